/** The person's entry as the write side sees it. */
import type { Aggregate } from '../kernel/aggregate';
import type { PersonCommand } from './commands';
import { decide } from './decide';
import type { PersonEvent } from './events';
import { personMachine, type PersonContext } from './machine';

export const person: Aggregate<PersonCommand, PersonEvent, PersonContext> = {
  category: 'person',
  eventTypes: { PersonRegistered: 1, PersonRenamed: 1 },
  machineVersion: 1,
  machine: personMachine,
  decide,
};
