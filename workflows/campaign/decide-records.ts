/** What the office writes down: the plan issued, meetings, trainings, contacts, milestones, extensions. */
import type { CommandMeta } from '../kernel/command';
import type { LocalDate } from '../kernel/time';
import { childrenOf, standsForHost } from './children';
import {
  entryIsNewOrCorrects,
  firstDuplicate,
  hasReason,
  hasText,
  inScope,
  notInFuture,
  notInPast,
} from './checks';
import type {
  ExtendStage,
  IssuePlan,
  NameContact,
  ReachMilestone,
  RecordMeeting,
  RecordTraining,
  UrgeUnits,
} from './commands';
import { refuse } from './errors';
import type {
  ContactNamed,
  MeetingRecorded,
  MilestoneReached,
  PlanIssued,
  StageExtended,
  TrainingRecorded,
  UnitsUrged,
} from './events';
import { milestoneKey } from './remember';
import { currentStage, hasPassed, plannedStage, stageState } from './stages';
import type { CampaignContext } from './state';
import { entryOf, valuesOf } from '../kernel/keyed';

/** The plan's document may be older than the campaign launched on it. */
export function issuePlan(
  context: CampaignContext,
  command: IssuePlan['data'],
  meta: CommandMeta,
  today: LocalDate,
): readonly PlanIssued[] {
  const { campaignId: _, ...data } = command;
  hasText({ documentNumber: data.documentNumber, title: data.title, issuedBy: data.issuedBy });
  notInFuture('issuedOn', data.issuedOn, today);
  entryIsNewOrCorrects(context.planIssued !== null, data.documentNumber, meta, {});
  return [{ type: 'PlanIssued', data }];
}

export function recordMeeting(
  context: CampaignContext,
  command: RecordMeeting['data'],
  meta: CommandMeta,
  today: LocalDate,
): readonly MeetingRecorded[] {
  const { campaignId: _, ...data } = command;
  hasText({ topic: data.topic });
  notInFuture('heldOn', data.heldOn, today);
  const { meetingId } = data;
  entryIsNewOrCorrects(Object.hasOwn(context.meetings, meetingId), meetingId, meta, { meetingId });
  return [{ type: 'MeetingRecorded', data }];
}

export function recordTraining(
  context: CampaignContext,
  command: RecordTraining['data'],
  meta: CommandMeta,
  today: LocalDate,
): readonly TrainingRecorded[] {
  const { campaignId: _, ...data } = command;
  hasText({ topic: data.topic });
  notInFuture('heldOn', data.heldOn, today);
  // The host's own people train along even where the host is not a unit of the campaign.
  for (const unitId of data.unitIds) if (unitId !== context.hostUnitId) inScope(context, unitId);
  const twice = firstDuplicate(data.unitIds);
  if (twice !== undefined) refuse('CAMPAIGN.DUPLICATE_ENTRY', { entry: twice });
  const { trainingId } = data;
  entryIsNewOrCorrects(Object.hasOwn(context.trainings, trainingId), trainingId, meta, { trainingId });
  return [{ type: 'TrainingRecorded', data }];
}

/** Who owes nothing in the stage is not urged. The same units may be urged again, under another id. */
export function urgeUnits(
  context: CampaignContext,
  command: UrgeUnits['data'],
  today: LocalDate,
): readonly UnitsUrged[] {
  const { campaignId: _, handedInUnitIds, ...data } = command;
  const { urgeId, stageId, unitIds, dueOn } = data;
  currentStage(context, stageId);
  if (plannedStage(context, stageId).submission === undefined)
    refuse('CAMPAIGN.STAGE_WITHOUT_SUBMISSION', { stageId });
  hasText({ text: data.text });
  if (unitIds.length === 0) refuse('CAMPAIGN.NOBODY_URGED', { urgeId });
  const twice = firstDuplicate(unitIds);
  if (twice !== undefined || entryOf(context.urges ?? {}, urgeId) !== undefined)
    refuse('CAMPAIGN.DUPLICATE_ENTRY', { entry: twice ?? urgeId });
  for (const unitId of unitIds) inScope(context, unitId);
  const settled = new Set([...handedInUnitIds, ...owingNothing(context, stageId)]);
  const needless = unitIds.filter((unitId) => settled.has(unitId));
  if (needless.length > 0) refuse('CAMPAIGN.NOTHING_TO_URGE', { stageId, unitIds: needless });
  if (dueOn !== null) notInPast('dueOn', dueOn, today);
  return [{ type: 'UnitsUrged', data }];
}

