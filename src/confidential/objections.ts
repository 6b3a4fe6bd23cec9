/**
 * Objections lodged in confidence 保密异议: all the objector said is sealed as one text before the event is made, bound to the
 * stream and the objection, so that it opens nowhere else. Who objects acts as anybody (`public`), so the log names nobody either.
 */
import type { Seal } from '../accounts/seal';
import { uuidFrom } from '../commands/meta';

/** What the objector said. */
export interface ObjectionSaid {
  readonly objector: string;
  readonly itemId: string | null;
  readonly text: string;
}

interface Place {
  readonly noticeId: string;
  readonly objectionId: string;
}

/** Shorter numbers might be guessed; those the system makes have 36 characters. */
export const MIN_RECEIPT_CHARACTERS = 32;

/** The log holds this id and not the receipt number, which opens the objection to whoever has it. */
export function confidentialIdOf(noticeId: string, receiptNumber: string): string {
  return uuidFrom(`confidential objection\n${noticeId}\n${receiptNumber}`);
}

export function sealObjection(seal: Seal, said: ObjectionSaid, place: Place): string {
  return seal.close(JSON.stringify(said), belongsTo(place, 'objection'));
}

/** @throws DomainError SEAL.CANNOT_OPEN */
export function openObjection(seal: Seal, sealed: string, place: Place): ObjectionSaid {
  return JSON.parse(seal.open(sealed, belongsTo(place, 'objection'))) as ObjectionSaid;
}

export function sealAnswer(seal: Seal, answer: string, place: Place): string {
  return seal.close(answer, belongsTo(place, 'answer'));
}

/** @throws DomainError SEAL.CANNOT_OPEN */
export function openAnswer(seal: Seal, sealed: string, place: Place): string {
  return seal.open(sealed, belongsTo(place, 'answer'));
}

function belongsTo({ noticeId, objectionId }: Place, part: 'objection' | 'answer'): string {
  return [`publicNotice-${noticeId}`, objectionId, part].join('\n');
}
