/**
 * A log that is read and never written: an append is answered as if it had been made. Commands given through it are decided on the log as it is, one
 * on what the other would have led to, which the repository keeps folded; so all of an import can be tried before any of it is given.
 */
import type { NewEvent } from '../../workflows/kernel/event';
import type {
  AppendResult,
  EventReader,
  EventStore,
  ExpectedRevision,
  Subscription,
} from '../event-store/event-store';
import { START } from '../event-store/position';
import { StoreError } from '../event-store/store-error';

export class RehearsalStore implements EventStore {
  readonly refusesKnownIds = true;
  readonly readStream: EventReader['readStream'];
  readonly readAll: EventReader['readAll'];
  readonly end: EventReader['end'];
  private readonly begun = new Set<string>();

  constructor(log: Pick<EventReader, 'readStream' | 'readAll' | 'end'>) {
    this.readStream = (...asked) => log.readStream(...asked);
    this.readAll = (...asked) => log.readAll(...asked);
    this.end = () => log.end();
  }

  /** A stream that is presumed not to exist is looked for, as a log that is written looks for it. */
  async append(
    stream: string,
    _events: readonly NewEvent[],
    expected: ExpectedRevision,
  ): Promise<AppendResult> {
    const isThere = async () => (await this.readStream(stream, { limit: 1 })).length > 0;
    if (expected === 'noStream' && (this.begun.has(stream) || (await isThere())))
      throw new StoreError('STORE.REVISION_CONFLICT', { stream, expected });
    this.begun.add(stream);
    return { position: START, repeated: false };
  }

  subscribe(): Subscription {
    throw new Error('nothing is ever appended to a rehearsal');
  }

  async close(): Promise<void> {
    // The log is another's to close.
  }
}
