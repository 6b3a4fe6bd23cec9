/** What can be asked of a bulletin. */
import type { Command } from '../kernel/command';
import type { LocalDate } from '../kernel/time';
import type { BulletinKind } from '../modules/module';
import type { BulletinIssuedData, Recipient } from './events';

interface On {
  readonly bulletinId: string;
}

/** `kinds` and `issuedOn` are handed in; `answerBy` follows from them. */
export type IssueBulletin = Command<
  'IssueBulletin',
  Omit<BulletinIssuedData, 'answerBy'> & { readonly kinds: readonly BulletinKind[] }
>;
/** `on` is handed in. */
export type AnswerBulletin = Command<
  'AnswerBulletin',
  On & Recipient & { readonly measures: string; readonly on: LocalDate }
>;
/** `on` is handed in. */
export type CheckBulletinAnswer = Command<
  'CheckBulletinAnswer',
  On &
    Recipient & {
      readonly outcome: 'accepted' | 'returned';
      readonly finding: string;
      readonly on: LocalDate;
    }
>;
export type WithdrawBulletin = Command<'WithdrawBulletin', On & { readonly reason: string }>;

export type WarningBulletinCommand = IssueBulletin | AnswerBulletin | CheckBulletinAnswer | WithdrawBulletin;
