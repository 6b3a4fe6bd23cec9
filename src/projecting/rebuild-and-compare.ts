/** What `replay` asks: does the log, folded anew, say what the views in use say? */
import { join } from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { VIEWS } from '../../projections/registry';
import type { EventReader } from '../event-store/event-store';
import { buildViews } from './build-views';
import { compareViews, type ViewsComparison } from './compare-views';
import { ViewsFile, type Checkpoint } from './sqlite/views-file';

export interface ReplayReport extends ViewsComparison {
  /** Both were held against each other as of here. */
  readonly checkpoint: Checkpoint;
  readonly equal: boolean;
}

/**
 * Builds the views from the log's start up to the checkpoint of the file at `livePath`, and compares. A server may go on
 * writing that file: a copy of it is compared.
 * @throws ViewsFileUnusable when there is no file of this version at `livePath`
 */
export async function rebuildAndCompare(
  store: Pick<EventReader, 'readAll'>,
  livePath: string,
  onProgress?: (events: number) => void,
): Promise<ReplayReport> {
  const folder = mkdtempSync(join(tmpdir(), 'liancheng-replay-'));
  try {
    const copy = join(folder, 'live.sqlite');
    copyViews(livePath, copy);
    const live = ViewsFile.open(copy, VIEWS, 'read');
    try {
      const { checkpoint } = live;
      const rebuilt = join(folder, 'rebuilt.sqlite');
      await buildViews(store, rebuilt, VIEWS, {
        upTo: checkpoint.position,
        ...(onProgress === undefined ? {} : { onProgress }),
      });
      return compareFiles(live, rebuilt, checkpoint);
    } finally {
      live.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compareFiles(live: ViewsFile, rebuiltPath: string, checkpoint: Checkpoint): ReplayReport {
  const rebuilt = ViewsFile.open(rebuiltPath, VIEWS, 'read');
  try {
    const comparison = compareViews(live, rebuilt, VIEWS);
    const complete = rebuilt.checkpoint.position === checkpoint.position;
    return { ...comparison, checkpoint, equal: complete && comparison.differences.length === 0 };
  } finally {
    rebuilt.close();
  }
}

/** One state of the file, whoever writes it meanwhile. */
function copyViews(from: string, to: string): void {
  const source = ViewsFile.open(from, VIEWS, 'read');
  try {
    source.copyTo(to);
  } finally {
    source.close();
  }
}
