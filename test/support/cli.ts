/** The command line as a test gives it: what it printed, and its exit code. */
import { runCli } from '../../src/cli/run-cli';
import type { Io } from '../../src/cli/io';

export interface Typed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface Terminal extends Partial<Io> {
  /** Told all that stands on standard output, each time that something is written. */
  readonly onOut?: (out: string) => void;
}

export async function typed(
  argv: readonly string[],
  { onOut = () => undefined, ...io }: Terminal = {},
): Promise<Typed> {
  let [out, err] = ['', ''];
  const write = (text: string) => {
    out += text;
    onOut(out);
  };
  const code = await runCli(argv, {
    out: { write },
    err: { write: (text) => (err += text) },
    env: {},
    signal: new AbortController().signal,
    ...io,
  });
  return { code, out, err };
}

/** Exit code 1 with this code, and nothing on standard output. */
export const refused = (code: string) => ({ code: 1, out: '', err: expect.stringContaining(code) });

/** A verb that goes on until it is stopped, once it has said what is waited for. */
export async function running(
  argv: readonly string[],
  said: RegExp,
  io: Partial<Io> = {},
): Promise<{ readonly said: RegExpExecArray; readonly stop: () => Promise<Typed> }> {
  const stop = new AbortController();
  let ended: Promise<Typed> | undefined;
  const found = await new Promise<RegExpExecArray>((resolve, reject) => {
    const onOut = (out: string) => {
      const found = said.exec(out);
      if (found !== null) resolve(found);
    };
    ended = typed(argv, { ...io, signal: stop.signal, onOut });
    ended.then(({ out, err }) => reject(new Error(`it ended: ${out}${err}`)), reject);
  });
  return {
    said: found,
    stop: () => {
      stop.abort();
      return ended!;
    },
  };
}
