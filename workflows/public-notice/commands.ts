/** What can be asked of a public notice. */
import type { Command } from '../kernel/command';
import type { LocalDate } from '../kernel/time';
import type { NoticePublishedData } from './events';

interface On {
  readonly noticeId: string;
}

/** `until` is computed from the plan's publicity rule and the working-day table, and handed in. */
export type PublishNotice = Command<'PublishNotice', NoticePublishedData>;
/** `on`: the day of lodging, in the plan's time zone. What is `confidential` is handed in sealed. */
export type LodgeObjection = Command<
  'LodgeObjection',
  On & {
    readonly objectionId: string;
    readonly objector: string;
    readonly itemId: string | null;
    readonly text: string;
    readonly confidential?: boolean;
    readonly on: LocalDate;
  }
>;
/** `confidential`: the objection is, and the answer is handed in sealed. */
export type AnswerObjection = Command<
  'AnswerObjection',
  On & {
    readonly objectionId: string;
    readonly outcome: 'upheld' | 'rejected';
    readonly answer: string;
    readonly confidential?: true;
  }
>;
/** `unrevisedItemIds`: those that an upheld objection is about and that have not been put right since; handed in. */
export type CloseNotice = Command<
  'CloseNotice',
  On & { readonly on: LocalDate; readonly unrevisedItemIds: readonly string[] }
>;
export type WithdrawNotice = Command<'WithdrawNotice', On & { readonly reason: string }>;

export type PublicNoticeCommand =
  PublishNotice | LodgeObjection | AnswerObjection | CloseNotice | WithdrawNotice;
