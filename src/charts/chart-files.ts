/** The charts as files: what `liancheng chart` writes and docs/statecharts holds. */
import { AGGREGATES, type AggregateCategory } from '../../workflows/aggregates';
import { chartOf, type Chart } from './chart-model';
import { mermaidOf } from './mermaid';
import { svgOf } from './svg';
import { CHART_TITLES } from './titles';

export function chartOfCategory(category: AggregateCategory): Chart {
  const { machine, machineVersion } = AGGREGATES[category];
  return { ...chartOf(machine, machineVersion), description: CHART_TITLES[category].zh };
}

/** File name → content. */
export async function chartFiles(
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

/** The README of a folder of charts. */
export function indexOf(charts: readonly Chart[]): string {
  const rows = charts.map(
    ({ id, version, description }) =>
      `| \`${id}\` | ${description} | ${version} | [SVG](${id}.svg) | [Mermaid](${id}.mmd) |`,
  );
  return [
    '# Statecharts 状态图',
    '',
    'Drawn from the machines by `npm run docs:statecharts`; a test fails when a picture and its machine differ.',
    '',
    '- The black dot leads to the state before the first event; a small dot on a corner marks the state a group is entered by.',
    '- Lines below a state are the events it takes without leaving it. In a dashed box: those a group takes in any of its states;',
    '  `→` names the state of the group such an event leads to.',
    '- `H` is the state the group was in when it was left; `◉` is final; `[guard]` names the condition of a transition.',
    '',
    '| machine | 说明 | version | picture | text |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    ...charts.flatMap(({ id, description }) => [`## ${id}`, '', description, '', `![${id}](${id}.svg)`, '']),
  ].join('\n');
}
