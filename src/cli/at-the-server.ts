/** What the verbs for whoever sits at the server have in common: the data folder, opened for writing. */
import { openEngine, type Engine } from '../engine';
import { keyFileIn, readStoreSettings } from '../settings';
import type { Io } from './io';
import { refuseMissingLog } from './reading';

export const REFUSED =
  '被拒绝，或目录被占用（先停止服务） refused, or the folder is in use (stop the server first)';

export interface Options {
  readonly data?: string;
  readonly json?: boolean;
}

export async function withEngine(
  io: Io,
  { data }: Options,
  work: (engine: Engine) => Promise<void>,
): Promise<void> {
  const settings = readStoreSettings(io.env, data);
  refuseMissingLog(settings);
  const engine = await openEngine({
    ...settings,
    keyFile: keyFileIn(io.env),
    remoteStores: io.remoteStores,
    sweepEveryMs: 0,
  });
  try {
    await work(engine);
  } finally {
    await engine.close();
  }
}
