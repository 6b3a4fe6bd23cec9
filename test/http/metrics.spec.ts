/** /metrics: what it counts, that it tells nothing of what anybody does, and who can reach it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ERRORS } from '../../src/http/errors/table';
import { startServer } from '../../src/server';
import { CAMPAIGN, campaignAt } from '../support/campaign-year';
import { parseMetrics, type Family } from '../support/prometheus-text';
import { Town } from '../support/town';
import { actingAs, Door, readerHeaders } from './door';
import { Listener } from './listener';

const HERE = { host: '127.0.0.1', port: 0 };

describe('the metrics', () => {
  let door: Door;
  beforeEach(async () => {
    door = await Door.open(await campaignAt('identification'), { metrics: HERE });
    door.town.day('2024-04-08');
  });
  afterEach(() => door.close());

  const ask = (init?: RequestInit) => fetch(door.running.metricsUrl ?? '', init);
  const read = async (): Promise<ReadonlyMap<string, Family>> => parseMetrics(await (await ask()).text());

  /** Of the one series of the family that has all these labels. */
  async function valueOf(name: string, labels: Readonly<Record<string, string>> = {}): Promise<number> {
    const { samples = [] } = (await read()).get(name.replace(/_count$/, '')) ?? {};
    const fitting = samples.filter(
      (sample) =>
        sample.name === name &&
        Object.entries(labels).every(([label, value]) => sample.labels[label] === value),
    );
    expect(fitting).toHaveLength(1);
    return fitting[0]!.value;
  }

  const rename = (name: unknown) =>
    door.post('units/finance/rename', { acting: actingAs('administrator'), name });

  it('are text as Prometheus reads it', async () => {
    const response = await ask();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const families = parseMetrics(await response.text());
    for (const { help, samples } of families.values()) {
      expect(help).toMatch(/[\u4e00-\u9fff].* [a-z0-9]/);
      expect(samples.every(({ value }) => Number.isFinite(value))).toBe(true);
    }
  });

  it.each(['operations.md', 'operations.zh-CN.md'])('are those that docs/%s explains', async (page) => {
    const text = readFileSync(join(__dirname, '../../docs', page), 'utf8');
    const explained = [
      ...text.matchAll(/^\| `((?:liancheng|process|nodejs)_[a-z0-9_]+)(?:\{[a-z,]+\})?` \|/gm),
    ];
    expect(explained.map(([, name]) => name).sort()).toEqual([...(await read()).keys()].sort());
  });

  it('tell how far log, views and follow-ups are, and in which state', async () => {
    const end = Number(await door.town.store.end());
    await door.town.engine.views.waitFor(String(end));
    door.town.engine.health.suspect();
    for (const part of ['log', 'views', 'reactions'])
      expect(await valueOf('liancheng_position', { part })).toBe(end);
    expect(await valueOf('liancheng_behind_seconds', { part: 'views' })).toBe(0);
    expect(await valueOf('liancheng_state', { part: 'views', state: 'live' })).toBe(1);
    expect(await valueOf('liancheng_state', { part: 'views', state: 'failed' })).toBe(0);
    expect(await valueOf('liancheng_state', { part: 'reactions', state: 'running' })).toBe(1);
    expect(await valueOf('liancheng_ready')).toBe(1);
    expect(await valueOf('liancheng_store_up')).toBe(1);
  });

  it('count the events written and the commands refused, by code', async () => {
    const before = await valueOf('liancheng_events_appended_total');
    await rename('计财科');
    for (const unitId of ['nobody', 'nobody-else'])
      await door.post(`units/${unitId}/rename`, { acting: actingAs('administrator'), name: '某科' });
    expect(await valueOf('liancheng_events_appended_total')).toBe(before + 1);
    const { samples } = (await read()).get('liancheng_commands_refused_total')!;
    expect(samples.map(({ labels, value }) => [labels['code'], value])).toEqual([['UNIT.NOT_FOUND', 2]]);
  });

  it('count requests by route, method and class of status, with how long they took', async () => {
    const route = '/api/v1/units/:unitId';
    for (const unitId of ['finance', 'finance', 'nobody-knows-it'])
      await door.get(`units/${unitId}`, 'administrator');
    const name = 'liancheng_http_request_duration_seconds_count';
    expect(await valueOf(name, { method: 'GET', route, status: '2xx' })).toBe(2);
    expect(await valueOf(name, { method: 'GET', route, status: '4xx' })).toBe(1);
    const { samples } = (await read()).get('liancheng_http_request_duration_seconds')!;
    const buckets = samples.filter(({ labels }) => labels['status'] === '2xx' && labels['route'] === route);
    expect(buckets.find(({ labels }) => labels['le'] === '+Inf')?.value).toBe(2);
  });

  it('count live updates while they are open, and not as requests', async () => {
    expect(await valueOf('liancheng_live_updates_open')).toBe(0);
    const listener = await Listener.to(door, '', 'auditor');
    expect(await valueOf('liancheng_live_updates_open')).toBe(1);
    listener.leave();
    // Whoever asks for the head alone has the stream ended at once.
    const headers = readerHeaders('auditor');
    await fetch(`${door.url}/api/v1/updates`, { method: 'HEAD', headers });
    await fetch(`${door.url}/api/v1/updates`);
    while ((await valueOf('liancheng_live_updates_open')) > 0) await rename('计财科');
    const { samples } = (await read()).get('liancheng_http_request_duration_seconds')!;
    const ofStreams = samples.filter(({ labels }) => labels['route'] === '/api/v1/updates');
    expect(new Set(ofStreams.map(({ labels }) => labels['status']))).toEqual(new Set(['4xx']));
  });

  it('hold no id, no name and nothing that somebody wrote', async () => {
    await door.get(`campaigns/${CAMPAIGN}`, 'auditor');
    await door.get(`campaigns/${CAMPAIGN}?lang=<script>`, 'auditor');
    await door.get('no-such-place/甲某', 'auditor');
    await door.call('/甲某/x"y\\z', { method: 'OPTIONS', headers: readerHeaders('auditor') });
    await door.call('/%E0%A4%A', { method: 'GET' });
    await rename('');
    await door.post('units/甲某/rename', { acting: actingAs('administrator'), name: '乙某' });
    const routes = (await door.get('/api/docs/openapi.json')).body['paths'] as object;
    const templates = Object.keys(routes).map((path) => path.replace(/\{(\w+)\}/g, ':$1'));
    const known: Readonly<Record<string, readonly string[]>> = {
      method: ['GET', 'POST', 'OPTIONS'],
      route: [...templates, '/api/docs/openapi.json', 'none'],
      status: ['2xx', '4xx'],
      le: ['0.005', '0.02', '0.1', '0.5', '2', '10', '+Inf'],
      code: Object.keys(ERRORS),
      part: ['log', 'views', 'reactions'],
      state: ['building', 'catchingUp', 'live', 'failed', 'stopped', 'running'],
      outcome: ['done', 'failed'],
      thread: ['follower', 'writer'],
    };
    const labels = [...(await read()).values()].flatMap(({ samples }) =>
      samples.flatMap((sample) => Object.entries(sample.labels)),
    );
    expect(labels.length).toBeGreaterThan(50);
    expect(labels.filter(([label, value]) => known[label]?.includes(value) !== true)).toEqual([]);
  });

  it('are at their own address alone, and nothing else is there', async () => {
    await door.refuses(404, 'REQUEST.ROUTE_UNKNOWN', () => door.get('/metrics'));
    const url = door.running.metricsUrl ?? '';
    for (const path of ['/', '/health/live', '/metrics/x', '/api/v1/units']) {
      const response = await fetch(new URL(path, url));
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ code: 'REQUEST.ROUTE_UNKNOWN' });
    }
    const posted = await ask({ method: 'POST', body: 'x' });
    expect(posted.status).toBe(405);
    expect(posted.headers.get('allow')).toBe('GET, HEAD');
    const head = await ask({ method: 'HEAD' });
    expect({ status: head.status, text: await head.text() }).toEqual({ status: 200, text: '' });
  });
});

