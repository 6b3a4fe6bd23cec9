/** What a caller says of a warning, and the id that follows from it: one stream for each matter of a subject in a programme. */
import type { Programme } from '../../workflows/kernel/programme';
import type { WarningOrigin, WarningSubject } from '../../workflows/warning/events';
import { digestOf } from './meta';

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

type Matter = Pick<WarningRequest, 'programme' | 'subject' | 'matterId' | 'origin'>;

export function warningIdOf({ programme, subject, ...matter }: Matter): string {
  const key = [programme.kind, programme.id, subject.kind, subject.id, matterOf(matter)];
  return digestOf(key).slice(0, 32);
}

export function matterOf({ matterId, origin }: Pick<Matter, 'matterId' | 'origin'>): string {
  if (matterId !== null) return matterId;
  switch (origin.kind) {
    case 'reports':
      return `reports.${digestOf(origin.reportIds.toSorted()).slice(0, 32)}`;
    case 'riskPoint':
      return `risk-point.${origin.riskPointId}`;
    case 'missedDeadline':
      // The same thing missed again, after an extension, is the same matter.
      return `${origin.deadlineKind}.${origin.subjectId}`;
    case 'other':
      return `other.${digestOf(origin.text).slice(0, 32)}`;
  }
}
