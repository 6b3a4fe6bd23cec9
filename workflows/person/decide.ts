/** What may be asked of a person's entry. */
import type { State } from '../kernel/aggregate';
import type { PersonCommand } from './commands';
import { refuse } from './errors';
import type { PersonEvent } from './events';
import type { PersonContext } from './machine';

export function decide(command: PersonCommand, state: State<PersonContext>): readonly PersonEvent[] {
  const { personId, name } = command.data;
  const exists = state.revision >= 0;
  switch (command.type) {
    case 'RegisterPerson':
      if (exists) refuse('PERSON.ALREADY_EXISTS', { personId });
      return [{ type: 'PersonRegistered', data: { personId, name } }];
    case 'RenamePerson':
      if (!exists) refuse('PERSON.NOT_FOUND', { personId });
      if (name === state.context.name) return [];
      return [{ type: 'PersonRenamed', data: { name } }];
  }
}
