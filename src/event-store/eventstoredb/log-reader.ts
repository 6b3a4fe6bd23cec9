/**
 * Reads the whole log, `$all`, without the server's own events. The client takes no filter for this read, so they come
 * along and are left out here; how far the log is known to hold nothing but them is remembered, so that the end of a
 * log on which only the server writes is not searched again and again.
 */
import type { AllStreamResolvedEvent, ReadPosition } from '@eventstore/db-client';
import type { StoredEvent } from '../../../workflows/kernel/event';
import { comparePositions, START, type Position } from '../position';
import { StoreError } from '../store-error';
import type { Connection } from './connection';
import { isSystemEvent, positionOf, recordOf, storedEvent } from './event-form';
import { isInvalidPosition } from './failure';
import { collected } from './watched-call';

const LARGEST_PAGE = 1_000;
/** Asked for beside what is wanted: the event already known, which comes first, and a few of the server's own. */
const PAGE_EXTRA = 20;
const FIRST_PAGE_BACKWARDS = 16;

/** No event of ours stands after `last` and up to `searched`. */
interface Tail {
  readonly last: Position;
  readonly searched: Position;
}

interface Page {
  readonly events: readonly AllStreamResolvedEvent[];
  readonly isLast: boolean;
}

const NOTHING_KNOWN: Tail = { last: START, searched: START };
const TWO_NUMBERS = /^(\d{1,20})\/(\d{1,20})$/;

export class LogReader {
  readonly #connection: Connection;
  #tail = NOTHING_KNOWN;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** @throws StoreError POSITION_UNKNOWN when `after` has another form or lies beyond the log */
  async readAll(after: Position, limit: number): Promise<readonly StoredEvent[]> {
    const { last, searched } = this.#tail;
    if (after !== last || searched === last) return await this.#readAll(after, limit, after);
    try {
      return await this.#readAll(after, limit, searched);
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'STORE.POSITION_UNKNOWN') throw error;
      // The log is not the one the tail was seen on; it may have `after` all the same.
      this.#tail = NOTHING_KNOWN;
      return await this.#readAll(after, limit, after);
    }
  }

  /** Position of the last event of ours. Read backwards, in growing pages, down to where the log is known. */
  async end(): Promise<Position> {
    let from: ReadPosition = 'end';
    let newest: Position | undefined;
    for (let count = FIRST_PAGE_BACKWARDS; ; count = Math.min(LARGEST_PAGE, count * 4)) {
      const { events, isLast } = await this.#page(from, count, 'backwards');
      const [first] = events;
      newest ??= first === undefined ? START : placeOf(first);
      // A log that ends before what was seen of it has been restored.
      if (comparePositions(newest, this.#tail.searched) < 0) this.#tail = NOTHING_KNOWN;
      const last = this.#lastIn(events) ?? (isLast ? START : undefined);
      if (last !== undefined) return this.#know({ last, searched: newest }).last;
      const oldest = events.at(-1);
      if (oldest !== undefined) from = readPosition(placeOf(oldest));
    }
  }

  async #readAll(after: Position, limit: number, from: Position): Promise<readonly StoredEvent[]> {
    const found: StoredEvent[] = [];
    let seen = from;
    for (;;) {
      const count = Math.min(LARGEST_PAGE, limit - found.length + PAGE_EXTRA);
      const { events, isLast } = await this.#page(readPosition(seen), count, 'forwards');
      for (const event of events) {
        // The server's start is inclusive, ours is not.
        if (comparePositions(placeOf(event), seen) <= 0) continue;
        if (!isSystemEvent(event)) found.push(storedEvent(event));
        if (found.length === limit) return found;
        seen = placeOf(event);
      }
      if (!isLast) continue;
      const last = found.at(-1)?.position ?? after;
      if (found.length > 0 || after === this.#tail.last) this.#know({ last, searched: seen });
      return found;
    }
  }

  // Down to where the log is known, its last event of ours is.
  #lastIn(events: readonly AllStreamResolvedEvent[]): Position | undefined {
    const { last, searched } = this.#tail;
    for (const event of events) {
      if (comparePositions(placeOf(event), searched) <= 0) return last;
      if (!isSystemEvent(event)) return placeOf(event);
    }
    return undefined;
  }

  // Several reads run at a time, and the one that has seen most is right.
  #know(tail: Tail): Tail {
    if (comparePositions(tail.searched, this.#tail.searched) > 0) this.#tail = tail;
    return tail;
  }

  async #page(
    fromPosition: ReadPosition,
    maxCount: number,
    direction: 'forwards' | 'backwards',
  ): Promise<Page> {
    const options = { fromPosition, maxCount, direction, requiresLeader: true };
    try {
      const events = await this.#connection.call((client, watch) =>
        collected(client.readAll(options), watch),
      );
      return { events, isLast: events.length < maxCount };
    } catch (error) {
      if (!isInvalidPosition(error)) throw error;
      throw new StoreError('STORE.POSITION_UNKNOWN', {}, { cause: error });
    }
  }
}

function placeOf(event: AllStreamResolvedEvent): Position {
  return positionOf(recordOf(event));
}

function readPosition(position: Position): ReadPosition {
  if (position === START) return 'start';
  const [, commit, prepare] = TWO_NUMBERS.exec(position) ?? [];
  if (commit === undefined || prepare === undefined)
    throw new StoreError('STORE.POSITION_UNKNOWN', { position });
  return { commit: BigInt(commit), prepare: BigInt(prepare) };
}
