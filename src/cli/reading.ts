/** Opens the log and the data folder for the verbs that only look: beside a running server, or alone. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from '../../workflows/kernel/domain-error';
import { Lookup } from '../commands/lookup';
import { AggregateRepository } from '../commands/repository';
import type { EventReader } from '../event-store/event-store';
import { LOG_FILE } from '../event-store/sqlite/log-file';
import { openEventReader } from '../event-store/open-store';
import { sameForm, START } from '../event-store/position';
import { openCalendars, type CalendarSource } from '../plans/calendar-loader';
import { Views, type AskViews } from '../projecting/views';
import { ViewsError } from '../projecting/views-error';
import { ViewsReader } from '../projecting/views-reader';
import { readStoreSettings, withoutPassword, type StoreSettings } from '../settings';
import type { Io } from './io';

export interface Reading {
  readonly dataDir: string;
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

/** Refuses with DATA.NO_LOG where there is none, or an empty one: looking must not make one. `data`: the option. */
export async function withLog<T>(
  io: Io,
  data: string | undefined,
  work: (reading: Reading) => Promise<T>,
  { mayBeEmpty = false }: { readonly mayBeEmpty?: boolean } = {},
): Promise<T> {
  const settings = readStoreSettings(io.env, data);
  const { dataDir } = settings;
  refuseMissingLog(settings);
  const store = openEventReader(settings, io.remoteStores);
  try {
    if (!mayBeEmpty && (await store.end()) === START) refuseNoLog(settings);
    const calendars = openCalendars(dataDir);
    const lookup = new Lookup(new AggregateRepository(store));
    return await work({ dataDir, store, calendars, lookup });
  } finally {
    await store.close();
  }
}

/** DATA.NO_LOG where opening one would make it. */
export function refuseMissingLog(settings: StoreSettings): void {
  const { dataDir, log } = settings;
  if (log.type === 'sqlite' && !existsSync(join(dataDir, LOG_FILE))) refuseNoLog(settings);
}

function refuseNoLog({ dataDir, log }: StoreSettings): never {
  if (log.type === 'sqlite') refuse('DATA.NO_LOG', { folder: dataDir });
  refuse('DATA.LOG_EMPTY', { log: withoutPassword(log.connectionString) });
}

/**
 * The views complete to the end of the log: those of the folder, or, where they are missing, of another version or not up
 * to date and nobody serves, views worked out in memory. Nothing in the folder is changed.
 */
export function withViews<T>(
  io: Io,
  data: string | undefined,
  work: (reading: ReadingViews) => Promise<T>,
): Promise<T> {
  return withLog(io, data, async (reading) => {
    const { dataDir, store, calendars } = reading;
    const workingDays = (id: string, version: number) => calendars.table(id, version);
    const kept = new ViewsReader({ folder: dataDir, workingDays });
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
    const { completeTo } = await views.ask(() => undefined, {}, { waitFor, timeoutMs: SERVER_CATCHES_UP_MS });
    // Views of another log, left in the folder, may have a position that looks like a later one.
    return sameForm(completeTo.position, waitFor);
  } catch (error) {
    if (error instanceof ViewsError) return false;
    throw error;
  }
}
