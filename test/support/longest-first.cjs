/**
 * Which file of tests begins first. Jest puts the longest first, so that no worker begins a long one while the other has
 * nothing left; but how long they took it knows from its cache alone, and without one, as after a fresh clone, it goes by
 * the size of a file, which says little. So the longest are named here, for when nothing is known.
 */
const { default: Sequencer } = require('@jest/test-sequencer');

/** Longest first. What is not named comes after, as Jest puts it. */
const LONGEST = [
  'test/cli/on-eventstoredb.spec.ts',
  'src/demo/run-demo.spec.ts',
  'test/release/bundle.spec.ts',
  'test/web/office-acts.spec.ts',
  'test/web/launch.spec.ts',
  'test/web/console.spec.ts',
  'test/web/unit-and-office.spec.ts',
  'test/nodes/cluster.spec.ts',
  'test/plans/changan-district.spec.ts',
];

class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => place(one) - place(other));
  }
}

function place({ path, duration }) {
  const at = duration === undefined ? LONGEST.findIndex((name) => path.endsWith(`/${name}`)) : -1;
  return at === -1 ? LONGEST.length : at;
}

module.exports = LongestFirst;
module.exports.LONGEST = LONGEST;
