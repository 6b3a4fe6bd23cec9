// A writer that is meant to be killed: appends three events at a time, from several callers, and prints the number of
// an append's first event once it is acknowledged. Run by node itself, so the TypeScript it needs is compiled as it is
// loaded; what jest compiled lives in jest alone.
const { transformFileSync } = require('@swc/core');
const { join } = require('node:path');
const { writeSync } = require('node:fs');

require.extensions['.ts'] = (module, file) => {
  const { code } = transformFileSync(file, {
    swcrc: false,
    jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  module._compile(code, file);
};

const { openSqliteEventStore } = require(
  join(__dirname, '../../src/event-store/sqlite/sqlite-event-store.ts'),
);
const { sampleEvents } = require(join(__dirname, 'sample-events.ts'));

const store = openSqliteEventStore(process.argv[2]);
let next = 1;

async function appendForEver(caller) {
  for (let revision = -1; ; revision += 3) {
    const first = next;
    next += 3;
    await store.append(`riskPoint-${caller}`, sampleEvents(first, 3), revision < 0 ? 'noStream' : revision);
    writeSync(1, `${first}\n`);
  }
}

for (let caller = 0; caller < 8; caller += 1) appendForEver(caller);
