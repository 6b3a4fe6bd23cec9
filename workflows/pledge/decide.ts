/** What may be asked of a pledge. Nobody pledges to himself, the two sides are two people: aggregate.ts. */
import type { State } from '../kernel/aggregate';
import type { CommandMeta } from '../kernel/command';
import { dayOfAct } from '../kernel/day-of-act';
import type { PledgeCommand } from './commands';
import { refuse } from './errors';
import type { PledgeEvent, PledgeSide } from './events';
import { pledgeIdOf } from './pledge-id';
import type { PledgeContext } from './machine';

export function decide(
  command: PledgeCommand,
  { value, revision }: State<PledgeContext>,
  meta: CommandMeta,
): readonly PledgeEvent[] {
  if (command.type === 'GivePledge') {
    const { campaignId, unitId, text } = command.data;
    const pledgeId = pledgeIdOf({ campaignId, unitId });
    if (value === 'given' || value === 'mutual') refuse('PLEDGE.ALREADY_GIVEN', { pledgeId });
    return [{ type: 'PledgeGiven', data: { pledgeId, campaignId, unitId, ...side(pledgeId, text, meta) } }];
  }
  const { pledgeId } = command.data;
  if (revision < 0) refuse('PLEDGE.NOT_FOUND', { pledgeId });
  if (command.type === 'ReturnPledge') {
    const data = side(pledgeId, command.data.text, meta);
    return [{ type: 'PledgeReturned', data }];
  }
  const { reason } = command.data;
  if (reason.trim() === '') refuse('PLEDGE.NO_REASON', { pledgeId });
  return [{ type: 'PledgeWithdrawn', data: { reason } }];
}

function side(pledgeId: string, text: string, meta: CommandMeta): PledgeSide {
  if (text.trim() === '') refuse('PLEDGE.NO_TEXT', { pledgeId });
  const { personId, postId } = meta.actor;
  return { text, byPersonId: personId, byPostId: postId, on: dayOfAct(meta) };
}
