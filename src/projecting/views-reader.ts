/**
 * The views of a data folder, for asking only: for the command line beside a running server. Each question opens the file
 * anew, so that a file swapped meanwhile is never held on to.
 */
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { VIEWS } from '../../projections/registry';
import type { Query, Reader, View } from '../../projections/view';
import { comparePositions, type Position } from '../event-store/position';
import { ViewsFile, ViewsFileUnusable } from './sqlite/views-file';
import { completeTo, VIEWS_FILE, WAIT_MS, type Answer, type AskOptions, type AskViews } from './views';
import { ViewsError } from './views-error';

const LOOK_AGAIN_MS = 20;

export interface ViewsReaderOptions {
  readonly folder: string;
  readonly workingDays: Reader['workingDays'];
  readonly views?: readonly View[];
}

export class ViewsReader implements AskViews {
  readonly #options: ViewsReaderOptions;

  constructor(options: ViewsReaderOptions) {
    this.#options = options;
  }

  async ask<P, A>(
    query: Query<P, A>,
    params: P,
    { waitFor, timeoutMs = WAIT_MS }: AskOptions = {},
  ): Promise<Answer<A>> {
    if (waitFor !== undefined) await this.#waitFor(waitFor, timeoutMs);
    return this.#withFile((file) => {
      const { answer, checkpoint } = file.read((reader) => query(reader, params), this.#options.workingDays);
      return { answer, completeTo: completeTo(checkpoint) };
    });
  }

  async #waitFor(position: Position, timeoutMs: number): Promise<void> {
    const until = performance.now() + timeoutMs;
    for (;;) {
      const at = this.#withFile((file) => file.checkpoint.position);
      if (comparePositions(at, position) >= 0) return;
      if (performance.now() >= until) throw new ViewsError('VIEWS.BEHIND', { position, at, timeoutMs });
      await later(LOOK_AGAIN_MS);
    }
  }

  #withFile<T>(use: (file: ViewsFile) => T): T {
    const { folder, views = VIEWS } = this.#options;
    let file: ViewsFile | undefined;
    try {
      file = ViewsFile.open(join(folder, VIEWS_FILE), views, 'read');
      return use(file);
    } catch (error) {
      if (!(error instanceof ViewsFileUnusable)) throw error;
      throw new ViewsError('VIEWS.UNUSABLE', { folder, reason: error.reason }, { cause: error });
    } finally {
      file?.close();
    }
  }
}
