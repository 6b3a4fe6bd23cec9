/**
 * A flow as boxes and lines with their places, on one sheet or, where sheets have an end, on as many as it takes. Steps stand one
 * below another in the order they were drawn up, each with its risk points to its right, and below them all what is on no step; what
 * leads elsewhere than to the step below runs in a lane on the left, and is told in words where it leads to another sheet or finds no lane. Lengths in points
 * (1/72 inch). Pure: the same for Word, SVG and the console (docs/adr/0024).
 */
import type { Bilingual } from '../../workflows/kernel/text';
import {
  gravestColour,
  ON_NO_STEP,
  type FlowChart,
  type FlowChartPoint,
  type FlowChartStep,
} from './flow-chart';
import { jumpsOf, laned, portsAt, type Jump, type LanedJump } from './lanes';
import { textLines } from './text-lines';

export interface FlowSheet {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly FlowBox[];
  readonly lines: readonly FlowLine[];
}

export interface FlowBox {
  readonly kind: 'step' | 'point' | 'note';
  /** The step that it is, or that it stands beside: its place from 0; after the last for what is on no step. */
  readonly place: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The plan's colour word of the gravest grade in it; null: plain. */
  readonly colour: string | null;
  readonly paragraphs: readonly FlowParagraph[];
  /** Of a risk point's box. */
  readonly riskPointId?: string;
}

export interface FlowParagraph {
  readonly text: string;
  /** The text as it is broken where nothing else breaks it. */
  readonly lines: readonly string[];
  readonly isStrong: boolean;
}

export interface FlowLine {
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** `flow` ends in an arrow; `finding` leads to a risk point. */
  readonly kind: 'flow' | 'finding';
}

export interface SheetSize {
  /** Of the first sheet, and of those after it. */
  readonly firstHeight: number;
  readonly height: number;
}

/** As wide as A4 between its margins. */
export const SHEET_WIDTH = 480;
export const FONT_SIZE = 10;
export const LINE_HEIGHT = 14;
export const PADDING = 6;
const STEP_WIDTH = 180;
const LANE_WIDTH = 11;
const GAP = 22;
/** Between a step and its risk points. */
const FINDING_GAP = 24;
const POINT_GAP = 4;

type Language = keyof Bilingual;

export function layOutFlow(chart: FlowChart, language: Language, size?: SheetSize): readonly FlowSheet[] {
  const { steps, elsewhere } = chart;
  const jumps = laned(jumpsOf(steps));
  const drawing: Drawing = {
    language,
    steps,
    jumps,
    stepX: jumps.length === 0 ? 0 : (Math.max(...jumps.map(({ lane }) => lane)) + 2) * LANE_WIDTH,
  };
  const told = new Set(
    jumpsOf(steps)
      .filter((jump) => !isAmong(jump, jumps))
      .map(nameOf),
  );
  // What a break parts is told in words, which takes room and may move a break: until nothing more is parted.
  for (;;) {
    const rows = [
      ...steps.map((_, place) => stepRow(drawing, place, told, size)),
      ...(elsewhere.length === 0 ? [] : [rowOf(drawing, onNoStep(language), elsewhere, size)]),
    ];
    const sheets = broken(rows, size);
    const parted = leadsOf(steps).filter(
      (lead) => sheetOf(sheets, lead.from) !== sheetOf(sheets, lead.to) && !told.has(nameOf(lead)),
    );
    if (parted.length === 0) return sheets.map((places) => sheetWith(drawing, places, rows, told));
    for (const lead of parted) told.add(nameOf(lead));
  }
}

interface Drawing {
  readonly language: Language;
  readonly steps: readonly FlowChartStep[];
  readonly jumps: readonly LanedJump[];
  readonly stepX: number;
}

type Unplaced = Omit<FlowBox, 'x' | 'y' | 'place'>;

/** A step, or what stands in the place of one, and what stands beside it, not yet placed on a sheet. */
interface Row {
  readonly step: Unplaced;
  readonly findings: readonly Unplaced[];
  readonly height: number;
}

function leadsOf(steps: readonly FlowChartStep[]): readonly Jump[] {
  const onward = steps.flatMap(({ next }, from) => {
    const below = steps[from + 1]?.stepId;
    return below !== undefined && next.includes(below) ? [{ from, to: from + 1 }] : [];
  });
  return [...onward, ...jumpsOf(steps)];
}

