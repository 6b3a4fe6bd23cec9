/** A node as a process of its own, to be asked over HTTP and killed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const NODE_MAIN = join(__dirname, 'node-main.cjs');
const ADDRESS = /http:\/\/[^/\s]+(?=\/api\/v1)/;

export interface NodeAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export class NodeProcess {
  private constructor(
    private readonly child: ChildProcess,
    private readonly exited: Promise<unknown[]>,
    readonly url: string,
  ) {}

  /**
   * Starts `serve` on a free port, with these settings beside the process's own environment, and answers when it listens:
   * ask `ready` for more. @throws with what it wrote to stderr when it ends instead
   */
  static async start(settings: Readonly<Record<string, string>>): Promise<NodeProcess> {
    const child = spawn(process.execPath, [NODE_MAIN, 'serve', '--port', '0'], {
      env: { ...process.env, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const exited = once(child, 'exit');
    let [out, err] = ['', ''];
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString();
        const [address] = ADDRESS.exec(out) ?? [];
        if (address !== undefined) resolve(address);
      });
      void exited.then(() => reject(new Error(`the node ended before it listened: ${err}`)));
    });
    return new NodeProcess(child, exited, url);
  }

  /** Answers when /health/ready does. */
  async ready(): Promise<void> {
    while ((await this.call('/health/ready')).status !== 200);
  }

  post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<NodeAnswer> {
    return this.call(`/api/v1/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<NodeAnswer> {
    return this.call(`/api/v1/${path}`, { headers });
  }

  /** As a loss of power ends it, but for what the kernel holds. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exited;
  }

  /** Ends it as an operator does; answers the exit code. */
  async stop(): Promise<unknown> {
    this.child.kill('SIGTERM');
    const [code] = await this.exited;
    return code;
  }

  private async call(path: string, init: RequestInit = {}): Promise<NodeAnswer> {
    const response = await fetch(`${this.url}${path}`, init);
    return { status: response.status, body: (await response.json()) as NodeAnswer['body'] };
  }
}
