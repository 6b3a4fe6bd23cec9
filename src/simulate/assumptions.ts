/**
 * What a simulation assumes about how fast and how well people work. All of it is data: a YAML file may give any part of it,
 * the rest is as below. Days are working days unless they say otherwise. Documented in docs/plans/simulation.md.
 */
import { isRecord, readShape } from '../../workflows/plans/read-shape';
import { choice, integer, record, type Shape } from '../../workflows/plans/shape';
import { faultOf, type Fault } from '../../workflows/plans/fault';
import { bilingual } from '../../workflows/kernel/text';
import type { PlanStage } from '../../workflows/plans/plan';

/** A triangular distribution. */
export interface Spread {
  readonly least: number;
  readonly likely: number;
  readonly most: number;
}

export interface Assumptions {
  readonly schema: 1;
  /** From the opening of a stage to the hand-in of a unit. */
  readonly unitDays: Spread;
  /** The same for stages by their id. */
  readonly stageDays: Readonly<Record<string, Spread>>;
  /** Units that are ready before the day it is due and hand in on that day all the same. */
  readonly waitsForDuePercent: number;
  /** Hand-ins that the office returns. */
  readonly returnPercent: number;
  /** From a return to the next hand-in. */
  readonly reworkDays: Spread;
  readonly office: {
    /** Hand-ins the office can look through in a day. */
    readonly readPerDay: number;
    /** One act of the office: issuing the plan, a meeting, a training, the choice of what is carried over. */
    readonly actDays: Spread;
    /** Units the office can assess in a day. */
    readonly assessedPerDay: number;
  };
  /** Until a unit has named its contact. */
  readonly contactDays: Spread;
  readonly group: {
    /** The group meets on every so many working days. */
    readonly meetsEvery: number;
    /** Gates that the group returns although nothing is missing. */
    readonly returnPercent: number;
    /** From the return of a gate until it is asked for again. */
    readonly rectificationDays: Spread;
    /** `whenReady`: a gate is asked for as soon as nothing is missing; `atClose`: not before the stage's last day. */
    readonly gate: 'whenReady' | 'atClose';
  };
  /** From the proposal of a collective decision to its adoption. */
  readonly decisionDays: Spread;
  readonly notices: {
    /** Notices that somebody objects to. */
    readonly objectionPercent: number;
    /** From the end of the period to the answer. */
    readonly answerDays: Spread;
  };
  /** From the sending of a filing to its receipt. */
  readonly receiptDays: Spread;
  /** Units found unqualified, and how long until they are reassessed. */
  readonly unqualifiedPercent: number;
  readonly reassessmentDays: Spread;
  /** What each unit holds. */
  readonly inventory: {
    readonly posts: number;
    readonly powers: number;
    readonly riskPoints: number;
    readonly topGradePercent: number;
  };
}

export const DEFAULT_ASSUMPTIONS: Assumptions = {
  schema: 1,
  unitDays: { least: 3, likely: 10, most: 25 },
  stageDays: {},
  waitsForDuePercent: 50,
  returnPercent: 20,
  reworkDays: { least: 1, likely: 3, most: 8 },
  office: { readPerDay: 5, actDays: { least: 2, likely: 5, most: 15 }, assessedPerDay: 3 },
  contactDays: { least: 1, likely: 4, most: 15 },
  group: {
    meetsEvery: 5,
    returnPercent: 10,
    rectificationDays: { least: 5, likely: 10, most: 20 },
    gate: 'whenReady',
  },
  decisionDays: { least: 2, likely: 5, most: 15 },
  notices: { objectionPercent: 20, answerDays: { least: 1, likely: 3, most: 10 } },
  receiptDays: { least: 3, likely: 7, most: 20 },
  unqualifiedPercent: 5,
  reassessmentDays: { least: 15, likely: 30, most: 60 },
  inventory: { posts: 3, powers: 3, riskPoints: 4, topGradePercent: 25 },
};

const MOST_DAYS = 250;
const DAYS = integer(0, MOST_DAYS);
const SPREAD = record({ least: DAYS, likely: DAYS, most: DAYS });
const PERCENT = integer(0, 100);

