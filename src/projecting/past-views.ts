/**
 * The views as they stood at an earlier moment: folded anew from the log up to there, and kept for a while. What is asked of them is
 * what is asked of the live ones, so every question can be asked of any moment.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VIEWS } from '../../projections/registry';
import type { Query } from '../../projections/view';
import type { EventReader } from '../event-store/event-store';
import type { Moment } from '../event-store/moment';
import { buildViews } from './build-views';
import { ViewsFile } from './sqlite/views-file';
import { completeTo, type Answer, type ViewsOptions } from './views';
import { ViewsError } from './views-error';

/** Moments kept at hand; one more, and the one asked for longest ago goes. */
const KEPT = 3;
/** How long an answer waits for its moment to be built; the building goes on after it. */
const PATIENCE_MS = 20_000;

/** One moment, while it is at hand or somebody still asks of it. */
interface Kept {
  readonly file: Promise<ViewsFile>;
  /** How many wait for it: it is not closed under them. */
  askers: number;
  isDropped: boolean;
}

export interface PastViewsOptions {
  readonly store: Pick<EventReader, 'readAll'>;
  readonly workingDays: ViewsOptions['workingDays'];
  readonly patienceMs?: number;
}

export class PastViews {
  /** By moment, the one asked for last at the end. */
  readonly #moments = new Map<string, Kept>();
  #folder: string | undefined;
  #made = 0;
  /** One is built at a time: whoever asks for many moments waits, and nobody else. */
  #building: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: PastViewsOptions) {}

  /** @throws ViewsError BUILDING where the moment is not built in time: ask again. */
  async ask<P, A>(query: Query<P, A>, params: P, moment: Moment): Promise<Answer<A>> {
    const kept = this.#at(moment);
    kept.askers += 1;
    try {
      const file = await this.#inTime(kept.file);
      const { answer, checkpoint } = file.read((reader) => query(reader, params), this.options.workingDays);
      return { answer, completeTo: completeTo(checkpoint) };
    } finally {
      kept.askers -= 1;
      closeUnused(kept);
    }
  }

  async close(): Promise<void> {
    const moments = [...this.#moments.values()];
    this.#moments.clear();
    await Promise.allSettled(moments.map(({ file }) => closed(file)));
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true });
    this.#folder = undefined;
  }

  #at(moment: Moment): Kept {
    const name = JSON.stringify(moment);
    const kept = this.#moments.get(name) ?? {
      file: this.#built(name, moment),
      askers: 0,
      isDropped: false,
    };
    this.#moments.delete(name);
    this.#moments.set(name, kept);
    for (const [oldest, its] of this.#moments) {
      if (this.#moments.size <= KEPT) break;
      this.#moments.delete(oldest);
      its.isDropped = true;
      closeUnused(its);
    }
    return kept;
  }

  #built(name: string, moment: Moment): Promise<ViewsFile> {
    this.#made += 1;
    const path = join(
      (this.#folder ??= mkdtempSync(join(tmpdir(), 'liancheng-past-'))),
      `${this.#made}.sqlite`,
    );
    const file = this.#building.then(async () => {
      if (!this.#moments.has(name)) throw new ViewsError('VIEWS.BUILDING');
      await buildViews(this.options.store, path, VIEWS, { upTo: moment });
      return ViewsFile.open(path, VIEWS, 'read');
    });
    this.#building = file.catch(() => this.#moments.delete(name));
    return file;
  }

  async #inTime(file: Promise<ViewsFile>): Promise<ViewsFile> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new ViewsError('VIEWS.BUILDING')),
        this.options.patienceMs ?? PATIENCE_MS,
      );
    });
    try {
      return await Promise.race([file, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

function closeUnused({ file, askers, isDropped }: Kept): void {
  if (isDropped && askers === 0) void closed(file);
}

/** One that failed has nothing to close. */
async function closed(file: Promise<ViewsFile>): Promise<void> {
  const built = await file.catch(() => undefined);
  if (built === undefined) return;
  built.close();
  rmSync(built.path, { force: true });
}
