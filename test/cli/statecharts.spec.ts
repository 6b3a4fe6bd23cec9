/** The pictures in docs/statecharts are drawn from the machines: `npm run docs:statecharts` draws them anew. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AGGREGATES, type AggregateCategory } from '../../workflows/aggregates';
import { chartFiles, chartOfCategory, indexOf } from '../../src/charts/chart-files';

const FOLDER = join(__dirname, '../../docs/statecharts');

describe('docs/statecharts', () => {
  const charts = (Object.keys(AGGREGATES) as AggregateCategory[]).map(chartOfCategory);

  it('shows every machine as it is now, and nothing else', async () => {
    const drawn = new Map(await chartFiles(charts, { mermaid: true, svg: true })).set(
      'README.md',
      indexOf(charts),
    );
    expect(readdirSync(FOLDER).sort()).toEqual([...drawn.keys()].sort());
    const stale = [...drawn].filter(([name, text]) => readFileSync(join(FOLDER, name), 'utf8') !== text);
    expect(stale.map(([name]) => name)).toEqual([]);
  });
});
