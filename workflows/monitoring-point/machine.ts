/** The life of a monitoring point: opened, moved as need be, closed. */
import { assign, setup } from 'xstate';
import type { Fact } from '../kernel/event';
import type { MonitoringPointEvent, MonitoringPointOpenedData } from './events';

export interface MonitoringPointContext extends MonitoringPointOpenedData {
  readonly closedOn: string | null;
}

const EMPTY: MonitoringPointContext = {
  pointId: '',
  networkId: '',
  name: '',
  unitId: '',
  parentPointId: null,
  levelId: '',
  openedOn: '',
  closedOn: null,
};

export const monitoringPointMachine = setup({
  types: { context: {} as MonitoringPointContext, events: {} as Fact<MonitoringPointEvent> },
}).createMachine({
  id: 'monitoringPoint',
  context: EMPTY,
  initial: 'none',
  states: {
    none: {
      description: '尚未设立',
      on: { MonitoringPointOpened: { target: 'open', actions: assign(({ event }) => event.data) } },
    },
    open: {
      description: '运行中：收集、报送',
      on: {
        MonitoringPointMoved: {
          description: '调整所在单位、上级或名称',
          actions: assign(({ event: { data } }) => ({
            name: data.name,
            unitId: data.unitId,
            parentPointId: data.parentPointId,
          })),
        },
        MonitoringPointClosed: {
          target: 'closed',
          actions: assign({ closedOn: ({ event }) => event.data.on }),
        },
      },
    },
    closed: { type: 'final', description: '已撤销，记录永久保留' },
  },
});
