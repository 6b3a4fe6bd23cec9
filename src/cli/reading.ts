/** Opens a data folder for the verbs that only look: beside a running server, or alone. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from '../../workflows/kernel/domain-error';
import { isFounded } from '../../projections/organisation/query';
import { Lookup } from '../commands/lookup';
import { AggregateRepository } from '../commands/repository';
import type { EventReader } from '../event-store/event-store';
import { comparePositions, type Position } from '../event-store/position';
import { openSqliteEventReader } from '../event-store/sqlite/sqlite-event-store';
import { openCalendars, type CalendarSource } from '../plans/calendar-loader';
import { Views, type AskViews } from '../projecting/views';
import { ViewsError } from '../projecting/views-error';
import { ViewsReader } from '../projecting/views-reader';

const BUILD_TIMEOUT_MS = 600_000;

export interface Reading {
  readonly store: EventReader;
  readonly lookup: Lookup;
  readonly calendars: CalendarSource;
}

export interface ReadingViews extends Reading {
  readonly views: AskViews;
}

/** Refuses with DATA.NO_LOG where there is none: looking must not make one. */
export async function withLog<T>(folder: string, work: (reading: Reading) => Promise<T>): Promise<T> {
  if (!existsSync(join(folder, 'events.sqlite'))) refuse('DATA.NO_LOG', { folder });
  const store = openSqliteEventReader(folder);
  try {
    const calendars = openCalendars(folder);
    return await work({ store, calendars, lookup: new Lookup(new AggregateRepository(store)) });
  } finally {
    await store.close();
  }
}

/**
 * The views in the folder where they hold the whole log, as beside a running server; else they are worked out from the
 * log in memory. Nothing in the folder is touched.
 */
export function withViews<T>(folder: string, work: (reading: ReadingViews) => Promise<T>): Promise<T> {
  return withLog(folder, async (reading) => {
    const { store, calendars } = reading;
    const workingDays = (id: string, version: number) => calendars.table(id, version);
    const end = await store.end();
    const inUse = new ViewsReader({ folder, workingDays });
    if (await holds(inUse, end)) return work({ ...reading, views: inUse });
    const views = new Views({ store, folder: ':memory:', workingDays });
    await views.start();
    try {
      await views.waitFor(end, BUILD_TIMEOUT_MS);
      return await work({ ...reading, views });
    } finally {
      await views.stop();
    }
  });
}

async function holds(views: AskViews, end: Position): Promise<boolean> {
  try {
    const { completeTo } = await views.ask(isFounded, {});
    return comparePositions(completeTo.position, end) >= 0;
  } catch (error) {
    // No file of views, or one of another version: then they are worked out.
    if (error instanceof ViewsError && error.code === 'VIEWS.UNUSABLE') return false;
    throw error;
  }
}
