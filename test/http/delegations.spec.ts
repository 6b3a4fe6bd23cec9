/** Acting for somebody over HTTP 代理, where accounts are required: from the log-in to an act, and to its end. */
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store';
import { startServer, type RunningServer } from '../../src/server';
import { Browser } from './browser';

const PASSWORD = '梧桐-Autumn-7';
const ADMIN = { personId: 'luo', postId: 'administrator' };
const HEAD = { personId: 'tan', postId: 'section-head' };
const DELEGATE = { personId: 'ning', postId: 'section-head' };
const DUTIES = [{ content: '受理申请', handledBy: '科长', basis: '三定方案' }];
const DELEGATIONS = '/api/v1/posts/section-head/delegations';

describe('a post delegated over HTTP', () => {
  const clock = { now: '2026-02-02T01:00:00.000Z' };
  const store = new MemoryEventStore();
  let server: RunningServer;
  let admin: Browser;
  let head: Browser;
  let delegate: Browser;

  /** The next morning everybody logs in again. */
  async function on(day: string): Promise<void> {
    clock.now = `${day}T01:00:00.000Z`;
    await admin.logIn('luo', PASSWORD);
    await head.logIn('tan', PASSWORD);
    await delegate.logIn('ning', PASSWORD);
  }
  const said = {
    acting: HEAD,
    delegationId: 'leave-1',
    appointmentId: 'section-head.1',
    personId: 'ning',
    from: '2026-02-03',
    until: '2026-02-05',
    reason: '休假',
  };
  const postsOf = async (page: Browser) => (await page.call('GET', '/api/v1/session')).body['posts'];
  const duties = (page: Browser, acting: object, extras: object = {}) =>
    page.call('POST', '/api/v1/posts/section-head/duties', { acting, duties: DUTIES, ...extras });

  /** Logged in, with a password of their own. */
  async function open(accountId: string, oneTime: string): Promise<Browser> {
    const page = new Browser(server.url);
    await page.logIn(accountId, oneTime);
    await page.call('POST', '/api/v1/session/password', { old: oneTime, password: PASSWORD });
    return page;
  }

  async function personWithAccount(personId: string, name: string): Promise<Browser> {
    await admin.call('POST', '/api/v1/persons', { acting: ADMIN, personId, name });
    const opened = await admin.call('POST', '/api/v1/accounts', {
      acting: ADMIN,
      accountId: personId,
      personId,
    });
    return open(personId, String(opened.body['oneTimePassword']));
  }

  beforeAll(async () => {
    const options = { dataDir: ':memory:', store, port: 0, sweepEveryMs: 0 } as const;
    server = await startServer({ ...options, now: () => clock.now, accounts: 'required' });
    const { gateway, accounts } = server.engine;
    await gateway.foundOrganisation({
      unit: { unitId: 'city', name: '某市', kind: 'body' },
      post: { postId: ADMIN.postId, name: '系统管理员' },
      person: { personId: ADMIN.personId, name: '罗文' },
    });
    const { password, sealed } = await accounts.newPassword('luo');
    await gateway.system.give(
      { type: 'OpenAccount', data: { accountId: 'luo', personId: 'luo', password: sealed } },
      { cause: 'test', occurredAt: clock.now },
    );
    admin = await open('luo', password);
    head = await personWithAccount('tan', '谭青');
    delegate = await personWithAccount('ning', '宁远');
    await admin.call('POST', '/api/v1/posts', {
      acting: ADMIN,
      postId: 'section-head',
      unitId: 'city',
      name: '科长',
      rank: 'middle',
      role: 'unitHead',
      seats: 1,
    });
    await admin.call('POST', '/api/v1/posts/section-head/appointments', {
      acting: ADMIN,
      appointmentId: 'section-head.1',
      personId: 'tan',
      from: '2026-01-01',
    });
  });
  afterAll(() => server.close());

  it('is given by its holder, for the days to come, and by nobody else', async () => {
    expect(await postsOf(delegate)).toEqual([]);
    const path = DELEGATIONS;
    const refused = (changes: object, page = head) => page.call('POST', path, { ...said, ...changes });
    expect(await refused({ acting: DELEGATE }, delegate)).toMatchObject({
      status: 403,
      code: 'ACTING.NOT_HOLDER',
    });
    expect(await refused({ acting: DELEGATE })).toMatchObject({ status: 403, code: 'ACTING.NOT_YOU' });
    expect(await refused({ from: '2026-02-01' })).toMatchObject({
      status: 422,
      code: 'POST.DELEGATION_IN_PAST',
    });
    expect(await refused({ until: '2027-02-04' })).toMatchObject({
      status: 422,
      code: 'POST.DELEGATION_TOO_LONG',
      body: {
        title: '代理至多 366 天',
        titleEn: 'A delegation lasts at most 366 days',
        details: { maxDays: 366 },
      },
    });
    expect(await refused({ personId: 'nobody' })).toMatchObject({ status: 404, code: 'PERSON.NOT_FOUND' });
    expect(await refused({ until: undefined })).toMatchObject({ status: 400, code: 'REQUEST.INVALID' });
    expect((await head.call('POST', path, said)).status).toBe(200);
    expect(await refused({ delegationId: 'leave-2' })).toMatchObject({
      status: 409,
      code: 'POST.DELEGATION_OVERLAPS',
    });
  });

  it('is no post of the delegate’s before its first day', async () => {
    expect(await postsOf(delegate)).toEqual([]);
    expect(await duties(delegate, DELEGATE)).toMatchObject({ status: 403, code: 'ACTING.NOT_HOLDER' });
  });

  it('is among the posts to choose from while it runs, and is acted in', async () => {
    await on('2026-02-03');
    const marked = [
      {
        postId: 'section-head',
        role: 'unitHead',
        delegationId: 'leave-1',
        delegatedBy: { personId: 'tan', name: '谭青' },
        until: '2026-02-05',
      },
    ];
    const page = new Browser(server.url);
    expect((await page.logIn('ning', PASSWORD)).body['posts']).toMatchObject(marked);
    const headers = { 'liancheng-post': 'section-head' };
    const asked = async (path: string) => (await page.call('GET', path, undefined, headers)).body['data'];
    expect(await asked('/api/v1/persons/ning/posts')).toMatchObject(marked);
    expect(await asked('/api/v1/posts/section-head')).toMatchObject({
      holders: [{ personId: 'tan' }],
      delegations: [{ delegationId: 'leave-1', personId: 'ning', name: '宁远', until: '2026-02-05' }],
    });

    expect((await duties(page, DELEGATE)).status).toBe(200);
    expect((await duties(head, HEAD)).status).toBe(200);
    expect(await duties(page, DELEGATE, { occurredAt: '2026-02-02T15:59:59.999Z' })).toMatchObject({
      code: 'ACTING.NOT_HOLDER',
    });
    const acts = (await store.readStream('post-section-head')).slice(-2);
    const capacity = { postId: 'section-head', unitId: 'city', role: 'unitHead' };
    const by = { delegationId: 'leave-1', principalPersonId: 'tan' };
    expect(acts.map(({ actor }) => actor)).toEqual([
      { ...capacity, personId: 'ning', ...by },
      { ...capacity, personId: 'tan' },
    ]);
    for (const personId of ['ning', 'tan']) {
      const trail = (await asked(`/api/v1/trails/person/${personId}`)) as readonly object[];
      expect(trail).toContainEqual(
        expect.objectContaining({
          type: 'PostDutiesRecorded',
          actor: expect.objectContaining({
            personName: '宁远',
            ...by,
            principalPersonName: '谭青',
          }) as object,
        }),
      );
    }
  });

  it('is not delegated on', async () => {
    const onward = { ...said, acting: DELEGATE, delegationId: 'onward', personId: 'luo' };
    expect(await delegate.call('POST', DELEGATIONS, onward)).toMatchObject({
      status: 403,
      code: 'POST.DELEGATED_ON',
    });
  });

  it('ends at once when its holder ends it', async () => {
    const end = (page: Browser, acting: object, delegationId = 'leave-1') =>
      page.call('POST', `${DELEGATIONS}/${delegationId}/end`, { acting, reason: '提前返岗' });
    expect(await end(head, HEAD, 'leave-9')).toMatchObject({ status: 422, code: 'POST.UNKNOWN_DELEGATION' });
    expect((await end(head, HEAD)).status).toBe(200);
    expect(await end(admin, ADMIN)).toMatchObject({ status: 422, code: 'POST.DELEGATION_OVER' });
    expect(await postsOf(delegate)).toEqual([]);
    expect(await duties(delegate, DELEGATE)).toMatchObject({ status: 403, code: 'ACTING.NOT_HOLDER' });
  });

  it('ends by itself after its last day', async () => {
    const again = { ...said, acting: ADMIN, delegationId: undefined };
    expect((await admin.call('POST', DELEGATIONS, again)).status).toBe(200);
    expect((await duties(delegate, DELEGATE)).status).toBe(200);
    await on('2026-02-05');
    expect((await duties(delegate, DELEGATE)).status).toBe(200);
    await on('2026-02-06');
    expect(await postsOf(delegate)).toEqual([]);
    const late = { occurredAt: '2026-02-05T01:00:00.000Z' };
    expect(await duties(delegate, DELEGATE, late)).toMatchObject({ code: 'ACTING.NOT_HOLDER' });
  });
});
