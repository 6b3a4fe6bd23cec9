/** The notice book as the write side sees it. */
import type { Aggregate } from '../kernel/aggregate';
import type { NoticeBookCommand } from './commands';
import { decide } from './decide';
import type { NoticeBookEvent } from './events';
import { noticeBookMachine, type NoticeBookContext } from './machine';

export const noticeBook: Aggregate<NoticeBookCommand, NoticeBookEvent, NoticeBookContext> = {
  category: 'noticeBook',
  eventTypes: { NoticeEntered: 1, NoticeNumberTaken: 1 },
  machineVersion: 1,
  machine: noticeBookMachine,
  decide,
};
