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
    'DTSTART:20120101T000000Z',
    'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=20\nEXDATE:20120620',
  ])('refuses %j', (rule) => expect(faultOfRecurrence(rule)).toBe('malformed'));

  test.each(['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=YEARLY;BYMONTH=4,6;BYMONTHDAY=31'])(
    'finds that %s never comes',
    (rule) => expect(faultOfRecurrence(rule)).toBe('never'),
  );
});
