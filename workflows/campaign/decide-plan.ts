/** Amending the plan: what is over stays judged by the plan it was decided under; later gates follow the new one. */
import type { LocalDate } from '../kernel/time';
import type { Plan, PlanStage } from '../plans/plan';
import { hasReason, notInPast } from './checks';
import { checkChildrenInside } from './decide-children';
import type { AmendPlan } from './commands';
import { refuse } from './errors';
import type { PlanAmended } from './events';
import { amendedPlan } from './remember-stages';
import { differences, same } from './same';
import { hasPassed, stageState } from './stages';
import type { CampaignContext } from './state';

/** What makes it this plan, of this year: another one is another campaign. */
const FRAME = ['schema', 'id', 'year', 'timeZone', 'calendar'] as const;

export function amendPlan(
  context: CampaignContext,
  command: AmendPlan['data'],
  today: LocalDate,
): readonly PlanAmended[] {
  const { plan, planDigest, reason, authority } = command;
  hasReason({ reason, authority });
  const changes = differences(context.plan, plan);
  if (changes.length === 0) refuse('CAMPAIGN.NOTHING_CHANGED');
  checkFrame(context.plan, plan);
  checkStages(context, plan);
  checkDates(context.plan, plan, today);
  const event: PlanAmended = { type: 'PlanAmended', data: { plan, planDigest, changes, reason, authority } };
  checkChildrenInside(amendedPlan(context, event.data));
  return [event];
}

function checkFrame(before: Plan, after: Plan): void {
  const field = FRAME.find((name) => before[name] !== after[name]);
  if (field !== undefined) {
    refuse('CAMPAIGN.PLAN_FRAME_FIXED', { field, from: before[field], to: after[field] });
  }
}

function checkStages(context: CampaignContext, after: Plan): void {
  const before = context.plan.stages;
  if (!same(before.map(identityOf), after.stages.map(identityOf))) {
    refuse('CAMPAIGN.STAGES_FIXED', {
      from: before.map((stage) => stage.id),
      to: after.stages.map((stage) => stage.id),
    });
  }
  for (const [index, stage] of before.entries()) {
    if (hasPassed(stageState(context, stage.id)) && !same(stage, after.stages[index])) {
      refuse('CAMPAIGN.STAGE_PASSED', { stageId: stage.id });
    }
  }
}

/** A date that the amendment sets is not over when it is made: nobody could still keep it. What stays as it was may have passed. */
function checkDates(before: Plan, after: Plan, today: LocalDate): void {
  for (const [index, stage] of after.stages.entries()) {
    const old = before.stages[index];
    const known = old === undefined ? {} : datesOf(old);
    for (const [field, date] of Object.entries(datesOf(stage))) {
      if (date !== known[field]) notInPast(`/stages/${index}/${field}`, date, today);
    }
  }
}

/** By when something is due: the last days of a stage, of its hand-in, of its milestones. */
function datesOf({ closes, submission, milestones }: PlanStage): Readonly<Record<string, LocalDate>> {
  return {
    ...(closes === null ? {} : { closes }),
    ...(submission === undefined ? {} : { 'submission/due': submission.due }),
    ...Object.fromEntries(milestones.map(({ id, due }) => [`milestones/${id}/due`, due])),
  };
}

function identityOf({ id, kind }: Plan['stages'][number]) {
  return { id, kind };
}
