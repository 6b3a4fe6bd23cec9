/** The embedded store against a plain script: appends by many and by one, reading with decoding. */
import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteEventStore } from '../src/event-store/sqlite/sqlite-event-store';
import type { EventStore } from '../src/event-store/event-store';
import type { Plan } from '../workflows/plans/plan';
import { atLeast, percentile, type Figure } from './figure';
import { openPlain, plainAppends, plainReads, type PlainRow } from './plain-script';
import { province, type Batch } from './province';

const CONCURRENT = 64;
const READ_PAGE = 1_000;
const ROUNDS = 5;

export async function storeFigures(root: string, plan: Plan, events: number): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(root, 'store-'));
  const store = openSqliteEventStore(folder);
  const plain = openPlain(folder);
  try {
    const streams = [...province(plan, events)];
    const rates = {
      single: [] as number[],
      plainSingle: [] as number[],
      many: [] as number[],
      plainMany: [] as number[],
    };
    // In turns, so that a slow minute of the disk falls on both.
    for (let round = 0; round < ROUNDS; round++) {
      const share = streams.slice((round * streams.length) / ROUNDS, ((round + 1) * streams.length) / ROUNDS);
      const few = share.slice(0, share.length / 10);
      const many = share.slice(share.length / 10);
      rates.plainSingle.push(plainAppends(plain, few.flatMap(plainRows), 1));
      rates.single.push(await appendOneByOne(store, few, 1));
      rates.plainMany.push(plainAppends(plain, many.flatMap(plainRows), 100));
      rates.many.push(await appendOneByOne(store, many, CONCURRENT));
    }
    const read = await readAll(store);
    const plainRead = plainReadOfLog(folder);
    return [
      atLeast('appends by 64 callers', 'events/s', median(rates.many), median(rates.plainMany), 0.5),
      atLeast('appends by one caller', 'events/s', median(rates.single), median(rates.plainSingle), 0.7),
      atLeast('read and decode the log', 'events/s', read, plainRead, 0.6),
    ];
  } finally {
    await store.close();
    plain.close();
    rmSync(folder, { recursive: true });
  }
}

function plainRows({ stream, events }: Batch): readonly PlainRow[] {
  return events.map((event, revision) => {
    const body = JSON.stringify({ ...event, stream, revision, prevHash: '0'.repeat(64) });
    return { stream, revision, id: event.id, body };
  });
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Each event an append of its own; `callers` at a time, each on a stream of its own. Events a second. */
async function appendOneByOne(
  store: EventStore,
  streams: readonly Batch[],
  callers: number,
): Promise<number> {
  let next = 0;
  let count = 0;
  const caller = async () => {
    for (let batch = streams[next++]; batch !== undefined; batch = streams[next++]) {
      for (const [revision, event] of batch.events.entries()) {
        await store.append(batch.stream, [event], revision === 0 ? 'noStream' : revision - 1);
        count += 1;
      }
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: callers }, caller));
  return count / ((performance.now() - started) / 1000);
}

async function readAll(store: EventStore): Promise<number> {
  const started = performance.now();
  let count = 0;
  let after: string | undefined;
  for (;;) {
    const page = await store.readAll({ limit: READ_PAGE, ...(after === undefined ? {} : { after }) });
    count += page.length;
    if (page.length < READ_PAGE) break;
    after = page.at(-1)?.position;
  }
  return count / ((performance.now() - started) / 1000);
}

/** The same log file, read by the plain script. */
export function plainReadOfLog(folder: string): number {
  const database = new Database(join(folder, 'events.sqlite'), { readonly: true });
  try {
    return plainReads(database);
  } finally {
    database.close();
  }
}