describe('a server', () => {
  const serve = async (options: { readonly metrics?: typeof HERE } = {}) => {
    const { engine } = await Town.found();
    return startServer({ port: 0, dataDir: engine.dataDir, engine, ...options });
  };

  it('serves no metrics unless it is told where', async () => {
    const server = await serve();
    expect(server.metricsUrl).toBeUndefined();
    await server.close();
  });

  it('ends them with itself', async () => {
    const server = await serve({ metrics: HERE });
    const url = server.metricsUrl ?? '';
    expect((await fetch(url)).status).toBe(200);
    await server.close();
    await expect(fetch(url)).rejects.toThrow();
  });

  it('does not begin where their place is taken, or is no address of this machine', async () => {
    const first = await serve({ metrics: HERE });
    const port = Number(new URL(first.metricsUrl ?? '').port);
    await expect(serve({ metrics: { ...HERE, port } })).rejects.toMatchObject({
      code: 'SERVER.PORT_IN_USE',
      details: { port },
    });
    await first.close();
    await expect(serve({ metrics: { host: '192.0.2.1', port: 0 } })).rejects.toMatchObject({
      code: 'SERVER.NOT_OUR_ADDRESS',
      details: { host: '192.0.2.1', setting: 'LIANCHENG_METRICS' },
    });
  });
});
