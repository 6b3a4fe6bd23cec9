import { personsOf } from './actor';

describe('whoever acts', () => {
  it('acts for themselves, or for whom they are a delegate of, too', () => {
    expect(personsOf({ personId: 'a' })).toEqual(['a']);
    expect(personsOf({ personId: 'a', principalPersonId: 'b' })).toEqual(['a', 'b']);
  });
});
