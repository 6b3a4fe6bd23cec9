/**
 * Follows the log and gives the commands its events set off. It starts from its checkpoint; where that is lost, it
 * starts from the beginning, and nothing takes effect twice. A refused follow-up is kept and shown, never silent; a
 * store that fails is tried again, never skipped.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { AnyCommand } from '../../workflows/commands';
import { DomainError, refuse, type ErrorDetails } from '../../workflows/kernel/domain-error';
import type { StoredEvent } from '../../workflows/kernel/event';
import type { CommandReceipt } from '../commands/request';
import type { SystemCommands } from '../commands/system-commands';
import type { EventStore } from '../event-store/event-store';
import { insist } from '../event-store/insist';
import { LastingSubscription } from '../event-store/lasting-subscription';
import { comparePositions, isPosition, START, type Position } from '../event-store/position';
import { StoreError } from '../event-store/store-error';
import { followUpsOf, hasFollowUp } from './follow-ups';
import type { Following } from './following';

/** Follow-ups given at the same time: they share one commit of the store. */
const CONCURRENT = 64;
const REFUSALS_KEPT = 100;
/** How long a command waits for what it set off, before it answers REACTIONS.BEHIND. */
const PATIENCE_MS = 15_000;
const CHECKPOINT_EVERY_MS = 1_000;

/** The store will never take this command's events: a refusal like any other. Its other errors end the reactor. */
const NEVER_TAKEN: ReadonlySet<string> = new Set(['STORE.EVENT_TOO_LARGE', 'STORE.INVALID_EVENT']);

export interface RefusedFollowUp {
  readonly eventId: string;
  readonly command: string;
  readonly code: string;
  readonly details: ErrorDetails;
}

export interface ReactorStatus {
  readonly state: 'running' | 'failed' | 'stopped';
  readonly position: Position;
  readonly refusedCount: number;
  readonly refused: readonly RefusedFollowUp[];
  /** Why it failed. */
  readonly error?: string;
  /** Code of the passing trouble that it waits out. */
  readonly trouble?: string;
}

interface Waiter {
  readonly position: Position;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export class Reactor {
  private subscription: LastingSubscription | undefined;
  private position: Position = START;
  /** Where to go on; it counts as reached only when the log has shown that it has this position. */
  private checkpoint: Position | undefined;
  private failure: unknown;
  private trouble: string | undefined;
  private refusedCount = 0;
  private refused: RefusedFollowUp[] = [];
  private waiters: Waiter[] = [];
  private stopping = new AbortController();
  private checkpointKeptAt = 0;

  constructor(
    private readonly store: EventStore,
    private readonly following: Following,
    private readonly system: SystemCommands,
    /** Null: nothing is kept, each start begins at the beginning. */
    private readonly checkpointFile: string | null,
    private readonly patienceMs = PATIENCE_MS,
    private readonly onRefused: (refusal: RefusedFollowUp) => void = () => undefined,
  ) {}

  /** A store that is away is waited for. */
  start(): void {
    this.stopping = new AbortController();
    this.position = START;
    this.checkpoint = this.readCheckpoint();
    this.subscribe();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.subscription?.close();
    this.subscription = undefined;
    this.writeCheckpoint();
    this.release(new StoreError('STORE.CLOSED'));
  }

  status(): ReactorStatus {
    const state =
      this.failure !== undefined ? 'failed' : this.subscription === undefined ? 'stopped' : 'running';
    return {
      state,
      position: this.position,
      refusedCount: this.refusedCount,
      refused: this.refused,
      ...(this.failure === undefined ? {} : { error: messageOf(this.failure) }),
      ...(this.trouble === undefined ? {} : { trouble: this.trouble }),
    };
  }

  /** Waits until what the receipt's events set off is done; the answer's position covers it. */
  async followUps(receipt: CommandReceipt): Promise<CommandReceipt> {
    if (!receipt.events.some((event) => hasFollowUp(event.type))) return receipt;
    const { stream, revision, position } = receipt;
    const written = { stream, revision, position };
    await inTime(this.settled(position, written), this.patienceMs, written);
    return { ...receipt, position: await this.store.end() };
  }

  /** `written`: what the caller has written before it asks, to name it where the reactor has failed. */
  settled(position: Position, written: ErrorDetails = {}): Promise<void> {
    if (this.failure !== undefined)
      refuse('REACTIONS.FAILED', { ...written, error: messageOf(this.failure) });
    if (comparePositions(this.position, position) >= 0) return Promise.resolve();
    if (this.subscription === undefined) return Promise.reject(new StoreError('STORE.CLOSED'));
    return new Promise((resolve, reject) => this.waiters.push({ position, resolve, reject }));
  }

  private subscribe(): void {
    this.subscription = new LastingSubscription(this.store, {
      place: () => this.checkpoint ?? this.position,
      onEvents: (events) => this.handle(events),
      onCaughtUp: () => this.found(),
      onTrouble: (error) => this.troubled(error),
      onError: (error) => this.ended(error),
    });
  }

  /** The log goes on from the checkpoint. */
  private found(): void {
    this.trouble = undefined;
    if (this.checkpoint === undefined) return;
    this.position = this.checkpoint;
    this.checkpoint = undefined;
    this.release();
  }

  private async handle(events: readonly StoredEvent[]): Promise<void> {
    this.found();
    for (const event of events) {
      if (hasFollowUp(event.type)) await this.react(event);
      this.position = event.position;
      this.release();
    }
    this.keepCheckpoint();
  }

  /** Not after every event: what is given again after a crash takes effect once all the same. */
  private keepCheckpoint(): void {
    const now = Date.now();
    if (now - this.checkpointKeptAt < CHECKPOINT_EVERY_MS) return;
    this.checkpointKeptAt = now;
    this.writeCheckpoint();
  }

  private async react(event: StoredEvent): Promise<void> {
    const commands = await this.insist(() => followUpsOf(event, this.following));
    for (let first = 0; first < commands.length; first += CONCURRENT) {
      const batch = commands.slice(first, first + CONCURRENT);
      await Promise.all(batch.map((command) => this.give(event, command)));
    }
  }

  private async give(event: StoredEvent, command: AnyCommand): Promise<void> {
    try {
      await this.insist(() =>
        this.system.give(command, {
          cause: event.id,
          occurredAt: event.occurredAt,
          causationId: event.id,
          correlationId: event.correlationId,
        }),
      );
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error instanceof StoreError && !NEVER_TAKEN.has(error.code)) throw error;
      this.refusedCount += 1;
      const refusal = { eventId: event.id, command: command.type, code: error.code, details: error.details };
      this.refused = [...this.refused, refusal].slice(-REFUSALS_KEPT);
      this.onRefused(refusal);
    }
  }

