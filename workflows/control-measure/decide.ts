/** What may be asked of a control measure. */
import type { State } from '../kernel/aggregate';
import type { CommandMeta } from '../kernel/command';
import { dayOfAct } from '../kernel/day-of-act';
import type { LocalDate } from '../kernel/time';
import type { ControlMeasureCommand } from './commands';
import { refuse } from './errors';
import type { ControlMeasureEvent, MeasureDescription } from './events';
import type { ControlMeasureContext } from './machine';

export function decide(
  command: ControlMeasureCommand,
  state: State<ControlMeasureContext>,
  meta: CommandMeta,
): readonly ControlMeasureEvent[] {
  const { measureId } = command.data;
  const { context, revision } = state;
  if (command.type === 'SetMeasure' && revision >= 0) refuse('CONTROL_MEASURE.ALREADY_EXISTS', { measureId });
  if (command.type !== 'SetMeasure' && revision < 0) refuse('CONTROL_MEASURE.NOT_FOUND', { measureId });
  switch (command.type) {
    case 'SetMeasure': {
      const { riskPointId, unitId, campaignId } = command.data;
      const description = descriptionOf(command.data);
      notInPast(measureId, description.dueOn, meta);
      return [{ type: 'MeasureSet', data: { measureId, riskPointId, unitId, campaignId, ...description } }];
    }
    case 'ReviseMeasure': {
      const { dueOn } = command.data;
      // A later date is an extension: it needs a reason, and not everybody who may revise may grant it.
      if (dueOn > context.dueOn) {
        refuse('CONTROL_MEASURE.EXTENSION_NEEDED', { measureId, dueOn, now: context.dueOn });
      }
      // What is overdue may be described better, and stays overdue.
      if (dueOn !== context.dueOn) notInPast(measureId, dueOn, meta);
      return [{ type: 'MeasureRevised', data: descriptionOf(command.data) }];
    }
    case 'ReportMeasureDone': {
      const { doneOn, report, evidence } = command.data;
      if (doneOn > dayOfAct(meta)) refuse('CONTROL_MEASURE.DATE_IN_FUTURE', { measureId, doneOn });
      if (evidence.length === 0) refuse('CONTROL_MEASURE.NO_EVIDENCE', { measureId });
      return [{ type: 'MeasureDone', data: { doneOn, report, evidence } }];
    }
    case 'ReopenMeasure': {
      const { reason } = command.data;
      needReason(measureId, reason);
      return [{ type: 'MeasureReopened', data: { reason } }];
    }
    case 'ExtendMeasure': {
      const { dueOn, reason } = command.data;
      needReason(measureId, reason);
      if (dueOn <= context.dueOn) {
        refuse('CONTROL_MEASURE.NOT_LATER', { measureId, dueOn, now: context.dueOn });
      }
      notInPast(measureId, dueOn, meta);
      return [{ type: 'MeasureExtended', data: { dueOn, reason } }];
    }
    case 'CancelMeasure': {
      const { reason } = command.data;
      needReason(measureId, reason);
      return [{ type: 'MeasureCancelled', data: { reason } }];
    }
  }
}

function descriptionOf(said: MeasureDescription): MeasureDescription {
  const { phase, level, content, responsiblePostId, responsiblePersonId, dueOn } = said;
  return { phase, level, content, responsiblePostId, responsiblePersonId, dueOn };
}

/** Against the day of the act: what was set in time may be entered after its date has passed. */
function notInPast(measureId: string, dueOn: LocalDate, meta: CommandMeta): void {
  const today = dayOfAct(meta);
  if (dueOn < today) refuse('CONTROL_MEASURE.DUE_IN_PAST', { measureId, dueOn, today });
}

function needReason(measureId: string, reason: string): void {
  if (reason.trim() === '') refuse('CONTROL_MEASURE.NO_REASON', { measureId });
}
