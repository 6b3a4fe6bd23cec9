import { given } from '../kernel/given-when-then.spec-support';
import { walk } from '../walk.spec-support';
import { unit } from './aggregate';
import type { UnitEvent } from './events';

const established: UnitEvent = {
  type: 'UnitEstablished',
  data: { unitId: 'unit-1', name: '项目科', kind: 'section', parentId: 'unit-host' },
};
const abolished: UnitEvent = { type: 'UnitAbolished', data: { reason: '机构改革' } };

describe('a unit', () => {
  it('is established once', () => {
    const establish = { type: 'EstablishUnit', data: established.data } as const;
    given(unit).when(establish).then([established]).thenState('active');
    given(unit, [established]).when(establish).thenRefused('UNIT.ALREADY_EXISTS');
  });

  it('may be the root of a tree, but not its own parent', () => {
    const root = { ...established.data, parentId: null };
    given(unit)
      .when({ type: 'EstablishUnit', data: root })
      .then([{ type: 'UnitEstablished', data: root }]);
    given(unit)
      .when({ type: 'EstablishUnit', data: { ...established.data, parentId: 'unit-1' } })
      .thenRefused('UNIT.LOOP');
    given(unit, [established])
      .when({ type: 'MoveUnit', data: { unitId: 'unit-1', parentId: 'unit-1' } })
      .thenRefused('UNIT.LOOP');
  });

  it('is renamed and moved; the same name or parent again changes nothing', () => {
    const { when } = given(unit, [established]);
    when({ type: 'RenameUnit', data: { unitId: 'unit-1', name: '综合科' } }).then([
      { type: 'UnitRenamed', data: { name: '综合科' } },
    ]);
    when({ type: 'RenameUnit', data: { unitId: 'unit-1', name: '项目科' } }).thenNothing();
    when({ type: 'MoveUnit', data: { unitId: 'unit-1', parentId: 'unit-2' } }).then([
      { type: 'UnitMoved', data: { parentId: 'unit-2' } },
    ]);
    when({ type: 'MoveUnit', data: { unitId: 'unit-1', parentId: 'unit-host' } }).thenNothing();
  });

  it('keeps its present name and parent', () => {
    const { state } = given(unit, [
      established,
      { type: 'UnitRenamed', data: { name: '综合科' } },
      { type: 'UnitMoved', data: { parentId: 'unit-2' } },
    ]);
    expect(state.context).toEqual({ unitId: 'unit-1', name: '综合科', kind: 'section', parentId: 'unit-2' });
  });

  it('is abolished with a reason, and then takes nothing more', () => {
    const abolish = { type: 'AbolishUnit', data: { unitId: 'unit-1', reason: '机构改革' } } as const;
    given(unit, [established]).when(abolish).then([abolished]).thenState('abolished');
    given(unit, [established])
      .when({ type: 'AbolishUnit', data: { unitId: 'unit-1', reason: ' ' } })
      .thenRefused('UNIT.NO_REASON');
    const { when } = given(unit, [established, abolished]);
    when(abolish).thenRefused('UNIT.WRONG_STATE');
    when({ type: 'RenameUnit', data: { unitId: 'unit-1', name: '综合科' } }).thenRefused('UNIT.WRONG_STATE');
  });

  it('must exist before anything else is asked of it', () => {
    given(unit)
      .when({ type: 'RenameUnit', data: { unitId: 'unit-1', name: '综合科' } })
      .thenRefused('UNIT.NOT_FOUND', { unitId: 'unit-1' });
  });

  it('takes on each path what its chart says', () => {
    const { takes } = walk(unit, [
      established,
      { type: 'UnitRenamed', data: { name: '综合科' } },
      { type: 'UnitMoved', data: { parentId: 'unit-2' } },
      abolished,
    ]);
    expect(takes).toEqual({
      none: ['UnitEstablished'],
      active: ['UnitRenamed', 'UnitMoved', 'UnitAbolished'],
      abolished: [],
    });
  });
});