const FIELDS: Readonly<Record<string, Shape>> = {
  schema: choice([1]),
  unitDays: SPREAD,
  stageDays: { type: 'map', key: /^[a-z][a-z0-9-]{0,63}$/, of: SPREAD, max: 40 },
  waitsForDuePercent: PERCENT,
  // Who returns everything never comes to an end.
  returnPercent: integer(0, 90),
  reworkDays: SPREAD,
  office: partial({ readPerDay: integer(1, 1000), actDays: SPREAD, assessedPerDay: integer(1, 1000) }),
  contactDays: SPREAD,
  group: partial({
    meetsEvery: integer(1, 120),
    returnPercent: integer(0, 90),
    rectificationDays: SPREAD,
    gate: choice(['whenReady', 'atClose']),
  }),
  decisionDays: SPREAD,
  notices: partial({ objectionPercent: PERCENT, answerDays: SPREAD }),
  receiptDays: SPREAD,
  unqualifiedPercent: PERCENT,
  reassessmentDays: SPREAD,
  inventory: partial({
    // With the most units there can be, still one notice's worth.
    posts: integer(1, 8),
    powers: integer(0, 8),
    riskPoints: integer(0, 15),
    topGradePercent: PERCENT,
  }),
};
const ASSUMPTIONS_SHAPE = record(
  FIELDS,
  Object.keys(FIELDS).filter((field) => field !== 'schema'),
);

/** Everything that is wrong, or the assumptions with the defaults filled in. */
export function readAssumptions(
  input: unknown,
  stages: readonly Pick<PlanStage, 'id'>[],
): { readonly faults: readonly Fault[]; readonly assumptions: Assumptions } {
  const { faults } = readShape('ASSUMPTIONS', ASSUMPTIONS_SHAPE, input);
  if (faults.length > 0 || !isRecord(input)) return { faults, assumptions: DEFAULT_ASSUMPTIONS };
  const assumptions = { ...DEFAULT_ASSUMPTIONS, ...merged(DEFAULT_ASSUMPTIONS, input) };
  return { faults: [...spreadFaults(assumptions, ''), ...stageFaults(assumptions, stages)], assumptions };
}

function partial(fields: Readonly<Record<string, Shape>>): Shape {
  return record(fields, Object.keys(fields));
}

/** One level of records below the top is filled up; spreads are whole. */
function merged(defaults: Assumptions, input: Readonly<Record<string, unknown>>): Partial<Assumptions> {
  const parts = ['office', 'group', 'notices', 'inventory'] as const;
  return {
    ...input,
    ...Object.fromEntries(
      parts.map((part) => [part, { ...defaults[part], ...(isRecord(input[part]) ? input[part] : {}) }]),
    ),
  };
}

function spreadFaults(value: unknown, path: string): readonly Fault[] {
  if (!isRecord(value)) return [];
  const { least, likely, most } = value;
  if (typeof least === 'number' && typeof likely === 'number' && typeof most === 'number') {
    return least <= likely && likely <= most
      ? []
      : [faultOf(path, 'ASSUMPTIONS.SPREAD_ORDER', SPREAD_TEXT, { least, likely, most })];
  }
  return Object.entries(value).flatMap(([field, each]) =>
    spreadFaults(each, path === '' ? field : `${path}.${field}`),
  );
}

function stageFaults({ stageDays }: Assumptions, stages: readonly Pick<PlanStage, 'id'>[]): readonly Fault[] {
  const known = stages.map(({ id }) => id);
  return Object.keys(stageDays)
    .filter((id) => !known.includes(id))
    .map((id) =>
      faultOf(`stageDays.${id}`, 'ASSUMPTIONS.STAGE_UNKNOWN', STAGE_TEXT, {
        value: id,
        known: known.join(', '),
      }),
    );
}

const SPREAD_TEXT = {
  wrong: bilingual('{least}、{likely}、{most} 顺序不对', '{least}, {likely}, {most} are out of order'),
  right: bilingual('least 不大于 likely，likely 不大于 most', 'let least ≤ likely ≤ most'),
};
const STAGE_TEXT = {
  wrong: bilingual('方案没有阶段“{value}”', 'the plan has no stage {value}'),
  right: bilingual('方案的阶段：{known}', 'the stages are: {known}'),
};
