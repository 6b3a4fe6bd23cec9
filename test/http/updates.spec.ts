/** Live updates: each event once, in order, when the views show it; a reader that comes back goes on where it was. */
import { openReadyAccount } from '../../src/accounts/at-the-server';
import { startServer } from '../../src/server';
import { CAMPAIGN, campaignAt } from '../support/campaign-year';
import { POSTS } from '../support/organisation';
import { Town } from '../support/town';
import { Browser } from './browser';
import { actingAs, Door, readerHeaders } from './door';
import { Listener } from './listener';

describe('live updates', () => {
  let door: Door;
  beforeEach(async () => {
    door = await Door.open(await campaignAt('identification'));
    door.town.day('2024-04-08');
  });
  afterEach(() => door.close());

  const rename = (unitId: string, name: string) =>
    door.post(`units/${unitId}/rename`, { acting: actingAs('administrator'), name });

  it('tell what happens from now on, when the views show it', async () => {
    const listener = await Listener.to(door, '', 'auditor');
    const { body } = await rename('finance', '计财科');
    const [message] = (await listener.next(1)) ?? [];
    expect(message).toMatchObject({
      id: body['position'],
      event: 'UnitRenamed',
      data: { stream: 'unit-finance', revision: 1, type: 'UnitRenamed', position: body['position'] },
    });
    const shown = await door.get('units/finance', 'auditor');
    expect(shown.body).toMatchObject({ data: { name: '计财科' } });
    listener.leave();
  });

  it('go on after a position, with every event once and in order', async () => {
    const all = await door.town.store.readAll({ limit: 10_000 });
    const listener = await Listener.to(door, '?after=0', 'auditor');
    const messages = (await listener.next(all.length)) ?? [];
    expect(messages.map(({ id }) => id)).toEqual(all.map(({ position }) => position));
    listener.leave();
  });

  it('go on after the last event seen, which leads over `after`', async () => {
    const first = await rename('finance', '一');
    const second = await rename('finance', '二');
    const headers = { 'last-event-id': String(first.body['position']) };
    const listener = await Listener.to(door, '?after=0', 'auditor', headers);
    expect((await listener.next(1))?.[0]?.id).toBe(second.body['position']);
    listener.leave();
  });

  it('of one campaign hold nothing else', async () => {
    const listener = await Listener.to(door, `?campaign=${CAMPAIGN}`, 'bureauHead');
    await rename('finance', '计财科');
    const acting = actingAs('bureauHead');
    await door.post(`campaigns/${CAMPAIGN}/suspend`, { acting, reason: '防汛' });
    expect((await listener.next(1))?.[0]).toMatchObject({
      event: 'CampaignSuspended',
      data: { stream: `campaign-${CAMPAIGN}` },
    });
    listener.leave();
  });

  it('of one campaign hold what happens to its submissions, although their events do not name it', async () => {
    const acting = actingAs('licensingHead');
    const begun = { campaignId: CAMPAIGN, stageId: 'identification', unitId: 'licensing', acting };
    const made = await door.post('submissions', begun);
    const listener = await Listener.to(door, `?campaign=${CAMPAIGN}`, 'bureauHead');
    const id = String(made.body['id']);
    const nilReturns = ['powers', 'riskPoints'].map((content) => ({ content, reason: '尚无' }));
    const handedIn = await door.post(`submissions/${id}/hand-in`, {
      acting,
      nilReturns,
      responsibilities: [],
    });
    expect({ status: handedIn.status, code: handedIn.body['code'] }).toEqual({
      status: 200,
      code: undefined,
    });
    expect((await listener.next(1))?.[0]?.data).toMatchObject({ stream: `submission-${id}` });
    listener.leave();
  });

  it('refuse a position that is none', async () => {
    await door.refuses(400, 'REQUEST.PARAMETER_INVALID', () => door.get('updates?after=soon', 'auditor'));
    await door.refuses(401, 'ACTING.MISSING', () => door.get('updates'));
    await door.refuses(404, 'CAMPAIGN.NOT_FOUND', () => door.get('updates?campaign=none', 'auditor'));
  });

  it.each(['999999', '99999999999999999999', '1/2'])(
    'refuse the position %s, which the log has not got',
    async (place) => {
      await door.refuses(400, 'STORE.POSITION_UNKNOWN', () => door.get(`updates?after=${place}`, 'auditor'));
      const headers = { 'last-event-id': place };
      await door.refuses(400, 'STORE.POSITION_UNKNOWN', () => door.get('updates', 'auditor', headers));
    },
  );

  it('reach many readers, and one that leaves disturbs nobody', async () => {
    const listeners = await Promise.all(Array.from({ length: 20 }, () => Listener.to(door, '', 'auditor')));
    for (const listener of listeners.slice(0, 10)) listener.leave();
    const { body } = await rename('finance', '计财科');
    for (const listener of listeners.slice(10)) {
      expect((await listener.next(1))?.[0]?.id).toBe(body['position']);
      listener.leave();
    }
  });
});

