/**
 * Test support: a small campaign of 2012 over two units, with five stages of one criterion each, and the past events that
 * bring it to a stage. Units, posts and dates are literals.
 */
import { given, type PastEvent } from '../kernel/given-when-then.spec-support';
import type { Plan } from '../plans/plan';
import { testPlan } from '../plans/test-plan.spec-support';
import type { SubmissionContents } from '../submission/events';
import { testContents } from '../submission/test-contents.spec-support';
import { campaign } from './aggregate';
import type { CampaignEvent, CampaignLaunchedData, GateDecided, SubmissionPinnedData } from './events';
import type { CampaignContext } from './state';

export const CAMPAIGN_ID = 'campaign-2012';

/** `testPlan` with what units hand in for grading (risk points, grades) and control (measures). */
export function campaignPlan(): Plan {
  const plan = testPlan();
  const label = plan.title;
  const submissions: Readonly<Record<string, Plan['stages'][number]['submission']>> = {
    grading: { title: label, due: '2012-08-26', contents: ['riskPoints', 'grades'] },
    control: { title: label, due: '2012-11-15', contents: ['measures'] },
  };
  return {
    ...plan,
    stages: plan.stages.map((stage) => {
      const submission = submissions[stage.id] ?? stage.submission;
      return submission === undefined ? stage : { ...stage, submission };
    }),
  };
}

export const LAUNCH: CampaignLaunchedData = {
  campaignId: CAMPAIGN_ID,
  title: '2012年廉政风险防控',
  hostUnitId: 'unit-host',
  plan: campaignPlan(),
  planDigest: 'digest-of-plan',
  calendarVersion: 1,
  scope: [
    { unitId: 'unit-a', name: '甲科' },
    { unitId: 'unit-b', name: '乙科' },
  ],
  group: {
    headPostIds: ['post-head'],
    deputyPostIds: ['post-deputy'],
    memberPostIds: ['post-member'],
  },
  office: { directorPostId: 'post-director', memberPostIds: ['post-clerk'] },
  launchedOn: '2012-04-01',
  previousCampaignId: null,
  carriedOverRiskPointIds: [],
};

/** Launched on 2012-04-01, the first stage open. */
export function launched(changes: Partial<CampaignLaunchedData> = {}): readonly CampaignEvent[] {
  const data = { ...LAUNCH, ...changes };
  const first = data.plan.stages[0]?.id ?? '';
  return [
    { type: 'CampaignLaunched', data },
    { type: 'StageOpened', data: { stageId: first, on: data.launchedOn } },
  ];
}

export function gateRequested(stageId: string): CampaignEvent {
  return { type: 'GateRequested', data: { stageId, note: '' } };
}

export function gateDecided(stageId: string, changes: Partial<GateDecided['data']> = {}): GateDecided {
  return {
    type: 'GateDecided',
    data: {
      stageId,
      outcome: 'passed',
      on: DECIDED_ON[stageId] ?? '2012-12-20',
      findings: [],
      exceptions: [],
      reason: '',
      nextStageId: STAGE_IDS[STAGE_IDS.indexOf(stageId) + 1] ?? null,
      ...changes,
    },
  };
}

const STAGE_IDS: readonly string[] = testPlan().stages.map((stage) => stage.id);
const DECIDED_ON: Readonly<Record<string, string>> = {
  mobilization: '2012-04-26',
  identification: '2012-06-28',
  grading: '2012-09-25',
  control: '2012-11-30',
  assessment: '2012-12-20',
};

/** The gate of the stage asked for and passed on its last day, and the next stage opened. */
export function passed(
  stageId: string,
  changes: Partial<GateDecided['data']> = {},
): readonly CampaignEvent[] {
  const decided = gateDecided(stageId, changes);
  const { nextStageId, on } = decided.data;
  return [
    gateRequested(stageId),
    decided,
    ...(nextStageId === null
      ? []
      : [{ type: 'StageOpened', data: { stageId: nextStageId, on } } as const satisfies CampaignEvent]),
  ];
}

/** Launched, and every stage before this one passed. */
export function openedAt(
  stageId: string,
  changes: Partial<CampaignLaunchedData> = {},
): readonly CampaignEvent[] {
  const before = STAGE_IDS.slice(0, STAGE_IDS.indexOf(stageId));
  return [...launched(changes), ...before.flatMap((id) => passed(id))];
}

/** Every stage passed. */
export function allPassed(): readonly CampaignEvent[] {
  return [...openedAt('assessment'), ...passed('assessment')];
}

export function submissionData(
  unitId: string,
  stageId: string,
  contents: Partial<SubmissionContents> = {},
  changes: Partial<SubmissionPinnedData> = {},
): SubmissionPinnedData {
  return {
    submissionId: `${CAMPAIGN_ID}.${stageId}.${unitId}`,
    stageId,
    unitId,
    handedInRevision: 1,
    digest: 'digest-of-contents',
    acceptedOn: '2012-05-20',
    contents: testContents(contents),
    ...changes,
  };
}

export function pinned(
  unitId: string,
  stageId: string,
  contents: Partial<SubmissionContents> = {},
): CampaignEvent {
  return { type: 'SubmissionPinned', data: submissionData(unitId, stageId, contents) };
}

/** The context the events lead to. */
export function contextAfter(events: readonly PastEvent<CampaignEvent>[]): CampaignContext {
  return given(campaign, events).state.context;
}
