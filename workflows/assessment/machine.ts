/**
 * The life of an assessment: begun, scored, confirmed; an unqualified unit is ordered to put things right, reports and
 * is assessed again. A correction of the scores after confirmation takes all that followed from them back (`scored`);
 * accountability actions stay, since they have been taken.
 */
import { assign, setup } from 'xstate';
import type { AssessmentPinnedData, Evidence } from '../campaign/events';
import type { Fact } from '../kernel/event';
import type { LocalDate } from '../kernel/time';
import type { AssessmentScheme } from '../plans/plan';
import type {
  AccountabilityActionRecorded,
  AssessmentEvent,
  AssessmentResultConfirmed,
  AssessmentScored,
  IndicatorScore,
  SelfAssessmentHandedIn,
  UnitReassessed,
} from './events';

export interface AssessmentContext {
  readonly assessmentId: string;
  readonly campaignId: string;
  readonly unitId: string;
  readonly scheme: AssessmentScheme;
  readonly selfAssessment: SelfAssessmentHandedIn['data'] | null;
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
}

const EMPTY: AssessmentContext = {
  assessmentId: '',
  campaignId: '',
  unitId: '',
  scheme: { indicators: [], results: [] },
  selfAssessment: null,
  scores: [],
  total: null,
  scoredBy: null,
  confirmed: null,
  rectification: null,
  reassessment: null,
  accountability: [],
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
            AssessmentResultConfirmed: {
              target: '#assessment.settled.confirmed',
              actions: assign({ confirmed: ({ event }) => event.data }),
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
          }),
        },
      },
      states: {
        confirmed: {
          description: '结果已确认：优秀、良好、合格或不合格',
          on: {
            UnitRectificationOrdered: {
              guard: ({ context }) => context.confirmed?.result === 'unqualified',
              target: 'rectificationOrdered',
              actions: assign({ rectification: ({ event }) => ({ ...event.data, report: null }) }),
            },
          },
        },
        rectificationOrdered: {
          description: '不合格，已责令限期整改',
          on: {
            UnitRectificationReported: {
              target: 'rectificationReported',
              actions: assign({
                rectification: ({ context, event: { data } }) =>
                  context.rectification && {
                    ...context.rectification,
                    report: { text: data.report, evidence: data.evidence },
                  },
              }),
            },
          },
        },
        rectificationReported: {
          description: '单位已报整改情况，待复评',
          on: {
            UnitReassessed: {
              target: 'reassessed',
              actions: assign({ reassessment: ({ event }) => event.data }),
            },
          },
        },
        reassessed: {
          description: '已复评；仍不合格的可再次责令整改或问责',
          on: {
            UnitRectificationOrdered: {
              guard: ({ context }) => context.reassessment?.result === 'unqualified',
              target: 'rectificationOrdered',
              actions: assign({ rectification: ({ event }) => ({ ...event.data, report: null }) }),
            },
          },
        },
      },
    },
  },
});

function scored({ id, data: { scores, total } }: Fact<AssessmentScored>) {
  return { scores, total, scoredBy: id, rectification: null, reassessment: null };
}

/** What the campaign is told of an assessment whose result has been confirmed. */
export function effectiveResult(
  context: AssessmentContext,
): AssessmentPinnedData & { readonly campaignId: string } {
  const { campaignId, assessmentId, unitId, confirmed, reassessment, accountability } = context;
  if (confirmed === null) throw new Error(`assessment ${assessmentId} has no confirmed result`);
  return {
    campaignId,
    assessmentId,
    unitId,
    total: confirmed.total,
    result: confirmed.result,
    reassessedResult: reassessment?.result ?? null,
    accountabilityRecorded: accountability.length > 0,
  };
}
