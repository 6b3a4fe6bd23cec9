import { shapeOf } from './shape';

describe('the shape of a stored value', () => {
  it('names every member once, whatever it holds', () => {
    expect(shapeOf({ b: null, a: { c: [{ d: 1 }, { e: 2 }] } })).toEqual([
      '.a',
      '.a.c',
      '.a.c[].d',
      '.a.c[].e',
      '.b',
    ]);
  });

  it('changes with a member added, taken away or moved, and not with a value', () => {
    const shape = shapeOf({ a: 1, b: { c: 'x' } });
    expect(shapeOf({ a: 2, b: { c: 'y' } })).toEqual(shape);
    for (const other of [
      { a: 1, b: { c: 'x' }, d: 0 },
      { a: 1, b: {} },
      { a: 1, c: 'x', b: {} },
    ]) {
      expect(shapeOf(other)).not.toEqual(shape);
    }
  });
});
