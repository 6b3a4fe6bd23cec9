/** Dates are those of a wall calendar in a zone; instants are UTC, and compare as strings. */
import fc from 'fast-check';
import { dayOfAct } from './day-of-act';
import { addDays, dateInZone, daysBetween, isInstant, isLocalDate, startOfDay, weekday } from './time';

const SHANGHAI = 'Asia/Shanghai';

const days = fc
  .date({
    min: new Date('1950-01-01T00:00:00.000Z'),
    max: new Date('2099-12-31T00:00:00.000Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

describe('a local date', () => {
  it.each(['2012-02-29', '2024-12-31', '2000-02-29', '9899-12-31'])('%s is a day', (text) => {
    expect(isLocalDate(text)).toBe(true);
  });

  it.each([
    '2012-02-30',
    '2011-02-29',
    '1900-02-29',
    '2012-13-01',
    '2012-00-10',
    '2012-1-1',
    '2012-01-01 ',
    '9900-01-01',
    '9999-12-31',
    '',
    20120101,
    null,
    undefined,
  ])('%p is none', (value) => {
    expect(isLocalDate(value)).toBe(false);
  });
});

describe('an instant', () => {
  it.each(['2012-04-01T00:30:00.000Z', '1999-12-31T23:59:59.999Z'])('%s has the stored form', (text) => {
    expect(isInstant(text)).toBe(true);
  });

  it.each([
    '2012-04-01T00:30:00Z',
    '2012-04-01T00:30:00.000+08:00',
    '2012-04-01T08:30:00.000',
    '2012-04-01',
    '2012-13-01T00:00:00.000Z',
    '2012-02-30T00:00:00.000Z',
    '2012-02-29T24:00:00.000Z',
    '2012-04-01T25:00:00.000Z',
    1,
    null,
  ])('%p has not', (value) => {
    expect(isInstant(value)).toBe(false);
  });
});

describe('counting days', () => {
  it('goes over months, leap days and years', () => {
    expect(addDays('2012-02-28', 1)).toBe('2012-02-29');
    expect(addDays('2012-02-28', 2)).toBe('2012-03-01');
    expect(addDays('2012-12-31', 1)).toBe('2013-01-01');
    expect(addDays('2012-03-01', -1)).toBe('2012-02-29');
    expect(daysBetween('2012-02-28', '2012-03-01')).toBe(2);
    expect(daysBetween('2012-03-01', '2012-02-28')).toBe(-2);
  });

  it('there and back again is the same day, and each step is one', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4_000, max: 4_000 }), (day, count) => {
        expect(addDays(addDays(day, count), -count)).toBe(day);
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  it('the week begins on Monday', () => {
    expect(['2024-01-01', '2024-01-06', '2024-01-07'].map(weekday)).toEqual([1, 6, 7]);
  });
});

describe('the day in a zone', () => {
  it('turns at midnight of that zone', () => {
    expect(dateInZone('2012-04-01T15:59:59.999Z', SHANGHAI)).toBe('2012-04-01');
    expect(dateInZone('2012-04-01T16:00:00.000Z', SHANGHAI)).toBe('2012-04-02');
    expect(dateInZone('2012-04-01T16:00:00.000Z', 'UTC')).toBe('2012-04-01');
    expect(dayOfAct({ occurredAt: '2012-04-01T16:00:00.000Z' })).toBe('2012-04-02');
  });

  it('is written with four digits in every year, so that it compares as a string', () => {
    expect(dateInZone('0300-01-01T00:00:00.000Z', 'UTC')).toBe('0300-01-01');
    expect(dateInZone('0001-05-06T00:00:00.000Z', SHANGHAI)).toBe('0001-05-06');
  });

  it('begins at midnight of that zone, also where clocks are changed', () => {
    expect(startOfDay('2012-04-02', SHANGHAI)).toBe('2012-04-01T16:00:00.000Z');
    // China had summer time from 1986 to 1991.
    expect(startOfDay('1988-07-01', SHANGHAI)).toBe('1988-06-30T15:00:00.000Z');
    expect(startOfDay('2024-03-31', 'Europe/Berlin')).toBe('2024-03-30T23:00:00.000Z');
    expect(startOfDay('2024-04-01', 'Europe/Berlin')).toBe('2024-03-31T22:00:00.000Z');
  });

  it('holds its own beginning, and the moment before belongs to the day before', () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom(SHANGHAI, 'UTC', 'Asia/Kathmandu', 'America/New_York'),
        (day, zone) => {
          const start = startOfDay(day, zone);
          expect(dateInZone(start, zone)).toBe(day);
          expect(dateInZone(new Date(Date.parse(start) - 1).toISOString(), zone)).toBe(addDays(day, -1));
        },
      ),
    );
  });
});
