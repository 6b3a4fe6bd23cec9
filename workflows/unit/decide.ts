/** What may be asked of a unit. The tree (parents exist, no loop over several units) is checked before the command. */
import type { State } from '../kernel/aggregate';
import type { UnitCommand } from './commands';
import { refuse } from './errors';
import type { UnitEvent } from './events';
import type { UnitContext } from './machine';

export function decide(command: UnitCommand, state: State<UnitContext>): readonly UnitEvent[] {
  const { unitId } = command.data;
  const exists = state.revision >= 0;
  if (command.type === 'EstablishUnit' && exists) refuse('UNIT.ALREADY_EXISTS', { unitId });
  if (command.type !== 'EstablishUnit' && !exists) refuse('UNIT.NOT_FOUND', { unitId });
  switch (command.type) {
    case 'EstablishUnit': {
      const { name, kind, parentId } = command.data;
      if (parentId === unitId) refuse('UNIT.LOOP', { unitId, parentId });
      return [{ type: 'UnitEstablished', data: { unitId, name, kind, parentId } }];
    }
    case 'RenameUnit': {
      const { name } = command.data;
      if (name === state.context.name) return [];
      return [{ type: 'UnitRenamed', data: { name } }];
    }
    case 'MoveUnit': {
      const { parentId } = command.data;
      if (parentId === unitId) refuse('UNIT.LOOP', { unitId, parentId });
      if (parentId === state.context.parentId) return [];
      return [{ type: 'UnitMoved', data: { parentId } }];
    }
    case 'AbolishUnit': {
      const { reason } = command.data;
      if (reason.trim() === '') refuse('UNIT.NO_REASON', { unitId });
      return [{ type: 'UnitAbolished', data: { reason } }];
    }
  }
}
