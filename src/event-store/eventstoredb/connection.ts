/**
 * The connection to the server: every call has a time-out and is tried again while what hindered it may pass. The
 * client looks for another node after some failures only; after a time-out or an unreachable node we take a new client,
 * which looks anew.
 */
import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { StoreError } from '../store-error';
import type { ConnectionSettings } from './connection-string';
import { passes, storeFailure, wantsNewClient } from './failure';
import { Line, type Call } from './line';
import { LogClient } from './log-client';

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;

export interface CallLimits {
  /** The longest silence of the server within a call. */
  readonly timeoutMs: number;
  /** No attempt begins later than this after the first. */
  readonly retryForMs: number;
}

export class Connection {
  readonly #settings: ConnectionSettings;
  readonly #limits: CallLimits;
  readonly #closing = new AbortController();
  readonly #onReconnect: () => void;
  #line: Line;

  constructor(settings: ConnectionSettings, limits: CallLimits, onReconnect: () => void = () => undefined) {
    this.#settings = settings;
    this.#limits = limits;
    this.#onReconnect = onReconnect;
    // One listener for each call that runs.
    setMaxListeners(0, this.#closing.signal);
    this.#line = this.#newLine();
  }

  get timeoutMs(): number {
    return this.#limits.timeoutMs;
  }

  /**
   * The call must be one that may be repeated. Answers of the server about the question come out as the client gives
   * them (`isAnswer`). @throws StoreError UNAVAILABLE, DAMAGED, EVENT_TOO_LARGE, CLOSED
   */
  async call<T>(call: Call<T>): Promise<T> {
    const latest = performance.now() + this.#limits.retryForMs;
    for (let failures = 1; ; failures += 1) {
      try {
        return await this.once(call);
      } catch (error) {
        const pauseMs = pauseAfter(failures);
        if (!passes(error) || performance.now() + pauseMs > latest) throw error;
        await this.pause(pauseMs);
      }
    }
  }

  /** One attempt. The line it ran on is told, for a call that goes on after its answer. */
  async once<T>(call: (...args: [...Parameters<Call<T>>, AbortSignal]) => Promise<T>): Promise<T> {
    this.#closing.signal.throwIfAborted();
    const line = this.#line;
    try {
      return await line.call((client, watch) => call(client, watch, line.retired));
    } catch (error) {
      const failure = storeFailure(error);
      if (wantsNewClient(failure)) this.#renew(line);
      throw failure;
    }
  }

  /** Wait, but not beyond the end of the connection. @throws StoreError CLOSED */
  async pause(pauseMs: number): Promise<void> {
    await pause(pauseMs, undefined, { signal: this.#closing.signal }).catch(() => undefined);
    this.#closing.signal.throwIfAborted();
  }

  close(): void {
    this.#closing.abort(new StoreError('STORE.CLOSED'));
    this.#line.retire();
  }

  #renew(line: Line): void {
    if (line !== this.#line || this.#closing.signal.aborted) return;
    this.#line = this.#newLine();
    line.retire();
    this.#onReconnect();
  }

  #newLine(): Line {
    const { nodes, channel, credentials } = this.#settings;
    return new Line(new LogClient(nodes, channel, credentials), this.#limits.timeoutMs, this.#closing.signal);
  }
}

/** Twice as long after each failure, with a part by chance, so that nodes that failed together do not return together. */
export function pauseAfter(failures: number): number {
  const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
  return longest * (0.5 + Math.random() / 2);
}
