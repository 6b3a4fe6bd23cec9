/** The life of an occurrence: opened with its window, fulfilled in time or late, returned when it does not suffice, or waived. */
import { assign, setup } from 'xstate';
import type { Fact } from '../kernel/event';
import type { DutyEvent, DutyFulfilledData, DutyOpenedData } from './events';

export interface DutyContext extends DutyOpenedData {
  /** The report that stands; null while there is none. */
  readonly fulfilment: DutyFulfilledData | null;
}

const EMPTY: DutyContext = {
  dutyId: '',
  programme: { kind: 'campaign', id: '' },
  standingDutyId: '',
  title: { zh: '', en: '' },
  kind: 'other',
  unitId: null,
  riskPointIds: [],
  opensOn: '',
  dueOn: '',
  nilReturnCounts: false,
  fulfilment: null,
};

export const dutyMachine = setup({
  types: { context: {} as DutyContext, events: {} as Fact<DutyEvent> },
}).createMachine({
  id: 'duty',
  context: EMPTY,
  initial: 'none',
  states: {
    none: {
      description: '尚未到期限窗口',
      on: { DutyOpened: { target: 'open', actions: assign(({ event }) => event.data) } },
    },
    open: {
      description: '窗口已开，待完成；过期仍可补报，标记为迟报',
      on: {
        DutyFulfilled: { target: 'fulfilled', actions: assign({ fulfilment: ({ event }) => event.data }) },
        DutyWaived: { target: 'waived' },
      },
    },
    fulfilled: {
      description: '已完成',
      on: { DutyReturned: { target: 'open', actions: assign({ fulfilment: null }) } },
    },
    waived: { type: 'final', description: '经批准免除' },
  },
});
