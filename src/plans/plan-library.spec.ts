import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { GATE_RULES } from '../../workflows/gates/registry';
import type { Plan } from '../../workflows/plans/plan';
import { campaignPlan } from '../../workflows/campaign/test-campaign.spec-support';
import { openCalendars } from './calendar-loader';
import { knownParts } from './known-parts';
import { openPlanLibrary, type PlanLibrary } from './plan-library';

const KNOWN = knownParts(openCalendars('no-such-folder'));

/** A valid plan of 2012 that is not shipped. */
const OURS: Plan = { ...campaignPlan(), id: 'ours' };

let dataFolder: string;
let library: PlanLibrary;

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'liancheng-plans-'));
  mkdirSync(join(dataFolder, 'plans'));
  library = openPlanLibrary(dataFolder, KNOWN);
});

afterEach(() => rmSync(dataFolder, { recursive: true }));

function write(name: string, text: string): void {
  writeFileSync(join(dataFolder, 'plans', name), text);
}

function criteriaOf(plan: Plan): readonly string[] {
  return plan.stages.flatMap((stage) => stage.gate.criteria.map((criterion) => criterion.rule));
}

describe('the shipped templates', () => {
  it('are listed and usable', () => {
    const listed = library.list();
    for (const shipped of [
      { id: 'changan-bureau', fixedYear: null },
      { id: 'changan-district', fixedYear: null },
      { id: 'general-five-stage', fixedYear: null },
      { id: 'puyang-sti-2012', fixedYear: 2012 },
      { id: 'xuchang-court-2012', fixedYear: 2012 },
    ]) {
      expect(listed).toContainEqual(
        expect.objectContaining({ ...shipped, usable: true, version: 1, shipped: true }),
      );
    }
    expect(listed.filter(({ usable }) => !usable)).toEqual([]);
  });

  it('are there when there is no data folder', () => {
    expect(openPlanLibrary('no-such-folder', KNOWN).list()).toEqual(library.list());
  });

  it('hold the dates of source 003', () => {
    const { stages } = library.resolve('puyang-sti-2012', 2012);

    expect(stages.map(({ kind, opens, closes }) => [kind, opens, closes])).toEqual([
      ['mobilization', '2012-04-01', '2012-04-26'],
      ['identification', '2012-04-27', '2012-06-28'],
      ['grading', '2012-06-29', '2012-09-25'],
      ['control', '2012-09-26', '2012-11-30'],
      ['assessment', '2012-12-01', null],
    ]);
    expect(stages.map((stage) => stage.submission?.due)).toEqual([
      undefined,
      '2012-05-25',
      '2012-08-26',
      '2012-11-30',
      undefined,
    ]);
    expect(stages[1]?.milestones.map((milestone) => milestone.due)).toEqual(['2012-06-28', '2012-06-28']);
  });

  it('hold the labels of source 003', () => {
    const { schemes } = library.resolve('puyang-sti-2012', 2012);

    expect(schemes.grades.map(({ label, colourLabel }) => label.zh + colourLabel.zh)).toEqual([
      '一级红',
      '二级黄',
      '三级蓝',
    ]);
    expect(schemes.categories.map(({ label }) => label.zh)).toEqual([
      '思想道德',
      '岗位职责',
      '业务流程',
      '制度机制',
    ]);
    expect(schemes.discoveryMethods.map(({ method, label }) => [method, label.zh])).toEqual([
      ['self', '自己找'],
      ['peer', '相互提'],
      ['leader', '领导点'],
      ['public', '社会评'],
      ['organization', '组织定'],
    ]);
  });

  it('of a document belong to its year alone', () => {
    expect(() => library.resolve('puyang-sti-2012', 2013)).toThrow('PLAN.YEAR_FIXED');
  });

  it.each([2012, 2024, 2027, 2099])('of no year make a plan of %i', (year) => {
    const plan = library.resolve('general-five-stage', year);

    expect(plan.year).toBe(year);
    expect(plan.stages[0]?.opens).toBe(`${year}-03-01`);
    expect(plan.stages[4]?.closes).toBe(`${year + 1}-01-31`);
  });

  it('use every criterion there is but those that ask for other campaigns, an order, or schemes of their own', () => {
    const used = new Set(criteriaOf(library.resolve('general-five-stage', 2027)));
    const unused = GATE_RULES.map((rule) => rule.id).filter((id) => !used.has(id));

    expect(unused.toSorted()).toEqual([
      'assessment/children-passed',
      'assessment/consequences-done',
      'assessment/decisions-filed',
      'assessment/rescreenings-done',
      'assessment/results-reported',
      'control/children-passed',
      'control/decisions-filed',
      'control/leaders-first',
      'control/no-rectification-overdue',
      'control/pledges-exchanged',
      'control/rescreenings-done',
      'control/warnings-settled',
      'grading/children-passed',
      'grading/leaders-grades-collective',
      'identification/children-passed',
      'identification/flows-published',
      'identification/leaders-first',
      'identification/pilots-first',
      'mobilization/children-passed',
    ]);
  });
});

