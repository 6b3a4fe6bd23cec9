/** What no delegate does. */
import { COMMAND_CATEGORY } from '../aggregates';
import type { CommandType } from '../commands';
import { isPersonal } from './personal';

it('a member’s opinion, pledges and an officer’s reports are given in person; everything else by delegates too', () => {
  const all = Object.keys(COMMAND_CATEGORY) as readonly CommandType[];
  expect(all.filter(isPersonal).sort()).toEqual([
    'GivePledge',
    'HandInReport',
    'ReturnPledge',
    'SendUrgentReport',
    'StateMemberOpinion',
    'WithdrawPledge',
  ]);
});
