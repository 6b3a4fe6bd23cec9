/**
 * The Merkle tree over a whole log, RFC 9162 section 2.1 (the tree of RFC 6962), with SHA-256:
 *
 *   leaf = SHA-256(0x00 ‖ entry)            entry = the event's hash, as its 32 bytes
 *   node = SHA-256(0x01 ‖ left ‖ right)     the left one is the largest whole tree smaller than the range
 *   root of no entries = SHA-256 of nothing
 *
 * Entries stand in the order of the log. One root therefore says what every event up to it is, and in which order.
 */
import { createHash } from 'node:crypto';

const HASH_BYTES = 32;
const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

/** How many entries a tree has, and its root over them. */
export interface TreeHead {
  readonly size: number;
  readonly root: Buffer;
}

/** What the tree holds of an event. */
export function entryOf({ hash }: { readonly hash: string }): Buffer {
  return Buffer.from(hash, 'hex');
}

export function leafHash(entry: Uint8Array): Buffer {
  return sha256(LEAF, entry);
}

/** The root after each entry, keeping one hash for each whole tree inside the log: some twenty for a million entries. */
export class GrowingTree {
  /** Roots of the whole trees from left to right, the largest first: one for each 1 in the binary form of the size. */
  #whole: Buffer[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(entry: Uint8Array): void {
    let root = leafHash(entry);
    // As a carry runs through a binary number.
    for (let rest = this.#size; rest % 2 === 1; rest = (rest - 1) / 2) {
      root = nodeHash(this.#whole.pop() ?? root, root);
    }
    this.#whole.push(root);
    this.#size += 1;
  }

  root(): Buffer {
    const last = this.#whole.at(-1);
    if (last === undefined) return sha256();
    return this.#whole.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
  }
}

/** A tree with all that is needed to prove each of its entries: a million entries take 64 MB. */
export class KeptTree {
  /** By height: the roots of the whole trees of 1, 2, 4, 8 … entries, from left to right. */
  readonly #levels: Hashes[] = [];

  get size(): number {
    return this.#levels[0]?.count ?? 0;
  }

  add(entry: Uint8Array): void {
    let root = leafHash(entry);
    for (let height = 0; ; height += 1) {
      const level = (this.#levels[height] ??= new Hashes());
      level.add(root);
      if (level.count % 2 === 1) return;
      root = nodeHash(level.at(level.count - 2), root);
    }
  }

  /** Of the entries from one on; `from` is where the tree's own division puts so many. */
  rootOf(from: number, size: number): Buffer {
    const whole = this.#levels[Math.log2(size)];
    if (whole !== undefined) return whole.at(from / size);
    const left = leftSize(size);
    return nodeHash(this.rootOf(from, left), this.rootOf(from + left, size - left));
  }
}

/** Hashes kept close together. */
class Hashes {
  #bytes = Buffer.alloc(HASH_BYTES);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(hash: Buffer): void {
    const from = this.#count * HASH_BYTES;
    if (from === this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes, Buffer.alloc(from)]);
    hash.copy(this.#bytes, from);
    this.#count += 1;
  }

  /** Not a copy. */
  at(index: number): Buffer {
    return this.#bytes.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES);
  }
}

/**
 * The hashes that lead from the entry at `index` to the root, the nearest first.
 * @throws RangeError for an index that is not in the tree
 */
export function inclusionProof(tree: KeptTree, index: number): readonly Buffer[] {
  if (!(index >= 0 && index < tree.size)) throw new RangeError(`no entry ${index} in ${tree.size}`);
  const path: Buffer[] = [];
  let from = 0;
  let size = tree.size;
  while (size > 1) {
    const left = leftSize(size);
    if (index < from + left) {
      path.unshift(tree.rootOf(from + left, size - left));
      size = left;
    } else {
      path.unshift(tree.rootOf(from, left));
      from += left;
      size -= left;
    }
  }
  return path;
}

/** The root that a tree of `size` entries must have if `entry` is the one at `index`; undefined when no tree has such a path. */
export function rootByProof(
  entry: Uint8Array,
  index: number,
  size: number,
  path: readonly Buffer[],
): Buffer | undefined {
  if (!(index >= 0 && index < size)) return undefined;
  const rest = [...path];
  const root = rootAbove(leafHash(entry), index, size, rest);
  return rest.length === 0 ? root : undefined;
}

function rootAbove(leaf: Buffer, index: number, size: number, path: Buffer[]): Buffer | undefined {
  if (size === 1) return leaf;
  const beside = path.pop();
  if (beside === undefined) return undefined;
  const left = leftSize(size);
  const inLeft = index < left;
  const root = inLeft ? rootAbove(leaf, index, left, path) : rootAbove(leaf, index - left, size - left, path);
  if (root === undefined) return undefined;
  return inLeft ? nodeHash(root, beside) : nodeHash(beside, root);
}

/**
 * The hashes that show, to whoever knows the roots of the first `older` and of the first `newer` entries, that the former are
 * the beginning of the latter (RFC 9162, section 2.1.4); none where the sizes are the same, or the older one is 0.
 * @throws RangeError unless older <= newer <= size of the tree
 */
export function consistencyProof(tree: KeptTree, older: number, newer: number): readonly Buffer[] {
  if (!(older >= 0 && older <= newer && newer <= tree.size))
    throw new RangeError(`no growth from ${older} to ${newer} in ${tree.size}`);
  const path: Buffer[] = [];
  let from = 0;
  let size = newer;
  let rest = older;
  while (rest > 0 && rest < size) {
    const left = leftSize(size);
    if (rest <= left) {
      path.unshift(tree.rootOf(from + left, size - left));
      size = left;
    } else {
      path.unshift(tree.rootOf(from, left));
      from += left;
      size -= left;
      rest -= left;
    }
  }
  // The whole of the older tree is known to whoever has its root; a part of it is not.
  return from === 0 ? path : [tree.rootOf(from, size), ...path];
}

/**
 * Do the entries of the older tree begin those of the newer one? That a root is of so many entries no path shows: it has
 * to be signed with its size.
 */
export function isConsistent(older: TreeHead, newer: TreeHead, path: readonly Buffer[]): boolean {
  if (!(older.size >= 0 && older.size <= newer.size)) return false;
  if (older.size === 0) return path.length === 0 && older.root.equals(sha256());
  const rest = [...path];
  const roots = rootsAbove(older.size, newer.size, older.root, rest);
  return rest.length === 0 && roots?.older.equals(older.root) === true && roots.newer.equals(newer.root);
}

/** Of the first `older` and of all `newer` entries; `known`: the root of the former, while the range begins with the log. */
function rootsAbove(
  older: number,
  newer: number,
  known: Buffer | undefined,
  path: Buffer[],
): { readonly older: Buffer; readonly newer: Buffer } | undefined {
  if (older === newer) {
    const root = known ?? path.pop();
    return root && { older: root, newer: root };
  }
  const beside = path.pop();
  if (beside === undefined) return undefined;
  const left = leftSize(newer);
  if (older <= left) {
    const roots = rootsAbove(older, left, known, path);
    return roots && { older: roots.older, newer: nodeHash(roots.newer, beside) };
  }
  const roots = rootsAbove(older - left, newer - left, undefined, path);
  return roots && { older: nodeHash(beside, roots.older), newer: nodeHash(beside, roots.newer) };
}

/** The largest power of two below the size, which is at least two. */
function leftSize(size: number): number {
  let left = 1;
  while (left * 2 < size) left *= 2;
  return left;
}

function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return sha256(NODE, left, right);
}

function sha256(...parts: readonly Uint8Array[]): Buffer {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  return digest.digest();
}
