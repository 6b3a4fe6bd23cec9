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
    const singles = oneEventBatches(plan, events);
    const rows = singles.map(plainRow);
    const few = Math.max(200, Math.floor(events / (10 * ROUNDS)));
    const many = Math.floor((events - few * ROUNDS) / ROUNDS);
    const rates = {
      single: [] as number[],
      plainSingle: [] as number[],
      many: [] as number[],
      plainMany: [] as number[],
    };
    // In turns, so that a slow minute of the disk falls on both.
    for (let round = 0; round < ROUNDS; round++) {
      const first = round * (few + many);
      const [middle, last] = [first + few, first + few + many];
      rates.plainSingle.push(plainAppends(plain, rows.slice(first, middle), 1));
      rates.single.push(await appendOneByOne(store, singles.slice(first, middle)));
      rates.plainMany.push(plainAppends(plain, rows.slice(middle, last), 100));
      rates.many.push(await appendConcurrently(store, singles.slice(middle, last)));
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

function plainRow({ stream, events: [event] }: Batch): PlainRow {
  if (event === undefined) throw new Error('an append without an event');
  const body = JSON.stringify({ ...event, stream, revision: 0, prevHash: '0'.repeat(64) });
  return { stream, revision: 0, id: event.id, body };
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Each event an append of its own, each on a stream of its own. */
function oneEventBatches(plan: Plan, events: number): readonly Batch[] {
  const batches: Batch[] = [];
  for (const { stream, events: all } of province(plan, events)) {
    for (const [index, event] of all.entries()) {
      batches.push({ stream: `${stream}.${index}`, events: [event], expected: 'noStream' });
      if (batches.length === events) return batches;
    }
  }
  return batches;
}

async function appendOneByOne(store: EventStore, batches: readonly Batch[]): Promise<number> {
  const started = performance.now();
  for (const batch of batches) await store.append(batch.stream, batch.events, batch.expected);
  return batches.length / ((performance.now() - started) / 1000);
}

async function appendConcurrently(store: EventStore, batches: readonly Batch[]): Promise<number> {
  let next = 0;
  const caller = async () => {
    for (let batch = batches[next++]; batch !== undefined; batch = batches[next++]) {
      await store.append(batch.stream, batch.events, batch.expected);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: CONCURRENT }, caller));
  return batches.length / ((performance.now() - started) / 1000);
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
