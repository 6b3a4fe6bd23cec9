import { chanceOf, daysOf, happens, murmur3 } from './chance';

describe('murmur3', () => {
  // Published vectors of MurmurHash3_x86_32.
  it.each([
    ['', 0, 0x00000000],
    ['', 1, 0x514e28b7],
    ['test', 0, 0xba6bd213],
    ['Hello, world!', 0, 0xc0363e43],
    ['The quick brown fox jumps over the lazy dog', 0, 0x2e4ff723],
  ])('hashes “%s” with seed %d', (text, seed, hash) => {
    expect(murmur3(text, seed)).toBe(hash);
  });
});

describe('chance', () => {
  it('is the same for the same seed, run and name, and another for any other', () => {
    const draw = chanceOf(1, 1)('unit', 'grading', 'unit-01');
    expect(chanceOf(1, 1)('unit', 'grading', 'unit-01')).toBe(draw);
    expect(chanceOf(2, 1)('unit', 'grading', 'unit-01')).not.toBe(draw);
    expect(chanceOf(1, 2)('unit', 'grading', 'unit-01')).not.toBe(draw);
    expect(chanceOf(1, 1)('unit', 'grading', 'unit-02')).not.toBe(draw);
  });

  it('spreads evenly: each tenth holds about a tenth of 10,000 draws', () => {
    const tenths = new Array<number>(10).fill(0);
    for (let run = 1; run <= 10_000; run += 1) {
      tenths[Math.floor(chanceOf(7, run)('unit', 'grading', 'unit-01') * 10)]! += 1;
    }
    expect(Math.min(...tenths)).toBeGreaterThan(880);
    expect(Math.max(...tenths)).toBeLessThan(1120);
  });
});

describe('daysOf', () => {
  const spread = { least: 5, likely: 10, most: 25 };

  it('goes from the least to the most, and has its quarter at the likely one', () => {
    expect(daysOf(0, spread)).toBe(5);
    // (10 − 5) / (25 − 5): a quarter of the draws take ten days or less.
    expect(daysOf(0.25, spread)).toBe(10);
    expect(daysOf(0.999_999_9, spread)).toBe(25);
  });

  it('is the one number where all three are the same', () => {
    expect(daysOf(0.7, { least: 3, likely: 3, most: 3 })).toBe(3);
  });
});

it('what has no chance never happens, what is sure always does', () => {
  expect(happens(0, 0)).toBe(false);
  expect(happens(0.999, 100)).toBe(true);
  expect(happens(0.199, 20)).toBe(true);
  expect(happens(0.2, 20)).toBe(false);
});
