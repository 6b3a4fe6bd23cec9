import fc from 'fast-check';
import { createHash } from 'node:crypto';
import {
  consistencyProof,
  GrowingTree,
  inclusionProof,
  isConsistent,
  KeptTree,
  leafHash,
  rootByProof,
} from './merkle-tree';

/** The inputs and roots that Certificate Transparency publishes for trees of RFC 6962. */
const INPUTS = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => Buffer.from(hex, 'hex'));
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const entryOf = (number: number) => createHash('sha256').update(`${number}`).digest();
const entries = (count: number) => Array.from({ length: count }, (_, number) => entryOf(number));

function rootOf(all: readonly Buffer[]): Buffer {
  const tree = new GrowingTree();
  for (const entry of all) tree.add(entry);
  return tree.root();
}

function treeOf(all: readonly Buffer[]): KeptTree {
  const tree = new KeptTree();
  for (const entry of all) tree.add(entry);
  return tree;
}

describe('the tree over a log', () => {
  it.each(ROOTS.map((root, size) => [size, root] as const))(
    'has the published root over %i entries',
    (size, root) => {
      expect(rootOf(INPUTS.slice(0, size)).toString('hex')).toBe(root);
    },
  );

  it('says its root after each entry', () => {
    const tree = new GrowingTree();
    const said = INPUTS.map((entry) => {
      tree.add(entry);
      return [tree.size, tree.root().toString('hex')];
    });
    expect(said).toEqual(ROOTS.slice(1).map((root, index) => [index + 1, root]));
  });

  it('has another root when an entry is changed, taken out, put in or moved', () => {
    const all = entries(13);
    const others = [
      all.with(4, entryOf(99)),
      all.toSpliced(4, 1),
      all.toSpliced(4, 0, entryOf(99)),
      all.with(4, all[5]!).with(5, all[4]!),
      all.slice(0, -1),
    ];
    const roots = [all, ...others].map((each) => rootOf(each).toString('hex'));
    expect(new Set(roots).size).toBe(roots.length);
  });

  it('proves each entry of a tree of any size, by as many hashes as the tree is high', () => {
    for (let size = 1; size <= 70; size += 1) {
      const all = entries(size);
      const tree = treeOf(all);
      const root = rootOf(all);
      for (const [index, entry] of all.entries()) {
        const path = inclusionProof(tree, index);
        expect(path.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
        expect(rootByProof(entry, index, size, path)).toEqual(root);
      }
    }
  });

  it('proves nothing with another entry, place, size or path', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 300 }), fc.nat(), fc.nat(), (size, some, other) => {
        const all = entries(size);
        const index = some % size;
        const elsewhere = (index + 1 + (other % (size - 1))) % size;
        const root = rootOf(all);
        const path = inclusionProof(treeOf(all), index);
        const entry = entryOf(index);
        const at = other % path.length;
        const wrong = [
          rootByProof(entryOf(elsewhere), index, size, path),
          rootByProof(entry, elsewhere, size, path),
          rootByProof(entry, index, size, path.with(at, entryOf(-1))),
          rootByProof(entry, index, size, path.slice(1)),
          rootByProof(entry, index, size, [...path, entryOf(-1)]),
          rootByProof(entry, index, index, path),
        ];
        for (const each of wrong) expect(each).not.toEqual(root);
      }),
    );
  });

  it('knows the published paths', () => {
    const tree = treeOf(INPUTS);
    expect(inclusionProof(tree, 0).map((hash) => hash.toString('hex'))).toEqual([
      leafHash(INPUTS[1]!).toString('hex'),
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
    expect(inclusionProof(treeOf(INPUTS.slice(0, 3)), 2).map((hash) => hash.toString('hex'))).toEqual([
      ROOTS[2],
    ]);
  });

  it('has no path for an entry that is not there', () => {
    expect(() => inclusionProof(treeOf(entries(3)), 3)).toThrow(RangeError);
    expect(() => inclusionProof(treeOf([]), 0)).toThrow(RangeError);
  });

  it('proves every entry of a larger tree: a path costs no walk over all of it', () => {
    const all = entries(10_000);
    const tree = treeOf(all);
    const root = rootOf(all);
    expect(tree.size).toBe(10_000);
    for (const [index, entry] of all.entries())
      expect(rootByProof(entry, index, 10_000, inclusionProof(tree, index))?.equals(root)).toBe(true);
  });
});

