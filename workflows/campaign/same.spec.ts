import fc from 'fast-check';
import { differences, same } from './same';

describe('sameness of plain data', () => {
  it('does not mind the order of keys, nor keys without a value', () => {
    expect(same({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1, d: undefined })).toBe(true);
  });

  it.each([
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { b: 1 }],
    [{ a: null }, {}],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], { 0: 1 }],
    [null, {}],
    ['1', 1],
  ])('tells %j from %j', (a, b) => {
    expect(same(a, b)).toBe(false);
  });

  it('is what differences are none of', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(same(a, structuredClone(a))).toBe(true);
        expect(differences(a, b).length === 0).toBe(same(a, b));
      }),
    );
  });
});

it('differences are leaves, with pointers after RFC 6901', () => {
  expect(
    differences({ 'a/b': { 'c~d': 1 }, list: [1, 2] }, { 'a/b': { 'c~d': 2 }, list: [1], new: {} }),
  ).toEqual([
    { path: '/a~1b/c~0d', from: 1, to: 2 },
    { path: '/list/1', from: 2, to: null },
    { path: '/new', from: null, to: {} },
  ]);
});
