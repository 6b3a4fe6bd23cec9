/** Person 干部/人员: a user of the system, or somebody named in it. Stream `person-<personId>`. */
import type { DomainEvent } from '../kernel/event';

export type PersonRegistered = DomainEvent<
  'PersonRegistered',
  { readonly personId: string; readonly name: string }
>;
export type PersonRenamed = DomainEvent<'PersonRenamed', { readonly name: string }>;

export type PersonEvent = PersonRegistered | PersonRenamed;
