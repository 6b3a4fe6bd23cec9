/**
 * Deadline: what was due and not done, raised once. Stream `deadline-<deadlineId>`, where the id follows from what was
 * due and until when, so that two servers that sweep raise the same thing into the same stream.
 */
import type { DomainEvent } from '../kernel/event';
import type { LocalDate } from '../kernel/time';

export const DEADLINE_KINDS = [
  'stage',
  'submission',
  'milestone',
  'measure',
  'gateException',
  'unitRectification',
  'duty',
  'rotation',
  'rescreening',
  'regrading',
  'assessmentConsequence',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

export type DeadlineMissed = DomainEvent<
  'DeadlineMissed',
  {
    readonly deadlineId: string;
    readonly kind: DeadlineKind;
    readonly campaignId: string;
    readonly stageId: string | null;
    readonly unitId: string | null;
    /** Id of what was due: stage, submission, milestone, measure, exception, or assessment. */
    readonly subjectId: string;
    readonly dueOn: LocalDate;
  }
>;

export type DeadlineEvent = DeadlineMissed;
