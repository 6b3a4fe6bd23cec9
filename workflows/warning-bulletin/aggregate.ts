/** The bulletin as the write side sees it. */
import type { Aggregate } from '../kernel/aggregate';
import type { WarningBulletinCommand } from './commands';
import { decide } from './decide';
import type { WarningBulletinEvent } from './events';
import { warningBulletinMachine, type WarningBulletinContext } from './machine';

export const warningBulletin: Aggregate<
  WarningBulletinCommand,
  WarningBulletinEvent,
  WarningBulletinContext
> = {
  category: 'warningBulletin',
  eventTypes: { BulletinIssued: 1, BulletinAnswered: 1, BulletinAnswerChecked: 1, BulletinWithdrawn: 1 },
  machineVersion: 1,
  machine: warningBulletinMachine,
  order: {
    follows: {
      BulletinAnswered: [{ event: 'BulletinAnswerChecked', same: ['unitId', 'postId'] }],
      BulletinAnswerChecked: [{ event: 'BulletinAnswered', same: ['unitId', 'postId'] }],
    },
  },
  separate: {
    BulletinAnswerChecked: [
      { of: ['BulletinAnswered'], same: ['unitId', 'postId'], code: 'WARNING_BULLETIN.OWN_ANSWER' },
    ],
  },
  decide,
};
