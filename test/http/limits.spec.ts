/** What an address may do without a log-in, how often; and what every answer tells the browser. */
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store';
import { startServer, type RunningServer } from '../../src/server';
import { Town } from '../support/town';

const LOG_INS = 120;

describe('an address without a log-in', () => {
  let town: Town;
  let server: RunningServer;

  const serve = async (trustedProxies: readonly string[] = []) => {
    town = await Town.found();
    server = await startServer({
      port: 0,
      dataDir: town.engine.dataDir,
      engine: town.engine,
      accounts: 'required',
      trustedProxies,
    });
  };
  afterEach(() => server.close());

  const logIn = (from?: string) =>
    fetch(`${server.url}/api/v1/session`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(from === undefined ? {} : { 'x-forwarded-for': from }),
      },
      // Not well formed: refused without a password being tried, and counted all the same.
      body: '{}',
    });
  const statusesOf = async (count: number, from?: string) =>
    Promise.all(Array.from({ length: count }, async () => (await logIn(from)).status));

  it('tries so many log-ins in a minute, and is then told when to come again', async () => {
    await serve();
    const before = await town.store.end();
    expect(new Set(await statusesOf(LOG_INS))).toEqual(new Set([400]));
    const refused = await logIn();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(await refused.json()).toMatchObject({ code: 'REQUEST.TOO_MANY' });
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(await town.store.end()).toBe(before);
    // Everything else goes on.
    expect((await fetch(`${server.url}/api/v1/public/notices`)).status).toBe(200);
  });

  it('cannot pass as another by a header', async () => {
    await serve();
    await statusesOf(LOG_INS, '192.0.2.1');
    expect((await logIn('192.0.2.2')).status).toBe(429);
  });

  it('is the one that a trusted proxy forwards', async () => {
    await serve(['127.0.0.1']);
    await statusesOf(LOG_INS, '192.0.2.1');
    expect((await logIn('192.0.2.1')).status).toBe(429);
    expect((await logIn('192.0.2.2')).status).toBe(400);
  });
});

describe('an address at the identity provider', () => {
  it.each(['oidc', 'oidc/callback'])(
    'goes through %s so many times in a minute, by whatever method',
    async (path) => {
      const server = await startServer({
        port: 0,
        dataDir: ':memory:',
        store: new MemoryEventStore(),
        sweepEveryMs: 0,
        accounts: 'required',
      });
      try {
        for (const method of ['GET', 'HEAD']) {
          const ask = async () => (await fetch(`${server.url}/api/v1/session/${path}`, { method })).status;
          const statuses = await Promise.all(Array.from({ length: LOG_INS }, ask));
          expect(new Set(statuses)).toEqual(new Set([404]));
          expect(await ask()).toBe(429);
        }
      } finally {
        await server.close();
      }
    },
  );
});

describe('every answer', () => {
  it('is not to be sniffed, framed, or kept between', async () => {
    const town = await Town.found();
    const server = await startServer({ port: 0, dataDir: town.engine.dataDir, engine: town.engine });
    for (const path of ['/api/v1/public/notices', '/api/v1/units', '/api/v1/nothing', '/health/live']) {
      const { headers } = await fetch(`${server.url}${path}`);
      expect([
        path,
        headers.get('x-content-type-options'),
        headers.get('x-frame-options'),
        headers.get('referrer-policy'),
      ]).toEqual([path, 'nosniff', 'DENY', 'no-referrer']);
      expect(headers.get('cache-control')).toBe(path.startsWith('/api/') ? 'no-store' : null);
    }
    await server.close();
  });
});
