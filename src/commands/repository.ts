/**
 * Loads an aggregate by folding its stream, and keeps what was folded: a later load reads only the events appended
 * since. So it is right also when other processes write to the same log. Where this process alone may write (the
 * embedded store's lock sees to that), what is kept is the stream's end, and nothing is read at all.
 */
import { AGGREGATES, type AggregateCategory } from '../../workflows/aggregates';
import { evolve, initialState, type State } from '../../workflows/kernel/aggregate';
import type { StoredEvent } from '../../workflows/kernel/event';
import type { EventReader } from '../event-store/event-store';
import { isAfter, type Moment } from '../event-store/moment';
import { START, type Position } from '../event-store/position';

/** A command that has taken effect on a stream. */
export interface AppliedCommand {
  readonly digest: string;
  readonly firstRevision: number;
  readonly lastRevision: number;
}

export interface Loaded {
  readonly stream: string;
  readonly state: State<unknown>;
  /** By command id: what makes a repeated command take effect once, on any node. One map for a stream, which grows. */
  readonly commands: Map<string, AppliedCommand>;
  /** Position of the stream's last event. */
  readonly position: Position;
}

const PAGE = 1_000;

export interface RepositoryOptions {
  /** Every append to the log goes through this repository's writer. Default: false. */
  readonly soleWriter?: boolean;
  /** Streams kept folded. */
  readonly maxCached?: number;
}

/** What can be loaded of an aggregate. */
export interface Loading {
  load(category: AggregateCategory, id: string): Promise<Loaded>;
  /** As it stood at an earlier moment. */
  loadPast(category: AggregateCategory, id: string, moment: Moment): Promise<Loaded>;
}

export class AggregateRepository implements Loading {
  private readonly cache = new Map<string, Loaded>();

  private readonly soleWriter: boolean;
  private readonly maxCached: number;

  constructor(
    private readonly store: EventReader,
    { soleWriter = false, maxCached = 50_000 }: RepositoryOptions = {},
  ) {
    this.soleWriter = soleWriter;
    this.maxCached = maxCached;
  }

  async load(category: AggregateCategory, id: string): Promise<Loaded> {
    const stream = `${category}-${id}`;
    const kept = this.cache.get(stream);
    if (kept !== undefined && this.soleWriter) return kept;
    let loaded = kept ?? emptyStream(category, stream);
    for (;;) {
      const page = await this.store.readStream(stream, {
        fromRevision: loaded.state.revision + 1,
        limit: PAGE,
      });
      if (page.length > 0) loaded = foldIn(category, loaded, page);
      if (page.length < PAGE) break;
    }
    if (loaded.state.revision >= 0) this.keep(loaded);
    return loaded;
  }

  /** The state of a stream that is taken not to exist; undefined when it is kept, and so does. Nothing is read. */
  presumedNew(category: AggregateCategory, id: string): Loaded | undefined {
    const stream = `${category}-${id}`;
    return this.cache.has(stream) ? undefined : emptyStream(category, stream);
  }

  /** As it stood at an earlier moment; nothing of it is kept. */
  async loadPast(category: AggregateCategory, id: string, moment: Moment): Promise<Loaded> {
    const stream = `${category}-${id}`;
    let loaded = emptyStream(category, stream);
    for (;;) {
      const fromRevision = loaded.state.revision + 1;
      const page = await this.store.readStream(stream, { fromRevision, limit: PAGE });
      const beyond = page.findIndex((event) => isAfter(event, moment));
      loaded = foldIn(category, loaded, beyond < 0 ? page : page.slice(0, beyond));
      if (beyond >= 0 || page.length < PAGE) return loaded;
    }
  }

  /** After a conflict: what was kept is not the stream's end. */
  forget({ stream }: Pick<Loaded, 'stream'>): void {
    this.cache.delete(stream);
  }

  /** After a restore: what was kept may be ahead of the log. */
  forgetAll(): void {
    this.cache.clear();
  }

  /** After an append: the state that the command led to, and where its last event lies. */
  remember(
    before: Loaded,
    state: State<unknown>,
    { commandId, commandDigest }: Pick<StoredEvent, 'commandId' | 'commandDigest'>,
    position: Position,
  ): Loaded {
    before.commands.set(commandId, {
      digest: commandDigest,
      firstRevision: before.state.revision + 1,
      lastRevision: state.revision,
    });
    const loaded = { ...before, state, position };
    this.keep(loaded);
    return loaded;
  }

  /** A reading that was overtaken by an append must not hide it: the sole writer reads what is kept, and no more. */
  private keep(loaded: Loaded): void {
    const present = this.cache.get(loaded.stream);
    if (present !== undefined && present.state.revision > loaded.state.revision) return;
    this.cache.delete(loaded.stream);
    this.cache.set(loaded.stream, loaded);
    if (this.cache.size <= this.maxCached) return;
    const oldest = this.cache.keys().next().value;
    if (oldest !== undefined) this.cache.delete(oldest);
  }
}

function emptyStream(category: AggregateCategory, stream: string): Loaded {
  return { stream, state: initialState(AGGREGATES[category]), commands: new Map(), position: START };
}

function foldIn(category: AggregateCategory, before: Loaded, events: readonly StoredEvent[]): Loaded {
  let { state } = before;
  for (const event of events) state = evolve(AGGREGATES[category], state, event);
  return withCommands(before, state, events);
}

function withCommands(before: Loaded, state: State<unknown>, events: readonly StoredEvent[]): Loaded {
  const { commands } = before;
  let { position } = before;
  for (const event of events) {
    position = event.position;
    commands.set(event.commandId, {
      digest: event.commandDigest,
      firstRevision: commands.get(event.commandId)?.firstRevision ?? event.revision,
      lastRevision: event.revision,
    });
  }
  return { stream: before.stream, state, commands, position };
}