describe('a consistency proof', () => {
  const headOf = (all: readonly Buffer[], size = all.length) => ({ size, root: rootOf(all.slice(0, size)) });

  it.each([
    [1, 1, []],
    [
      1,
      8,
      [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    ],
    [
      6,
      8,
      [
        '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [
      2,
      5,
      [
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    ],
  ])('is the published one from %i to %i entries', (older, newer, published) => {
    const path = consistencyProof(treeOf(INPUTS), older, newer);
    expect(path.map((hash) => hash.toString('hex'))).toEqual(published);
    expect(isConsistent(headOf(INPUTS, older), headOf(INPUTS, newer), path)).toBe(true);
  });

  it('shows of every beginning of a log that the log begins with it', () => {
    const all = entries(70);
    const tree = treeOf(all);
    for (let newer = 0; newer <= all.length; newer += 1) {
      for (let older = 0; older <= newer; older += 1) {
        const path = consistencyProof(tree, older, newer);
        expect(isConsistent(headOf(all, older), headOf(all, newer), path)).toBe(true);
      }
    }
  });

  it('shows nothing of a log in which an entry was changed, moved, taken out or put in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 200 }), fc.nat(), fc.nat(), (newer, some, other) => {
        const all = entries(newer);
        const older = 2 + (some % (newer - 1));
        const at = other % older;
        const head = headOf(all, older);
        const changed = [
          all.with(at, entryOf(-1)),
          all.toSpliced(at, 1),
          all.toSpliced(at, 0, entryOf(-1)),
          all.with(at, all[(at + 1) % older]!).with((at + 1) % older, all[at]!),
        ];
        for (const log of changed.filter(({ length }) => length >= older)) {
          const path = consistencyProof(treeOf(log), older, log.length);
          expect(isConsistent(head, headOf(log), path)).toBe(false);
        }
      }),
    );
  });

  it('shows nothing with another root or another path', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(), fc.nat(), (newer, some, other) => {
        const all = entries(newer);
        const [older, at] = [1 + (some % newer), other % (newer + 1)];
        const heads = [headOf(all, older), headOf(all)] as const;
        const path = consistencyProof(treeOf(all), older, newer);
        const others = path.map((_, index) => path.with(index, entryOf(-1)));
        const wrong = [...others, [...path, entryOf(-1)], [entryOf(-1), ...path]];
        if (path.length > 0) wrong.push(path.slice(1), path.slice(0, -1));
        for (const each of wrong) expect(isConsistent(...heads, each)).toBe(false);
        expect(isConsistent({ size: older, root: entryOf(-1) }, heads[1], path)).toBe(false);
        expect(isConsistent(heads[0], { size: newer, root: entryOf(-1) }, path)).toBe(false);
        // Between two other sizes of the same log another path leads.
        const elsewhere = headOf(all, at);
        const isTheSame = at === older || (older === newer && at === newer);
        if (at > 0 && !isTheSame) expect(isConsistent(elsewhere, heads[1], path)).toBe(false);
        if (at >= older && at !== newer && path.length > 0)
          expect(isConsistent(heads[0], elsewhere, path)).toBe(false);
      }),
    );
  });

  it('shows no growth backwards, and none beyond the tree', () => {
    const all = entries(5);
    expect(isConsistent(headOf(all, 4), headOf(all, 3), [])).toBe(false);
    expect(isConsistent(headOf(all, -1), headOf(all, 3), [])).toBe(false);
    expect(isConsistent({ size: 0, root: entryOf(-1) }, headOf(all, 3), [])).toBe(false);
    expect(() => consistencyProof(treeOf(all), 4, 3)).toThrow(RangeError);
    expect(() => consistencyProof(treeOf(all), 4, 6)).toThrow(RangeError);
  });
});
