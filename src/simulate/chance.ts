/**
 * Chance that is handed in: a number for a seed and a name, the same for ever. Each draw has a name of its own, so that two
 * simulations that differ in one date draw the same luck for everything else (common random numbers) and may be compared.
 */
import type { Spread } from './assumptions';

/** A number from 0 up to, not including, 1. */
export type Chance = (...name: readonly (string | number)[]) => number;

export function chanceOf(seed: number, run: number): Chance {
  return (...name) => murmur3(`${run}/${name.join('/')}`, seed) / 2 ** 32;
}

/** Does what happens in `percent` of cases happen here? */
export function happens(draw: number, percent: number): boolean {
  return draw * 100 < percent;
}

/** Triangular distribution: the inverse of its cumulative function, rounded to whole days. */
export function daysOf(draw: number, { least, likely, most }: Spread): number {
  const width = most - least;
  if (width === 0) return least;
  const turn = (likely - least) / width;
  const days =
    draw < turn
      ? least + Math.sqrt(draw * width * (likely - least))
      : most - Math.sqrt((1 - draw) * width * (most - likely));
  return Math.round(days);
}

/** MurmurHash3 (Austin Appleby, x86, 32 bit) of the UTF-8 bytes. */
export function murmur3(text: string, seed: number): number {
  const bytes = Buffer.from(text, 'utf8');
  const whole = bytes.length - (bytes.length % 4);
  let hash = seed;
  for (let at = 0; at < whole; at += 4) {
    hash ^= scrambled(bytes.readUInt32LE(at));
    hash = Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64;
  }
  if (whole < bytes.length) hash ^= scrambled(bytes.readUIntLE(whole, bytes.length - whole));
  hash ^= bytes.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function scrambled(block: number): number {
  const mixed = Math.imul(block, 0xcc9e2d51);
  return Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
}
