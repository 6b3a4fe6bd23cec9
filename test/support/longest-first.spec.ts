/** The longest files of tests begin first, also where Jest has no cache that tells how long they took. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

interface Test {
  readonly path: string;
  readonly context: { readonly config: { readonly cache: false }; readonly hasteFS: { getSize(): number } };
}

interface Sequencer {
  new (options: object): {
    sort(tests: readonly Test[]): readonly Test[];
    /** How long it took, as Jest has it from its cache. */
    time(test: Test): number | undefined;
  };
  readonly LONGEST: readonly string[];
}

const ROOT = join(__dirname, '../..');
const LongestFirst = jest.requireActual<Sequencer>('./longest-first.cjs');
const [LONGEST = '', SECOND = ''] = LongestFirst.LONGEST;
const LARGE = 'test/large.spec.ts';

describe('the order of the test files', () => {
  const test = (name: string): Test => ({
    path: join(ROOT, name),
    context: { config: { cache: false }, hasteFS: { getSize: () => (name === LARGE ? 9_000 : 90) } },
  });
  const order = (names: readonly string[], took: Readonly<Record<string, number>> = {}) => {
    const sequencer = new LongestFirst({});
    sequencer.time = ({ path }) => took[path.slice(ROOT.length + 1)];
    return sequencer.sort(names.map(test)).map(({ path }) => path.slice(ROOT.length + 1));
  };

  it('puts the longest before the largest where nothing is known', () => {
    expect(order([LARGE, SECOND, LONGEST])).toEqual([LONGEST, SECOND, LARGE]);
  });

  it('goes by what is known', () => {
    expect(order([LONGEST, SECOND, LARGE], { [LONGEST]: 1, [SECOND]: 2, [LARGE]: 3 })).toEqual([
      ...[LARGE, SECOND, LONGEST],
    ]);
  });

  it('names files that there are', () => {
    expect(LongestFirst.LONGEST.filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
  });
});
