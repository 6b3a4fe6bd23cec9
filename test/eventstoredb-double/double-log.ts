/**
 * The log of the double: what a server of EventStoreDB keeps, and how it decides an append. Positions are 64 bits wide
 * and far apart, beyond what a JavaScript number holds; the server's own events stand between the others.
 */
export interface LogRecord {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
  readonly position: bigint;
}

export type ProposedEvent = Omit<LogRecord, 'stream' | 'revision' | 'position'>;

export type Expected = 'any' | 'stream_exists' | 'no_stream' | number;

export type Appended =
  /** No position: the events stood there already. */
  | { readonly type: 'success'; readonly revision: number; readonly position: bigint | undefined }
  /** -1: there is no such stream. */
  | { readonly type: 'conflict'; readonly current: number }
  | { readonly type: 'deleted' }
  | { readonly type: 'too large'; readonly maxBytes: number };

const FIRST_POSITION = 2n ** 53n + 1n;
const MAX_APPEND_BYTES = 1_048_576;

export class DoubleLog {
  readonly #records: LogRecord[] = [];
  readonly #streams = new Map<string, LogRecord[]>();
  readonly #tombstones = new Set<string>();
  readonly #watchers = new Set<() => void>();
  #next = FIRST_POSITION;
  #systemEvents = 0;

  constructor() {
    this.appendSystemEvent();
  }

  get records(): readonly LogRecord[] {
    return this.#records;
  }

  /** How many records stand at or before the position. */
  countTo(position: bigint): number {
    let [from, to] = [0, this.#records.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.#records[middle]!.position <= position) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  stream(name: string): readonly LogRecord[] {
    return this.#streams.get(name) ?? [];
  }

  isDeleted(stream: string): boolean {
    return this.#tombstones.has(stream);
  }

  append(stream: string, expected: Expected, events: readonly ProposedEvent[]): Appended {
    if (this.isDeleted(stream)) return { type: 'deleted' };
    const bytes = events.reduce((sum, event) => sum + sizeOf(event), 0);
    if (bytes > MAX_APPEND_BYTES) return { type: 'too large', maxBytes: MAX_APPEND_BYTES };
    const current = this.stream(stream).length - 1;
    const after = afterOf(expected, current);
    if (after === undefined || after > current) return { type: 'conflict', current };
    if (after < current) return this.#again(stream, after, current, events);
    for (const event of events) this.#keep(stream, event);
    this.appendSystemEvent();
    this.#tell();
    return {
      type: 'success',
      revision: current + events.length,
      position: this.stream(stream).at(-1)?.position,
    };
  }

  /** As a statistic the server writes for itself. */
  appendSystemEvent(): void {
    this.#systemEvents += 1;
    const id = `00000000-0000-4000-9000-${this.#systemEvents.toString(16).padStart(12, '0')}`;
    const data = Buffer.from('{"free":1}');
    const event = { id, contentType: 'application/json', data, metadata: Buffer.alloc(0) };
    this.#keep('$stats-127.0.0.1', { ...event, type: '$statsCollected' });
  }

  tombstone(stream: string): void {
    this.#tombstones.add(stream);
  }

  /** Change a record behind everybody's back. */
  tamper(stream: string, revision: number, change: Partial<LogRecord>): void {
    const record = this.stream(stream)[revision];
    if (record !== undefined) Object.assign(record, change);
  }

  /** As after a restore from a backup that was taken when the log held so many records. */
  restore(count: number): void {
    this.#records.length = Math.min(count, this.#records.length);
    this.#streams.clear();
    for (const record of this.#records)
      this.#streams.set(record.stream, [...this.stream(record.stream), record]);
    const last = this.#records.at(-1);
    this.#next = last === undefined ? FIRST_POSITION : last.position + BigInt(sizeOf(last)) + 1n;
  }

  /** Called after each append; answers how to stop. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  // Below the end, only the ids are compared.
  #again(stream: string, after: number, current: number, events: readonly ProposedEvent[]): Appended {
    const standing = this.stream(stream).slice(after + 1, after + 1 + events.length);
    const same = standing.length === events.length && events.every(({ id }, at) => id === standing[at]?.id);
    if (!same) return { type: 'conflict', current };
    return { type: 'success', revision: after + events.length, position: undefined };
  }

  #keep(stream: string, event: ProposedEvent): void {
    const records = this.#streams.get(stream) ?? [];
    const record = { ...event, stream, revision: records.length, position: this.#next };
    records.push(record);
    this.#streams.set(stream, records);
    this.#records.push(record);
    this.#next += BigInt(sizeOf(record)) + 1n;
  }

  #tell(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }
}

/** As servers from version 25 count it. */
function sizeOf({ data, metadata, type }: ProposedEvent): number {
  return data.length + metadata.length + 2 * type.length;
}

/** The revision after which the events go; undefined when the expectation is not met. */
function afterOf(expected: Expected, current: number): number | undefined {
  if (expected === 'any') return current;
  if (expected === 'stream_exists') return current === -1 ? undefined : current;
  return expected === 'no_stream' ? -1 : expected;
}
