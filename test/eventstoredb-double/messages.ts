/** The wire's messages, from and to the records of the log, by the definitions the client ships. */
import { Empty, StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb';
import {
  AppendResp,
  ReadResp,
  type AppendReq,
  type BatchAppendReq,
  type ReadReq,
} from '@eventstore/db-client/generated/streams_pb';
import type { Appended, Expected, LogRecord, ProposedEvent } from './double-log';

export function streamNameOf(holder: { getStreamIdentifier(): StreamIdentifier | undefined }): string {
  return Buffer.from(holder.getStreamIdentifier()!.getStreamName_asU8()).toString();
}

export function streamIdentifier(stream: string): StreamIdentifier {
  return new StreamIdentifier().setStreamName(Uint8Array.from(Buffer.from(stream)));
}

export function proposedEvent(
  message: AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage,
): ProposedEvent {
  const required = (name: string): string => {
    const value = message.getMetadataMap().get(name);
    if (value === undefined) throw new Error(`required metadata is missing: ${name}`);
    return value;
  };
  return {
    id: message.getId()!.getString(),
    type: required('type'),
    contentType: required('content-type'),
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

export function expectedRevision(options: AppendReq.Options): Expected {
  if (options.hasRevision()) return Number(options.getRevision());
  if (options.hasNoStream()) return 'no_stream';
  return options.hasStreamExists() ? 'stream_exists' : 'any';
}

export function expectedPosition(options: BatchAppendReq.Options): Expected {
  if (options.hasStreamPosition()) return Number(options.getStreamPosition());
  if (options.hasNoStream()) return 'no_stream';
  return options.hasStreamExists() ? 'stream_exists' : 'any';
}

/** A conflict is an answer here, not an error. */
export function appendResponse(
  appended: Extract<Appended, { type: 'success' | 'conflict' }>,
  expected: Expected,
): AppendResp {
  if (appended.type === 'conflict') {
    const conflict = new AppendResp.WrongExpectedVersion();
    if (appended.current === -1) conflict.setCurrentNoStream(new Empty());
    else conflict.setCurrentRevision(`${appended.current}`);
    if (typeof expected === 'number') conflict.setExpectedRevision(`${expected}`);
    else if (expected === 'no_stream') conflict.setExpectedNoStream(new Empty());
    return new AppendResp().setWrongExpectedVersion(conflict);
  }
  const success = new AppendResp.Success().setCurrentRevision(`${appended.revision}`);
  if (appended.position === undefined) success.setNoPosition(new Empty());
  else {
    const place = `${appended.position}`;
    success.setPosition(new AppendResp.Position().setCommitPosition(place).setPreparePosition(place));
  }
  return new AppendResp().setSuccess(success);
}

export function eventResponse(record: LogRecord): ReadResp {
  const place = `${record.position}`;
  const recorded = new ReadResp.ReadEvent.RecordedEvent()
    .setId(new UUID().setString(record.id))
    .setStreamIdentifier(streamIdentifier(record.stream))
    .setStreamRevision(`${record.revision}`)
    .setCommitPosition(place)
    .setPreparePosition(place)
    .setData(record.data)
    .setCustomMetadata(record.metadata);
  recorded.getMetadataMap().set('type', record.type);
  recorded.getMetadataMap().set('content-type', record.contentType);
  recorded.getMetadataMap().set('created', '13309000000000000');
  return new ReadResp().setEvent(new ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(place));
}

export function notFoundResponse(stream: string): ReadResp {
  const notFound = new ReadResp.StreamNotFound().setStreamIdentifier(streamIdentifier(stream));
  return new ReadResp().setStreamNotFound(notFound);
}

export function checkpointResponse(position: bigint): ReadResp {
  const place = `${position}`;
  return new ReadResp().setCheckpoint(
    new ReadResp.Checkpoint().setCommitPosition(place).setPreparePosition(place),
  );
}

export type RecordFilter = (record: LogRecord) => boolean;

export function filterOf(options: ReadReq.Options): RecordFilter {
  const filter = options.getFilter();
  if (filter === undefined) return () => true;
  const onType = filter.getEventType();
  const expression = onType ?? filter.getStreamIdentifier()!;
  const regex = expression.getRegex() === '' ? undefined : new RegExp(expression.getRegex());
  const prefixes = expression.getPrefixList();
  return (record) => {
    const text = onType === undefined ? record.stream : record.type;
    return regex?.test(text) ?? prefixes.some((prefix) => text.startsWith(prefix));
  };
}
