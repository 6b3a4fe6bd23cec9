/** The life of a rectification: ordered, answered, accepted or returned, closed; overdue it goes up rank by rank. */
import { assign, setup } from 'xstate';
import type { Role } from '../kernel/actor';
import type { Fact } from '../kernel/event';
import type { LocalDate } from '../kernel/time';
import { PLAIN_RECTIFICATION } from '../plans/rectification-scheme';
import type {
  RectificationAnswered,
  RectificationEscalated,
  RectificationEvent,
  RectificationOrderedData,
} from './events';

export interface RectificationContext extends RectificationOrderedData {
  readonly orderedBy: Role;
  /** The answer that stands; null while there is none. */
  readonly answer: RectificationAnswered['data'] | null;
  readonly returns: number;
  /** Since the date was last set by somebody. */
  readonly escalations: readonly RectificationEscalated['data'][];
  /** The accountability action asked for. */
  readonly referredTo: string | null;
}

const EMPTY: RectificationContext = {
  rectificationId: '',
  programme: { kind: 'campaign', id: '' },
  unitId: '',
  responsiblePostId: null,
  checkerPostId: '',
  content: '',
  origin: { kind: 'finding', text: '' },
  dueOn: '',
  scheme: PLAIN_RECTIFICATION,
  orderedBy: 'office',
  answer: null,
  returns: 0,
  escalations: [],
  referredTo: null,
};

export const rectificationMachine = setup({
  types: { context: {} as RectificationContext, events: {} as Fact<RectificationEvent> },
}).createMachine({
  id: 'rectification',
  context: EMPTY,
  initial: 'none',
  states: {
    none: {
      description: '尚未责令',
      on: {
        RectificationOrdered: {
          target: 'ordered',
          actions: assign(({ event: { data, actor } }) => ({ ...data, orderedBy: actor.role })),
        },
      },
    },
    ordered: {
      description: '已责令限期整改，待反馈；逾期逐级上报',
      on: {
        RectificationAnswered: {
          target: 'answered',
          actions: assign({ answer: ({ event }) => event.data }),
        },
        RectificationExtended: {
          actions: assign(({ event }) => ({ dueOn: event.data.dueOn, escalations: [] })),
        },
        RectificationEscalated: {
          actions: assign({
            escalations: ({ context, event }) => [...context.escalations, event.data],
          }),
        },
        RectificationReferred: { actions: assign({ referredTo: ({ event }) => event.data.actionId }) },
        RectificationCancelled: { target: 'cancelled' },
      },
    },
    answered: {
      description: '已反馈整改情况，待核查',
      on: {
        RectificationAccepted: { target: 'accepted' },
        RectificationReturned: {
          target: 'ordered',
          actions: assign(({ context, event }) => ({
            answer: null,
            dueOn: event.data.dueOn,
            returns: context.returns + 1,
            escalations: [],
          })),
        },
        RectificationCancelled: { target: 'cancelled' },
      },
    },
    accepted: {
      description: '核查通过，待销号',
      on: { RectificationClosed: { target: 'closed' } },
    },
    closed: { type: 'final', description: '已销号' },
    cancelled: { type: 'final', description: '已撤销，记录永久保留' },
  },
});

/** The date that counts now: that of the rank it has come to, or its own. */
export function deadlineInForce({
  dueOn,
  escalations,
}: Pick<RectificationContext, 'dueOn' | 'escalations'>): LocalDate {
  return escalations.at(-1)?.dueOn ?? dueOn;
}
