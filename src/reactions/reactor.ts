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
import type { EventStore, Subscription } from '../event-store/event-store';
import { comparePositions, isPosition, START, type Position } from '../event-store/position';
import { StoreError } from '../event-store/store-error';
import { followUpsOf, hasFollowUp, type Following } from './follow-ups';

/** Follow-ups given at the same time: they share one commit of the store. */
const CONCURRENT = 64;
const REFUSALS_KEPT = 100;
const MAX_RETRY_MS = 5_000;
const CHECKPOINT_EVERY_MS = 1_000;

/** The store is in trouble, or others write to the stream faster: what is refused so is given again. */
const PASSING: ReadonlySet<string> = new Set(['STORE.UNAVAILABLE', 'STORE.DISK_FULL', 'COMMAND.BUSY']);
/** The store will never take this command's events: a refusal like any other. Its other errors end the reactor. */
const NEVER_TAKEN: ReadonlySet<string> = new Set(['STORE.EVENT_TOO_LARGE', 'STORE.INVALID_EVENT']);

export interface RefusedFollowUp {
  readonly eventId: string;
  readonly command: string;
  readonly code: string;
  readonly details: unknown;
}

export interface ReactorStatus {
  readonly state: 'running' | 'failed' | 'stopped';
  readonly position: Position;
  readonly refusedCount: number;
  readonly refused: readonly RefusedFollowUp[];
  readonly error?: string;
}

interface Waiter {
  readonly position: Position;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export class Reactor {
  private subscription: Subscription | undefined;
  private position: Position = START;
  private failure: unknown;
  private refusedCount = 0;
  private refused: RefusedFollowUp[] = [];
  private waiters: Waiter[] = [];
  private stopping = false;
  private checkpointKeptAt = 0;

  constructor(
    private readonly store: EventStore,
    private readonly following: Following,
    private readonly system: SystemCommands,
    /** Null: nothing is kept, each start begins at the beginning. */
    private readonly checkpointFile: string | null,
  ) {}

  async start(): Promise<void> {
    this.stopping = false;
    const checkpoint = this.readCheckpoint();
    // Beyond the log: the log was restored from a backup. Beginning anew is right, for nothing takes effect twice.
    const isBeyond = comparePositions(checkpoint, await this.store.end()) > 0;
    this.position = isBeyond ? START : checkpoint;
    const after = this.position === START ? undefined : this.position;
    this.subscription = this.store.subscribe(after, {
      onEvents: (events) => this.handle(events),
      onError: (error) => this.fail(error),
    });
  }

  async stop(): Promise<void> {
    this.stopping = true;
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
    };
  }

  /** Waits until what the receipt's events set off is done; the answer's position covers it. */
  async followUps(receipt: CommandReceipt): Promise<CommandReceipt> {
    if (!receipt.events.some((event) => hasFollowUp(event.type))) return receipt;
    const { stream, revision, position } = receipt;
    await this.settled(position, { stream, revision, position });
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

  private async handle(events: readonly StoredEvent[]): Promise<void> {
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
    }
  }

  /** Tries again while the trouble is a passing one. */
  private async insist<T>(work: () => Promise<T>): Promise<T> {
    for (let delayMs = 50; ; delayMs = Math.min(delayMs * 2, MAX_RETRY_MS)) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof DomainError) || !PASSING.has(error.code)) throw error;
        if (this.stopping) throw new StoreError('STORE.CLOSED', {}, { cause: error });
        await new Promise((resolve) => setTimeout(resolve, delayMs));
      }
    }
  }

  private fail(error: unknown): void {
    if (!this.stopping) this.failure = error;
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
    if (this.checkpointFile === null) return;
    const beside = `${this.checkpointFile}.new`;
    writeFileSync(beside, `${this.position}\n`);
    renameSync(beside, this.checkpointFile);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
