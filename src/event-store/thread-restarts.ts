/** How often in a row a thread that has died is begun anew, and after how long. */
import { BackOff } from './insist';

/** The pauses before them come to eleven seconds. */
const RESTARTS_IN_A_ROW = 8;
/** A thread that has lived for so long did not die of what killed the one before. */
const STEADY_MS = 60_000;

export class ThreadRestarts {
  readonly #most: number;
  readonly #pauses = new BackOff();
  #count = 0;
  #begunAtMs = performance.now();

  constructor(most = RESTARTS_IN_A_ROW) {
    this.#most = most;
  }

  begun(): void {
    this.#begunAtMs = performance.now();
  }

  /** The pause before the next one, in ms; undefined: there is none. */
  died(): number | undefined {
    if (performance.now() - this.#begunAtMs >= STEADY_MS) {
      this.#count = 0;
      this.#pauses.reset();
    }
    this.#count += 1;
    return this.#count > this.#most ? undefined : this.#pauses.next();
  }
}
