import type { CampaignEvent } from '../../../campaign/events';
import type { OpenConsequence } from '../../../assessment/due-consequence';
import { asking, blockersOf } from '../../asking.spec-support';
import { consequencesDone } from './rule';

const assessed = (consequences?: readonly OpenConsequence[]): CampaignEvent => ({
  type: 'AssessmentPinned',
  data: {
    assessmentId: 'campaign-2012.unit-a',
    unitId: 'unit-a',
    total: 50,
    result: 'unqualified',
    reassessedResult: null,
    accountabilityRecorded: false,
    ...(consequences === undefined ? {} : { consequences }),
  },
});
const rectify = (done: boolean): OpenConsequence => ({ of: 'rectify', dueOn: '2013-01-30', done });
const reassess = (done: boolean): OpenConsequence => ({ of: 'reassess', dueOn: null, done });

it('passes where everything that follows is done, and where nothing follows', () => {
  expect(asking(consequencesDone, { events: [assessed([rectify(true), reassess(true)])] })).toEqual([]);
  expect(asking(consequencesDone, { events: [assessed([])] })).toEqual([]);
  expect(asking(consequencesDone, { events: [assessed()] })).toEqual([]);
});

it('blocks for a unit with anything open, and names it', () => {
  const events = [assessed([rectify(true), reassess(false)])];
  expect(asking(consequencesDone, { events })).toEqual([
    'ASSESSMENT_MISSING_CONSEQUENCES campaign-2012.unit-a unit-a',
  ]);
  const [blocker] = blockersOf(consequencesDone, { events });
  expect(blocker?.text.zh).toContain('还缺：再次考核');
  expect(blocker?.text.zh).not.toContain('整改');
});

it('leaves units without a result to another rule', () => {
  expect(asking(consequencesDone)).toEqual([]);
});
