/**
 * Appends, one at a time for each stream and any number at a time for different ones. The rules are those of every store
 * (`planAppend`); what they must know is read first. What the server then says is not taken as it is: see `#written`.
 */
import type { AppendExpectedRevision, WrongExpectedVersionError } from '@eventstore/db-client';
import type { NewEvent } from '../../../workflows/kernel/event';
import { chainStart, linkOf, type Link } from '../../ledger/hash-chain';
import { MAX_APPEND_BYTES, planAppend, type AppendPlan, type SealedBytes } from '../append-rules';
import type { AppendResult, ExpectedRevision } from '../event-store';
import { StoreError } from '../store-error';
import { StreamHeads } from '../stream-heads';
import type { Connection } from './connection';
import { bytesBeside, eventData } from './event-form';
import { isAnswer } from './failure';
import { readLast, readStream } from './stream-reader';

const CACHED_HEADS = 20_000;

type WritePlan = Extract<AppendPlan, { type: 'write' }>;

interface Append {
  readonly stream: string;
  readonly events: readonly NewEvent[];
  readonly expected: ExpectedRevision;
}

export class Appender {
  readonly #connection: Connection;
  readonly #heads = new StreamHeads<Link>(CACHED_HEADS);
  /** The last append of each stream that has one running. */
  readonly #queues = new Map<string, Promise<unknown>>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  append(append: Append): Promise<AppendResult> {
    const { stream } = append;
    const before = this.#queues.get(stream) ?? Promise.resolve();
    const result = before.then(() => this.#append(append));
    const settled = result.catch(() => undefined);
    this.#queues.set(stream, settled);
    void settled.then(() => {
      if (this.#queues.get(stream) === settled) this.#queues.delete(stream);
    });
    return result;
  }

  /** Answers when every append handed in so far has its answer. */
  async idle(): Promise<void> {
    await Promise.all(this.#queues.values());
  }

  /** The end of a stream as somebody has just read it. */
  seen(head: Link): void {
    const known = this.#heads.get(head.stream);
    if (known === undefined || known.revision < head.revision) this.#heads.put(head);
  }

  async #append(append: Append): Promise<AppendResult> {
    try {
      return await this.#appendAfter(await this.#head(append), append);
    } catch (error) {
      // Whatever stands there now, the next append looks.
      this.#heads.forget(append.stream);
      throw isAnswer(error, 'wrong-expected-version')
        ? conflict(append, error as WrongExpectedVersionError)
        : error;
    }
  }

  async #appendAfter(head: Link, append: Append): Promise<AppendResult> {
    const { stream, events, expected } = append;
    const after = expected === 'noStream' ? 0 : expected + 1;
    const standing =
      after <= head.revision
        ? await readStream(this.#connection, stream, forwards(after, events.length))
        : [];
    const view = {
      head: () => head,
      idsFrom: () => standing.map(({ id }) => id),
      // The server cannot tell.
      streamHolding: () => undefined,
    };
    const plan = planAppend(view, stream, events, expected);
    if (plan.type === 'repeat') return { position: lastOf(standing).position, repeated: true };
    checkSize(append, plan);
    await this.#send(append, plan.events);
    return await this.#written(stream, lastOf(plan.events));
  }

  // Only what is expected beyond the known end can be right although we do not know it: another process has appended.
  async #head({ stream, expected }: Append): Promise<Link> {
    const known = this.#heads.get(stream);
    if (known !== undefined && (expected === 'noStream' || expected <= known.revision)) return known;
    const last = await readLast(this.#connection, stream);
    const head = last === undefined ? chainStart(stream) : linkOf(last);
    this.#heads.put(head);
    return head;
  }

  async #send({ stream, events, expected }: Append, sealed: readonly SealedBytes[]): Promise<void> {
    const data = sealed.map((one, index) => eventData(one, events[index] as NewEvent));
    const expectedRevision: AppendExpectedRevision = expected === 'noStream' ? 'no_stream' : BigInt(expected);
    const deadline = this.#connection.timeoutMs;
    await this.#connection.call((client) =>
      client.appendToStream(stream, data, { expectedRevision, requiresLeader: true, deadline }),
    );
  }

  /**
   * The server answers "written" too when events of the same ids stand there already: ours, from an attempt whose answer
   * was lost, or another process's, with other bytes. Only what is read back tells which, and the chain goes on from
   * that. It also has the position, which an answer may lack.
   */
  async #written(stream: string, last: SealedBytes): Promise<AppendResult> {
    const [standing] = await readStream(this.#connection, stream, forwards(last.revision, 1));
    if (standing?.id !== last.id) {
      const { revision } = last;
      throw new StoreError('STORE.DAMAGED', { reason: 'written to another place', stream, revision });
    }
    this.#heads.put(linkOf(standing));
    return { position: standing.position, repeated: standing.hash !== last.hash };
  }
}

function forwards(fromRevision: number, limit: number): Parameters<typeof readStream>[2] {
  return { backwards: false, fromRevision, limit };
}

function lastOf<T>(items: readonly T[]): T {
  const last = items.at(-1);
  if (last === undefined) throw new Error('an append has events');
  return last;
}

// Newer servers count what stands beside the data as well; the limit is the same on all.
function checkSize({ stream, events }: Append, { byteLength }: WritePlan): void {
  const bytes = events.reduce((sum, event) => sum + bytesBeside(event), byteLength);
  if (bytes > MAX_APPEND_BYTES)
    throw new StoreError('STORE.EVENT_TOO_LARGE', { stream, bytes, maxBytes: MAX_APPEND_BYTES });
}

function conflict({ stream, expected }: Append, { actualVersion }: WrongExpectedVersionError): StoreError {
  const actual = actualVersion === 'no_stream' ? 'noStream' : Number(actualVersion);
  return new StoreError('STORE.REVISION_CONFLICT', { stream, expected, actual });
}
