/** Where the command line reads and writes: the process, or a test. */
import type { RemoteStores } from '../event-store/open-store';

export interface Io {
  readonly out: { write(text: string): unknown; readonly isTTY?: boolean };
  readonly err: { write(text: string): unknown; readonly isTTY?: boolean };
  /** Standard input, for verbs that read a file named `-`; without it there is nothing to read. */
  readonly in?: NodeJS.ReadableStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ends what runs until stopped: `serve`, `events --follow`. */
  readonly signal: AbortSignal;
  /** Default: those of the product. */
  readonly remoteStores?: RemoteStores;
}

/** 0 fine, 1 refused or different, 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

/** How a verb says that it ended with another code than 0, although nothing was refused. */
export type Done = (code: ExitCode) => void;

export function print(io: Pick<Io, 'out'>, text: string): void {
  io.out.write(text.endsWith('\n') ? text : `${text}\n`);
}

export function printJson(io: Pick<Io, 'out'>, value: unknown): void {
  print(io, JSON.stringify(value, null, 2));
}

/** As the name of a file: standard input or output. */
export const STANDARD_STREAM = '-';

/** Ends when the signal is given. */
export function untilStopped({ signal }: Pick<Io, 'signal'>): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    signal.addEventListener(
      'abort',
      () => {
        resolve();
      },
      { once: true },
    );
  });
}