/** Whose submission for the stage is accepted, and who hands in to a campaign of its own below this one. */
function owingNothing(context: CampaignContext, stageId: string): readonly string[] {
  const accepted = valuesOf(context.submissions).filter((each) => each.stageId === stageId);
  const children = childrenOf(context).filter(standsForHost);
  return [...accepted.map(({ unitId }) => unitId), ...children.map(({ hostUnitId }) => hostUnitId)];
}

/** A successor may be named at any time: that corrects nothing. Naming the same again does nothing. */
export function nameContact(
  context: CampaignContext,
  command: NameContact['data'],
  meta: CommandMeta,
): readonly ContactNamed[] {
  const { unitId, postId, personId } = command;
  inScope(context, unitId);
  const present = entryOf(context.contacts, unitId);
  const isSame = present?.postId === postId && present.personId === personId;
  const stands = meta.corrects === undefined ? isSame : present !== undefined;
  entryIsNewOrCorrects(stands, unitId, meta, { unitId });
  return [{ type: 'ContactNamed', data: { unitId, postId, personId } }];
}

/** A milestone may be reached before its stage opens (stages share windows) and after it has passed (late is late). */
export function reachMilestone(
  context: CampaignContext,
  command: ReachMilestone['data'],
  meta: CommandMeta,
  today: LocalDate,
): readonly MilestoneReached[] {
  const { stageId, milestoneId, on, note } = command;
  const stage = plannedStage(context, stageId);
  if (!stage.milestones.some((milestone) => milestone.id === milestoneId)) {
    refuse('CAMPAIGN.UNKNOWN_MILESTONE', { stageId, milestoneId });
  }
  notInFuture('on', on, today);
  const reachedOn = context.milestones[milestoneKey(stageId, milestoneId)];
  if (reachedOn !== undefined && meta.corrects === undefined) {
    refuse('CAMPAIGN.MILESTONE_ALREADY_REACHED', { stageId, milestoneId, reachedOn });
  }
  entryIsNewOrCorrects(reachedOn !== undefined, milestoneId, meta, { stageId, milestoneId });
  return [{ type: 'MilestoneReached', data: { stageId, milestoneId, on, note } }];
}

/** A stage without an end may be given one; later than an end it has, never earlier. */
export function extendStage(
  context: CampaignContext,
  command: ExtendStage['data'],
  meta: CommandMeta,
  today: LocalDate,
): readonly StageExtended[] {
  const { stageId, closes, submissionDue, reason } = command;
  const stage = stageState(context, stageId);
  if (hasPassed(stage)) refuse('CAMPAIGN.STAGE_PASSED', { stageId });
  hasReason({ reason });
  const planned = plannedStage(context, stageId);
  const corrects = meta.corrects !== undefined;
  if (corrects) entryIsNewOrCorrects(stage.extensions > 0, stageId, meta, { stageId });
  // A date entered too late by mistake is no floor for its correction: the plan's own date is.
  const before = corrects
    ? { closes: planned.closes, submissionDue: planned.submission?.due ?? null }
    : stage;
  const notBefore = before.closes ?? planned.opens;
  if (closes < notBefore) refuse('CAMPAIGN.EXTENSION_TOO_EARLY', { stageId, closes, notBefore });
  if (submissionDue !== null) {
    const presentDue =
      before.submissionDue ?? refuse('CAMPAIGN.STAGE_WITHOUT_SUBMISSION', { stageId, submissionDue });
    if (submissionDue < presentDue) {
      refuse('CAMPAIGN.SUBMISSION_DUE_TOO_EARLY', { stageId, submissionDue, notBefore: presentDue });
    }
  }
  const due = submissionDue ?? stage.submissionDue;
  if (due !== null && due > closes) {
    refuse('CAMPAIGN.SUBMISSION_DUE_AFTER_CLOSE', { stageId, submissionDue: due, closes });
  }
  if (closes === stage.closes && (submissionDue ?? stage.submissionDue) === stage.submissionDue) {
    refuse('CAMPAIGN.NOTHING_CHANGED', { stageId });
  }
  // A date put right may have passed meanwhile.
  if (!corrects) {
    notInPast('closes', closes, today);
    if (submissionDue !== null && submissionDue !== stage.submissionDue)
      notInPast('submissionDue', submissionDue, today);
  }
  return [{ type: 'StageExtended', data: { stageId, closes, submissionDue, reason } }];
}
