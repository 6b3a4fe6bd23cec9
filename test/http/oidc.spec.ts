/** Logging in by an identity provider, over HTTP, against a real one: what it vouches for, and everything that is not that. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changeAccount, openAccount, openReadyAccount } from '../../src/accounts/at-the-server';
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store';
import { startServer, type RunningServer } from '../../src/server';
import type { OidcSettings } from '../../src/settings';
import type { StoredEvent } from '../../workflows/kernel/event';
import { RunningProvider, type Bend } from '../support/identity-provider';

const ADMIN_POST = 'administrator';
const PASSWORD = '梧桐-Autumn-7';
const SECRET = 'of-the-office: 100% +secret';
const BEGIN = '/api/v1/session/oidc';
const CALLBACK = `${BEGIN}/callback`;
const PUBLIC = 'https://liancheng.example.org';
const TEN_MINUTES_MS = 600_000;

interface Reply {
  readonly status: number;
  readonly location: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A browser at the product: keeps what it is told to keep. */
class Browser {
  readonly cookies = new Map<string, string>();
  /** As they were set last. */
  readonly attributes = new Map<string, string>();

  constructor(readonly url: string) {}

  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
    const response = await fetch(`${this.url}${path}`, {
      redirect: 'manual',
      headers: {
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...headers,
      },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = '', attributes = ''] = /^([^=]+)=([^;]*); (.*)/.exec(cookie) ?? [];
      this.attributes.set(name, attributes);
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const text = await response.text();
    const body = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {};
    return { status: response.status, location: response.headers.get('location'), body };
  }

  /** Where the provider's page is. */
  async begin(): Promise<string> {
    const { status, location } = await this.get(BEGIN);
    expect(status).toBe(302);
    return location ?? '';
  }

  /** Sent back by the provider. */
  async back(address: string): Promise<Reply> {
    const { pathname, search } = new URL(address);
    return this.get(`${pathname}${search}`);
  }

  async session(): Promise<Reply> {
    return this.get('/api/v1/session');
  }
}

const refused = (code: string) => ({ status: 302, location: `/app/?problem=${code}` });

