/** `log verify`: that a log is what was written, that it is the log of an export, and what was signed of it. */
import type { Command } from 'commander';
import { holdLog, type HeldLog } from '../checkpoints/hold-log';
import type { FiledCheckpoint } from '../checkpoints/open-checkpoint';
import { compareLogs, type LogComparison } from '../event-store/transfer/compare-logs';
import { checkLogFile, type CheckedLogFile } from '../event-store/transfer/read-log-file';
import { DATA } from './data-option';
import { print, printJson, type Done, type ExitCode, type Io } from './io';
import { chainsText } from './chains-text';
import { checkpointLines, readCheckpoints } from './checkpoint-files';
import { differenceText } from './log-difference';
import { withLogFile } from './log-file-in';
import { withProgress } from './progress';
import { withLog } from './reading';
import { teach } from './teach';
import { fileName, fileNames, WrongUse } from './wrong-use';

interface VerifyOptions {
  readonly data?: string;
  readonly json?: boolean;
  readonly against?: string;
  readonly checkpoint?: readonly string[];
  readonly publicKey?: string;
}

interface Verified {
  readonly held: HeldLog;
  readonly checkpoints: readonly FiledCheckpoint[];
  /** Undefined when nothing was asked, or the chains do not hold. */
  readonly comparison?: LogComparison;
}

export function addLogVerify(log: Command, io: Io, done: Done): void {
  teach(log.command('verify'), {
    short: '核对日志 (verify the log, alone, against an export or against checkpoints)',
    zh:
      '核对每条事件流的哈希链；--against 另核对日志与导出的文件：同样的事件、同样的次序、同样的哈希，不多不少；' +
      '--checkpoint 另核对日志开头的事件就是当时签署的那些，一个不差。不改动任何数据。',
    en:
      "Checks every stream's hash chain; --against also holds the log against an exported file: the same events, in the\n" +
      'same order, with the same hashes, none more and none less; --checkpoint, that the log begins with exactly the events that\n' +
      'were signed. Changes nothing; works beside a running server.',
    examples: [
      ['log verify', './data'],
      ['log verify --against log.ndjson --data ./data/copy', '与导出的文件比较 against an export'],
      [
        'log verify --checkpoint 2026-11-30.checkpoint --public-key public.key',
        '与保管的检查点比较 against a checkpoint',
      ],
    ],
    one: '不一致，或文件有误 different, or a bad file',
  })
    .option('--against <file>', '导出的日志；- 为标准输入 (an exported log; - for standard input)', fileName)
    .option('--checkpoint <file...>', '保管的检查点，可有多个 (checkpoints that were kept)', fileNames)
    .option(
      '--public-key <key>',
      '自己保管的公钥，或存有它的文件；默认用数据目录中的 (the public key that was kept, or its file)',
    )
    .option(...DATA)
    .option('--json', '输出 JSON')
    .action(async (options: VerifyOptions) => {
      if (options.publicKey !== undefined && options.checkpoint === undefined)
        throw new WrongUse('--public-key 须与 --checkpoint 一起使用 --public-key needs --checkpoint');
      done(await verify(io, options));
    });
}

function verify(io: Io, options: VerifyOptions): Promise<ExitCode> {
  const { against } = options;
  if (against === undefined) return verified(io, options);
  return withLogFile(io, against, async (open) => verified(io, options, await checkLogFile(open)));
}

async function verified(io: Io, options: VerifyOptions, file?: CheckedLogFile): Promise<ExitCode> {
  const { held, checkpoints, comparison } = await withLog(io, options.data, ({ store, dataDir }) =>
    withProgress(io, async (tell): Promise<Verified> => {
      const checkpoints = await readCheckpoints(options.checkpoint ?? [], options.publicKey, dataDir);
      const held = await holdLog(store, checkpoints, (events) => tell(`哈希链 hash chains: ${events}`));
      if (file === undefined || held.log.firstFault !== undefined) return { held, checkpoints };
      const comparison = await compareLogs(file, store, (events) => tell(`比较 comparing: ${events}`));
      return { held, checkpoints, comparison };
    }),
  );
  const { log, head, outcomes } = held;
  const ok =
    log.firstFault === undefined &&
    comparison?.difference === undefined &&
    outcomes.every((outcome) => outcome === 'holds');
  if (options.json === true) {
    printJson(io, {
      ok,
      log,
      tree: { size: head.size, root: head.root.toString('base64') },
      ...(options.checkpoint === undefined
        ? {}
        : {
            checkpoints: checkpoints.map(({ file: name, size }, index) => ({
              file: name,
              events: size,
              outcome: outcomes[index],
            })),
          }),
      ...(file === undefined ? {} : { against: comparison ?? null }),
    });
  } else {
    const lines = [
      chainsText(log),
      ...(file === undefined ? [] : [againstText(file, comparison)]),
      ...checkpointLines(checkpoints, held),
      ...(checkpoints.length > 0 && options.publicKey === undefined ? [OWN_KEY] : []),
    ];
    print(io, lines.join('\n'));
  }
  return ok ? 0 : 1;
}

const OWN_KEY =
  '! 公钥取自数据目录；审计时请用自己保管的公钥 the public key is the one of the data folder: give the one you kept, --public-key';

function againstText({ events }: CheckedLogFile, comparison: LogComparison | undefined): string {
  if (comparison === undefined) return '✗ 未与文件比较 not compared with the file';
  if (comparison.difference === undefined)
    return `✓ 与文件逐个事件一致 the same as the file, event by event: ${events}`;
  return `✗ 与文件不一致 differs from the file\n${differenceText(comparison.difference)}`;
}
