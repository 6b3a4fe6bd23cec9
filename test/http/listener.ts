/** Somebody who listens to the live updates. */
import type { PostName } from '../support/organisation';
import { readerHeaders, type Door, type HeaderFields } from './door';

interface Message {
  readonly id: string;
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export class Listener {
  private readonly reader: ReadableStreamDefaultReader<string>;
  private rest = '';
  readonly comments: string[] = [];

  private constructor(
    readonly response: Response,
    private readonly abort: AbortController,
  ) {
    if (response.body === null) throw new Error('no body');
    this.reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  }

  static async to(door: Door, query: string, name: PostName, headers: HeaderFields = {}): Promise<Listener> {
    const abort = new AbortController();
    const response = await fetch(`${door.url}/api/v1/updates${query}`, {
      headers: { ...readerHeaders(name), ...headers },
      signal: abort.signal,
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    return new Listener(response, abort);
  }

  /** The next messages; undefined where the stream ends before. */
  async next(count: number): Promise<readonly Message[] | undefined> {
    const messages: Message[] = [];
    while (messages.length < count) {
      const block = await this.block();
      if (block === undefined) return undefined;
      if (block.startsWith(':')) this.comments.push(block);
      else messages.push(messageIn(block));
    }
    return messages;
  }

  leave(): void {
    this.abort.abort();
  }

  private async block(): Promise<string | undefined> {
    for (;;) {
      const end = this.rest.indexOf('\n\n');
      if (end >= 0) {
        const block = this.rest.slice(0, end);
        this.rest = this.rest.slice(end + 2);
        return block;
      }
      const { done, value } = await this.reader.read();
      if (done) return undefined;
      this.rest += value;
    }
  }
}

function messageIn(block: string): Message {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
  return { id: field('id'), event: field('event'), data: JSON.parse(field('data')) as Message['data'] };
}
