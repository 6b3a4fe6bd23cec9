/**
 * One command on one stream: decide, append with the expected revision, and on a conflict read and decide again.
 * A command id that the stream knows already answers again instead of taking effect twice.
 */
import { AGGREGATES } from '../../workflows/aggregates';
import type { AnyCommand } from '../../workflows/commands';
import { decideAndEvolve, type Aggregate } from '../../workflows/kernel/aggregate';
import { DomainError } from '../../workflows/kernel/domain-error';
import type { Command, CommandMeta } from '../../workflows/kernel/command';
import { refuse } from './errors';
import type { DomainEvent, Fact, NewEvent, StoredEvent } from '../../workflows/kernel/event';
import type { EventStore } from '../event-store/event-store';
import { StoreError } from '../event-store/store-error';
import { KeyedLock } from './keyed-lock';
import { eventIdOf } from './meta';
import type { AggregateRepository, AppliedCommand, Loaded } from './repository';
import type { CommandReceipt } from './request';
import type { Target } from './target';

const MAX_ATTEMPTS = 12;

/** What the writer is handed for one attempt: called anew after a conflict, on the state then found. */
export interface Attempt {
  readonly command: AnyCommand;
  readonly meta: CommandMeta;
  /** `plan id@version` of the campaign it belongs to. */
  readonly plan?: string;
  /** Type of the event that the command says it corrects: the correction has to be of the same type. */
  readonly correctedType?: string;
}

export interface WriteOptions {
  readonly commandId: string;
  readonly commandDigest: string;
  readonly correlationId: string;
  readonly causationId?: string;
  /** It is of a type that begins a stream (`CREATING`). */
  readonly begins: boolean;
}

type AnyDecider = Aggregate<Command, DomainEvent, unknown>;

export class Writer {
  private readonly lock = new KeyedLock();

  constructor(
    private readonly store: EventStore,
    private readonly repository: AggregateRepository,
    private readonly onAppended: (count: number) => void = () => undefined,
  ) {}

  write(
    target: Target,
    options: WriteOptions,
    prepare: (loaded: Loaded) => Promise<Attempt>,
  ): Promise<CommandReceipt> {
    const stream = `${target.category}-${target.id}`;
    return this.lock.run(
      stream,
      async () =>
        (options.begins ? await this.presumingNew(target, options, prepare) : undefined) ??
        (await this.attempt(target, options, prepare)),
    );
  }

  /**
   * What begins a stream nearly always finds none: that is presumed and not looked up, and the append tells if it was
   * wrong. Undefined then, and wherever a look at the stream could change the answer.
   */
  private async presumingNew(
    target: Target,
    options: WriteOptions,
    prepare: (loaded: Loaded) => Promise<Attempt>,
  ): Promise<CommandReceipt | undefined> {
    const loaded = this.repository.presumedNew(target.category, target.id);
    if (loaded === undefined) return undefined;
    try {
      const receipt = await this.append(target, loaded, options, await prepare(loaded));
      return receipt?.events.length === 0 ? undefined : receipt;
    } catch (error) {
      // A store that fails would fail again.
      if (error instanceof DomainError && !(error instanceof StoreError)) return undefined;
      throw error;
    }
  }

