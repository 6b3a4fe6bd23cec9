/** The machine has the last word: what it does not take is refused when decided, and is a damaged history when read. */
import { assign, setup } from 'xstate';
import {
  constantCase,
  decideAndEvolve,
  evolve,
  fold,
  HistoryError,
  initialState,
  isIn,
  type Aggregate,
} from './aggregate';
import type { Command, CommandMeta } from './command';
import { DomainError } from './domain-error';
import type { DomainEvent, Fact } from './event';

type DoorEvent = DomainEvent<'Opened', { readonly by: string }> | DomainEvent<'Shut', object>;
type DoorCommand = Command<'Do', { readonly events: readonly DoorEvent[] }>;
interface Door {
  readonly openedBy: readonly string[];
}

const machine = setup({ types: { context: {} as Door, events: {} as Fact<DoorEvent> } }).createMachine({
  context: { openedBy: [] },
  initial: 'none',
  states: {
    none: { on: { Opened: 'used.open' } },
    used: {
      initial: 'open',
      states: {
        open: { on: { Shut: 'shut' } },
        shut: {
          on: {
            Opened: {
              target: 'open',
              actions: assign({ openedBy: ({ context, event }) => [...context.openedBy, event.data.by] }),
            },
          },
        },
      },
    },
  },
});

/** Decides whatever it is told to. */
const door: Aggregate<DoorCommand, DoorEvent, Door> = {
  category: 'frontDoor',
  eventTypes: { Opened: 1, Shut: 1 },
  machineVersion: 1,
  machine,
  decide: ({ data }) => data.events,
};

const META: CommandMeta = {
  commandId: 'command-1',
  actor: { personId: 'zhao', postId: 'post', unitId: 'unit', role: 'office' },
  occurredAt: '2012-04-01T01:00:00.000Z',
  recordedAt: '2012-04-02T01:00:00.000Z',
};

const OPENED: DoorEvent = { type: 'Opened', data: { by: 'zhao' } };
const SHUT: DoorEvent = { type: 'Shut', data: {} };

const decide = (events: readonly DoorEvent[], meta = META) =>
  decideAndEvolve(
    door,
    { type: 'Do', data: { events } },
    initialState<Door>(door),
    meta,
    (index) => `id-${index}`,
  );

describe('deciding', () => {
  it('answers facts with their context, and the state after all of them', () => {
    const basis = { reason: '查看' };
    const { facts, state } = decide([OPENED, SHUT, OPENED], { ...META, basis, corrects: 'earlier' });
    expect(facts.map((fact) => fact.id)).toEqual(['id-0', 'id-1', 'id-2']);
    const { commandId: _, ...context } = META;
    expect(facts[1]).toEqual({ ...SHUT, ...context, id: 'id-1', basis, corrects: 'earlier' });
    expect(state).toMatchObject({ value: 'used.open', revision: 2, context: { openedBy: ['zhao'] } });
  });

  it('nothing leaves the state as it was', () => {
    expect(decide([])).toEqual({ facts: [], state: initialState(door) });
  });

  it('what the machine does not take in its present state is refused, with that state', () => {
    const refused = () => decide([OPENED, OPENED]);
    expect(refused).toThrow(DomainError);
    expect(refused).toThrow(
      expect.objectContaining({
        code: 'FRONT_DOOR.WRONG_STATE',
        details: { state: 'used.open', command: 'Do', event: 'Opened' },
      }) as Error,
    );
  });
});

describe('reading', () => {
  const facts = decide([OPENED, SHUT, OPENED]).facts;

  it('folds to the state that was decided, every time', () => {
    const { state } = decide([OPENED, SHUT, OPENED]);
    expect(fold(door, facts)).toEqual(state);
    expect(fold(door, facts)).toEqual(fold(door, facts));
  });

  it('starts before the first event', () => {
    expect(initialState(door)).toMatchObject({ value: 'none', revision: -1, context: { openedBy: [] } });
  });

  it('a history the machine does not take is a fault of the log, not a refusal', () => {
    const damaged = () => fold(door, [facts[0]!, facts[2]!]);
    expect(damaged).toThrow(HistoryError);
    expect(damaged).toThrow('frontDoor: event Opened at revision 1 is not accepted in state used.open');
  });

  it('does not change the state it goes on from', () => {
    const before = fold<Door>(door, facts.slice(0, 2));
    evolve(door, before, facts[2]!);
    expect(before).toEqual(fold(door, facts.slice(0, 2)));
  });
});

describe('names', () => {
  it('of categories become nouns of codes', () => {
    expect(['unit', 'riskPoint', 'controlMeasure'].map(constantCase)).toEqual([
      'UNIT',
      'RISK_POINT',
      'CONTROL_MEASURE',
    ]);
  });

  it('of states are inside those they begin with, up to a dot', () => {
    expect(isIn({ value: 'running.working' }, 'running')).toBe(true);
    expect(isIn({ value: 'running' }, 'running')).toBe(true);
    expect(isIn({ value: 'runningLate' }, 'running')).toBe(false);
    expect(isIn({ value: 'suspended' }, 'running')).toBe(false);
  });
});
