/** `replay`: the proof that the views follow from the log, and that the log is what was written. */
import type { Command } from 'commander';
import { join } from 'node:path';
import type { EventReader } from '../event-store/event-store';
import { StoreError } from '../event-store/store-error';
import { verifyLog } from '../event-store/verify-log';
import type { RowDifference } from '../projecting/compare-views';
import { rebuildAndCompare, type ReplayReport } from '../projecting/rebuild-and-compare';
import { ViewsFileUnusable } from '../projecting/sqlite/views-file';
import { VIEWS_FILE } from '../projecting/views';
import { chainsText } from './chains-text';
import { DATA } from './data-option';
import { print, printJson, type Done, type ExitCode, type Io } from './io';
import { withLog } from './reading';
import { teach } from './teach';

interface ReplayOptions {
  readonly data?: string;
  readonly json?: boolean;
}

/** `reason`: why nothing could be compared. */
type ViewsReport = ReplayReport | { readonly equal: false; readonly reason: string };

const EQUAL = '✓ 由日志重建的视图与现用视图完全一致 views rebuilt from the log are identical';

export function addReplay(program: Command, io: Io, done: Done): void {
  teach(program.command('replay'), {
    short: '由日志证明视图 (prove the views against the log)',
    zh: '核对每条事件流的哈希链；由日志把全部视图重建到新文件，与现用的逐行比较，指出最先的不同。不改动任何数据。',
    en:
      "Checks every stream's hash chain; rebuilds all views from the log into a fresh file, compares them row by row with\n" +
      'those in use, and names the first differences. Changes nothing; works beside a running server.',
    examples: [
      ['replay', './data'],
      ['replay --data data/demo-20261124 --json', ''],
    ],
    one: '不一致，或没有日志 different, or no log',
  })
    .option(...DATA)
    .option('--json', '输出 JSON')
    .action(async (options: ReplayOptions) => {
      done(await replay(io, options));
    });
}

function replay(io: Io, options: ReplayOptions): Promise<ExitCode> {
  return withLog(io, options.data, async ({ store, dataDir }) => {
    const log = await verifyLog(store);
    const views = await compared(store, dataDir);
    const ok = log.firstFault === undefined && views.equal;
    if (options.json === true) printJson(io, { ok, log, views });
    else print(io, `${chainsText(log)}\n${viewsText(views)}`);
    return ok ? 0 : 1;
  });
}

/** A log with a fault may not be one that views can be built from; that is told, not thrown. */
async function compared(store: EventReader, folder: string): Promise<ViewsReport> {
  try {
    return await rebuildAndCompare(store, join(folder, VIEWS_FILE));
  } catch (error) {
    if (error instanceof ViewsFileUnusable) {
      return {
        equal: false,
        reason: `现用视图不可用，服务下次启动或读到损坏处时重建 the views in use cannot be read (${error.reason}); the server builds them anew when it starts, or meets the damage`,
      };
    }
    if (error instanceof StoreError || isFoldError(error)) {
      return {
        equal: false,
        reason: `不能由日志重建 views cannot be built from the log: ${error.message}`,
      };
    }
    throw error;
  }
}

function isFoldError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'FoldError';
}

function viewsText(views: ViewsReport): string {
  if ('reason' in views) return `✗ ${views.reason}`;
  const { rows, checkpoint, equal, differences } = views;
  const head = `视图 views: ${rows} 行 rows, 截至位置 as of position ${checkpoint.position}`;
  if (equal) return `${head}\n${EQUAL}`;
  if (differences.length === 0) return `${head}\n✗ 视图超出日志末尾 the views are beyond the end of the log`;
  return [
    head,
    '✗ 视图与日志不一致，最先的不同 views differ from the log; the first differences:',
    ...differences.map(differenceLine),
  ].join('\n');
}

/** Only the columns that differ; `a` is the view in use, `b` the rebuilt one. */
function differenceLine({ table, key, a, b }: RowDifference): string {
  const place = `    ${table} ${JSON.stringify(key)}`;
  if (a === null) return `${place}：现用视图缺此行 missing in use`;
  if (b === null) return `${place}：日志没有此行 not in the log: ${JSON.stringify(a)}`;
  const columns = Object.keys(b).filter((column) => JSON.stringify(a[column]) !== JSON.stringify(b[column]));
  const values = columns.map(
    (column) =>
      `${column} 现用 in use ${JSON.stringify(a[column])} ≠ 重建 rebuilt ${JSON.stringify(b[column])}`,
  );
  return `${place}：${values.join('；')}`;
}