describe('a server that closes', () => {
  it('ends the streams of updates, and does not wait for them', async () => {
    const door = await Door.open(await Town.found());
    const listener = await Listener.to(door, '', 'auditor');
    const follower = await Listener.to(door, '/position', 'auditor');
    await follower.next(1);
    await door.close();
    expect(await listener.next(1)).toBeUndefined();
    expect(await follower.next(1)).toBeUndefined();
  });
});

describe('how far the views have come', () => {
  let door: Door;
  beforeEach(async () => {
    door = await Door.open(await campaignAt('identification'));
    door.town.day('2024-04-08');
  });
  afterEach(() => door.close());

  const rename = (name: string) =>
    door.post('units/finance/rename', { acting: actingAs('administrator'), name });
  /** Until it has come to the position; what was told by then. */
  const until = async (listener: Listener, position: unknown) => {
    const told: string[] = [];
    while (told.at(-1) !== position) told.push((await listener.next(1))?.[0]?.id ?? 'ended');
    return told;
  };

  it('is told to every post, at once and when it moves on, and nothing else is', async () => {
    const before = await door.town.store.end();
    const listener = await Listener.to(door, '/position', 'cashier');
    const [first] = (await listener.next(1)) ?? [];
    expect(first).toEqual({
      id: before,
      event: 'position',
      data: { position: before, recordedAt: expect.stringMatching(/Z$/) },
    });
    const { body } = await rename('计财科');
    const [second] = (await listener.next(1)) ?? [];
    expect(second).toEqual({
      id: body['position'],
      event: 'position',
      data: { position: body['position'], recordedAt: '2024-04-08T01:00:00.000Z' },
    });
    listener.leave();
  });

  it('is told a few times a second, however much happens', async () => {
    const listener = await Listener.to(door, '/position', 'cashier');
    const begun = performance.now();
    for (let index = 1; index < 200; index += 1) await rename(`第${index}财务科`);
    const { body } = await rename('计财科');
    const told = await until(listener, body['position']);
    const seconds = (performance.now() - begun) / 1_000;
    expect(new Set(told).size).toBe(told.length);
    expect(told.length).toBeLessThanOrEqual(2 + 3 * seconds);
    listener.leave();
  });

  it('is told to one reader in so many windows, and to one more when one is closed', async () => {
    const windows = await Promise.all(
      Array.from({ length: 20 }, () => Listener.to(door, '/position', 'cashier')),
    );
    const refused = await door.refuses(429, 'REQUEST.TOO_MANY', () =>
      door.get('updates/position', 'cashier'),
    );
    expect(refused.headers.get('retry-after')).toBe('30');
    // Somebody else is not kept out by it.
    const other = await Listener.to(door, '/position', 'auditor');
    windows[0]?.leave();
    const again = async () => {
      const abort = new AbortController();
      const headers = readerHeaders('cashier');
      const { status } = await fetch(`${door.url}/api/v1/updates/position`, {
        headers,
        signal: abort.signal,
      });
      abort.abort();
      return status;
    };
    while ((await again()) === 429);
    for (const each of [...windows, other]) each.leave();
  });

  it('is told to nobody who holds the post no more', async () => {
    const listener = await Listener.to(door, '/position', 'cashier');
    await listener.next(1);
    await door.post('posts/cashier/appointments/cashier.1/end', {
      acting: actingAs('administrator'),
      until: '2024-04-07',
      reason: '调离',
    });
    expect(await listener.next(1)).toBeUndefined();
  });

  it('is no stream for whoever asks for the head alone', async () => {
    const headers = readerHeaders('cashier');
    const { status } = await door.call('updates/position', { method: 'HEAD', headers });
    expect(status).toBe(200);
  });
});

describe('whoever follows how far the views have come', () => {
  it('is left alone by the server once their session has ended', async () => {
    const town = await campaignAt('identification');
    const password = '梧桐-Autumn-7';
    await openReadyAccount(town.engine, 'cashier', POSTS.cashier.personId, password);
    const { engine } = town;
    const server = await startServer({ port: 0, dataDir: engine.dataDir, engine, accounts: 'required' });
    const browser = new Browser(server.url);
    await browser.logIn('cashier', password);
    const headers = { cookie: browser.cookie, 'liancheng-post': POSTS.cashier.postId };
    const follow = () => fetch(`${server.url}/api/v1/updates/position`, { headers });
    const updates = await follow();
    expect(updates.status).toBe(200);
    expect(await browser.call('DELETE', '/api/v1/session')).toMatchObject({ status: 204 });
    // Ends by itself.
    expect(await updates.text()).not.toContain(`id: ${await town.store.end()}\n`);
    expect((await follow()).status).toBe(401);
    await server.close();
  });
});
