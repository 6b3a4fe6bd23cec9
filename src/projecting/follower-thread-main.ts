/** The half of `FollowerThread` that runs in the thread. */
import { parentPort, workerData } from 'node:worker_threads';
import { VIEWS } from '../../projections/registry';
import { DomainError } from '../../workflows/kernel/domain-error';
import { insist } from '../event-store/insist';
import { openLogForReading } from '../event-store/sqlite/log-file';
import { SqliteEventReader } from '../event-store/sqlite/sqlite-event-reader';
import { buildViews } from './build-views';
import type { FollowerReport, FollowerTask, SentError } from './follower-thread';
import { ViewsFile, ViewsFileUnusable } from './sqlite/views-file';
import { ViewRunner } from './view-runner';

const { folder } = workerData as { readonly folder: string };
const store = new SqliteEventReader(openLogForReading(folder));
let file: ViewsFile | undefined;
let following = new AbortController();
const runner = new ViewRunner({
  store,
  target: () => file,
  onChange: () => {
    const { state, position, error } = runner.status();
    report({ said: 'status', state, position, ...(error === undefined ? {} : { error: sent(error) }) });
  },
  onOtherLog: (error) => giveBack('otherLog', error),
  onUnusable: (error) => giveBack('unusable', error),
});

parentPort?.on('message', (task: FollowerTask) => {
  if (task.said === 'grown') store.signal.raise();
  else if (task.said === 'build') void build(task.path);
  else if (task.said === 'follow') void follow(task.path);
  else void pause();
});

/** A file that cannot be opened for now, as on a full disk, is tried again. */
async function follow(path: string): Promise<void> {
  const { signal } = (following = new AbortController());
  try {
    file = await insist(async () => ViewsFile.open(path, VIEWS, 'live'), { signal, onTrouble });
    runner.start();
  } catch (error) {
    if (error instanceof ViewsFileUnusable) giveBack('unusable', error);
    else if (!signal.aborted) throw error;
  }
}

function onTrouble(error: DomainError): void {
  report({ said: 'status', state: 'catchingUp', error: sent(error) });
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
  following.abort();
  await runner.pause();
  letGo();
  report({ said: 'paused' });
}

function giveBack(said: 'otherLog' | 'unusable', error: unknown): void {
  letGo();
  report({ said, error: sent(error) });
}

function letGo(): void {
  file?.close();
  file = undefined;
}

function sent(error: unknown): SentError {
  if (!(error instanceof Error)) return { message: String(error) };
  if (error instanceof DomainError)
    return { message: error.message, code: error.code, details: error.details };
  const { name, message, code } = error as Error & { readonly code?: unknown };
  return typeof code === 'string' ? { name, message, code } : { name, message };
}

function report(said: FollowerReport): void {
  parentPort?.postMessage(said);
}
