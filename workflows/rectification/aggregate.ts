/** The rectification as the write side sees it. */
import type { Aggregate } from '../kernel/aggregate';
import type { Separation } from '../kernel/separate-hands';
import type { RectificationCommand } from './commands';
import { decide } from './decide';
import type { RectificationEvent } from './events';
import { rectificationMachine, type RectificationContext } from './machine';

const OWN_ANSWER: Separation<RectificationEvent['type']> = {
  of: ['RectificationAnswered'],
  postToo: true,
  code: 'RECTIFICATION.CHECKED_BY_ANSWERER',
};

/** 上级纪检监察: what it ordered, it gives time for and calls off itself, and nothing else. */
const OF_SUPERVISION: Separation<RectificationEvent['type']> = {
  of: ['RectificationOrdered'],
  ofBody: ['supervisor'],
  bothWays: true,
  code: 'RECTIFICATION.OF_SUPERVISION',
};

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
  separate: {
    RectificationAccepted: [OWN_ANSWER],
    RectificationReturned: [OWN_ANSWER],
    RectificationCancelled: [OWN_ANSWER, OF_SUPERVISION],
    RectificationExtended: [OF_SUPERVISION],
  },
  decide,
};
