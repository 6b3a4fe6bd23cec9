/** The life of a unit: established, renamed and moved about the tree, abolished in the end. */
import { assign, setup } from 'xstate';
import type { Fact } from '../kernel/event';
import type { UnitEstablishedData, UnitEvent } from './events';

export type UnitContext = UnitEstablishedData;

const EMPTY: UnitContext = { unitId: '', name: '', kind: 'body', parentId: null };

export const unitMachine = setup({
  types: { context: {} as UnitContext, events: {} as Fact<UnitEvent> },
}).createMachine({
  id: 'unit',
  context: EMPTY,
  initial: 'none',
  states: {
    none: {
      description: '尚未设立',
      on: { UnitEstablished: { target: 'active', actions: assign(({ event }) => event.data) } },
    },
    active: {
      description: '单位存续，可更名、可调整隶属关系',
      on: {
        UnitRenamed: { actions: assign({ name: ({ event }) => event.data.name }) },
        UnitMoved: { actions: assign({ parentId: ({ event }) => event.data.parentId }) },
        UnitAbolished: { target: 'abolished' },
      },
    },
    abolished: { type: 'final', description: '单位已撤销，记录永久保留' },
  },
});
