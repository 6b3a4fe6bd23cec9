/** The campaign as a whole: launched, its group and scope changed, suspended, resumed, ended, completed, archived. */
import { isIn, type State } from '../kernel/aggregate';
import type { CommandMeta } from '../kernel/command';
import type { LocalDate } from '../kernel/time';
import { firstDuplicate, hasReason, hasText, inScope, notInFuture } from './checks';
import type {
  ArchiveCampaign,
  ChangeLeadershipGroup,
  ChangeScope,
  ChooseCarryOver,
  CompleteCampaign,
  EndCampaignEarly,
} from './commands';
import { checkChildrenArchived, checkChildrenOver, checkNotOfChild } from './decide-children';
import { refuse } from './errors';
import type {
  CampaignArchived,
  CampaignCompleted,
  CampaignEndedEarly,
  CampaignEvent,
  CampaignLaunchedData,
  CarryOverChosen,
  GroupOffice,
  LeadershipGroup,
  LeadershipGroupChanged,
  ScopeChanged,
  ScopeUnit,
} from './events';
import { same } from './same';
import type { CampaignContext } from './state';

export const MAX_SCOPE_UNITS = 5_000;

export function launch(data: CampaignLaunchedData, today: LocalDate): readonly CampaignEvent[] {
  hasText({ title: data.title });
  notInFuture('launchedOn', data.launchedOn, today);
  checkScope(data.scope);
  checkGroup(data.group, data.office);
  if (data.previousCampaignId === data.campaignId) {
    refuse('CAMPAIGN.OWN_PREDECESSOR', { campaignId: data.campaignId });
  }
  if (data.previousCampaignId === null && data.carriedOverRiskPointIds.length > 0) {
    refuse('CAMPAIGN.CARRY_OVER_WITHOUT_SOURCE', { riskPoints: data.carriedOverRiskPointIds.length });
  }
  checkCarriedOnce(data.carriedOverRiskPointIds);
  checkOrder(data);
  const [first] = data.plan.stages;
  if (first === undefined) throw new Error('a plan without stages has passed its check');
  return [
    { type: 'CampaignLaunched', data },
    { type: 'StageOpened', data: { stageId: first.id, on: data.launchedOn } },
  ];
}

export function changeGroup(
  context: CampaignContext,
  data: ChangeLeadershipGroup['data'],
  { actor }: Pick<CommandMeta, 'actor'>,
): readonly LeadershipGroupChanged[] {
  const { group, office, reason } = data;
  hasReason({ reason });
  // Who heads the group is not changed from below.
  if (actor.role === 'leadershipMember' && !same(group.headPostIds, context.group.headPostIds)) {
    refuse('CAMPAIGN.HEADS_ABOVE_RANK', { headPostIds: context.group.headPostIds });
  }
  checkGroup(group, office);
  if (same(group, context.group) && same(office, context.office)) refuse('CAMPAIGN.NOTHING_CHANGED');
  return [{ type: 'LeadershipGroupChanged', data: { group, office, reason } }];
}

export function changeScope(context: CampaignContext, data: ChangeScope['data']): readonly ScopeChanged[] {
  const { added, removedUnitIds, reason } = data;
  hasReason({ reason });
  if (added.length === 0 && removedUnitIds.length === 0) refuse('CAMPAIGN.NOTHING_CHANGED');
  for (const unitId of removedUnitIds) inScope(context, unitId);
  const twice = firstDuplicate(removedUnitIds);
  if (twice !== undefined) refuse('CAMPAIGN.SCOPE_DUPLICATE', { unitId: twice });
  const removed = new Set(removedUnitIds);
  // A unit both removed and added was in scope before: adding it is the duplicate.
  const remaining = Object.values(context.scope).filter((unit) => !removed.has(unit.unitId));
  const readded = added.find((unit) => removed.has(unit.unitId));
  if (readded !== undefined) refuse('CAMPAIGN.SCOPE_DUPLICATE', { unitId: readded.unitId });
  checkScope([...remaining, ...added]);
  checkNotOfChild(
    context,
    added.map((unit) => unit.unitId),
  );
  return [{ type: 'ScopeChanged', data: { added, removedUnitIds, reason } }];
}

