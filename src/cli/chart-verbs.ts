/** `chart`: the statechart of any machine as Mermaid and SVG. */
import type { Command } from 'commander';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AGGREGATES, type AggregateCategory } from '../../workflows/aggregates';
import { refuse } from '../../workflows/kernel/domain-error';
import { chartOf, type Chart } from '../charts/chart-model';
import { mermaidOf } from '../charts/mermaid';
import { svgOf } from '../charts/svg';
import { print, printJson, type Io } from './io';

interface ChartOptions {
  readonly all?: boolean;
  readonly format: 'mermaid' | 'svg' | 'both';
  readonly out?: string;
  readonly json?: boolean;
}

export function addChartVerb(program: Command, io: Io): void {
  program
    .command('chart')
    .argument('[machine]', `状态机 (one of): ${Object.keys(AGGREGATES).join(', ')}`)
    .description('由状态机画出状态图 (statechart of a machine, drawn from the machine itself)')
    .option('--all', '全部状态机 (every machine)')
    .option('--format <format>', 'mermaid、svg 或 both', 'mermaid')
    .option('--out <folder>', '写入目录 (write files there)')
    .option('--json', '输出 JSON：节点和边 (nodes and edges)')
    .addHelpText('after', '\n例 example: liancheng chart campaign --format svg --out /tmp')
    .action((machine: string | undefined, options: ChartOptions) => draw(io, machine, options));
}

async function draw(io: Io, machine: string | undefined, options: ChartOptions): Promise<void> {
  const charts = chosen(machine, options).map((category) => chartOfCategory(category));
  if (options.json === true) {
    printJson(io, options.all === true ? charts : charts[0]);
    return;
  }
  if (options.out !== undefined) return write(io, charts, options.out, options);
  for (const chart of charts) {
    if (options.format !== 'svg') print(io, mermaidOf(chart));
    if (options.format !== 'mermaid') print(io, await svgOf(chart));
  }
}

function chosen(machine: string | undefined, { all }: ChartOptions): readonly AggregateCategory[] {
  const known = Object.keys(AGGREGATES) as AggregateCategory[];
  if (all === true) return known;
  const category = known.find((each) => each === machine);
  if (category === undefined) refuse('CLI.UNKNOWN_MACHINE', { machine: machine ?? '', known });
  return [category];
}

export function chartOfCategory(category: AggregateCategory): Chart {
  const { machine, machineVersion } = AGGREGATES[category];
  return chartOf(machine, machineVersion);
}

async function write(
  io: Io,
  charts: readonly Chart[],
  folder: string,
  { all, format }: ChartOptions,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const both = all === true || format === 'both';
  for (const [name, text] of await filesOf(charts, {
    mermaid: both || format === 'mermaid',
    svg: both || format === 'svg',
  })) {
    writeFileSync(join(folder, name), text);
    print(io, join(folder, name));
  }
  if (all === true) writeFileSync(join(folder, 'README.md'), indexOf(charts));
}

/** File name → content. */
export async function filesOf(
  charts: readonly Chart[],
  wanted: { readonly mermaid: boolean; readonly svg: boolean },
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const chart of charts) {
    if (wanted.mermaid) files.set(`${chart.id}.mmd`, mermaidOf(chart));
    if (wanted.svg) files.set(`${chart.id}.svg`, await svgOf(chart));
  }
  return files;
}

export function indexOf(charts: readonly Chart[]): string {
  const rows = charts.map(
    (chart) => `| \`${chart.id}\` | ${chart.version} | [SVG](${chart.id}.svg) | [Mermaid](${chart.id}.mmd) |`,
  );
  return [
    '# Statecharts 状态图',
    '',
    'Drawn from the machines by `npm run docs:statecharts`; a test fails when a picture and its machine differ.',
    '',
    '| machine | version | picture | text |',
    '|---|---|---|---|',
    ...rows,
    '',
    ...charts.flatMap((chart) => [`## ${chart.id}`, '', `![${chart.id}](${chart.id}.svg)`, '']),
  ].join('\n');
}
