/** One campaign's stream with as many units as wished, each with an accepted submission: what its gate is decided from. */
import type { Fact } from '../workflows/kernel/event';
import type { CampaignEvent, SubmissionPinnedData } from '../workflows/campaign/events';
import type { Plan } from '../workflows/plans/plan';
import type { FrozenItem } from '../workflows/submission/events';

const POSTS = 3;
const POWERS = 3;
const POINTS = 20;

export interface GateCampaign {
  readonly launch: CampaignEvent;
  /** Everything from the launch to the last pin, the identification stage open. */
  readonly facts: readonly Fact[];
  readonly stageId: string;
  readonly on: string;
}

export function gateCampaign(plan: Plan, units: number): GateCampaign {
  const ids = Array.from({ length: units }, (_, index) => `unit-${index}`);
  const [first, second] = plan.stages;
  if (!first?.closes || !second?.closes || !second.submission)
    throw new Error('the plan has no second stage');
  const { closes, submission } = second;
  const launch = launchOf(plan, ids, first.opens);
  const events: CampaignEvent[] = [
    launch,
    { type: 'StageOpened', data: { stageId: first.id, on: first.opens } },
    { type: 'GateRequested', data: { stageId: first.id, note: '' } },
    {
      type: 'GateDecided',
      data: {
        stageId: first.id,
        outcome: 'passed',
        on: first.closes,
        findings: [],
        exceptions: [],
        reason: '',
        nextStageId: second.id,
      },
    },
    { type: 'StageOpened', data: { stageId: second.id, on: second.opens } },
    ...ids.map((unitId): CampaignEvent => {
      const data = pinOf(plan, unitId, second.id, submission.due);
      return { type: 'SubmissionPinned', data };
    }),
  ];
  return { launch, facts: events.map(asFact), stageId: second.id, on: closes };
}

function launchOf(plan: Plan, unitIds: readonly string[], launchedOn: string): CampaignEvent {
  return {
    type: 'CampaignLaunched',
    data: {
      campaignId: 'scale',
      title: '规模测量',
      hostUnitId: 'root',
      plan,
      planDigest: '0'.repeat(64),
      calendarVersion: 1,
      scope: unitIds.map((unitId) => ({ unitId, name: `某区某局第${unitId}科` })),
      group: { headPostIds: ['head'], deputyPostIds: [], memberPostIds: [] },
      office: { directorPostId: 'office', memberPostIds: [] },
      launchedOn,
      previousCampaignId: null,
      carriedOverRiskPointIds: [],
    },
  };
}

function pinOf(plan: Plan, unitId: string, stageId: string, acceptedOn: string): SubmissionPinnedData {
  const item = (kind: string, index: number): FrozenItem => ({
    id: `${unitId}-${kind}${index}`,
    revision: 3,
    digest: 'd'.repeat(64),
  });
  const screening = { by: 'riskPoints', count: 4 } as const;
  const method = plan.schemes.discoveryMethods[0]?.method ?? 'self';
  return {
    submissionId: `scale.${stageId}.${unitId}`,
    stageId,
    unitId,
    handedInRevision: 1,
    digest: 'd'.repeat(64),
    acceptedOn,
    contents: {
      nilReturns: [],
      posts: range(POSTS).map((index) => ({
        ...item('p', index),
        name: `岗位${index}`,
        rank: 'staff',
        holders: 1,
        duties: 3,
        screening,
      })),
      powers: range(POWERS).map((index) => ({
        ...item('w', index),
        name: `职权${index}`,
        holderPostId: `${unitId}-p0`,
        flowSteps: 5,
        screening,
      })),
      riskPoints: range(POINTS).map((index) => ({
        ...item('r', index),
        powerId: `${unitId}-w${index % POWERS}`,
        postId: `${unitId}-p${index % POSTS}`,
        postRank: 'staff',
        method,
        level: null,
        stepsDone: [],
        opinions: [],
      })),
      measures: [],
      responsibilities: [],
    },
  };
}

function asFact(event: CampaignEvent, index: number): Fact {
  const at = new Date(Date.UTC(2026, 3, 1) + index * 1_000).toISOString();
  return {
    ...event,
    id: `00000000-0000-8000-8000-${index.toString(16).padStart(12, '0')}`,
    actor: { personId: 'head', postId: 'head', unitId: 'root', role: 'leadershipHead' },
    occurredAt: at,
    recordedAt: at,
  };
}

function range(length: number): readonly number[] {
  return Array.from({ length }, (_, index) => index);
}
