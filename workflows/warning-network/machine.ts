/** The life of a warning network: established once, changed as need be, closed for good. */
import { assign, setup } from 'xstate';
import type { ScopeUnit } from '../campaign/events';
import type { Fact } from '../kernel/event';
import type { LocalDate } from '../kernel/time';
import type { Module } from '../modules/module';
import type { CentreStaff, NetworkEstablishedData, NetworkScopeChanged, WarningNetworkEvent } from './events';

export interface WarningNetworkContext extends CentreStaff {
  readonly networkId: string;
  readonly title: string;
  readonly hostUnitId: string;
  readonly module: Module;
  readonly calendarVersion: number;
  /** By unit id. */
  readonly scope: Readonly<Record<string, ScopeUnit>>;
  readonly establishedOn: LocalDate;
  readonly closedOn: LocalDate | null;
}

const NO_MODULE: Module = {
  schema: 1,
  id: '',
  version: 0,
  title: { zh: '', en: '' },
  source: { document: '', description: '' },
  timeZone: '',
  calendar: '',
  network: {
    centre: { zh: '', en: '' },
    levels: [],
    officers: { kinds: [], trainingForms: [], results: [], dismissalGrounds: [] },
  },
  reporting: { categories: [], natures: [], channels: [], schedules: [], handlings: [] },
  analysis: { repeatedMustBeShared: false, kinds: [] },
  bulletins: [],
};

const EMPTY: WarningNetworkContext = {
  networkId: '',
  title: '',
  hostUnitId: '',
  module: NO_MODULE,
  calendarVersion: 0,
  scope: {},
  headPostIds: [],
  centrePostIds: [],
  establishedOn: '',
  closedOn: null,
};

export const warningNetworkMachine = setup({
  types: { context: {} as WarningNetworkContext, events: {} as Fact<WarningNetworkEvent> },
}).createMachine({
  id: 'warningNetwork',
  context: EMPTY,
  initial: 'none',
  states: {
    none: {
      description: '尚未建立',
      on: {
        NetworkEstablished: {
          target: 'running',
          description: '建立，模块就此固定',
          actions: assign(({ event }) => established(event.data)),
        },
      },
    },
    running: {
      description: '运行中：布点、聘员、报送、分析、示警',
      on: {
        WarningCentreChanged: {
          description: '中心或分管领导调整',
          actions: assign({
            headPostIds: ({ event }) => event.data.headPostIds,
            centrePostIds: ({ event }) => event.data.centrePostIds,
          }),
        },
        NetworkScopeChanged: {
          description: '网络单位调整',
          actions: assign({ scope: ({ context, event }) => rescoped(context.scope, event.data) }),
        },
        NetworkClosed: {
          target: 'closed',
          description: '撤销网络，说明理由',
          actions: assign({ closedOn: ({ event }) => event.data.on }),
        },
      },
    },
    closed: { type: 'final', description: '已撤销，记录永久保留' },
  },
});

function established(data: NetworkEstablishedData): Partial<WarningNetworkContext> {
  const { moduleDigest: _, scope, ...rest } = data;
  return { ...rest, scope: Object.fromEntries(scope.map((unit) => [unit.unitId, unit])) };
}

function rescoped(
  scope: WarningNetworkContext['scope'],
  { added, removedUnitIds }: NetworkScopeChanged['data'],
): WarningNetworkContext['scope'] {
  const kept = Object.values(scope).filter(({ unitId }) => !removedUnitIds.includes(unitId));
  return Object.fromEntries([...kept, ...added].map((unit) => [unit.unitId, unit]));
}
