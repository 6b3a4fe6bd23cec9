/** Where `plan check` and `plan show` find a plan or a module: a file, or the libraries by its id. */
import { statSync } from 'node:fs';
import { DomainError, refuse } from '../../workflows/kernel/domain-error';
import { checkModule, parseModule } from '../../workflows/modules/check-module';
import type { Module } from '../../workflows/modules/module';
import type { Fault } from '../../workflows/plans/fault';
import { cautionsOf } from '../../workflows/plans/check-cautions';
import type { Plan } from '../../workflows/plans/plan';
import type { PlanCaution } from '../../workflows/plans/plan-caution';
import { fixedYearOf } from '../../workflows/plans/plan-template';
import { isRecord } from '../../workflows/plans/read-shape';
import { checkTemplate, parseTemplate } from '../../workflows/plans/resolve-plan';
import { openCalendars, type CalendarSource } from '../plans/calendar-loader';
import { daysOfRecurrence } from '../duties/recurrence';
import { knownParts } from '../plans/known-parts';
import { openModuleLibrary, type ModuleLibrary } from '../plans/module-library';
import { openPlanLibrary, type PlanLibrary } from '../plans/plan-library';
import { readYaml } from '../plans/read-yaml';
import { dataDirIn } from '../settings';
import { isSystemError } from '../system-error';
import type { Io } from './io';
import { wholeNumber } from './wrong-use';

export interface Shelf {
  readonly calendars: CalendarSource;
  readonly library: PlanLibrary;
  readonly modules: ModuleLibrary;
}

export interface PlanOptions {
  readonly data?: string;
  readonly json?: boolean;
  readonly year?: number;
}

export const FILE_OR_ID = '方案文件（YAML）或编号 (a YAML file or an id)';
export const planYear = wholeNumber(1990, 2100);

export function openShelf(io: Io, { data }: PlanOptions): Shelf {
  const folder = dataDirIn(io.env, data);
  const calendars = openCalendars(folder);
  const known = knownParts(calendars);
  return {
    calendars,
    library: openPlanLibrary(folder, known),
    modules: openModuleLibrary(folder, known),
  };
}

/** `PLAN.UNKNOWN`, `PLAN_FILE.NOT_FOUND`, `PLAN.INVALID` with its faults, `PLAN.YEAR_FIXED`, `PLAN.NOT_YAML`. */
export function planOf({ calendars, library }: Shelf, which: string, { year }: PlanOptions): Plan {
  if (isGivenAsFile(which)) {
    const input = readYaml('PLAN', which);
    return parseTemplate(input, year ?? yearOf(input), knownParts(calendars));
  }
  const listed = library.list().find((each) => each.usable && each.id === which);
  const fixed = listed?.usable === true ? listed.fixedYear : null;
  return library.resolve(which, year ?? fixed ?? thisYear());
}

/** Of the module libraries, or a file that holds a network where a plan has its stages. */
export function isModule({ modules, library }: Shelf, which: string): boolean {
  if (isGivenAsFile(which)) return looksLikeModule(readYaml('PLAN', which));
  const isPlan = library.list().some((each) => each.usable && each.id === which);
  return !isPlan && modules.list().some((each) => each.usable && each.id === which);
}

/** `MODULE.UNKNOWN`, `PLAN_FILE.NOT_FOUND`, `MODULE.INVALID` with its faults, `MODULE.NOT_YAML`. */
export function moduleOf({ calendars, modules }: Shelf, which: string): Module {
  return isGivenAsFile(which)
    ? parseModule(readYaml('MODULE', which), knownParts(calendars))
    : modules.get(which);
}

/** All of them at once; none for a sound plan or module. */
export function faultsOf(shelf: Shelf, which: string, options: PlanOptions): readonly Fault[] {
  if (isModule(shelf, which))
    return isGivenAsFile(which) ? checkModule(readYaml('MODULE', which), knownParts(shelf.calendars)) : [];
  if (isGivenAsFile(which)) {
    const input = readYaml('PLAN', which);
    return checkTemplate(input, options.year ?? yearOf(input), knownParts(shelf.calendars));
  }
  try {
    planOf(shelf, which, options);
    return [];
  } catch (error) {
    if (error instanceof DomainError && error.code === 'PLAN.INVALID')
      return error.details['faults'] as readonly Fault[];
    throw error;
  }
}

/** Of a plan that has no faults; a module has none. */
export function cautionsIn(shelf: Shelf, which: string, options: PlanOptions): readonly PlanCaution[] {
  if (isModule(shelf, which)) return [];
  const plan = planOf(shelf, which, options);
  return cautionsOf(plan, shelf.calendars.table(plan.calendar), daysOfRecurrence);
}

function looksLikeModule(input: unknown): boolean {
  return isRecord(input) && 'network' in input && !('stages' in input);
}

function yearOf(input: unknown): number {
  return fixedYearOf(input) ?? thisYear();
}

function thisYear(): number {
  return new Date().getFullYear();
}

/** Refuses PLAN_FILE.NOT_FOUND: what no id looks like was meant as a file. */
function isGivenAsFile(which: string): boolean {
  if (isFile(which)) return true;
  if (/[\\/]|\.(ya?ml|json)$/i.test(which)) refuse('PLAN_FILE.NOT_FOUND', { file: which });
  return false;
}

/** A folder of the name of a plan is none, nor is what no file can be called. */
export function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch (error) {
    if (isSystemError(error)) return false;
    throw error;
  }
}