function stepRow(
  drawing: Drawing,
  place: number,
  told: ReadonlySet<string>,
  size: SheetSize | undefined,
): Row {
  const step = drawing.steps[place];
  if (step === undefined) throw new Error(`no step ${place}`);
  const stepBox = boxOf('step', STEP_WIDTH, gravestColour(step.points), [
    { text: `${place + 1} ${step.name}`, isStrong: true },
    ...[[step.post, step.timeLimit].filter((part) => part !== '').join(' · ')]
      .filter((text) => text !== '')
      .map((text) => ({ text, isStrong: false })),
    ...tellingsOf(drawing, place, told).map((text) => ({ text, isStrong: false })),
  ]);
  return rowOf(drawing, stepBox, step.points, size);
}

function onNoStep(language: Language): Unplaced {
  return boxOf('note', STEP_WIDTH, null, [{ text: ON_NO_STEP[language], isStrong: false }]);
}

function rowOf(
  { language, stepX }: Drawing,
  step: Unplaced,
  points: readonly FlowChartPoint[],
  size: SheetSize | undefined,
): Row {
  const width = SHEET_WIDTH - stepX - STEP_WIDTH - FINDING_GAP;
  const all = points.map((point) => findingOf(point, width, language));
  const findings = fitting(all, width, language, size?.height);
  return { step, findings, height: Math.max(step.height, stacked(findings)) };
}

function findingOf(point: FlowChartPoint, width: number, language: Language): Unplaced {
  const text = `${point.grade[language]} ${point.manifestation}`;
  const box = boxOf('point', width, point.colour, [{ text, isStrong: false }]);
  return { ...box, riskPointId: point.riskPointId };
}

/** As many as a sheet holds, and how many are not shown: the table below the picture has them all. */
function fitting(
  all: readonly Unplaced[],
  width: number,
  language: Language,
  height: number | undefined,
): readonly Unplaced[] {
  if (height === undefined || stacked(all) <= height) return all;
  const noteFor = (count: number) => {
    const text = language === 'zh' ? `另有 ${count} 个，见下表` : `${count} more: see the table`;
    return boxOf('note', width, null, [{ text, isStrong: false }]);
  };
  for (let shown = all.length - 1; shown > 0; shown--) {
    const some = [...all.slice(0, shown), noteFor(all.length - shown)];
    if (stacked(some) <= height) return some;
  }
  return [noteFor(all.length)];
}

/** What leads to and from this step and is not drawn. */
function tellingsOf(
  { steps, language }: Drawing,
  place: number,
  told: ReadonlySet<string>,
): readonly string[] {
  const leads = leadsOf(steps).filter((lead) => told.has(nameOf(lead)));
  const named = (places: readonly number[]) =>
    places.map((each) => `${each + 1} ${steps[each]?.name ?? ''}`).join(language === 'zh' ? '、' : ', ');
  const to = named(leads.filter(({ from }) => from === place).map((lead) => lead.to));
  const from = named(leads.filter((lead) => lead.to === place).map((lead) => lead.from));
  const step = steps[place];
  const isEnd = step?.next.length === 0;
  const again = step?.next.includes(step.stepId) === true;
  return [
    ...(from === '' ? [] : [language === 'zh' ? `← 接：${from}` : `← from ${from}`]),
    ...(to === '' ? [] : [language === 'zh' ? `→ 转：${to}` : `→ to ${to}`]),
    ...(isEnd ? [language === 'zh' ? '■ 流程结束' : '■ end'] : []),
    ...(again ? [language === 'zh' ? '↺ 本环节可重复' : '↺ may be repeated'] : []),
  ];
}

function boxOf(
  kind: FlowBox['kind'],
  width: number,
  colour: string | null,
  texts: readonly Omit<FlowParagraph, 'lines'>[],
): Unplaced {
  const paragraphs = texts.map((each) => ({
    ...each,
    lines: textLines(each.text, width - 2 * PADDING, FONT_SIZE),
  }));
  const lines = paragraphs.reduce((sum, paragraph) => sum + paragraph.lines.length, 0);
  return { kind, width, height: lines * LINE_HEIGHT + 2 * PADDING, colour, paragraphs };
}

