/** The command line as a test gives it: what it printed, and its exit code. */
import { runCli } from '../../src/cli/run-cli';
import type { Io } from '../../src/cli/io';

export async function typed(argv: readonly string[], io: Partial<Io> = {}) {
  let [out, err] = ['', ''];
  const code = await runCli(argv, {
    out: { write: (text) => (out += text) },
    err: { write: (text) => (err += text) },
    env: {},
    signal: new AbortController().signal,
    ...io,
  });
  return { code, out, err };
}

/** Exit code 1 with this code, and nothing on standard output. */
export const refused = (code: string) => ({ code: 1, out: '', err: expect.stringContaining(code) });
