/** 考核结果通报: handed over whole, as confirmed, once. */
import { given } from '../kernel/given-when-then.spec-support';
import { campaign } from './aggregate';
import type { ReportAssessmentResults } from './commands';
import type { AssessmentResultsReported, CampaignEvent } from './events';
import { CAMPAIGN_ID, launched } from './test-campaign.spec-support';

const results = (unitId: string, total: number) =>
  ({ unitId, total, result: 'good', reassessedResult: null, accountabilityRecorded: false }) as const;
const assessed = (unitId: string, total: number): CampaignEvent => ({
  type: 'AssessmentPinned',
  data: { assessmentId: `campaign-2012.${unitId}`, ...results(unitId, total) },
});
const report = {
  reportId: 'report-1',
  recipient: '市委组织部',
  documentNumber: '廉防〔2012〕9号',
  reportedOn: '2012-12-31',
  leaders: [{ unitId: 'unit-a', postId: 'post-a', personId: 'person-a' }],
} as const;
const hand = (change: Partial<ReportAssessmentResults['data']> = {}): ReportAssessmentResults => ({
  type: 'ReportAssessmentResults',
  data: { campaignId: CAMPAIGN_ID, ...report, ...change },
});
const history = [...launched(), assessed('unit-a', 85), assessed('unit-b', 80)];
const handed: AssessmentResultsReported = {
  type: 'AssessmentResultsReported',
  data: { ...report, results: [results('unit-a', 85), results('unit-b', 80)] },
};

describe('the report of the results', () => {
  it('holds the result of every unit as it stands, and who heads the units', () => {
    given(campaign, history).when(hand()).then([handed]);
  });

  it('waits until every unit has a result', () => {
    given(campaign, [...launched(), assessed('unit-a', 85)])
      .when(hand())
      .thenRefused('CAMPAIGN.RESULTS_INCOMPLETE', { unitIds: ['unit-b'] });
  });

  it('has a recipient, a number, a day that has come, and an id of its own', () => {
    given(campaign, history)
      .when(hand({ recipient: ' ' }))
      .thenRefused('CAMPAIGN.TEXT_MISSING');
    given(campaign, history)
      .when(hand({ documentNumber: '' }))
      .thenRefused('CAMPAIGN.TEXT_MISSING');
    // Noon in Shanghai on 31 December.
    given(campaign, history)
      .when(hand({ reportedOn: '2013-01-01' }))
      .thenRefused('CAMPAIGN.DATE_IN_FUTURE');
    given(campaign, [...history, handed])
      .when(hand())
      .thenRefused('CAMPAIGN.DUPLICATE_ENTRY');
    given(campaign, [...history, handed])
      .when(hand({ reportId: 'report-2' }))
      .then([{ ...handed, data: { ...handed.data, reportId: 'report-2' } }]);
  });
});
