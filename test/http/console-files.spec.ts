/** The console's files: the page for every path that is none, and for a file that is not there 404, as any browser expects. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store';
import { startServer, type RunningServer } from '../../src/server';

describe('below /app/', () => {
  const folder = mkdtempSync(join(tmpdir(), 'liancheng-console-'));
  let server: RunningServer;

  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<title>廉程</title>');
    writeFileSync(join(folder, 'assets/page-1.js'), 'export {};');
    server = await startServer({
      ...{ dataDir: ':memory:', store: new MemoryEventStore(), port: 0, sweepEveryMs: 0 },
      consoleDir: folder,
    });
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  const ask = (path: string, method = 'GET') => fetch(`${server.url}/app/${path}`, { method });

  it('a file is given, and every path that is none is the page', async () => {
    expect(await (await ask('assets/page-1.js')).text()).toBe('export {};');
    expect(await (await ask('campaigns/one')).text()).toContain('廉程');
  });

  it('a file that is not there is not found, whether it or its head is asked for', async () => {
    const missing = await ask('assets/page-0.js');
    expect(missing.status).toBe(404);
    expect(await missing.json()).toMatchObject({ code: 'REQUEST.ROUTE_UNKNOWN' });
    expect((await ask('assets/page-0.js', 'HEAD')).status).toBe(404);
  });

  it('nothing is written', async () => {
    const posted = await ask('assets/page-1.js', 'POST');
    expect(posted.status).toBe(405);
    expect(posted.headers.get('allow')).toBe('GET, HEAD');
  });
});
