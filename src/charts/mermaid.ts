/** A chart as Mermaid text (stateDiagram-v2). Events that leave the state as it is stand in a note, not as loops. */
import type { Chart, ChartEdge, ChartNode } from './chart-model';

export function mermaidOf(chart: Chart): string {
  const lines = ['stateDiagram-v2', '  direction TB', `  [*] --> ${idOf(chart.initial)}`];
  for (const node of chart.nodes) lines.push(...nodeLines(node, '  '));
  for (const [between, edges] of grouped(moving(chart))) {
    lines.push(`  ${between} : ${edges.map(labelOf).join(' / ')}`);
  }
  for (const [state, edges] of staying(chart)) {
    lines.push(
      `  note right of ${idOf(state)}`,
      ...edges.map((edge) => `    ${labelOf(edge)}`),
      '  end note',
    );
  }
  return `${lines.join('\n')}\n`;
}

function nodeLines(node: ChartNode, indent: string): readonly string[] {
  const id = idOf(node.id);
  const title = node.description === '' ? node.key : `${node.key}<br/>${safe(node.description)}`;
  if (node.kind === 'history') return [`${indent}state "H ${node.key}" as ${id}`];
  if (node.children.length === 0) {
    const lines = [`${indent}state "${title}" as ${id}`];
    return node.kind === 'final' ? [...lines, `${indent}${id} --> [*]`] : lines;
  }
  return [
    `${indent}state "${title}" as ${id} {`,
    ...(node.initial === undefined ? [] : [`${indent}  [*] --> ${idOf(node.initial)}`]),
    ...node.children.flatMap((child) => nodeLines(child, `${indent}  `)),
    `${indent}}`,
  ];
}

/** Edges that change the state. */
export function moving(chart: Chart): readonly ChartEdge[] {
  return chart.edges.filter((edge) => edge.from !== edge.to);
}

/** Events taken without leaving the state, by state. */
export function staying(chart: Chart): ReadonlyMap<string, readonly ChartEdge[]> {
  const byState = new Map<string, ChartEdge[]>();
  for (const edge of chart.edges) {
    if (edge.from !== edge.to) continue;
    const known = byState.get(edge.from);
    if (known === undefined) byState.set(edge.from, [edge]);
    else known.push(edge);
  }
  return byState;
}

function grouped(edges: readonly ChartEdge[]): ReadonlyMap<string, readonly ChartEdge[]> {
  const groups = new Map<string, ChartEdge[]>();
  for (const edge of edges) {
    const between = `${idOf(edge.from)} --> ${idOf(edge.to)}`;
    const known = groups.get(between);
    if (known === undefined) groups.set(between, [edge]);
    else known.push(edge);
  }
  return groups;
}

export function labelOf(edge: ChartEdge): string {
  return edge.guard === undefined ? edge.event : `${edge.event} [${edge.guard}]`;
}

function idOf(path: string): string {
  return path === '' ? 'root' : path.replace(/[^A-Za-z0-9]/g, '_');
}

function safe(text: string): string {
  return text.replace(/["<>]/g, '').replace(/:/g, '：').replace(/;/g, '；');
}
