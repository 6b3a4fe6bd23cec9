/** What may be asked of a risk point. The rules of grading stand in decide-grading.ts. */
import type { State } from '../kernel/aggregate';
import type { CommandMeta } from '../kernel/command';
import { dayOfAct } from '../kernel/day-of-act';
import type { CloseRiskPoint, RiskPointCommand, RiskScheme } from './commands';
import { approve, rate, sign } from './decide-grading';
import { refuse } from './errors';
import type { RiskPointDescription, RiskPointEvent } from './events';
import { gravestOf } from './grade';
import type { RiskPointContext } from './machine';
import { mayEnd } from './rank';

type Events = readonly RiskPointEvent[];

export function decide(command: RiskPointCommand, state: State<RiskPointContext>, meta: CommandMeta): Events {
  const { riskPointId } = command.data;
  const { context, revision } = state;
  if (command.type === 'FindRiskPoint' && revision >= 0) refuse('RISK_POINT.ALREADY_EXISTS', { riskPointId });
  if (command.type !== 'FindRiskPoint' && revision < 0) refuse('RISK_POINT.NOT_FOUND', { riskPointId });
  switch (command.type) {
    case 'FindRiskPoint': {
      const { unitId, campaignId, scheme } = command.data;
      const description = describe(riskPointId, command.data, scheme);
      return [{ type: 'RiskPointFound', data: { riskPointId, unitId, campaignId, ...description } }];
    }
    case 'ReviseRiskPoint':
      return [{ type: 'RiskPointRevised', data: describe(riskPointId, command.data, command.data.scheme) }];
    case 'RateRiskPoint':
      return rate(command, context, meta);
    case 'SignOpinion':
      return sign(command, context, meta);
    case 'ApproveRiskGrade':
      return approve(command, context, meta);
    case 'PubliciseRiskPoint':
      return publicise(command.data.noticeId, context);
    case 'FinishRiskPointPublicity':
      return finishPublicity(command.data.noticeId, context);
    case 'ControlRiskPoint': {
      // The first measure brings the point under control; those that follow add nothing to that.
      if (context.controlledBy !== null) return [];
      return [{ type: 'RiskPointControlled', data: { measureId: command.data.measureId } }];
    }
    case 'MonitorRiskPoint': {
      const { on, finding, sound } = command.data;
      if (on > dayOfAct(meta)) refuse('RISK_POINT.DATE_IN_FUTURE', { riskPointId, on });
      return [{ type: 'RiskPointMonitored', data: { on, finding, sound } }];
    }
    case 'DisposeRiskPoint':
      byRank(context, meta);
      return [{ type: 'RiskPointDisposed', data: { action: command.data.action } }];
    case 'ReopenRiskGrading': {
      const { cause, reason } = command.data;
      needReason(riskPointId, reason);
      return [{ type: 'RiskPointRegradeOpened', data: { cause, reason } }];
    }
    case 'CloseRiskPoint':
      return close(command, context, meta);
    case 'CarryOverRiskPoint': {
      const { toCampaignId } = command.data;
      if (context.campaignIds.includes(toCampaignId)) return [];
      return [{ type: 'RiskPointCarriedOver', data: { fromCampaignId: context.campaignId, toCampaignId } }];
    }
  }
}

/** A point graded by a body is closed by a body, too, but for the lowest grade: that is the section's own. */
function close({ data }: CloseRiskPoint, context: RiskPointContext, meta: CommandMeta): Events {
  const { riskPointId, reason, decisionId } = data;
  const { decisionIds } = context;
  needReason(riskPointId, reason);
  byRank(context, meta);
  const isDecided = gravestOf(context) !== 3 && decisionIds.length > 0;
  // What gave the grade says nothing of the end.
  if (isDecided && (decisionId === undefined || decisionIds.includes(decisionId))) {
    refuse('RISK_POINT.CLOSING_NOT_DECIDED', { riskPointId, decisionId: decisionIds.at(-1) ?? null });
  }
  return [{ type: 'RiskPointClosed', data: decisionId === undefined ? { reason } : { reason, decisionId } }];
}

/** Whoever ends a point ends its grade. */
function byRank(context: RiskPointContext, { actor }: CommandMeta): void {
  const level = gravestOf(context);
  if (!mayEnd(actor.role, level)) {
    refuse('RISK_POINT.ENDED_ABOVE_RANK', { riskPointId: context.riskPointId, level });
  }
}

function describe(riskPointId: string, said: RiskPointDescription, scheme: RiskScheme): RiskPointDescription {
  const { manifestation, category, holderLevel, method, powerId, flowStepId, postId } = said;
  if (!scheme.categories.some((each) => each.id === category)) {
    refuse('RISK_POINT.CATEGORY_OUT_OF_SCHEME', { riskPointId, category });
  }
  const levels = scheme.holderLevels?.map(({ id }) => id);
  if (holderLevel === undefined ? levels !== undefined : !(levels?.includes(holderLevel) ?? false)) {
    refuse('RISK_POINT.HOLDER_LEVEL_OUT_OF_SCHEME', { riskPointId, holderLevel, known: levels ?? [] });
  }
  if (!scheme.discoveryMethods.some((each) => each.method === method)) {
    refuse('RISK_POINT.METHOD_OUT_OF_SCHEME', { riskPointId, method });
  }
  if (flowStepId !== null && powerId === null) {
    refuse('RISK_POINT.FLOW_STEP_WITHOUT_POWER', { riskPointId, flowStepId });
  }
  const onLevel = holderLevel === undefined ? {} : { holderLevel };
  return { manifestation, category, ...onLevel, method, powerId, flowStepId, postId };
}

/** What is shown to the public is an approved grade: publicity is the step after approval in every plan. */
function publicise(noticeId: string, { riskPointId, noticeIds, approval }: RiskPointContext): Events {
  if (noticeIds.includes(noticeId)) return [];
  if (approval === null) refuse('RISK_POINT.NOT_APPROVED', { riskPointId, noticeId });
  return [{ type: 'RiskPointPublicised', data: { noticeId } }];
}

/** A notice of an earlier round, or one that a later notice replaced, no longer concerns the point. */
function finishPublicity(noticeId: string, { riskPointId, noticeIds, publicity }: RiskPointContext): Events {
  if (!noticeIds.includes(noticeId)) refuse('RISK_POINT.NOT_PUBLICISED', { riskPointId, noticeId });
  if (publicity?.noticeId !== noticeId || publicity.finished) return [];
  return [{ type: 'RiskPointPublicityFinished', data: { noticeId } }];
}

function needReason(riskPointId: string, reason: string): void {
  if (reason.trim() === '') refuse('RISK_POINT.NO_REASON', { riskPointId });
}