describe('a plan of the data folder', () => {
  it('is listed and resolved beside the shipped ones', () => {
    write('ours.yaml', stringify(OURS));

    expect(library.list()).toContainEqual(
      expect.objectContaining({
        usable: true,
        id: 'ours',
        fixedYear: 2012,
        shipped: false,
        file: 'plans/ours.yaml',
      }),
    );
    expect(library.resolve('ours', 2012)).toEqual(OURS);
  });

  it('takes the place of a shipped one only with a higher version', () => {
    write('mine.yaml', stringify({ ...campaignPlan(), id: 'puyang-sti-2012', version: 1 }));
    expect(library.resolve('puyang-sti-2012', 2012).title.en).toMatch(/Puyang/);

    write('mine.yaml', stringify({ ...campaignPlan(), id: 'puyang-sti-2012', version: 2 }));
    expect(library.resolve('puyang-sti-2012', 2012).title.en).toBe('Test plan');
  });

  it('with faults is listed with all of them, and does not hide the others', () => {
    write('ours.yaml', stringify({ ...campaignPlan(), timeZone: 'Mars', calendar: 'x' }));

    const shipped = openPlanLibrary('no-such-folder', KNOWN).list();
    expect(library.list().slice(0, -1)).toEqual(shipped);
    expect(library.list().at(-1)).toMatchObject({
      usable: false,
      file: 'plans/ours.yaml',
      code: 'PLAN.INVALID',
      details: { faults: [{ code: 'PLAN.TIME_ZONE_UNKNOWN' }, { code: 'PLAN.CALENDAR_UNKNOWN' }] },
    });
    expect(() => library.resolve('test-plan', 2012)).toThrow('PLAN.INVALID');
  });

  it('that is no YAML is refused with its line', () => {
    write('ours.yaml', 'schema: 1\nid: "ours\n');

    expect(() => library.resolve('ours', 2012)).toThrow(
      expect.objectContaining({
        code: 'PLAN.NOT_YAML',
        details: expect.objectContaining({ file: 'plans/ours.yaml', line: 3 }) as unknown,
      }) as Error,
    );
    expect(library.list().at(-1)).toMatchObject({ usable: false, code: 'PLAN.NOT_YAML' });
  });

  it('that is written wrongly in several places is refused with each of them, in both languages', () => {
    write('ours.yaml', 'schema: 1\nid: a\nid: b\ntitle: 甲：乙: 丙\nstages: [1, 2\n');
    const faults = [
      [3, 'YAML.DUPLICATE_KEY', '同一处有两个同名的字段', 'write each field once'],
      [4, 'YAML.BLOCK_AS_IMPLICIT_KEY', '一行内有两个字段，或文字中有冒号', 'put the text into quotes'],
      [6, 'YAML.BAD_INDENT', expect.any(String), expect.any(String)],
    ].map(([line, code, zh, en]) =>
      expect.objectContaining({
        path: `第 ${line} 行 line ${line}`,
        code,
        wrong: { zh, en: expect.stringMatching(/./) },
        right: { zh: expect.stringMatching(/./), en },
      }),
    );
    expect(() => library.resolve('ours', 2012)).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ line: 3, faults }) as unknown }) as Error,
    );
  });

  it.each([
    ['an alias to nothing', 'a: *a\n'],
    [
      'a bomb of anchors',
      `a: &a [x,x,x]\n${'bcdefgh'
        .split('')
        .map((c, i) => `${c}: &${c} [${`*${'abcdefg'[i]},`.repeat(9)}]`)
        .join('\n')}\n`,
    ],
    ['a field twice', 'id: a\nid: b\n'],
    ['a tag of its own', 'id: !!js/function x\n'],
    ['two documents', 'id: a\n---\nid: b\n'],
    ['brackets without end', '['.repeat(260_000)],
    ['dashes without end', '- '.repeat(130_000)],
    ['question marks without end', '? '.repeat(130_000)],
    ['fields without end', Array.from({ length: 10_001 }, (_, i) => `a${i}:`).join('\n')],
    ['steps without end', Array.from({ length: 700 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('with %s is refused', (_what, text) => {
    write('ours.yaml', text);

    expect(() => library.resolve('ours', 2012)).toThrow('PLAN.NOT_YAML');
  });

  it('beyond the limit of size is refused, at the limit read', () => {
    const text = stringify(OURS);
    const room = 256 * 1024 - Buffer.byteLength(text);

    write('ours.yaml', `${text}${'#'.repeat(room)}`);
    expect(library.resolve('ours', 2012).id).toBe('ours');
    write('ours.yaml', `${text}${'#'.repeat(room + 1)}`);
    expect(() => library.resolve('ours', 2012)).toThrow('PLAN.TOO_LARGE');
  });

  it('that nobody wrote is not known', () => {
    expect(() => library.resolve('xuchang', 2012)).toThrow(
      expect.objectContaining({
        code: 'PLAN.UNKNOWN',
        details: {
          id: 'xuchang',
          known: expect.arrayContaining(['general-five-stage', 'puyang-sti-2012']) as unknown,
        },
      }) as Error,
    );
  });

  it('cannot be reached by a path', () => {
    expect(() => library.resolve('../calendars/cn-statutory', 2012)).toThrow('PLAN.UNKNOWN');
  });
});

it('a plan from elsewhere is checked by the same rules', () => {
  expect(library.check(campaignPlan())).toEqual(campaignPlan());
  expect(() => library.check({ ...campaignPlan(), version: 0 })).toThrow('PLAN.INVALID');
});
