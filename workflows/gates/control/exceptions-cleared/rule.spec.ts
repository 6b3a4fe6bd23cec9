import type { CampaignEvent, GateException } from '../../../campaign/events';
import { passed } from '../../../campaign/test-campaign.spec-support';
import { asking, blockersOf } from '../../asking.spec-support';
import { exceptionsCleared } from './rule';

const exception = (exceptionId: string, subjectId: string, dueOn: string): GateException => ({
  exceptionId,
  rule: 'mobilization/contacts-named',
  blocker: {
    code: 'UNIT_MISSING_CONTACT',
    subject: { kind: 'unit', id: subjectId, name: '甲科' },
    unitId: subjectId,
    text: { zh: '甲科还没有确定联络员', en: '甲科 has named no contact' },
  },
  dueOn,
  unitId: subjectId,
});
const excepted = (...exceptions: readonly GateException[]) =>
  passed('mobilization', { outcome: 'passedWithExceptions', exceptions });
const cleared = (exceptionId: string): CampaignEvent => ({
  type: 'GateExceptionCleared',
  data: { exceptionId, on: '2012-11-20', report: '已补', evidence: [] },
});

it('passes without exceptions, when they are cleared, and up to the day they are due', () => {
  expect(asking(exceptionsCleared)).toEqual([]);
  const due = excepted(exception('x-1', 'unit-a', '2012-11-30'), exception('x-2', 'unit-b', '2012-05-31'));
  expect(asking(exceptionsCleared, { events: [...due, cleared('x-2')] })).toEqual([]);
});

it('blocks from the day after', () => {
  const events = excepted(exception('x-1', 'unit-a', '2012-11-29'));
  expect(asking(exceptionsCleared, { events })).toEqual(['GATE_EXCEPTION_MISSING_CLEARANCE unit-a unit-a']);
  expect(blockersOf(exceptionsCleared, { events })[0]?.text.zh).toBe(
    '例外放行应于 2012-11-29 前整改，已逾期：甲科还没有确定联络员',
  );
});

it('gives one blocker for a subject, with the earliest date', () => {
  const events = excepted(
    exception('x-1', 'unit-a', '2012-10-31'),
    exception('x-2', 'unit-a', '2012-09-30'),
    exception('x-3', 'unit-a', '2012-11-15'),
  );
  const blockers = blockersOf(exceptionsCleared, { events });
  expect(blockers).toHaveLength(1);
  expect(blockers[0]?.text.en).toContain('2012-09-30');
});