/** The places on each sheet. */
function broken(rows: readonly Row[], size: SheetSize | undefined): readonly (readonly number[])[] {
  if (size === undefined) return [rows.map((_, place) => place)];
  const sheets: number[][] = [];
  let left = 0;
  for (const [place, { height }] of rows.entries()) {
    const sheet = sheets.at(-1);
    if (sheet === undefined || height + GAP > left) {
      sheets.push([place]);
      left = (sheet === undefined ? size.firstHeight : size.height) - height;
    } else {
      sheet.push(place);
      left -= height + GAP;
    }
  }
  return sheets;
}

function sheetWith(
  { steps, jumps, stepX }: Drawing,
  places: readonly number[],
  rows: readonly Row[],
  told: ReadonlySet<string>,
): FlowSheet {
  const placed = new Map<number, FlowBox>();
  const boxes: FlowBox[] = [];
  const lines: FlowLine[] = [];
  let y = 0;
  for (const place of places) {
    const row = rows[place];
    if (row === undefined) continue;
    const box = { ...row.step, place, x: stepX, y: y + (row.height - row.step.height) / 2 };
    placed.set(place, box);
    boxes.push(box);
    const findings = besides(box, row, y);
    boxes.push(...findings.boxes);
    lines.push(...findings.lines);
    y += row.height + GAP;
  }
  for (const { from, to } of leadsOf(steps).filter((lead) => lead.to === lead.from + 1)) {
    const [above, below] = [placed.get(from), placed.get(to)];
    if (above === undefined || below === undefined) continue;
    const x = stepX + STEP_WIDTH / 2;
    const ends = [
      { x, y: above.y + above.height },
      { x, y: below.y },
    ];
    lines.push({ kind: 'flow', points: ends });
  }
  const drawn = jumps.filter(
    (jump) => !told.has(nameOf(jump)) && placed.has(jump.from) && placed.has(jump.to),
  );
  lines.push(...drawn.map((jump) => laneLine(jump, drawn, placed)));
  return { width: SHEET_WIDTH, height: Math.max(0, y - GAP), boxes, lines };
}

function besides(step: FlowBox, { findings, height }: Row, top: number) {
  const x = step.x + step.width + FINDING_GAP;
  const edge = step.x + step.width;
  const middle = step.y + step.height / 2;
  const turn = edge + FINDING_GAP / 2;
  let y = top + (height - stacked(findings)) / 2;
  const boxes: FlowBox[] = [];
  const lines: FlowLine[] = [];
  for (const finding of findings) {
    const end = y + finding.height / 2;
    boxes.push({ ...finding, place: step.place, x, y });
    const bends =
      end === middle
        ? []
        : [
            { x: turn, y: middle },
            { x: turn, y: end },
          ];
    lines.push({ kind: 'finding', points: [{ x: edge, y: middle }, ...bends, { x, y: end }] });
    y += finding.height + POINT_GAP;
  }
  return { boxes, lines };
}

function laneLine(
  jump: LanedJump,
  drawn: readonly LanedJump[],
  placed: ReadonlyMap<number, FlowBox>,
): FlowLine {
  const port = (place: number) => {
    const box = placed.get(place);
    const ports = portsAt(place, drawn);
    const { x = 0, y = 0, height = 0 } = box ?? {};
    return { x, y: y + (height * (ports.indexOf(jump) + 1)) / (ports.length + 1) };
  };
  const [start, end] = [port(jump.from), port(jump.to)];
  const x = start.x - (jump.lane + 1.5) * LANE_WIDTH;
  return { kind: 'flow', points: [start, { x, y: start.y }, { x, y: end.y }, end] };
}

function stacked(boxes: readonly Pick<FlowBox, 'height'>[]): number {
  return boxes.reduce((sum, { height }) => sum + height + POINT_GAP, 0) - (boxes.length > 0 ? POINT_GAP : 0);
}

function sheetOf(sheets: readonly (readonly number[])[], place: number): number {
  return sheets.findIndex((places) => places.includes(place));
}

function isAmong({ from, to }: Jump, jumps: readonly Jump[]): boolean {
  return jumps.some((jump) => jump.from === from && jump.to === to);
}

function nameOf({ from, to }: Jump): string {
  return `${from}>${to}`;
}
