/**
 * The life of a risk point (docs/glossary.md; sources 002 and 003, third and fourth phase).
 *
 * Grading, publicity and control overlap in practice: a measure may be set while the notice still hangs, or before the
 * grade is approved. Parallel regions would say so, but a register has one column for "how far is it?", and a reader of
 * the chart one line to follow. So there is one region, and its state is the furthest step reached:
 * - a measure set too early (in `grading`) is kept in the context and counts on approval: straight to `controlled`;
 * - publicity beside control is kept in the context; `controlled` and `monitored` do not step back for it.
 * Whether the plan's steps are done is always read from the context (grade.ts), never from the state.
 *
 * The description may be revised at any time (修正完善): what changes after a submission shows there as drift, what
 * changes after the approval shows in the trail.
 */
import { assign, setup } from 'xstate';
import type { Fact } from '../kernel/event';
import type { RiskPointDescription, RiskPointEvent } from './events';
import {
  approved,
  carriedOver,
  found,
  NONE,
  opened,
  publicised,
  rated,
  signed,
  type RiskPointContext,
} from './state';

export type { RiskPointContext } from './state';

export const riskPointMachine = setup({
  types: { context: {} as RiskPointContext, events: {} as Fact<RiskPointEvent> },
}).createMachine({
  id: 'riskPoint',
  context: NONE,
  initial: 'none',
  states: {
    none: {
      description: '尚未查找',
      on: {
        RiskPointFound: { target: 'grading.found', actions: assign(({ event }) => found(event.data)) },
      },
    },

    grading: {
      description: '待定级或正在定级；已审定过的等级在重新审定前继续有效',
      initial: 'found',
      on: {
        RiskPointRevised: { actions: assign(({ event }) => revised(event.data)) },
        RiskPointRated: {
          target: '.rating',
          actions: assign(({ context, event }) => rated(context, event)),
        },
        OpinionSigned: { actions: assign(({ context, event }) => signed(context, event)) },
        RiskGradeApproved: [
          {
            guard: ({ context }) => context.controlledBy !== null,
            target: 'graded.controlled',
            actions: assign(({ context, event }) => approved(context, event.data)),
          },
          {
            target: 'graded.approved',
            actions: assign(({ context, event }) => approved(context, event.data)),
          },
        ],
        RiskPointControlled: { actions: assign({ controlledBy: ({ event }) => event.data.measureId }) },
        RiskPointCarriedOver: {
          target: '.found',
          actions: assign(({ context, event }) => carriedOver(context, event.data.toCampaignId)),
        },
        RiskPointClosed: { target: 'closed' },
      },
      states: {
        found: { description: '已查找登记，本轮尚未评级（结转的风险点沿用原等级）' },
        rating: { description: '评定中：岗位自评、社会评议、分级评审' },
      },
    },

    graded: {
      description: '等级已审定；要改变等级，须先重新定级',
      initial: 'approved',
      on: {
        RiskPointRevised: { actions: assign(({ event }) => revised(event.data)) },
        OpinionSigned: { actions: assign(({ context, event }) => signed(context, event)) },
        // A higher body may confirm the grade later; once published, another grade needs the grading reopened.
        RiskGradeApproved: {
          guard: ({ context, event }) => context.approvedLevel === event.data.level,
          actions: assign(({ context, event }) => approved(context, event.data)),
        },
        RiskPointPublicised: {
          actions: assign(({ context, event }) => publicised(context, event.data.noticeId)),
        },
        RiskPointPublicityFinished: {
          actions: assign({ publicity: ({ event }) => ({ noticeId: event.data.noticeId, finished: true }) }),
        },
        RiskPointRegradeOpened: { target: 'grading.rating', actions: assign(opened) },
        RiskPointCarriedOver: {
          target: 'grading.found',
          actions: assign(({ context, event }) => carriedOver(context, event.data.toCampaignId)),
        },
        RiskPointClosed: { target: 'closed' },
      },
      states: {
        approved: {
          description: '等级已审定，尚未公示、尚无措施',
          on: {
            RiskGradeApproved: { actions: assign(({ context, event }) => approved(context, event.data)) },
            RiskPointPublicised: {
              target: 'publicised',
              actions: assign(({ context, event }) => publicised(context, event.data.noticeId)),
            },
            RiskPointControlled: {
              target: 'controlled',
              actions: assign({ controlledBy: ({ event }) => event.data.measureId }),
            },
          },
        },
        publicised: {
          description: '公示中，可提出异议',
          on: {
            RiskPointPublicityFinished: {
              target: 'publicityFinished',
              actions: assign({
                publicity: ({ event }) => ({ noticeId: event.data.noticeId, finished: true }),
              }),
            },
            RiskPointControlled: {
              target: 'controlled',
              actions: assign({ controlledBy: ({ event }) => event.data.measureId }),
            },
          },
        },
        publicityFinished: {
          description: '公示期满，等待制定防控措施',
          on: {
            RiskPointPublicised: {
              target: 'publicised',
              actions: assign(({ context, event }) => publicised(context, event.data.noticeId)),
            },
            RiskPointControlled: {
              target: 'controlled',
              actions: assign({ controlledBy: ({ event }) => event.data.measureId }),
            },
          },
        },
        controlled: {
          description: '已制定防控措施',
          on: {
            RiskPointMonitored: {
              target: 'monitored',
              actions: assign({ lastMonitoring: ({ event }) => event.data }),
            },
            RiskPointDisposed: { target: '#riskPoint.disposed' },
          },
        },
        monitored: {
          description: '监控中：已有中期监控记录',
          on: {
            RiskPointMonitored: { actions: assign({ lastMonitoring: ({ event }) => event.data }) },
            RiskPointDisposed: { target: '#riskPoint.disposed' },
          },
        },
      },
    },

    disposed: {
      description: '已作后期处置；可重新定级、结转或关闭',
      on: {
        RiskPointRegradeOpened: { target: 'grading.rating', actions: assign(opened) },
        RiskPointCarriedOver: {
          target: 'grading.found',
          actions: assign(({ context, event }) => carriedOver(context, event.data.toCampaignId)),
        },
        RiskPointClosed: { target: 'closed' },
      },
    },

    closed: { type: 'final', description: '已关闭，轨迹永久保留' },
  },
});

/** Whole: what it leaves out is gone. */
function revised(description: RiskPointDescription) {
  return { holderLevel: undefined, ...description };
}
