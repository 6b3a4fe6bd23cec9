/**
 * The life of an assessment: begun, checked, scored, confirmed; a unit that has to put things right is ordered to, reports
 * and is assessed again. A correction of the scores after confirmation takes all that followed from them back (`scored`);
 * accountability actions and commendations stay, since they have been taken.
 */
import { assign, setup } from 'xstate';
import type { AssessmentPinnedData, Evidence } from '../campaign/events';
import type { Fact } from '../kernel/event';
import type { LocalDate } from '../kernel/time';
import type { AssessmentScheme } from '../plans/assessment-scheme';
import { withDone } from './consequences';
import type { DueConsequence, OpenConsequence } from './due-consequence';
import type {
  AccountabilityActionRecorded,
  AssessmentEvent,
  AssessmentResultConfirmed,
  AssessmentScored,
  CheckData,
  IndicatorScore,
  SelfAssessmentHandedIn,
  UnitCommended,
  UnitReassessed,
  UnitRectificationReported,
} from './events';

export interface AssessmentContext {
  readonly assessmentId: string;
  readonly campaignId: string;
  readonly unitId: string;
  readonly scheme: AssessmentScheme;
  readonly selfAssessment: SelfAssessmentHandedIn['data'] | null;
  /** In the order they were recorded. */
  readonly checks: readonly CheckData[];
  readonly scores: readonly IndicatorScore[];
  /** null until scored. */
  readonly total: number | null;
  /** Id of the event that holds the scores: what a correction has to name. */
  readonly scoredBy: string | null;
  /** The last result confirmed; stands while corrected scores wait for their confirmation. */
  readonly confirmed: AssessmentResultConfirmed['data'] | null;
  readonly rectification: {
    readonly content: string;
    readonly dueOn: LocalDate;
    /** null until reported. */
    readonly report: { readonly text: string; readonly evidence: readonly Evidence[] } | null;
  } | null;
  readonly reassessment: UnitReassessed['data'] | null;
  readonly accountability: readonly AccountabilityActionRecorded['data'][];
  /** Stands when the scores are corrected: it has been given. */
  readonly commendation: UnitCommended['data'] | null;
  /** What the plan has follow from the result that stands. */
  readonly due: readonly OpenConsequence[];
}

const EMPTY: AssessmentContext = {
  assessmentId: '',
  campaignId: '',
  unitId: '',
  scheme: { indicators: [], results: [] },
  selfAssessment: null,
  checks: [],
  scores: [],
  total: null,
  scoredBy: null,
  confirmed: null,
  rectification: null,
  reassessment: null,
  accountability: [],
  commendation: null,
  due: [],
};

