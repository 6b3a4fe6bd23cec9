/** Where the parts of a chart stand: laid out by elkjs, without anything of how they are drawn. */
import { createRequire } from 'node:module';
import type { ElkExtendedEdge, ElkLabel, ElkNode } from 'elkjs/lib/elk-api';
import { textWidth } from '../../projections/flow-chart/text-lines';
import type { Chart, ChartEdge, ChartNode } from './chart-model';
import { grouped, labelOf, moving, noteOf, staying } from './mermaid';

export const FONT = 13;
export const SMALL = 11;
export const LINE = 17;
export const LABEL_LINE = 15;
export const PAD = 10;
export const START = '__start';
export const START_RADIUS = 6;
/** A group's own events stand in a node of their own, so that no line is drawn across them. */
export const EVENTS = '#events';

interface Elk {
  layout(graph: ElkNode): Promise<ElkNode>;
}

/** What stands in a chart's boxes and on its lines: by it they are measured. */
export interface Words {
  readonly ofState: (node: ChartNode) => readonly string[];
  readonly ofLine: (edges: readonly ChartEdge[]) => readonly string[];
}

const OWN_WORDS: Words = { ofState: titleLines, ofLine: (edges) => edges.map(labelOf) };

export function laidOut(chart: Chart, words: Words = OWN_WORDS): Promise<ElkNode> {
  return newElk().layout(graphOf(chart, words));
}

/** The bundled build runs in this process: a worker would keep the process alive. */
function newElk(): Elk {
  const load = createRequire(__filename);
  const Constructor = load('elkjs/lib/elk.bundled.js') as new () => Elk;
  return new Constructor();
}

function graphOf(chart: Chart, words: Words): ElkNode {
  const notes = staying(chart);
  const edges: ElkExtendedEdge[] = [
    { id: 'start', sources: [START], targets: [chart.initial] },
    ...[...grouped(moving(chart), ({ from, to }) => `${from}>${to}`).values()].map((group, index) => ({
      id: `e${index}`,
      sources: group.slice(0, 1).map(({ from }) => from),
      targets: group.slice(0, 1).map(({ to }) => to),
      labels: [edgeLabel(words.ofLine(group))],
    })),
  ];
  return {
    id: '',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'DOWN',
      'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
      'elk.spacing.nodeNode': '36',
      'elk.spacing.edgeLabel': '4',
      'elk.spacing.edgeNode': '18',
      'elk.layered.spacing.nodeNodeBetweenLayers': '48',
      // From the top down as the machine is written: what leads back is drawn as leading back.
      'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
      'elk.layered.considerModelOrder.strategy': 'PREFER_EDGES',
      'elk.layered.nodePlacement.strategy': 'LINEAR_SEGMENTS',
      'elk.json.edgeCoords': 'ROOT',
      'elk.randomSeed': '1',
    },
    children: [
      { id: START, width: 2 * START_RADIUS, height: 2 * START_RADIUS },
      ...chart.nodes.map((node) => elkNode(node, notes, words)),
    ],
    edges,
  };
}

type Notes = ReturnType<typeof staying>;

function elkNode(node: ChartNode, notes: Notes, words: Words): ElkNode {
  const events = eventLines(node, notes);
  if (node.children.length === 0) return boxOf(node.id, [...words.ofState(node), ...events]);
  const head = boxOf(node.id, words.ofState(node));
  const own = events.length === 0 ? [] : [boxOf(`${node.id}${EVENTS}`, events)];
  return {
    id: node.id,
    labels: head.labels ?? [],
    layoutOptions: {
      'elk.padding': `[top=${(head.height ?? 0) + PAD},left=${PAD * 2},bottom=${PAD * 2},right=${PAD * 2}]`,
      'elk.nodeSize.constraints': 'MINIMUM_SIZE',
      // Height first: in a drawing from the top down ELK turns the sides of a group's minimum round.
      'elk.nodeSize.minimum': `(${head.height ?? 0}, ${head.width ?? 0})`,
    },
    children: [...own, ...node.children.map((child) => elkNode(child, notes, words))],
  };
}

function boxOf(id: string, lines: readonly string[]): ElkNode {
  const width = Math.max(...lines.map((line) => textWidth(line, FONT))) + 2 * PAD;
  return { id, width, height: lines.length * LINE + PAD, labels: lines.map((text) => ({ text })) };
}

function titleLines(node: ChartNode): readonly string[] {
  const mark = node.kind === 'final' ? '◉ ' : node.kind === 'history' ? 'H ' : '';
  return [`${mark}${node.key}`, ...(node.description === '' ? [] : [node.description])];
}

/** The events taken without leaving the state. */
function eventLines(node: ChartNode, notes: Notes): readonly string[] {
  return (notes.get(node.id) ?? []).map((edge) => `· ${noteOf(edge)}`);
}

/** It stands on its line, so that nobody has to guess which line it belongs to. */
function edgeLabel(lines: readonly string[]): ElkLabel {
  return {
    text: lines.join('\n'),
    width: Math.max(...lines.map((line) => textWidth(line, SMALL))) + 2,
    height: lines.length * LABEL_LINE + 2,
    layoutOptions: { 'elk.edgeLabels.inline': 'true' },
  };
}
