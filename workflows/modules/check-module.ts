/**
 * Everything that is wrong with a module, at once: its form first (module-shape.ts), then, on whatever of it is sound, its
 * levels, its windows, and the schemes it has in common with a plan, whose faults keep their codes `PLAN.…`. Survives any JSON value.
 */
import { refuse } from '../kernel/domain-error';
import { checkRectificationScheme } from '../plans/check-rectification-scheme';
import { checkStandingDuties, type CheckRecurrence } from '../plans/check-standing-duties';
import { checkWarningScheme } from '../plans/check-warning-scheme';
import { show } from '../plans/fault';
import { isRecord, readShape } from '../plans/read-shape';
import type { Sound } from '../plans/shape';
import { isTimeZone } from '../plans/time-zone';
import type { Module, NetworkLevel, ReportSchedule } from './module';
import { moduleFault, type ModuleFault } from './module-fault';
import { MODULE_SHAPE } from './module-shape';

/** A document with more faults than this is of another kind altogether; the rest is not named. */
const MAX_FAULTS_NAMED = 500;

/** What a module may refer to. */
export interface KnownToModules {
  /** Ids of working-day tables. */
  readonly calendars: ReadonlySet<string>;
  readonly recurrence: CheckRecurrence;
}

export function checkModule(input: unknown, known: KnownToModules): readonly ModuleFault[] {
  const { sound, faults } = readShape('MODULE', MODULE_SHAPE, input);
  if (!isRecord(sound)) return faults;
  const module = sound as Sound<Module>;
  const levels = module.network?.levels ?? [];
  return [
    ...faults,
    ...checkPlace(module, known.calendars),
    ...levels.flatMap((level, index) => checkLevel(level, index, levels)),
    ...(module.reporting?.schedules ?? []).flatMap((schedule, index) =>
      checkSchedule(schedule, `reporting.schedules[${index}]`, levels),
    ),
    ...checkWarningScheme(module.warnings),
    ...checkRectificationScheme(module.rectifications),
    ...checkStandingDuties(module.duties, known.recurrence),
    ...(module.duties ?? []).flatMap((duty, index) =>
      duty?.owner?.of === 'riskPoints' ? [moduleFault(`duties[${index}].owner.of`, 'DUTY_BY_GRADE')] : [],
    ),
  ].slice(0, MAX_FAULTS_NAMED);
}

/** The module, or `MODULE.INVALID` with all its `faults`. */
export function parseModule(input: unknown, known: KnownToModules): Module {
  const faults = checkModule(input, known);
  if (faults.length > 0) refuse('MODULE.INVALID', { faults });
  return input as Module;
}

type SoundLevel = Sound<NetworkLevel> | undefined;

function checkPlace(module: Sound<Module>, calendars: ReadonlySet<string>): readonly ModuleFault[] {
  const { timeZone, calendar } = module;
  const faults: ModuleFault[] = [];
  if (timeZone !== undefined && !isTimeZone(timeZone))
    faults.push(moduleFault('timeZone', 'TIME_ZONE_UNKNOWN', { value: show(timeZone) }));
  if (calendar !== undefined && !calendars.has(calendar)) {
    const values = { value: calendar, known: [...calendars].join(', ') };
    faults.push(moduleFault('calendar', 'CALENDAR_UNKNOWN', values));
  }
  return faults;
}

function checkLevel(level: SoundLevel, index: number, levels: readonly SoundLevel[]): readonly ModuleFault[] {
  if (level === undefined) return [];
  const path = `network.levels[${index}]`;
  return [
    ...checkReportsTo(level.reportsTo, path, index, levels),
    ...checkAppointer(level, `${path}.officersAppointedBy`, levels),
  ];
}

function checkReportsTo(
  reportsTo: string | null | undefined,
  path: string,
  index: number,
  levels: readonly SoundLevel[],
): readonly ModuleFault[] {
  if (reportsTo === null || reportsTo === undefined) return [];
  const above = levels.findIndex((each) => each?.id === reportsTo);
  if (above < 0) return unknownLevel(`${path}.reportsTo`, reportsTo, levels);
  return above < index ? [] : [moduleFault(`${path}.reportsTo`, 'LEVEL_REPORTS_DOWN', { value: reportsTo })];
}

function checkAppointer(
  level: Sound<NetworkLevel>,
  path: string,
  levels: readonly SoundLevel[],
): readonly ModuleFault[] {
  const { officersAppointedBy: value } = level;
  const known = levelsAbove(level, levels);
  if (value === undefined || known === undefined || value === 'centre' || known.includes(value)) return [];
  return [moduleFault(path, 'APPOINTER_NOT_ABOVE', { value, known: known.join(', ') })];
}

/** From below; undefined where the way up could not be read. */
function levelsAbove(
  level: Sound<NetworkLevel>,
  levels: readonly SoundLevel[],
): readonly string[] | undefined {
  const above: string[] = [];
  let next = level.reportsTo;
  while (typeof next === 'string' && !above.includes(next)) {
    above.push(next);
    next = levels.find((each) => each?.id === above.at(-1))?.reportsTo;
  }
  return next === undefined ? undefined : above;
}

function checkSchedule(
  schedule: Sound<ReportSchedule> | undefined,
  path: string,
  levels: readonly SoundLevel[],
): readonly ModuleFault[] {
  if (schedule === undefined) return [];
  const { fromDay, toDay } = schedule;
  const backwards = fromDay !== undefined && toDay !== undefined && fromDay > toDay;
  return [
    ...(backwards ? [moduleFault(path, 'WINDOW_BACKWARDS', { fromDay, toDay })] : []),
    ...(schedule.levels ?? []).flatMap((id, index) =>
      id === undefined || levels.some((level) => level?.id === id)
        ? []
        : unknownLevel(`${path}.levels[${index}]`, id, levels),
    ),
  ];
}

/** Says nothing where a level could not be read: that may be the one. */
function unknownLevel(path: string, value: string, levels: readonly SoundLevel[]): readonly ModuleFault[] {
  const ids = levels.map((level) => level?.id);
  if (ids.includes(undefined)) return [];
  return [moduleFault(path, 'LEVEL_UNKNOWN', { value, known: ids.join(', ') })];
}
