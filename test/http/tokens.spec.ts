/** Another system with a token 接口令牌, where accounts are required: what it reaches, and when it no longer does. */
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store';
import { openReadyAccount } from '../../src/accounts/at-the-server';
import { MEDIA_TYPE } from '../../src/documents/render';
import { startServer, type RunningServer } from '../../src/server';
import { Browser, type Reply } from './browser';

const PASSWORD = '梧桐-Autumn-7';
const ADMIN = { personId: 'luo', postId: 'administrator' };
const HEAD = { personId: 'tan', postId: 'section-head' };
const DUTIES = [{ content: '受理申请', handledBy: '科长', basis: '三定方案' }];
const TOKENS = '/api/v1/accounts/exchange/tokens';
const RECORD_DUTIES = '/api/v1/posts/section-head/duties';
const REFUSED_A_MINUTE = 60;

describe('another system', () => {
  const clock = { now: '2026-02-02T01:00:00.000Z' };
  const store = new MemoryEventStore();
  let server: RunningServer;
  let admin: Browser;

  const goTo = async (instant: string) => {
    clock.now = instant;
    await admin.logIn('luo', PASSWORD);
  };
  const asAdmin = (path: string, body: object = {}) =>
    admin.call('POST', `/api/v1/${path}`, { acting: ADMIN, ...body });
  const issue = (changes: object = {}) =>
    admin.call('POST', TOKENS, {
      acting: ADMIN,
      name: '数据平台',
      postId: HEAD.postId,
      scopes: ['read', 'write'],
      until: '2026-12-31',
      ...changes,
    });
  const revoke = (tokenId: unknown) =>
    asAdmin(`accounts/exchange/tokens/${String(tokenId)}/revoke`, { reason: '平台停用' });
  const listed = async () => {
    const headers = { 'liancheng-post': ADMIN.postId };
    const { body } = await admin.call('GET', TOKENS, undefined, headers);
    return body['data'] as readonly Readonly<Record<string, unknown>>[];
  };
  async function issued(changes: object = {}): Promise<{ token: string; tokenId: string }> {
    const { status, body } = await issue(changes);
    expect(status).toBe(200);
    return body as unknown as { token: string; tokenId: string };
  }

  /** A machine: no cookie, no CSRF token. */
  const call = (token: string, method: string, path: string, body?: object, headers = {}) =>
    new Browser(server.url).call(method, path, body, { authorization: `Bearer ${token}`, ...headers });
  const units = (token: string, headers = {}) => call(token, 'GET', '/api/v1/units', undefined, headers);
  const duties = (token: string, changes: object = {}, headers = {}) =>
    call(token, 'POST', RECORD_DUTIES, { duties: DUTIES, ...changes }, headers);
  const outcome = ({ status, code }: Reply) => code ?? status;
  const end = () => store.end();

  async function personAndAccount(personId: string, accountId: string): Promise<void> {
    await asAdmin('persons', { personId, name: '谭新' });
    await asAdmin('accounts', { accountId, personId });
  }

  beforeAll(async () => {
    const options = { dataDir: ':memory:', store, port: 0, sweepEveryMs: 0 } as const;
    server = await startServer({
      ...options,
      now: () => clock.now,
      accounts: 'required',
      // Each test may come from an address of its own.
      trustedProxies: ['127.0.0.1'],
    });
    await server.engine.gateway.foundOrganisation({
      unit: { unitId: 'city', name: '某市', kind: 'body' },
      post: { postId: ADMIN.postId, name: '系统管理员' },
      person: { personId: ADMIN.personId, name: '罗文' },
    });
    await openReadyAccount(server.engine, 'luo', 'luo', PASSWORD);
    admin = new Browser(server.url);
    await admin.logIn('luo', PASSWORD);
    await personAndAccount('tan', 'exchange');
    const post = { name: '科长', unitId: 'city', rank: 'middle', role: 'unitHead', seats: 1 };
    await asAdmin('posts', { postId: HEAD.postId, ...post });
    await asAdmin('posts', { postId: 'other-head', ...post });
    await asAdmin('posts/section-head/appointments', {
      ...{ appointmentId: 'section-head.1', personId: 'tan', from: '2026-02-02' },
    });
  });
  afterAll(() => server.close());

  it('gets a token that is answered once, and stands nowhere else', async () => {
    const { token, tokenId } = await issued();
    expect(token).toMatch(/^lc_exchange\.[0-9a-f]{16}_[\w-]{43}$/);
    expect(await listed()).toEqual([
      {
        tokenId,
        name: '数据平台',
        postId: HEAD.postId,
        postName: '科长',
        scopes: ['read', 'write'],
        issuedAt: clock.now,
        until: '2026-12-31',
        revokedAt: null,
        reason: null,
        state: 'usable',
      },
    ]);
    const secret = token.slice(-43);
    const log = JSON.stringify(await store.readAll({ limit: 1_000 }));
    expect(log).toContain('ApiTokenIssued');
    expect(log).not.toContain(secret);
    expect(JSON.stringify(await listed())).not.toContain('digest');
  });

  it('imports a form only where its token reaches every command of it', async () => {
    const { token, tokenId } = await issued({ scopes: ['write:RecordPostDuties'] });
    const send = async (form: string) => {
      const response = await fetch(`${server.url}/api/v1/campaigns/none/forms/${form}/import`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': MEDIA_TYPE.xlsx },
        body: 'none',
      });
      return ((await response.json()) as { readonly code: string }).code;
    };
    expect(await send('powers')).toBe('TOKEN.OUT_OF_SCOPE');
    expect(await send('post-duties')).toBe('CAMPAIGN.NOT_FOUND');
    await revoke(tokenId);
  });

  it('is given a token for a post that its person holds, with scopes and days that are right', async () => {
    const before = await end();
    expect(await issue({ postId: 'other-head' })).toMatchObject({
      status: 422,
      code: 'POST.NOT_HELD_BY_PERSON',
    });
    expect(await issue({ postId: 'no-such' })).toMatchObject({ status: 404, code: 'POST.NOT_FOUND' });
    expect(await issue({ scopes: [] })).toMatchObject({ code: 'ACCOUNT.TOKEN_WITHOUT_SCOPE' });
    expect(await issue({ scopes: ['write:LockAccount'] })).toMatchObject({
      code: 'ACCOUNT.TOKEN_SCOPE_UNKNOWN',
    });
    expect(await issue({ scopes: ['write', 'write:StateMemberOpinion'] })).toMatchObject({
      status: 422,
      code: 'ACCOUNT.TOKEN_SCOPE_IN_PERSON',
    });
    expect(await issue({ until: '2026-02-01' })).toMatchObject({ code: 'ACCOUNT.TOKEN_ENDS_IN_PAST' });
    expect(await issue({ until: '2027-02-04' })).toMatchObject({ code: 'ACCOUNT.TOKEN_TOO_LONG' });
    expect(await issue({ until: undefined })).toMatchObject({ status: 400, code: 'REQUEST.INVALID' });
    const nobody = { acting: ADMIN, name: '平台', postId: 'section-head', scopes: ['read'] };
    const reply = await admin.call('POST', '/api/v1/accounts/nobody/tokens', {
      ...nobody,
      until: '2026-12-31',
    });
    expect(reply).toMatchObject({ status: 404, code: 'ACCOUNT.NOT_FOUND' });
    expect(await end()).toBe(before);
  });

  it('reads and acts within its scopes, without saying who it is, and the log says by which token', async () => {
    const { token, tokenId } = await issued();
    expect((await units(token)).status).toBe(200);
    const receipt = await duties(token);
    expect(receipt.status).toBe(200);
    const [event] = (await store.readStream('post-section-head')).slice(-1);
    expect(event?.actor).toEqual({ ...HEAD, unitId: 'city', role: 'unitHead', tokenId });
    const position = String(receipt.body['position']);
    const trail = await units(token).then(() =>
      call(token, 'GET', `/api/v1/trails/post/section-head?waitFor=${position}`),
    );
    expect((trail.body['data'] as readonly object[]).at(-1)).toMatchObject({ actor: { tokenId } });
  });

  it('takes effect once under one key, also when its token has been replaced', async () => {
    const [one, two] = [await issued(), await issued()];
    const key = { 'idempotency-key': 'duties-1' };
    expect((await duties(one.token, {}, key)).body['repeated']).toBe(false);
    expect((await duties(two.token, {}, key)).body['repeated']).toBe(true);
  });

  it('only reads with a token for reading, and only writes with one for writing', async () => {
    const before = await end();
    const reading = await issued({ scopes: ['read'] });
    expect((await units(reading.token)).status).toBe(200);
    expect(await duties(reading.token)).toMatchObject({
      status: 403,
      code: 'TOKEN.OUT_OF_SCOPE',
      body: { details: { needed: 'write' } },
    });
    const writing = await issued({ scopes: ['write'] });
    expect(await units(writing.token)).toMatchObject({
      status: 403,
      code: 'TOKEN.OUT_OF_SCOPE',
      body: { details: { needed: 'read' } },
    });
    // Open to all, and to it too.
    expect((await call(writing.token, 'GET', '/api/v1/plans')).status).toBe(200);
    // The two tokens themselves.
    expect(Number(await end()) - Number(before)).toBe(2);
  });

  it('gives the commands that its token names, and no other', async () => {
    const { token } = await issued({ scopes: ['write:RecordPostDuties'] });
    expect((await duties(token)).status).toBe(200);
    const other = { powerId: 'power-1', unitId: 'city', name: '审批' };
    const before = await end();
    const reply = await call(token, 'POST', '/api/v1/units/city/rename', { name: '某城' });
    expect(reply).toMatchObject({
      status: 403,
      code: 'TOKEN.OUT_OF_SCOPE',
      body: { details: { needed: 'write:RenameUnit' } },
    });
    expect((await call(token, 'POST', '/api/v1/powers', other)).status).not.toBe(201);
    expect(await end()).toBe(before);
  });

  it('does nothing that is done in person, nor lets anybody else into its post, whatever it may write', async () => {
    await personAndAccount('he', 'he');
    const place = '/api/v1/posts/section-head/delegations';
    const delegation = {
      ...{ delegationId: 'section-head.for-he', appointmentId: 'section-head.1', personId: 'he' },
      ...{ from: '2026-02-03', until: '2026-02-05', reason: '出差' },
    };
    const { token } = await issued();
    const before = await end();
    expect(await call(token, 'POST', place, delegation)).toMatchObject({
      status: 403,
      code: 'TOKEN.IN_PERSON',
      body: { details: { command: 'DelegatePost' } },
    });
    const pledge = { campaignId: 'none', unitId: 'city', text: '承诺' };
    expect(await call(token, 'POST', '/api/v1/pledges', pledge)).toMatchObject({ code: 'TOKEN.IN_PERSON' });
    expect(await end()).toBe(before);
    // The post itself may: it is the token that may not.
    expect((await asAdmin('posts/section-head/delegations', delegation)).status).toBe(200);
    expect(
      (await asAdmin(`posts/section-head/delegations/section-head.for-he/end`, { reason: '取消' })).status,
    ).toBe(200);
  });

  it('may no more than its post', async () => {
    const { token } = await issued();
    const reply = await call(token, 'POST', '/api/v1/units/city/rename', { name: '某城' });
    expect(reply).toMatchObject({ status: 403, code: 'RIGHTS.DENIED' });
  });

  it('acts as nobody else, in no other post, and not as one of the public', async () => {
    const { token } = await issued();
    const before = await end();
    for (const acting of [ADMIN, { ...HEAD, postId: 'other-head' }, { personId: 'tan' }, 'public', 7])
      expect(await duties(token, { acting })).toMatchObject({ status: 403, code: 'TOKEN.OTHER_ACTING' });
    for (const headers of [{ 'liancheng-person': 'luo' }, { 'liancheng-post': 'administrator' }])
      expect(await units(token, headers)).toMatchObject({ status: 403, code: 'TOKEN.OTHER_ACTING' });
    const objection = { acting: 'public' };
    expect(await call(token, 'POST', '/api/v1/notices/none/objections', objection)).toMatchObject({
      code: 'TOKEN.OTHER_ACTING',
    });
    expect(await end()).toBe(before);
    expect((await duties(token, { acting: HEAD })).status).toBe(200);
    const own = { 'liancheng-person': HEAD.personId, 'liancheng-post': HEAD.postId };
    expect((await units(token, own)).status).toBe(200);
  });

  it('reaches neither log-in, nor sessions, nor accounts', async () => {
    // Even where the post could: the administrator's own.
    const { body } = await admin.call('POST', '/api/v1/accounts/luo/tokens', {
      acting: ADMIN,
      ...{ name: '平台', postId: ADMIN.postId, scopes: ['read', 'write'], until: '2026-12-31' },
    });
    const token = String(body['token']);
    expect((await call(token, 'POST', '/api/v1/units/city/rename', { name: '某市' })).status).toBe(200);
    const before = await end();
    for (const [method, path] of [
      ['GET', '/api/v1/session'],
      ['POST', '/api/v1/session'],
      ['DELETE', '/api/v1/session'],
      ['POST', '/api/v1/session/end-all'],
      ['POST', '/api/v1/session/password'],
      ['GET', '/api/v1/session/ways'],
      ['GET', '/api/v1/session/oidc'],
      ['GET', '/api/v1/accounts'],
      ['POST', '/api/v1/accounts'],
      ['GET', TOKENS],
      ['POST', TOKENS],
      ['POST', `${TOKENS}/token-1/revoke`],
      ['POST', '/api/v1/accounts/exchange/reset-password'],
      ['POST', '/api/v1/accounts/exchange/lock'],
    ] as const) {
      const reply = await call(token, method, path, method === 'POST' ? {} : undefined);
      expect([method, path, reply.status, reply.code]).toEqual([method, path, 403, 'TOKEN.NOT_HERE']);
    }
    expect(await end()).toBe(before);
  });

  it('does not come with a session as well', async () => {
    const { token } = await issued();
    expect(await units(token, { cookie: admin.cookie })).toMatchObject({
      status: 400,
      code: 'TOKEN.WITH_SESSION',
    });
    expect(await duties('not-a-token', {}, { cookie: admin.cookie })).toMatchObject({
      code: 'TOKEN.WITH_SESSION',
    });
  });

  it('with another scheme, or outside of the API, is as without a token', async () => {
    const basic = { authorization: 'Basic bHVvOng=' };
    expect(await units('', basic)).toMatchObject({ status: 401, code: 'ACCOUNT.NOT_LOGGED_IN' });
    expect((await call('not-a-token', 'GET', '/health/live')).status).toBe(200);
  });

  it('learns why its token works no more; whoever has not the secret learns nothing', async () => {
    const { token, tokenId } = await issued();
    const forged = `${token.slice(0, -43)}${'A'.repeat(43)}`;
    const answers = async () => [outcome(await units(token)), outcome(await units(forged))];
    expect(await answers()).toEqual([200, 'TOKEN.INVALID']);
    const unknown = [
      'not-a-token',
      '',
      token.slice(0, -1),
      `${token}A`,
      token.replace('exchange', 'nobody'),
      token.replace(tokenId, '0'.repeat(16)),
      token.replace('exchange', 'luo'),
      token.toUpperCase(),
    ];
    const wrong = await units(forged);
    for (const each of unknown) expect((await units(each)).body).toEqual(wrong.body);
    expect(wrong).toMatchObject({
      status: 401,
      body: { title: '接口令牌无效', titleEn: 'The token is not valid' },
    });

    expect((await asAdmin('accounts/exchange/lock', { reason: '检查' })).status).toBe(200);
    expect(await answers()).toEqual(['TOKEN.ACCOUNT_LOCKED', 'TOKEN.INVALID']);
    expect((await asAdmin('accounts/exchange/unlock', { reason: '查毕' })).status).toBe(200);
    expect(await answers()).toEqual([200, 'TOKEN.INVALID']);

    expect((await revoke(tokenId)).status).toBe(200);
    expect(await answers()).toEqual(['TOKEN.REVOKED', 'TOKEN.INVALID']);
    expect(await duties(token)).toMatchObject({ status: 401, code: 'TOKEN.REVOKED' });
    expect(await revoke(tokenId)).toMatchObject({ status: 409, code: 'ACCOUNT.TOKEN_REVOKED_BEFORE' });
    const own = (await listed()).find((each) => each['tokenId'] === tokenId);
    expect(own).toMatchObject({ state: 'revoked', reason: '平台停用', revokedAt: clock.now });
  });

  it('goes on while wrong passwords lock the account', async () => {
    const { token } = await issued();
    for (let times = 0; times < 6; times += 1) await new Browser(server.url).logIn('exchange', 'wrong');
    expect((await new Browser(server.url).logIn('exchange', 'wrong')).code).toBe('ACCOUNT.LOCKED');
    expect((await units(token)).status).toBe(200);
    expect((await issue()).status).toBe(200);
  });

  it('with a token that does not work is answered so often in a minute; one that works is not held up', async () => {
    const { token } = await issued();
    const from = { 'x-forwarded-for': '192.0.2.7' };
    const wrong = () => units('not-a-token', from);
    const statuses = await Promise.all(
      Array.from({ length: REFUSED_A_MINUTE }, async () => (await wrong()).status),
    );
    expect(new Set(statuses)).toEqual(new Set([401]));
    const response = await fetch(`${server.url}/api/v1/units`, {
      headers: { authorization: 'Bearer not-a-token', ...from },
    });
    expect(response.status).toBe(429);
    expect(await response.json()).toMatchObject({ code: 'REQUEST.TOO_MANY' });
    const seconds = Number(response.headers.get('retry-after'));
    expect(seconds > 0 && seconds <= 60).toBe(true);
    expect((await units(token, from)).status).toBe(200);
    expect((await units('not-a-token', { 'x-forwarded-for': '192.0.2.8' })).status).toBe(401);
  });

  it('is told nothing more once its token is revoked, on a stream that is open', async () => {
    await personAndAccount('ming', 'audit-exchange');
    const post = { name: '审计', unitId: 'city', rank: 'staff', role: 'auditor', seats: 1 };
    await asAdmin('posts', { postId: 'auditor', ...post });
    await asAdmin('posts/auditor/appointments', {
      ...{ appointmentId: 'auditor.1', personId: 'ming', from: '2026-02-02' },
    });
    const { body } = await admin.call('POST', '/api/v1/accounts/audit-exchange/tokens', {
      acting: ADMIN,
      ...{ name: '平台', postId: 'auditor', scopes: ['read'], until: '2026-12-31' },
    });
    const abort = new AbortController();
    const response = await fetch(`${server.url}/api/v1/updates`, {
      headers: { authorization: `Bearer ${String(body['token'])}` },
      signal: abort.signal,
    });
    expect(response.status).toBe(200);
    await asAdmin(`accounts/audit-exchange/tokens/${String(body['tokenId'])}/revoke`, { reason: '停用' });
    // Ends by itself.
    expect(await response.text()).not.toContain('ApiTokenRevoked');
  });

  it('works until its last day is over, and for as long as its person holds the post', async () => {
    const { token, tokenId } = await issued({ until: '2026-02-10' });
    const longer = await issued();
    await goTo('2026-02-10T15:59:59.999Z');
    expect((await units(token)).status).toBe(200);
    await goTo('2026-02-10T16:00:00.000Z');
    expect(await units(token)).toMatchObject({
      status: 401,
      code: 'TOKEN.EXPIRED',
      body: { details: { until: '2026-02-10' } },
    });
    expect((await listed()).find((each) => each['tokenId'] === tokenId)).toMatchObject({ state: 'expired' });

    const last = { until: '2026-02-11', reason: '调离' };
    await asAdmin('posts/section-head/appointments/section-head.1/end', {
      ...last,
      occurredAt: clock.now,
    });
    expect((await units(longer.token)).status).toBe(200);
    await goTo('2026-02-11T16:00:00.000Z');
    expect(await units(longer.token)).toMatchObject({ status: 401, code: 'TOKEN.POST_NOT_HELD' });
    expect((await asAdmin('accounts/exchange/close', { reason: '调离' })).status).toBe(200);
    expect(await units(longer.token)).toMatchObject({ status: 401, code: 'TOKEN.ACCOUNT_CLOSED' });
    const states = new Map((await listed()).map((each) => [each['tokenId'], each['state']]));
    expect([states.get(longer.tokenId), states.get(tokenId)]).toEqual(['accountClosed', 'accountClosed']);
  });
});
