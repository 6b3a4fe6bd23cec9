import { cautionsOf, type DaysOfRecurrence } from './check-cautions';
import type { WorkingDayTable } from './calendar';
import type { Plan } from './plan';
import { PLAN_CAUTION_REASONS } from './plan-caution';
import { testPlan, testPlanWith } from './test-plan.spec-support';

/** Of 2012 only what the cases need: Qingming 2 to 4 April, Saturday 31 March and Sunday 1 April worked. */
const TABLE: WorkingDayTable = {
  id: 'cn-statutory',
  version: 1,
  years: {
    '2012': {
      source: 'test',
      holidays: ['2012-04-02', '2012-04-03', '2012-04-04'],
      makeUpDays: ['2012-03-31', '2012-04-01'],
    },
  },
};

const RULES = {
  published: { rule: 'identification/catalogues-published', version: 1, settings: {} },
  methods: { rule: 'grading/methods-used', version: 1, settings: {} },
  steps: { rule: 'grading/steps-completed', version: 1, settings: {} },
  finished: { rule: 'grading/publicity-finished', version: 1, settings: {} },
  opinions: { rule: 'grading/opinions-signed', version: 1, settings: {} },
  accepted: { rule: 'grading/submissions-accepted', version: 1, settings: {} },
  scored: { rule: 'assessment/units-scored', version: 1, settings: {} },
  settled: { rule: 'assessment/unqualified-settled', version: 1, settings: {} },
};

/** From April on every third month is none of these four. */
const NEVER_FROM_APRIL = 'FREQ=MONTHLY;INTERVAL=3;BYMONTH=3,6,9,12;BYMONTHDAY=20';
const YEARLY = 'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=20';

const daysOf: DaysOfRecurrence = (rule, start, from, to) => {
  expect([start, from, to]).toEqual(['2012-04-01', '2012-04-01', '2020-04-07']);
  return rule === NEVER_FROM_APRIL ? [] : ['2012-06-20'];
};

const duty = (id: string, recurrence: string) => ({
  id,
  title: { zh: '自查', en: 'self-check' },
  recurrence,
  windowDays: 10,
  owner: { of: 'units' },
  kind: 'report',
  nilReturnCounts: false,
});

/** Nothing to say about it. */
function calm(): Plan {
  return plan(testPlan(), [
    ['stages[2].gate.criteria', [RULES.methods, RULES.steps]],
    ['stages[4].gate.criteria', [RULES.scored, RULES.settled]],
  ]);
}

function plan(from: Plan, changes: readonly (readonly [string, unknown])[]): Plan {
  return changes.reduce<Plan>((so, [path, value]) => testPlanWith(path, value, so) as Plan, from);
}

function cautions(...changes: readonly (readonly [string, unknown])[]): readonly string[] {
  return cautionsOf(plan(calm(), changes), TABLE, daysOf).map(({ code, path }) => `${code} ${path}`);
}

it('has nothing to say of a calm plan', () => {
  expect(cautions()).toEqual([]);
});

