/**
 * The console's client is generated from the API's own description, and what that says of answers from the types that the
 * queries answer with: `UPDATE_DOCS=1 npm test -- test/web/client` writes both anew, and without that a difference fails.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store';
import { startServer } from '../../src/server';
import { answerSchemas } from './answer-schemas';

const ROOT = join(__dirname, '../..');
const SCHEMAS = join(ROOT, 'src/http/answer-schemas.json');
const CLIENT = join(ROOT, 'web/src/api/schema.d.ts');
const GENERATOR = join(ROOT, 'node_modules/openapi-typescript/bin/cli.js');

describe('the schemas of what is answered', () => {
  it('are what the types of the answers give', () => {
    isWritten(SCHEMAS, `${JSON.stringify(answerSchemas(), null, 1)}\n`);
  });
});

// Below the schemas, which the server reads when it starts.
describe("the console's client", () => {
  it('is what the description of the API gives', async () => {
    isWritten(CLIENT, clientOf(await description()));
  });
});

function isWritten(file: string, content: string): void {
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, content);
  expect(readFileSync(file, 'utf8')).toBe(content);
}

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
