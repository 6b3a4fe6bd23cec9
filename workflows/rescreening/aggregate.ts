/** The re-screening as the write side sees it. */
import type { Aggregate } from '../kernel/aggregate';
import type { RescreeningCommand } from './commands';
import { decide } from './decide';
import type { RescreeningEvent } from './events';
import { rescreeningMachine, type RescreeningContext } from './machine';

export const rescreening: Aggregate<RescreeningCommand, RescreeningEvent, RescreeningContext> = {
  category: 'rescreening',
  eventTypes: { RescreeningOpened: 1, RescreeningCompleted: 1 },
  machineVersion: 1,
  machine: rescreeningMachine,
  decide,
};
