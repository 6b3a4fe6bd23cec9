/** The half of `FollowerThread` that runs in the thread. */
import { parentPort, workerData } from 'node:worker_threads';
import { VIEWS } from '../../projections/registry';
import { openLogForReading } from '../event-store/sqlite/log-file';
import { SqliteEventReader } from '../event-store/sqlite/sqlite-event-reader';
import { buildViews } from './build-views';
import type { FollowerReport, FollowerTask, SentError } from './follower-thread';
import { ViewsFile } from './sqlite/views-file';
import { ViewRunner } from './view-runner';

const { folder } = workerData as { readonly folder: string };
const store = new SqliteEventReader(openLogForReading(folder));
let file: ViewsFile | undefined;
const runner = new ViewRunner({
  store,
  target: () => file,
  onChange: () => {
    const { state, position, error } = runner.status();
    report({ said: 'status', state, position, ...(error === undefined ? {} : { error: sent(error) }) });
  },
  onOtherLog: () => {
    letGo();
    report({ said: 'otherLog' });
  },
});

parentPort?.on('message', (task: FollowerTask) => {
  if (task.said === 'grown') store.signal.raise();
  else if (task.said === 'build') void build(task.path);
  else if (task.said === 'follow') follow(task.path);
  else void pause();
});

function follow(path: string): void {
  file = ViewsFile.open(path, VIEWS, 'live');
  runner.start();
}

async function build(path: string): Promise<void> {
  try {
    await buildViews(store, path, VIEWS);
    report({ said: 'built' });
  } catch (error) {
    report({ said: 'built', error: sent(error) });
  }
}

async function pause(): Promise<void> {
  await runner.pause();
  letGo();
  report({ said: 'paused' });
}

function letGo(): void {
  file?.close();
  file = undefined;
}

function sent(error: unknown): SentError {
  if (!(error instanceof Error)) return { message: String(error) };
  const { message, code } = error as Error & { readonly code?: unknown };
  return typeof code === 'string' ? { message, code } : { message };
}

function report(said: FollowerReport): void {
  parentPort?.postMessage(said);
}
