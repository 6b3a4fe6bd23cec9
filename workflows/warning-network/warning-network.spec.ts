import { given } from '../kernel/given-when-then.spec-support';
import { TEST_MODULE } from '../modules/test-module.spec-support';
import { walk } from '../walk.spec-support';
import { warningNetwork } from './aggregate';
import type { NetworkEstablishedData, WarningNetworkEvent } from './events';

const networkId = 'network-1';
const data: NetworkEstablishedData = {
  networkId,
  title: '预警信息网络',
  hostUnitId: 'bureau',
  module: TEST_MODULE,
  moduleDigest: 'ab'.repeat(32),
  calendarVersion: 1,
  scope: [
    { unitId: 'town-a', name: '甲镇' },
    { unitId: 'town-b', name: '乙镇' },
  ],
  headPostIds: ['secretary'],
  centrePostIds: ['inspector'],
  establishedOn: '2012-03-01',
};
const establishedEvent: WarningNetworkEvent = { type: 'NetworkEstablished', data };
const running = given(warningNetwork, [establishedEvent]);
const establish = (change: Partial<NetworkEstablishedData> = {}) =>
  ({ type: 'EstablishNetwork', data: { ...data, ...change } }) as const;
const rescope = (added: readonly string[], removedUnitIds: readonly string[], reason = '机构调整') =>
  ({
    type: 'ChangeNetworkScope',
    data: { networkId, added: added.map((unitId) => ({ unitId, name: '丙镇' })), removedUnitIds, reason },
  }) as const;
const restaff = (headPostIds: readonly string[], centrePostIds: readonly string[], reason = '人事变动') =>
  ({ type: 'ChangeWarningCentre', data: { networkId, headPostIds, centrePostIds, reason } }) as const;
const close = (reason: string) =>
  ({ type: 'CloseNetwork', data: { networkId, on: '2012-12-31', reason } }) as const;

describe('a warning network', () => {
  it('is established once, with its module frozen', () => {
    given(warningNetwork).when(establish()).then([establishedEvent]).thenState('running');
    running.when(establish()).thenRefused('WARNING_NETWORK.ALREADY_EXISTS', { networkId });
    expect(running.state.context.module).toEqual(TEST_MODULE);
    given(warningNetwork).when(close('撤并')).thenRefused('WARNING_NETWORK.NOT_FOUND', { networkId });
  });

  it('has a head, a centre and units, each of them once', () => {
    const { when } = given(warningNetwork);
    when(establish({ headPostIds: [] })).thenRefused('WARNING_NETWORK.NO_HEAD');
    when(establish({ centrePostIds: [] })).thenRefused('WARNING_NETWORK.NO_CENTRE');
    when(establish({ centrePostIds: ['secretary'] })).thenRefused('WARNING_NETWORK.POST_TWICE', {
      postId: 'secretary',
    });
    when(establish({ scope: [] })).thenRefused('WARNING_NETWORK.NO_UNITS');
    when(establish({ scope: [data.scope[0]!, data.scope[0]!] })).thenRefused('WARNING_NETWORK.UNIT_TWICE', {
      unitId: 'town-a',
    });
  });

  it('takes units in and lets them go, but not the last one', () => {
    const after = running.when(rescope(['town-c'], ['town-a'])).state();
    expect(Object.keys(after.context.scope)).toEqual(['town-b', 'town-c']);
    running.when(rescope([], [])).thenRefused('WARNING_NETWORK.NOTHING_CHANGED');
    running.when(rescope([], ['town-x'])).thenRefused('WARNING_NETWORK.UNIT_NOT_IN_SCOPE', {
      unitId: 'town-x',
    });
    running.when(rescope(['town-a'], [])).thenRefused('WARNING_NETWORK.UNIT_TWICE', { unitId: 'town-a' });
    running.when(rescope(['town-a'], ['town-a'])).thenState('running');
    running.when(rescope([], ['town-a', 'town-b'])).thenRefused('WARNING_NETWORK.NO_UNITS');
    running.when(rescope(['town-c'], [], ' ')).thenRefused('WARNING_NETWORK.NO_REASON');
  });

  it('changes its head and its centre for a reason', () => {
    const after = running.when(restaff(['deputy'], ['inspector', 'clerk'])).state();
    expect(after.context.headPostIds).toEqual(['deputy']);
    expect(after.context.centrePostIds).toEqual(['inspector', 'clerk']);
    running.when(restaff([], ['inspector'])).thenRefused('WARNING_NETWORK.NO_HEAD');
    running.when(restaff(['deputy'], ['inspector'], '')).thenRefused('WARNING_NETWORK.NO_REASON');
  });

  it('is closed for good, for a reason', () => {
    running.when(close('  ')).thenRefused('WARNING_NETWORK.NO_REASON');
    const closed = running.when(close('撤并')).thenState('closed');
    expect(closed.state().context.closedOn).toBe('2012-12-31');
    given(warningNetwork, [
      establishedEvent,
      { type: 'NetworkClosed', data: { on: '2012-12-30', reason: '撤并' } },
    ])
      .when(restaff(['deputy'], ['inspector']))
      .thenRefused('WARNING_NETWORK.WRONG_STATE');
  });

  it('takes in each state what its life allows', () => {
    const closing: WarningNetworkEvent = {
      type: 'NetworkClosed',
      data: { on: '2012-12-30', reason: '撤并' },
    };
    const changing: WarningNetworkEvent = {
      type: 'WarningCentreChanged',
      data: { headPostIds: ['deputy'], centrePostIds: ['clerk'], reason: '人事变动' },
    };
    const rescoping: WarningNetworkEvent = {
      type: 'NetworkScopeChanged',
      data: { added: [], removedUnitIds: ['town-a'], reason: '机构调整' },
    };
    expect(walk(warningNetwork, [establishedEvent, changing, rescoping, closing]).takes).toEqual({
      none: ['NetworkEstablished'],
      running: ['WarningCentreChanged', 'NetworkScopeChanged', 'NetworkClosed'],
      closed: [],
    });
  });
});
