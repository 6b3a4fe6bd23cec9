/** Accounts over HTTP, where they are required: logging in, what is refused without, and that nobody acts as another. */
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store';
import { startServer, type RunningServer } from '../../src/server';
import { Browser } from './browser';

const ADMIN = { personId: 'luo', postId: 'administrator' };
const OWN_PASSWORD = '梧桐-Autumn-7';

/** What needs no log-in; a route that is not here and answers without one fails the test below. */
const OPEN = [
  'GET /api/v1/modules',
  'GET /api/v1/modules/{moduleId}',
  'GET /api/v1/plans',
  'GET /api/v1/plans/{planId}',
  'GET /api/v1/public/notices',
  'GET /api/v1/public/notices/{noticeId}',
  'GET /api/v1/public/notices/{noticeId}/objections/{receiptNumber}',
  'GET /health/live',
  'GET /health/ready',
  'POST /api/v1/notices/{noticeId}/objections',
];

describe('where accounts are required', () => {
  const clock = { now: '2026-02-02T01:00:00.000Z' };
  const store = new MemoryEventStore();
  let server: RunningServer;
  let oneTime: string;

  const later = (ms: number) => (clock.now = new Date(Date.parse(clock.now) + ms).toISOString());
  const serve = () =>
    startServer({
      dataDir: ':memory:',
      store,
      port: 0,
      now: () => clock.now,
      sweepEveryMs: 0,
      accounts: 'required',
    });
  const browser = () => new Browser(server.url);
  const end = () => store.end();
  const administrator = async () => {
    const page = browser();
    expect((await page.logIn('luo', OWN_PASSWORD)).status).toBe(200);
    return page;
  };

  beforeAll(async () => {
    server = await serve();
    const { gateway, accounts } = server.engine;
    await gateway.foundOrganisation({
      unit: { unitId: 'city', name: '某市', kind: 'body' },
      post: { postId: ADMIN.postId, name: '系统管理员' },
      person: { personId: ADMIN.personId, name: '罗文' },
    });
    const { password, sealed } = await accounts.newPassword('luo');
    oneTime = password;
    await gateway.system.give(
      { type: 'OpenAccount', data: { accountId: 'luo', personId: 'luo', password: sealed } },
      { cause: 'test', occurredAt: clock.now },
    );
  });
  afterAll(() => server.close());

  it('nobody gets further than logging in with a password for one use', async () => {
    const page = browser();
    const reply = await page.logIn('luo', oneTime);
    expect(reply.cookie).toMatch(
      /^liancheng_session=luo\.[\w-]{43}; Max-Age=43200; Path=\/api; HttpOnly; SameSite=Strict$/,
    );
    expect(reply.body).toMatchObject({ personId: 'luo', name: '罗文', passwordDue: true });
    expect(reply.body['posts']).toMatchObject([{ postId: 'administrator', role: 'administrator' }]);
    const units = () => page.call('GET', '/api/v1/units', undefined, { 'liancheng-post': ADMIN.postId });
    expect(await units()).toMatchObject({ status: 403, code: 'ACCOUNT.PASSWORD_DUE' });
    const change = (old: string, password: string) =>
      page.call('POST', '/api/v1/session/password', { old, password });
    expect(await change(oneTime, 'short')).toMatchObject({ status: 422, code: 'PASSWORD.TOO_WEAK' });
    expect(await change(oneTime, oneTime)).toMatchObject({ status: 422, code: 'PASSWORD.SAME' });
    expect(await change('wrong', OWN_PASSWORD)).toMatchObject({ status: 401, code: 'ACCOUNT.LOGIN_FAILED' });
    expect((await change(oneTime, OWN_PASSWORD)).status).toBe(204);
    expect((await units()).status).toBe(200);
  });

  it('every route but a few refuses whoever has not logged in, and writes nothing', async () => {
    const page = browser();
    const { body } = await page.call('GET', '/api/docs/openapi.json');
    const paths = body['paths'] as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    const before = await end();
    const answered: string[] = [];
    for (const [path, methods] of Object.entries(paths)) {
      for (const method of Object.keys(methods)) {
        const name = `${method.toUpperCase()} ${path}`;
        // These look after themselves; their own refusals have tests of their own.
        if (path.startsWith('/api/v1/session')) continue;
        const reply = await page.call(
          method.toUpperCase(),
          path.replaceAll(/\{\w+\}/g, 'x'),
          method === 'get' ? undefined : {},
        );
        if (reply.code !== 'ACCOUNT.NOT_LOGGED_IN') answered.push(name);
      }
    }
    expect(answered.sort()).toEqual(OPEN);
    expect(await end()).toBe(before);
  });

  it('a forged or foreign cookie is no log-in', async () => {
    const page = await administrator();
    const good = page.cookie;
    for (const cookie of [
      'liancheng_session=',
      `${good.slice(0, -1)}_`,
      good.replace('luo.', 'lin.'),
      `${good}x`,
    ]) {
      page.cookie = cookie;
      expect(await page.call('GET', '/api/v1/session')).toMatchObject({
        status: 401,
        code: 'ACCOUNT.NOT_LOGGED_IN',
      });
    }
  });

  it('a change without the session’s own token is refused, as of a foreign page', async () => {
    const page = await administrator();
    const before = await end();
    const csrf = page.csrf;
    const person = { acting: ADMIN, personId: 'lin', name: '林岳' };
    for (const said of ['', csrf.slice(1), (await administrator()).csrf]) {
      page.csrf = said;
      const reply = await page.call('POST', '/api/v1/persons', person);
      expect(reply).toMatchObject({ status: 403, code: 'ACCOUNT.CSRF' });
      expect(await page.call('DELETE', '/api/v1/session')).toMatchObject({ code: 'ACCOUNT.CSRF' });
      // What is open to everybody is no way around it for somebody logged in.
      const objection = await page.call('POST', '/api/v1/notices/none/objections', { acting: ADMIN });
      expect(objection).toMatchObject({ status: 403, code: 'ACCOUNT.CSRF' });
    }
    page.csrf = csrf;
    // But for the second log-in above, three of them.
    expect(Number(await end()) - Number(before)).toBe(1);
    expect((await page.call('POST', '/api/v1/persons', person)).status).toBe(201);
  });

  it('nobody acts or reads in another’s name', async () => {
    const page = await administrator();
    const before = await end();
    const acting = { personId: 'lin', postId: ADMIN.postId };
    const reply = await page.call('POST', '/api/v1/persons', { acting, personId: 'gao', name: '高平' });
    expect(reply).toMatchObject({ status: 403, code: 'ACTING.NOT_YOU' });
    const headers = { 'liancheng-person': 'lin', 'liancheng-post': ADMIN.postId };
    expect(await page.call('GET', '/api/v1/units', undefined, headers)).toMatchObject({
      code: 'ACTING.NOT_YOU',
    });
    expect(await end()).toBe(before);
  });

  it('the administrator opens accounts, resets, locks and closes them; nobody else does', async () => {
    const page = await administrator();
    const open = { acting: ADMIN, accountId: 'lin', personId: 'lin' };
    const opened = await page.call('POST', '/api/v1/accounts', open);
    expect(opened.status).toBe(201);
    expect(await page.call('POST', '/api/v1/accounts', open)).toMatchObject({
      status: 409,
      code: 'ACCOUNT.ALREADY_EXISTS',
    });
    expect(
      await page.call('POST', '/api/v1/accounts', { ...open, accountId: 'nobody', personId: 'nobody' }),
    ).toMatchObject({ status: 404, code: 'PERSON.NOT_FOUND' });
    const lin = browser();
    expect((await lin.logIn('lin', String(opened.body['oneTimePassword']))).status).toBe(200);
    await lin.call('POST', '/api/v1/session/password', {
      old: opened.body['oneTimePassword'],
      password: OWN_PASSWORD,
    });
    // Holds no post, so may nothing.
    const list = (who: Browser) =>
      who.call('GET', '/api/v1/accounts', undefined, { 'liancheng-post': ADMIN.postId });
    expect(await list(lin)).toMatchObject({ status: 403, code: 'ACTING.NOT_HOLDER' });
    expect((await list(page)).body['data']).toMatchObject([
      { accountId: 'lin', personName: '林岳', state: 'open', passwordDue: false },
      { accountId: 'luo', state: 'open', lastLoginAt: clock.now },
    ]);

    const on = (act: string, body: object = {}) =>
      page.call('POST', `/api/v1/accounts/lin/${act}`, { acting: ADMIN, ...body });
    const reset = await on('reset-password');
    expect(await lin.call('GET', '/api/v1/session')).toMatchObject({ code: 'ACCOUNT.NOT_LOGGED_IN' });
    expect(await lin.logIn('lin', OWN_PASSWORD)).toMatchObject({ code: 'ACCOUNT.LOGIN_FAILED' });
    expect((await lin.logIn('lin', String(reset.body['oneTimePassword']))).status).toBe(200);
    expect((await on('lock', { reason: '休假' })).status).toBe(200);
    expect(await lin.call('GET', '/api/v1/session')).toMatchObject({ code: 'ACCOUNT.NOT_LOGGED_IN' });
    expect(await lin.logIn('lin', OWN_PASSWORD)).toMatchObject({ status: 403, code: 'ACCOUNT.LOCKED' });
    expect((await on('unlock', { reason: '回岗' })).status).toBe(200);
    expect((await on('close', { reason: '调离' })).status).toBe(200);
    expect(await lin.logIn('lin', String(reset.body['oneTimePassword']))).toMatchObject({
      status: 401,
      code: 'ACCOUNT.LOGIN_FAILED',
    });
  });

  it('wrong passwords lock an account for a time, and an unknown one answers alike', async () => {
    const page = browser();
    const wrong = await page.logIn('luo', 'wrong');
    const unknown = await page.logIn('no-such-account', 'wrong');
    expect(unknown.body).toEqual(wrong.body);
    for (let failures = 2; failures <= 5; failures += 1) await page.logIn('luo', 'wrong');
    expect(await page.logIn('luo', OWN_PASSWORD)).toMatchObject({
      status: 403,
      code: 'ACCOUNT.LOCKED',
      body: { details: { until: new Date(Date.parse(clock.now) + 60_000).toISOString() } },
    });
    later(59_999);
    expect(await page.logIn('luo', OWN_PASSWORD)).toMatchObject({ code: 'ACCOUNT.LOCKED' });
    later(1);
    expect((await page.logIn('luo', OWN_PASSWORD)).status).toBe(200);
  });

  it('a session ends by logging out, everywhere or here, and by itself after twelve hours', async () => {
    const [one, two, three] = [await administrator(), await administrator(), await administrator()];
    const isIn = async (page: Browser) => (await page.call('GET', '/api/v1/session')).status === 200;
    expect((await one.call('DELETE', '/api/v1/session')).status).toBe(204);
    expect([await isIn(one), await isIn(two), await isIn(three)]).toEqual([false, true, true]);
    expect((await two.call('POST', '/api/v1/session/end-all')).status).toBe(204);
    expect([await isIn(two), await isIn(three)]).toEqual([false, false]);
    const four = await administrator();
    later(12 * 3_600_000 - 1);
    expect(await isIn(four)).toBe(true);
    later(1);
    expect(await isIn(four)).toBe(false);
  });

  it('a session begun on one node holds on another', async () => {
    const page = await administrator();
    const another = await serve();
    try {
      const elsewhere = new Browser(another.url);
      elsewhere.cookie = page.cookie;
      expect(await elsewhere.call('GET', '/api/v1/session')).toMatchObject({
        status: 200,
        body: { personId: 'luo' },
      });
    } finally {
      await another.app.close();
    }
  });

  it('the log holds no password, no hash and no token', async () => {
    const page = await administrator();
    const log = JSON.stringify(await store.readAll({ limit: 1_000 }));
    expect(log).toContain('SessionBegun');
    for (const secret of [oneTime, OWN_PASSWORD, 'argon2', page.cookie.split('luo.')[1] ?? '-', page.csrf])
      expect(log).not.toContain(secret);
  });
});
