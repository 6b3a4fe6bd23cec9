// A writer that is meant to be killed: appends three events at a time, from several callers, and prints the number of
// an append's first event once it is acknowledged. Usage: crash-writer FOLDER CALLERS
require('../support/typescript-in-node.cjs');
const { join } = require('node:path');
const { writeSync } = require('node:fs');
const { openSqliteEventStore } = require('../../src/event-store/sqlite/sqlite-event-store.ts');
const { sampleEvents } = require('./sample-events.ts');

const [folder, callers] = process.argv.slice(2);
const store = openSqliteEventStore(folder, { threadEntry: join(__dirname, 'writer-thread.cjs') });
let next = 1;

async function appendForEver(caller) {
  for (let revision = -1; ; revision += 3) {
    const first = next;
    next += 3;
    await store.append(`riskPoint-${caller}`, sampleEvents(first, 3), revision < 0 ? 'noStream' : revision);
    writeSync(1, `${first}\n`);
  }
}

for (let caller = 0; caller < Number(callers); caller += 1) appendForEver(caller);
