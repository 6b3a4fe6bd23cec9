/** The command line on EventStoreDB (its double on the wire): the demo as it is, and an office that moves there. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDbDouble } from '../eventstoredb-double/double-server';
import { playTo } from '../support/campaign-year';
import { typed } from '../support/cli';

jest.setTimeout(600_000);

describe('the command line on EventStoreDB', () => {
  const folder = mkdtempSync(join(tmpdir(), 'liancheng-on-esdb-'));
  let double: EventStoreDbDouble;

  beforeEach(async () => {
    double = await EventStoreDbDouble.start();
  });
  afterEach(() => double.stop());
  afterAll(() => rmSync(folder, { recursive: true }));

  function run(isOnDouble: boolean, ...argv: readonly string[]) {
    const env = { LIANCHENG_STORE: 'eventstoredb', LIANCHENG_EVENTSTOREDB: double.connectionString };
    return typed(argv, isOnDouble ? { env } : {});
  }

  it('plays the demo from launch to archive, with every check held, and proves its views', async () => {
    const data = join(folder, 'demo');
    const demo = await run(true, 'demo', '--no-serve', '--data', data);
    expect(demo).toMatchObject({ code: 0 });
    expect(demo.out).toContain('campaign archived');
    const replayed = await run(true, 'replay', '--data', data, '--json');
    expect(JSON.parse(replayed.out)).toMatchObject({
      ok: true,
      log: { events: 2212 },
      views: { equal: true },
    });
  });

  it('takes an embedded log over, which verifies against its export and shows the same campaign', async () => {
    const [embedded, node, file] = ['embedded', 'node', 'log.ndjson'].map((name) => join(folder, name));
    await (await playTo('control', { dataDir: embedded!, embedded: true })).close();
    expect(await run(false, 'log', 'export', file!, '--data', embedded!)).toMatchObject({ code: 0 });
    expect(await run(true, 'log', 'import', file!, '--data', node!)).toMatchObject({ code: 0 });
    expect(await run(true, 'log', 'verify', '--against', file!, '--data', node!)).toMatchObject({ code: 0 });
    const [checkpoint, key] = [join(folder, 'a.checkpoint'), join(folder, 'public.key')];
    expect(await run(false, 'log', 'checkpoint', checkpoint, '--data', embedded!)).toMatchObject({ code: 0 });
    writeFileSync(key, (await run(false, 'log', 'public-key', '--data', embedded!)).out);
    const signed = ['--checkpoint', checkpoint, '--public-key', key];
    expect(await run(true, 'log', 'verify', ...signed, '--data', node!)).toMatchObject({ code: 0 });
    const campaigns = async (isOnDouble: boolean, data: string) =>
      JSON.parse((await run(isOnDouble, 'campaign', 'list', '--json', '--data', data)).out) as object;
    const { completeTo: _there, ...moved } = (await campaigns(true, node!)) as {
      readonly completeTo?: unknown;
    };
    const { completeTo: _here, ...before } = (await campaigns(false, embedded!)) as {
      readonly completeTo?: unknown;
    };
    expect(moved).toEqual(before);
    const again = await run(true, 'log', 'import', file!, '--data', node!);
    expect({ code: again.code, out: again.out }).toMatchObject({
      code: 0,
      out: expect.stringContaining('nothing was written'),
    });
  });
});
