/** `log verify`: that a log is what was written, and that it is the log of an export. */
import type { Command } from 'commander';
import { compareLogs, type LogComparison } from '../event-store/transfer/compare-logs';
import { checkLogFile, type CheckedLogFile } from '../event-store/transfer/read-log-file';
import { verifyLog, type LogVerification } from '../event-store/verify-log';
import { print, printJson, type Done, type ExitCode, type Io } from './io';
import { chainsText } from './chains-text';
import { differenceText } from './log-difference';
import { withLogFile } from './log-file-in';
import { withProgress } from './progress';
import { withLog } from './reading';
import { teach } from './teach';

interface VerifyOptions {
  readonly data?: string;
  readonly json?: boolean;
  readonly against?: string;
}

interface Verified {
  readonly log: LogVerification;
  /** Undefined when nothing was asked, or the chains do not hold. */
  readonly comparison?: LogComparison;
}

export function addLogVerify(log: Command, io: Io, done: Done): void {
  teach(log.command('verify'), {
    short: '核对日志 (verify the log, alone or against an export)',
    zh: '核对每条事件流的哈希链；--against 另核对日志与导出的文件：同样的事件、同样的次序、同样的哈希，不多不少。不改动任何数据。',
    en:
      "Checks every stream's hash chain; --against also holds the log against an exported file: the same events, in the\n" +
      'same order, with the same hashes, none more and none less. Changes nothing; works beside a running server.',
    examples: [
      ['log verify', './data'],
      ['log verify --against log.ndjson --data ./data/copy', '与导出的文件比较 against an export'],
    ],
    one: '不一致，或文件有误 different, or a bad file',
  })
    .option('--against <file>', '导出的日志；- 为标准输入 (an exported log; - for standard input)')
    .option('--data <folder>', '数据目录，默认 LIANCHENG_DATA 或 ./data (data folder)')
    .option('--json', '输出 JSON')
    .action(async (options: VerifyOptions) => {
      done(await verify(io, options));
    });
}

function verify(io: Io, options: VerifyOptions): Promise<ExitCode> {
  const { against } = options;
  if (against === undefined) return verified(io, options);
  return withLogFile(io, against, async (open) => verified(io, options, await checkLogFile(open)));
}

async function verified(io: Io, options: VerifyOptions, file?: CheckedLogFile): Promise<ExitCode> {
  const { log, comparison } = await withLog(io, options.data, ({ store }) =>
    withProgress(io, async (tell): Promise<Verified> => {
      const log = await verifyLog(store, (events) => tell(`哈希链 hash chains: ${events}`));
      if (file === undefined || log.firstFault !== undefined) return { log };
      const comparison = await compareLogs(file, store, (events) => tell(`比较 comparing: ${events}`));
      return { log, comparison };
    }),
  );
  const ok = log.firstFault === undefined && comparison?.difference === undefined;
  const text = () => [chainsText(log), ...(file === undefined ? [] : [againstText(file, comparison)])];
  if (options.json === true)
    printJson(io, { ok, log, ...(file === undefined ? {} : { against: comparison ?? null }) });
  else print(io, text().join('\n'));
  return ok ? 0 : 1;
}

function againstText({ events }: CheckedLogFile, comparison: LogComparison | undefined): string {
  if (comparison === undefined) return '✗ 未与文件比较 not compared with the file';
  if (comparison.difference === undefined)
    return `✓ 与文件逐个事件一致 the same as the file, event by event: ${events}`;
  return `✗ 与文件不一致 differs from the file\n${differenceText(comparison.difference)}`;
}
