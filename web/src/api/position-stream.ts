/**
 * How far the server's views have come, as it tells it (`GET /api/v1/updates/position`). Read with fetch, since a browser's
 * EventSource cannot say in which post somebody reads. It comes back by itself, each time after a longer while.
 */
import { client } from './client';
import { ApiProblem } from './problem';

/** The server says something every 15 s; whoever hears nothing for this long has lost it. */
const SILENCE_MS = 40_000;
/** How long the answer may take to begin. */
const PATIENCE_MS = 15_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
const TOO_MANY = 429;

export interface PositionHandlers {
  readonly onPosition: (position: string) => void;
  /** Whether the server answers: told when it does, and when it does not. */
  readonly onConnection: (connected: boolean) => void;
  /** The server lets the reader listen no more, in this post or at all. */
  readonly onRefused: () => void;
}

export class PositionStream {
  #abort = new AbortController();
  #stopped = false;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #wait = FIRST_WAIT_MS;

  constructor(private readonly handlers: PositionHandlers) {
    void this.#follow();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#retry);
    this.#abort.abort();
  }

  async #follow(): Promise<void> {
    try {
      await this.#read();
      // It ended: the server goes, or the session has. The next try will tell.
    } catch (error) {
      if (this.#stopped) return;
      // Who is refused has been answered.
      const answered = error instanceof ApiProblem && error.status >= 400 && error.status < 500;
      if (answered) this.#wait = LONGEST_WAIT_MS;
      this.handlers.onConnection(answered);
      if (answered && error.status !== TOO_MANY) this.handlers.onRefused();
    }
    if (this.#stopped) return;
    // Not all at once, when a server comes back.
    const wait = this.#wait * (0.5 + Math.random() / 2);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
    this.#retry = setTimeout(() => void this.#follow(), wait);
  }

  async #read(): Promise<void> {
    this.#abort = new AbortController();
    const abort = this.#abort;
    let silence = setTimeout(() => abort.abort(), PATIENCE_MS);
    try {
      const get = client.GET as unknown as (
        path: string,
        init: object,
      ) => Promise<{ readonly data: ReadableStream<Uint8Array> }>;
      const { data } = await get('/api/v1/updates/position', { parseAs: 'stream', signal: abort.signal });
      const reader = data
        .pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>)
        .getReader();
      let rest = '';
      for (;;) {
        clearTimeout(silence);
        silence = setTimeout(() => abort.abort(), SILENCE_MS);
        const { done, value } = await reader.read();
        if (done || this.#stopped) return;
        const blocks = (rest + value).split('\n\n');
        rest = blocks.pop() ?? '';
        this.#heard(blocks);
      }
    } finally {
      clearTimeout(silence);
    }
  }

  #heard(blocks: readonly string[]): void {
    this.#wait = FIRST_WAIT_MS;
    this.handlers.onConnection(true);
    const position = blocks.map((block) => /^id: (.+)$/m.exec(block)?.[1]).findLast((id) => id !== undefined);
    if (position !== undefined) this.handlers.onPosition(position);
  }
}
