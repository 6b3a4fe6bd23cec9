/** The life of a person's entry. It has no end: the trail names people long after they have left every post. */
import { assign, setup } from 'xstate';
import type { Fact } from '../kernel/event';
import type { PersonEvent } from './events';

export interface PersonContext {
  readonly personId: string;
  readonly name: string;
}

const EMPTY: PersonContext = { personId: '', name: '' };

export const personMachine = setup({
  types: { context: {} as PersonContext, events: {} as Fact<PersonEvent> },
}).createMachine({
  id: 'person',
  context: EMPTY,
  initial: 'none',
  states: {
    none: {
      description: '尚未登记',
      on: { PersonRegistered: { target: 'registered', actions: assign(({ event }) => event.data) } },
    },
    registered: {
      description: '已登记，可更名；离任后仍保留',
      on: { PersonRenamed: { actions: assign({ name: ({ event }) => event.data.name }) } },
    },
  },
});
