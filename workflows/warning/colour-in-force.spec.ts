import type { WorkingDayTable } from '../plans/calendar';
import type { WarningScheme } from '../plans/warning-scheme';
import { colourInForce } from './colour-in-force';

const label = { zh: '标签', en: 'Label' };
const scheme: WarningScheme = {
  colours: [
    {
      id: 'blue',
      label,
      colour: 'blue',
      disposition: { id: 'explain', label },
      answerWithinDays: 3,
      dayKind: 'working',
      escalates: true,
    },
    {
      id: 'red',
      label,
      colour: 'red',
      disposition: { id: 'hand-over', label },
      answerWithinDays: null,
      dayKind: 'calendar',
      escalates: false,
    },
  ],
  raised: [],
};
// 1 to 7 October 2012 are holidays, 29 September is worked.
const table = {
  years: {
    '2012': {
      holidays: ['2012-10-01', '2012-10-02', '2012-10-03', '2012-10-04', '2012-10-05'],
      makeUpDays: ['2012-09-29'],
    },
  },
} as unknown as WorkingDayTable;

it('counts working days by the calendar, over a holiday and with its make-up days', () => {
  // Thursday 27 September: Friday, make-up Saturday, and then Monday 8 October.
  expect(colourInForce(scheme, 0, '2012-09-27', table)?.answerDue).toBe('2012-10-08');
});

it('says so where it was counted over a year that is not known, and only then', () => {
  expect(colourInForce(scheme, 0, '2012-09-27', table)).not.toHaveProperty('approximate');
  expect(colourInForce(scheme, 0, '2012-12-31', table)).toMatchObject({
    answerDue: '2013-01-03',
    approximate: true,
  });
  expect(colourInForce(scheme, 1, '2012-12-31', table)).not.toHaveProperty('approximate');
});

it('has no date where the colour sets none, and no colour beyond the highest', () => {
  expect(colourInForce(scheme, 1, '2012-09-27', table)).toMatchObject({ id: 'red', answerDue: null });
  expect(colourInForce(scheme, 2, '2012-09-27', table)).toBeUndefined();
  expect(colourInForce(scheme, -1, '2012-09-27', table)).toBeUndefined();
});
