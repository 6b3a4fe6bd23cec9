import type { AssessmentPinnedData, CampaignEvent } from '../../../campaign/events';
import { asking, blockersOf } from '../../asking.spec-support';
import { resultsReported } from './rule';

const result = {
  unitId: 'unit-a',
  total: 85,
  result: 'good',
  reassessedResult: null,
  accountabilityRecorded: false,
} as const;
const assessed = (changes: Partial<AssessmentPinnedData> = {}): CampaignEvent => ({
  type: 'AssessmentPinned',
  data: { assessmentId: 'campaign-2012.unit-a', ...result, ...changes },
});
const reported = (reportId: string, reportedOn: string, total = 85): CampaignEvent => ({
  type: 'AssessmentResultsReported',
  data: {
    reportId,
    recipient: '市委组织部',
    documentNumber: '廉防〔2012〕9号',
    reportedOn,
    results: [{ ...result, total }],
    leaders: [],
  },
});
const received: CampaignEvent = {
  type: 'FilingPinned',
  data: {
    filingId: 'filing-9',
    stageId: 'assessment',
    subject: 'assessmentResults',
    recipient: '市委组织部',
    receiptNumber: '收字第9号',
    receivedOn: '2012-12-28',
    riskPointIds: [],
  },
};

it('passes when the latest report says what the results are', () => {
  expect(asking(resultsReported, { events: [assessed(), reported('r1', '2012-12-27')] })).toEqual([]);
  const later = [assessed(), reported('r2', '2012-12-28'), reported('r1', '2012-12-27', 60)];
  expect(asking(resultsReported, { events: later })).toEqual([]);
});

it('blocks before anything was handed over', () => {
  const [blocked, ...others] = asking(resultsReported, { events: [assessed()] });
  expect(blocked).toMatch(/^CAMPAIGN_MISSING_RESULTS_REPORT /);
  expect(others).toEqual([]);
});

it('blocks when a result has changed since, and names the unit', () => {
  const events = [assessed(), reported('r1', '2012-12-27'), assessed({ reassessedResult: 'excellent' })];
  const [blocker, ...others] = blockersOf(resultsReported, { events });
  expect(blocker?.code).toBe('CAMPAIGN_MISSING_PRESENT_RESULTS');
  expect(others).toEqual([]);
});

it('asks for the receipt where the plan does', () => {
  const settings = { receipt: 'needed' };
  const events = [assessed(), reported('r1', '2012-12-27')];
  const [blocked] = asking(resultsReported, { events, settings });
  expect(blocked).toMatch(/^FILING_MISSING_RECEIPT assessmentResults /);
  expect(asking(resultsReported, { events: [...events, received], settings })).toEqual([]);
  expect(resultsReported.checkSettings({ receipt: 'perhaps' })).toHaveLength(1);
});
