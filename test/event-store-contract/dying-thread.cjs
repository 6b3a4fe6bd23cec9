// A thread that ends at its first task, without an answer.
const { parentPort } = require('node:worker_threads');

parentPort.on('message', () => process.exit(1));
parentPort.postMessage({ said: 'done' });
