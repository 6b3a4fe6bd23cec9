/** `log export`: the whole log as one file that anybody can check, and that `log import` reads. */
import type { Command } from 'commander';
import { exportLog } from '../event-store/transfer/export-log';
import { DATA } from './data-option';
import { print, printJson, STANDARD_STREAM, type Io } from './io';
import { checkTarget, writingTo } from './log-file-out';
import { withProgress } from './progress';
import { withLog } from './reading';
import { teach } from './teach';
import { fileName } from './wrong-use';

interface ExportOptions {
  readonly data?: string;
  readonly json?: boolean;
  readonly force?: boolean;
}

export function addLogExport(log: Command, io: Io): void {
  teach(log.command('export'), {
    short: '导出日志 (write the log to a file)',
    zh: '把整个日志按记录次序写成一个文件（每行一个 JSON），附事件数和摘要；边写边核对哈希链，链不完整则拒绝导出。服务运行时也可导出。',
    en:
      'Writes the whole log, in its order, to one file of JSON lines that ends with the number of events and a digest.\n' +
      'Verifies every hash chain on the way and refuses a log whose chains do not hold. Works beside a running server.',
    examples: [
      ['log export log.ndjson', './data 的日志 the log of ./data'],
      ['log export log.ndjson --force', '替换旧的导出文件 in place of an older export'],
      ['log export - | gzip > log.ndjson.gz', '写到标准输出 to standard output'],
    ],
    one: '被拒绝，没有留下文件 refused, no file was left',
  })
    .argument('<file>', '要写的文件；- 为标准输出 (the file to write; - for standard output)', fileName)
    .option('--force', '文件已存在且是导出的日志时，替换它 (replace an older export)')
    .option(...DATA)
    .option('--json', '输出 JSON：事件数和摘要 (events and digest)')
    .action((file: string, options: ExportOptions) => exportTo(io, file, options));
}

async function exportTo(io: Io, file: string, { data, json = false, force = false }: ExportOptions) {
  // Before the log is opened: if the file is the log's own, closing it would drop SQLite's locks.
  await checkTarget(file, force);
  const end = await withLog(io, data, ({ store }) =>
    withProgress(io, (tell) =>
      writingTo(io, file, force, (write) =>
        exportLog(store, write, {
          exportedAt: new Date().toISOString(),
          signal: io.signal,
          onProgress: (_, events) => tell(`导出 exporting: ${events} 个事件 events`),
        }),
      ),
    ),
  );
  const told = file === STANDARD_STREAM ? { out: io.err } : io;
  if (json) printJson(told, { ok: true, file, ...end });
  else {
    const { events, streams, sha256 } = end;
    print(
      told,
      `已导出 exported: ${events} 个事件 events, ${streams} 个事件流 streams → ${file}\n摘要 SHA-256: ${sha256}`,
    );
  }
}
