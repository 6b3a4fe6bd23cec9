/** `account` and the first account of `init`, as somebody at the server uses them. */
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../src/server';
import { addDays } from '../../workflows/kernel/time';
import { typed } from '../support/cli';

const FOUNDING = '--unit-id city --unit-name 某市 --admin-id luo --admin-name 罗文'.split(' ');
const REQUIRED = { LIANCHENG_ACCOUNTS: 'required' };

describe('liancheng account', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'liancheng-account-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const run = (...argv: readonly string[]) => typed([...argv, '--data', folder], { env: REQUIRED });
  const json = async (...argv: readonly string[]) => {
    const { code, out, err } = await run(...argv, '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return JSON.parse(out) as Record<string, unknown>;
  };
  const listed = async () => (await json('account', 'list'))['data'] as readonly Record<string, unknown>[];

  async function logIn(accountId: string, password: unknown): Promise<number> {
    const server = await startServer({ dataDir: folder, port: 0, accounts: 'required', sweepEveryMs: 0 });
    try {
      const response = await fetch(`${server.url}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ accountId, password }),
      });
      return response.status;
    } finally {
      await server.close();
    }
  }

  it('init opens the administrator’s, whose password opens it after a restart', async () => {
    const { oneTimePassword } = await json('init', ...FOUNDING);
    expect(await listed()).toMatchObject([{ accountId: 'luo', personName: '罗文', passwordDue: true }]);
    expect(await logIn('luo', oneTimePassword)).toBe(200);
    expect(await logIn('luo', 'wrong')).toBe(401);
  });

  it('says at the start that the key is missing, and its copy put back opens again', async () => {
    const { oneTimePassword } = await json('init', ...FOUNDING);
    const key = join(folder, 'secret.key');
    const saidAtTheStart = async () => {
      const argv = ['serve', '--data', folder, '--port', '0'];
      const { out, err } = await typed(argv, { env: REQUIRED, signal: AbortSignal.abort() });
      return `${out}${err}`;
    };
    expect(await saidAtTheStart()).not.toContain(key);
    renameSync(key, `${key}.kept`);
    expect(await saidAtTheStart()).toContain(key);
    expect(await logIn('luo', oneTimePassword)).toBe(500);
    expect(existsSync(key)).toBe(false);
    renameSync(`${key}.kept`, key);
    expect(await logIn('luo', oneTimePassword)).toBe(200);
  });

  it('resets, locks, unlocks and closes, each once and with a reason', async () => {
    const first = await json('init', ...FOUNDING);
    const { oneTimePassword } = await json('account', 'reset', 'luo');
    expect(await logIn('luo', first['oneTimePassword'])).toBe(401);
    expect(await logIn('luo', oneTimePassword)).toBe(200);
    expect(await run('account', 'lock', 'luo', '--reason', '休假')).toMatchObject({
      code: 0,
      out: '✓ 已锁定 locked: luo\n',
    });
    expect(await logIn('luo', oneTimePassword)).toBe(403);
    expect((await run('account', 'unlock', 'luo', '--reason', '回岗')).code).toBe(0);
    expect((await run('account', 'close', 'luo', '--reason', '调离')).code).toBe(0);
    expect(await logIn('luo', oneTimePassword)).toBe(401);
    expect(await listed()).toMatchObject([{ state: 'closed' }]);
    const again = await run('account', 'close', 'luo', '--reason', '调离');
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('ACCOUNT.WRONG_STATE') as string });
  });

  it('refuses an unknown person, a name that is taken, an empty reason and a missing one', async () => {
    await json('init', ...FOUNDING);
    const refusals: readonly (readonly [number, string, ...string[]])[] = [
      [1, 'PERSON.NOT_FOUND', 'account', 'open', 'lin', '--person', 'lin'],
      [1, 'ACCOUNT.ALREADY_EXISTS', 'account', 'open', 'luo', '--person', 'luo'],
      [1, 'ACCOUNT.NOT_FOUND', 'account', 'reset', 'lin'],
      [1, 'ACCOUNT.NO_REASON', 'account', 'lock', 'luo', '--reason', ' '],
      [2, '--reason', 'account', 'lock', 'luo'],
    ];
    for (const [code, text, ...argv] of refusals)
      expect(await run(...argv)).toMatchObject({ code, err: expect.stringContaining(text) as string });
    expect(await listed()).toHaveLength(1);
  });

  it('issues a token that opens the door after a restart, lists it and revokes it', async () => {
    await json('init', ...FOUNDING);
    const today = new Date().toISOString().slice(0, 10);
    const said = ['--post', 'administrator', '--name', '数据平台', '--until', addDays(today, 30)];
    const { token, tokenId } = await json(
      'account',
      'token',
      'issue',
      'luo',
      ...said,
      '--scopes',
      'read, write',
    );
    const units = async () => {
      const server = await startServer({ dataDir: folder, port: 0, accounts: 'required', sweepEveryMs: 0 });
      try {
        const headers = { authorization: `Bearer ${String(token)}` };
        return (await fetch(`${server.url}/api/v1/units`, { headers })).status;
      } finally {
        await server.close();
      }
    };
    expect(await units()).toBe(200);
    const tokens = async () => (await json('account', 'token', 'list', 'luo'))['data'];
    expect(await tokens()).toMatchObject([{ tokenId, scopes: ['read', 'write'], state: 'usable' }]);
    const shown = await run('account', 'token', 'list', 'luo');
    expect(shown.out).toContain('可用 usable');
    expect(shown.out).not.toContain(String(token).slice(-43));
    const revoke = () => run('account', 'token', 'revoke', 'luo', String(tokenId), '--reason', '平台停用');
    expect((await revoke()).code).toBe(0);
    expect(await units()).toBe(401);
    expect(await tokens()).toMatchObject([{ tokenId, state: 'revoked', reason: '平台停用' }]);
    const refusals: readonly (readonly [number, string, ...string[]])[] = [
      [1, 'ACCOUNT.NOT_FOUND', 'token', 'list', 'lin'],
      [1, 'ACCOUNT.NOT_FOUND', 'token', 'issue', 'lin', ...said, '--scopes', 'read'],
      [1, 'ACCOUNT.TOKEN_SCOPE_UNKNOWN', 'token', 'issue', 'luo', ...said, '--scopes', 'all'],
      [2, '--scopes', 'token', 'issue', 'luo', ...said],
      [1, 'POST.NOT_FOUND', 'token', 'issue', 'luo', ...said, '--scopes', 'read', '--post', 'none'],
      [1, 'ACCOUNT.TOKEN_REVOKED_BEFORE', 'token', 'revoke', 'luo', String(tokenId), '--reason', '停用'],
      [2, 'YYYY-MM-DD', 'token', 'issue', 'luo', ...said, '--scopes', 'read', '--until', '下月'],
    ];
    for (const [code, text, ...argv] of refusals)
      expect(await run('account', ...argv)).toMatchObject({
        code,
        err: expect.stringContaining(text) as string,
      });
  });
});
