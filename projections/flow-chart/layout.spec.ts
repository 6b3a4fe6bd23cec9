import fc from 'fast-check';
import type { FlowChartStep } from './flow-chart';
import { layOutFlow, SHEET_WIDTH, type FlowBox, type FlowSheet } from './layout';
import { textLines, textWidth } from './text-lines';

const A4 = { firstHeight: 530, height: 690 };

const point = (id: string, colour: string | null = 'red', manifestation = '违规受理') => ({
  riskPointId: id,
  manifestation,
  level: 1 as const,
  grade: { zh: '一级（红色）', en: 'Grade 1 (Red)' },
  colour,
});

const step = (place: number, next: readonly number[], more: Partial<FlowChartStep> = {}): FlowChartStep => ({
  stepId: String(place),
  name: `第${place + 1}步`,
  post: '审批员',
  timeLimit: '3 个工作日',
  next: next.map(String),
  points: [],
  ...more,
});

const line = (length: number) =>
  Array.from({ length }, (_, place) => step(place, place + 1 < length ? [place + 1] : []));

const laidOut = (steps: readonly FlowChartStep[], size?: typeof A4) =>
  layOutFlow({ steps, elsewhere: [] }, 'zh', size);

const textsOf = ({ boxes }: Pick<FlowSheet, 'boxes'>) =>
  boxes.map(({ paragraphs }) => paragraphs.map(({ text }) => text));

const overlap = (a: FlowBox, b: FlowBox) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('text without a font', () => {
  it('is measured so that no usual font is wider', () => {
    expect(textWidth('审核abc', 10)).toBe(38);
  });

  it('is broken where the next character has no room, never within one', () => {
    expect(textLines('受理、审核和办理', 40, 10)).toEqual(['受理、审', '核和办理']);
    expect(textLines('𠮷𠮷', 10, 10)).toEqual(['𠮷', '𠮷']);
    expect(textLines('办', 1, 10)).toEqual(['办']);
    expect(textLines('  ', 40, 10)).toEqual(['']);
  });
});

describe('the layout of a flow', () => {
  it('says each step with its post and limit, its end, and its risk points in the colours of their grades', () => {
    const steps = [step(0, [1], { points: [point('a'), point('b', null)] }), step(1, [], { timeLimit: '' })];
    const [sheet] = laidOut(steps);
    expect(textsOf(sheet!)).toEqual([
      ['1 第1步', '审批员 · 3 个工作日'],
      ['一级（红色） 违规受理'],
      ['一级（红色） 违规受理'],
      ['2 第2步', '审批员', '■ 流程结束'],
    ]);
    expect(sheet!.boxes.map(({ kind, colour, riskPointId }) => [kind, colour, riskPointId])).toEqual([
      ['step', 'red', undefined],
      ['point', 'red', 'a'],
      ['point', null, 'b'],
      ['step', null, undefined],
    ]);
  });

  it('draws what leads on downward, and what leads back beside the steps', () => {
    const [sheet] = laidOut([step(0, [1]), step(1, [2]), step(2, [0, 3]), step(3, [])]);
    const steps = sheet!.boxes.filter(({ kind }) => kind === 'step');
    const flows = sheet!.lines.filter(({ kind }) => kind === 'flow');
    expect(flows).toHaveLength(4);
    const back = flows.find(({ points }) => points.length === 4)!.points;
    expect(back[0]).toMatchObject({ x: steps[2]!.x });
    expect(back[3]).toMatchObject({ x: steps[0]!.x });
    expect(back[1]!.x).toBeLessThan(steps[0]!.x);
  });

  it('says in words where a step may be repeated', () => {
    expect(textsOf(laidOut([step(0, [0, 1]), step(1, [])])[0]!)[0]).toContain('↺ 本环节可重复');
  });

  it('begins another sheet where one is full, and says on both what leads across', () => {
    const steps = line(14);
    const sheets = laidOut([...steps.slice(0, 12), step(12, [13, 1]), step(13, [])], A4);
    expect(sheets).toHaveLength(2);
    const [first, second] = sheets.map((sheet) => textsOf(sheet).flat());
    const last = sheets[0]!.boxes.length;
    expect(first).toContain(`→ 转：${last + 1} 第${last + 1}步`);
    expect(second).toContain(`← 接：${last} 第${last}步`);
    expect(first).toContain('← 接：13 第13步');
    expect(second).toContain('→ 转：2 第2步');
  });

  it('shows as many risk points of a step as a sheet holds, and counts the others', () => {
    const points = Array.from({ length: 60 }, (_, each) => point(String(each)));
    const [sheet, ...others] = laidOut([step(0, [], { points })], A4);
    expect(others).toEqual([]);
    const shown = sheet!.boxes.filter(({ kind }) => kind === 'point').length;
    expect(textsOf(sheet!).at(-1)).toEqual([`另有 ${60 - shown} 个，见下表`]);
    expect(sheet!.height).toBeLessThanOrEqual(A4.height);
  });

  it('shows what is on no step below the steps, beside a note that says so', () => {
    const [sheet] = layOutFlow({ steps: line(2), elsewhere: [point('a'), point('b')] }, 'zh');
    expect(textsOf(sheet!).slice(-3)).toEqual([
      ['（不在环节上）'],
      ['一级（红色） 违规受理'],
      ['一级（红色） 违规受理'],
    ]);
    const [, last, note, ...points] = sheet!.boxes;
    expect([note!.kind, note!.place, points.map(({ place }) => place)]).toEqual(['note', 2, [2, 2]]);
    for (const { y } of [note!, ...points]) expect(y).toBeGreaterThan(last!.y + last!.height);
    expect(sheet!.height).toBe(points.at(-1)!.y + points.at(-1)!.height);
  });

  it('needs no sheet for a power without a flow', () => {
    expect(laidOut([], A4)).toEqual([]);
  });

  it('shows every step once, within its sheet and over no other, whatever leads where', () => {
    const anySteps = fc.integer({ min: 1, max: 40 }).chain((length) =>
      fc.tuple(
        ...Array.from({ length }, (_, place) =>
          fc
            .record({
              next: fc.uniqueArray(fc.integer({ min: 0, max: length - 1 }), { maxLength: 4 }),
              name: fc.string({ minLength: 1, maxLength: 60 }),
              points: fc.integer({ min: 0, max: 5 }),
            })
            .map(({ next, name, points }) =>
              step(place, next, {
                name,
                points: Array.from({ length: points }, (_none, each) => point(`${place}.${each}`)),
              }),
            ),
        ),
      ),
    );
    fc.assert(
      fc.property(anySteps, (steps) => {
        const sheets = laidOut(steps, A4);
        const shown = sheets.flatMap(({ boxes }) => boxes.filter(({ kind }) => kind === 'step'));
        expect(shown.map(({ place }) => place)).toEqual(steps.map((_, place) => place));
        for (const [at, { boxes, lines, height }] of sheets.entries()) {
          const alone = boxes.filter(({ kind }) => kind === 'step').length === 1;
          expect(height).toBeLessThanOrEqual(at === 0 && !alone ? A4.firstHeight : A4.height);
          for (const box of boxes) {
            expect(box.x + box.width).toBeLessThanOrEqual(SHEET_WIDTH);
            expect(boxes.filter((other) => overlap(box, other))).toEqual([box]);
          }
          for (const { x } of lines.flatMap(({ points }) => points)) expect(x).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