  /** Tries again while the trouble is a passing one. */
  private async insist<T>(work: () => Promise<T>): Promise<T> {
    const { signal } = this.stopping;
    const outcome = await insist(work, { signal, onTrouble: (error) => this.troubled(error) });
    this.trouble = undefined;
    return outcome;
  }

  private troubled(error: unknown): void {
    this.trouble = error instanceof DomainError ? error.code : messageOf(error);
  }

  private ended(error: unknown): void {
    if (error instanceof StoreError && error.code === 'STORE.POSITION_UNKNOWN') {
      // The log was restored from a backup. Beginning anew is right, for nothing takes effect twice.
      this.checkpoint = undefined;
      this.position = START;
      this.subscribe();
      return;
    }
    if (!this.stopping.signal.aborted) this.failure = error;
    this.release(error);
  }

  private release(error?: unknown): void {
    if (this.waiters.length === 0) return;
    const waiting: Waiter[] = [];
    for (const waiter of this.waiters) {
      if (error !== undefined) waiter.reject(error);
      else if (comparePositions(this.position, waiter.position) >= 0) waiter.resolve();
      else waiting.push(waiter);
    }
    this.waiters = waiting;
  }

  private readCheckpoint(): Position {
    if (this.checkpointFile === null) return START;
    let text: string;
    try {
      text = readFileSync(this.checkpointFile, 'utf8').trim();
    } catch {
      // No file: the first start, or a lost checkpoint. Beginning anew is always right, only slower.
      return START;
    }
    return isPosition(text) ? text : START;
  }

  private writeCheckpoint(): void {
    // A checkpoint that the log has not confirmed stays as it is.
    if (this.checkpointFile === null || this.checkpoint !== undefined) return;
    const beside = `${this.checkpointFile}.new`;
    try {
      writeFileSync(beside, `${this.position}\n`);
      renameSync(beside, this.checkpointFile);
    } catch {
      // A full disk, a folder that may not be written: the next start begins earlier, and nothing takes effect twice.
    }
  }
}

/** What was written stays written, however long the rest takes: the caller is told so. */
async function inTime(work: Promise<void>, patienceMs: number, written: ErrorDetails): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DomainError('REACTIONS.BEHIND', written)), patienceMs);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
