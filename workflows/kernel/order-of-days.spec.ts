/** What is dated before what it follows is refused, by days in Shanghai; equal days are fine. */
import { setup } from 'xstate';
import { decideAndEvolve, fold, initialState, type Aggregate, type State } from './aggregate';
import type { Command, CommandMeta } from './command';
import { DomainError } from './domain-error';
import type { DomainEvent, Fact } from './event';
import { factOf } from './given-when-then.spec-support';

type CaseEvent =
  | DomainEvent<'Opened', object>
  | DomainEvent<'Asked', { readonly id: string }>
  | DomainEvent<'Answered', { readonly id: string; readonly on: string }>
  | DomainEvent<'Shut', object>;
type CaseCommand = Command<'Do', CaseEvent>;

const machine = setup({ types: { events: {} as Fact<CaseEvent> } }).createMachine({
  initial: 'none',
  states: {
    none: { on: { Opened: 'open' } },
    open: { on: { Asked: 'open', Answered: 'open', Shut: 'shut' } },
    shut: { on: { Opened: 'open' } },
  },
});

/** A question is asked under an id, and answered under it on a day of its own; it is shut after all the asking. */
const file: Aggregate<CaseCommand, CaseEvent, unknown> = {
  category: 'file',
  eventTypes: { Opened: 1, Asked: 1, Answered: 1, Shut: 1 },
  machineVersion: 1,
  machine,
  order: {
    follows: { Answered: [{ event: 'Asked', same: ['id'] }], Shut: ['Asked'] },
    dayIn: { Answered: 'on' },
  },
  decide: ({ data }) => [data],
};

const OPENED: CaseEvent = { type: 'Opened', data: {} };
const SHUT: CaseEvent = { type: 'Shut', data: {} };
const asked = (id: string): CaseEvent => ({ type: 'Asked', data: { id } });
const answered = (id: string, on: string): CaseEvent => ({ type: 'Answered', data: { id, on } });

const noon = (day: string) => `2012-04-${day}T04:00:00.000Z`;
const on = (day: string, event: CaseEvent, more: Partial<Fact> = {}) =>
  factOf({ ...event, ...more, occurredAt: noon(day) });

const META: CommandMeta = {
  commandId: 'command-1',
  actor: { personId: 'zhao', postId: 'post', unitId: 'unit', role: 'office' },
  occurredAt: noon('30'),
  recordedAt: noon('30'),
};

function doing(event: CaseEvent, past: readonly Fact[], meta: Partial<CommandMeta>, of = file) {
  const state: State<unknown> = past.length === 0 ? initialState(of) : fold(of, past);
  return () => decideAndEvolve(of, { type: 'Do', data: event }, state, { ...META, ...meta }, () => 'id');
}

function refusal(doIt: () => unknown): unknown {
  try {
    doIt();
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, ...error.details };
    throw error;
  }
  return 'taken';
}

const OUT = 'COMMAND.OCCURRED_OUT_OF_ORDER';

describe('what ends a state', () => {
  const past = [on('10', OPENED)];

  it('is dated no earlier than what brought it about, by days in Shanghai', () => {
    expect(refusal(doing(SHUT, past, { occurredAt: '2012-04-09T16:00:00.000Z' }))).toBe('taken');
    const dayBefore = { occurredAt: '2012-04-09T15:59:00.000Z' };
    const said = { code: OUT, state: 'open', occurredOn: '2012-04-09', since: '2012-04-10' };
    expect(refusal(doing(SHUT, past, dayBefore))).toEqual(said);
    const again = [...past, on('12', SHUT)];
    expect(refusal(doing(OPENED, again, { occurredAt: noon('11') }))).toMatchObject({ since: '2012-04-12' });
  });

  it('is not held to it as a correction, by the engine, and after a state that begins by itself', () => {
    const early = { occurredAt: noon('09') };
    const engine = { ...early, actor: { ...META.actor, role: 'system' } } as const;
    expect(refusal(doing(SHUT, past, { ...early, corrects: 'earlier' }))).toBe('taken');
    expect(refusal(doing(SHUT, past, engine))).toBe('taken');
    expect(refusal(doing(SHUT, past, early, { ...file, undated: ['open'] }))).toBe('taken');
  });
});

describe('whatever happens to a thing', () => {
  it('is dated no earlier than its beginning', () => {
    const past = [on('10', OPENED)];
    expect(refusal(doing(asked('a'), past, { occurredAt: noon('10') }))).toBe('taken');
    expect(refusal(doing(asked('a'), past, { occurredAt: noon('09') }))).toEqual({
      code: OUT,
      state: 'open',
      occurredOn: '2012-04-09',
      since: '2012-04-10',
    });
  });

  it('may be dated earlier where the thing begins without an act of its own', () => {
    const undated = { ...file, undated: ['open'] };
    expect(refusal(doing(asked('a'), [on('10', OPENED)], { occurredAt: noon('09') }, undated))).toBe('taken');
  });
});

describe('what an aggregate says follows something', () => {
  const past = [on('10', OPENED), on('12', asked('a')), on('20', asked('b'))];

  it('is dated no earlier than that, by the day it names itself', () => {
    expect(refusal(doing(answered('a', '2012-04-12'), past, {}))).toBe('taken');
    expect(refusal(doing(answered('a', '2012-04-11'), past, {}))).toEqual({
      code: OUT,
      follows: 'Asked',
      occurredOn: '2012-04-11',
      since: '2012-04-12',
    });
  });

  it('follows that of the same name alone, and all of them where no name is asked for', () => {
    expect(refusal(doing(answered('b', '2012-04-12'), past, {}))).toMatchObject({ since: '2012-04-20' });
    expect(refusal(doing(answered('unheard', '2012-04-01'), past, {}))).toBe('taken');
    expect(refusal(doing(SHUT, past, { occurredAt: noon('19') }))).toMatchObject({ since: '2012-04-20' });
    expect(refusal(doing(SHUT, past, { occurredAt: noon('20') }))).toBe('taken');
  });

  it('holds a correction too, but not against the other events of its own type', () => {
    const corrects = { corrects: 'earlier' };
    expect(refusal(doing(answered('a', '2012-04-11'), past, corrects))).toMatchObject({ code: OUT });
    const chain = { ...file, order: { follows: { Asked: ['Asked'] } } } as const;
    expect(refusal(doing(asked('c'), past, { occurredAt: noon('19') }, chain))).toMatchObject({ code: OUT });
    expect(refusal(doing(asked('c'), past, { ...corrects, occurredAt: noon('19') }, chain))).toBe('taken');
  });

  it('a correction takes the day of what is followed back, never forward', () => {
    const corrected = (day: string) => [...past, on(day, asked('a'), { corrects: 'past-1' })];
    expect(refusal(doing(answered('a', '2012-04-11'), corrected('11'), {}))).toBe('taken');
    expect(refusal(doing(answered('a', '2012-04-12'), corrected('25'), {}))).toBe('taken');
  });

  it('a field that an event does not have is a fault of the program', () => {
    const wrong = { ...file, order: { follows: { Shut: ['Asked'] }, dayIn: { Asked: 'no' } } } as const;
    expect(() => fold(wrong, past)).toThrow('Asked has no field no');
  });
});
