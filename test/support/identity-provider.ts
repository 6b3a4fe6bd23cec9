/** An identity provider beside the test, and somebody at its own log-in page. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const SCRIPT = join(__dirname, 'identity-provider-main.mjs');

/** What is wrong with the ID tokens from now on; nothing: they are as they should be. */
export interface Bend {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly otherKey?: true;
  readonly unsigned?: true;
  /** Answers 503. */
  readonly fails?: 'token' | 'userinfo' | 'jwks';
}

export class RunningProvider {
  private constructor(
    private readonly child: ChildProcess,
    readonly issuer: string,
  ) {}

  /** `redirects`: where it may send browsers back to. */
  static async start(redirects: readonly string[], port = 0): Promise<RunningProvider> {
    const child = spawn(process.execPath, [SCRIPT, String(port), ...redirects], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let err = '';
    child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
    const ended = once(child, 'exit').then(() => {
      throw new Error(`the identity provider ended: ${err}`);
    });
    ended.catch(() => undefined);
    const [issuer] = (await Promise.race([once(child, 'message'), ended])) as [string];
    return new RunningProvider(child, issuer);
  }

  get port(): number {
    return Number(new URL(this.issuer).port);
  }

  async bend(how: Bend): Promise<void> {
    const done = once(this.child, 'message');
    this.child.send(how);
    await done;
  }

  async stop(): Promise<void> {
    const exited = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await exited;
  }

  /** Logs in at its page, in a browser of its own; answers where it sends the browser then. */
  async logIn(authorizationUrl: string, login: string): Promise<string> {
    const visit = this.#browser();
    const page = await visit(authorizationUrl);
    return page.away ?? (await visit(page.url, { login })).away!;
  }

  /** Turns away at its page. */
  async abort(authorizationUrl: string): Promise<string> {
    const visit = this.#browser();
    const page = await visit(authorizationUrl);
    return (await visit(`${page.url}/abort`)).away!;
  }

  /** Follows redirects within the provider, keeping its cookies; `away`: the first that leads elsewhere. */
  #browser() {
    const cookies = new Map<string, string>();
    return async (start: string, form?: Readonly<Record<string, string>>) => {
      let [url, body] = [start, form === undefined ? undefined : new URLSearchParams(form)];
      for (;;) {
        const response = await fetch(url, {
          redirect: 'manual',
          headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
          ...(body === undefined ? {} : { method: 'POST', body }),
        });
        for (const cookie of response.headers.getSetCookie()) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
          cookies.set(name, value);
        }
        const location = response.headers.get('location');
        if (location === null) {
          if (response.status !== 200) throw new Error(`${url}: ${response.status} ${await response.text()}`);
          return { url, away: undefined };
        }
        const next = new URL(location, url);
        if (next.origin !== this.issuer) return { url, away: next.href };
        [url, body] = [next.href, undefined];
      }
    };
  }
}
