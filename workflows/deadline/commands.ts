/** Raised by the sweep alone. */
import type { Command } from '../kernel/command';
import type { DeadlineMissed } from './events';

export type RaiseMissedDeadline = Command<'RaiseMissedDeadline', DeadlineMissed['data']>;

export type DeadlineCommand = RaiseMissedDeadline;
