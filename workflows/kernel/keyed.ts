/**
 * A map that is never changed: what is put in makes a new map, which shares all but one small part with the one before.
 * A plain record would be copied whole for each entry; folding a campaign of thousands of units then takes the square of
 * their number. Plain data, in parts by a hash of the key; two maps of the same entries are equal.
 */
export type Keyed<T> = Readonly<Record<string, Readonly<Record<string, T>>>>;

/** Small enough to copy the list of parts, large enough to keep a part of a hundred thousand entries small. */
const PARTS = 256;

const NO_ENTRIES: Readonly<Record<string, never>> = {};

export function entryOf<T>(map: Keyed<T>, key: string): T | undefined {
  const part = map[partOf(key)];
  return part !== undefined && Object.hasOwn(part, key) ? part[key] : undefined;
}

export function withEntry<T>(map: Keyed<T>, key: string, value: T): Keyed<T> {
  const at = partOf(key);
  return { ...map, [at]: { ...(map[at] ?? NO_ENTRIES), [key]: value } };
}

export function withoutEntry<T>(map: Keyed<T>, key: string): Keyed<T> {
  const at = partOf(key);
  const { [key]: _gone, ...part } = map[at] ?? NO_ENTRIES;
  if (Object.keys(part).length > 0) return { ...map, [at]: part };
  const { [at]: _empty, ...parts } = map;
  return parts;
}

/** In an order that follows from the keys alone. */
export function valuesOf<T>(map: Keyed<T>): readonly T[] {
  return Object.values(map).flatMap((part) => Object.values(part));
}

/** FNV-1a, 32 bit. */
function partOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % PARTS;
}
