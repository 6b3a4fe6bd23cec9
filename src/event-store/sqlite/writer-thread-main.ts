/** The half of `WriterThread` that runs in the thread. */
import { parentPort, workerData } from 'node:worker_threads';
import { connectForWriting } from './log-file';
import { RowWriter, type LogRows } from './log-rows';
import { sqliteCode } from './sqlite-failure';
import type { ThreadAnswer, ThreadTask } from './writer-thread';

const { folder } = workerData as { readonly folder: string };
const writer = new RowWriter(connectForWriting(folder));
let failures = 0;

parentPort?.on('message', ({ failuresKnown, rows }: ThreadTask) => {
  answer(failuresKnown < failures ? { said: 'leftOut' } : written(rows));
});
answer({ said: 'done' });

function written(rows: LogRows): ThreadAnswer {
  try {
    writer.write(rows);
    return { said: 'done' };
  } catch (error) {
    const code = sqliteCode(error);
    if (code === undefined) throw error;
    failures += 1;
    return { said: 'failed', code, message: error instanceof Error ? error.message : '' };
  }
}

function answer(said: ThreadAnswer): void {
  parentPort?.postMessage(said);
}
