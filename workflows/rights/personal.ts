/**
 * What a person does only in person: no delegate of the post does it. (docs/accounts.md lists it.) Passwords and sessions belong to the
 * account and come from no post at all.
 */
import type { CommandType } from '../commands';

const PERSONAL: ReadonlySet<CommandType> = new Set<CommandType>([
  // A member of a body is heard with the own opinion.
  'StateMemberOpinion',
  // Between two people, each in their own name.
  'GivePledge',
  'ReturnPledge',
  'WithdrawPledge',
  // An information officer is one person, appointed and trained.
  'HandInReport',
  'SendUrgentReport',
]);

export function isPersonal(type: CommandType): boolean {
  return PERSONAL.has(type);
}
