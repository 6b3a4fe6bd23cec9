import fc from 'fast-check';
import { CALENDAR_REASONS, checkWorkingDayTable } from './check-working-day-table';

function table(holidays: readonly unknown[], makeUpDays: readonly unknown[], year = '2012'): unknown {
  return { id: 'cn-statutory', version: 1, years: { [year]: { source: '通知', holidays, makeUpDays } } };
}

function faultsOf(input: unknown): readonly string[] {
  return checkWorkingDayTable(input).map((fault) => `${fault.code} ${fault.path}`);
}

const BROKEN: readonly (readonly [string, unknown, readonly string[]])[] = [
  [
    'a make-up day on a Thursday',
    table([], ['2012-04-05']),
    ['CALENDAR.MAKE_UP_NOT_WEEKEND years.2012.makeUpDays[0]'],
  ],
  ['a holiday twice', table(['2012-04-04', '2012-04-04'], []), ['CALENDAR.DUPLICATE years.2012.holidays[1]']],
  [
    'a holiday of another year',
    table(['2013-01-01'], []),
    ['CALENDAR.DATE_OF_ANOTHER_YEAR years.2012.holidays[0]'],
  ],
  [
    'a make-up day of another year',
    table([], ['2011-12-31']),
    ['CALENDAR.DATE_OF_ANOTHER_YEAR years.2012.makeUpDays[0]'],
  ],
  [
    'a holiday that is worked',
    table(['2012-04-01'], ['2012-04-01']),
    ['CALENDAR.HOLIDAY_AND_WORKED years.2012.makeUpDays[0]'],
  ],
  ['a day that is none', table(['2012-02-30'], []), ['CALENDAR.DATE_INVALID years.2012.holidays[0]']],
  ['a year that is none', table([], [], '12'), ['CALENDAR.KEY_MALFORMED years.12']],
  ['no version', { id: 'x', years: {} }, ['CALENDAR.FIELD_MISSING version']],
  ['nothing at all', null, ['CALENDAR.NOT_RECORD ']],
];

describe('a working-day table', () => {
  it('with a Saturday worked and a holiday on a Sunday passes', () => {
    expect(faultsOf(table(['2012-01-01', '2012-04-04'], ['2012-03-31', '2012-04-01']))).toEqual([]);
  });

  it.each(BROKEN)('with %s is told so', (_what, input, faults) => {
    expect(faultsOf(input)).toEqual(faults);
  });

  it('has a test for each of its own faults', () => {
    const covered = BROKEN.flatMap(([, , faults]) => faults.map((fault) => fault.split(' ')[0]));

    expect(CALENDAR_REASONS.filter((reason) => !covered.includes(`CALENDAR.${reason}`))).toEqual([]);
  });

  it('survives any JSON value', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => checkWorkingDayTable(value).length > 0));
  });
});
