/** Loading folds a stream, and keeps what was folded without ever being behind the log. */
import { around, allEvents } from '../../test/support/store-wrappers';
import { Town } from '../../test/support/town';
import type { EventStore } from '../event-store/event-store';
import { AGGREGATES } from '../../workflows/aggregates';
import { evolve } from '../../workflows/kernel/aggregate';
import type { StoredEvent } from '../../workflows/kernel/event';
import { AggregateRepository, type Loaded } from './repository';

/** Counts what is read; a reading can be held back until it is let go. */
function watched(store: EventStore) {
  const read: { stream: string; from: number; events: number }[] = [];
  let gate: Promise<void> | undefined;
  const watching = around(store, {
    readStream: async (stream, options) => {
      const events = await store.readStream(stream, options);
      read.push({ stream, from: options?.fromRevision ?? 0, events: events.length });
      await gate;
      return events;
    },
  });
  const hold = () => {
    let letGo = (): void => undefined;
    gate = new Promise((resolve) => {
      letGo = () => resolve();
    });
    return () => {
      gate = undefined;
      letGo();
    };
  };
  return { store: watching, read, hold };
}

/** The state that a writer has decided when its events are appended. */
function after(before: Loaded, events: readonly StoredEvent[]) {
  return events.reduce((state, event) => evolve(AGGREGATES.unit, state, event), before.state);
}

describe('the repository', () => {
  let town: Town;
  const rename = (name: string) =>
    town.as('administrator').execute('RenameUnit', { unitId: 'finance', name });

  beforeEach(async () => {
    town = await Town.found();
    await rename('甲');
  });
  afterEach(() => town.close());

  it('folds a stream, and knows the commands that took effect on it', async () => {
    const repository = new AggregateRepository(town.store);
    const { state, commands, position } = await repository.load('unit', 'finance');
    const stored = await town.store.readStream('unit-finance');
    expect(state).toMatchObject({ value: 'active', revision: 1, context: { name: '甲' } });
    expect([...commands.keys()]).toEqual(stored.map((event) => event.commandId));
    expect(position).toBe(stored.at(-1)?.position);
  });

  it('an unknown stream is empty, and is not kept', async () => {
    const repository = new AggregateRepository(town.store, { soleWriter: true });
    expect((await repository.load('unit', 'later')).state.revision).toBe(-1);
    const data = { unitId: 'later', name: '后设', kind: 'section', parentId: 'bureau' } as const;
    await town.as('administrator').execute('EstablishUnit', data);
    expect((await repository.load('unit', 'later')).state.revision).toBe(0);
  });

  it('reads only what was appended since, whoever appended it', async () => {
    const { store, read } = watched(town.store);
    const repository = new AggregateRepository(store);
    await repository.load('unit', 'finance');
    await rename('乙');
    expect((await repository.load('unit', 'finance')).state.context).toMatchObject({ name: '乙' });
    expect(read).toEqual([
      { stream: 'unit-finance', from: 0, events: 2 },
      { stream: 'unit-finance', from: 2, events: 1 },
    ]);
  });

  it('of the sole writer reads a stream once', async () => {
    const { store, read } = watched(town.store);
    const repository = new AggregateRepository(store, { soleWriter: true });
    await repository.load('unit', 'finance');
    await repository.load('unit', 'finance');
    expect(read).toHaveLength(1);
  });

  it('of the sole writer is not behind after a reading that an append has overtaken', async () => {
    const { store, hold } = watched(town.store);
    const repository = new AggregateRepository(store, { soleWriter: true });
    const letGo = hold();
    const [early, writing] = [repository.load('unit', 'finance'), repository.load('unit', 'finance')];
    letGo();
    const before = await writing;
    // The early reader has not been answered yet when the writer appends and remembers.
    const { events } = await appendName(town, '乙');
    repository.remember(before, after(before, events), events[0]!, events[0]!.position);
    await early;
    expect((await repository.load('unit', 'finance')).state).toMatchObject({ revision: 2 });
  });

  it('a slow reading that comes to its end after an append does not hide it', async () => {
    const { store, hold } = watched(town.store);
    const repository = new AggregateRepository(store, { soleWriter: true });
    const letGo = hold();
    const slow = repository.load('unit', 'finance');
    await Promise.resolve();
    const fresh = new AggregateRepository(town.store);
    const before = await fresh.load('unit', 'finance');
    const { events } = await appendName(town, '乙');
    repository.remember(before, after(before, events), events[0]!, events[0]!.position);
    letGo();
    await slow;
    expect((await repository.load('unit', 'finance')).state).toMatchObject({
      revision: 2,
      context: { name: '乙' },
    });
  });

  it('keeps no more streams than it may, and forgets none of what it is asked', async () => {
    const { store, read } = watched(town.store);
    const repository = new AggregateRepository(store, { soleWriter: true, maxCached: 2 });
    for (const id of ['bureau', 'general', 'finance']) await repository.load('unit', id);
    await repository.load('unit', 'finance');
    expect(read).toHaveLength(3);
    expect((await repository.load('unit', 'bureau')).state.revision).toBe(0);
    expect(read).toHaveLength(4);
  });

  it('a stream forgotten is read from its beginning', async () => {
    const { store, read } = watched(town.store);
    const repository = new AggregateRepository(store);
    const loaded = await repository.load('unit', 'finance');
    repository.forget(loaded);
    expect((await repository.load('unit', 'finance')).state).toEqual(loaded.state);
    expect(read.map(({ from }) => from)).toEqual([0, 0]);
  });
});

async function appendName(town: Town, name: string) {
  await town.as('administrator').execute('RenameUnit', { unitId: 'finance', name });
  const events = (await allEvents(town.store)).filter((event) => event.stream === 'unit-finance').slice(-1);
  return { events };
}
