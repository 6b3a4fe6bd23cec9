import type { Plan, PlanStage } from '../../workflows/plans/plan';
import { openCalendars } from '../plans/calendar-loader';
import { knownParts } from '../plans/known-parts';
import { openPlanLibrary } from '../plans/plan-library';
import { DEFAULT_ASSUMPTIONS, type Assumptions } from './assumptions';
import { alikeUnits } from './read-input';
import { simulate, type Question } from './simulate';

const calendars = openCalendars('/nowhere');
const table = calendars.table('cn-statutory');
const plan = openPlanLibrary('/nowhere', knownParts(calendars)).resolve('puyang-sti-2012', 2012);

/** Everything takes the same number of days, nothing goes wrong, the group meets every day. */
const SURE: Assumptions = {
  ...DEFAULT_ASSUMPTIONS,
  unitDays: always(10),
  waitsForDuePercent: 0,
  returnPercent: 0,
  reworkDays: always(2),
  office: { readPerDay: 5, actDays: always(3), assessedPerDay: 3 },
  group: { meetsEvery: 1, returnPercent: 0, rectificationDays: always(5), gate: 'whenReady' },
  decisionDays: always(4),
  notices: { objectionPercent: 0, answerDays: always(2) },
  receiptDays: always(5),
  unqualifiedPercent: 0,
};

function always(days: number) {
  return { least: days, likely: days, most: days };
}

function ask(changes: Partial<Question> = {}) {
  return simulate({
    plan,
    table,
    units: alikeUnits(2),
    assumptions: SURE,
    seed: 1,
    runs: 1,
    extensions: [],
    holidays: [],
    ...changes,
  });
}

function endsOf(changes: Partial<Question> = {}): readonly (string | undefined)[] {
  return ask(changes).summary.stages.map(({ ends }) => ends?.p50);
}

function withStage(stageId: string, change: (stage: PlanStage) => PlanStage): Plan {
  return { ...plan, stages: plan.stages.map((stage) => (stage.id === stageId ? change(stage) : stage)) };
}

function withoutSubmission({ submission: _, ...stage }: PlanStage): PlanStage {
  return stage;
}

describe('a plan of which every step is sure', () => {
  it('ends each stage on the day counted by hand, over Qingming, Labour Day and National Day of 2012', () => {
    // 04-01 is a make-up day; 3 working days to 04-09, the group decides on the next.
    // 04-27 + 10 = 05-14; published over 05-21, closed 05-22; receipt 05-29.
    // 06-29 + 10 = 07-13; decided 07-19; published over 07-26; receipt 08-03 (Friday).
    // 09-26 + 10 = 10-16. From 12-03 (Monday): 3 days, one for the assessment, 5 for the receipt: 12-14 (Friday).
    expect(endsOf()).toEqual(['2012-04-10', '2012-05-30', '2012-08-06', '2012-10-17', '2012-12-17']);
  });

  it('takes the office two days for six hand-ins when it reads five a day', () => {
    expect(endsOf({ units: alikeUnits(6) })[3]).toBe('2012-10-18');
  });

  it('goes by the pace of a unit: at 150 percent 15 days instead of 10', () => {
    const [first] = alikeUnits(2);
    const slow = { unitId: 'unit-slow', name: '慢', pacePercent: 150 };
    const { summary } = ask({ units: [first!, slow] });
    expect(summary.stages[3]?.ends?.p50).toBe('2012-10-24');
    expect(summary.units[0]).toEqual({ unitId: 'unit-slow', lastPercent: 100, latePercent: 0 });
  });

  it('names how long each criterion blocked, in working days', () => {
    const { criteria } = ask().summary.stages[1]!;
    expect(criteria.map(({ rule, p50, lastPercent }) => [rule, p50, lastPercent])).toEqual([
      ['identification/filed', 21, 100],
      ['identification/catalogues-published', 16, 0],
      ['identification/catalogues-accepted', 10, 0],
      ['identification/flows-drawn', 10, 0],
    ]);
  });

  it('waits with an objection until it is answered, and with the gate until the last day if so assumed', () => {
    const objected = { ...SURE, notices: { objectionPercent: 100, answerDays: always(2) } };
    expect(endsOf({ assumptions: objected })[1]).toBe('2012-06-01');
    const atClose = { ...SURE, group: { ...SURE.group, gate: 'atClose' as const } };
    // Asked for on 09-25, decided on the next day. On 11-30 the measures come due: handed in again on 12-04 as done.
    expect(endsOf({ assumptions: atClose }).slice(2, 4)).toEqual(['2012-09-26', '2012-12-05']);
  });

  it('hands measures in again when they have come due before the gate', () => {
    const slow = { ...SURE, stageDays: { control: always(60) } };
    const { summary } = ask({ assumptions: slow });
    expect(summary.completed).toBe(1);
    expect(summary.stages[3]?.latePercent).toBe(100);
  });
});

