/**
 * What is proved of the log of a running server, for whoever asks over HTTP. The whole log is walked for it anew, as the command
 * line does: one walk at a time, in slices between which everybody else is answered.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as othersFirst } from 'node:timers/promises';
import { refuse } from '../../workflows/kernel/domain-error';
import type { StoredEvent } from '../../workflows/kernel/event';
import type { Instant } from '../../workflows/kernel/time';
import type { EventReader } from '../event-store/event-store';
import { publicKeyText, type Signer } from '../ledger/signed-note';
import { WaitingLine } from '../waiting-line';
import { lastKept } from './kept-checkpoints';
import { makePack, type EvidencePack, type PackOrder } from './make-pack';
import type { SignedCheckpoint } from './open-checkpoint';
import { signLog } from './sign-log';
import { signingKeyOf } from './signing-key';

/** Some milliseconds of work. */
const SLICE_EVENTS = 100;
/** Of those who wait for a walk, with the one that is under way; whoever comes then is told to come again. */
const MOST_WAITING = 5;

/** All events of a pack are held in memory while the log is walked. */
const MOST_EVENTS = 50_000;

type Log = Pick<EventReader, 'readAll' | 'firstMisfiled'>;

export interface EvidenceOptions {
  readonly store: Log;
  /** Null: nothing is kept, and the key goes with the process. */
  readonly dataDir: string | null;
  readonly now: () => Instant;
  /** In one pack; default: `MOST_EVENTS`. */
  readonly mostEvents?: number;
}

export interface EvidenceOrder extends Pick<PackOrder, 'asked'> {
  readonly eventIds: readonly string[];
}

export class Evidence {
  readonly #closing = new AbortController();
  #folder: string | undefined;
  readonly #line = new WaitingLine(MOST_WAITING, () => refuse('PROOF.BUSY', { waiting: MOST_WAITING }));

  constructor(private readonly options: EvidenceOptions) {}

  get mostEvents(): number {
    return this.options.mostEvents ?? MOST_EVENTS;
  }

  /** Of the key that signs, made at its first use. @throws DomainError CHECKPOINT.KEY_MALFORMED */
  publicKey(): string {
    return publicKeyText(this.#signer());
  }

  /** The newest that was signed. @throws DomainError those of a bad file */
  newest(): SignedCheckpoint | undefined {
    return lastKept(this.#dataDir(), this.#signer());
  }

  /** The log signed as it stands. `signal`: nobody waits for it any more. @throws DomainError PROOF.BUSY, LOG.STOPPED; as `signLog` */
  checkpoint(signal: AbortSignal): Promise<SignedCheckpoint> {
    return this.#walk(signal, (log) => signLog(log, this.#dataDir(), this.#signer()));
  }

  /** @throws DomainError PROOF.NO_EVENT, PROOF.TOO_MANY_EVENTS, PROOF.BUSY, LOG.STOPPED; as `makePack` */
  pack({ asked, eventIds }: EvidenceOrder, signal: AbortSignal): Promise<EvidencePack> {
    // Before the log is walked for nothing.
    if (eventIds.length === 0) refuse('PROOF.NO_EVENT', asked);
    if (eventIds.length > this.mostEvents) refuse('PROOF.TOO_MANY_EVENTS', { max: this.mostEvents });
    const wanted = new Set(eventIds);
    const order = { asked, made: this.options.now(), isWanted: ({ id }: StoredEvent) => wanted.has(id) };
    return this.#walk(signal, (log) => makePack(log, this.#dataDir(), this.#signer(), order));
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#line.done();
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true });
    this.#folder = undefined;
  }

  #walk<T>(signal: AbortSignal, work: (log: Log) => Promise<T>): Promise<T> {
    const log = inSlices(this.options.store, AbortSignal.any([signal, this.#closing.signal]));
    return this.#line.run(() => work(log));
  }

  #signer(): Signer {
    return signingKeyOf(this.#dataDir());
  }

  #dataDir(): string {
    const { dataDir } = this.options;
    return dataDir ?? (this.#folder ??= mkdtempSync(join(tmpdir(), 'liancheng-evidence-')));
  }
}

/** Reads the same, a few events at a time, and lets everybody else go first. @throws DomainError LOG.STOPPED */
function inSlices(log: Log, signal: AbortSignal): Log {
  let events = 0;
  return {
    readAll: async ({ after, limit = SLICE_EVENTS } = {}) => {
      await othersFirst();
      if (signal.aborted) refuse('LOG.STOPPED', { events });
      const page = await log.readAll({
        ...(after === undefined ? {} : { after }),
        limit: Math.min(limit, SLICE_EVENTS),
      });
      events += page.length;
      return page;
    },
    ...(log.firstMisfiled === undefined
      ? {}
      : { firstMisfiled: (page) => log.firstMisfiled?.(page) ?? Promise.resolve(undefined) }),
  };
}
