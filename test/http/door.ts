/** The HTTP server over a town's engine, on a free port, and somebody who calls it. */
import { startServer, type RunningServer, type ServerOptions } from '../../src/server';
import { POSTS, type PostName } from '../support/organisation';
import type { Town } from '../support/town';
import { Conformance } from './conformance';

// A whole campaign over HTTP takes seconds, and more on a machine that does other things beside.
jest.setTimeout(60_000);

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly type: string;
  readonly text: string;
  /** The body as JSON; an empty object where it is something else. */
  readonly body: Readonly<Record<string, unknown>>;
}

export type HeaderFields = Readonly<Record<string, string>>;

export const JSON_TYPE = { 'content-type': 'application/json' };

/** Every server describes itself alike. */
let described: Promise<Conformance> | undefined;

export class Door {
  /** What the server could not explain: a test that ends with one has found a fault. */
  readonly incidents: unknown[] = [];
  /** Answers that are not as the API's description says: a test that ends with one has found a fault. */
  readonly undescribed: string[] = [];
  private conformance: Conformance | undefined;

  private constructor(
    readonly town: Town,
    private server: RunningServer | undefined,
  ) {}

  static async open(town: Town, options: Pick<ServerOptions, 'metrics'> = {}): Promise<Door> {
    const door = new Door(town, undefined);
    door.server = await startServer({
      port: 0,
      dataDir: town.engine.dataDir,
      engine: town.engine,
      onIncident: (_, error) => door.incidents.push(error),
      ...options,
    });
    described ??= Conformance.of(door.url);
    door.conformance = await described;
    return door;
  }

  get running(): RunningServer {
    if (this.server === undefined) throw new Error('the door is not open');
    return this.server;
  }

  get url(): string {
    return this.running.url;
  }

  post(path: string, body: unknown, headers: HeaderFields = {}): Promise<Reply> {
    return this.call(path, {
      method: 'POST',
      headers: { ...JSON_TYPE, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  /** Asked by a post's holder; without one by nobody in particular. */
  get(path: string, reader?: PostName, headers: HeaderFields = {}): Promise<Reply> {
    return this.call(path, {
      headers: { ...(reader === undefined ? {} : readerHeaders(reader)), ...headers },
    });
  }

  /** Paths below /api/v1, or from the root when they begin with a slash. */
  async call(path: string, init: RequestInit = {}): Promise<Reply> {
    const url = new URL(path.startsWith('/') ? `${this.url}${path}` : `${this.url}/api/v1/${path}`);
    const response = await fetch(url, init);
    const text = await response.text();
    const { method = 'GET' } = init;
    const answered = { method, path: url.pathname, status: response.status, text };
    this.undescribed.push(...(this.conformance?.faultsOf(answered) ?? []));
    const type = response.headers.get('content-type') ?? '';
    const body = type.includes('json') ? (JSON.parse(text) as Reply['body']) : {};
    return { status: response.status, headers: response.headers, type, text, body };
  }

  /** Refused with the code, as a problem in both languages, and nothing written. */
  async refuses(status: number, code: string, work: () => Promise<Reply>): Promise<Reply> {
    const before = await this.town.store.end();
    const reply = await work();
    expect({ status: reply.status, code: reply.body['code'] }).toEqual({ status, code });
    expect(reply.type).toBe('application/problem+json; charset=utf-8');
    expect(reply.body).toMatchObject({
      type: `/docs/errors#${code}`,
      title: expect.stringMatching(/[\u4e00-\u9fff]/),
      titleEn: expect.stringMatching(/^[A-Z]/),
      status,
      details: expect.any(Object),
    });
    expect(await this.town.store.end()).toBe(before);
    return reply;
  }

  /** Refused as `REQUEST.INVALID` with exactly these faults, `path code`. */
  async finds(faults: readonly string[], work: () => Promise<Reply>): Promise<void> {
    const { body } = await this.refuses(400, 'REQUEST.INVALID', work);
    const found = body['errors'] as readonly { path: string; code: string; zh: string; en: string }[];
    expect(found.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([...faults].sort());
    for (const { zh, en } of found) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(en).toMatch(/^[A-Z]/);
    }
  }

  /** The server, and the engine with it. */
  async close(): Promise<void> {
    await this.running.close();
    expect(this.incidents).toEqual([]);
    expect(this.undescribed).toEqual([]);
  }
}

export function actingAs(name: PostName): { readonly personId: string; readonly postId: string } {
  const { personId, postId } = POSTS[name];
  return { personId, postId };
}

export function readerHeaders(name: PostName): HeaderFields {
  const { personId, postId } = POSTS[name];
  return { 'liancheng-person': personId, 'liancheng-post': postId };
}
