/** Everything that is wrong with a working-day table, at once. Survives any JSON value. */
import { bilingual } from '../kernel/text';
import { weekday } from '../kernel/time';
import type { CalendarYear, WorkingDayTable } from './calendar';
import { faultOf, type Fault, type FaultText, type FaultValues } from './fault';
import { isRecord, readShape } from './read-shape';
import { list, record, text, integer, type Shape, type Sound } from './shape';
import type { ShapeFaultCode } from './shape-fault';

export const CALENDAR_REASONS = [
  'DATE_OF_ANOTHER_YEAR',
  'HOLIDAY_AND_WORKED',
  'MAKE_UP_NOT_WEEKEND',
] as const;

export type CalendarReason = (typeof CALENDAR_REASONS)[number];
export type CalendarFaultCode = `CALENDAR.${CalendarReason}` | ShapeFaultCode<'CALENDAR'>;
export type CalendarFault = Fault<CalendarFaultCode>;

export const CALENDAR_FAULT_TEXTS: Readonly<Record<CalendarReason, FaultText>> = {
  DATE_OF_ANOTHER_YEAR: {
    wrong: bilingual('{date} 不在 {year} 年', '{date} is not a day of {year}'),
    right: bilingual('写在该日所属的年份下', 'write it under its own year'),
  },
  HOLIDAY_AND_WORKED: {
    wrong: bilingual('{date} 既是节假日又是上班日', '{date} is both a holiday and worked'),
    right: bilingual('只保留一处', 'keep one of the two'),
  },
  MAKE_UP_NOT_WEEKEND: {
    wrong: bilingual('{date} 不是周六或周日', '{date} is not a Saturday or Sunday'),
    right: bilingual('调休上班日只能是周六或周日', 'only a Saturday or Sunday can be worked in exchange'),
  },
};

const MAX_DAYS_LISTED = 120;
const DAYS = list({ type: 'date' }, 0, MAX_DAYS_LISTED, 'entry');

const CALENDAR_SHAPE: Shape = record({
  id: { type: 'id' },
  version: integer(1, 9999),
  years: {
    type: 'map',
    key: /^\d{4}$/,
    of: record({ source: text(200), holidays: DAYS, makeUpDays: DAYS }),
    max: 200,
  },
});

export function checkWorkingDayTable(input: unknown): readonly CalendarFault[] {
  const { sound, faults } = readShape('CALENDAR', CALENDAR_SHAPE, input);
  if (!isRecord(sound)) return faults;
  const years = (sound as Sound<WorkingDayTable>).years ?? {};
  return [...faults, ...Object.entries(years).flatMap(([year, days]) => checkYear(year, days))];
}

function checkYear(year: string, days: Sound<CalendarYear> | undefined): readonly CalendarFault[] {
  const { holidays = [], makeUpDays = [] } = days ?? {};
  return [
    ...eachDate(holidays, `years.${year}.holidays`, (date) =>
      date.startsWith(year) ? [] : ['DATE_OF_ANOTHER_YEAR'],
    ),
    ...eachDate(makeUpDays, `years.${year}.makeUpDays`, (date) => [
      ...(date.startsWith(year) ? [] : (['DATE_OF_ANOTHER_YEAR'] as const)),
      ...(weekday(date) > 5 ? [] : (['MAKE_UP_NOT_WEEKEND'] as const)),
      ...(holidays.includes(date) ? (['HOLIDAY_AND_WORKED'] as const) : []),
    ]),
  ].map(({ path, date, reason }) => calendarFault(path, reason, { date, year }));
}

interface Finding {
  readonly path: string;
  readonly date: string;
  readonly reason: CalendarReason;
}

function eachDate(
  dates: readonly (string | undefined)[],
  path: string,
  check: (date: string) => readonly CalendarReason[],
): readonly Finding[] {
  return dates.flatMap((date, i) =>
    date === undefined ? [] : check(date).map((reason) => ({ path: `${path}[${i}]`, date, reason })),
  );
}

function calendarFault(path: string, reason: CalendarReason, values: FaultValues): CalendarFault {
  return faultOf(path, `CALENDAR.${reason}`, CALENDAR_FAULT_TEXTS[reason], values);
}
