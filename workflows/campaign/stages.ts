/** Reading a campaign's stages: which one there is, which one takes submissions, and by which dates. */
import { type PlanStage } from '../plans/plan';
import { refuse } from './errors';
import type { CampaignContext, StageState } from './state';

/** The stage's standing and its plan, with the dates of its extensions. Refuses `CAMPAIGN.UNKNOWN_STAGE`. */
export function effectiveStage(context: CampaignContext, stageId: string): PlanStage {
  const planned = plannedStage(context, stageId);
  const { closes, submissionDue } = stageState(context, stageId);
  const stage = { ...planned, closes };
  return planned.submission === undefined || submissionDue === null
    ? stage
    : { ...stage, submission: { ...planned.submission, due: submissionDue } };
}

/**
 * May units hand in for the stage, and the office accept or return? While the campaign runs and the stage is open or
 * returned by its gate; not while its gate is asked for, so that the group decides on what lies before it.
 * `value` is the machine's state, e.g. `running.working`.
 */
export function stageTakesSubmissions(context: CampaignContext, value: string, stageId: string): boolean {
  if (!value.startsWith('running.')) return false;
  const status = context.stages[stageId]?.status;
  if (status !== 'open' && status !== 'rectifying') return false;
  return plannedStage(context, stageId).submission !== undefined;
}

/** As the plan has it, without extensions. Refuses `CAMPAIGN.UNKNOWN_STAGE`. */
export function plannedStage(context: CampaignContext, stageId: string): PlanStage {
  return (
    context.plan.stages.find((stage) => stage.id === stageId) ?? refuse('CAMPAIGN.UNKNOWN_STAGE', { stageId })
  );
}

/** Refuses `CAMPAIGN.UNKNOWN_STAGE`. */
export function stageState(context: CampaignContext, stageId: string): StageState {
  return context.stages[stageId] ?? refuse('CAMPAIGN.UNKNOWN_STAGE', { stageId });
}

/** Refuses `CAMPAIGN.UNKNOWN_STAGE` and `CAMPAIGN.STAGE_NOT_CURRENT`. */
export function currentStage(context: CampaignContext, stageId: string): StageState {
  const stage = stageState(context, stageId);
  if (context.currentStageId !== stageId) {
    refuse('CAMPAIGN.STAGE_NOT_CURRENT', { stageId, currentStageId: context.currentStageId });
  }
  return stage;
}

export function hasPassed(stage: StageState): boolean {
  return stage.status === 'passed' || stage.status === 'passedWithExceptions';
}

/** The stage after this one in the plan's order, null after the last. */
export function stageAfter(context: CampaignContext, stageId: string): string | null {
  const index = context.plan.stages.findIndex((stage) => stage.id === stageId);
  return context.plan.stages[index + 1]?.id ?? null;
}
