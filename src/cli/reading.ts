/** Opens a data folder for the verbs that only look: beside a running server, or alone. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from '../../workflows/kernel/domain-error';
import { Lookup } from '../commands/lookup';
import { AggregateRepository } from '../commands/repository';
import type { EventReader } from '../event-store/event-store';
import { START } from '../event-store/position';
import { openSqliteEventReader } from '../event-store/sqlite/sqlite-event-store';
import { openCalendars, type CalendarSource } from '../plans/calendar-loader';
import { Views, type AskViews } from '../projecting/views';
import { ViewsError } from '../projecting/views-error';
import { ViewsReader } from '../projecting/views-reader';

export interface Reading {
  readonly store: EventReader;
  readonly lookup: Lookup;
  readonly calendars: CalendarSource;
}

export interface ReadingViews extends Reading {
  readonly views: AskViews;
}

/** A server that writes takes less than this to show what it wrote. */
const SERVER_CATCHES_UP_MS = 2_000;
const BUILD_MS = 600_000;

/** Refuses with DATA.NO_LOG where there is none, or an empty one: looking must not make one. */
export async function withLog<T>(
  folder: string,
  work: (reading: Reading) => Promise<T>,
  { mayBeEmpty = false }: { readonly mayBeEmpty?: boolean } = {},
): Promise<T> {
  if (!existsSync(join(folder, 'events.sqlite'))) refuse('DATA.NO_LOG', { folder });
  const store = openSqliteEventReader(folder);
  try {
    if (!mayBeEmpty && (await store.end()) === START) refuse('DATA.NO_LOG', { folder });
    const calendars = openCalendars(folder);
    return await work({ store, calendars, lookup: new Lookup(new AggregateRepository(store)) });
  } finally {
    await store.close();
  }
}

/**
 * The views complete to the end of the log: those of the folder, or, where they are missing, of another version or not up
 * to date and nobody serves, views worked out in memory. Nothing in the folder is changed.
 */
export function withViews<T>(folder: string, work: (reading: ReadingViews) => Promise<T>): Promise<T> {
  return withLog(folder, async (reading) => {
    const { store, calendars } = reading;
    const workingDays = (id: string, version: number) => calendars.table(id, version);
    const kept = new ViewsReader({ folder, workingDays });
    if (await isComplete(kept, store)) return work({ ...reading, views: kept });
    const views = new Views({ store, folder: ':memory:', workingDays });
    await views.start();
    try {
      await views.waitFor(await store.end(), BUILD_MS);
      return await work({ ...reading, views });
    } finally {
      await views.stop();
    }
  });
}

async function isComplete(views: AskViews, store: EventReader): Promise<boolean> {
  try {
    const waitFor = await store.end();
    await views.ask(() => undefined, {}, { waitFor, timeoutMs: SERVER_CATCHES_UP_MS });
    return true;
  } catch (error) {
    if (error instanceof ViewsError) return false;
    throw error;
  }
}
