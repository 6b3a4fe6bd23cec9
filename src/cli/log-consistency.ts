/** `log prove-consistency`, `log check-consistency`: that a log has only grown between two checkpoints. */
import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { refuse } from '../../workflows/kernel/domain-error';
import { checkConsistency } from '../checkpoints/check-consistency';
import type { FiledCheckpoint } from '../checkpoints/open-checkpoint';
import { proveConsistency } from '../checkpoints/prove-consistency';
import type { Verifier } from '../ledger/signed-note';
import { readCheckpoint, textOf, trustedKey, verifierOf } from './checkpoint-files';
import { DATA } from './data-option';
import { print, printJson, STANDARD_STREAM, type Io } from './io';
import { writingTo } from './log-file-out';
import { withProgress } from './progress';
import { withLog } from './reading';
import { teach } from './teach';
import { fileName } from './wrong-use';

interface ProveOptions {
  readonly data?: string;
  readonly publicKey?: string;
  readonly json?: boolean;
}

interface CheckOptions {
  readonly publicKey: string;
  readonly json?: boolean;
}

export function addLogProveConsistency(log: Command, io: Io): void {
  teach(log.command('prove-consistency'), {
    short: '出具两个检查点之间的一致性证明 (consistency proof between two checkpoints)',
    zh:
      '核对整个日志，出具一致性证明：新检查点的日志以旧检查点的全部事件开头，其后只增不改。' +
      '持有两个检查点和公钥的人据此离线核对（log check-consistency），不需要日志。文件不含事件内容。',
    en:
      'Verifies the whole log and writes a consistency proof: the log of the newer checkpoint begins with all events of the older\n' +
      'one, and has only grown since. Whoever holds both checkpoints and the public key checks it offline (log check-consistency),\n' +
      'without the log. The file holds nothing of the events.',
    examples: [['log prove-consistency 2026-06.checkpoint 2026-11.checkpoint 2026-06-to-11.consistency', '']],
    one: '被拒绝，没有写出 refused, nothing was written',
  })
    .argument('<older>', '旧检查点 (the older checkpoint)', fileName)
    .argument('<newer>', '新检查点 (the newer checkpoint)', fileName)
    .argument('<file>', '要写的新文件；- 为标准输出 (the new file; - for standard output)', fileName)
    .option('--public-key <key>', '公钥，或存有它的文件；默认用数据目录中的 (the public key, or its file)')
    .option(...DATA)
    .option('--json', '输出 JSON')
    .action((older: string, newer: string, file: string, options: ProveOptions) =>
      prove(io, [older, newer], file, options),
    );
}

async function prove(
  io: Io,
  files: readonly [string, string],
  file: string,
  { data, publicKey, json = false }: ProveOptions,
): Promise<void> {
  if (file !== STANDARD_STREAM && existsSync(file)) refuse('PROOF.FILE_EXISTS', { file });
  const { older, newer, proof } = await withLog(io, data, ({ dataDir, store }) =>
    withProgress(io, async (tell) => {
      const by = await trustedKey(publicKey, dataDir);
      const [older, newer] = await both(files, by);
      const proof = await proveConsistency(store, older, newer, (events) => tell(`核对 checking: ${events}`));
      return { older, newer, proof };
    }),
  );
  await writingTo(io, file, false, (write) => write(proof));
  const told = file === STANDARD_STREAM ? { out: io.err } : io;
  if (json) printJson(told, { ok: true, file, older: headOf(older), newer: headOf(newer) });
  else print(told, `已写 written: ${GROWN(older, newer)} → ${file}`);
}

export function addLogCheckConsistency(log: Command, io: Io): void {
  teach(log.command('check-consistency'), {
    short: '核对一致性证明 (check a consistency proof, offline)',
    zh: '离线核对：从旧检查点到新检查点，日志只增不改。只需两个检查点、证明和公钥，不需要日志和数据目录。',
    en:
      'Checks offline that from the older checkpoint to the newer one the log has only grown. Needs both, the proof and the public\n' +
      'key, no log and no data folder.',
    examples: [
      [
        'log check-consistency 2026-06.checkpoint 2026-11.checkpoint 2026-06-to-11.consistency --public-key public.key',
        '',
      ],
    ],
    one: '证明不成立 the proof does not hold',
  })
    .argument('<older>', '旧检查点 (the older checkpoint)', fileName)
    .argument('<newer>', '新检查点 (the newer checkpoint)', fileName)
    .argument('<file>', '一致性证明 (the consistency proof)', fileName)
    .requiredOption(
      '--public-key <key>',
      '自己保管的公钥，或存有它的文件 (the public key that was kept, or its file)',
    )
    .option('--json', '输出 JSON')
    .action((older: string, newer: string, file: string, options: CheckOptions) =>
      check(io, [older, newer], file, options),
    );
}

async function check(
  io: Io,
  files: readonly [string, string],
  file: string,
  { publicKey, json = false }: CheckOptions,
): Promise<void> {
  const by = await verifierOf(publicKey);
  const [older, newer] = await both(files, by);
  checkConsistency(await textOf(file), older, newer, by, file);
  if (json) printJson(io, { ok: true, origin: by.name, older: headOf(older), newer: headOf(newer) });
  else print(io, `✓ ${by.name}: ${GROWN(older, newer)}`);
}

async function both([older, newer]: readonly [string, string], by: Verifier) {
  return [await readCheckpoint(older, by), await readCheckpoint(newer, by)] as const;
}

const GROWN = ({ size: older }: FiledCheckpoint, { size: newer }: FiledCheckpoint) =>
  `前 ${older} 个事件到 ${newer} 个事件，只增不改 from the first ${older} events to ${newer} the log has only grown`;

function headOf({ file, size, root }: FiledCheckpoint) {
  return { file, events: size, root: root.toString('base64') };
}
