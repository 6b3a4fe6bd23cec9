/**
 * Copies a checked file into a store, in the order of the log, and proves the copy. The store seals every event anew,
 * so that the hashes come out the same is found, not assumed. Appends wait for each other: side by side, a cluster
 * might order them otherwise.
 */
import { refuse } from '../../../workflows/kernel/domain-error';
import { MAX_APPEND_BYTES, MAX_APPEND_EVENTS } from '../append-rules';
import type { EventStore } from '../event-store';
import { compareLogs, type LogDifference } from './compare-logs';
import { unsealed } from './event-form';
import type { CheckedLogFile, FileEvent } from './read-log-file';
import type { TransferOptions } from './transfer-options';

export interface ImportResult {
  /** Events of the file that the log held before. */
  readonly already: number;
  readonly written: number;
  /** There was nothing to write, and the log has more events after those of the file. */
  readonly goesOn: boolean;
  /** Where the copy differs from the file: the store did not keep its promises, or somebody else wrote to it. */
  readonly difference?: LogDifference;
}

/**
 * The log must be empty, or hold what an earlier import of this history has written: then it goes on where that stopped.
 * Refuses, before it writes, LOG.HOLDS_OTHER_EVENTS; LOG.STOPPED between two appends. @throws StoreError
 */
export async function importLog(
  file: CheckedLogFile,
  store: EventStore,
  options: TransferOptions = {},
): Promise<ImportResult> {
  const { onProgress } = options;
  const { same: already, difference } = await compareLogs(file, store, (events) =>
    onProgress?.('compare', events),
  );
  if (difference?.reason === 'otherEvent') refuse('LOG.HOLDS_OTHER_EVENTS', { ...difference });
  if (difference?.reason !== 'logEndsEarly') return { already, written: 0, goesOn: difference !== undefined };
  await appendAfter(already, file, store, options);
  const proof = await compareLogs(file, store, (events) => onProgress?.('prove', events));
  const result = { already, written: file.events - already, goesOn: false };
  return proof.difference === undefined ? result : { ...result, difference: proof.difference };
}

async function appendAfter(
  already: number,
  file: CheckedLogFile,
  store: EventStore,
  { onProgress, signal }: TransferOptions,
): Promise<void> {
  let events = already;
  for await (const run of runsOf(file.read(), already)) {
    if (signal?.aborted === true) refuse('LOG.STOPPED', { events, of: file.events });
    const [{ event: first }] = run;
    const newEvents = run.map(({ event }) => unsealed(event));
    await store.append(first.stream, newEvents, first.revision === 0 ? 'noStream' : first.revision - 1);
    events += run.length;
    onProgress?.('append', events);
  }
}

type Run = readonly [FileEvent, ...FileEvent[]];

/** Events that follow each other in one stream, as many as one append takes. */
async function* runsOf(events: AsyncIterable<FileEvent>, skip: number): AsyncGenerator<Run> {
  let run: [FileEvent, ...FileEvent[]] | undefined;
  let bytes = 0;
  let number = 0;
  for await (const next of events) {
    number += 1;
    if (number <= skip) continue;
    bytes += next.byteLength;
    if (
      run?.[0].event.stream === next.event.stream &&
      run.length < MAX_APPEND_EVENTS &&
      bytes <= MAX_APPEND_BYTES
    ) {
      run.push(next);
      continue;
    }
    if (run !== undefined) yield run;
    run = [next];
    bytes = next.byteLength;
  }
  if (run !== undefined) yield run;
}
