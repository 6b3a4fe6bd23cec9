import { jumpsOf, laned, MAX_LANES, portsAt } from './lanes';

const flow = (...next: readonly string[]) =>
  next.map((ids, place) => ({ stepId: String(place), next: ids === '' ? [] : ids.split(' ') }));

describe('the lanes of a flow', () => {
  it('hold what leads back and what leads past the next step, and nothing else', () => {
    expect(jumpsOf(flow('1', '2 0', '3 2', '4', '1 1 2'))).toEqual([
      { from: 1, to: 0 },
      { from: 4, to: 1 },
      { from: 4, to: 2 },
    ]);
  });

  it('lie the nearer to the steps the shorter the line, one beside another where lines overlap', () => {
    expect(
      laned([
        { from: 5, to: 0 },
        { from: 2, to: 1 },
        { from: 2, to: 4 },
      ]),
    ).toEqual([
      { from: 2, to: 1, lane: 0 },
      { from: 2, to: 4, lane: 0 },
      { from: 5, to: 0, lane: 1 },
    ]);
  });

  it('end: what finds none is left out', () => {
    const nested = Array.from({ length: MAX_LANES + 2 }, (_, each) => ({ from: 20 - each, to: each }));
    expect(laned(nested)).toHaveLength(MAX_LANES);
  });

  it('touch a step in an order in which they do not cross', () => {
    const jumps = laned([
      { from: 3, to: 2 },
      { from: 3, to: 0 },
      { from: 3, to: 5 },
      { from: 7, to: 3 },
    ]);
    expect(portsAt(3, jumps).map(({ from, to }) => `${from}>${to}`)).toEqual(['3>2', '3>0', '7>3', '3>5']);
  });
});
