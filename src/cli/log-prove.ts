/** `log prove`, `log check-proof`: chosen events as evidence in one file, and the check of it anywhere. */
import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { refuse } from '../../workflows/kernel/domain-error';
import type { StoredEvent } from '../../workflows/kernel/event';
import { checkPack, type CheckedEvent } from '../checkpoints/check-pack';
import { checkProof } from '../checkpoints/check-proof';
import { makePack } from '../checkpoints/make-pack';
import { signingKeyOf } from '../checkpoints/signing-key';
import type { PackHead } from '../ledger/evidence-pack';
import { FIRST_LINE as PROOF_BEGINS } from '../ledger/log-proof';
import type { Verifier } from '../ledger/signed-note';
import { textOf, verifierOf } from './checkpoint-files';
import { DATA } from './data-option';
import { addEventFilter, eventFilter, type EventFilter } from './event-filter';
import { eventLine } from './event-line';
import { print, printJson, STANDARD_STREAM, type Io } from './io';
import { writingTo } from './log-file-out';
import { withProgress } from './progress';
import { withLog } from './reading';
import { teach } from './teach';
import { fileName, fileNames, WrongUse } from './wrong-use';

interface ProveOptions extends EventFilter {
  readonly event?: string;
  readonly data?: string;
  readonly json?: boolean;
}

export function addLogProve(log: Command, io: Io): void {
  const verb = teach(log.command('prove'), {
    short: '为选出的事件出具证据包 (an evidence pack of chosen events)',
    zh:
      '核对并签署整个日志，把选出的事件写成一个证据包文件：各事件原文、在日志中的位置、检查点。' +
      '收到的人有公钥就能离线核对（log check-proof），不需要日志，也不必相信本服务器。' +
      '保密事项不写入，只写其哈希；其余事件按其内容保密。',
    en:
      'Verifies and signs the whole log, and writes the events chosen into one file, an evidence pack: the events themselves, their\n' +
      'places in the log, the checkpoint. Whoever has the public key checks it offline (log check-proof), without the log and\n' +
      'without trusting this server. Of confidential matters it holds the hash alone; keep it as confidential as the others are.',
    examples: [
      [
        'log prove r01.evidence.txt --stream riskPoint-rural-r01',
        '一个风险点的全部事件 all events of a risk point',
      ],
      [
        'log prove gates.evidence.txt --campaign puyang-sti-2012 --type GateDecided',
        '全部关口决定 every gate decision',
      ],
    ],
    one: '被拒绝，没有写出 refused, nothing was written',
  }).argument('<file>', '要写的新文件；- 为标准输出 (the new file; - for standard output)', fileName);
  addEventFilter(verb)
    .option('--event <id>', '事件编号 (the id of one event)')
    .option(...DATA)
    .option('--json', '输出 JSON')
    .action((file: string, options: ProveOptions) => prove(io, file, options));
}

async function prove(io: Io, file: string, { data, json = false, ...chosen }: ProveOptions): Promise<void> {
  if (Object.keys(chosen).length === 0)
    throw new WrongUse('须选出事件：--event、--stream、--type 或 --campaign choose events with one of them');
  if (file !== STANDARD_STREAM && existsSync(file)) refuse('PROOF.FILE_EXISTS', { file });
  const passes = eventFilter(chosen);
  const isWanted = (event: StoredEvent) =>
    passes(event) && (chosen.event === undefined || event.id === chosen.event);
  const order = { asked: { ...chosen }, made: new Date().toISOString(), isWanted };
  const { head, pieces } = await withLog(io, data, ({ dataDir, store }) =>
    withProgress(io, (tell) =>
      makePack(store, dataDir, signingKeyOf(dataDir), order, (events) => tell(`核对 checking: ${events}`)),
    ),
  );
  await writingTo(io, file, false, async (write) => {
    for (const piece of pieces) await write(piece);
  });
  const told = file === STANDARD_STREAM ? { out: io.err } : io;
  const { events, size } = head;
  const withheld = events.filter(({ type }) => type === null).length;
  if (json) printJson(told, { ok: true, file, events: events.length, withheld, log: logOf(head) });
  else
    print(
      told,
      `已写 written: ${countText(events.length, withheld)}，日志签署时 ${size} 个 of the ${size} signed → ${file}`,
    );
}

export function addLogCheckProof(log: Command, io: Io): void {
  teach(log.command('check-proof'), {
    short: '核对证据包 (check evidence, offline)',
    zh:
      '离线核对 log prove 写出的证据包：没有改动、没有缺少，每个事件确在签署过的日志中该处。' +
      '只需公钥，不需要日志和数据目录。从证据包中取出的单个证明（.tlog-proof）同样可以核对。',
    en:
      'Checks what log prove wrote: nothing was changed or left out, and every event stands at its place of a log that was signed.\n' +
      'Needs the public key only, no log and no data folder. A single proof taken out of a pack (.tlog-proof) is checked as well.',
    examples: [['log check-proof r01.evidence.txt --public-key public.key', '']],
    one: '证据不成立 the evidence does not hold',
  })
    .argument('<file...>', '证据包 (evidence packs)', fileNames)
    .requiredOption(
      '--public-key <key>',
      '自己保管的公钥，或存有它的文件 (the public key that was kept, or its file)',
    )
    .option('--json', '输出 JSON，含事件原文 (with the events themselves)')
    .action((files: readonly string[], { publicKey, json }: { publicKey: string; json?: boolean }) =>
      check(io, files, publicKey, json === true),
    );
}

interface Checked {
  readonly file: string;
  readonly log: { readonly origin: string; readonly events: number };
  /** Only of a pack. */
  readonly made?: string;
  readonly asked?: PackHead['asked'];
  readonly events: readonly CheckedEvent[];
}

async function check(io: Io, files: readonly string[], publicKey: string, json: boolean): Promise<void> {
  const by = await verifierOf(publicKey);
  const checked: Checked[] = [];
  for (const file of files) checked.push(checkedFile(await textOf(file), by, file));
  if (json) printJson(io, { ok: true, files: checked });
  else for (const each of checked) print(io, checkedText(each));
}

function checkedFile(text: string, by: Verifier, file: string): Checked {
  if (text.startsWith(PROOF_BEGINS)) {
    const { event, number, checkpoint } = checkProof(text, by, file);
    const log = { origin: checkpoint.origin, events: checkpoint.size };
    return { file, log, events: [{ number, hash: event.hash, event }] };
  }
  const { head, events } = checkPack(text, by, file);
  return { file, log: logOf(head), made: head.made, asked: head.asked, events };
}

function logOf({ origin, size }: PackHead): Checked['log'] {
  return { origin, events: size };
}

function checkedText({ file, log, made, asked, events }: Checked): string {
  const withheld = events.filter(({ event }) => event === null).length;
  return [
    `✓ ${file}: ${countText(events.length, withheld)}`,
    `  日志 log ${log.origin}，签署时 ${log.events} 个事件 events when it was signed`,
    ...(made === undefined ? [] : [`  制作于 made ${made}，所选 asked ${JSON.stringify(asked)}`]),
    ...events.map(({ number, hash, event }) => {
      const place = `${number}/${log.events}`;
      return `  ${event === null ? `${place}\t${hash}\t保密，只有哈希 withheld, the hash alone` : eventLine(event, place)}`;
    }),
  ].join('\n');
}

function countText(events: number, withheld: number): string {
  const more = withheld === 0 ? '' : `，其中 ${withheld} 个只有哈希 of them by hash alone`;
  return `${events} 个事件 events${more}`;
}
