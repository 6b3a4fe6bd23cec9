import { given } from '../kernel/given-when-then.spec-support';
import { testPost } from '../submission/test-contents.spec-support';
import { campaign } from './aggregate';
import type { CampaignCommand } from './commands';
import type { CampaignEvent } from './events';
import { allPassed, CAMPAIGN_ID, launched, openedAt, submissionData } from './test-campaign.spec-support';
import { valuesOf } from '../kernel/keyed';

const campaignId = CAMPAIGN_ID;

const SUBMISSION = submissionData('unit-a', 'identification', { posts: [testPost('post-1')] });
const NOTICE = {
  noticeId: 'notice-1',
  stageId: 'identification',
  subject: 'catalogues',
  unitIds: ['unit-a', 'unit-b'],
  items: [{ kind: 'post', id: 'post-1' }],
  from: '2012-06-01',
  closedOn: '2012-06-08',
  objectionsUpheld: 0,
  objectionsRejected: 1,
} as const;
const FILING = {
  filingId: 'filing-1',
  stageId: 'identification',
  subject: 'catalogues',
  recipient: '市纪委',
  receiptNumber: '收1',
  receivedOn: '2012-06-20',
  riskPointIds: [],
} as const;
const DECISION = {
  decisionId: 'decision-1',
  subject: 'riskGrades',
  body: '局党组',
  on: '2012-08-01',
  grades: [{ riskPointId: 'rp-1', level: 1 }],
} as const;
const ASSESSMENT = {
  assessmentId: 'assessment-1',
  unitId: 'unit-a',
  total: 50,
  result: 'unqualified',
  reassessedResult: null,
  accountabilityRecorded: false,
} as const;

const UNPINNED = {
  submissionId: SUBMISSION.submissionId,
  stageId: 'identification',
  unitId: 'unit-a',
};

const pinSubmission: CampaignCommand = { type: 'PinSubmission', data: { campaignId, ...SUBMISSION } };
const unpinSubmission: CampaignCommand = { type: 'UnpinSubmission', data: { campaignId, ...UNPINNED } };
const pinNotice: CampaignCommand = { type: 'PinNotice', data: { campaignId, ...NOTICE } };
const pinFiling: CampaignCommand = { type: 'PinFiling', data: { campaignId, ...FILING } };
const pinDecision: CampaignCommand = { type: 'PinDecision', data: { campaignId, ...DECISION } };
const pinAssessment: CampaignCommand = { type: 'PinAssessment', data: { campaignId, ...ASSESSMENT } };

const PINS: readonly (readonly [CampaignCommand, CampaignEvent])[] = [
  [pinSubmission, { type: 'SubmissionPinned', data: SUBMISSION }],
  [pinNotice, { type: 'NoticePinned', data: NOTICE }],
  [pinFiling, { type: 'FilingPinned', data: FILING }],
  [pinDecision, { type: 'DecisionPinned', data: DECISION }],
  [pinAssessment, { type: 'AssessmentPinned', data: ASSESSMENT }],
];
const suspended: CampaignEvent = { type: 'CampaignSuspended', data: { reason: '汛期' } };
const BEGUN = openedAt('identification');

describe.each(PINS.map(([command, event]) => [command.type, command, event] as const))(
  '%s',
  (_, command, event) => {
    it('copies the fact, also while suspended', () => {
      given(campaign, BEGUN).when(command).then([event]);
      given(campaign, [...BEGUN, suspended])
        .when(command)
        .then([event])
        .thenState('suspended');
    });

    it('decides nothing when the copy is there, whatever the order of its fields', () => {
      const reordered = Object.fromEntries(Object.entries(command.data).toReversed());
      given(campaign, [...BEGUN, event])
        .when(command)
        .thenNothing();
      given(campaign, [...BEGUN, event])
        .when({ ...command, data: reordered } as unknown as CampaignCommand)
        .thenNothing();
    });

    it('decides nothing once the campaign has ended', () => {
      const data = { reason: '撤并', authority: '市委', on: '2012-12-01' };
      given(campaign, [...BEGUN, { type: 'CampaignEndedEarly', data }])
        .when(command)
        .thenNothing();
      const completed: CampaignEvent = {
        type: 'CampaignCompleted',
        data: { on: '2012-12-20', summary: '总结' },
      };
      given(campaign, [...allPassed(), completed])
        .when(command)
        .thenNothing();
    });
  },
);

