/** `campaign status` while the work goes on: days left, days late, and what the present gate still lacks. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store';
import { CAMPAIGN, playTo } from '../support/campaign-year';
import { typed } from '../support/cli';

describe('the status of a running campaign', () => {
  const data = mkdtempSync(join(tmpdir(), 'liancheng-status-'));

  beforeAll(async () => {
    const store = openSqliteEventStore(data);
    const town = await playTo('identification', { store, dataDir: data });
    await town.settled();
    await town.close();
    await store.close();
  });

  afterAll(() => rmSync(data, { recursive: true }));

  async function status(asOf: string, ...options: readonly string[]): Promise<string> {
    const { code, out } = await typed([
      'campaign',
      'status',
      CAMPAIGN,
      '--as-of',
      asOf,
      '--data',
      data,
      ...options,
    ]);
    expect(code).toBe(0);
    return out;
  }

  async function closeOf(stageId: string): Promise<string> {
    const { stages } = JSON.parse(await status('2024-04-01', '--json'));
    return stages.find((stage: { stageId: string }) => stage.stageId === stageId).closes;
  }

  it('counts the days that are left, and on the last day none', async () => {
    const closes = await closeOf('identification');
    expect(await status('2024-04-01')).toMatch(/identification .*剩 \d+ 天（工作日 \d+） left/);
    expect(await status(closes)).toMatch(/identification .*剩 0 天/);
  });

  it('counts the days it is late from the day after', async () => {
    const closes = await closeOf('identification');
    const nextDay = new Date(Date.parse(closes) + 86_400_000).toISOString().slice(0, 10);
    expect(await status(nextDay)).toMatch(/identification .*逾期 1 天（工作日 \d+） late/);
  });

  it('marks working days that are counted over a year without a table, and says so', async () => {
    expect(await status('2024-04-01')).not.toContain('the year is not known');
    const out = await status('2030-01-01');
    expect(out).toMatch(/identification .*逾期 \d+ 天（工作日 \d+\?） late/);
    expect(out).toContain('?：该年节假日安排未知，按周一至周五计 weekdays counted, the year is not known');
  });

  it('says what the present gate lacks, by criterion and by unit', async () => {
    const out = await status('2024-04-01');
    expect(out).toContain('还差什么 what is missing: identification');
    expect(out).toMatch(/✗ .+\(\d+\)/);
    const { missing } = JSON.parse(await status('2024-04-01', '--json'));
    expect(missing.some((finding: { passed: boolean }) => !finding.passed)).toBe(true);
    expect(missing[0]).toMatchObject({ rule: expect.any(String), blockers: expect.any(Array) });
  });
});
