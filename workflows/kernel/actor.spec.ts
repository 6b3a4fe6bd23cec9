import { isSameHand, personsOf } from './actor';

const a = { personId: 'a' };
const b = { personId: 'b' };
const aForB = { personId: 'a', principalPersonId: 'b' };

describe('the hand in an act', () => {
  it('is of who acts, and of who is acted for', () => {
    expect(personsOf(a)).toEqual(['a']);
    expect(personsOf(aForB)).toEqual(['a', 'b']);
  });

  it.each([
    ['the same person', a, a, true],
    ['another', a, b, false],
    ['the delegate’s own', aForB, a, true],
    ['the principal’s own', aForB, b, true],
    ['what was done for oneself', b, aForB, true],
    ['what one did for another', a, aForB, true],
    ['that of a third person', { personId: 'c', principalPersonId: 'd' }, aForB, false],
  ] as const)('is in %s: %j and %j', (_, one, other, same) => {
    expect(isSameHand(one, other)).toBe(same);
  });
});
