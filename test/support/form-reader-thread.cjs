// The thread that reads a file, from its source.
require('./typescript-in-node.cjs');
require('../../src/documents/reading/form-reader-thread-main.ts');
