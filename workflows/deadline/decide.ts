/** The sweep may find the same thing overdue every day; the first finding counts. */
import type { State } from '../kernel/aggregate';
import type { DeadlineCommand } from './commands';
import type { DeadlineEvent } from './events';
import type { DeadlineContext } from './machine';

export function decide(command: DeadlineCommand, state: State<DeadlineContext>): readonly DeadlineEvent[] {
  if (state.revision >= 0) return [];
  const { deadlineId, kind, campaignId, programme, stageId, unitId, subjectId, dueOn, foundOn } =
    command.data;
  return [
    {
      type: 'DeadlineMissed',
      data: {
        deadlineId,
        kind,
        campaignId,
        ...(programme === undefined ? {} : { programme }),
        stageId,
        unitId,
        subjectId,
        dueOn,
        ...(foundOn === undefined ? {} : { foundOn }),
      },
    },
  ];
}
