/** Builds all views of a log in a process of its own, so that its memory peak is the rebuild's. Prints one JSON line. */
import { openSqliteEventReader } from '../src/event-store/sqlite/sqlite-event-store';
import { openCalendars } from '../src/plans/calendar-loader';
import { Views } from '../src/projecting/views';

export interface RebuildResult {
  readonly seconds: number;
  /** Highest resident memory of the process, in MB. */
  readonly peakMb: number;
}

async function rebuild(logFolder: string, viewsFolder: string): Promise<RebuildResult> {
  const store = openSqliteEventReader(logFolder);
  const calendars = openCalendars(viewsFolder);
  const views = new Views({
    store,
    folder: viewsFolder,
    workingDays: (id, version) => calendars.table(id, version),
  });
  const started = performance.now();
  await views.start();
  await views.waitFor(await store.end(), 3_600_000);
  const seconds = (performance.now() - started) / 1000;
  await views.stop();
  await store.close();
  return { seconds, peakMb: process.resourceUsage().maxRSS / 1024 };
}

const [logFolder, viewsFolder] = process.argv.slice(2);
if (logFolder === undefined || viewsFolder === undefined) throw new Error('usage: rebuild-child LOG VIEWS');
void rebuild(logFolder, viewsFolder).then((result) => process.stdout.write(`${JSON.stringify(result)}\n`));
