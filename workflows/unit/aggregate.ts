/** The unit as the write side sees it. */
import type { Aggregate } from '../kernel/aggregate';
import type { UnitCommand } from './commands';
import { decide } from './decide';
import type { UnitEvent } from './events';
import { unitMachine, type UnitContext } from './machine';

export const unit: Aggregate<UnitCommand, UnitEvent, UnitContext> = {
  category: 'unit',
  eventTypes: { UnitEstablished: 1, UnitRenamed: 1, UnitMoved: 1, UnitAbolished: 1 },
  machineVersion: 1,
  machine: unitMachine,
  decide,
};
