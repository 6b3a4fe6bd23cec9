/** Where `plan check` and `plan show` find a plan: a file, or the library by its id. */
import { statSync } from 'node:fs';
import { DomainError } from '../../workflows/kernel/domain-error';
import type { Plan } from '../../workflows/plans/plan';
import type { PlanFault } from '../../workflows/plans/plan-fault';
import { fixedYearOf } from '../../workflows/plans/plan-template';
import { checkTemplate, parseTemplate } from '../../workflows/plans/resolve-plan';
import { openCalendars, type CalendarSource } from '../plans/calendar-loader';
import { knownParts } from '../plans/known-parts';
import { openPlanLibrary, type PlanLibrary } from '../plans/plan-library';
import { readYaml } from '../plans/read-yaml';
import { dataDirIn } from '../settings';
import type { Io } from './io';
import { wholeNumber } from './wrong-use';

export interface Shelf {
  readonly calendars: CalendarSource;
  readonly library: PlanLibrary;
}

export interface PlanOptions {
  readonly data?: string;
  readonly json?: boolean;
  readonly year?: number;
}

export const FILE_OR_ID = '方案文件（YAML）或编号 (a YAML file or an id)';
export const planYear = wholeNumber(1990, 2200);

export function openShelf(io: Io, { data }: PlanOptions): Shelf {
  const folder = dataDirIn(io.env, data);
  const calendars = openCalendars(folder);
  return { calendars, library: openPlanLibrary(folder, knownParts(calendars)) };
}

/** `PLAN.UNKNOWN`, `PLAN.INVALID` with its faults, `PLAN.YEAR_FIXED`, `PLAN.NOT_YAML`. */
export function planOf({ calendars, library }: Shelf, which: string, { year }: PlanOptions): Plan {
  if (isFile(which)) {
    const input = readYaml('PLAN', which);
    return parseTemplate(input, year ?? yearOf(input), knownParts(calendars));
  }
  const listed = library.list().find((each) => each.usable && each.id === which);
  const fixed = listed?.usable === true ? listed.fixedYear : null;
  return library.resolve(which, year ?? fixed ?? thisYear());
}

/** All of them at once; none for a sound plan. */
export function faultsOf(shelf: Shelf, which: string, options: PlanOptions): readonly PlanFault[] {
  if (isFile(which)) {
    const input = readYaml('PLAN', which);
    return checkTemplate(input, options.year ?? yearOf(input), knownParts(shelf.calendars));
  }
  try {
    planOf(shelf, which, options);
    return [];
  } catch (error) {
    if (error instanceof DomainError && error.code === 'PLAN.INVALID')
      return error.details['faults'] as readonly PlanFault[];
    throw error;
  }
}

function yearOf(input: unknown): number {
  return fixedYearOf(input) ?? thisYear();
}

function thisYear(): number {
  return new Date().getFullYear();
}

/** A folder of the name of a plan is none. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
