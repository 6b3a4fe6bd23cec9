import { pinned } from '../../../campaign/test-campaign.spec-support';
import type { DiscoveryMethod } from '../../../plans/plan';
import { testRiskPoint } from '../../../submission/test-contents.spec-support';
import { asking } from '../../asking.spec-support';
import { identificationMethodsUsed } from './rule';

const found = (unitId: string, ...methods: readonly DiscoveryMethod[]) =>
  pinned(unitId, 'grading', {
    riskPoints: methods.map((method) => testRiskPoint(`rp-${method}`, { method })),
  });
const settings = { methods: ['self', 'peer', 'public'] };

it('passes when each method has found something somewhere', () => {
  const events = [found('unit-a', 'self', 'peer'), found('unit-b', 'public', 'expert')];
  expect(asking(identificationMethodsUsed, { settings, events })).toEqual([]);
});

it('blocks for each method nobody used', () => {
  expect(asking(identificationMethodsUsed, { settings, events: [found('unit-a', 'self')] })).toEqual([
    'METHOD_MISSING_USE peer unit-host',
    'METHOD_MISSING_USE public unit-host',
  ]);
});

it('asks for the methods of the plan’s scheme where the criterion names none', () => {
  expect(asking(identificationMethodsUsed)).toEqual(['METHOD_MISSING_USE self unit-host']);
});

it('misses no method where every unit has answered and none found a risk point', () => {
  const nilReturns = [{ content: 'riskPoints', reason: '无' }] as const;
  const events = [pinned('unit-a', 'grading', { nilReturns }), pinned('unit-b', 'grading', { nilReturns })];
  expect(asking(identificationMethodsUsed, { settings, events })).toEqual([]);
  expect(asking(identificationMethodsUsed, { settings, events: events.slice(1) })).toHaveLength(3);
});

it('takes a list of different methods as its setting', () => {
  const faults = (methods: unknown) =>
    identificationMethodsUsed.checkSettings({ methods }).map((fault) => fault.path);
  expect(faults(['self', 'organization'])).toEqual([]);
  expect(faults([])).toEqual(['methods']);
  expect(faults('self')).toEqual(['methods']);
  expect(faults(['self', 'guess', 'self'])).toEqual(['methods[1]', 'methods[2]']);
  expect(identificationMethodsUsed.checkSettings({ method: ['self'] }).map((fault) => fault.path)).toEqual([
    'method',
  ]);
});
