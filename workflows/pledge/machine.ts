/** The life of a pledge between a unit and its leaders: given by the unit, returned by a leader; the unit may take it back. */
import { assign, setup } from 'xstate';
import type { Fact } from '../kernel/event';
import type { PledgeEvent, PledgeSide } from './events';

export interface PledgeContext {
  readonly pledgeId: string;
  readonly campaignId: string;
  readonly unitId: string;
  /** The unit's. */
  readonly given: PledgeSide | null;
  /** The leader's. */
  readonly returned: PledgeSide | null;
}

const EMPTY: PledgeContext = { pledgeId: '', campaignId: '', unitId: '', given: null, returned: null };

export const pledgeMachine = setup({
  types: { context: {} as PledgeContext, events: {} as Fact<PledgeEvent> },
  actions: {
    give: assign(({ context, event }) => {
      if (event.type !== 'PledgeGiven') return context;
      const { pledgeId, campaignId, unitId, ...given } = event.data;
      return { pledgeId, campaignId, unitId, given, returned: null };
    }),
  },
}).createMachine({
  id: 'pledge',
  context: EMPTY,
  initial: 'none',
  states: {
    none: {
      description: '尚未承诺',
      on: { PledgeGiven: { target: 'given', actions: 'give' } },
    },
    given: {
      description: '部门已向领导班子承诺，待领导承诺',
      on: {
        PledgeReturned: { target: 'mutual', actions: assign({ returned: ({ event }) => event.data }) },
        PledgeWithdrawn: { target: 'withdrawn' },
      },
    },
    mutual: {
      description: '双方均已承诺',
      on: { PledgeWithdrawn: { target: 'withdrawn' } },
    },
    withdrawn: {
      description: '已撤回，可重新承诺',
      on: { PledgeGiven: { target: 'given', actions: 'give' } },
    },
  },
});
