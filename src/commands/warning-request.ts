/** What a caller says of a warning. */
import type { Programme } from '../../workflows/kernel/programme';
import type { WarningOrigin, WarningSubject } from '../../workflows/warning/events';

type Missed = Extract<WarningOrigin, { readonly kind: 'missedDeadline' }>;

/** Of a missed deadline the day is looked up. */
export type SaidOrigin = Exclude<WarningOrigin, Missed> | Omit<Missed, 'dueOn'>;

export interface WarningRequest {
  readonly programme: Programme;
  readonly subject: WarningSubject;
  /** For a person: the post in which they are warned. */
  readonly postId: string | null;
  /** Tells the matter from others on the same subject; null: it follows from the origin. */
  readonly matterId: string | null;
  readonly content: string;
  readonly origin: SaidOrigin;
  readonly colourId: string;
  readonly noticeNumber: string | null;
}
