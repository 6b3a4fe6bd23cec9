/** Chance as a list of numbers from the generator: the same numbers, the same choices, so that a failure shrinks. */
export class Dice {
  private place = 0;

  constructor(private readonly numbers: readonly number[]) {}

  /** 0 to `sides` − 1. */
  roll(sides: number): number {
    const number = this.numbers[this.place % this.numbers.length] ?? 0;
    this.place += 1;
    return number % sides;
  }

  /** True once in so many times. */
  oneIn(times: number): boolean {
    // Not on 0: shrinking goes there, to what happens most of the time.
    return this.roll(times) === times - 1;
  }

  pick<const T extends readonly [unknown, ...unknown[]]>(from: T): T[number] {
    return from[this.roll(from.length)];
  }

  /** Of the names `<prefix>-0` … `<prefix>-<count − 1>`: few, so that they meet again. */
  id(prefix: string, count = 4): string {
    return `${prefix}-${this.roll(count)}`;
  }
}
