// The thread that follows the log for the views, from its source.
require('./typescript-in-node.cjs');
require('../../src/projecting/follower-thread-main.ts');
