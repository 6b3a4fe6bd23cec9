/** The life of a warning: issued, perhaps raised or escalated, answered, settled or sent back; a settled matter may be warned of again. */
import { assign, setup } from 'xstate';
import type { Fact } from '../kernel/event';
import type {
  ColourInForce,
  WarningAnswered,
  WarningAnswerReturned,
  WarningEvent,
  WarningIssuedData,
} from './events';

export interface WarningContext extends WarningIssuedData {
  /** The colour in force; the number is the one entered for it, null while there is none. */
  readonly colour: ColourInForce;
  readonly noticeNumber: string | null;
  /** Numbers of all notices of this matter, oldest first. */
  readonly noticeNumbers: readonly string[];
  /** Given, and not yet entered; null once it is, or is refused. */
  readonly proposedNumber: string | null;
  readonly answer: WarningAnswered['data'] | null;
  /** How often it went up because it was not answered in time. */
  readonly escalations: number;
}

const EMPTY: WarningContext = {
  warningId: '',
  programme: { kind: 'campaign', id: '' },
  subject: { kind: 'unit', id: '' },
  unitId: '',
  postId: null,
  personId: null,
  matter: '',
  content: '',
  origin: { kind: 'other', text: '' },
  colour: {
    id: '',
    rank: -1,
    label: { zh: '', en: '' },
    colour: '',
    disposition: { id: '', label: { zh: '', en: '' } },
    answerDue: null,
    escalates: false,
  },
  noticeNumber: null,
  on: '',
  noticeNumbers: [],
  proposedNumber: null,
  answer: null,
  escalations: 0,
};

const NEW_COLOUR = { noticeNumber: null, answer: null } as const;

/** What the notice book answers; it may come after the matter is settled. */
const numbering = {
  WarningNumbered: { actions: 'numbered' },
  WarningNumberRefused: { actions: 'numberRefused' },
} as const;

export const warningMachine = setup({
  types: { context: {} as WarningContext, events: {} as Fact<WarningEvent> },
  actions: {
    numbered: assign(({ context, event }) =>
      event.type === 'WarningNumbered'
        ? {
            noticeNumber: event.data.noticeNumber,
            noticeNumbers: [...context.noticeNumbers, event.data.noticeNumber],
            proposedNumber: null,
          }
        : context,
    ),
    numberRefused: assign({ proposedNumber: null }),
  },
}).createMachine({
  id: 'warning',
  context: EMPTY,
  initial: 'none',
  states: {
    none: {
      description: '尚未发出',
      on: { WarningIssued: { target: 'open.issued', actions: assign(({ event }) => issued(event.data)) } },
    },
    open: {
      description: '预警有效：只升不降',
      initial: 'issued',
      on: {
        WarningRaised: {
          target: '.issued',
          actions: assign(({ event }) => ({ colour: event.data.colour, ...NEW_COLOUR })),
        },
        WarningNumberProposed: {
          actions: assign({ proposedNumber: ({ event }) => event.data.noticeNumber }),
        },
        ...numbering,
        WarningWithdrawn: { target: 'withdrawn' },
      },
      states: {
        issued: {
          description: '已发出，待按处置方式答复',
          on: {
            WarningEscalated: {
              actions: assign(({ context, event }) => ({
                colour: event.data.colour,
                escalations: context.escalations + 1,
                ...NEW_COLOUR,
              })),
            },
            WarningAnswered: {
              target: 'answered',
              actions: assign({ answer: ({ event }) => event.data }),
            },
          },
        },
        answered: {
          description: '已说明、谈话、送达或移交，待核查',
          on: {
            WarningAnswerReturned: {
              target: 'issued',
              actions: assign(({ context, event }) => ({
                answer: null,
                colour: redated(context.colour, event.data),
              })),
            },
            WarningSettled: { target: '#warning.settled' },
          },
        },
      },
    },
    settled: {
      description: '已核查销号；同一事项可再次预警',
      on: {
        WarningIssued: {
          target: 'open.issued',
          actions: assign(({ context, event }) => ({
            ...issued(event.data),
            noticeNumbers: context.noticeNumbers,
          })),
        },
        ...numbering,
      },
    },
    withdrawn: {
      description: '已撤回，记录永久保留；同一事项可再次预警',
      on: {
        WarningIssued: {
          target: 'open.issued',
          actions: assign(({ context, event }) => ({
            ...issued(event.data),
            noticeNumbers: context.noticeNumbers,
          })),
        },
        ...numbering,
      },
    },
  },
});

function redated(
  { approximate: _, ...colour }: ColourInForce,
  { reason: _reason, ...due }: WarningAnswerReturned['data'],
): ColourInForce {
  return { ...colour, ...due };
}

/** The number said is not yet entered: it counts when the book has it. */
function issued(data: WarningIssuedData): WarningContext {
  return {
    ...data,
    noticeNumber: null,
    noticeNumbers: [],
    proposedNumber: data.noticeNumber,
    answer: null,
    escalations: 0,
  };
}