describe('pins of submissions', () => {
  it('replace an earlier pin of the same submission', () => {
    const events: readonly CampaignEvent[] = [...BEGUN, { type: 'SubmissionPinned', data: SUBMISSION }];
    const later = { ...SUBMISSION, handedInRevision: 4, digest: 'digest-of-later' };
    const { context } = given(campaign, events)
      .when({ type: 'PinSubmission', data: { campaignId, ...later } })
      .then([{ type: 'SubmissionPinned', data: later }])
      .state();
    expect(valuesOf(context.submissions)).toEqual([later]);
  });

  it('are taken away when the acceptance is, once', () => {
    const events: readonly CampaignEvent[] = [...BEGUN, { type: 'SubmissionPinned', data: SUBMISSION }];
    const { context } = given(campaign, events)
      .when(unpinSubmission)
      .then([{ type: 'SubmissionUnpinned', data: UNPINNED }])
      .state();
    expect(context.submissions).toEqual({});
    given(campaign, BEGUN).when(unpinSubmission).thenNothing();
  });

  it('decide nothing for a stage that has passed: the difference shows as drift', () => {
    const pinned: CampaignEvent = { type: 'SubmissionPinned', data: SUBMISSION };
    const passed = [...BEGUN, pinned, ...openedAt('grading').slice(BEGUN.length)];
    for (const command of [unpinSubmission, pinNotice, pinFiling]) {
      given(campaign, passed).when(command).thenNothing();
    }
    given(campaign, passed)
      .when({ type: 'PinSubmission', data: { campaignId, ...SUBMISSION, digest: 'other' } })
      .thenNothing();
  });

  it('are refused for an unknown stage or a unit outside the scope', () => {
    const elsewhere = { campaignId, ...SUBMISSION, stageId: 'nowhere' };
    const outside = { campaignId, ...SUBMISSION, unitId: 'unit-z' };
    const begun = given(campaign, BEGUN);
    begun.when({ type: 'PinSubmission', data: elsewhere }).thenRefused('CAMPAIGN.UNKNOWN_STAGE');
    begun.when({ type: 'PinSubmission', data: outside }).thenRefused('CAMPAIGN.UNIT_NOT_IN_SCOPE');
    begun
      .when({ type: 'UnpinSubmission', data: { campaignId, ...UNPINNED, unitId: 'unit-z' } })
      .thenRefused('CAMPAIGN.UNIT_NOT_IN_SCOPE');
    begun
      .when({ type: 'UnpinSubmission', data: { campaignId, ...UNPINNED, stageId: 'nowhere' } })
      .thenRefused('CAMPAIGN.UNKNOWN_STAGE');
  });
});

describe('the other pins', () => {
  const begun = given(campaign, BEGUN);

  it('are refused for an unknown stage', () => {
    begun
      .when({ type: 'PinNotice', data: { campaignId, ...NOTICE, stageId: 'nowhere' } })
      .thenRefused('CAMPAIGN.UNKNOWN_STAGE');
    begun
      .when({ type: 'PinFiling', data: { campaignId, ...FILING, stageId: 'nowhere' } })
      .thenRefused('CAMPAIGN.UNKNOWN_STAGE');
  });

  it('are refused for units outside the scope; a notice needs one inside', () => {
    begun
      .when({ type: 'PinAssessment', data: { campaignId, ...ASSESSMENT, unitId: 'unit-z' } })
      .thenRefused('CAMPAIGN.UNIT_NOT_IN_SCOPE');
    begun
      .when({ type: 'PinNotice', data: { campaignId, ...NOTICE, unitIds: ['unit-z'] } })
      .thenRefused('CAMPAIGN.UNIT_NOT_IN_SCOPE');
    const partly = { ...NOTICE, unitIds: ['unit-z', 'unit-b'] };
    begun
      .when({ type: 'PinNotice', data: { campaignId, ...partly } })
      .then([{ type: 'NoticePinned', data: partly }]);
  });

  it('replace an assessment by its reassessment', () => {
    const events: readonly CampaignEvent[] = [...launched(), { type: 'AssessmentPinned', data: ASSESSMENT }];
    const settled = { ...ASSESSMENT, reassessedResult: 'qualified' as const };
    const { context } = given(campaign, events)
      .when({ type: 'PinAssessment', data: { campaignId, ...settled } })
      .state();
    expect(valuesOf(context.assessments)).toEqual([settled]);
  });
});
