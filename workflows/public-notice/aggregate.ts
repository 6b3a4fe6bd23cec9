/** The public notice as the write side sees it. */
import type { Aggregate } from '../kernel/aggregate';
import type { PublicNoticeCommand } from './commands';
import { decide } from './decide';
import type { PublicNoticeEvent } from './events';
import { publicNoticeMachine, type PublicNoticeContext } from './machine';

export const publicNotice: Aggregate<PublicNoticeCommand, PublicNoticeEvent, PublicNoticeContext> = {
  category: 'publicNotice',
  eventTypes: {
    NoticePublished: 1,
    ObjectionLodged: 1,
    ObjectionAnswered: 1,
    NoticeClosed: 1,
    NoticeWithdrawn: 1,
  },
  machineVersion: 1,
  machine: publicNoticeMachine,
  order: {
    follows: {
      ObjectionAnswered: [{ event: 'ObjectionLodged', same: ['objectionId'] }],
      NoticeClosed: ['ObjectionAnswered'],
      NoticeWithdrawn: ['ObjectionLodged', 'ObjectionAnswered'],
    },
  },
  decide,
};
