/**
 * The script that makes the database's user, against a double of the database's user management. The rights it gives then
 * go over gRPC, which the double does not speak: that far it is followed.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { ROOT } from './release-archive';

const SCRIPT = join(ROOT, 'release/database-user.mjs');
const PASSWORDS = { DATABASE_ADMIN_PASSWORD: 'of-admin', DATABASE_PASSWORD: 'of-liancheng' };

interface Asked {
  readonly node: number;
  readonly request: string;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

describe('making the user of the database', () => {
  let asked: Asked[];
  let nodes: Server[];
  let script: ChildProcess | undefined;

  beforeEach(() => {
    [asked, nodes, script] = [[], [], undefined];
  });
  afterEach(() => {
    script?.kill('SIGKILL');
    for (const node of nodes) node.close();
  });

  /** A node that answers its requests with these codes, the last one for ever. */
  async function node(...statuses: readonly number[]): Promise<string> {
    const number = nodes.length;
    let answered = 0;
    const server = createServer((request, response) => {
      void text(request).then((body) => {
        const { method, url, headers } = request;
        asked.push({
          node: number,
          request: `${method} ${url}`,
          authorization: headers.authorization,
          body: JSON.parse(body),
        });
        response.statusCode = statuses[Math.min(answered, statuses.length - 1)]!;
        answered += 1;
        response.end();
      });
    });
    nodes.push(server);
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  /** Until it has said something that starts so on stderr. */
  async function runUntil(said: string, urls: readonly string[]): Promise<void> {
    script = spawn(process.execPath, [SCRIPT], {
      env: { ...PASSWORDS, DATABASE_URLS: urls.join(',') },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    for await (const line of createInterface(script.stderr!)) if (line.startsWith(said)) return;
    throw new Error(`it ended without saying ${said}`);
  }

  const asAdmin = `Basic ${Buffer.from('admin:of-admin').toString('base64')}`;
  const making = {
    request: 'POST /users/',
    authorization: asAdmin,
    body: { loginName: 'liancheng', fullName: 'Liancheng', groups: [], password: 'of-liancheng' },
  };

  it('asks one node after the other until the leader makes it, then turns to its rights', async () => {
    await runUntil('rights: ', [await node(307), await node(201), await node(201)]);
    expect(asked).toEqual([
      { node: 0, ...making },
      { node: 1, ...making },
    ]);
  });

  it('sets the password where the user is there already', async () => {
    await runUntil('rights: ', [await node(409, 200)]);
    expect(asked[1]).toEqual({
      node: 0,
      request: 'POST /users/liancheng/command/reset-password',
      authorization: asAdmin,
      body: { newPassword: 'of-liancheng' },
    });
  });

  it('tries again where no node takes it yet, and says what it waits for', async () => {
    await runUntil('rights: ', [await node(503, 201)]);
    expect(asked).toHaveLength(2);
  });

  it('is wrong use without a password, which it never has a default for', async () => {
    script = spawn(process.execPath, [SCRIPT], {
      env: { DATABASE_URLS: 'https://db1:2113' },
      stdio: 'ignore',
    });
    expect((await once(script, 'exit'))[0]).toBe(2);
  });
});
