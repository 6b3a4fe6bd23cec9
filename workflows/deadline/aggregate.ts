/** The deadline as the write side sees it. */
import type { Aggregate } from '../kernel/aggregate';
import type { DeadlineCommand } from './commands';
import { decide } from './decide';
import type { DeadlineEvent } from './events';
import { deadlineMachine, type DeadlineContext } from './machine';

export const deadline: Aggregate<DeadlineCommand, DeadlineEvent, DeadlineContext> = {
  category: 'deadline',
  eventTypes: { DeadlineMissed: 1 },
  machineVersion: 1,
  machine: deadlineMachine,
  decide,
};
