/** What the campaign remembers of its stages and gates. */
import type { Plan, PlanStage } from '../plans/plan';
import type { GateDecided, PlanAmended, StageExtended } from './events';
import type { CampaignContext, ExceptionState, StageState, StageStatus } from './state';

export function plannedStages(plan: Plan): CampaignContext['stages'] {
  return Object.fromEntries(plan.stages.map((stage) => [stage.id, pendingStage(stage)]));
}

export function withStage(
  context: CampaignContext,
  stageId: string,
  changes: Partial<StageState>,
): CampaignContext {
  const stage = context.stages[stageId];
  if (stage === undefined) return context;
  return { ...context, stages: { ...context.stages, [stageId]: { ...stage, ...changes } } };
}

export function extendedStage(context: CampaignContext, data: StageExtended['data']): CampaignContext {
  const stage = context.stages[data.stageId];
  if (stage === undefined) return context;
  return withStage(context, data.stageId, {
    closes: data.closes,
    submissionDue: data.submissionDue ?? stage.submissionDue,
    extensions: stage.extensions + 1,
  });
}

/** A withdrawn request puts the stage back where it was: a returned stage is still to be rectified. */
export function withdrawnRequest(context: CampaignContext, stageId: string): CampaignContext {
  return withStage(context, stageId, { status: wasReturned(context, stageId) ? 'rectifying' : 'open' });
}

export function wasReturned(context: CampaignContext, stageId: string): boolean {
  return (context.stages[stageId]?.returns ?? 0) > 0;
}

export function decidedGate(context: CampaignContext, data: GateDecided['data']): CampaignContext {
  const stage = context.stages[data.stageId];
  if (stage === undefined) return context;
  if (data.outcome === 'returned') {
    return withStage(context, data.stageId, { status: 'rectifying', returns: stage.returns + 1 });
  }
  const status: StageStatus = data.outcome;
  const passed = withStage(context, data.stageId, { status, decidedOn: data.on });
  return { ...passed, currentStageId: null, exceptions: { ...context.exceptions, ...exceptionsOf(data) } };
}

/** A date the amendment leaves as it was keeps its extension; one it changes replaces it. */
export function amendedPlan(context: CampaignContext, { plan }: PlanAmended['data']): CampaignContext {
  const before = new Map(context.plan.stages.map((stage) => [stage.id, stage]));
  const stages = plan.stages.map((stage): [string, StageState] => {
    const state = context.stages[stage.id] ?? pendingStage(stage);
    const old = before.get(stage.id) ?? stage;
    return [
      stage.id,
      {
        ...state,
        closes: stage.closes === old.closes ? state.closes : stage.closes,
        submissionDue: dueOf(stage) === dueOf(old) ? state.submissionDue : dueOf(stage),
      },
    ];
  });
  return { ...context, plan, stages: Object.fromEntries(stages) };
}

function pendingStage(stage: PlanStage): StageState {
  return {
    stageId: stage.id,
    status: 'pending',
    openedOn: null,
    decidedOn: null,
    closes: stage.closes,
    submissionDue: dueOf(stage),
    extensions: 0,
    returns: 0,
  };
}

function dueOf(stage: PlanStage) {
  return stage.submission?.due ?? null;
}

function exceptionsOf(data: GateDecided['data']): Readonly<Record<string, ExceptionState>> {
  return Object.fromEntries(
    data.exceptions.map((exception) => [
      exception.exceptionId,
      { ...exception, stageId: data.stageId, clearedOn: null },
    ]),
  );
}
