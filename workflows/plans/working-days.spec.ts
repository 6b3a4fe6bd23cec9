import fc from 'fast-check';
import { addDays } from '../kernel/time';
import type { WorkingDayTable } from './calendar';
import {
  addWorkingDays,
  countNoticePeriod,
  isWorkingDay,
  noticeEnds,
  workingDaysBetween,
} from './working-days';

/** 清明, 劳动节 and 国庆 of 2012, as the State Council's notice has them; no other year. */
const TABLE: WorkingDayTable = {
  id: 'test',
  version: 1,
  years: {
    '2012': {
      source: 'test',
      holidays: [
        ...['2012-04-02', '2012-04-03', '2012-04-04', '2012-04-29', '2012-04-30', '2012-05-01', '2012-09-30'],
        ...['2012-10-01', '2012-10-02', '2012-10-03', '2012-10-04', '2012-10-05', '2012-10-06', '2012-10-07'],
      ],
      makeUpDays: ['2012-03-31', '2012-04-01', '2012-04-28', '2012-09-29'],
    },
  },
};

describe('a day', () => {
  it.each<readonly [string, boolean | 'unknown', string]>([
    ['2012-03-30', true, 'Friday'],
    ['2012-03-31', true, 'a Saturday worked for 清明'],
    ['2012-04-01', true, 'a Sunday worked for 清明'],
    ['2012-04-02', false, 'a Monday off'],
    ['2012-04-04', false, '清明'],
    ['2012-04-05', true, 'Thursday'],
    ['2012-04-07', false, 'an ordinary Saturday'],
    ['2012-04-28', true, 'a Saturday worked for 劳动节'],
    ['2012-09-29', true, 'a Saturday worked for 国庆'],
    ['2012-10-05', false, 'a Friday off'],
    ['2012-10-08', true, 'Monday after 国庆'],
    ['2011-12-30', 'unknown', 'a year the table does not have'],
    ['2013-01-01', 'unknown', 'a year the table does not have'],
  ])('%s: working is %p (%s)', (date, working) => {
    expect(isWorkingDay(date, TABLE)).toBe(working);
  });
});

describe('adding working days', () => {
  it.each([
    ['2012-03-30', 1, '2012-03-31'],
    ['2012-03-30', 2, '2012-04-01'],
    ['2012-03-30', 3, '2012-04-05'],
    ['2012-04-27', 1, '2012-04-28'],
    ['2012-04-27', 2, '2012-05-02'],
    ['2012-09-28', 1, '2012-09-29'],
    ['2012-09-28', 2, '2012-10-08'],
    ['2012-09-28', 7, '2012-10-15'],
    ['2012-10-03', 0, '2012-10-03'],
    ['2012-10-08', -1, '2012-09-29'],
    ['2012-10-03', -2, '2012-09-28'],
  ])('%s and %i: %s', (date, days, end) => {
    expect(addWorkingDays(date, days, TABLE)).toEqual({ date: end, known: true });
  });

  it('counts a year the table does not have by weekday, and says so', () => {
    expect(addWorkingDays('2012-12-28', 1, TABLE)).toEqual({ date: '2012-12-31', known: true });
    expect(addWorkingDays('2012-12-28', 2, TABLE)).toEqual({ date: '2013-01-01', known: false });
    expect(addWorkingDays('2012-12-31', 4, TABLE)).toEqual({ date: '2013-01-04', known: false });
  });

  it('refuses to walk for ever', () => {
    expect(() => addWorkingDays('2012-01-01', 5000, TABLE)).toThrow(RangeError);
  });
});

describe('counting working days', () => {
  it.each([
    ['2012-03-30', '2012-03-30', 0],
    ['2012-03-30', '2012-04-05', 3],
    ['2012-04-01', '2012-04-04', 0],
    ['2012-09-28', '2012-10-08', 2],
    ['2012-10-08', '2012-09-28', -2],
  ])('%s to %s: %i', (from, to, days) => {
    expect(workingDaysBetween(from, to, TABLE)).toEqual({ days, known: true });
  });

  it('counts a year the table does not have by weekday, and says so', () => {
    expect(workingDaysBetween('2012-12-28', '2012-12-31', TABLE)).toEqual({ days: 1, known: true });
    expect(workingDaysBetween('2012-12-28', '2013-01-04', TABLE)).toEqual({ days: 5, known: false });
  });

  it('undoes the adding', () => {
    const date = fc.integer({ min: -400, max: 400 }).map((days) => addDays('2012-07-01', days));
    fc.assert(
      fc.property(date, fc.integer({ min: -60, max: 60 }), (from, days) => {
        const end = addWorkingDays(from, days, TABLE);
        expect(workingDaysBetween(from, end.date, TABLE)).toEqual({ days, known: end.known });
      }),
    );
  });
});

describe('a publication', () => {
  it('of seven calendar days ends on the seventh day after it began', () => {
    expect(noticeEnds('2012-06-28', { days: 7, dayKind: 'calendar' }, TABLE)).toBe('2012-07-05');
  });

  it('of seven working days skips 国庆 and counts the Saturday worked for it', () => {
    expect(noticeEnds('2012-09-28', { days: 7, dayKind: 'working' }, TABLE)).toBe('2012-10-15');
  });

  it('without a period ends on the day it began', () => {
    expect(noticeEnds('2012-10-03', { days: 0, dayKind: 'calendar' }, TABLE)).toBe('2012-10-03');
    expect(noticeEnds('2012-10-03', { days: 0, dayKind: 'working' }, TABLE)).toBe('2012-10-03');
  });

  it('of calendar days needs no table, of working days beyond the table is not known', () => {
    expect(countNoticePeriod('2030-01-01', { days: 7, dayKind: 'calendar' }, TABLE).known).toBe(true);
    expect(countNoticePeriod('2030-01-01', { days: 7, dayKind: 'working' }, TABLE)).toEqual({
      date: '2030-01-10',
      known: false,
    });
  });
});
