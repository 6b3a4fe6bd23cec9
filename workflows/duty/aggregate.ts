/** The occurrence of a standing duty as the write side sees it. */
import type { Aggregate } from '../kernel/aggregate';
import type { DutyCommand } from './commands';
import { decide } from './decide';
import type { DutyEvent } from './events';
import { dutyMachine, type DutyContext } from './machine';

export const duty: Aggregate<DutyCommand, DutyEvent, DutyContext> = {
  category: 'duty',
  eventTypes: { DutyOpened: 1, DutyFulfilled: 1, DutyReturned: 1, DutyWaived: 1 },
  machineVersion: 1,
  machine: dutyMachine,
  decide,
};
