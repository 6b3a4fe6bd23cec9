/**
 * The campaign's statechart as a picture for a screen: where each box and line stands, and its words in both languages. The
 * machine is one for all campaigns, so it is laid out once. What leaves the state as it is stands in docs/statecharts only.
 */
import type { ElkNode } from 'elkjs/lib/elk-api';
import type { Bilingual } from '../../workflows/kernel/text';
import { chartOfCategory } from './chart-files';
import type { Chart, ChartEdge, ChartNode } from './chart-model';
import { eventWords, stateWords } from './campaign-words';
import { laidOut, START, type Words } from './layout';
import { grouped, moving } from './mermaid';

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PictureBox extends Frame {
  /** The state's path; of the dot that leads in, `start`. */
  readonly state: string;
  readonly kind: ChartNode['kind'] | 'group' | 'start';
  readonly words: Bilingual;
}

export interface PictureLine {
  readonly from: string;
  readonly to: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly label: (Frame & { readonly words: readonly Bilingual[] }) | null;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PictureBox[];
  readonly lines: readonly PictureLine[];
}

let laid: Promise<Picture> | undefined;

export function campaignPicture(): Promise<Picture> {
  laid ??= draw();
  return laid;
}

/** Room for what is marked beside a name, such as `✓`. */
const ROOM = '　　';

const WORDS: Words = {
  ofState: ({ id }) => [`${longer(stateWords(id))}${ROOM}`],
  ofLine: (edges) => edges.map(({ event }) => longer(eventWords(event))),
};

async function draw(): Promise<Picture> {
  const chart = chartOfCategory('campaign');
  const edges = eventsOnce(moving(chart));
  const drawn: Chart = { ...chart, edges };
  const root = await laidOut(drawn, WORDS);
  return {
    width: Math.ceil(root.width ?? 0),
    height: Math.ceil(root.height ?? 0),
    boxes: boxesIn(root, { x: 0, y: 0 }, new Map(allOf(chart.nodes).map((node) => [node.id, node]))),
    lines: linesIn(root, edges),
  };
}

/** Between two states an event stands once, whatever its guards. */
function eventsOnce(edges: readonly ChartEdge[]): readonly ChartEdge[] {
  const once = grouped(edges, ({ from, to, event }) => `${from} ${to} ${event}`);
  return [...once.values()].flatMap((same) => same.slice(0, 1));
}

function allOf(nodes: readonly ChartNode[]): readonly ChartNode[] {
  return nodes.flatMap((node) => [node, ...allOf(node.children)]);
}

function boxesIn(
  node: ElkNode,
  at: { readonly x: number; readonly y: number },
  known: ReadonlyMap<string, ChartNode>,
): readonly PictureBox[] {
  return (node.children ?? []).flatMap((child) => {
    const { id, width = 0, height = 0 } = child;
    const frame = { x: at.x + (child.x ?? 0), y: at.y + (child.y ?? 0), width, height };
    if (id === START) return [{ ...frame, state: 'start', kind: 'start' as const, words: stateWords('') }];
    const kind = (child.children ?? []).length > 0 ? 'group' : (known.get(id)?.kind ?? 'state');
    return [{ ...frame, state: id, kind, words: stateWords(id) }, ...boxesIn(child, frame, known)];
  });
}

function linesIn({ edges = [] }: ElkNode, known: readonly ChartEdge[]): readonly PictureLine[] {
  return edges.flatMap(({ sources, targets, sections = [], labels = [] }) => {
    const [from = '', to = ''] = [...sources, ...targets];
    const [label] = labels;
    const events = known.filter((edge) => edge.from === from && edge.to === to);
    return sections.map(({ startPoint, bendPoints = [], endPoint }) => ({
      from,
      to,
      points: [startPoint, ...bendPoints, endPoint].map(({ x, y }) => ({ x, y })),
      label:
        label === undefined
          ? null
          : {
              x: label.x ?? 0,
              y: label.y ?? 0,
              width: label.width ?? 0,
              height: label.height ?? 0,
              words: events.map(({ event }) => eventWords(event)),
            },
    }));
  });
}

/** The one that takes more room: a Chinese character is as wide as nearly two Latin ones. */
function longer({ zh, en }: Bilingual): string {
  return zh.length * 1.7 > en.length ? zh : en;
}
