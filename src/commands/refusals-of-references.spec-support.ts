/** Refused because of what a command refers to: it does not exist, is over, or belongs to somebody else. */
import {
  adopt,
  assessmentId,
  CAMPAIGN,
  decisionRequest,
  filingRequest,
  launchRequest,
  measureRequest,
  MEASURES,
  pointRequest,
  POINTS,
  powerRequest,
  POWERS,
  publish,
  scoresAt,
} from '../../test/support/campaign-year';
import { GROUP, OFFICE, POSTS } from '../../test/support/organisation';
import type { Town } from '../../test/support/town';
import { row, rowAfter, type Rows } from './refusals-places.spec-support';

const amend = (path: string, to: unknown) => ({
  campaignId: CAMPAIGN,
  changes: [{ path, to }],
  reason: '调整',
  authority: '局党组',
});

const OWN_UNIT = { assessmentId: assessmentId('bureau') };

const objection = {
  noticeId: 'hanging',
  objectionId: 'n'.repeat(32),
  objector: '',
  itemId: null,
  text: '内容有误',
  confidential: true,
};
const catalogues = (town: Town) => publish(town, 'hanging', 'identification', 'catalogues', '2024-06-17');

export const REFUSALS_OF_REFERENCES = {
  'ASSESSMENT.OWN_UNIT': [
    row('scores by who heads the unit', 'assessment', (town) =>
      town.as('bureauHead').execute('ScoreAssessment', { ...OWN_UNIT, scores: scoresAt(80) }),
    ),
    row('a result confirmed by who heads the unit', 'assessment', (town) =>
      town.as('bureauHead').execute('ConfirmAssessmentResult', { ...OWN_UNIT, result: 'good' }),
    ),
    row('a reassessment by who heads the unit', 'assessment', (town) =>
      town.as('bureauHead').execute('ReassessUnit', { ...OWN_UNIT, scores: scoresAt(80) }),
    ),
    row('a result confirmed on behalf of who heads the unit', 'assessment', (town) => {
      const { personId, postId } = POSTS.bureauHead;
      return town
        .as('deputyHead')
        .execute(
          'ConfirmAssessmentResult',
          { ...OWN_UNIT, result: 'good' },
          { onBehalfOf: { personId, postId } },
        );
    }),
  ],
  'UNIT.ABOLISHED': [
    row('a unit below a dissolved one', 'founded', (town) =>
      town.as('administrator').execute('EstablishUnit', {
        unitId: 'below',
        name: '组',
        kind: 'section',
        parentId: 'closed',
      }),
    ),
    row('a post in a dissolved unit', 'founded', (town) =>
      town.as('administrator').execute('EstablishPost', {
        postId: 'new',
        unitId: 'closed',
        name: '岗',
        rank: 'staff',
        role: 'postHolder',
        seats: 1,
      }),
    ),
    row('a campaign over a dissolved unit', 'founded', (town) =>
      town
        .as('bureauHead')
        .execute('LaunchCampaign', { ...launchRequest(CAMPAIGN), scopeUnitIds: ['finance', 'closed'] }),
    ),
  ],
  'UNIT.LOOP': [
    row('a unit below its own section', 'founded', (town) =>
      town.as('administrator').execute('MoveUnit', { unitId: 'bureau', parentId: 'finance' }),
    ),
    row('the root below a section', 'founded', (town) =>
      town.as('administrator').execute('MoveUnit', { unitId: 'district', parentId: 'finance' }),
    ),
  ],
  'UNIT.HAS_CHILDREN': [
    row('a unit with sections', 'founded', (town) =>
      town.as('administrator').execute('AbolishUnit', { unitId: 'bureau', reason: '撤并' }),
    ),
  ],
  'POST.ABOLISHED': [
    row('a group with an abolished post', 'mobilization', (town) =>
      town.as('bureauHead').execute('ChangeLeadershipGroup', {
        campaignId: CAMPAIGN,
        group: { ...GROUP, memberPostIds: ['gone'] },
        office: OFFICE,
        reason: '调整',
      }),
    ),
  ],
  'POST.OTHER_UNIT': [
    row('a contact from another section', 'mobilization', (town) =>
      town.as('officeClerk').execute('NameContact', {
        campaignId: CAMPAIGN,
        unitId: 'finance',
        postId: 'licensing-clerk',
        personId: 'chu',
      }),
    ),
  ],
  'POST.NOT_HELD_BY_PERSON': [
    row('a contact who does not hold the post', 'mobilization', (town) =>
      town.as('officeClerk').execute('NameContact', {
        campaignId: CAMPAIGN,
        unitId: 'finance',
        postId: 'cashier',
        personId: 'chu',
      }),
    ),
    row('a measure whose responsible person holds another post', 'control', (town) =>
      town.as('licensingHead').execute('SetMeasure', {
        ...measureRequest(MEASURES[0]!),
        responsiblePersonId: 'jiang',
      }),
    ),
  ],
  'POWER.OTHER_UNIT': [
    row('a risk point on the power of another section', 'control', (town) =>
      town.as('licensingHead').execute('FindRiskPoint', {
        ...pointRequest(POINTS[0]!),
        riskPointId: 'new',
        powerId: 'payments',
      }),
    ),
  ],
  'POWER.FLOW_STEP_UNKNOWN': [
    row('a risk point on a step the flow does not have', 'control', (town) =>
      town.as('licensingHead').execute('FindRiskPoint', {
        ...pointRequest(POINTS[0]!),
        riskPointId: 'new',
        flowStepId: 'appeal',
      }),
    ),
    row('a step without a power', 'control', (town) =>
      town.as('licensingHead').execute('FindRiskPoint', {
        ...pointRequest(POINTS[1]!),
        riskPointId: 'new',
        flowStepId: 'accept',
      }),
    ),
  ],
  'RISK_POINT.OTHER_CAMPAIGN': [
    row('a decision on another campaign’s point', 'control', (town) =>
      town
        .as('officeDirector')
        .execute('ProposeDecision', { ...decisionRequest('new'), campaignId: 'other' }),
    ),
    row('another campaign’s point carried over', 'control', (town) =>
      town.as('bureauHead').execute('ChooseCarryOver', {
        campaignId: 'other',
        mode: 'selected',
        riskPointIds: ['licence-1'],
        reason: '动态管理',
      }),
    ),
  ],
  'RISK_POINT.OTHER_UNIT': [
    row('a measure of one section on another’s point', 'control', (town) =>
      town.as('licensingHead').execute('SetMeasure', {
        ...measureRequest(MEASURES[0]!),
        riskPointId: 'payments-1',
      }),
    ),
  ],
  'PUBLIC_NOTICE.NOT_IN_PLAN': [
    row('flows published where the plan shows them with the catalogues', 'grading', (town) =>
      town.as('officeDirector').execute('PublishNotice', {
        campaignId: CAMPAIGN,
        noticeId: 'flows',
        stageId: 'identification',
        subject: 'externalFlows',
        title: '流程图',
        unitIds: ['licensing'],
        from: '2024-06-03',
      }),
    ),
  ],
  'PUBLIC_NOTICE.UNKNOWN_ITEM': [
    rowAfter('a confidential objection to what the notice does not show', 'grading', catalogues, (town) =>
      town.public.execute('LodgeObjection', { ...objection, itemId: 'elsewhere' }),
    ),
  ],
  'PUBLIC_NOTICE.RECEIPT_GUESSABLE': [
    row('a confidential objection under a number of 31 characters', 'grading', (town) =>
      town.public.execute('LodgeObjection', { ...objection, objectionId: 'n'.repeat(31) }),
    ),
  ],
  'COMMAND.CONFIDENTIAL_BASIS': [
    row('a confidential objection with a reason in plain', 'grading', (town) =>
      town.public.execute('LodgeObjection', objection, { basis: { reason: '举报' } }),
    ),
    row('one on behalf of somebody', 'grading', (town) =>
      town.public.execute('LodgeObjection', objection, {
        onBehalfOf: { personId: 'jiang', postId: 'cashier' },
      }),
    ),
  ],
  'POWER.REVIEW_NEEDED': [
    rowAfter(
      'a power revised without a review, where the plan asks for one and the catalogue is accepted',
      'grading',
      (town) =>
        town.as('bureauHead').execute('AmendPlan', amend('/dynamicManagement', { powers: 'reviewed' })),
      (town) => {
        const { unitId: _, campaignId: __, ...description } = powerRequest(POWERS[0]);
        return town.as('licensingHead').execute('RevisePower', { ...description, timeLimit: '1 日' });
      },
    ),
    row('one listed', 'grading', (town) =>
      town.as('licensingHead').execute('ListPower', { ...powerRequest(POWERS[0]), powerId: 'unasked' }),
    ),
    row('one cancelled', 'grading', (town) =>
      town
        .as('licensingHead')
        .execute('CancelPower', { powerId: 'licence', reason: '取消', legalBasis: ['决定'] }),
    ),
  ],
  'FILING.DECISION_NOT_ADOPTED': [
    rowAfter(
      'a filing of a decision that has been proposed and not taken',
      'control',
      async (town) => {
        const proposed = decisionRequest('decision-not-taken');
        await town
          .as('officeDirector')
          .execute('ProposeDecision', { ...proposed, subject: 'other', grades: [] });
      },
      (town) =>
        town.as('officeDirector').execute('SendFiling', {
          ...filingRequest('of-decisions', 'control', '2024-08-01'),
          subject: 'decisions',
          decisionIds: ['decision-1', 'decision-not-taken'],
        }),
    ),
  ],
  'RISK_POINT.CLOSED': [
    rowAfter(
      'a closed point carried over',
      'control',
      async (town) => {
        await town.as('officeClerk').execute('CloseRiskPoint', { riskPointId: 'bureau-1', reason: '已消除' });
      },
      (town) =>
        town.as('bureauHead').execute('ChooseCarryOver', {
          campaignId: CAMPAIGN,
          mode: 'selected',
          riskPointIds: ['licence-1', 'bureau-1'],
          reason: '结转',
        }),
    ),
  ],
  'RISK_POINT.DECISION_NOT_ADOPTED': [
    row('a grade in the name of a decision on other points', 'control', (town) =>
      town.as('bureauHead').execute('ApproveRiskGrade', {
        riskPointId: 'licence-1',
        level: 1,
        decisionId: 'decision-1',
      }),
    ),
    row('another grade than was decided', 'control', (town) =>
      town.as('deputyHead').execute('ApproveRiskGrade', {
        riskPointId: 'payments-1',
        level: 2,
        decisionId: 'decision-1',
      }),
    ),
    rowAfter(
      'a grade in the name of a decision that has been withdrawn',
      'control',
      async (town) => {
        const office = town.as('officeDirector');
        const grades = [{ riskPointId: 'licence-1', level: 1 }] as const;
        await office.execute('ProposeDecision', { ...decisionRequest('decision-withdrawn'), grades });
        await office.execute('WithdrawDecision', { decisionId: 'decision-withdrawn', reason: '漏列' });
      },
      (town) =>
        town.as('bureauHead').execute('ApproveRiskGrade', {
          riskPointId: 'licence-1',
          level: 1,
          decisionId: 'decision-withdrawn',
        }),
    ),
  ],
  'RISK_POINT.CLOSING_NOT_ADOPTED': [
    rowAfter(
      'a point closed in the name of a decision not yet taken',
      'control',
      async (town) => {
        const decision = { ...decisionRequest('decision-open'), subject: 'other', grades: [] } as const;
        await town.as('officeDirector').execute('ProposeDecision', decision);
      },
      (town) =>
        town.as('bureauHead').execute('CloseRiskPoint', {
          riskPointId: 'payments-1',
          reason: '职权取消',
          decisionId: 'decision-open',
        }),
    ),
  ],
  'RISK_POINT.DECISION_NOT_TO_CLOSE': [
    rowAfter(
      'a point closed in the name of a decision that gives another its grade',
      'control',
      (town) =>
        adopt(town, {
          ...decisionRequest('decision-grades'),
          grades: [{ riskPointId: 'licence-1', level: 1 }],
        }),
      (town) =>
        town.as('bureauHead').execute('CloseRiskPoint', {
          riskPointId: 'payments-1',
          reason: '职权取消',
          decisionId: 'decision-grades',
        }),
    ),
  ],
  'CAMPAIGN.ARCHIVED': [
    row('a risk point monitored after the archive', 'archived', (town) =>
      town.as('licensingHead').execute('MonitorRiskPoint', {
        riskPointId: 'licence-1',
        on: '2024-09-02',
        finding: '正常',
        sound: true,
      }),
    ),
    row('one revised', 'archived', (town) => {
      const { unitId: _, campaignId: __, ...description } = pointRequest(POINTS[0]!);
      return town.as('licensingHead').execute('ReviseRiskPoint', { ...description, manifestation: '改写' });
    }),
    row('one graded anew', 'archived', (town) =>
      town
        .as('officeClerk')
        .execute('ReopenRiskGrading', { riskPointId: 'licence-1', cause: 'other', reason: '重评' }),
    ),
    row('one closed', 'archived', (town) =>
      town.as('officeClerk').execute('CloseRiskPoint', { riskPointId: 'licence-1', reason: '已消除' }),
    ),
    row('a measure reported done', 'archived', (town) =>
      town.as('licensingHead').execute('ReportMeasureDone', {
        measureId: MEASURES[0]!.measureId,
        doneOn: '2024-09-02',
        report: '已落实',
        evidence: [{ title: '检查记录' }],
      }),
    ),
  ],
  'CAMPAIGN.NOT_RUNNING': [
    row('a power in a campaign that has ended', 'over', (town) =>
      town.as('licensingClerk').execute('ListPower', powerRequest(POWERS[0])),
    ),
    row('a filing of a campaign that has ended', 'over', (town) =>
      town.as('officeDirector').execute('SendFiling', {
        ...filingRequest('new', 'mobilization', '2024-03-01'),
        subject: 'other',
      }),
    ),
  ],
  'CAMPAIGN.STAGE_NOT_REACHED': [
    row('a power before the stage of identification', 'mobilization', (town) =>
      town.as('licensingClerk').execute('ListPower', powerRequest(POWERS[0])),
    ),
    row('an assessment in the stage of control', 'control', (town) =>
      town.as('officeDirector').execute('BeginAssessment', { campaignId: CAMPAIGN, unitId: 'finance' }),
    ),
  ],
  'CAMPAIGN.UNKNOWN_STAGE': [
    row('a submission for a stage the plan does not have', 'mobilization', (town) =>
      town
        .as('financeHead')
        .execute('BeginSubmission', { campaignId: CAMPAIGN, stageId: 'summer', unitId: 'finance' }),
    ),
    row('a filing for one', 'mobilization', (town) =>
      town.as('officeDirector').execute('SendFiling', {
        ...filingRequest('new', 'summer' as 'grading', '2024-03-01'),
        subject: 'other',
      }),
    ),
    row('a question for one', 'mobilization', (town) => town.gateway.whatIsMissing(CAMPAIGN, 'summer')),
  ],
  'CAMPAIGN.STAGE_WITHOUT_SUBMISSION': [
    row('a submission for a stage that asks for none', 'mobilization', (town) =>
      town
        .as('financeHead')
        .execute('BeginSubmission', { campaignId: CAMPAIGN, stageId: 'mobilization', unitId: 'finance' }),
    ),
  ],
  'CAMPAIGN.UNIT_NOT_IN_SCOPE': [
    row('a submission of a unit left out', 'identification', (town) =>
      town
        .as('officeDirector')
        .execute('BeginSubmission', { campaignId: CAMPAIGN, stageId: 'identification', unitId: 'general' }),
    ),
    row('a power of a unit left out', 'identification', (town) =>
      town.as('officeDirector').execute('ListPower', { ...powerRequest(POWERS[0]), unitId: 'general' }),
    ),
  ],
  'CAMPAIGN.PREVIOUS_OUTSIDE_HOST': [
    row('a section that takes over what the bureau has found', 'mobilization', (town) =>
      town.as('bureauHead').execute('LaunchCampaign', {
        ...launchRequest('next'),
        hostUnitId: 'licensing',
        scopeUnitIds: ['licensing'],
        previousCampaignId: CAMPAIGN,
      }),
    ),
  ],
  'CAMPAIGN.NO_CARRY_OVER_CHOSEN': [
    row('next year’s campaign before this one has chosen', 'mobilization', (town) =>
      town
        .as('bureauHead')
        .execute('LaunchCampaign', { ...launchRequest('next'), previousCampaignId: CAMPAIGN }),
    ),
  ],
  'CAMPAIGN.OCCURRED_BEFORE_LAUNCH': [
    row('a power listed the day before the launch', 'identification', (town) =>
      town
        .as('licensingClerk')
        .execute('ListPower', powerRequest(POWERS[0]), { occurredAt: '2024-02-29T15:59:59.999Z' }),
    ),
  ],
  'PLAN.BAD_POINTER': [
    row('a path without a slash', 'mobilization', (town) =>
      town.as('bureauHead').execute('AmendPlan', amend('stages/4/closes', '2025-02-10')),
    ),
    row('a misspelt member', 'mobilization', (town) =>
      town.as('bureauHead').execute('AmendPlan', amend('/stages/4/close', '2025-02-10')),
    ),
  ],
  'PUBLIC_NOTICE.NOTHING_TO_SHOW': [
    row('grades of a unit without an approved one', 'grading', (town) =>
      town.as('officeDirector').execute('PublishNotice', {
        noticeId: 'new',
        campaignId: CAMPAIGN,
        stageId: 'grading',
        subject: 'grades',
        title: '公示',
        unitIds: ['licensing'],
        from: '2024-06-13',
      }),
    ),
  ],
} as const satisfies Rows<string>;
