/** What can be asked of a pledge. */
import type { Command } from '../kernel/command';

interface On {
  readonly pledgeId: string;
}

/** By the head of the unit. */
export type GivePledge = Command<
  'GivePledge',
  { readonly campaignId: string; readonly unitId: string; readonly text: string }
>;
/** By one of the leadership group, in return. */
export type ReturnPledge = Command<'ReturnPledge', On & { readonly text: string }>;
export type WithdrawPledge = Command<'WithdrawPledge', On & { readonly reason: string }>;

export type PledgeCommand = GivePledge | ReturnPledge | WithdrawPledge;
