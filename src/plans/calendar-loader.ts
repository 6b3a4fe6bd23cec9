/**
 * The working-day tables: those that ship with the product, and those in `<data folder>/calendars/*.yaml`, so that next
 * year's holidays need no new release. The highest version of an id counts; older ones stay at hand for the campaigns
 * that were launched with them. A faulty file is refused, whatever its version: a deadline counted by the wrong table is
 * worse than a server that does not start.
 */
import { join } from 'node:path';
import { refuse } from '../../workflows/kernel/domain-error';
import type { WorkingDayTable } from '../../workflows/plans/calendar';
import { checkWorkingDayTable } from '../../workflows/plans/check-working-day-table';
import { packageRoot } from './package-root';
import { readYaml, shortName, yamlFilesIn } from './read-yaml';

export interface CalendarSource {
  readonly ids: ReadonlySet<string>;
  /**
   * The newest version, or the one asked for. Refuses `CALENDAR.UNKNOWN`, or `CALENDAR.VERSION_MISSING` where there are
   * only others than the one by which a campaign counts, with what there is.
   */
  readonly table: (id: string, version?: number) => WorkingDayTable;
}

const SHIPPED_FOLDER = 'workflows/plans/calendars';

/**
 * Reads all tables once. `dataFolder` is the value of LIANCHENG_DATA; it need not exist. Refuses a faulty file as
 * `CALENDAR.NOT_YAML`, `CALENDAR.TOO_LARGE` or `CALENDAR.INVALID` with `file` and `faults`.
 */
export function openCalendars(dataFolder: string): CalendarSource {
  const folders = [join(packageRoot(), SHIPPED_FOLDER), join(dataFolder, 'calendars')];
  const tables = newestFirst(folders.flatMap(yamlFilesIn).map(readTable));
  return {
    ids: new Set(tables.map((table) => table.id)),
    table: (id, version) => {
      const found = tables.find(
        (table) => table.id === id && (version === undefined || table.version === version),
      );
      if (found !== undefined) return found;
      const known = tables.map((table) => `${table.id}@${table.version}`);
      // Another version would count other days: nothing is guessed.
      if (version !== undefined) refuse('CALENDAR.VERSION_MISSING', { id, version, known });
      return refuse('CALENDAR.UNKNOWN', { id, known });
    },
  };
}

/** Sorting is stable, so of two equal versions the shipped one, which was read first, comes first. */
function newestFirst(tables: readonly WorkingDayTable[]): readonly WorkingDayTable[] {
  return tables.toSorted((a, b) => b.version - a.version);
}

function readTable(file: string): WorkingDayTable {
  const input = readYaml('CALENDAR', file);
  const faults = checkWorkingDayTable(input);
  if (faults.length > 0) refuse('CALENDAR.INVALID', { file: shortName(file), faults });
  return input as WorkingDayTable;
}
