/**
 * A chart as Mermaid text (stateDiagram-v2). Events that leave the state as it is stand in a note, not as loops; so do those
 * of a group that lead into the group itself, which Mermaid cannot draw.
 */
import type { Chart, ChartEdge, ChartNode } from './chart-model';

export function mermaidOf(chart: Chart): string {
  const lines = ['stateDiagram-v2', '  direction TB', `  [*] --> ${idOf(chart.initial)}`];
  for (const node of chart.nodes) lines.push(...nodeLines(node, '  '));
  for (const [between, edges] of grouped(moving(chart), arrowOf)) {
    lines.push(`  ${between} : ${edges.map(labelOf).join(' / ')}`);
  }
  for (const [state, edges] of staying(chart)) {
    lines.push(`  note right of ${idOf(state)}`, ...edges.map((edge) => `    ${noteOf(edge)}`), '  end note');
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

/** Edges from one state to another. */
export function moving(chart: Chart): readonly ChartEdge[] {
  return chart.edges.filter((edge) => !isWithin(edge));
}

/** Events taken without leaving the state, by state; of a group also those that lead to one of its own states. */
export function staying(chart: Chart): ReadonlyMap<string, readonly ChartEdge[]> {
  return grouped(chart.edges.filter(isWithin), ({ from }) => from);
}

function isWithin({ from, to }: ChartEdge): boolean {
  return to === from || to.startsWith(`${from}.`);
}

/** In the order of their first edge. */
export function grouped(
  edges: readonly ChartEdge[],
  by: (edge: ChartEdge) => string,
): ReadonlyMap<string, readonly ChartEdge[]> {
  const groups = new Map<string, ChartEdge[]>();
  for (const edge of edges) {
    const known = groups.get(by(edge));
    if (known === undefined) groups.set(by(edge), [edge]);
    else known.push(edge);
  }
  return groups;
}

/** `RiskPointRated → rating`; only the event where the state stays. */
export function noteOf(edge: ChartEdge): string {
  const { from, to } = edge;
  return to === from ? labelOf(edge) : `${labelOf(edge)} → ${to.slice(from.length + 1)}`;
}

export function labelOf(edge: ChartEdge): string {
  return edge.guard === undefined ? edge.event : `${edge.event} [${edge.guard}]`;
}

function arrowOf({ from, to }: ChartEdge): string {
  return `${idOf(from)} --> ${idOf(to)}`;
}

function idOf(path: string): string {
  return path === '' ? 'root' : path.replace(/[^A-Za-z0-9]/g, '_');
}

function safe(text: string): string {
  return text.replace(/["<>]/g, '').replace(/:/g, '：').replace(/;/g, '；');
}
