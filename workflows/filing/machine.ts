/** The life of a filing: sent upward, received with a receipt number, or refused and sent again. */
import { assign, setup } from 'xstate';
import type { Fact } from '../kernel/event';
import type { FilingEvent, FilingReceiptRecorded, FilingSentData } from './events';

export interface FilingContext extends FilingSentData {
  readonly receipt: FilingReceiptRecorded['data'] | null;
  /** Why it was refused last; null when it never was. */
  readonly refusedFor: string | null;
}

const EMPTY: FilingContext = {
  filingId: '',
  campaignId: '',
  stageId: '',
  subject: 'other',
  recipient: '',
  documents: [],
  riskPointIds: [],
  sentOn: '',
  receipt: null,
  refusedFor: null,
};

export const filingMachine = setup({
  types: { context: {} as FilingContext, events: {} as Fact<FilingEvent> },
}).createMachine({
  id: 'filing',
  context: EMPTY,
  initial: 'none',
  states: {
    none: {
      description: '尚未报备',
      on: { FilingSent: { target: 'sent', actions: assign(({ event }) => event.data) } },
    },
    sent: {
      description: '已报送上级，等待回执',
      on: {
        FilingReceiptRecorded: {
          target: 'received',
          actions: assign({ receipt: ({ event }) => event.data }),
        },
        FilingRefused: {
          target: 'refused',
          actions: assign({ refusedFor: ({ event }) => event.data.reason }),
        },
      },
    },
    refused: {
      description: '上级退回，须重新报送',
      on: { FilingResent: { target: 'sent', actions: assign(({ event }) => event.data) } },
    },
    received: { type: 'final', description: '已备案，收到回执' },
  },
});