export function chooseCarryOver(
  context: CampaignContext,
  data: ChooseCarryOver['data'],
): readonly CarryOverChosen[] {
  const { mode, riskPointIds, reason } = data;
  hasReason({ reason });
  if (mode === 'none' && riskPointIds.length > 0) {
    refuse('CAMPAIGN.CARRY_OVER_NOT_EMPTY', { riskPoints: riskPointIds.length });
  }
  if (mode === 'selected' && riskPointIds.length === 0) refuse('CAMPAIGN.CARRY_OVER_EMPTY');
  checkCarriedOnce(riskPointIds);
  if (same({ mode, riskPointIds }, context.carryOver)) refuse('CAMPAIGN.NOTHING_CHANGED');
  return [{ type: 'CarryOverChosen', data: { mode, riskPointIds, reason } }];
}

export function endEarly(
  context: CampaignContext,
  data: EndCampaignEarly['data'],
  today: LocalDate,
): readonly CampaignEndedEarly[] {
  const { reason, authority, on } = data;
  hasReason({ reason, authority });
  checkEnd(context, on, today);
  checkChildrenOver(context);
  return [{ type: 'CampaignEndedEarly', data: { reason, authority, on } }];
}

export function complete(
  state: State<CampaignContext>,
  data: CompleteCampaign['data'],
  today: LocalDate,
): readonly CampaignCompleted[] {
  const { context } = state;
  const { on, summary } = data;
  if (isIn(state, 'running') && state.value !== 'running.allPassed') {
    refuse('CAMPAIGN.STAGES_REMAINING', { currentStageId: context.currentStageId });
  }
  const open = Object.values(context.exceptions).filter((exception) => exception.clearedOn === null);
  if (open.length > 0) {
    refuse('CAMPAIGN.EXCEPTIONS_OPEN', { exceptionIds: open.map((exception) => exception.exceptionId) });
  }
  hasText({ summary });
  checkEnd(context, on, today);
  checkChildrenOver(context);
  return [{ type: 'CampaignCompleted', data: { on, summary } }];
}

export function archive(
  context: CampaignContext,
  data: ArchiveCampaign['data'],
): readonly CampaignArchived[] {
  const { archiveNumber } = data;
  hasText({ archiveNumber });
  checkChildrenArchived(context);
  return [{ type: 'CampaignArchived', data: { archiveNumber } }];
}

function checkScope(units: readonly ScopeUnit[]): void {
  if (units.length === 0) refuse('CAMPAIGN.SCOPE_EMPTY');
  if (units.length > MAX_SCOPE_UNITS) {
    refuse('CAMPAIGN.SCOPE_TOO_LARGE', { units: units.length, max: MAX_SCOPE_UNITS });
  }
  const unitId = firstDuplicate(units.map((unit) => unit.unitId));
  if (unitId !== undefined) refuse('CAMPAIGN.SCOPE_DUPLICATE', { unitId });
}

/** Who goes first is in scope or, as a child's host will be, below the host; that is looked up. Here: nobody twice. */
function checkOrder({ order }: CampaignLaunchedData): void {
  if (order === undefined) return;
  const unitId = firstDuplicate(order.leadingUnitIds) ?? firstDuplicate(order.pilotUnitIds);
  if (unitId !== undefined) refuse('CAMPAIGN.ORDER_DUPLICATE', { unitId });
}

function checkGroup(group: LeadershipGroup, office: GroupOffice): void {
  if (group.headPostIds.length === 0) refuse('CAMPAIGN.GROUP_WITHOUT_HEAD');
  if (office.directorPostId === '') refuse('CAMPAIGN.OFFICE_WITHOUT_DIRECTOR');
  // One post has one place in the group, and one in the office; it may sit in both.
  const inGroup = [...group.headPostIds, ...group.deputyPostIds, ...group.memberPostIds];
  const postId = firstDuplicate(inGroup) ?? firstDuplicate([office.directorPostId, ...office.memberPostIds]);
  if (postId !== undefined) refuse('CAMPAIGN.GROUP_DUPLICATE', { postId });
}

function checkCarriedOnce(riskPointIds: readonly string[]): void {
  const riskPointId = firstDuplicate(riskPointIds);
  if (riskPointId !== undefined) refuse('CAMPAIGN.CARRY_OVER_DUPLICATE', { riskPointId });
}

/** A campaign ends after all that was decided in it. */
function checkEnd(context: CampaignContext, on: LocalDate, today: LocalDate): void {
  notInFuture('on', on, today);
  const decided = Object.values(context.stages).map((stage) => stage.decidedOn ?? context.launchedOn);
  const last = decided.reduce((later, date) => (date > later ? date : later), context.launchedOn);
  if (on < last) refuse('CAMPAIGN.ENDED_BEFORE_LAST_DECISION', { on, last });
}
