/**
 * Pins: frozen copies of what was accepted, closed, received, adopted or confirmed in other streams. The engine asks for
 * them, each because of the event it copies. A pin that changes nothing decides nothing, so that it may be asked for
 * twice; so does one that comes too late, for a stage that has passed or a campaign that has ended: what was decided
 * stands, and the difference shows as drift.
 */
import { isIn, type State } from '../kernel/aggregate';
import { inScope } from './checks';
import type {
  PinAccountability,
  PinAssessment,
  PinDecision,
  PinFiling,
  PinNotice,
  PinPledge,
  PinRectification,
  PinRescreening,
  PinSubmission,
  PinWarning,
  UnpinSubmission,
} from './commands';
import type { CampaignEvent } from './events';
import { same } from './same';
import { hasPassed, stageState } from './stages';
import type { CampaignContext } from './state';
import { entryOf } from '../kernel/keyed';

export type PinCommand =
  | PinSubmission
  | UnpinSubmission
  | PinNotice
  | PinFiling
  | PinDecision
  | PinAssessment
  | PinRescreening
  | PinPledge
  | PinAccountability
  | PinWarning
  | PinRectification;

export function pin(state: State<CampaignContext>, command: PinCommand): readonly CampaignEvent[] {
  if (!isIn(state, 'running') && !isIn(state, 'suspended')) return [];
  const { context } = state;
  switch (command.type) {
    case 'PinSubmission': {
      const { campaignId: _, ...data } = command.data;
      inScope(context, data.unitId);
      if (isOver(context, data.stageId) || same(data, entryOf(context.submissions, data.submissionId)))
        return [];
      return [{ type: 'SubmissionPinned', data }];
    }
    case 'UnpinSubmission': {
      const { submissionId, stageId, unitId } = command.data;
      inScope(context, unitId);
      if (isOver(context, stageId) || entryOf(context.submissions, submissionId) === undefined) return [];
      return [{ type: 'SubmissionUnpinned', data: { submissionId, stageId, unitId } }];
    }
    case 'PinNotice': {
      const { campaignId: _, ...data } = command.data;
      someInScope(context, data.unitIds);
      if (isOver(context, data.stageId) || same(data, context.notices[data.noticeId])) return [];
      return [{ type: 'NoticePinned', data }];
    }
    case 'PinFiling': {
      const { campaignId: _, ...data } = command.data;
      if (isOver(context, data.stageId) || same(data, context.filings[data.filingId])) return [];
      return [{ type: 'FilingPinned', data }];
    }
    case 'PinDecision': {
      const { campaignId: _, ...data } = command.data;
      return same(data, context.decisions[data.decisionId]) ? [] : [{ type: 'DecisionPinned', data }];
    }
    case 'PinAssessment': {
      const { campaignId: _, ...data } = command.data;
      inScope(context, data.unitId);
      return same(data, entryOf(context.assessments, data.unitId))
        ? []
        : [{ type: 'AssessmentPinned', data }];
    }
    // Always an event, also where nothing differs: a pin that leaves none would be given again by another node, later.
    case 'PinWarning': {
      const { campaignId: _, ...data } = command.data;
      return [{ type: 'WarningPinned', data }];
    }
    case 'PinRescreening': {
      const { campaignId: _, ...data } = command.data;
      return [{ type: 'RescreeningPinned', data }];
    }
    case 'PinPledge': {
      const { campaignId: _, ...data } = command.data;
      return [{ type: 'PledgePinned', data }];
    }
    case 'PinAccountability': {
      const { campaignId: _, ...data } = command.data;
      return [{ type: 'AccountabilityPinned', data }];
    }
    case 'PinRectification': {
      const { campaignId: _, ...data } = command.data;
      return [{ type: 'RectificationPinned', data }];
    }
  }
}

/** A notice outlives the scope it was published for: it counts as long as one of its units is still in it. */
function someInScope(context: CampaignContext, unitIds: readonly string[]): void {
  const [first] = unitIds;
  if (first !== undefined && !unitIds.some((unitId) => Object.hasOwn(context.scope, unitId))) {
    inScope(context, first);
  }
}

function isOver(context: CampaignContext, stageId: string): boolean {
  return hasPassed(stageState(context, stageId));
}
