/** Work that is done one after another, as it comes, for no more than so many who wait. */
export class WaitingLine {
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  /** `atMost`: under way and waiting together. `refuse`: throws for whoever comes then. */
  constructor(
    private readonly atMost: number,
    private readonly refuse: () => never,
  ) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#waiting >= this.atMost) this.refuse();
    this.#waiting += 1;
    const mine = this.#last.then(work);
    this.#last = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      this.#waiting -= 1;
    }
  }

  /** When all that came has ended, one way or another. */
  async done(): Promise<void> {
    await this.#last;
  }
}
