/**
 * Builds a file of views from the start of the log, beside whatever is in use. The file is made under its own name and is
 * whole, on disk and closed when this is done; a building that was broken off leaves a file that is thrown away.
 */
import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { View } from '../../projections/view';
import type { EventReader } from '../event-store/event-store';
import { isAfter, type Moment } from '../event-store/moment';
import { comparePositions, START } from '../event-store/position';
import { inOrder } from './log-order';
import { fileFailure, ViewsFile, type Checkpoint } from './sqlite/views-file';

/** Few at a time: events that live no longer than a page are cheap to collect. */
const PAGE_EVENTS = 250;

export interface BuildOptions {
  /** Default: the end of the log. */
  readonly upTo?: Moment;
  readonly onProgress?: (events: number) => void;
}

export async function buildViews(
  store: Pick<EventReader, 'readAll'>,
  path: string,
  views: readonly View[],
  { upTo, onProgress = () => undefined }: BuildOptions = {},
): Promise<Checkpoint> {
  let file: ViewsFile | undefined;
  try {
    removeViewsFile(path);
    file = ViewsFile.create(path, views, 'build');
    await bringIn(store, file, upTo, onProgress);
    const steps = file.finish();
    while (steps.next().done !== true) await nextTurn();
    const { checkpoint } = file;
    file.close();
    syncFile(path);
    return checkpoint;
  } catch (error) {
    file?.close();
    removeViewsFile(path);
    throw fileFailure(path, error);
  }
}

/**
 * Brings events in up to the position, or else to about the end of the log: where others append all the time, nobody ever
 * reaches the very end. It stops before a gap; the runner goes on from there, and waits.
 */
export async function bringIn(
  store: Pick<EventReader, 'readAll'>,
  file: ViewsFile,
  upTo?: Moment,
  onProgress: (events: number) => void = () => undefined,
): Promise<void> {
  for (;;) {
    const { position } = file.checkpoint;
    if (typeof upTo === 'string' && comparePositions(position, upTo) >= 0) return;
    const page = await store.readAll({
      limit: PAGE_EVENTS,
      ...(position === START ? {} : { after: position }),
    });
    const beyond = upTo === undefined ? -1 : page.findIndex((event) => isAfter(event, upTo));
    const wanted = beyond < 0 ? page : page.slice(0, beyond);
    const { events, gapBefore } = inOrder(position, wanted);
    file.apply(events);
    onProgress(file.checkpoint.ordinal);
    if (events.length === 0 || gapBefore !== null) return;
    if (beyond >= 0 || (typeof upTo !== 'string' && page.length < PAGE_EVENTS)) return;
    await nextTurn();
  }
}

/** With the side files of its journal. */
export function removeViewsFile(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true });
}

function syncFile(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
