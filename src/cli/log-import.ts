/** `log import`: an exported log into an empty store, with the proof that the copy is the same. */
import type { Command } from 'commander';
import { importLog, type ImportResult } from '../event-store/transfer/import-log';
import { checkLogFile, type CheckedLogFile, type OpenLogFile } from '../event-store/transfer/read-log-file';
import type { TransferStep } from '../event-store/transfer/transfer-options';
import { DATA } from './data-option';
import { print, printJson, type Done, type ExitCode, type Io } from './io';
import { differenceText } from './log-difference';
import { withLogFile } from './log-file-in';
import { openStoreToWrite } from './log-store';
import { withProgress } from './progress';
import { teach } from './teach';
import { fileName } from './wrong-use';

interface ImportOptions {
  readonly data?: string;
  readonly json?: boolean;
}

const STEPS: Readonly<Record<TransferStep, string>> = {
  export: '导出 exporting',
  check: '检查文件 checking the file',
  compare: '比较已有事件 comparing what is there',
  append: '写入 writing',
  prove: '核对副本 proving the copy',
};

export function addLogImport(log: Command, io: Io, done: Done): void {
  teach(log.command('import'), {
    short: '导入日志 (copy an exported log into an empty store)',
    zh: '把导出的日志写入空的事件库：先检查整个文件，再按次序写入，最后逐个事件与文件核对。中断后再次运行即可继续。',
    en:
      'Copies an exported log into an empty store: checks the whole file before anything is written, writes in the order\n' +
      'of the log, then reads the copy back and compares every event. After an interruption, run it again: it goes on.',
    examples: [
      ['log import log.ndjson --data ./data/copy', '写入新目录 into a new folder'],
      ['log verify --against log.ndjson --data ./data/copy', '以后再核对 prove it again later'],
      ['log import - --data ./data/copy < log.ndjson', '读标准输入 from standard input'],
    ],
    one: '文件有误、已有其他事件、或副本不一致 a bad file, other events in the log, or a copy that differs',
  })
    .argument('<file>', '导出的日志；- 为标准输入 (an exported log; - for standard input)', fileName)
    .option(...DATA)
    .option('--json', '输出 JSON：写入多少、是否一致 (what was written, and whether it is the same)')
    .action(async (file: string, options: ImportOptions) => {
      done(await importFrom(io, file, options));
    });
}

function importFrom(io: Io, file: string, options: ImportOptions): Promise<ExitCode> {
  return withLogFile(io, file, async (open) => {
    const { checked, result, name } = await withProgress(io, (tell) => copied(io, open, options.data, tell));
    const ok = result.difference === undefined;
    if (options.json === true) printJson(io, { ok, file, ...summary(checked), ...result });
    else print(io, textOf(checked, result, name));
    return ok ? 0 : 1;
  });
}

async function copied(io: Io, open: OpenLogFile, data: string | undefined, tell: (text: string) => void) {
  const checked = await checkLogFile(open, (events) => tell(`${STEPS.check}: ${events}`));
  // Opened only now: for a bad file not even a folder is made.
  const { store, name } = openStoreToWrite(io, data);
  try {
    const onProgress = (step: TransferStep, events: number) =>
      tell(`${STEPS[step]}: ${events} / ${checked.events}`);
    return { checked, name, result: await importLog(checked, store, { onProgress, signal: io.signal }) };
  } finally {
    await store.close();
  }
}

function summary({ exportedAt, events, streams, sha256 }: CheckedLogFile) {
  return { exportedAt, events, streams, sha256 };
}

function textOf({ events }: CheckedLogFile, result: ImportResult, name: string): string {
  const { already, written, goesOn, difference } = result;
  if (difference !== undefined)
    return `✗ 副本与文件不一致 the copy differs from the file\n${differenceText(difference)}`;
  if (written === 0) {
    const since = goesOn ? '，此后还有新事件 and has gone on since' : '';
    return `✓ ${name} 已有文件中的全部 ${events} 个事件，未写入 holds all events of the file already${since}; nothing was written`;
  }
  const before = already === 0 ? '' : `，此前已有 held before: ${already}`;
  return (
    `已写入 written: ${written} 个事件 events${before} → ${name}\n` +
    `✓ 副本与文件逐个事件一致 the copy is the same, event by event: ${events}`
  );
}
