import { given } from '../kernel/given-when-then.spec-support';
import { TEST_MODULE } from '../modules/test-module.spec-support';
import { walk } from '../walk.spec-support';
import { monitoringPoint } from './aggregate';
import type { PlaceFacts } from './commands';
import type { MonitoringPointEvent, MonitoringPointOpenedData } from './events';

const [town, village] = TEST_MODULE.network.levels as [
  PlaceFacts['level'] & object,
  PlaceFacts['level'] & object,
];
const data: MonitoringPointOpenedData = {
  pointId: 'point-1',
  networkId: 'network-1',
  name: '甲村采集点',
  unitId: 'village-a',
  parentPointId: 'town-point',
  levelId: 'village',
  openedOn: '2012-03-01',
};
const opened: MonitoringPointEvent = { type: 'MonitoringPointOpened', data };
const facts: PlaceFacts = { level: village, parent: { levelId: 'town', isOpen: true } };
const open = (change: Partial<MonitoringPointOpenedData> = {}, place: PlaceFacts = facts) =>
  ({ type: 'OpenMonitoringPoint', data: { ...data, ...change, facts: place } }) as const;
const { name, unitId, parentPointId } = data;
const move = (change: object, reason = '合村', place: PlaceFacts = facts) =>
  ({
    type: 'MoveMonitoringPoint',
    data: { pointId: 'point-1', name, unitId, parentPointId, ...change, reason, facts: place },
  }) as const;
const close = (reason: string) =>
  ({ type: 'CloseMonitoringPoint', data: { pointId: 'point-1', on: '2012-12-31', reason } }) as const;

describe('a monitoring point', () => {
  it('is opened once, below a point of the level it reports to', () => {
    given(monitoringPoint).when(open()).then([opened]).thenState('open');
    given(monitoringPoint, [opened]).when(open()).thenRefused('MONITORING_POINT.ALREADY_EXISTS');
    given(monitoringPoint).when(close('撤并')).thenRefused('MONITORING_POINT.NOT_FOUND');
  });

  it('of the top level has nothing above it', () => {
    const { when } = given(monitoringPoint);
    const top = { levelId: 'town', parentPointId: null };
    when(open(top, { level: town, parent: null })).thenState('open');
    when(open({ ...top, parentPointId: 'x' }, { level: town, parent: null })).thenRefused(
      'MONITORING_POINT.PARENT_OF_TOP',
    );
  });

  it('is refused at a wrong place', () => {
    const { when } = given(monitoringPoint);
    when(open({ levelId: 'county' }, { parent: null })).thenRefused('MONITORING_POINT.LEVEL_UNKNOWN');
    when(open({ parentPointId: null }, { level: village, parent: null })).thenRefused(
      'MONITORING_POINT.PARENT_NEEDED',
    );
    when(open({}, { level: village, parent: { levelId: 'village', isOpen: true } })).thenRefused(
      'MONITORING_POINT.PARENT_OF_OTHER_LEVEL',
    );
    when(open({}, { level: village, parent: { levelId: 'town', isOpen: false } })).thenRefused(
      'MONITORING_POINT.PARENT_CLOSED',
    );
  });

  it('is moved for a reason, to a place that suits its level', () => {
    const { when } = given(monitoringPoint, [opened]);
    const after = when(move({ unitId: 'village-b' })).state();
    expect(after.context).toMatchObject({ unitId: 'village-b', levelId: 'village' });
    when(move({})).thenRefused('MONITORING_POINT.NOTHING_CHANGED');
    when(move({ unitId: 'village-b' }, ' ')).thenRefused('MONITORING_POINT.NO_REASON');
    when(move({ parentPointId: null }, '合村', { level: village, parent: null })).thenRefused(
      'MONITORING_POINT.PARENT_NEEDED',
    );
  });

  it('is closed for a reason, and then stays as it was', () => {
    given(monitoringPoint, [opened]).when(close('')).thenRefused('MONITORING_POINT.NO_REASON');
    given(monitoringPoint, [opened]).when(close('撤并')).thenState('closed');
    const closed: MonitoringPointEvent = {
      type: 'MonitoringPointClosed',
      data: { on: '2012-12-30', reason: '撤并' },
    };
    given(monitoringPoint, [opened, closed])
      .when(move({ unitId: 'village-b' }))
      .thenRefused('MONITORING_POINT.WRONG_STATE');
    const moved: MonitoringPointEvent = {
      type: 'MonitoringPointMoved',
      data: { name, unitId: 'village-b', parentPointId, reason: '合村' },
    };
    expect(walk(monitoringPoint, [opened, moved, closed]).takes).toEqual({
      none: ['MonitoringPointOpened'],
      open: ['MonitoringPointMoved', 'MonitoringPointClosed'],
      closed: [],
    });
  });
});
