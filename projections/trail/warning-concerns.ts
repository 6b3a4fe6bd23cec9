/** What the events of warnings, rectifications and accountability actions concern: also the risk point and person behind them. */
import type { AccountabilityGround } from '../../workflows/accountability-action/events';
import type { EventType } from '../../workflows/events';
import type { StoredEvent } from '../../workflows/kernel/event';
import type { ProgrammeKind } from '../../workflows/kernel/programme';
import { streamId, type Rows } from '../view';
import {
  accountabilityTable,
  rectificationTable,
  warningTable,
  type RectificationRow,
  type WarningRow,
} from '../warnings/tables';
import type { Concern, Concerns } from './concern';

interface InProgramme {
  readonly programmeKind: ProgrammeKind;
  readonly programmeId: string;
  readonly unitId: string;
}

function ofWarning(event: StoredEvent, rows: Rows): readonly Concern[] {
  const row = rows.get(warningTable, streamId(event));
  return row === undefined ? [] : [...ofProgramme(row), ...behindWarning(row)];
}

function ofRectification(event: StoredEvent, rows: Rows): readonly Concern[] {
  const row = rows.get(rectificationTable, streamId(event));
  return row === undefined ? [] : [...ofProgramme(row), ...behindRectification(row, rows)];
}

function ofAction(event: StoredEvent, rows: Rows): readonly Concern[] {
  const row = rows.get(accountabilityTable, streamId(event));
  if (row === undefined) return [];
  return unique([
    ...ofProgramme(row),
    ...(row.personId === null ? [] : [['person', row.personId] as const]),
    ...row.grounds.flatMap((ground) => behindGround(ground, rows)),
  ]);
}

const ofNothing = (): readonly Concern[] => [];

/** A notice book belongs to no unit; the number it gives stands in the warning's own stream. */
export const WARNING_CONCERNS = {
  WarningIssued: ofWarning,
  WarningRaised: ofWarning,
  WarningEscalated: ofWarning,
  WarningNumberProposed: ofWarning,
  WarningNumbered: ofWarning,
  WarningNumberRefused: ofWarning,
  WarningAnswered: ofWarning,
  WarningAnswerReturned: ofWarning,
  WarningSettled: ofWarning,
  WarningWithdrawn: ofWarning,
  NoticeEntered: ofNothing,
  NoticeNumberTaken: ofNothing,
  RectificationOrdered: ofRectification,
  RectificationAnswered: ofRectification,
  RectificationAccepted: ofRectification,
  RectificationReturned: ofRectification,
  RectificationClosed: ofRectification,
  RectificationExtended: ofRectification,
  RectificationEscalated: ofRectification,
  RectificationReferred: ofRectification,
  RectificationCancelled: ofRectification,
  AccountabilityAsked: ofAction,
  AccountabilityDeclined: ofAction,
  AccountabilityDecided: ofAction,
  AccountabilityServed: ofAction,
  AccountabilityAppealed: ofAction,
  AccountabilityAppealDecided: ofAction,
  AccountabilityWithdrawn: ofAction,
} as const satisfies { readonly [T in EventType]?: Concerns<T> };

function ofProgramme({ programmeKind, programmeId, unitId }: InProgramme): readonly Concern[] {
  return [
    [programmeKind, programmeId],
    ['unit', unitId],
  ];
}

function behindWarning({ postId, personId, riskPointId }: WarningRow): readonly Concern[] {
  return [
    ...(postId === null ? [] : [['post', postId] as const]),
    ...(personId === null ? [] : [['person', personId] as const]),
    ...(riskPointId === null ? [] : [['riskPoint', riskPointId] as const]),
  ];
}

function behindRectification(
  { responsiblePostId, origin }: RectificationRow,
  rows: Rows,
): readonly Concern[] {
  const warned = origin.kind === 'warning' ? rows.get(warningTable, origin.warningId) : undefined;
  return unique([
    ...(responsiblePostId === null ? [] : [['post', responsiblePostId] as const]),
    ...(warned === undefined ? [] : behindWarning(warned)),
  ]);
}

function behindGround(ground: AccountabilityGround, rows: Rows): readonly Concern[] {
  switch (ground.kind) {
    case 'riskPoint':
      return [['riskPoint', ground.riskPointId]];
    case 'warning': {
      const row = rows.get(warningTable, ground.warningId);
      return row === undefined ? [] : behindWarning(row);
    }
    case 'rectification': {
      const row = rows.get(rectificationTable, ground.rectificationId);
      return row === undefined ? [] : behindRectification(row, rows);
    }
    case 'assessment':
    case 'other':
      return [];
  }
}

function unique(concerns: readonly Concern[]): readonly Concern[] {
  return [...new Map(concerns.map((concern) => [concern.join(':'), concern])).values()];
}