describe('what a change does', () => {
  it('moves a day later by a holiday, stage by stage, as of that day', () => {
    const { comparison } = ask({ holidays: ['2012-10-10'] });
    expect(comparison?.stages.map(({ shift }) => shift?.mean)).toEqual([0, 0, 0, 1, 0]);
  });

  it('lets those who wait for the due day wait longer, and makes a late stage one in time', () => {
    const tardy = { ...SURE, waitsForDuePercent: 100 };
    const { comparison, summary } = ask({
      assumptions: tardy,
      extensions: [{ stageId: 'identification', days: 7 }],
    });
    // Due 05-25; published over 06-01, closed 06-04; receipt 06-11, decided 06-12. A week later: due 06-01.
    expect(summary.stages[1]?.ends?.p50).toBe('2012-06-12');
    expect(comparison?.stages[1]?.shift?.mean).toBe(7);
  });

  it('compares under the same luck: what no change reaches does not move in any run', () => {
    const { comparison } = ask({
      assumptions: DEFAULT_ASSUMPTIONS,
      runs: 5,
      extensions: [{ stageId: 'control', days: 7 }],
    });
    for (const stage of comparison!.stages.slice(0, 3)) {
      expect(stage.shift).toEqual({ p50: 0, p80: 0, p95: 0, mean: 0 });
    }
  });
});

describe('chance', () => {
  it('gives the same answer for the same seed, and another for another', () => {
    const usual = { assumptions: DEFAULT_ASSUMPTIONS, runs: 5 };
    expect(ask({ ...usual, seed: 3 })).toEqual(ask({ ...usual, seed: 3 }));
    expect(ask({ ...usual, seed: 3 })).not.toEqual(ask({ ...usual, seed: 4 }));
  });
});

describe('a plan that cannot be walked', () => {
  it('is found where the gate asks for what no unit can hand in', () => {
    const { summary } = ask({ plan: withStage('grading', withoutSubmission) });
    expect(summary.completed).toBe(0);
    expect(summary.completes).toBeNull();
    expect(summary.stages.map(({ passed }) => passed)).toEqual([1, 1, 0, 0, 0]);
    expect(summary.stuck.map(({ stageId, rule, code }) => `${stageId} ${rule} ${code}`)).toContain(
      'grading grading/submissions-accepted UNIT_MISSING_SUBMISSION',
    );
  });

  it('is found where pilots are to go first and there is one unit alone', () => {
    const pilots = withStage('identification', (stage) => ({
      ...stage,
      gate: { criteria: [{ rule: 'identification/pilots-first', version: 1, settings: {} }] },
    }));
    expect(ask({ plan: pilots, units: alikeUnits(1) }).summary.stuck.map(({ code }) => code)).toEqual([
      'CAMPAIGN_MISSING_PILOTS',
    ]);
    expect(ask({ plan: pilots, units: alikeUnits(3) }).summary.completed).toBe(1);
  });

  it('lets leaders go first where the gate asks for it: the others wait for their acceptance', () => {
    const leaders = withStage('identification', (stage) => ({
      ...stage,
      gate: { criteria: [{ rule: 'identification/leaders-first', version: 1, settings: {} }] },
    }));
    const [first, second] = alikeUnits(2);
    const slowLeader = { ...first!, pacePercent: 200 };
    const { stages } = ask({ plan: leaders, units: [slowLeader, second!] }).summary;
    // 04-27 + 20 = 05-28; the other finds that accepted on 05-29, and the gate is decided on the next day.
    expect(stages[1]?.ends?.p50).toBe('2012-05-30');
  });

  it('keeps leaders first also when all hand in again, as their measures have come due before the gate', () => {
    const leaders = withStage('control', (stage) => ({
      ...stage,
      gate: {
        criteria: [
          { rule: 'control/leaders-first', version: 1, settings: {} },
          { rule: 'control/measures-done', version: 1, settings: {} },
        ],
      },
    }));
    const rework = { least: 1, likely: 3, most: 8 };
    const atClose = { ...SURE, reworkDays: rework, group: { ...SURE.group, gate: 'atClose' as const } };
    const { summary } = ask({ plan: leaders, assumptions: atClose, runs: 10 });
    expect(summary.stuck).toEqual([]);
    expect(summary.completed).toBe(10);
  });

  it('assesses the units before the results are handed over, also where no criterion asks for that', () => {
    const handedOver = withStage('assessment', (stage) => ({
      ...stage,
      gate: {
        criteria: [{ rule: 'assessment/results-reported', version: 1, settings: { receipt: 'needed' } }],
      },
    }));
    const { summary } = ask({ plan: handedOver });
    // 12-03 and one day for the assessment, three for the report, five for the receipt: 12-14.
    expect(summary.stages[4]?.ends?.p50).toBe('2012-12-17');
    expect(summary.notSimulated).toEqual([]);
  });

  it('says what it let pass, because the work is beyond it', () => {
    const parent = withStage('control', (stage) => ({
      ...stage,
      gate: { criteria: [{ rule: 'control/children-passed', version: 1, settings: {} }] },
    }));
    const { summary } = ask({ plan: parent });
    expect(summary.completed).toBe(1);
    expect(summary.notSimulated).toEqual(['control/children-passed CAMPAIGN_MISSING_CHILD']);
  });
});
