/** A book is open as long as anything is entered; it has no other life. */
import { assign, setup } from 'xstate';
import type { Fact } from '../kernel/event';
import { withEntry, type Keyed } from '../kernel/keyed';
import type { NoticeBookEvent, NoticeEntry } from './events';

export interface NoticeBookContext {
  readonly bookId: string;
  /** Which warning has the number. */
  readonly numbers: Keyed<string>;
  /** What has been answered, by the event that asked. */
  readonly occasions: Keyed<string>;
  /** The last running number made. */
  readonly sequence: number;
}

const EMPTY: NoticeBookContext = { bookId: '', numbers: {}, occasions: {}, sequence: 0 };

export const noticeBookMachine = setup({
  types: { context: {} as NoticeBookContext, events: {} as Fact<NoticeBookEvent> },
}).createMachine({
  id: 'noticeBook',
  context: EMPTY,
  initial: 'none',
  states: {
    none: {
      description: '尚无文号',
      on: {
        NoticeEntered: {
          target: 'open',
          actions: assign(({ context, event }) => entered(context, event.data, event.data.sequence)),
        },
      },
    },
    open: {
      description: '登记文号，同一年度不重复',
      on: {
        NoticeEntered: {
          actions: assign(({ context, event }) => entered(context, event.data, event.data.sequence)),
        },
        NoticeNumberTaken: {
          actions: assign({
            occasions: ({ context, event: { data } }) =>
              withEntry(context.occasions, data.occasionId, data.number),
          }),
        },
      },
    },
  },
});

function entered(
  { numbers, occasions, sequence }: NoticeBookContext,
  { bookId, number, forId, occasionId }: NoticeEntry,
  made: number | null,
): NoticeBookContext {
  return {
    bookId,
    numbers: withEntry(numbers, number, forId),
    occasions: withEntry(occasions, occasionId, number),
    sequence: made ?? sequence,
  };
}
