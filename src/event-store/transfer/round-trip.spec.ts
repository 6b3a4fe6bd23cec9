/** What goes out of one store and into another is the same history, byte for byte, in every direction. */
import fc from 'fast-check';
import { sampleEvent, sampleEvents, sizedEvent } from '../../../test/event-store-contract/sample-events';
import { around } from '../../../test/support/store-wrappers';
import type { EventStore } from '../event-store';
import { MemoryEventStore } from '../memory/memory-event-store';
import { openSqliteEventStore } from '../sqlite/sqlite-event-store';
import { temporaryFolder } from '../sqlite/temporary-folder.spec-support';
import { verifyLog } from '../verify-log';
import { compareLogs } from './compare-logs';
import { prototypeField } from './prototype-field';
import { checkLogFile } from './read-log-file';
import { exported, fileOf, imported } from './transfer.spec-support';

const folders: { readonly remove: () => void }[] = [];

const STORES: Readonly<Record<string, () => EventStore>> = {
  memory: () => new MemoryEventStore(),
  sqlite: () => {
    const folder = temporaryFolder();
    folders.push(folder);
    return openSqliteEventStore(folder.path);
  },
};

afterAll(() => {
  for (const folder of folders) folder.remove();
});

/** Any JSON but what no command writes and no import takes in. */
const anyData = fc.jsonValue({ stringUnit: 'binary' }).filter((value) => prototypeField(value) === undefined);

/** Appends to few streams, so that they come by turns and in runs. */
const histories = fc.array(
  fc.record({
    stream: fc.constantFrom('unit-a', 'riskPoint-b', 'campaign-c.1'),
    data: fc.array(fc.record({ text: fc.string({ unit: 'binary' }), any: anyData }), {
      minLength: 1,
      maxLength: 4,
    }),
  }),
  { maxLength: 12 },
);

type History = typeof histories extends fc.Arbitrary<infer Value> ? Value : never;

async function write(store: EventStore, history: History): Promise<void> {
  const lengths = new Map<string, number>();
  let number = 0;
  for (const { stream, data } of history) {
    const length = lengths.get(stream) ?? 0;
    const events = data.map((each) => sampleEvent((number += 1), each));
    await store.append(stream, events, length === 0 ? 'noStream' : length - 1);
    lengths.set(stream, length + events.length);
  }
}

async function withStores(
  names: readonly string[],
  test: (stores: readonly EventStore[]) => Promise<void>,
): Promise<void> {
  const stores = names.map((name) => STORES[name]!());
  try {
    await test(stores);
  } finally {
    for (const store of stores) await store.close();
  }
}

describe.each([
  ['memory', 'sqlite', 15],
  ['sqlite', 'memory', 15],
  ['sqlite', 'sqlite', 5],
  ['memory', 'memory', 60],
])('a log moved from %s to %s', (from, to, numRuns) => {
  it('is the same log, and exported again the same file', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        await withStores([from, to], async ([source, copy]) => {
          await write(source!, history);
          const file = await exported(source!);
          const { written, difference } = await imported(file, copy!);
          const all = await source!.readAll();
          expect({ written, difference }).toEqual({ written: all.length, difference: undefined });
          expect(await copy!.readAll()).toEqual(all);
          expect(await exported(copy!)).toBe(file);
          expect((await verifyLog(copy!)).firstFault).toBeUndefined();
        });
      }),
      { numRuns },
    );
  });
});

it('goes on after any interruption, and comes to the same log', async () => {
  await fc.assert(
    fc.asyncProperty(histories, fc.nat({ max: 12 }), async (history, appends) => {
      await withStores(['memory', 'memory'], async ([source, copy]) => {
        await write(source!, history);
        const file = await exported(source!);
        await expectStopped(imported(file, stoppingAfter(appends, copy!)));
        const already = (await copy!.readAll()).length;
        const total = (await source!.readAll()).length;
        expect(await imported(file, copy!)).toMatchObject({ already, written: total - already });
        expect(await exported(copy!)).toBe(file);
      });
    }),
  );
});

async function expectStopped(outcome: Promise<unknown>): Promise<void> {
  await outcome.catch((error: unknown) => {
    expect(error).toEqual(new Error('the power went'));
  });
}

function stoppingAfter(appends: number, store: EventStore): EventStore {
  let left = appends;
  return around(store, {
    append: (...append) => {
      if (left === 0) return Promise.reject(new Error('the power went'));
      left -= 1;
      return store.append(...append);
    },
  });
}

it('shares appends between events of one stream, within the limits of an append', async () => {
  const source = new MemoryEventStore();
  for (let first = 0; first < 2_400; first += 400)
    await source.append('unit-long', sampleEvents(first, 400), first === 0 ? 'noStream' : first - 1);
  for (let number = 0; number < 5; number += 1)
    await source.append(
      'unit-wide',
      [sizedEvent(5_000 + number, 400_000)],
      number === 0 ? 'noStream' : number - 1,
    );
  const copy = new MemoryEventStore();
  const append = jest.spyOn(copy, 'append');
  await imported(await exported(source), copy);
  expect(append.mock.calls.map(([stream, events]) => [stream, events.length])).toEqual([
    ['unit-long', 1_000],
    ['unit-long', 1_000],
    ['unit-long', 400],
    ['unit-wide', 2],
    ['unit-wide', 2],
    ['unit-wide', 1],
  ]);
});

it('takes an event as large as a store takes, and finds the copy equal', async () => {
  const source = new MemoryEventStore();
  const frame = Buffer.byteLength(JSON.stringify(await eventIn('')));
  const text = 'a'.repeat(1_048_576 - frame);
  await source.append('unit-a', [sampleEvent(1, { text })], 'noStream');
  await expect(
    new MemoryEventStore().append('unit-a', [sampleEvent(1, { text: `${text}a` })], 'noStream'),
  ).rejects.toMatchObject({ code: 'STORE.EVENT_TOO_LARGE' });
  const file = await checkLogFile(fileOf(await exported(source), 65_536));
  expect(await compareLogs(file, source)).toEqual({ same: 1 });
});

/** As stored, without hash and position. */
async function eventIn(text: string): Promise<object> {
  const store = new MemoryEventStore();
  await store.append('unit-a', [sampleEvent(1, { text })], 'noStream');
  const { hash, position, ...event } = (await store.readAll())[0]!;
  return event;
}
