/** A re-screening: opened by a change, completed in time or late. */
import { assign, setup } from 'xstate';
import type { Fact } from '../kernel/event';
import type { RescreeningCompletedData, RescreeningEvent, RescreeningOpenedData } from './events';

export interface RescreeningContext extends RescreeningOpenedData {
  readonly result: RescreeningCompletedData | null;
}

const EMPTY: RescreeningContext = {
  rescreeningId: '',
  campaignId: '',
  unitId: '',
  postId: '',
  powerId: null,
  cause: 'holderChanged',
  causeId: '',
  changedOn: '',
  dueOn: '',
  result: null,
};

export const rescreeningMachine = setup({
  types: { context: {} as RescreeningContext, events: {} as Fact<RescreeningEvent> },
}).createMachine({
  id: 'rescreening',
  context: EMPTY,
  initial: 'none',
  states: {
    none: {
      description: '岗位、职权未变动',
      on: { RescreeningOpened: { target: 'open', actions: assign(({ event }) => event.data) } },
    },
    open: {
      description: '任职人员或职权已变动，须在期限内重新排查；过期仍可完成，标记为迟报',
      on: {
        RescreeningCompleted: { target: 'completed', actions: assign({ result: ({ event }) => event.data }) },
      },
    },
    completed: { type: 'final', description: '已重新排查：风险点确认、修订，或签署未发现' },
  },
});
