/** The rectification as the write side sees it. */
import type { Aggregate } from '../kernel/aggregate';
import type { RectificationCommand } from './commands';
import { decide } from './decide';
import type { RectificationEvent } from './events';
import { rectificationMachine, type RectificationContext } from './machine';

export const rectification: Aggregate<RectificationCommand, RectificationEvent, RectificationContext> = {
  category: 'rectification',
  eventTypes: {
    RectificationOrdered: 1,
    RectificationAnswered: 1,
    RectificationAccepted: 1,
    RectificationReturned: 1,
    RectificationClosed: 1,
    RectificationExtended: 1,
    RectificationEscalated: 1,
    RectificationReferred: 1,
    RectificationCancelled: 1,
  },
  machineVersion: 1,
  machine: rectificationMachine,
  decide,
};
