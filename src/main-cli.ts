#!/usr/bin/env node
/** Entry of the command line: hands the process over to runCli. */
import { runCli } from './cli/run-cli';

const stop = new AbortController();
// Once each: the same signal again ends the process at once.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stop.abort();
  });
}
// Whoever reads may stop reading (`| head`): the verb ends early, and that is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    stop.abort();
  });
}

void runCli(process.argv.slice(2), {
  out: process.stdout,
  err: process.stderr,
  // Opened only by a verb that reads it.
  get in() {
    return process.stdin;
  },
  env: process.env,
  signal: stop.signal,
}).then((code) => {
  process.exitCode = code;
});
