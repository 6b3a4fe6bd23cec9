// The thread that writes the log, from its source.
require('../support/typescript-in-node.cjs');
require('../../src/event-store/sqlite/writer-thread-main.ts');
