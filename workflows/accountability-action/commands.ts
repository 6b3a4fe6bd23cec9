/** What can be asked of an accountability action. */
import type { Command } from '../kernel/command';
import type { LocalDate } from '../kernel/time';
import type { AccountabilityAsked, AccountabilityDecided } from './events';

interface On {
  readonly actionId: string;
}

export type AskAccountability = Command<'AskAccountability', AccountabilityAsked['data']>;
export type DecideAccountability = Command<'DecideAccountability', AccountabilityDecided['data']>;
export type DeclineAccountability = Command<
  'DeclineAccountability',
  On & { readonly authority: string; readonly reason: string }
>;
export type ServeAccountability = Command<'ServeAccountability', On & { readonly servedOn: LocalDate }>;
export type AppealAccountability = Command<
  'AppealAccountability',
  On & { readonly text: string; readonly on: LocalDate }
>;
export type DecideAccountabilityAppeal = Command<
  'DecideAccountabilityAppeal',
  On & {
    readonly outcome: 'upheld' | 'changed';
    readonly measure: string | null;
    readonly authority: string;
    readonly reason: string;
  }
>;
export type WithdrawAccountability = Command<
  'WithdrawAccountability',
  On & { readonly authority: string; readonly reason: string }
>;

export type AccountabilityActionCommand =
  | AskAccountability
  | DecideAccountability
  | DeclineAccountability
  | ServeAccountability
  | AppealAccountability
  | DecideAccountabilityAppeal
  | WithdrawAccountability;
