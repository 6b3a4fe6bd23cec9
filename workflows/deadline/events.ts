/**
 * Deadline: what was due and not done, raised once. Stream `deadline-<deadlineId>`, where the id follows from what was
 * due and until when, so that two servers that sweep raise the same thing into the same stream.
 */
import type { DomainEvent } from '../kernel/event';
import type { Programme } from '../kernel/programme';
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
  'decisionFiling',
  'warning',
  'report',
  'rectification',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

export type DeadlineMissed = DomainEvent<
  'DeadlineMissed',
  {
    readonly deadlineId: string;
    readonly kind: DeadlineKind;
    /** null for what belongs to a warning network. */
    readonly campaignId: string | null;
    /** Only where it is no campaign. */
    readonly programme?: Programme;
    readonly stageId: string | null;
    readonly unitId: string | null;
    /** Id of what was due: stage, submission, milestone, measure, exception, assessment, decision, warning, rectification or report. */
    readonly subjectId: string;
    readonly dueOn: LocalDate;
    /** The day it was found out, where that is later than the day after: the server was off over the deadline. */
    readonly foundOn?: LocalDate;
  }
>;

export type DeadlineEvent = DeadlineMissed;