export const assessmentMachine = setup({
  types: { context: {} as AssessmentContext, events: {} as Fact<AssessmentEvent> },
}).createMachine({
  id: 'assessment',
  context: EMPTY,
  initial: 'none',
  states: {
    none: {
      description: '尚未开始',
      on: { AssessmentBegun: { target: 'scoring.begun', actions: assign(({ event }) => event.data) } },
    },

    scoring: {
      description: '考核评分',
      initial: 'begun',
      on: {
        AssessmentScored: { target: '.scored', actions: assign(({ event }) => scored(event)) },
        AssessmentChecked: { actions: assign(({ context, event }) => checked(context, event.data)) },
      },
      states: {
        begun: {
          description: '考核开始，单位可自评',
          on: {
            SelfAssessmentHandedIn: {
              target: 'selfAssessed',
              actions: assign({ selfAssessment: ({ event }) => event.data }),
            },
          },
        },
        selfAssessed: {
          description: '单位已报自评，评分前可更新',
          on: {
            SelfAssessmentHandedIn: { actions: assign({ selfAssessment: ({ event }) => event.data }) },
          },
        },
        scored: {
          description: '已评分，待领导小组确认结果；确认前可重新评分',
          on: {
            // The outcome of a way with weight is part of the total, so the unit is scored anew.
            AssessmentChecked: [
              {
                guard: ({ context, event }) => hasWeight(context, event.data) && !hasSelf(context),
                target: 'begun',
                actions: assign(({ context, event }) => ({ ...checked(context, event.data), total: null })),
              },
              {
                guard: ({ context, event }) => hasWeight(context, event.data),
                target: 'selfAssessed',
                actions: assign(({ context, event }) => ({ ...checked(context, event.data), total: null })),
              },
              { actions: assign(({ context, event }) => checked(context, event.data)) },
            ],
            AssessmentResultConfirmed: {
              target: '#assessment.settled.confirmed',
              actions: assign(({ context, event }) => confirmed(context, event.data)),
            },
          },
        },
      },
    },

    settled: {
      description: '考核结果已确认；评分有误须以更正方式重新评分',
      initial: 'confirmed',
      on: {
        AssessmentScored: {
          guard: ({ event }) => event.corrects !== undefined,
          target: 'scoring.scored',
          actions: assign(({ event }) => scored(event)),
        },
        AccountabilityActionRecorded: {
          actions: assign({
            accountability: ({ context, event }) => [...context.accountability, event.data],
            due: ({ context }) => withDone(context.due, 'account'),
          }),
        },
        UnitCommended: {
          actions: assign({
            commendation: ({ event }) => event.data,
            due: ({ context }) => withDone(context.due, 'commend'),
          }),
        },
      },
      states: {
        confirmed: {
          description: '结果已确认：优秀、良好、合格或不合格',
          on: {
            UnitRectificationOrdered: {
              guard: ({ context }) => asksForRectification(context),
              target: 'rectificationOrdered',
              actions: assign({ rectification: ({ event }) => ({ ...event.data, report: null }) }),
            },
          },
        },
        rectificationOrdered: {
          description: '已责令限期整改',
          on: {
            UnitRectificationReported: {
              target: 'rectificationReported',
              actions: assign({
                rectification: ({ context, event: { data } }) =>
                  context.rectification && {
                    ...context.rectification,
                    report: { text: data.report, evidence: data.evidence },
                  },
                due: ({ context, event: { data } }) => reported(context.due, data),
              }),
            },
          },
        },
        rectificationReported: {
          description: '单位已报整改情况，待复评',
          on: {
            AssessmentChecked: { actions: assign(({ context, event }) => checked(context, event.data)) },
            UnitReassessed: {
              target: 'reassessed',
              actions: assign({
                reassessment: ({ event }) => event.data,
                due: ({ event }) => open(event.data.consequences),
              }),
            },
          },
        },
        reassessed: {
          description: '已复评；仍不合格的可再次责令整改或问责',
          on: {
            UnitRectificationOrdered: {
              guard: ({ context }) => asksForRectification(context),
              target: 'rectificationOrdered',
              actions: assign({ rectification: ({ event }) => ({ ...event.data, report: null }) }),
            },
          },
        },
      },
    },
  },
});

/** Is the unit to put something right: by what the plan has follow, or because it is unqualified? */
export function asksForRectification({ confirmed, reassessment, due }: AssessmentContext): boolean {
  const latest = reassessment?.result ?? confirmed?.result;
  return latest === 'unqualified' || due.some(({ of }) => of === 'rectify');
}

function hasWeight({ scheme }: AssessmentContext, { way }: CheckData): boolean {
  return scheme.ways?.some(({ id, weight }) => id === way && weight > 0) ?? false;
}

function hasSelf({ selfAssessment }: AssessmentContext): boolean {
  return selfAssessment !== null;
}

function checked({ checks }: AssessmentContext, check: CheckData) {
  return { checks: [...checks, check] };
}

function scored({ id, data: { scores, total } }: Fact<AssessmentScored>) {
  return { scores, total, scoredBy: id, rectification: null, reassessment: null, due: [] };
}

/** After a correction, what had been done about the result before still stands. */
function confirmed(context: AssessmentContext, data: AssessmentResultConfirmed['data']) {
  const { commendation, accountability } = context;
  let due = open(data.consequences);
  if (commendation !== null) due = withDone(due, 'commend');
  if (accountability.length > 0) due = withDone(due, 'account');
  return { confirmed: data, due };
}

function reported(
  due: readonly OpenConsequence[],
  { reassessBy, approximate }: UnitRectificationReported['data'],
): readonly OpenConsequence[] {
  return withDone(due, 'rectify').map((each) =>
    each.of === 'reassess'
      ? { ...each, dueOn: reassessBy ?? null, ...(approximate === undefined ? {} : { approximate }) }
      : each,
  );
}

function open(consequences: readonly DueConsequence[] | undefined): readonly OpenConsequence[] {
  return (consequences ?? []).map((each) => ({ ...each, done: false }));
}

/** What the campaign is told of an assessment whose result has been confirmed. */
export function effectiveResult(
  context: AssessmentContext,
): AssessmentPinnedData & { readonly campaignId: string } {
  const { campaignId, assessmentId, unitId, confirmed, reassessment, accountability, due } = context;
  if (confirmed === null) throw new Error(`assessment ${assessmentId} has no confirmed result`);
  return {
    campaignId,
    assessmentId,
    unitId,
    total: confirmed.total,
    result: confirmed.result,
    reassessedResult: reassessment?.result ?? null,
    accountabilityRecorded: accountability.length > 0,
    ...(due.length === 0 ? {} : { consequences: due }),
  };
}
