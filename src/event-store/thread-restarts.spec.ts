import { ThreadRestarts } from './thread-restarts';

describe('the restarts of a thread', () => {
  let nowMs = 1_000;
  beforeEach(() => {
    jest.spyOn(performance, 'now').mockImplementation(() => nowMs);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  /** Begins, lives for so long, dies. */
  function lived(restarts: ThreadRestarts, forMs: number): number | undefined {
    restarts.begun();
    nowMs += forMs;
    return restarts.died();
  }

  it('come after a longer pause each time, and only so often', () => {
    const restarts = new ThreadRestarts(3);
    expect([1, 2, 3, 4].map(() => lived(restarts, 59_999))).toEqual([50, 100, 200, undefined]);
  });

  it('are counted afresh once a thread has lived for a minute', () => {
    const restarts = new ThreadRestarts(2);
    expect([0, 0, 60_000, 0, 0].map((forMs) => lived(restarts, forMs))).toEqual([
      50,
      100,
      50,
      100,
      undefined,
    ]);
  });

  it('are eight in a row within eleven seconds, unless told', () => {
    const restarts = new ThreadRestarts();
    const pauses = Array.from({ length: 9 }, () => lived(restarts, 0));
    expect(pauses.pop()).toBeUndefined();
    expect(pauses).toEqual([50, 100, 200, 400, 800, 1_600, 3_200, 5_000]);
  });
});
