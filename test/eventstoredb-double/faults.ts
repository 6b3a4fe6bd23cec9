/** What the double can be told to do wrong: for so many calls of one kind, in the order they were told. */
import { Metadata, status } from '@grpc/grpc-js';

export type CallKind =
  'append' | 'batchAppend' | 'readStream' | 'readAll' | 'subscribe' | 'features' | 'gossip';

/** What a call is refused with: gRPC's status, and the trailers the client reads. */
export class GrpcFailure extends Error {
  readonly metadata = new Metadata();

  constructor(
    readonly code: status,
    readonly details: string,
    trailers: Readonly<Record<string, string>> = {},
  ) {
    super(details);
    for (const [name, value] of Object.entries(trailers)) this.metadata.set(name, value);
  }
}

export type Fault =
  /** No answer at all, and nothing is written. */
  | { readonly type: 'silent' }
  /** All connections break, and nothing is written. */
  | { readonly type: 'cut before' }
  /** What was asked is done; then all connections break, and nobody is told. */
  | { readonly type: 'cut after' }
  /** What was asked is done when the door opens. */
  | { readonly type: 'held'; readonly until: Promise<void> }
  /** Events come one by one, each after so long. */
  | { readonly type: 'slow'; readonly everyMs: number }
  | { readonly type: 'fails'; readonly failure: GrpcFailure };

export class Faults {
  readonly #planned = new Map<CallKind, Fault[]>();
  readonly #calls = new Map<CallKind, number>();

  /** The next `times` calls of this kind suffer the fault. */
  plan(kind: CallKind, fault: Fault, times = 1): void {
    const planned = this.#planned.get(kind) ?? [];
    for (let time = 0; time < times; time += 1) planned.push(fault);
    this.#planned.set(kind, planned);
  }

  clear(): void {
    this.#planned.clear();
  }

  /** Calls of this kind so far, well or ill. */
  calls(kind: CallKind): number {
    return this.#calls.get(kind) ?? 0;
  }

  take(kind: CallKind): Fault | undefined {
    this.#calls.set(kind, this.calls(kind) + 1);
    return this.#planned.get(kind)?.shift();
  }
}

export function fails(code: status, details: string, trailers: Readonly<Record<string, string>> = {}): Fault {
  return { type: 'fails', failure: new GrpcFailure(code, details, trailers) };
}

export const notReady = fails(status.UNAVAILABLE, 'Server Is Not Ready');
export const unimplemented = fails(status.UNIMPLEMENTED, 'Service is unimplemented.');
export const accessDenied = fails(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });

export function notLeader(port: number): Fault {
  return fails(status.NOT_FOUND, `Leader info available: 127.0.0.1:${port}`, {
    exception: 'not-leader',
    'leader-endpoint-host': '127.0.0.1',
    'leader-endpoint-port': `${port}`,
  });
}
