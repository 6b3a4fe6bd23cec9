/** What can be asked of a person's entry. */
import type { Command } from '../kernel/command';

export type RegisterPerson = Command<'RegisterPerson', { readonly personId: string; readonly name: string }>;
export type RenamePerson = Command<'RenamePerson', { readonly personId: string; readonly name: string }>;

export type PersonCommand = RegisterPerson | RenamePerson;
