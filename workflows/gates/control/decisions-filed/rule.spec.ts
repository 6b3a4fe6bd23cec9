import type { CampaignEvent } from '../../../campaign/events';
import { assessmentDecisionsFiled } from '../../assessment/decisions-filed/rule';
import { asking } from '../../asking.spec-support';
import { controlDecisionsFiled } from './rule';

const decided = (decisionId: string, filedUpward?: boolean): CampaignEvent => ({
  type: 'DecisionPinned',
  data: {
    decisionId,
    subject: 'other',
    body: '局党组',
    on: '2012-06-11',
    grades: [],
    ...(filedUpward === undefined ? {} : { classId: 'project', filedUpward }),
  },
});

const filed = (...decisionIds: string[]): CampaignEvent => ({
  type: 'FilingPinned',
  data: {
    filingId: `filing-${decisionIds.join('-')}`,
    stageId: 'control',
    subject: 'decisions',
    recipient: '市纪委',
    receiptNumber: '收1',
    receivedOn: '2012-06-20',
    riskPointIds: [],
    decisionIds,
  },
});

describe.each([controlDecisionsFiled, assessmentDecisionsFiled])('$id', (rule) => {
  it('passes where nothing had to be filed: no decision, one without a class, one of a class that is not filed', () => {
    expect(asking(rule)).toEqual([]);
    expect(asking(rule, { events: [decided('plain'), decided('inner', false)] })).toEqual([]);
  });

  it('blocks for each decision without a receipt, and for no other', () => {
    const events = [decided('park', true), decided('funds', true), filed('park')];
    expect(asking(rule, { events })).toEqual(['DECISION_MISSING_FILING funds unit-host']);
    expect(asking(rule, { events: [...events, filed('funds', 'park')] })).toEqual([]);
  });

  it('takes no settings', () => {
    expect(rule.checkSettings({ days: 1 }).map(({ path }) => path)).toEqual(['days']);
  });
});
