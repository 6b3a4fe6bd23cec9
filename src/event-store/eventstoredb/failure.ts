/** What the client and the server report, in the words of the port; and which of it passes by itself. */
import {
  convertToCommandError,
  ErrorType,
  isCommandError,
  MaxAppendSizeExceededError,
  type CommandError,
} from '@eventstore/db-client';
import { StoreError } from '../store-error';
import type { UnavailableReason } from '../unavailable-reason';

/** What another attempt may get past. */
const PASSING: ReadonlySet<unknown> = new Set<UnavailableReason>([
  'timed out',
  'unreachable',
  'connection lost',
  'no leader',
  'server not ready',
]);

const DEAF: ReadonlySet<unknown> = new Set<UnavailableReason>([
  'timed out',
  'unreachable',
  'connection lost',
]);

const ANSWERS: ReadonlySet<string> = new Set<AnswerType>(['wrong-expected-version', 'stream-not-found']);

const REASONS: Readonly<Partial<Record<CommandError['type'], UnavailableReason>>> = {
  [ErrorType.NOT_LEADER]: 'no leader',
  [ErrorType.DEADLINE_EXCEEDED]: 'timed out',
  [ErrorType.TIMEOUT]: 'timed out',
  [ErrorType.CANCELLED]: 'connection lost',
  [ErrorType.ACCESS_DENIED]: 'access denied',
};

/** Codes of gRPC that the client hands on as "unknown". */
const INVALID_ARGUMENT = 3;
const PERMISSION_DENIED = 7;
const UNIMPLEMENTED = 12;
const UNAUTHENTICATED = 16;

const CONNECTION_BROKE =
  /RST_STREAM|ECONNRESET|EPIPE|write after end|Stream closed|GOAWAY|Connection dropped|has been shut down|Channel closed/i;

export function unavailable(
  reason: UnavailableReason,
  details: Readonly<Record<string, unknown>> = {},
  cause?: unknown,
): StoreError {
  return new StoreError('STORE.UNAVAILABLE', { reason, ...details }, { cause });
}

/** Worth another attempt. */
export function passes(error: unknown): boolean {
  return (
    error instanceof StoreError && error.code === 'STORE.UNAVAILABLE' && PASSING.has(error.details['reason'])
  );
}

/**
 * The client would go on with a node that does not answer. Not after "no leader": then it knows where the leader is.
 */
export function wantsNewClient(error: unknown): boolean {
  return passes(error) && DEAF.has((error as StoreError).details['reason']);
}

/** An answer of the server about the question itself, which its caller knows how to read. */
export function isAnswer(error: unknown, type: AnswerType): boolean {
  return error instanceof Error && isCommandError(error) && (error.type as string) === type;
}
type AnswerType = 'wrong-expected-version' | 'stream-not-found';

/** The server does not know the position it was asked to read from. */
export function isInvalidPosition(error: unknown): boolean {
  return error instanceof StoreError && grpcCode(error.cause) === INVALID_ARGUMENT;
}

/** A failure as a `StoreError`. What only the caller can read (`isAnswer`), and mistakes of ours, unchanged. */
export function storeFailure(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error;
  const known = commandError(error);
  const message = error.message;
  if (/^Failed to discover/.test(message)) return unavailable('unreachable', { message }, error);
  if (CONNECTION_BROKE.test(message)) return unavailable('connection lost', { message }, error);
  if (!isCommandError(known)) return error;
  if (ANSWERS.has(known.type)) return known;
  if (known.type === ErrorType.STREAM_DELETED)
    return new StoreError('STORE.DAMAGED', { reason: 'stream deleted', message }, { cause: error });
  if (known instanceof MaxAppendSizeExceededError)
    return new StoreError('STORE.EVENT_TOO_LARGE', { maxBytes: known.maxAppendSize }, { cause: error });
  return unavailable(reasonOf(known), { message }, error);
}

// The client's own conversion reads trailers that a server in trouble may not have sent.
function commandError(error: Error): Error {
  try {
    return convertToCommandError(error);
  } catch {
    return error;
  }
}

function whyUnreachable(message: string): UnavailableReason {
  if (/certificate|self.signed|unable to verify|altname|CERT_/i.test(message)) return 'untrusted certificate';
  if (/wrong version number|EPROTO|SSL routines|packet length/i.test(message)) return 'no TLS on that port';
  if (/not ready|too busy|server is busy/i.test(message)) return 'server not ready';
  return 'unreachable';
}

function reasonOf(error: CommandError): UnavailableReason {
  const code = grpcCode(error);
  if (error.type === ErrorType.UNAVAILABLE) return whyUnreachable(error.message);
  if (code === UNAUTHENTICATED) return 'refused credentials';
  if (code === PERMISSION_DENIED) return 'access denied';
  if (code === UNIMPLEMENTED) return 'server too old';
  return REASONS[error.type] ?? 'server error';
}

function grpcCode(error: unknown): number | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'number' ? code : undefined;
}
