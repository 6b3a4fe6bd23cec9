/** Exported logs as texts, for the tests of export and import. */
import { sampleEvent } from '../../../test/event-store-contract/sample-events';
import type { EventReader, EventStore } from '../event-store';
import { MemoryEventStore } from '../memory/memory-event-store';
import { exportLog } from './export-log';
import { importLog, type ImportResult } from './import-log';
import { checkLogFile, type OpenLogFile } from './read-log-file';

export const EXPORTED_AT = '2026-01-05T01:02:03.004Z';

/** In pieces that end in the middle of lines and characters. */
export function fileOf(text: string | Buffer, pieceBytes = 700): OpenLogFile {
  const bytes = Buffer.from(text);
  return async function* () {
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
  };
}

export async function exported(reader: Pick<EventReader, 'readAll' | 'end'>): Promise<string> {
  let text = '';
  await exportLog(reader, (part) => void (text += part), { exportedAt: EXPORTED_AT });
  return text;
}

export async function imported(text: string, store: EventStore): Promise<ImportResult> {
  return importLog(await checkLogFile(fileOf(text)), store);
}

/** Seven events in three streams: `a`, `b` and `c` by turns. */
export async function sampleLog(): Promise<MemoryEventStore> {
  const store = new MemoryEventStore();
  await store.append('riskPoint-a', [sampleEvent(1), sampleEvent(2, { text: '廉政风险“一”' })], 'noStream');
  await store.append('riskPoint-b', [sampleEvent(3)], 'noStream');
  await store.append('riskPoint-a', [sampleEvent(4)], 1);
  await store.append('riskPoint-c', [sampleEvent(5)], 'noStream');
  await store.append('riskPoint-c', [sampleEvent(6)], 0);
  await store.append('riskPoint-b', [sampleEvent(7)], 0);
  return store;
}