describe('logging in by the identity provider', () => {
  const clock = { now: '2026-02-02T01:00:00.000Z' };
  const store = new MemoryEventStore();
  const folder = mkdtempSync(join(tmpdir(), 'liancheng-oidc-'));
  const secretFile = join(folder, 'client.secret');
  const [officeKey, foreignKey] = [join(folder, 'office.key'), join(folder, 'foreign.key')];
  const incidents: [string, unknown][] = [];
  const servers: RunningServer[] = [];
  let provider: RunningProvider;
  let server: RunningServer;

  const later = (ms: number) => (clock.now = new Date(Date.parse(clock.now) + ms).toISOString());
  const settings = (more: Partial<OidcSettings> = {}): OidcSettings => ({
    issuer: provider.issuer,
    clientId: 'liancheng',
    clientSecretFile: secretFile,
    claim: 'preferred_username',
    redirect: undefined,
    ...more,
  });
  const serve = async (oidc: OidcSettings | undefined, keyFile = officeKey) => {
    const started = await startServer({
      dataDir: mkdtempSync(join(folder, 'node-')),
      keyFile,
      store,
      port: 0,
      now: () => clock.now,
      sweepEveryMs: 0,
      accounts: 'required',
      oidc,
      onIncident: (incident, error) => incidents.push([incident, error]),
    });
    servers.push(started);
    await started.engine.opened;
    return started;
  };
  const logIn = async (login: string, at = server) => {
    const browser = new Browser(at.url);
    const reply = await browser.back(await provider.logIn(await browser.begin(), login));
    return { browser, reply };
  };
  const sessionsOf = async (accountId: string): Promise<readonly StoredEvent[]> =>
    (await store.readStream(`account-${accountId}`)).filter(({ type }) => type === 'SessionBegun');
  const log = async () => JSON.stringify(await store.readAll({ limit: 1_000 }));

  beforeAll(async () => {
    writeFileSync(secretFile, `${SECRET}\n`);
    for (const file of [officeKey, foreignKey]) writeFileSync(file, randomBytes(32).toString('base64'));
    provider = await RunningProvider.start([`http://127.0.0.1${CALLBACK}`, `${PUBLIC}${CALLBACK}`]);
    server = await serve(settings());
    const { engine } = server;
    await engine.gateway.foundOrganisation({
      unit: { unitId: 'city', name: '某市', kind: 'body' },
      post: { postId: ADMIN_POST, name: '系统管理员' },
      person: { personId: 'luo', name: '罗文' },
    });
    for (const accountId of ['luo', 'lin', 'gao', 'wen', 'he'])
      await openReadyAccount(engine, accountId, 'luo', PASSWORD);
    await openAccount(engine, 'new', 'luo');
  });
  afterAll(async () => {
    for (const each of servers) await each.app.close();
    await provider.stop();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => {
    incidents.length = 0;
  });
  afterEach(() => provider.bend({}));

  it('leads from there to a session that may ask, and says in the log who vouched', async () => {
    const browser = new Browser(server.url);
    const sent = await browser.begin();
    const asked = Object.fromEntries(new URL(sent).searchParams);
    expect(asked).toEqual({
      client_id: 'liancheng',
      response_type: 'code',
      scope: 'openid profile',
      redirect_uri: `${server.url}${CALLBACK}`,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(browser.attributes.get('liancheng_oidc')).toBe(
      'Max-Age=600; Path=/api/v1/session/oidc; HttpOnly; SameSite=Lax',
    );
    const journey = browser.cookies.get('liancheng_oidc') ?? '';
    expect(Buffer.from(journey, 'base64').toString('latin1')).not.toContain(asked['state']);

    const back = await provider.logIn(sent, 'luo');
    expect(await browser.back(back)).toMatchObject({ status: 302, location: '/app/' });
    expect(browser.attributes.get('liancheng_session')).toBe(
      'Max-Age=43200; Path=/api; HttpOnly; SameSite=Strict',
    );
    expect([...browser.cookies.keys()]).toEqual(['liancheng_session']);
    expect((await browser.session()).body).toMatchObject({
      accountId: 'luo',
      name: '罗文',
      passwordDue: false,
    });
    expect((await browser.get('/api/v1/units', { 'liancheng-post': ADMIN_POST })).status).toBe(200);

    expect((await sessionsOf('luo')).map(({ data }) => data)).toEqual([
      { by: 'oidc', sessionId: expect.stringMatching(/^[0-9a-f]{64}$/), until: '2026-02-02T13:00:00.000Z' },
    ]);
    const code = new URL(back).searchParams.get('code') ?? '-';
    const text = await log();
    for (const secret of [
      SECRET,
      code,
      asked['state']!,
      asked['nonce']!,
      browser.cookies.get('liancheng_session')!,
    ])
      expect(text).not.toContain(secret);
    expect(incidents).toEqual([]);
  });

  it('ends as every session does, and the provider is not asked', async () => {
    const { browser } = await logIn('luo');
    const csrf = String((await browser.session()).body['csrf']);
    const out = await fetch(`${server.url}/api/v1/session`, {
      method: 'DELETE',
      headers: {
        cookie: `liancheng_session=${browser.cookies.get('liancheng_session')}`,
        'liancheng-csrf': csrf,
      },
    });
    expect(out.status).toBe(204);
    expect((await browser.session()).status).toBe(401);
  });

  it('takes the claim from the ID token where it stands there, and any claim that is named', async () => {
    await provider.bend({ claims: { employee: 'lin' } });
    const other = await serve(settings({ claim: 'employee' }));
    const { browser, reply } = await logIn('somebody', other);
    expect(reply.location).toBe('/app/');
    expect((await browser.session()).body).toMatchObject({ accountId: 'lin' });
  });

  it.each<[string, Partial<OidcSettings>]>([
    ['with a secret in the body', { clientId: 'in-the-body' }],
    ['as a public client', { clientId: 'public', clientSecretFile: undefined }],
  ])('works %s', async (_, more) => {
    const other = await serve(settings(more));
    expect((await logIn('luo', other)).reply.location).toBe('/app/');
  });

  it('comes back to the public address that the settings name', async () => {
    const other = await serve(settings({ redirect: PUBLIC }));
    const browser = new Browser(other.url);
    const back = await provider.logIn(await browser.begin(), 'luo');
    expect(new URL(back).origin).toBe(PUBLIC);
    expect((await browser.back(back)).location).toBe('/app/');
  });

  it('may be finished by another node that shares the key, and by none that does not', async () => {
    const [other, foreign] = [await serve(settings()), await serve(settings(), foreignKey)];
    const browser = new Browser(server.url);
    const back = await provider.logIn(await browser.begin(), 'luo');
    const at = async (url: string) => {
      const elsewhere = new Browser(url);
      elsewhere.cookies.set('liancheng_oidc', browser.cookies.get('liancheng_oidc')!);
      return elsewhere.back(back);
    };
    expect(await at(foreign.url)).toMatchObject(refused('OIDC.STATE_INVALID'));
    expect((await at(other.url)).location).toBe('/app/');
  });

  it('does not ask for the password for one use to be changed, which a log-in with it does', async () => {
    const { browser } = await logIn('new');
    expect((await browser.session()).body).toMatchObject({ accountId: 'new', passwordDue: false });
    expect((await browser.get('/api/v1/units', { 'liancheng-post': ADMIN_POST })).status).toBe(200);
  });

  it('makes no account, and takes the login name as it is', async () => {
    const before = await store.end();
    for (const login of ['nobody', 'Luo', 'luo ', 'luo@example.org', 'luo.', '../luo'])
      expect([login, (await logIn(login)).reply]).toMatchObject([login, refused('OIDC.ACCOUNT_UNKNOWN')]);
    expect((await logIn('nameless')).reply).toMatchObject(refused('OIDC.CLAIM_MISSING'));
    await provider.bend({ claims: { preferred_username: ['luo'] } });
    expect((await logIn('nameless')).reply).toMatchObject(refused('OIDC.CLAIM_MISSING'));
    expect(await store.end()).toBe(before);
  });

  it('keeps out whom the administrator has locked or whose account is closed', async () => {
    await changeAccount(server.engine, 'LockAccount', 'lin', '休假');
    await changeAccount(server.engine, 'CloseAccount', 'gao', '调离');
    const before = await store.end();
    expect((await logIn('lin')).reply).toMatchObject(refused('ACCOUNT.LOCKED'));
    expect((await logIn('gao')).reply).toMatchObject(refused('ACCOUNT.CLOSED'));
    expect(await store.end()).toBe(before);
    await changeAccount(server.engine, 'UnlockAccount', 'lin', '回岗');
    expect((await logIn('lin')).reply.location).toBe('/app/');
  });

  it('is not kept out by wrong passwords', async () => {
    for (let failures = 1; failures <= 5; failures += 1)
      await expect(server.engine.accounts.logIn('wen', 'wrong')).rejects.toMatchObject({
        code: 'ACCOUNT.LOGIN_FAILED',
      });
    await expect(server.engine.accounts.logIn('wen', PASSWORD)).rejects.toMatchObject({
      code: 'ACCOUNT.LOCKED',
    });
    const { browser } = await logIn('wen');
    expect((await browser.session()).body).toMatchObject({ accountId: 'wen' });
  });

  it('refuses a forged state, a journey of another browser, and one that has run out', async () => {
    const before = await store.end();
    const browser = new Browser(server.url);
    const forged = new URL(await provider.logIn(await browser.begin(), 'luo'));
    forged.searchParams.set('state', 'x'.repeat(43));
    expect(await browser.back(forged.href)).toMatchObject(refused('OIDC.STATE_INVALID'));

    // A link that somebody is made to follow: the log-in of another person, who would then see what is typed.
    const attacker = new Browser(server.url);
    const lure = await provider.logIn(await attacker.begin(), 'he');
    const victim = new Browser(server.url);
    expect(await victim.back(lure)).toMatchObject(refused('OIDC.STATE_INVALID'));
    await victim.begin();
    expect(await victim.back(lure)).toMatchObject(refused('OIDC.STATE_INVALID'));
    for (const cookie of ['x', 'v1.x.y', victim.cookies.get('liancheng_session') ?? '']) {
      victim.cookies.set('liancheng_oidc', cookie);
      expect(await victim.back(lure)).toMatchObject(refused('OIDC.STATE_INVALID'));
    }
    expect(await new Browser(server.url).get(CALLBACK)).toMatchObject(refused('OIDC.STATE_INVALID'));

    const late = new Browser(server.url);
    const back = await provider.logIn(await late.begin(), 'luo');
    later(TEN_MINUTES_MS);
    expect(await late.back(back)).toMatchObject(refused('OIDC.STATE_INVALID'));
    expect(await store.end()).toBe(before);

    const soon = new Browser(server.url);
    const inTime = await provider.logIn(await soon.begin(), 'luo');
    later(TEN_MINUTES_MS - 1);
    expect((await soon.back(inTime)).location).toBe('/app/');
  });

  it('says in the words of the provider what is wrong with our registration, and no secret', async () => {
    const wrong = join(folder, 'wrong.secret');
    writeFileSync(wrong, 'not-the-one');
    const other = await serve(settings({ clientSecretFile: wrong }));
    expect((await logIn('luo', other)).reply).toMatchObject(refused('OIDC.TOKEN_REFUSED'));
    expect(incidents).toHaveLength(1);
    const { message, stack } = incidents[0]![1] as Error;
    expect(message).toContain('invalid_client');
    expect(stack).not.toContain('not-the-one');
  });

  it('takes a callback once', async () => {
    const browser = new Browser(server.url);
    const sent = await browser.begin();
    const kept = browser.cookies.get('liancheng_oidc')!;
    const back = await provider.logIn(sent, 'luo');
    expect((await browser.back(back)).location).toBe('/app/');
    const before = await store.end();
    expect(await browser.back(back)).toMatchObject(refused('OIDC.STATE_INVALID'));
    // Even with the cookie that the browser was told to forget: the provider takes its code once.
    const thief = new Browser(server.url);
    thief.cookies.set('liancheng_oidc', kept);
    expect(await thief.back(back)).toMatchObject(refused('OIDC.TOKEN_REFUSED'));
    expect(await store.end()).toBe(before);
  });

  it.each<[string, Bend, RegExp]>([
    ['for another log-in', { claims: { nonce: 'another' } }, /nonce/],
    ['for no log-in', { claims: { nonce: null } }, /nonce/],
    ['for another client', { claims: { aud: 'another' } }, /aud/],
    ['of another issuer', { claims: { iss: 'http://127.0.0.1:4' } }, /iss/],
    ['that has run out', { claims: { exp: 1_500_000_000 } }, /exp/],
    ['of nobody', { claims: { sub: null } }, /sub/],
    ['with another signature', { otherKey: true }, /signature/],
    ['without a signature', { unsigned: true }, /alg/],
  ])('refuses an ID token %s', async (_, bend, why) => {
    const before = await store.end();
    await provider.bend(bend);
    const { browser, reply } = await logIn('luo');
    expect(reply).toMatchObject(refused('OIDC.TOKEN_REFUSED'));
    expect([...browser.cookies.keys()]).toEqual([]);
    expect(await store.end()).toBe(before);
    expect(incidents).toEqual([
      ['OIDC.TOKEN_REFUSED', expect.objectContaining({ message: expect.stringMatching(why) })],
    ]);
    await provider.bend({});
    expect((await logIn('luo')).reply.location).toBe('/app/');
  });

  it('refuses what userinfo says of somebody else', async () => {
    await provider.bend({ claims: { sub: 'he' } });
    expect((await logIn('luo')).reply).toMatchObject(refused('OIDC.TOKEN_REFUSED'));
  });

  it('says so when the provider did not agree, and when it answers another client', async () => {
    const browser = new Browser(server.url);
    expect(await browser.back(await provider.abort(await browser.begin()))).toMatchObject(
      refused('OIDC.DECLINED'),
    );
    expect(incidents).toEqual([]);
    const again = new Browser(server.url);
    const mixed = new URL(await provider.logIn(await again.begin(), 'luo'));
    mixed.searchParams.set('iss', 'https://another.example.org');
    expect(await again.back(mixed.href)).toMatchObject(refused('OIDC.TOKEN_REFUSED'));
  });

  it.each(['token', 'userinfo', 'jwks'] as const)(
    'says so when the provider fails at its %s',
    async (fails) => {
      const other = await serve(settings());
      await provider.bend({ fails });
      expect((await logIn('luo', other)).reply).toMatchObject(refused('OIDC.PROVIDER_AWAY'));
      await provider.bend({});
      expect((await logIn('luo', other)).reply.location).toBe('/app/');
    },
  );

  it('waits for no provider that is away: passwords work, and so does it when it is back', async () => {
    const redirects = [`http://127.0.0.1${CALLBACK}`];
    const first = await RunningProvider.start(redirects);
    const { issuer, port } = first;
    await first.stop();
    const other = await serve(settings({ issuer }));
    expect(await new Browser(other.url).get(BEGIN)).toMatchObject(refused('OIDC.PROVIDER_AWAY'));
    const message = expect.stringContaining('ECONNREFUSED');
    expect(incidents).toEqual([['OIDC.PROVIDER_AWAY', expect.objectContaining({ message })]]);
    const local = await fetch(`${other.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ accountId: 'luo', password: PASSWORD }),
    });
    expect(local.status).toBe(200);
    const back = await RunningProvider.start(redirects, port);
    const browser = new Browser(other.url);
    const address = await back.logIn(await browser.begin(), 'luo');
    await back.stop();
    expect(await browser.back(address)).toMatchObject(refused('OIDC.PROVIDER_AWAY'));
  });

  it('tells the log-in page which ways there are, and what may come back, in both languages', async () => {
    const { body } = await new Browser(server.url).get('/api/v1/session/ways');
    expect(body).toMatchObject({ password: true, oidc: { path: BEGIN } });
    const { refusals } = body['oidc'] as { refusals: Record<string, string>[] };
    for (const { code, title, titleEn } of refusals) {
      expect([code, title]).toEqual([code, expect.stringMatching(/^[^{}]*[\u4e00-\u9fff][^{}]*$/)]);
      expect([code, titleEn]).toEqual([code, expect.stringMatching(/^[A-Z][^{}]+$/)]);
    }
    expect(refusals.map(({ code }) => code)).toContain('OIDC.PROVIDER_AWAY');
  });

  it('is nowhere where there is none', async () => {
    const other = new Browser((await serve(undefined)).url);
    expect((await other.get('/api/v1/session/ways')).body).toEqual({ password: true, oidc: null });
    for (const path of [BEGIN, CALLBACK])
      expect(await other.get(path)).toMatchObject({ status: 404, body: { code: 'OIDC.NOT_CONFIGURED' } });
  });
});
