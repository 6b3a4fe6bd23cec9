/**
 * Can this node take requests? Not while the store is away, nor while what is kept beside it (views, follow-ups) has
 * stopped, is being built, or lags behind the log. A node that was ready goes on answering queries in the meantime.
 */
import type { Instant } from '../../workflows/kernel/time';
import { DomainError, type ErrorDetails } from '../../workflows/kernel/domain-error';
import type { SweeperStatus } from '../deadlines/sweep';
import type { EventReader } from '../event-store/event-store';
import type { Position } from '../event-store/position';
import type { ViewsStatus } from '../projecting/views';
import type { ReactorStatus } from '../reactions/reactor';
import { Lag } from './lag';
import { StoreProbe, type ProbeOptions, type StoreState } from './store-probe';

export interface HealthParts {
  readonly store: Pick<EventReader, 'end'>;
  readonly views: { status(): ViewsStatus };
  readonly reactor: { status(): ReactorStatus };
  readonly sweeper: { status(): SweeperStatus };
}

export interface HealthOptions extends Omit<ProbeOptions, 'onEnd'> {
  /** How long views and follow-ups may be behind the log; default 10,000. */
  readonly lagAllowedMs?: number | undefined;
}

/** Why it is not ready: a code of the table of errors. */
export interface HealthReason {
  readonly part: 'store' | 'views' | 'reactions';
  readonly code: string;
  readonly details: ErrorDetails;
}

interface Following {
  readonly state: string;
  readonly position: Position;
  /** For how long it has not reached an end of the log that was seen. */
  readonly behindMs: number;
  /** Code of the trouble it waits out, or why it has failed. */
  readonly error: string | null;
}

export interface HealthReport {
  readonly reasons: readonly HealthReason[];
  readonly store: StoreState;
  readonly views: Following;
  readonly reactions: Following & { readonly refusedCount: number };
  readonly deadlines: { readonly lastSweep: Instant | null; readonly error: string | null };
}

const LAG_ALLOWED_MS = 10_000;

export class Health {
  readonly #parts: HealthParts;
  readonly #lagAllowedMs: number;
  readonly #probe: StoreProbe;
  readonly #viewsLag = new Lag();
  readonly #reactionsLag = new Lag();

  constructor(parts: HealthParts, { lagAllowedMs = LAG_ALLOWED_MS, ...probing }: HealthOptions = {}) {
    this.#parts = parts;
    this.#lagAllowedMs = lagAllowedMs;
    this.#probe = new StoreProbe(parts.store, { ...probing, onEnd: (end) => this.#saw(end) });
  }

  start(): void {
    this.#probe.start();
  }

  stop(): Promise<void> {
    return this.#probe.stop();
  }

  /** A call failed: look at once how the store is. */
  suspect(): void {
    void this.#probe.ask();
  }

  /** As of the last probe. */
  isStoreDown(): boolean {
    return this.#probe.status().state === 'down';
  }

  async report(): Promise<HealthReport> {
    if (this.#probe.status().state === 'unknown') await this.#probe.ask();
    const store = this.#probe.status();
    const views = this.#parts.views.status();
    const reactions = this.#parts.reactor.status();
    const nowMs = performance.now();
    const viewsBehindMs = this.#viewsLag.behindMs(views.position, nowMs);
    const reactionsBehindMs = this.#reactionsLag.behindMs(reactions.position, nowMs);
    return {
      reasons: [
        ...(store.error === null
          ? []
          : [reason('store', store.error, store.reason === null ? {} : { reason: store.reason })]),
        ...viewsReasons(views, this.#late(this.#viewsLag, viewsBehindMs)),
        ...reactionsReasons(reactions, this.#late(this.#reactionsLag, reactionsBehindMs)),
      ],
      store,
      views: {
        state: views.state,
        position: views.position,
        behindMs: viewsBehindMs,
        error: views.error === undefined ? null : codeOf(views.error),
      },
      reactions: {
        state: reactions.state,
        position: reactions.position,
        behindMs: reactionsBehindMs,
        error: reactions.error ?? reactions.trouble ?? null,
        refusedCount: reactions.refusedCount,
      },
      deadlines: this.#parts.sweeper.status(),
    };
  }

  #saw(end: Position): void {
    const nowMs = performance.now();
    // Looked at with each answer, so that an end counts as reached although nobody asks how the node is.
    for (const [lag, position] of [
      [this.#viewsLag, this.#parts.views.status().position],
      [this.#reactionsLag, this.#parts.reactor.status().position],
    ] as const) {
      lag.saw(end, nowMs);
      lag.behindMs(position, nowMs);
    }
  }

  /** Seconds behind, where that is too much; null where all is well. */
  #late(lag: Lag, behindMs: number): number | null {
    const isLate = behindMs > this.#lagAllowedMs || (behindMs > 0 && !lag.hasCaughtUp);
    return isLate ? Math.ceil(behindMs / 1_000) : null;
  }
}

function viewsReasons({ state, error }: ViewsStatus, lateSeconds: number | null): readonly HealthReason[] {
  switch (state) {
    case 'building':
      return [reason('views', 'VIEWS.BUILDING')];
    case 'failed':
      return [reason('views', 'VIEWS.FAILED', { error: codeOf(error) })];
    case 'stopped':
      return [reason('views', 'VIEWS.STOPPED')];
    case 'catchingUp':
    case 'live':
      return lateSeconds === null ? [] : [reason('views', 'VIEWS.LAGGING', { seconds: lateSeconds })];
  }
}

function reactionsReasons(
  { state, error }: ReactorStatus,
  lateSeconds: number | null,
): readonly HealthReason[] {
  if (state !== 'running')
    return [reason('reactions', 'REACTIONS.STOPPED', error === undefined ? {} : { error })];
  return lateSeconds === null ? [] : [reason('reactions', 'REACTIONS.LAGGING', { seconds: lateSeconds })];
}

function reason(part: HealthReason['part'], code: string, details: ErrorDetails = {}): HealthReason {
  return { part, code, details };
}

/** The code alone where there is one: a message may hold what is nobody's business. */
function codeOf(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  return error instanceof Error ? error.name : 'Error';
}
