import fc from 'fast-check';
import { daysOfRecurrence, faultOfRecurrence } from './recurrence';

describe('days of a recurrence', () => {
  test.each([
    [
      '20 June and 20 November',
      'FREQ=YEARLY;BYMONTH=6,11;BYMONTHDAY=20',
      ['2012-06-20', '2012-11-20', '2013-06-20', '2013-11-20'],
    ],
    [
      "the 15th of each quarter's third month",
      'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15',
      [
        '2012-03-15',
        '2012-06-15',
        '2012-09-15',
        '2012-12-15',
        '2013-03-15',
        '2013-06-15',
        '2013-09-15',
        '2013-12-15',
      ],
    ],
    ['29 February, in leap years only', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', ['2012-02-29']],
    ['the last day of February', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1', ['2012-02-29', '2013-02-28']],
    ['every second year, from the start', 'FREQ=YEARLY;INTERVAL=2;BYMONTH=5;BYMONTHDAY=1', ['2012-05-01']],
    ['the last Friday of December', 'FREQ=YEARLY;BYMONTH=12;BYDAY=-1FR', ['2012-12-28', '2013-12-27']],
  ])('%s', (_, rule, days) => {
    expect(daysOfRecurrence(rule, '2012-01-10', '2012-01-10', '2013-12-31')).toEqual(days);
  });

  test('the 31st falls in the months that have it', () => {
    expect(daysOfRecurrence('FREQ=MONTHLY;BYMONTHDAY=31', '2012-01-01', '2012-01-01', '2012-08-31')).toEqual([
      '2012-01-31',
      '2012-03-31',
      '2012-05-31',
      '2012-07-31',
      '2012-08-31',
    ]);
  });

  test('both ends are included, and nothing beyond', () => {
    const rule = 'FREQ=YEARLY;BYMONTH=6,11;BYMONTHDAY=20';
    expect(daysOfRecurrence(rule, '2012-06-20', '2012-06-20', '2012-11-20')).toEqual([
      '2012-06-20',
      '2012-11-20',
    ]);
    expect(daysOfRecurrence(rule, '2012-06-20', '2012-06-21', '2012-11-19')).toEqual([]);
    expect(daysOfRecurrence(rule, '2012-06-20', '2012-11-20', '2012-06-20')).toEqual([]);
  });
});

describe('a sound rule', () => {
  test.each([
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    'FREQ=WEEKLY;BYDAY=MO,FR',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    // A Monday the 29th of February is a matter of 2016; a fifth Friday, of some months.
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO',
    'FREQ=MONTHLY;BYDAY=FR;BYSETPOS=5',
    'FREQ=YEARLY;BYMONTH=1,2;BYDAY=MO;BYSETPOS=-9',
    'FREQ=WEEKLY;INTERVAL=99;BYDAY=MO,FR;BYSETPOS=2',
  ])('%s', (rule) => expect(faultOfRecurrence(rule)).toBeNull());

  test.each([
    '',
    'every month',
    'FREQ=DAILY',
    'FREQ=YEARLY',
    'FREQ=YEARLY;BYMONTHDAY=20',
    'FREQ=YEARLY;BYMONTH=13;BYMONTHDAY=1',
    'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=32',
    'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=0',
    'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=20;COUNT=3',
    'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=20;BYHOUR=9',
    'FREQ=YEARLY;FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=20',
    'FREQ=WEEKLY;BYMONTHDAY=1',
    'FREQ=WEEKLY;BYDAY=1MO',
    'FREQ=MONTHLY;BYDAY=MO,1TU',
    'DTSTART:20120101T000000Z',
    'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=20\nEXDATE:20120620',
  ])('refuses %j', (rule) => expect(faultOfRecurrence(rule)).toBe('malformed'));

  // The last of these take the library seconds each, and a plan may hold forty.
  test.each([
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=YEARLY;BYMONTH=4,6;BYMONTHDAY=31',
    'FREQ=YEARLY;BYMONTH=1,2;BYDAY=MO;BYSETPOS=11',
    'FREQ=MONTHLY;BYMONTHDAY=31;BYDAY=MO;BYSETPOS=2',
    'FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1',
    'FREQ=WEEKLY;BYDAY=MO,MO;BYSETPOS=2',
  ])('finds that %s never comes', (rule) => expect(faultOfRecurrence(rule)).toBe('never'));

  it('finds every rule sound that names a day', () => {
    const some = { minLength: 1, maxLength: 3 };
    const days = fc.oneof(
      fc.uniqueArray(fc.constantFrom('MO', 'WE', 'SA'), some),
      fc.uniqueArray(fc.constantFrom('1TU', '-1FR', '5SU', '-5SA'), some),
    );
    const monthDays = fc.uniqueArray(fc.constantFrom(1, 13, 29, 30, 31, -1, -29, -31), some);
    const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), some);
    const place = fc.constantFrom('', ';BYSETPOS=1', ';BYSETPOS=-2', ';BYSETPOS=3,5');
    const which = fc.oneof(
      days.map((each) => `BYDAY=${each.join(',')}`),
      monthDays.map((each) => `BYMONTHDAY=${each.join(',')}`),
      fc.tuple(days, monthDays).map(([a, b]) => `BYDAY=${a.join(',')};BYMONTHDAY=${b.join(',')}`),
    );
    const rules = fc.oneof(
      fc.tuple(which, place).map(([days, at]) => `FREQ=MONTHLY;${days}${at}`),
      fc
        .tuple(months, which, place)
        .map(([m, days, at]) => `FREQ=YEARLY;BYMONTH=${m.join(',')};${days}${at}`),
    );
    fc.assert(
      fc.property(rules, (rule) => {
        // The library is asked for days only where there are some.
        fc.pre(faultOfRecurrence(rule) === null);
        expect(daysOfRecurrence(rule, '2000-01-01', '2000-01-01', '2027-12-31')).not.toEqual([]);
      }),
    );
  });
});
