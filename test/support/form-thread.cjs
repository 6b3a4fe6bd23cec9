// The thread that writes a form, from its source.
require('./typescript-in-node.cjs');
require('../../src/documents/form-thread-main.ts');
