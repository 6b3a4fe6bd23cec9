/** Opens a data folder for the verbs that only look: beside a running server, or alone. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from '../../workflows/kernel/domain-error';
import { Lookup } from '../commands/lookup';
import { AggregateRepository } from '../commands/repository';
import type { EventReader } from '../event-store/event-store';
import { openSqliteEventReader } from '../event-store/sqlite/sqlite-event-store';
import { openCalendars, type CalendarSource } from '../plans/calendar-loader';
import { Views } from '../projecting/views';

export interface Reading {
  readonly store: EventReader;
  readonly lookup: Lookup;
  readonly calendars: CalendarSource;
}

export interface ReadingViews extends Reading {
  readonly views: Views;
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

/** The views are worked out from the log in memory: so they are complete, and nothing in the folder is touched. */
export function withViews<T>(folder: string, work: (reading: ReadingViews) => Promise<T>): Promise<T> {
  return withLog(folder, async (reading) => {
    const { store, calendars } = reading;
    const views = new Views({
      store,
      folder: ':memory:',
      workingDays: (id, version) => calendars.table(id, version),
    });
    await views.start();
    try {
      await views.waitFor(await store.end(), 600_000);
      return await work({ ...reading, views });
    } finally {
      await views.stop();
    }
  });
}
