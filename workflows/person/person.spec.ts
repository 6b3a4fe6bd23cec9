import { given } from '../kernel/given-when-then.spec-support';
import { walk } from '../walk.spec-support';
import { person } from './aggregate';
import type { PersonEvent } from './events';

const registered: PersonEvent = { type: 'PersonRegistered', data: { personId: 'person-1', name: '甲某' } };
const renamed: PersonEvent = { type: 'PersonRenamed', data: { name: '甲某某' } };

describe("a person's entry", () => {
  it('is made once', () => {
    const register = { type: 'RegisterPerson', data: registered.data } as const;
    given(person).when(register).then([registered]).thenState('registered');
    given(person, [registered]).when(register).thenRefused('PERSON.ALREADY_EXISTS');
  });

  it('is renamed; the same name again changes nothing', () => {
    const rename = { type: 'RenamePerson', data: { personId: 'person-1', name: '甲某某' } } as const;
    given(person).when(rename).thenRefused('PERSON.NOT_FOUND');
    given(person, [registered]).when(rename).then([renamed]);
    const after = given(person, [registered, renamed]);
    after.when(rename).thenNothing();
    expect(after.state.context).toEqual({ personId: 'person-1', name: '甲某某' });
  });

  it('takes on each path what its chart says', () => {
    expect(walk(person, [registered, renamed]).takes).toEqual({
      none: ['PersonRegistered'],
      registered: ['PersonRenamed'],
    });
  });
});
