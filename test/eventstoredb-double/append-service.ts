/** `Streams/Append` and `Streams/BatchAppend`: the same decision, answered in two ways. */
import { status, type ServerDuplexStream, type ServerReadableStream } from '@grpc/grpc-js';
import { Any } from 'google-protobuf/google/protobuf/any_pb';
import { Empty } from 'google-protobuf/google/protobuf/empty_pb';
import {
  AllStreamPosition,
  MaximumAppendSizeExceeded,
  StreamDeleted,
  WrongExpectedVersion,
} from '@eventstore/db-client/generated/shared_pb';
import { Status } from '@eventstore/db-client/generated/status_pb';
import {
  BatchAppendResp,
  type AppendReq,
  type AppendResp,
  type BatchAppendReq,
} from '@eventstore/db-client/generated/streams_pb';
import type { Appended, DoubleLog, Expected, ProposedEvent } from './double-log';
import { GrpcFailure } from './faults';
import {
  appendResponse,
  expectedPosition,
  expectedRevision,
  proposedEvent,
  streamIdentifier,
  streamNameOf,
} from './messages';

export interface AppendRequest {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: readonly ProposedEvent[];
}

/** Undefined when the caller went away before all was sent. */
export async function appendRequest(
  call: ServerReadableStream<AppendReq, AppendResp>,
): Promise<AppendRequest | undefined> {
  let options: AppendReq.Options | undefined;
  const events: ProposedEvent[] = [];
  for await (const message of call as AsyncIterable<AppendReq>) {
    options ??= message.getOptions();
    const proposed = message.getProposedMessage();
    if (proposed !== undefined) events.push(proposedEvent(proposed));
  }
  if (call.cancelled || options === undefined) return undefined;
  return { stream: streamNameOf(options), expected: expectedRevision(options), events };
}

/** Refusals but a conflict are thrown as a `GrpcFailure`, with their trailers. */
export function answerAppend(log: DoubleLog, { stream, expected, events }: AppendRequest): AppendResp {
  const appended = log.append(stream, expected, events);
  if (appended.type === 'deleted')
    throw new GrpcFailure(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
      exception: 'stream-deleted',
      'stream-name': stream,
    });
  if (appended.type === 'too large')
    throw new GrpcFailure(status.INVALID_ARGUMENT, `Maximum Append Size of ${appended.maxBytes} Exceeded.`, {
      exception: 'maximum-append-size-exceeded',
      'maximum-append-size': `${appended.maxBytes}`,
    });
  return appendResponse(appended, expected);
}

/** Requests may come in pieces and several at a time, told apart by their correlation id. */
export function serveBatchAppend(
  call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>,
  log: DoubleLog,
): void {
  const open = new Map<string, { readonly options: BatchAppendReq.Options; events: ProposedEvent[] }>();
  call.on('data', (request: BatchAppendReq) => {
    const id = request.getCorrelationId()!.getString();
    const parts = open.get(id) ?? { options: request.getOptions()!, events: [] };
    open.set(id, parts);
    parts.events.push(...request.getProposedMessagesList().map(proposedEvent));
    if (!request.getIsFinal()) return;
    open.delete(id);
    const stream = streamNameOf(parts.options);
    const expected = expectedPosition(parts.options);
    const response = batchResponse(log.append(stream, expected, parts.events), stream);
    call.write(response.setCorrelationId(request.getCorrelationId()));
  });
  call.on('end', () => call.end());
}

function batchResponse(appended: Appended, stream: string): BatchAppendResp {
  const response = new BatchAppendResp().setStreamIdentifier(streamIdentifier(stream));
  if (appended.type !== 'success') return response.setError(statusOf(appended, stream));
  const success = new BatchAppendResp.Success().setCurrentRevision(`${appended.revision}`);
  if (appended.position === undefined) return response.setSuccess(success.setNoPosition(new Empty()));
  const place = `${appended.position}`;
  const position = new AllStreamPosition().setCommitPosition(place).setPreparePosition(place);
  return response.setSuccess(success.setPosition(position));
}

function statusOf(refused: Exclude<Appended, { type: 'success' }>, stream: string): Status {
  switch (refused.type) {
    case 'conflict': {
      const detail = new WrongExpectedVersion();
      if (refused.current === -1) detail.setCurrentNoStream(new Empty());
      else detail.setCurrentStreamRevision(`${refused.current}`);
      return packed('WrongExpectedVersion', detail);
    }
    case 'deleted':
      return packed('StreamDeleted', new StreamDeleted().setStreamIdentifier(streamIdentifier(stream)));
    case 'too large':
      return packed(
        'MaximumAppendSizeExceeded',
        new MaximumAppendSizeExceeded().setMaxappendsize(refused.maxBytes),
      );
  }
}

function packed(name: string, detail: { serializeBinary(): Uint8Array }): Status {
  const any = new Any();
  any.pack(detail.serializeBinary(), `event_store.client.${name}`);
  return new Status().setMessage(name).setDetails(any);
}
