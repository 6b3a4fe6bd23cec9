import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chineseDays from 'chinese-days';
import { addDays, weekday } from '../../workflows/kernel/time';
import { isWorkingDay } from '../../workflows/plans/working-days';
import { openCalendars } from './calendar-loader';

let dataFolder: string;

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'liancheng-calendars-'));
  mkdirSync(join(dataFolder, 'calendars'));
});

afterEach(() => rmSync(dataFolder, { recursive: true }));

function write(name: string, text: string): void {
  writeFileSync(join(dataFolder, 'calendars', name), text);
}

const YEAR_2040 = "years: { '2040': { source: 通知, holidays: [2040-01-02], makeUpDays: [] } }";

describe('the shipped calendar', () => {
  const table = openCalendars('no-such-folder').table('cn-statutory');

  it('knows the years 2009 to 2026', () => {
    const years = Array.from({ length: 18 }, (_, i) => String(2009 + i));

    expect(Object.keys(table.years)).toEqual(years);
  });

  it('agrees with an independent list of holidays and make-up days on every day', () => {
    const differing: string[] = [];
    for (let date = '2009-01-01'; date <= '2026-12-31'; date = addDays(date, 1)) {
      if (isWorkingDay(date, table) !== chineseDays.isWorkday(date)) differing.push(date);
    }

    expect(differing).toEqual([]);
  });

  it('has no year without the seven festivals', () => {
    for (const year of Object.values(table.years)) {
      const weekdaysOff = year.holidays.filter((date) => weekday(date) <= 5);
      expect(weekdaysOff.length - year.makeUpDays.length).toBeGreaterThanOrEqual(8);
    }
  });

  it.each([
    ['2011-12-31', true],
    ['2012-03-31', true],
    ['2012-04-01', true],
    ['2012-04-02', false],
    ['2012-04-28', true],
    ['2012-04-30', false],
    ['2012-06-22', false],
    ['2012-06-23', false],
    ['2012-09-29', true],
    ['2012-10-07', false],
    ['2012-10-08', true],
    ['2015-09-03', false],
    ['2020-01-31', false],
    ['2020-02-01', false],
    ['2026-10-10', true],
    ['2027-01-04', 'unknown'],
  ])('%s: working is %p', (date, working) => {
    expect(isWorkingDay(date, table)).toBe(working);
  });
});

describe('a calendar of the data folder', () => {
  it('takes the place of an older version, which stays at hand', () => {
    write('cn-statutory.yaml', `id: cn-statutory\nversion: 2\n${YEAR_2040}\n`);
    const calendars = openCalendars(dataFolder);

    expect(Object.keys(calendars.table('cn-statutory').years)).toEqual(['2040']);
    expect(calendars.table('cn-statutory', 1).years['2012']).toBeDefined();
  });

  it('of the same version is passed over', () => {
    write('cn-statutory.yaml', `id: cn-statutory\nversion: 1\n${YEAR_2040}\n`);

    expect(openCalendars(dataFolder).table('cn-statutory').years['2012']).toBeDefined();
  });

  it('can have an id of its own', () => {
    write('ours.yaml', `id: ours\nversion: 1\n${YEAR_2040}\n`);

    expect(openCalendars(dataFolder).ids).toEqual(new Set(['cn-statutory', 'ours']));
  });

  it('with a fault is refused, even when its version would be passed over', () => {
    write(
      'cn-statutory.yaml',
      "id: cn-statutory\nversion: 1\nyears: { '2040': { source: 通知, holidays: [], makeUpDays: [2040-01-02] } }\n",
    );

    expect(() => openCalendars(dataFolder)).toThrow(
      expect.objectContaining({
        code: 'CALENDAR.INVALID',
        details: {
          file: 'calendars/cn-statutory.yaml',
          faults: [
            expect.objectContaining({
              code: 'CALENDAR.MAKE_UP_NOT_WEEKEND',
              path: 'years.2040.makeUpDays[0]',
            }),
          ],
        },
      }) as Error,
    );
  });

  it('that is no YAML is refused with its line', () => {
    write('cn-statutory.yaml', 'id: cn-statutory\nversion: [1\n');

    expect(() => openCalendars(dataFolder)).toThrow(
      expect.objectContaining({
        code: 'CALENDAR.NOT_YAML',
        details: expect.objectContaining({ line: 3 }) as unknown,
      }) as Error,
    );
  });

  it('beyond the limit of size is refused', () => {
    write('cn-statutory.yaml', '#'.repeat(256 * 1024 + 1));

    expect(() => openCalendars(dataFolder)).toThrow('CALENDAR.TOO_LARGE');
  });

  it('that nobody wrote is not known', () => {
    expect(() => openCalendars(dataFolder).table('cn-lunar')).toThrow(
      expect.objectContaining({
        code: 'CALENDAR.UNKNOWN',
        details: { id: 'cn-lunar', known: ['cn-statutory@1'] },
      }) as Error,
    );
  });

  it('of another version than the one days are counted by is not taken for it', () => {
    write('cn-statutory.yaml', `id: cn-statutory\nversion: 3\n${YEAR_2040}`);
    expect(() => openCalendars(dataFolder).table('cn-statutory', 2)).toThrow(
      expect.objectContaining({
        code: 'CALENDAR.VERSION_MISSING',
        details: { id: 'cn-statutory', version: 2, known: ['cn-statutory@3', 'cn-statutory@1'] },
      }) as Error,
    );
  });
});
