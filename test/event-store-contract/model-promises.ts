/** Random histories, held against the simplest log there is: an array. fast-check prints the seed of a failure. */
import fc from 'fast-check';
import type { NewEvent, StoredEvent } from '../../workflows/kernel/event';
import type { EventStore, ExpectedRevision } from '../../src/event-store/event-store';
import { verifyStream } from '../../src/ledger/hash-chain';
import type { StoreTraits, WithStore } from './fixture';
import { sampleEvent } from './sample-events';

interface Wish {
  readonly stream: string;
  /** How far the expected revision is from the current one. */
  readonly off: number;
  readonly count: number;
  /** Send the stream's first events again instead of new ones. */
  readonly again: boolean;
}

const STREAMS = ['a', 'b', 'c'];

const batches = fc.array(
  fc.array(
    fc.record<Wish>({
      stream: fc.constantFrom(...STREAMS),
      off: fc.constantFrom(0, 0, 0, 0, -1, -2, 1),
      count: fc.integer({ min: 1, max: 3 }),
      again: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  { maxLength: 10 },
);

interface Row {
  readonly stream: string;
  readonly id: string;
}

/** The model: streams of ids, and the order of all. */
class ModelLog {
  readonly all: (Row & { readonly batch: number })[] = [];
  batch = 0;

  idsOf(stream: string): readonly string[] {
    return this.all.filter((row) => row.stream === stream).map((row) => row.id);
  }

  /** What an append comes to. */
  append(
    stream: string,
    events: readonly NewEvent[],
    expected: ExpectedRevision,
  ): 'written' | 'repeated' | 'conflict' {
    const ids = this.idsOf(stream);
    const from = expected === 'noStream' ? 0 : expected + 1;
    const there = ids.slice(from, from + events.length);
    if (
      from < ids.length &&
      there.length === events.length &&
      events.every(({ id }, index) => id === there[index])
    ) {
      return 'repeated';
    }
    if (from !== ids.length) return 'conflict';
    this.all.push(...events.map(({ id }) => ({ stream, id, batch: this.batch })));
    return 'written';
  }
}

export function describeModel(withStore: WithStore, traits: StoreTraits): void {
  it(
    'behaves as an array does, whatever is appended together',
    withStore(async ({ store, stream }) => {
      let round = 0;
      const number = { next: 1 };
      await fc.assert(
        fc.asyncProperty(batches, async (history) => {
          round += 1;
          const name = (short: string): string => stream(`${short}${round}`);
          await checkHistory(store, history, name, { number, traits });
        }),
        { numRuns: traits.modelRuns },
      );
    }),
  );
}

async function checkHistory(
  store: EventStore,
  history: readonly (readonly Wish[])[],
  name: (stream: string) => string,
  { number, traits }: { readonly number: { next: number }; readonly traits: StoreTraits },
): Promise<void> {
  const start = await store.end();
  const model = new ModelLog();
  const first = new Map<string, NewEvent>();
  for (const batch of history) {
    model.batch += 1;
    const outcomes = batch.map((wish) => {
      const stream = name(wish.stream);
      const old = wish.again ? first.get(stream) : undefined;
      const events =
        old === undefined ? Array.from({ length: wish.count }, () => sampleEvent(number.next++)) : [old];
      const revision = old === undefined ? model.idsOf(stream).length - 1 + wish.off : -1;
      const expected = revision < 0 ? 'noStream' : revision;
      const outcome = model.append(stream, events, expected);
      if (outcome === 'written' && expected === 'noStream') first.set(stream, events[0] as NewEvent);
      return { outcome, answer: store.append(stream, events, expected) };
    });
    const answers = await Promise.allSettled(outcomes.map(({ answer }) => answer));
    expect(answers.map(outcomeOf)).toEqual(outcomes.map(({ outcome }) => outcome));
  }
  const all = await store.readAll({ after: start });
  const order = traits.keepsOrderOfCalls ? asTheyCame : batchesByStream(model);
  expect(order(all.map(({ stream, id }) => ({ stream, id })))).toEqual(
    order(model.all.map(({ stream, id }) => ({ stream, id }))),
  );
  await checkReads(store, all, model, STREAMS.map(name));
}

function asTheyCame(rows: readonly Row[]): readonly Row[] {
  return rows;
}

/** One batch after the other; within a batch only the order within each stream is promised. */
function batchesByStream(model: ModelLog): (rows: readonly Row[]) => readonly Row[] {
  const batchOf = new Map(model.all.map(({ id, batch }) => [id, batch]));
  return (rows) => {
    const batches = rows.map(({ id }) => batchOf.get(id) ?? 0);
    expect(batches).toEqual([...batches].sort((a, b) => a - b));
    return rows
      .map((row, index) => ({ row, batch: batches[index] ?? 0 }))
      .sort((a, b) => a.batch - b.batch || a.row.stream.localeCompare(b.row.stream))
      .map(({ row }) => row);
  };
}

async function checkReads(
  store: EventStore,
  all: readonly StoredEvent[],
  model: ModelLog,
  streams: readonly string[],
): Promise<void> {
  for (const stream of streams) {
    const events = await store.readStream(stream);
    expect(events.map(({ id }) => id)).toEqual(model.idsOf(stream));
    expect(events).toEqual(all.filter((event) => event.stream === stream));
    expect(await store.readStream(stream, { direction: 'backwards' })).toEqual([...events].reverse());
    expect(verifyStream(stream, events)).toBeUndefined();
  }
}

function outcomeOf(answer: PromiseSettledResult<{ readonly repeated: boolean }>): string {
  if (answer.status === 'fulfilled') return answer.value.repeated ? 'repeated' : 'written';
  const { code } = answer.reason as { readonly code: string };
  return code === 'STORE.REVISION_CONFLICT' ? 'conflict' : code;
}
