import { countedDateText, workingDaysText } from './working-days';

it('marks what was counted over a year that is not known, and nothing else', () => {
  expect([countedDateText('2027-01-06', true), countedDateText('2026-12-10', false)]).toEqual([
    '2027-01-06?',
    '2026-12-10',
  ]);
  expect([workingDaysText(7, false), workingDaysText(7, true)]).toEqual(['7?', '7']);
});
