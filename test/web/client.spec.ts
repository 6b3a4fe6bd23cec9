/**
 * The console's client is generated from the API's own description: `UPDATE_DOCS=1 npm test -- test/web` writes it anew, and
 * without that a difference fails.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store';
import { startServer } from '../../src/server';

jest.setTimeout(60_000);

const ROOT = join(__dirname, '../..');
const CLIENT = join(ROOT, 'web/src/api/schema.d.ts');
const GENERATOR = join(ROOT, 'node_modules/openapi-typescript/bin/cli.js');

describe("the console's client", () => {
  it('is what the description of the API gives', async () => {
    const generated = clientOf(await description());
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(CLIENT, generated);
    expect(readFileSync(CLIENT, 'utf8')).toBe(generated);
  });
});

async function description(): Promise<string> {
  const server = await startServer({
    dataDir: ':memory:',
    store: new MemoryEventStore(),
    port: 0,
    sweepEveryMs: 0,
  });
  try {
    const response = await fetch(`${server.url}/api/docs/openapi.json`);
    return await response.text();
  } finally {
    await server.close();
  }
}

function clientOf(openapi: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'liancheng-client-'));
  try {
    const file = join(folder, 'openapi.json');
    const out = join(folder, 'schema.d.ts');
    writeFileSync(file, openapi);
    execFileSync(process.execPath, [GENERATOR, file, '-o', out], { cwd: ROOT, stdio: 'pipe' });
    return readFileSync(out, 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
