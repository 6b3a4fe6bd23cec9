/** Campaign commands: the plan is resolved and checked, units get their names, posts must exist. */
import type { GroupOffice, LeadershipGroup, ScopeUnit } from '../../../workflows/campaign/events';
import { refuse } from '../errors';
import { isIn } from '../../../workflows/kernel/aggregate';
import { dateInZone, type LocalDate } from '../../../workflows/kernel/time';
import { currentHolders } from '../../../workflows/post/holders';
import { digestOf } from '../meta';
import type { RequestData } from '../request';
import { amendedPlan } from './amend-plan';
import {
  checkAmendedInside,
  checkExtendedInside,
  checkLaunchUnder,
  checkOrderUnits,
  checkScopeBelow,
  checkScopeGrows,
} from './cascade';
import { asSaid, dayOf, type Preparers, type Preparing } from './preparing';

export const campaign: Preparers<
  | 'LaunchCampaign'
  | 'ChangeLeadershipGroup'
  | 'ChangeScope'
  | 'IssuePlan'
  | 'AmendPlan'
  | 'RecordMeeting'
  | 'RecordTraining'
  | 'UrgeUnits'
  | 'NameContact'
  | 'ReachMilestone'
  | 'ExtendStage'
  | 'RequestGate'
  | 'WithdrawGateRequest'
  | 'DecideGate'
  | 'ClearGateException'
  | 'ChooseCarryOver'
  | 'SuspendCampaign'
  | 'ResumeCampaign'
  | 'EndCampaignEarly'
  | 'CompleteCampaign'
  | 'ArchiveCampaign'
> = {
  LaunchCampaign: launch,
  ChangeLeadershipGroup: async (data, at) => {
    await postsExist(at, data.group, data.office);
    return data;
  },
  ChangeScope: async ({ addedUnitIds, ...data }, at) => {
    const { context } = await at.lookup.campaign(data.campaignId);
    const added = await scopeOf(at, addedUnitIds);
    await checkScopeGrows(at, context, addedUnitIds);
    return { ...data, added };
  },
  IssuePlan: asSaid,
  AmendPlan: async (data, at) => {
    const { context } = await at.lookup.campaign(data.campaignId);
    const plan = at.plans.check(amendedPlan(context.plan, data.changes));
    await checkAmendedInside(at, context, plan);
    return { ...data, plan, planDigest: digestOf(plan) };
  },
  RecordMeeting: asSaid,
  RecordTraining: asSaid,
  UrgeUnits: async (data, at) => ({ ...data, handedInUnitIds: await waitingForOffice(at, data) }),
  NameContact: async (data, at) => {
    const { context } = await at.lookup.campaign(data.campaignId);
    await holdsPost(at, data, dayOf(at, context));
    return data;
  },
  ReachMilestone: asSaid,
  ExtendStage: async (data, at) => {
    const { context } = await at.lookup.campaign(data.campaignId);
    await checkExtendedInside(at, context, data);
    return data;
  },
  RequestGate: asSaid,
  WithdrawGateRequest: asSaid,
  DecideGate: onTheDay,
  ClearGateException: asSaid,
  ChooseCarryOver: carryOver,
  SuspendCampaign: asSaid,
  ResumeCampaign: asSaid,
  EndCampaignEarly: onTheDay,
  CompleteCampaign: onTheDay,
  ArchiveCampaign: asSaid,
};

