/** `backup` on the command line, and the drill of docs/operations.md: stop, put the file in place, start. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine } from '../../src/engine';
import { typed } from '../support/cli';

const FOUND = [
  'init',
  '--unit-id',
  'bureau',
  '--unit-name',
  '某局',
  '--admin-id',
  'admin',
  '--admin-name',
  '甲某',
];

function run(...argv: readonly string[]) {
  return runWith({}, ...argv);
}

async function runWith(env: Readonly<Record<string, string>>, ...argv: readonly string[]) {
  return typed(argv, { env });
}

describe('backing a data folder up', () => {
  const root = mkdtempSync(join(tmpdir(), 'liancheng-backup-'));
  const data = join(root, 'data');
  const file = join(root, 'copy.sqlite');

  beforeAll(async () => {
    expect(await run(...FOUND, '--data', data)).toMatchObject({ code: 0 });
  });
  afterEach(() => rmSync(file, { force: true }));
  afterAll(() => rmSync(root, { recursive: true }));

  it('works beside whoever serves the folder, and says what the copy holds', async () => {
    const engine = await openEngine({ dataDir: data, sweepEveryMs: 0 });
    const { code, out } = await run('backup', file, '--data', data, '--json');
    expect(code).toBe(0);
    const position = await engine.store.end();
    expect(JSON.parse(out)).toMatchObject({ file, position, events: Number(position), streams: 3 });
    await engine.close();
  });

  it('restored into an empty folder has views rebuilt from it, and proves itself', async () => {
    const { out } = await run('backup', file, '--data', data);
    expect(out).toContain('已备份');
    expect(out).toContain('every hash chain of the copy holds');
    const restored = join(root, 'restored');
    mkdirSync(restored);
    copyFileSync(file, join(restored, 'events.sqlite'));
    await (await openEngine({ dataDir: restored, sweepEveryMs: 0 })).close();
    expect(await run('replay', '--data', restored)).toMatchObject({ code: 0 });
  });

  it('is refused where EventStoreDB keeps the log', async () => {
    const env = { LIANCHENG_STORE: 'eventstoredb', LIANCHENG_EVENTSTOREDB: 'esdb://127.0.0.1:1?tls=false' };
    const { code, err } = await runWith(env, 'backup', file, '--data', data);
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('BACKUP.NOT_EMBEDDED') });
    expect(existsSync(file)).toBe(false);
  });

  it('refuses in both languages to overwrite, and where there is no log', async () => {
    await run('backup', file, '--data', data);
    const again = await run('backup', file, '--data', data);
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.err).toMatch(/^BACKUP\.FILE_EXISTS .*备份不覆盖任何文件\nThe file .* exists/);
    const nothing = await run('backup', join(root, 'other'), '--data', join(root, 'nothing'));
    expect(nothing).toMatchObject({ code: 1, err: expect.stringContaining('DATA.NO_LOG') });
    expect(existsSync(join(root, 'other'))).toBe(false);
  });
});
