/** The id of a warning: one stream for each matter of a subject in a programme. */
import { digestOf } from './meta';
import type { WarningRequest } from './warning-request';

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
