/**
 * What can be wrong with the database, over the wire: /health/ready is red with the reason and what to do, commands get
 * 503, and the node is well by itself when the database is.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEventStoreDb } from '../../src/event-store/eventstoredb/eventstoredb-event-store';
import { startServer, type RunningServer } from '../../src/server';
import { selfSignedCertificate } from '../eventstoredb-double/certificate';
import { EventStoreDbDouble, type DoubleOptions } from '../eventstoredb-double/double-server';
import { accessDenied, notReady, unimplemented, type Fault } from '../eventstoredb-double/faults';

interface Ready {
  readonly status: number;
  readonly store: { readonly state: string; readonly reason: string | null };
  readonly reasons: readonly {
    readonly part: string;
    readonly code: string;
    readonly zh: string;
    readonly en: string;
  }[];
}

describe('a node and its database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'liancheng-trouble-'));
  let double: EventStoreDbDouble;
  let server: RunningServer | undefined;

  afterEach(async () => {
    await server?.close();
    server = undefined;
    await double.stop().catch(() => undefined);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function serve(connectionString: string): Promise<void> {
    server = await startServer({
      dataDir: mkdtempSync(join(folder, 'node-')),
      log: { type: 'eventstoredb', connectionString },
      // As the product opens it, but for the patience.
      remoteStores: {
        eventstoredb: (choice, told) => openEventStoreDb({ ...choice, ...told, retryForMs: 500 }),
      },
      port: 0,
      health: { probeEveryMs: 100, probeTimeoutMs: 1_000 },
    });
  }

  async function ready(): Promise<Ready> {
    const response = await fetch(`${server!.url}/health/ready`);
    return { ...((await response.json()) as Omit<Ready, 'status'>), status: response.status };
  }

  async function until(met: (answer: Ready) => boolean): Promise<Ready> {
    for (;;) {
      const answer = await ready();
      if (met(answer)) return answer;
    }
  }

  async function found(): Promise<Response> {
    return fetch(`${server!.url}/api/v1/persons`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ acting: { personId: 'a', postId: 'b' }, personId: 'c', name: '甲某' }),
    });
  }

  const started = async (options: DoubleOptions = {}) => {
    double = await EventStoreDbDouble.start(options);
    return double;
  };

  it('starts while it is down, says so, refuses commands, and is ready by itself when it comes', async () => {
    const { connectionString } = await started();
    await double.stop();
    await serve(connectionString);
    const red = await until(({ store }) => store.reason !== null);
    expect(red).toMatchObject({ status: 503, store: { state: 'down', reason: 'unreachable' } });
    const [reason] = red.reasons.filter(({ part }) => part === 'store');
    expect(reason).toMatchObject({ code: 'STORE.UNAVAILABLE' });
    expect(reason?.zh).toContain('检查数据库是否运行');
    expect(reason?.en).toContain('check that it runs');
    const refused = await found();
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await double.startAgain();
    expect(await until(({ status }) => status === 200)).toMatchObject({
      store: { state: 'up', reason: null },
    });
    expect(server!.engine.tally.storeReconnects).toBeGreaterThan(0);
    // Asked of the log now: there is no such post.
    expect(await (await found()).json()).toMatchObject({ code: 'ACTING.UNKNOWN_POST' });
  });

  const FAULTS: readonly (readonly [string, string, Fault])[] = [
    ['is being restored', 'server not ready', notReady],
    ['denies access', 'access denied', accessDenied],
    ['is too old', 'server too old', unimplemented],
  ];

  it.each(FAULTS)('that %s: the reason is told, and gone with the trouble', async (_name, reason, fault) => {
    const { connectionString } = await started();
    await serve(connectionString);
    await until(({ status }) => status === 200);
    for (const kind of ['readAll', 'features', 'readStream', 'append'] as const)
      double.faults.plan(kind, fault, 10_000);
    const red = await until(({ store }) => store.reason !== null);
    expect(red).toMatchObject({ status: 503, store: { state: 'down', reason } });
    expect((await found()).status).toBe(503);
    double.faults.clear();
    expect((await until(({ status }) => status === 200)).reasons).toEqual([]);
  });

  it('shows a certificate that nobody trusts', async () => {
    await started({ certificate: selfSignedCertificate() });
    await serve(`esdb://localhost:${double.port}?tls=true`);
    const red = await until(({ store }) => store.reason !== null);
    expect(red).toMatchObject({ store: { state: 'down', reason: 'untrusted certificate' } });
    expect(red.reasons[0]?.en).toContain('check tlsCaFile');
  });

  it('refuses credentials', async () => {
    const certificate = selfSignedCertificate();
    await started({ certificate, login: 'app:right' });
    const ca = join(folder, 'ca.pem');
    writeFileSync(ca, certificate.pem);
    await serve(`esdb://app:wrong@localhost:${double.port}?tls=true&tlsCAFile=${encodeURIComponent(ca)}`);
    expect(await until(({ store }) => store.reason !== null)).toMatchObject({
      store: { state: 'down', reason: 'refused credentials' },
    });
  });
});