const CASES: readonly (readonly [string, readonly (readonly [string, unknown])[], readonly string[]])[] = [
  [
    'a submission due on a Sunday',
    [['stages[1].submission.due', '2012-05-27']],
    ['PLAN.DATE_NOT_WORKING stages[1].submission.due'],
  ],
  [
    'a milestone on a Saturday',
    [['stages[1].milestones[0].due', '2012-05-26']],
    ['PLAN.DATE_NOT_WORKING stages[1].milestones[0].due'],
  ],
  [
    'a year the table does not have',
    [['stages[4].closes', '2013-01-31']],
    ['PLAN.CALENDAR_YEAR_MISSING calendar'],
  ],
  [
    'a publication that reaches into such a year',
    [
      ['stages[1].gate.criteria', [RULES.published]],
      ['schemes.publicity.catalogues', { days: 200, dayKind: 'working' }],
    ],
    ['PLAN.CALENDAR_YEAR_MISSING calendar', 'PLAN.PUBLICITY_TOO_LONG stages[1].gate.criteria[0]'],
  ],
  [
    'a duty that is never due from the launch on',
    [['duties', [duty('yearly', YEARLY), duty('never', NEVER_FROM_APRIL)]]],
    ['PLAN.DUTY_NEVER_DUE duties[1].recurrence'],
  ],
  [
    'a submission due on the last day',
    [['stages[1].submission.due', '2012-06-28']],
    ['PLAN.DUE_ON_LAST_DAY stages[1].submission.due'],
  ],
  [
    'a gate that asks for nothing',
    [['stages[3].gate.criteria', []]],
    ['PLAN.GATE_EMPTY stages[3].gate.criteria'],
  ],
  [
    'published grades without that step',
    [
      ['stages[2].gate.criteria', [RULES.methods, RULES.finished]],
      ['schemes.gradingSteps', ['selfRating', 'approval']],
    ],
    ['PLAN.PUBLICITY_NOT_A_STEP stages[2].gate.criteria[1]'],
  ],
  [
    'a step of publicity no gate asks for',
    [
      ['stages[2].gate.criteria', [RULES.methods]],
      ['schemes.gradingSteps', ['approval', 'publicity']],
    ],
    ['PLAN.PUBLICITY_NOT_ASKED schemes.gradingSteps'],
  ],
  [
    'opinions asked for where there are none',
    [
      ['stages[2].gate.criteria', [RULES.methods, RULES.steps, RULES.opinions]],
      ['schemes.opinions', []],
    ],
    ['PLAN.OPINIONS_NONE stages[2].gate.criteria[2]'],
  ],
  [
    'ways of search nobody asks about',
    [['stages[2].gate.criteria', [RULES.steps]]],
    ['PLAN.METHODS_NOT_ASKED schemes.discoveryMethods'],
  ],
  [
    'a submission the stage does not have',
    [['stages[2].gate.criteria', [RULES.methods, RULES.steps, RULES.accepted]]],
    ['PLAN.SUBMISSION_NOT_HERE stages[2].gate.criteria[2]'],
  ],
  ['a day between two stages', [['stages[3].opens', '2012-09-27']], ['PLAN.WINDOW_GAP stages[3].opens']],
  [
    'a lower rank for the higher grade',
    [['schemes.responsibility[0].rank', 'staff']],
    ['PLAN.TIERS_UPSIDE_DOWN schemes.responsibility'],
  ],
  [
    'unqualified units nobody asks about',
    [['stages[4].gate.criteria', [RULES.scored]]],
    ['PLAN.UNQUALIFIED_NOT_SETTLED schemes.assessment.results'],
  ],
];

it.each(CASES)('names %s', (_, changes, expected) => {
  expect(cautions(...changes)).toEqual(expected);
});

describe('the time for a publication', () => {
  const publishedFor = (days: number) =>
    cautions(
      ['stages[1].gate.criteria', [RULES.published]],
      ['schemes.publicity.catalogues.days', days],
      ['schemes.publicity.catalogues.dayKind', 'calendar'],
    );

  it('is enough where it ends on the day before the stage closes', () => {
    // Due 05-25, so from 05-26: 32 days last to 06-27, the stage closes on 06-28.
    expect(publishedFor(32)).toEqual([]);
  });

  it('is too short where it ends on the last day: it can be closed on the next day only', () => {
    expect(publishedFor(33)).toEqual(['PLAN.PUBLICITY_TOO_LONG stages[1].gate.criteria[0]']);
  });
});

it('asks the calendar for no year because of a publication in calendar days', () => {
  expect(
    cautions(
      ['stages[1].gate.criteria', [RULES.published]],
      ['schemes.publicity.catalogues', { days: 280, dayKind: 'calendar' }],
    ),
  ).toEqual(['PLAN.PUBLICITY_TOO_LONG stages[1].gate.criteria[0]']);
});

it('has a case for every caution', () => {
  const seen = new Set(
    [...CASES.flatMap(([, , expected]) => expected), 'PLAN.PUBLICITY_TOO_LONG '].map(
      (each) => each.split(' ')[0],
    ),
  );
  expect(PLAN_CAUTION_REASONS.filter((reason) => !seen.has(`PLAN.${reason}`))).toEqual([]);
});
