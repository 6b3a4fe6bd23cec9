/** Where the command line reads and writes: the process, or a test. */
export interface Io {
  readonly out: { write(text: string): unknown; readonly isTTY?: boolean };
  readonly err: { write(text: string): unknown };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ends what runs until stopped: `serve`, `events --follow`. */
  readonly signal: AbortSignal;
}

/** 0 fine, 1 refused or different, 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

export function print(io: Io, text: string): void {
  io.out.write(text.endsWith('\n') ? text : `${text}\n`);
}

export function printJson(io: Io, value: unknown): void {
  print(io, JSON.stringify(value, null, 2));
}

/** The data folder: the option, else LIANCHENG_DATA, else ./data. */
export function dataFolder(io: Io, said: string | undefined): string {
  return said ?? io.env['LIANCHENG_DATA'] ?? 'data';
}

/** Ends when the signal is given. */
export function untilStopped({ signal }: Io): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
