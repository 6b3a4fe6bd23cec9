/** One client and the calls that run on it. Retired, it takes no new ones and hangs up after the last. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { unavailable } from './failure';
import { UNKNOWN_VERSION, type LogClient } from './log-client';
import { watched, type Watch } from './watched-call';

/** The first that gives positions with what it reads from a stream. */
const OLDEST_SERVER = [22, 10] as const;

export type Call<T> = (client: LogClient, watch: Watch) => Promise<T>;

export class Line {
  readonly #client: LogClient;
  readonly #timeoutMs: number;
  readonly #closing: AbortSignal;
  readonly #retired = new AbortController();
  #checked = false;
  #running = 0;

  /** `closing` ends every call, with its reason. */
  constructor(client: LogClient, timeoutMs: number, closing: AbortSignal) {
    this.#client = client;
    this.#timeoutMs = timeoutMs;
    this.#closing = closing;
  }

  /** Aborted when the line takes no new calls. */
  get retired(): AbortSignal {
    return this.#retired.signal;
  }

  async call<T>(call: Call<T>): Promise<T> {
    this.#running += 1;
    try {
      await this.#checkVersion();
      return await this.#watched(call);
    } finally {
      this.#running -= 1;
      this.#hangUpWhenDone();
    }
  }

  retire(): void {
    this.#retired.abort();
    this.#hangUpWhenDone();
  }

  // A call begins in a turn of its own: begun while another call's failure closes the channel, the client would throw
  // where nobody can catch it.
  async #watched<T>(call: Call<T>): Promise<T> {
    await nextTurn();
    this.#closing.throwIfAborted();
    return await watched(this.#timeoutMs, this.#closing, (watch) => call(this.#client, watch));
  }

  async #checkVersion(): Promise<void> {
    if (this.#checked) return;
    const version = await this.#watched((client) => client.serverVersion());
    if (isTooOld(version))
      throw unavailable('server too old', { found: version, oldest: OLDEST_SERVER.join('.') });
    this.#checked = true;
  }

  #hangUpWhenDone(): void {
    if (this.#running > 0 || !this.#retired.signal.aborted) return;
    void this.#client.hangUp();
  }
}

/** A version in a form of its own, as of a server somebody built, is taken. */
function isTooOld(version: string): boolean {
  if (version === UNKNOWN_VERSION) return true;
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(version) ?? [];
  if (major === undefined || minor === undefined || major === '0') return false;
  const [oldestMajor, oldestMinor] = OLDEST_SERVER;
  return Number(major) === oldestMajor ? Number(minor) < oldestMinor : Number(major) < oldestMajor;
}
