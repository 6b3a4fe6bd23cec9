/**
 * Pledge 双向承诺: a section pledges to the leading body that its powers are exercised by the rules; a leader pledges in turn to supervise and
 * manage. Stream `pledge-<pledgeId>`, one for a unit in a campaign. Source: `004` 4th, part three (一) 2.
 */
import type { DomainEvent } from '../kernel/event';
import type { LocalDate } from '../kernel/time';

/** One side of it. `byPersonId` and `byPostId`: who signed, taken from who acts. */
export interface PledgeSide {
  readonly text: string;
  readonly byPersonId: string;
  readonly byPostId: string;
  readonly on: LocalDate;
}

export type PledgeGiven = DomainEvent<
  'PledgeGiven',
  PledgeSide & { readonly pledgeId: string; readonly campaignId: string; readonly unitId: string }
>;
/** The leader's pledge in return: the two are in force. */
export type PledgeReturned = DomainEvent<'PledgeReturned', PledgeSide>;
/** By the section, with a reason; it may pledge again. */
export type PledgeWithdrawn = DomainEvent<'PledgeWithdrawn', { readonly reason: string }>;

export type PledgeEvent = PledgeGiven | PledgeReturned | PledgeWithdrawn;
