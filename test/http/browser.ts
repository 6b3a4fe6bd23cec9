/** Somebody at a browser, where accounts are required. */

export interface Reply {
  readonly status: number;
  readonly code: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
  readonly cookie: string | null;
}

/** A browser: keeps the cookie, and sends the token of its session when it has one. */
export class Browser {
  cookie = '';
  csrf = '';

  constructor(readonly url: string) {}

  async call(
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Reply> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.cookie === '' ? {} : { cookie: this.cookie }),
        ...(this.csrf === '' ? {} : { 'liancheng-csrf': this.csrf }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
    const code = typeof answer['code'] === 'string' ? answer['code'] : undefined;
    return { status: response.status, code, body: answer, cookie: response.headers.get('set-cookie') };
  }

  async logIn(accountId: string, password: string): Promise<Reply> {
    const reply = await this.call('POST', '/api/v1/session', { accountId, password });
    if (reply.status === 200) {
      this.cookie = (reply.cookie ?? '').split(';')[0] ?? '';
      this.csrf = String(reply.body['csrf']);
    }
    return reply;
  }
}
