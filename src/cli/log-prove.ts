/** `log prove`, `log check-proof`: single events as evidence, and the check of it anywhere. */
import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse } from '../../workflows/kernel/domain-error';
import type { StoredEvent } from '../../workflows/kernel/event';
import { checkProof } from '../checkpoints/check-proof';
import { proveEvents } from '../checkpoints/prove-events';
import { signingKeyOf } from '../checkpoints/signing-key';
import { verifierOf } from './checkpoint-files';
import { DATA } from './data-option';
import { addEventFilter, eventFilter, type EventFilter } from './event-filter';
import { eventLine } from './event-line';
import { refusedByFiles } from './file-faults';
import { print, printJson, type Io } from './io';
import { withProgress } from './progress';
import { withLog } from './reading';
import { teach } from './teach';
import { fileName, fileNames, WrongUse } from './wrong-use';

interface ProveOptions extends EventFilter {
  readonly event?: string;
  readonly data?: string;
  readonly json?: boolean;
}

const SUFFIX = '.tlog-proof';
const DIGITS = 9;

export function addLogProve(log: Command, io: Io): void {
  const verb = teach(log.command('prove'), {
    short: '为单个事件出具证明 (evidence of single events)',
    zh:
      '核对并签署整个日志，为选出的事件各写一个证明文件：事件原文、它在日志中的位置、检查点。' +
      '收到的人有公钥就能离线核对（log check-proof），不需要日志，也不必相信本服务器。文件含事件原文，请按其内容保密。',
    en:
      'Verifies and signs the whole log, and writes a file for each event chosen: the event itself, its place in the log, the\n' +
      'checkpoint. Whoever has the public key checks it offline (log check-proof), without the log and without trusting this\n' +
      'server. The file holds the event: keep it as confidential as that is.',
    examples: [
      ['log prove evidence --stream riskPoint-rural-r01', '一个风险点的全部事件 all events of a risk point'],
      ['log prove gates --campaign puyang-sti-2012 --type GateDecided', '全部关口决定 every gate decision'],
    ],
    one: '被拒绝，没有写出 refused, nothing was written',
  }).argument('<folder>', '新文件夹 (a new folder)', fileName);
  addEventFilter(verb)
    .option('--event <id>', '事件编号 (the id of one event)')
    .option(...DATA)
    .option('--json', '输出 JSON')
    .action((folder: string, options: ProveOptions) => prove(io, folder, options));
}

async function prove(io: Io, folder: string, { data, json = false, ...chosen }: ProveOptions): Promise<void> {
  if (Object.keys(chosen).length === 0)
    throw new WrongUse('须选出事件：--event、--stream、--type 或 --campaign choose events with one of them');
  if (existsSync(folder)) refuse('PROOF.FOLDER_EXISTS', { folder });
  const passes = eventFilter(chosen);
  const isWanted = (event: StoredEvent) =>
    passes(event) && (chosen.event === undefined || event.id === chosen.event);
  const proven = await withLog(io, data, ({ dataDir, store }) =>
    withProgress(io, (tell) =>
      proveEvents(store, dataDir, signingKeyOf(dataDir), isWanted, (events) =>
        tell(`核对 checking: ${events}`),
      ),
    ),
  );
  if (proven.length === 0) refuse('PROOF.NO_EVENT', { ...chosen });
  await refusedByFiles('PROOF.UNWRITABLE', folder, () => mkdir(folder, { mode: 0o700 }));
  const files: string[] = [];
  for (const { event, number, proof } of proven) {
    const file = join(folder, `${String(number).padStart(DIGITS, '0')}-${event.type}${SUFFIX}`);
    await refusedByFiles('PROOF.UNWRITABLE', file, () => writeFile(file, proof, { mode: 0o600, flag: 'wx' }));
    files.push(file);
  }
  if (json) printJson(io, { ok: true, files });
  else print(io, `已写 written: ${files.length} 个证明 proofs → ${folder}`);
}

export function addLogCheckProof(log: Command, io: Io): void {
  teach(log.command('check-proof'), {
    short: '核对事件的证明 (check evidence, offline)',
    zh: '离线核对 log prove 写出的证明：事件原文未改，且确在签署过的日志中该处。只需公钥，不需要日志和数据目录。',
    en:
      'Checks what log prove wrote: the event is unchanged, and stands at that place of a log that was signed. Needs the public\n' +
      'key only, no log and no data folder.',
    examples: [['log check-proof evidence/*.tlog-proof --public-key public.key', '']],
    one: '有证明不成立 a proof does not hold',
  })
    .argument('<file...>', '证明文件 (proofs)', fileNames)
    .requiredOption(
      '--public-key <key>',
      '自己保管的公钥，或存有它的文件 (the public key that was kept, or its file)',
    )
    .option('--json', '输出 JSON，含事件原文 (with the events themselves)')
    .action((files: readonly string[], { publicKey, json }: { publicKey: string; json?: boolean }) =>
      checkProofs(io, files, publicKey, json === true),
    );
}

async function checkProofs(
  io: Io,
  files: readonly string[],
  publicKey: string,
  json: boolean,
): Promise<void> {
  const by = await verifierOf(publicKey);
  const checked = [];
  for (const file of files) {
    const text = await refusedByFiles('LOG_FILE.UNREADABLE', file, () => readFile(file, 'utf8'));
    checked.push({ file, ...checkProof(text, by, file) });
  }
  if (json) {
    const proofs = checked.map(({ file, event, number, checkpoint: { origin, size } }) => ({
      file,
      number,
      log: { origin, events: size },
      event,
    }));
    printJson(io, { ok: true, proofs });
    return;
  }
  for (const { file, event, number, checkpoint } of checked) {
    print(io, `✓ ${file}\n  ${eventLine(event, `${number}/${checkpoint.size}`)}`);
  }
}
