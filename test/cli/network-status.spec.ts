/** `network list` and `network status`, of a network that still runs. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store';
import { NETWORK, runNetwork } from '../support/network-story';
import { Town } from '../support/town';
import { typed } from '../support/cli';

describe('the status of a warning network', () => {
  const data = mkdtempSync(join(tmpdir(), 'liancheng-network-'));

  beforeAll(async () => {
    const store = openSqliteEventStore(data);
    const town = await Town.found({ store, dataDir: data });
    await runNetwork(town);
    await town.settled();
    await town.close();
    await store.close();
  });

  afterAll(() => rmSync(data, { recursive: true }));

  const run = (...words: readonly string[]) => typed([...words, '--data', data]);

  it('counts points, officers and reports, and names who has not reported', async () => {
    const { code, out } = await run('network', 'status', NETWORK, '--as-of', '2025-05-29');
    expect(code).toBe(0);
    expect(out).toMatch(/point +预警信息点 +1 +0 +1 +0/);
    expect(out).toMatch(/2025-05 +2025-05-20 → 2025-05-28 +1 +0 +0 +0 +0 +1：财务科信息点/);
    expect(out).toMatch(/2025-04 +2025-04-20 → 2025-04-28 +1 +1 +0 +0 +0\n/);
  });

  it('says the same in JSON', async () => {
    const { out } = await run('network', 'status', NETWORK, '--as-of', '2025-05-28', '--json');
    expect(JSON.parse(out)).toMatchObject({
      asOf: '2025-05-28',
      periods: [
        { period: '2025-05', isOpen: true, missing: [] },
        { period: '2025-04', received: 1 },
      ],
    });
  });

  it('lists the networks, and refuses one there is not', async () => {
    expect((await run('network', 'list')).out).toContain('school-warning-2012@1');
    expect(JSON.parse((await run('network', 'list', '--json')).out)).toMatchObject({
      data: [{ networkId: NETWORK }],
    });
    expect(await run('network', 'status', 'nowhere')).toMatchObject({
      code: 1,
      err: expect.stringContaining('WARNING_NETWORK.NOT_FOUND'),
    });
  });

  it('shows modules where it shows plans, and checks them', async () => {
    expect((await run('plan', 'list')).out).toMatch(/four-colour-warning-2009 +模块 module/);
    expect((await run('plan', 'show', 'four-colour-warning-2009')).out).toContain('立案调查');
    expect((await run('plan', 'check', 'health-warning-network')).code).toBe(0);
    expect(JSON.parse((await run('plan', 'show', 'school-warning-2012', '--json')).out)).toMatchObject({
      module: { id: 'school-warning-2012' },
    });
  });
});
