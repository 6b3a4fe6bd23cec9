import fc from 'fast-check';
import { entryOf, valuesOf, withEntry, withoutEntry, type Keyed } from './keyed';

const KEYS = fc.constantFrom(
  '',
  'unit-1',
  'unit-2',
  'unit-3',
  'toString',
  'constructor',
  '甲',
  'campaign.stage.unit-1',
);
const STEPS = fc.array(fc.tuple(fc.boolean(), KEYS, fc.integer()));

function after(steps: readonly (readonly [boolean, string, number])[]) {
  const model = new Map<string, number>();
  let map: Keyed<number> = {};
  for (const [put, key, value] of steps) {
    map = put ? withEntry(map, key, value) : withoutEntry(map, key);
    if (put) model.set(key, value);
    else model.delete(key);
  }
  return { map, model };
}

describe('a map that is never changed', () => {
  it('holds what a map would hold', () => {
    fc.assert(
      fc.property(STEPS, KEYS, (steps, key) => {
        const { map, model } = after(steps);
        expect(entryOf(map, key)).toBe(model.get(key));
        expect(valuesOf(map).toSorted()).toEqual([...model.values()].toSorted());
      }),
    );
  });

  it('is equal to another of the same entries, however they came in', () => {
    fc.assert(
      fc.property(STEPS, (steps) => {
        const { map, model } = after(steps);
        const anew = after([...model].reverse().map(([key, value]) => [true, key, value] as const)).map;
        expect(map).toEqual(anew);
      }),
    );
  });

  it('stays as it was when something is put in or taken out', () => {
    const before = withEntry({}, 'unit-1', 1);
    const said = JSON.stringify(before);
    withEntry(before, 'unit-1', 2);
    withoutEntry(before, 'unit-1');
    expect(JSON.stringify(before)).toBe(said);
  });

  it('shares all but one part with the one before', () => {
    let map: Keyed<number> = {};
    for (let index = 0; index < 2_000; index += 1) map = withEntry(map, `unit-${index}`, index);
    const next = withEntry(map, 'unit-7', -7);
    expect(Object.keys(next).filter((part) => next[part] !== map[part])).toHaveLength(1);
    expect(Math.max(...Object.values(map).map((part) => Object.keys(part).length))).toBeLessThan(40);
  });
});
