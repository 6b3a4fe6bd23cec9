/** A database that goes away and comes back: commands are refused, queries go on, and all is well by itself afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SubscriptionHandlers } from '../../src/event-store/event-store';
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store';
import { startServer, type RunningServer } from '../../src/server';
import { AilingStore } from '../support/ailing-store';
import { withSparsePositions } from '../support/sparse-positions';
import { around, copyOf, shared } from '../support/store-wrappers';
import { Town } from '../support/town';
import { actingAs, Door, readerHeaders, type Reply } from './door';
import { Listener } from './listener';

const HEALTH = { probeEveryMs: 20, probeTimeoutMs: 50 };

async function until<T>(ask: () => Promise<T>, met: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (met(answer)) return answer;
  }
}

describe('a node whose database goes away', () => {
  const log = () => new AilingStore(new MemoryEventStore());
  let store: AilingStore;
  let door: Door;

  beforeEach(async () => {
    store = log();
    door = await Door.open(await Town.found({ store, health: HEALTH }));
  });
  afterEach(async () => {
    store.heal();
    await door.close();
  });

  const ready = () => door.get('/health/ready');
  const rename = (name: string, key = name) =>
    door.post(
      'units/finance/rename',
      { acting: actingAs('administrator'), name },
      { 'idempotency-key': encodeURIComponent(key) },
    );
  const nameOf = async (position: unknown): Promise<unknown> => {
    const { body } = await door.get(`units/finance?waitFor=${String(position)}`, 'auditor');
    return (body['data'] as { readonly name: string }).name;
  };

  it('refuses commands with the reason and when to come again, and writes nothing of them', async () => {
    const before = await store.end();
    store.cutOff();
    const reply = await rename('计财科');
    expect(reply).toMatchObject({
      status: 503,
      type: 'application/problem+json; charset=utf-8',
      body: { code: 'STORE.UNAVAILABLE', title: expect.any(String), titleEn: expect.any(String) },
    });
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
    store.heal();
    expect(await store.end()).toBe(before);
    const { status, body } = await rename('计财科');
    expect({ status, repeated: body['repeated'] }).toEqual({ status: 200, repeated: false });
    expect(await nameOf(body['position'])).toBe('计财科');
  });

  it('answers queries from its views, and says how far they are complete', async () => {
    await door.town.settled();
    const end = await store.end();
    store.cutOff();
    // Before the probe has noticed, and after.
    for (const isNoticed of [false, true]) {
      if (isNoticed) await until(ready, ({ status }) => status === 503);
      const reply = await door.get('units', 'auditor');
      expect(reply).toMatchObject({ status: 200, body: { completeTo: { position: end } } });
      expect(await door.get('units', 'cashier')).toMatchObject({ status: 200 });
      const stranger = { ...readerHeaders('auditor'), 'liancheng-post': 'cashier' };
      expect(await door.call('units', { headers: stranger })).toMatchObject({
        status: 403,
        body: { code: 'ACTING.NOT_HOLDER' },
      });
    }
  });

  it('is live, not ready, and ready again by itself', async () => {
    await until(ready, ({ status }) => status === 200);
    store.cutOff();
    const red = await until(ready, ({ status }) => status === 503);
    expect(red.body).toMatchObject({
      status: 'notReady',
      reasons: [
        {
          part: 'store',
          code: 'STORE.UNAVAILABLE',
          zh: expect.stringMatching(/[\u4e00-\u9fff]/),
          en: expect.stringMatching(/^[A-Z]/),
        },
      ],
      store: { state: 'down', error: 'STORE.UNAVAILABLE' },
      views: { state: 'catchingUp', error: 'STORE.UNAVAILABLE' },
      reactions: { state: 'running', error: 'STORE.UNAVAILABLE' },
    });
    expect(red.headers.get('retry-after')).toBe('1');
    expect(await door.get('/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } });
    store.heal();
    await until(ready, ({ status }) => status === 200);
    const { body } = await rename('计财科');
    expect(await nameOf(body['position'])).toBe('计财科');
    await door.town.engine.reactor.settled(String(body['position']));
    const well = await until(ready, ({ body: { views } }) => (views as { state: string }).state === 'live');
    expect(well.body).toMatchObject({ reasons: [], views: { error: null }, reactions: { error: null } });
  });

  it('is not ready when the database does not answer at all', async () => {
    await until(ready, ({ status }) => status === 200);
    store.fallSilent();
    const red = await until(ready, ({ status }) => status === 503);
    expect(red.body).toMatchObject({ reasons: [{ part: 'store', code: 'STORE.UNAVAILABLE' }] });
  });

  it('whose log comes back from an older backup shows that log, and forgets what it had kept', async () => {
    const backup = await copyOf(store);
    await rename('计财科');
    await door.town.settled();
    store.cutOff();
    store.replaceWith(backup);
    store.heal();
    const end = await backup.end();
    await until(ready, ({ body: { views } }) => (views as { position: string }).position === end);
    expect(await nameOf(end)).not.toBe('计财科');
    expect((await door.town.state<{ name: string }>('unit', 'finance')).revision).toBe(0);
    const { body } = await rename('财会科');
    expect(body).toMatchObject({ revision: 1, repeated: false });
    expect(await nameOf(body['position'])).toBe('财会科');
    await until(ready, ({ status }) => status === 200);
  });

  it('goes on with live updates where it was', async () => {
    const listener = await Listener.to(door, '', 'auditor');
    const first = await rename('一');
    expect((await listener.next(1))?.[0]?.id).toBe(first.body['position']);
    store.cutOff();
    expect((await rename('二')).status).toBe(503);
    store.heal();
    const third = await rename('三');
    expect((await listener.next(1))?.[0]?.id).toBe(third.body['position']);
    listener.leave();
  });
});

describe('a node that starts while the database is away', () => {
  const folder = mkdtempSync(join(tmpdir(), 'liancheng-trouble-'));
  const memory = new MemoryEventStore();
  let store: AilingStore;
  let server: RunningServer;
  const incidents: unknown[] = [];

  beforeAll(async () => {
    await (await Town.found({ store: memory })).close();
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeEach(async () => {
    store = new AilingStore(shared(memory));
    store.cutOff();
    server = await startServer({
      port: 0,
      dataDir: folder,
      store,
      sweepEveryMs: 60_000,
      health: HEALTH,
      onIncident: (_, error) => incidents.push(error),
    });
  });
  afterEach(async () => {
    await server.close();
    expect(incidents).toEqual([]);
  });

  async function call(path: string, init: RequestInit = {}): Promise<Pick<Reply, 'status' | 'body'>> {
    const response = await fetch(`${server.url}/${path}`, init);
    return { status: response.status, body: (await response.json()) as Reply['body'] };
  }
  const units = () => call('api/v1/units', { headers: readerHeaders('auditor') });
  const rename = () =>
    call('api/v1/units/finance/rename', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ acting: actingAs('administrator'), name: '计财科' }),
    });
  const isReady = () =>
    until(
      () => call('health/ready'),
      ({ status }) => status === 200,
    );

  it('can be stopped before the database has come', async () => {
    const report = await call('health/ready');
    expect(report.body).toMatchObject({ store: { state: 'down' }, views: { state: 'building' } });
  });

  it('on an empty disk: is live, says why it is not ready, and serves when its views are there', async () => {
    expect((await call('health/live')).status).toBe(200);
    expect(await call('health/ready')).toMatchObject({
      status: 503,
      body: {
        reasons: [
          { part: 'store', code: 'STORE.UNAVAILABLE' },
          { part: 'views', code: 'VIEWS.BUILDING' },
        ],
        views: { state: 'building' },
      },
    });
    expect(await units()).toMatchObject({ status: 503, body: { code: 'VIEWS.BUILDING' } });
    expect(await rename()).toMatchObject({ status: 503, body: { code: 'STORE.UNAVAILABLE' } });
    store.heal();
    await isReady();
    expect(await units()).toMatchObject({
      status: 200,
      body: { completeTo: { position: await memory.end() } },
    });
    expect((await rename()).status).toBe(200);
    const swept = await until(
      () => call('health/ready'),
      ({ body }) => (body['deadlines'] as { lastSweep: unknown }).lastSweep !== null,
    );
    expect(swept.body).toMatchObject({ deadlines: { error: null } });
  });

  it('with views of before: answers queries from them at once', async () => {
    expect(await units()).toMatchObject({ status: 200 });
    expect(await call('health/ready')).toMatchObject({
      status: 503,
      body: { reasons: [{ part: 'store' }], views: { state: 'catchingUp' } },
    });
    store.heal();
    await isReady();
  });
});

describe('a log whose positions are two numbers', () => {
  it('is waited for and followed over HTTP by them', async () => {
    const door = await Door.open(
      await Town.found({ store: withSparsePositions(new MemoryEventStore()), health: HEALTH }),
    );
    const listener = await Listener.to(door, '', 'auditor');
    const { body, headers } = await door.post('units/finance/rename', {
      acting: actingAs('administrator'),
      name: '计财科',
    });
    const position = String(body['position']);
    expect(position).toMatch(/^\d+\/\d+$/);
    expect(headers.get('liancheng-position')).toBe(position);
    const reply = await door.get(`units/finance?waitFor=${position}`, 'auditor');
    expect(reply.body).toMatchObject({ data: { name: '计财科' }, completeTo: { position } });
    expect((await listener.next(1))?.[0]?.id).toBe(position);
    listener.leave();
    const again = await Listener.to(door, '', 'auditor', { 'last-event-id': position });
    const { body: next } = await door.post('units/finance/rename', {
      acting: actingAs('administrator'),
      name: '财会科',
    });
    expect((await again.next(1))?.[0]?.id).toBe(next['position']);
    again.leave();
    await door.close();
  });
});

describe('a node that lags behind the log', () => {
  it('says so, and is ready again when it has caught up', async () => {
    const memory = new MemoryEventStore();
    const held: (() => void)[] = [];
    let isHolding = false;
    const letGo = () => {
      isHolding = false;
      for (const release of held) release();
    };
    const slow = around(memory, {
      subscribe: (after, handlers: SubscriptionHandlers) =>
        memory.subscribe(after, {
          ...handlers,
          onEvents: async (events) => {
            if (isHolding) await new Promise<void>((resolve) => held.push(resolve));
            await handlers.onEvents(events);
          },
        }),
    });
    const door = await Door.open(
      await Town.found({ store: slow, health: { probeEveryMs: 10, lagAllowedMs: 50 } }),
    );
    const ready = () => door.get('/health/ready');
    try {
      await until(ready, ({ status }) => status === 200);
      isHolding = true;
      await door.town.as('administrator').execute('RenameUnit', { unitId: 'finance', name: '计财科' });
      const red = await until(ready, ({ body }) => (body['reasons'] as readonly unknown[]).length === 2);
      expect(red).toMatchObject({
        status: 503,
        body: {
          reasons: [
            { part: 'views', code: 'VIEWS.LAGGING' },
            { part: 'reactions', code: 'REACTIONS.LAGGING' },
          ],
          store: { state: 'up', end: await memory.end() },
        },
      });
      letGo();
      await until(ready, ({ status }) => status === 200);
    } finally {
      letGo();
      await door.close();
    }
  });
});
