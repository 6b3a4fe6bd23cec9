/** The submission's statechart: begun, handed in, and returned or accepted, as often as needed. */
import { assign, setup } from 'xstate';
import type { Fact } from '../kernel/event';
import type { SubmissionContent } from '../plans/plan';
import type { MissingItem, SubmissionContents, SubmissionEvent } from './events';

export interface SubmissionContext {
  readonly submissionId: string;
  readonly campaignId: string;
  readonly stageId: string;
  readonly unitId: string;
  readonly asksFor: readonly SubmissionContent[];
  /** Of the last hand-in; null before the first one. A withdrawn or returned one stays readable. */
  readonly contents: SubmissionContents | null;
  readonly digest: string | null;
  readonly missing: readonly MissingItem[];
  /** When the last hand-in happened: what tells a late one. */
  readonly handedInAt: string | null;
  /** How often it was given back. */
  readonly returns: number;
  /** Why it was last given back. */
  readonly returnReasons: readonly string[];
}

const NOT_BEGUN: SubmissionContext = {
  submissionId: '',
  campaignId: '',
  stageId: '',
  unitId: '',
  asksFor: [],
  contents: null,
  digest: null,
  missing: [],
  handedInAt: null,
  returns: 0,
  returnReasons: [],
};

export const submissionMachine = setup({
  types: { context: {} as SubmissionContext, events: {} as Fact<SubmissionEvent> },
  actions: { remember: assign(({ context, event }) => remember(context, event)) },
}).createMachine({
  id: 'submission',
  description: '报送：一个单位在一个阶段的一份报送',
  context: NOT_BEGUN,
  initial: 'none',
  states: {
    none: {
      description: '尚未开始',
      on: { SubmissionBegun: { target: 'working', actions: 'remember', description: '开始填报' } },
    },
    working: {
      description: '单位填报中',
      on: {
        SubmissionHandedIn: { target: 'submitted', actions: 'remember', description: '报送，内容就此固定' },
      },
    },
    submitted: {
      description: '已报送，等办公室审核',
      on: {
        SubmissionWithdrawn: { target: 'working', actions: 'remember', description: '单位撤回' },
        SubmissionReturned: { target: 'returned', actions: 'remember', description: '办公室退回，说明理由' },
        SubmissionAccepted: { target: 'accepted', actions: 'remember', description: '办公室接收' },
      },
    },
    returned: {
      description: '已退回，单位修改中',
      on: { SubmissionHandedIn: { target: 'submitted', actions: 'remember', description: '修改后再次报送' } },
    },
    accepted: {
      description: '已接收，以此过关',
      on: {
        SubmissionReopened: {
          target: 'returned',
          actions: 'remember',
          description: '接收后重新打开，说明理由',
        },
        DriftTakenUp: { actions: 'remember', description: '变动已纳入动态管理' },
      },
    },
  },
});

function remember(context: SubmissionContext, event: Fact<SubmissionEvent>): SubmissionContext {
  switch (event.type) {
    case 'SubmissionBegun':
      return { ...NOT_BEGUN, ...event.data };
    case 'SubmissionHandedIn': {
      const { contents, digest, missing } = event.data;
      return { ...context, contents, digest, missing, handedInAt: event.occurredAt };
    }
    case 'SubmissionReturned':
    case 'SubmissionReopened':
      return { ...context, returns: context.returns + 1, returnReasons: event.data.reasons };
    case 'DriftTakenUp':
    case 'SubmissionWithdrawn':
    case 'SubmissionAccepted':
      return context;
  }
}
