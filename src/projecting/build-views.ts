/**
 * Builds a file of views from the start of the log, beside whatever is in use. The file is made under its own name and is
 * whole, on disk and closed when this is done; a building that was broken off leaves a file that is thrown away.
 */
import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { View } from '../../projections/view';
import type { EventReader } from '../event-store/event-store';
import { comparePositions, START, type Position } from '../event-store/position';
import { inOrder } from './log-order';
import { ViewsFile, type Checkpoint } from './sqlite/views-file';

/** Few at a time: events that live no longer than a page are cheap to collect. */
const PAGE_EVENTS = 250;

export interface BuildOptions {
  /** Stop at this position; default: at the end of the log. */
  readonly upTo?: Position;
  readonly onProgress?: (events: number) => void;
}

export async function buildViews(
  store: Pick<EventReader, 'readAll'>,
  path: string,
  views: readonly View[],
  { upTo, onProgress = () => undefined }: BuildOptions = {},
): Promise<Checkpoint> {
  removeViewsFile(path);
  const file = ViewsFile.create(path, views, 'build');
  try {
    while (await applyPage(store, file, upTo)) {
      onProgress(file.checkpoint.ordinal);
      await nextTurn();
    }
    for (const step of file.finish()) {
      void step;
      await nextTurn();
    }
    const { checkpoint } = file;
    file.close();
    syncFile(path);
    return checkpoint;
  } catch (error) {
    file.close();
    removeViewsFile(path);
    throw error;
  }
}

/** Brings the next page in; false at the end. A gap ends it: the runner takes over there, and waits. */
export async function applyPage(
  store: Pick<EventReader, 'readAll'>,
  file: ViewsFile,
  upTo?: Position,
): Promise<boolean> {
  const { position } = file.checkpoint;
  const page = await store.readAll({
    limit: PAGE_EVENTS,
    ...(position === START ? {} : { after: position }),
  });
  const wanted =
    upTo === undefined ? page : page.filter((event) => comparePositions(event.position, upTo) <= 0);
  const { events, gapBefore } = inOrder(position, wanted);
  file.apply(events);
  return events.length > 0 && gapBefore === null && events.length === page.length;
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
