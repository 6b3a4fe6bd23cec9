import { daysOfPeriod, periodOf, periodsDue, quarterWith } from './periods';
import { TEST_MODULE } from './test-module.spec-support';

const [monthly, quarterly] = TEST_MODULE.reporting.schedules as [
  (typeof TEST_MODULE.reporting.schedules)[number],
  (typeof TEST_MODULE.reporting.schedules)[number],
];
const halfYearly = { ...quarterly, everyMonths: 6 } as const;
const yearly = { ...quarterly, everyMonths: 12 } as const;

it('of a quarter is reported from the 10th to the 15th of its third month', () => {
  expect(periodOf(quarterly, '2012-q1')).toEqual({
    id: '2012-q1',
    begins: '2012-01-01',
    from: '2012-03-10',
    to: '2012-03-15',
  });
  expect(periodOf(quarterly, '2012-q4')).toMatchObject({ begins: '2012-10-01', to: '2012-12-15' });
});

it('of a month, a half-year and a year has its window in the last month', () => {
  expect(periodOf(monthly, '2012-02')).toMatchObject({ from: '2012-02-20', to: '2012-02-25' });
  expect(periodOf(halfYearly, '2012-h2')).toMatchObject({ begins: '2012-07-01', to: '2012-12-15' });
  expect(periodOf(yearly, '2012')).toMatchObject({ begins: '2012-01-01', from: '2012-12-10' });
});

it.each(['2012-q0', '2012-q5', '2012-03', '2012', '12-q1', '2012-q1 ', ''])('is not %j of quarters', (id) => {
  expect(periodOf(quarterly, id)).toBeUndefined();
});

it.each(['2012-00', '2012-13', '2012-1', '2012-q1'])('is not %j of months', (id) => {
  expect(periodOf(monthly, id)).toBeUndefined();
});

it('is due when its window ends in the time, both ends included', () => {
  const due = (from: string, until: string) => periodsDue(quarterly, from, until).map(({ id }) => id);
  expect(due('2012-03-15', '2012-09-15')).toEqual(['2012-q1', '2012-q2', '2012-q3']);
  expect(due('2012-03-16', '2012-09-14')).toEqual(['2012-q2']);
  expect(due('2012-12-16', '2013-03-15')).toEqual(['2013-q1']);
});

it.each([
  ['2012-02', '2012-02-01', '2012-02-29'],
  ['2011-02', '2011-02-01', '2011-02-28'],
  ['2012-q1', '2012-01-01', '2012-03-31'],
  ['2012-q4', '2012-10-01', '2012-12-31'],
  ['2012-h2', '2012-07-01', '2012-12-31'],
  ['2012', '2012-01-01', '2012-12-31'],
  ['9899-12', '9899-12-01', '9899-12-31'],
])('has days: %s from %s to %s', (id, from, to) => {
  expect(daysOfPeriod(id)).toEqual({ id, from, to });
});

it.each(['2012-q5', '2012-13', '2012-h3', '12', '9900-q1', '2012-q1 ', ''])(
  'has none that is called %j',
  (id) => {
    expect(daysOfPeriod(id)).toBeUndefined();
  },
);

it('is the quarter in which a day lies', () => {
  expect(quarterWith('2012-03-31')).toMatchObject({ id: '2012-q1', to: '2012-03-31' });
  expect(quarterWith('2012-04-01').id).toBe('2012-q2');
  expect(quarterWith('2012-12-31').id).toBe('2012-q4');
});
