/** Views over a province of a given size, in a folder of their own, for as long as something is measured in them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteEventStore } from '../src/event-store/sqlite/sqlite-event-store';
import { openCalendars } from '../src/plans/calendar-loader';
import { Views } from '../src/projecting/views';
import type { Plan } from '../workflows/plans/plan';
import { fill, province } from './province';

export async function inProvince<T>(
  root: string,
  plan: Plan,
  events: number,
  measure: (views: Views) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(root, 'province-'));
  const store = openSqliteEventStore(folder);
  const calendars = openCalendars(folder);
  const views = new Views({ store, folder, workingDays: (id, version) => calendars.table(id, version) });
  try {
    await fill(store, province(plan, events));
    await views.start();
    await views.waitFor(await store.end(), 3_600_000);
    return await measure(views);
  } finally {
    await views.stop();
    await store.close();
    rmSync(folder, { recursive: true });
  }
}
