/** A chart as SVG, laid out by elkjs. Self-contained: no script, no font file, readable on white and when printed. */
import type { ElkEdgeSection, ElkLabel, ElkNode } from 'elkjs/lib/elk-api';
import type { Chart, ChartNode } from './chart-model';
import { svgText } from './svg-text';
import { EVENTS, FONT, LABEL_LINE, laidOut, LINE, PAD, SMALL, START, START_RADIUS } from './layout';

const ENTRY_RADIUS = 4;

export async function svgOf(chart: Chart): Promise<string> {
  const laid = await laidOut(chart);
  const parts: string[] = [];
  const titles: string[] = [];
  drawNodes(laid, 0, 0, { parts, titles, entries: entriesOf(chart.nodes) });
  drawEdges(laid, 0, 0, parts);
  const width = Math.ceil((laid.width ?? 0) + 2 * PAD);
  const height = Math.ceil((laid.height ?? 0) + 2 * PAD + LINE + PAD);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${svgText(`${chart.id} (v${chart.version})`)}</title>`,
    `<style>text{font:${FONT}px "Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",sans-serif;fill:#1f2937}`,
    `.s{font-size:${SMALL}px;fill:#4b5563}.b{font-weight:600}.n{fill:#fff;stroke:#374151}.g{fill:#f8fafc;stroke:#94a3b8}.o{fill:none;stroke:#cbd5e1;stroke-dasharray:3}`,
    `.e{fill:none;stroke:#475569}.l{fill:#fff}.m{text-anchor:middle}.t{paint-order:stroke;stroke:#f8fafc;stroke-width:4px}</style>`,
    `<defs><marker id="a" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">`,
    `<path d="M0 0 8 4 0 8z" fill="#475569"/></marker></defs>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text class="b" x="${PAD}" y="${PAD + FONT}">${svgText(titleOf(chart))}</text>`,
    `<g transform="translate(${PAD} ${PAD + LINE})">`,
    ...parts,
    ...titles,
    `</g></svg>\n`,
  ].join('\n');
}

function titleOf(chart: Chart): string {
  return [`${chart.id} · v${chart.version}`, chart.description].filter((part) => part !== '').join(' · ');
}

interface Drawing {
  readonly parts: string[];
  /** Of groups: drawn last, for a line that leads into a group may cross its title. */
  readonly titles: string[];
  /** The states that groups are entered by. */
  readonly entries: ReadonlySet<string>;
}

function entriesOf(nodes: readonly ChartNode[]): ReadonlySet<string> {
  const below = nodes.flatMap(({ initial, children }) => [
    ...(initial === undefined ? [] : [initial]),
    ...entriesOf(children),
  ]);
  return new Set(below);
}

function drawNodes(node: ElkNode, x: number, y: number, drawing: Drawing): void {
  for (const child of node.children ?? []) {
    const left = x + (child.x ?? 0);
    const top = y + (child.y ?? 0);
    if (child.id === START) {
      drawing.parts.push(dot(left + START_RADIUS, top + START_RADIUS, START_RADIUS));
      continue;
    }
    const kind = kindOf(child);
    drawing.parts.push(
      `<rect class="${kind}" x="${left}" y="${top}" width="${child.width}" height="${child.height}" rx="8"/>`,
    );
    if (drawing.entries.has(child.id)) drawing.parts.push(dot(left, top, ENTRY_RADIUS));
    const texts = kind === 'g' ? drawing.titles : drawing.parts;
    for (const [index, label] of (child.labels ?? []).entries()) {
      const style = `${index === 0 && kind !== 'o' ? 'b' : 's'}${kind === 'g' ? ' t' : ''}`;
      texts.push(
        `<text class="${style}" x="${left + PAD}" y="${top + LINE * (index + 1)}">${svgText(label.text ?? '')}</text>`,
      );
    }
    drawNodes(child, left, top, drawing);
  }
}

function dot(x: number, y: number, radius: number): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="#1f2937"/>`;
}

/** The class of its rectangle: a group, a group's own events, a state. */
function kindOf({ id, children = [] }: ElkNode): 'g' | 'o' | 'n' {
  if (id.endsWith(EVENTS)) return 'o';
  return children.length > 0 ? 'g' : 'n';
}

function drawEdges(node: ElkNode, x: number, y: number, parts: string[]): void {
  for (const edge of node.edges ?? []) {
    for (const section of edge.sections ?? []) {
      parts.push(`<path class="e" marker-end="url(#a)" d="${pathData(section, x, y)}"/>`);
    }
    for (const label of edge.labels ?? []) {
      parts.push(...labelParts(label, x + (label.x ?? 0), y + (label.y ?? 0)));
    }
  }
}

function labelParts({ text = '', width = 0, height = 0 }: ElkLabel, left: number, top: number) {
  const middle = left + width / 2;
  return [
    `<rect class="l" x="${left}" y="${top}" width="${width}" height="${height}" rx="4"/>`,
    ...text
      .split('\n')
      .map(
        (line, index) =>
          `<text class="s m" x="${middle}" y="${top + LABEL_LINE * index + SMALL + 1}">${svgText(line)}</text>`,
      ),
  ];
}

function pathData({ startPoint, bendPoints = [], endPoint }: ElkEdgeSection, x: number, y: number): string {
  return [startPoint, ...bendPoints, endPoint]
    .map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x + x} ${point.y + y}`)
    .join('');
}
