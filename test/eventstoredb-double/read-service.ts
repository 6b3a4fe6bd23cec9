/** `Streams/Read`: a stream or `$all`, forwards or backwards, once or as a subscription. */
import { setTimeout as pause } from 'node:timers/promises';
import { status, type ServerWritableStream } from '@grpc/grpc-js';
import { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb';
import type { DoubleLog, LogRecord } from './double-log';
import { GrpcFailure } from './faults';
import { checkpointResponse, eventResponse, filterOf, notFoundResponse, streamNameOf } from './messages';

export type ReadCall = ServerWritableStream<ReadReq, ReadResp>;

/** Events considered between two checkpoints, where the client names no window. */
const CHECKPOINT_WINDOW = 32;

export function readKind({ request }: ReadCall): 'readStream' | 'readAll' | 'subscribe' {
  const options = request.getOptions()!;
  if (options.hasSubscription()) return 'subscribe';
  return options.hasAll() ? 'readAll' : 'readStream';
}

/** Answers the read; `pauseMs` lies before each event. Refusals are thrown as a `GrpcFailure`. */
export async function answerRead(call: ReadCall, log: DoubleLog, pauseMs: number): Promise<void> {
  const options = call.request.getOptions()!;
  if (options.hasStream()) await readStream(call, log, options, pauseMs);
  else await write(call, allRecords(log, options), pauseMs);
  call.end();
}

async function readStream(
  call: ReadCall,
  log: DoubleLog,
  options: ReadReq.Options,
  pauseMs: number,
): Promise<void> {
  const from = options.getStream()!;
  const stream = streamNameOf(from);
  if (log.isDeleted(stream))
    throw new GrpcFailure(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
      exception: 'stream-deleted',
      'stream-name': stream,
    });
  const records = log.stream(stream);
  if (records.length === 0) {
    call.write(notFoundResponse(stream));
    return;
  }
  const revision = from.hasRevision() ? Number(from.getRevision()) : undefined;
  const count = Number(options.getCount());
  const start = from.hasEnd() ? records.length : (revision ?? 0);
  const wanted = isBackwards(options)
    ? lastBefore(records, (revision ?? records.length) + 1, count)
    : records.slice(start, start + count);
  await write(call, wanted, pauseMs);
}

/** Nothing is looked at that is not answered: a log is read thousands of times. */
function allRecords(log: DoubleLog, options: ReadReq.Options): readonly LogRecord[] {
  const from = options.getAll()!;
  const { records } = log;
  const count = Number(options.getCount());
  const position = placeOf(options);
  if (position === undefined) {
    if (from.hasEnd() !== isBackwards(options)) return [];
    return from.hasEnd() ? lastBefore(records, records.length, count) : records.slice(0, count);
  }
  const behind = log.countTo(position);
  if (records[behind - 1]?.position !== position) throw invalidPosition();
  // Forwards the start is inclusive; backwards it is the place behind which the read begins.
  const at = behind - 1;
  return isBackwards(options) ? lastBefore(records, at, count) : records.slice(at, at + count);
}

/** Backwards, from the one before `end`. */
function lastBefore(records: readonly LogRecord[], before: number, count: number): readonly LogRecord[] {
  const end = Math.min(before, records.length);
  return records.slice(Math.max(0, end - count), end).reverse();
}

function isBackwards(options: ReadReq.Options): boolean {
  return options.getReadDirection() === ReadReq.Options.ReadDirection.BACKWARDS;
}

function placeOf(options: ReadReq.Options): bigint | undefined {
  const position = options.getAll()?.getPosition();
  return position === undefined ? undefined : BigInt(position.getCommitPosition());
}

/** Everything after the start, then what is appended, until the caller goes. */
export async function answerSubscription(
  call: ReadCall,
  log: DoubleLog,
  tellsCaughtUp: boolean,
): Promise<void> {
  const options = call.request.getOptions()!;
  const filter = filterOf(options);
  const window = checkpointWindow(options);
  let place = startOf(log, options);
  let considered = 0;
  let woken = (): void => undefined;
  const stopWatching = log.watch(() => woken());
  call.on('cancelled', () => woken());
  call.write(confirmation());
  let isCaughtUp = false;
  while (!call.cancelled && !call.destroyed) {
    const appended = new Promise<void>((resolve) => (woken = resolve));
    for (const record of log.records.slice(log.countTo(place))) {
      place = record.position;
      if (filter(record)) await write(call, [record], 0);
      considered += 1;
      if (considered % window === 0) call.write(checkpointResponse(place));
    }
    if (!isCaughtUp && tellsCaughtUp) call.write(new ReadResp().setCaughtUp(new ReadResp.CaughtUp()));
    isCaughtUp = true;
    await appended;
  }
  stopWatching();
}

function confirmation(): ReadResp {
  return new ReadResp().setConfirmation(
    new ReadResp.SubscriptionConfirmation().setSubscriptionId('5b1ff0a5-3bd1-4c1f-8b2d-000000000001'),
  );
}

function checkpointWindow(options: ReadReq.Options): number {
  const filter = options.getFilter();
  if (filter === undefined) return Number.POSITIVE_INFINITY;
  return (filter.hasMax() ? filter.getMax() : CHECKPOINT_WINDOW) * filter.getCheckpointintervalmultiplier();
}

function startOf(log: DoubleLog, options: ReadReq.Options): bigint {
  const end = log.records.at(-1)?.position ?? 0n;
  if (options.getAll()!.hasEnd()) return end;
  const place = placeOf(options) ?? 0n;
  if (place > end) throw invalidPosition();
  return place;
}

async function write(call: ReadCall, records: readonly LogRecord[], pauseMs: number): Promise<void> {
  for (const record of records) {
    if (pauseMs > 0) await pause(pauseMs);
    if (call.cancelled || call.destroyed) return;
    if (!call.write(eventResponse(record))) await drained(call);
  }
}

/** A caller that has gone takes nothing any more. */
function drained(call: ReadCall): Promise<void> {
  return new Promise((resolve) => {
    const finish = (): void => {
      call.off('drain', finish).off('cancelled', finish).off('close', finish);
      resolve();
    };
    call.on('drain', finish).on('cancelled', finish).on('close', finish);
  });
}

function invalidPosition(): GrpcFailure {
  return new GrpcFailure(status.INVALID_ARGUMENT, 'Trying to read from an invalid position.');
}