async function launch(data: RequestData<'LaunchCampaign'>, at: Preparing) {
  const { planId, year, scopeUnitIds, ...said } = data;
  const plan = at.plans.resolve(planId, year);
  await at.lookup.activeUnit(data.hostUnitId);
  await postsExist(at, data.group, data.office);
  const previous = await carriedFrom(at, data);
  const launchedOn = dateInZone(at.occurredAt, plan.timeZone);
  const scope = await scopeOf(at, scopeUnitIds);
  const { campaignId, hostUnitId } = said;
  await checkScopeBelow(at, hostUnitId, scopeUnitIds);
  if (said.parent !== undefined) {
    const child = { campaignId, hostUnitId, scopeUnitIds, plan, launchedOn };
    await checkLaunchUnder(at, said.parent.campaignId, child);
  }
  if (said.order !== undefined) await checkOrderUnits(at, said.order, hostUnitId, scopeUnitIds);
  return {
    ...said,
    plan,
    planDigest: digestOf(plan),
    calendarVersion: at.calendars.table(plan.calendar).version,
    scope,
    launchedOn,
    carriedOverRiskPointIds: previous,
  };
}

/** What last year's campaign chose to carry over. Its host is this one's, or lies below it: nobody takes over another's points. */
async function carriedFrom(
  at: Preparing,
  { previousCampaignId: campaignId, hostUnitId }: RequestData<'LaunchCampaign'>,
): Promise<readonly string[]> {
  if (campaignId === null) return [];
  const { context } = await at.lookup.campaign(campaignId);
  if (!(await at.lookup.unitPath(context.hostUnitId)).includes(hostUnitId))
    refuse('CAMPAIGN.PREVIOUS_OUTSIDE_HOST', { campaignId, hostUnitId });
  if (context.carryOver === null) refuse('CAMPAIGN.NO_CARRY_OVER_CHOSEN', { campaignId });
  return context.carryOver.riskPointIds;
}

async function scopeOf(at: Preparing, unitIds: readonly string[]): Promise<readonly ScopeUnit[]> {
  const scope: ScopeUnit[] = [];
  for (const unitId of unitIds) {
    const { context } = await at.lookup.activeUnit(unitId);
    scope.push({ unitId, name: context.name });
  }
  return scope;
}

async function postsExist(at: Preparing, group: LeadershipGroup, office: GroupOffice): Promise<void> {
  const named = [group.headPostIds, group.deputyPostIds, group.memberPostIds, office.memberPostIds].flat();
  for (const postId of [...named, office.directorPostId]) await at.lookup.activePost(postId);
}

/** Units that have handed in for the stage and heard nothing yet. */
async function waitingForOffice(
  at: Preparing,
  { campaignId, stageId, unitIds }: RequestData<'UrgeUnits'>,
): Promise<readonly string[]> {
  const submissions = await Promise.all(
    unitIds.map((unitId) => at.lookup.repository.load('submission', `${campaignId}.${stageId}.${unitId}`)),
  );
  return unitIds.filter((_, index) => submissions[index]?.state.value === 'submitted');
}

async function carryOver(data: RequestData<'ChooseCarryOver'>, at: Preparing) {
  if (data.mode === 'all') {
    return { ...data, riskPointIds: await at.inventory.openRiskPoints(data.campaignId) };
  }
  for (const id of data.riskPointIds) {
    const point = await at.lookup.riskPoint(id);
    if (point.context.campaignId !== data.campaignId) refuse('RISK_POINT.OTHER_CAMPAIGN', { id });
    if (isIn(point, 'closed')) refuse('RISK_POINT.CLOSED', { id });
  }
  return data;
}

async function onTheDay<D extends { readonly campaignId: string }>(
  data: D,
  at: Preparing,
): Promise<D & { readonly on: LocalDate }> {
  const { context } = await at.lookup.campaign(data.campaignId);
  return { ...data, on: dayOf(at, context) };
}

/** The person holds the post on the day, and the post belongs to the unit where one is named. */
export async function holdsPost(
  at: Preparing,
  who: { readonly postId: string; readonly personId: string; readonly unitId?: string },
  on: LocalDate,
): Promise<void> {
  const { context } = await at.lookup.activePost(who.postId);
  if (who.unitId !== undefined && context.unitId !== who.unitId) refuse('POST.OTHER_UNIT', { ...who });
  const holds = currentHolders(context, on).some((holder) => holder.personId === who.personId);
  if (!holds) refuse('POST.NOT_HELD_BY_PERSON', { ...who, on });
}
