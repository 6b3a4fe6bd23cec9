/** The filing as the write side sees it. */
import type { Aggregate } from '../kernel/aggregate';
import type { FilingCommand } from './commands';
import { decide } from './decide';
import type { FilingEvent } from './events';
import { filingMachine, type FilingContext } from './machine';

export const filing: Aggregate<FilingCommand, FilingEvent, FilingContext> = {
  category: 'filing',
  eventTypes: { FilingSent: 1, FilingReceiptRecorded: 1, FilingRefused: 1, FilingResent: 1 },
  machineVersion: 1,
  machine: filingMachine,
  order: {
    follows: { FilingResent: ['FilingRefused'] },
    dayIn: { FilingResent: 'sentOn' },
  },
  decide,
};
