/** What may be asked of a re-screening. */
import type { State } from '../kernel/aggregate';
import type { CompleteRescreening, RescreeningCommand } from './commands';
import { refuse } from './errors';
import type { RescreeningEvent } from './events';
import type { RescreeningContext } from './machine';

export function decide(
  command: RescreeningCommand,
  { context, revision }: State<RescreeningContext>,
): readonly RescreeningEvent[] {
  if (command.type === 'OpenRescreening') {
    // Every sweep may find the change; the first finding counts.
    if (revision >= 0) return [];
    const { rescreeningId, campaignId, unitId, postId, powerId } = command.data;
    const { cause, causeId, changedOn, dueOn } = command.data;
    const place = { rescreeningId, campaignId, unitId, postId, powerId };
    return [{ type: 'RescreeningOpened', data: { ...place, cause, causeId, changedOn, dueOn } }];
  }
  const { rescreeningId } = command.data;
  if (revision < 0) refuse('RESCREENING.NOT_FOUND', { rescreeningId });
  return completed(command.data, context);
}

function completed(
  said: CompleteRescreening['data'],
  { changedOn, dueOn }: RescreeningContext,
): readonly RescreeningEvent[] {
  const { rescreeningId, outcome, riskPointIds, statement, on, pointsElsewhere } = said;
  if (on < changedOn) refuse('RESCREENING.BEFORE_CHANGE', { rescreeningId, on, changedOn });
  if (statement.trim() === '') refuse('RESCREENING.NO_STATEMENT', { rescreeningId });
  const none = outcome === 'noneFound';
  if (none && riskPointIds.length > 0) refuse('RESCREENING.NONE_AND_POINTS', { rescreeningId, riskPointIds });
  if (!none && riskPointIds.length === 0) refuse('RESCREENING.NO_POINTS', { rescreeningId });
  if (pointsElsewhere.length > 0) {
    refuse('RESCREENING.POINT_ELSEWHERE', { rescreeningId, riskPointIds: pointsElsewhere });
  }
  const late = on > dueOn;
  return [{ type: 'RescreeningCompleted', data: { outcome, riskPointIds, statement, on, late } }];
}
