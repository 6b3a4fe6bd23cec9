/** The power as the write side sees it. */
import type { Aggregate } from '../kernel/aggregate';
import type { PowerCommand } from './commands';
import { decide } from './decide';
import type { PowerEvent } from './events';
import { powerMachine, type PowerContext } from './machine';

export const power: Aggregate<PowerCommand, PowerEvent, PowerContext> = {
  category: 'power',
  eventTypes: {
    PowerListed: 1,
    PowerRevised: 1,
    PowerFlowDrawn: 1,
    PowerFoundWithoutRisk: 1,
    PowerTransferRequested: 1,
    PowerTransferReviewed: 1,
    PowerTransferred: 1,
    PowerAdditionRequested: 1,
    PowerRevisionRequested: 1,
    PowerCancellationRequested: 1,
    PowerChangeReviewed: 1,
    PowerToBeSearchedAgain: 1,
    PowerCancelled: 1,
  },
  machineVersion: 1,
  machine: powerMachine,
  order: {
    follows: {
      PowerTransferReviewed: ['PowerTransferRequested'],
      PowerChangeReviewed: ['PowerRevisionRequested', 'PowerCancellationRequested'],
    },
  },
  separate: {
    PowerTransferReviewed: [{ of: ['PowerTransferRequested'], code: 'POWER.REVIEWED_BY_ASKER' }],
    PowerChangeReviewed: [
      {
        of: ['PowerAdditionRequested', 'PowerRevisionRequested', 'PowerCancellationRequested'],
        code: 'POWER.REVIEWED_BY_ASKER',
      },
    ],
  },
  decide,
};