  private async attempt(
    target: Target,
    options: WriteOptions,
    prepare: (loaded: Loaded) => Promise<Attempt>,
  ): Promise<CommandReceipt> {
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      const loaded = await this.repository.load(target.category, target.id);
      const applied = loaded.commands.get(options.commandId);
      if (applied !== undefined) return this.repeat(target, loaded, applied, options);
      const prepared = await prepare(loaded);
      const receipt = await this.append(target, loaded, options, prepared);
      if (receipt !== undefined) return receipt;
    }
    refuse('COMMAND.BUSY', { stream: `${target.category}-${target.id}` });
  }

  /** Undefined when the stream has moved on meanwhile. */
  private async append(
    target: Target,
    loaded: Loaded,
    options: WriteOptions,
    { command, meta, plan, correctedType }: Attempt,
  ): Promise<CommandReceipt | undefined> {
    const aggregate = AGGREGATES[target.category] as unknown as AnyDecider;
    const { facts, state } = decideAndEvolve(aggregate, command, loaded.state, meta, (index) =>
      eventIdOf(options.commandId, index),
    );
    if (correctedType !== undefined && facts.some((fact) => fact.type !== correctedType)) {
      refuse('COMMAND.CORRECTS_OTHER_TYPE', { eventId: meta.corrects, correctedType });
    }
    if (facts.length === 0) return receiptOf(target, loaded, options.commandId, [], false);
    const events = facts.map((fact) => newEvent(aggregate, fact, options, plan));
    try {
      const expected = loaded.state.revision < 0 ? 'noStream' : loaded.state.revision;
      const { position, repeated } = await this.store.append(loaded.stream, events, expected);
      // Event ids come from the command's id alone: what stands there may be another node's, or another command's of
      // the same key. The next attempt reads it, and finds the command applied.
      if (repeated) {
        this.repository.forget(loaded);
        return undefined;
      }
      this.onAppended(events.length);
      const after = this.repository.remember(loaded, state, options, position);
      return receiptOf(target, after, options.commandId, withRevisions(loaded, facts), false);
    } catch (error) {
      if (error instanceof StoreError && error.code === 'STORE.REVISION_CONFLICT') {
        this.repository.forget(loaded);
        return undefined;
      }
      // The event's id comes from the key's command id: the key was used on another stream.
      if (error instanceof StoreError && error.code === 'STORE.DUPLICATE_EVENT') {
        refuse('COMMAND.KEY_REUSED', { stream: error.details['standsIn'] });
      }
      throw error;
    }
  }

  private async repeat(
    target: Target,
    loaded: Loaded,
    applied: AppliedCommand,
    options: WriteOptions,
  ): Promise<CommandReceipt> {
    if (applied.digest !== options.commandDigest) {
      refuse('COMMAND.KEY_REUSED', { stream: loaded.stream, revision: applied.firstRevision });
    }
    const events = await this.store.readStream(loaded.stream, {
      fromRevision: applied.firstRevision,
      limit: applied.lastRevision - applied.firstRevision + 1,
    });
    const position = events.at(-1)?.position ?? loaded.position;
    const receipt = receiptOf(target, loaded, options.commandId, events.map(asReceiptEvent), true);
    return { ...receipt, position };
  }
}

function withRevisions({ state }: Loaded, facts: readonly Fact[]): CommandReceipt['events'] {
  return facts.map(({ id, type }, index) => ({ id, type, revision: state.revision + 1 + index }));
}

function asReceiptEvent({ id, type, revision }: StoredEvent): CommandReceipt['events'][number] {
  return { id, type, revision };
}

function newEvent(
  aggregate: AnyDecider,
  fact: Fact,
  options: WriteOptions,
  plan: string | undefined,
): NewEvent {
  const schemaVersion = aggregate.eventTypes[fact.type];
  if (schemaVersion === undefined)
    throw new Error(`${aggregate.category} does not declare event ${fact.type}`);
  return {
    ...fact,
    schemaVersion,
    machineVersion: aggregate.machineVersion,
    ...(plan === undefined ? {} : { plan }),
    commandId: options.commandId,
    commandDigest: options.commandDigest,
    correlationId: options.correlationId,
    ...(options.causationId === undefined ? {} : { causationId: options.causationId }),
  };
}

function receiptOf(
  { category, id }: Target,
  loaded: Loaded,
  commandId: string,
  events: CommandReceipt['events'],
  repeated: boolean,
): CommandReceipt {
  const { stream, state, position } = loaded;
  return { commandId, category, id, stream, revision: state.revision, position, events, repeated };
}
