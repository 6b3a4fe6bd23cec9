/** The information officer as the write side sees it. */
import type { Aggregate } from '../kernel/aggregate';
import type { InformationOfficerCommand } from './commands';
import { decide } from './decide';
import type { InformationOfficerEvent } from './events';
import { informationOfficerMachine, type InformationOfficerContext } from './machine';

export const informationOfficer: Aggregate<
  InformationOfficerCommand,
  InformationOfficerEvent,
  InformationOfficerContext
> = {
  category: 'informationOfficer',
  eventTypes: { OfficerAppointed: 1, OfficerTrained: 1, OfficerAssessed: 1, OfficerDismissed: 1 },
  machineVersion: 1,
  machine: informationOfficerMachine,
  order: { follows: { OfficerAssessed: ['OfficerAppointed'] } },
  decide,
};

/** The stream's id: one person at one point. */
export function officerIdOf(pointId: string, personId: string): string {
  return `${pointId}.${personId}`;
}
