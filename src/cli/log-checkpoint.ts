/** `log public-key`, `log checkpoint`: what is given into other hands, so that nobody has to trust this server. */
import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { refuse } from '../../workflows/kernel/domain-error';
import { signLog } from '../checkpoints/sign-log';
import { signingKeyOf } from '../checkpoints/signing-key';
import { publicKeyText } from '../ledger/signed-note';
import { DATA } from './data-option';
import { print, printJson, STANDARD_STREAM, type Io } from './io';
import { writingTo } from './log-file-out';
import { withProgress } from './progress';
import { withLog } from './reading';
import { teach } from './teach';
import { fileName } from './wrong-use';

interface KeyOptions {
  readonly data?: string;
  readonly name?: string;
  readonly json?: boolean;
}

export function addLogPublicKey(log: Command, io: Io): void {
  teach(log.command('public-key'), {
    short: '签署日志的公钥 (the public key that checkpoints are checked with)',
    zh: '显示本日志签署检查点的公钥；首次使用时在数据目录生成密钥 log-signing.key。请审计、上级在建账之初就各自保存公钥。',
    en:
      "Prints the public key of the log's checkpoints; at its first use the key, log-signing.key, is made in the data folder.\n" +
      'Auditors and the superior body should each keep the public key from the beginning on.',
    examples: [
      ['log public-key', './data'],
      ['log public-key --name lianzheng.example.org/2026', '首次使用时定名 named at its first use'],
    ],
    one: '密钥已存在且名称不同，或有误 a key of another name is there, or a bad one',
  })
    .option('--name <name>', '日志的名称，不含空格和加号；默认由密钥得出 (the name of the log)')
    .option(...DATA)
    .option('--json', '输出 JSON')
    .action((options: KeyOptions) =>
      withLog(io, options.data, async ({ dataDir }) => {
        const signer = signingKeyOf(dataDir, options.name);
        const publicKey = publicKeyText(signer);
        if (options.json === true) printJson(io, { name: signer.name, publicKey });
        else print(io, publicKey);
      }),
    );
}

export function addLogCheckpoint(log: Command, io: Io): void {
  teach(log.command('checkpoint'), {
    short: '签署日志的检查点 (sign how far the log goes)',
    zh:
      '核对整个日志，签署“前 N 个事件就是这些”的检查点（约 200 个字节），交审计、上级等另行保管。' +
      '此后有人改动、删去、插入其中任何事件或截去末尾，log verify --checkpoint 都能发现。日志有误，或与上次签署的不一致，则拒绝签署。',
    en:
      'Verifies the whole log and signs a checkpoint, some 200 bytes that say what its first N events are, to be kept in other\n' +
      'hands. Whatever is changed, taken out, put in or cut off among them afterwards, log verify --checkpoint finds.\n' +
      'A log that does not hold, or is not what was signed before, is not signed.',
    examples: [
      ['log checkpoint 2026-11-30.checkpoint', '写到文件 into a file'],
      ['log checkpoint -', '写到标准输出 to standard output'],
    ],
    one: '被拒绝，没有签署 refused, nothing was signed',
  })
    .argument('<file>', '要写的新文件；- 为标准输出 (the new file; - for standard output)', fileName)
    .option(...DATA)
    .option('--json', '输出 JSON')
    .action((file: string, options: KeyOptions) => checkpoint(io, file, options));
}

async function checkpoint(io: Io, file: string, options: KeyOptions): Promise<void> {
  if (file !== STANDARD_STREAM && existsSync(file)) refuse('CHECKPOINT.FILE_EXISTS', { file });
  const { origin, size, root, note } = await withLog(io, options.data, ({ dataDir, store }) =>
    withProgress(io, (tell) =>
      signLog(store, dataDir, signingKeyOf(dataDir), (events) => tell(`核对 checking: ${events}`)),
    ),
  );
  await writingTo(io, file, false, (write) => write(note));
  const told = file === STANDARD_STREAM ? { out: io.err } : io;
  if (options.json === true)
    printJson(told, { ok: true, file, origin, events: size, root: root.toString('base64'), note });
  else
    print(
      told,
      `已签署 signed: 前 ${size} 个事件 the first ${size} events → ${file}\n请交他人保管 keep it in other hands`,
    );
}
