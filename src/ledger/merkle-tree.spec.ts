import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { GrowingTree, inclusionProof, KeptTree, leafHash, rootByProof } from './merkle-tree';

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
