/**
 * For how long somebody has not reached an end of the log that was seen. Others append all the time, so nobody is ever at
 * the very end; who is well gets to each end seen within moments.
 */
import { comparePositions, type Position } from '../event-store/position';

interface Seen {
  readonly end: Position;
  readonly atMs: number;
}

export class Lag {
  /** The oldest end not reached, and the newest seen. */
  #oldest: Seen | undefined;
  #newest: Seen | undefined;
  #hasCaughtUp = false;

  /** The log ended there, seen at that time. An end before one seen is that of another log, as after a restore. */
  saw(end: Position, atMs: number): void {
    if (this.#newest !== undefined && comparePositions(end, this.#newest.end) < 0) {
      this.#oldest = undefined;
      this.#hasCaughtUp = false;
    }
    this.#newest = { end, atMs };
    this.#oldest ??= this.#newest;
  }

  /** 0 when nothing seen is missing. `atMs`: now, by the same clock as in `saw`. */
  behindMs(position: Position, atMs: number): number {
    if (this.#reached(position, this.#oldest)) {
      this.#hasCaughtUp = true;
      this.#oldest = this.#reached(position, this.#newest) ? undefined : this.#newest;
    }
    return this.#oldest === undefined ? 0 : Math.max(0, atMs - this.#oldest.atMs);
  }

  /** Has it come to an end of the log at all? As of the last `behindMs`. */
  get hasCaughtUp(): boolean {
    return this.#hasCaughtUp;
  }

  #reached(position: Position, seen: Seen | undefined): boolean {
    return seen !== undefined && comparePositions(position, seen.end) >= 0;
  }
}
