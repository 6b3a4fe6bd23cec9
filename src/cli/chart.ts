/** `chart`: the statechart of any machine as Mermaid and SVG. */
import { Option, type Command } from 'commander';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AGGREGATES, type AggregateCategory } from '../../workflows/aggregates';
import { refuse } from '../../workflows/kernel/domain-error';
import { chartFiles, chartOfCategory, indexOf } from '../charts/chart-files';
import type { Chart } from '../charts/chart-model';
import { makeFolders } from '../make-folders';
import { print, printJson, type Io } from './io';
import { teach } from './teach';
import { WrongUse, fileName } from './wrong-use';

const FORMATS = ['mermaid', 'svg', 'both'] as const;

interface ChartOptions {
  readonly all?: boolean;
  /** Default: `both` into a folder, else `mermaid`. */
  readonly format?: (typeof FORMATS)[number];
  readonly out?: string;
  readonly json?: boolean;
}

const MACHINES = Object.keys(AGGREGATES) as readonly AggregateCategory[];

export function addChart(program: Command, io: Io): void {
  teach(program.command('chart'), {
    short: '状态图 (the statechart of a machine)',
    zh: '由状态机本身画出状态图：Mermaid 文本或 SVG 图。同一状态机画出的总是同一张图。',
    en: 'Draws the statechart of a machine from the machine itself, as Mermaid text or SVG; always the same for the same machine.',
    examples: [
      ['chart campaign', 'Mermaid 文本 as text'],
      ['chart riskPoint --format svg > risk-point.svg', '图 as a picture'],
      ['chart --all --out docs/statecharts', '全部，附目录 every machine, with an index'],
    ],
    one: '没有此状态机 no such machine',
  })
    .argument('[machine]', `状态机 (one of): ${MACHINES.join(', ')}`)
    .option('--all', '全部状态机 (every machine)')
    .addOption(
      new Option(
        '--format <format>',
        '默认 mermaid；写入目录时为 both (default: mermaid; both into a folder)',
      ).choices(FORMATS),
    )
    .option('--out <folder>', '写入目录 (write files there)', fileName)
    .option('--json', '输出 JSON：状态和转移 (states and transitions)')
    .action((machine: string | undefined, options: ChartOptions) => draw(io, machine, options));
}

async function draw(io: Io, machine: string | undefined, options: ChartOptions): Promise<void> {
  const charts = chosen(machine, options).map((category) => chartOfCategory(category));
  if (options.json === true) {
    printJson(io, options.all === true ? charts : charts[0]);
    return;
  }
  const { out, all = false, format = out === undefined ? 'mermaid' : 'both' } = options;
  const files = await chartFiles(charts, { mermaid: format !== 'svg', svg: format !== 'mermaid' });
  if (out === undefined) for (const text of files.values()) print(io, text);
  else write(io, out, all && format === 'both' ? withIndex(files, charts) : files);
}

function chosen(machine: string | undefined, { all = false }: ChartOptions): readonly AggregateCategory[] {
  if (all === (machine !== undefined))
    throw new WrongUse('写一个状态机或 --all (name one machine, or --all)');
  if (all) return MACHINES;
  const category = MACHINES.find((each) => each === machine);
  if (category === undefined) refuse('CLI.UNKNOWN_MACHINE', { machine: machine ?? '', known: MACHINES });
  return [category];
}

function withIndex(
  files: ReadonlyMap<string, string>,
  charts: readonly Chart[],
): ReadonlyMap<string, string> {
  return new Map([...files, ['README.md', indexOf(charts)]]);
}

function write(io: Io, folder: string, files: ReadonlyMap<string, string>): void {
  makeFolders(folder);
  for (const [name, text] of files) {
    writeFileSync(join(folder, name), text);
    print(io, join(folder, name));
  }
}
