/** A missed deadline: raised once, by whichever server sweeps first. */
import { assign, setup } from 'xstate';
import type { Fact } from '../kernel/event';
import type { DeadlineEvent, DeadlineMissed } from './events';

export type DeadlineContext = DeadlineMissed['data'];

const EMPTY: DeadlineContext = {
  deadlineId: '',
  kind: 'stage',
  campaignId: null,
  stageId: null,
  unitId: null,
  subjectId: '',
  dueOn: '',
};

export const deadlineMachine = setup({
  types: { context: {} as DeadlineContext, events: {} as Fact<DeadlineEvent> },
}).createMachine({
  id: 'deadline',
  context: EMPTY,
  initial: 'none',
  states: {
    none: {
      description: '尚未提示',
      on: { DeadlineMissed: { target: 'missed', actions: assign(({ event }) => event.data) } },
    },
    missed: { type: 'final', description: '到期未完成，已提示一次' },
  },
});
