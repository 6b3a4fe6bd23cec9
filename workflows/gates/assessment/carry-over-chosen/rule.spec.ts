import { asking } from '../../asking.spec-support';
import { carryOverChosen } from './rule';

it('passes once it is chosen, be it none', () => {
  const data = { mode: 'none', riskPointIds: [], reason: '职权已取消' } as const;
  expect(asking(carryOverChosen, { events: [{ type: 'CarryOverChosen', data }] })).toEqual([]);
});

it('blocks before that', () => {
  expect(asking(carryOverChosen)).toEqual(['CAMPAIGN_MISSING_CARRY_OVER campaign-2012 unit-host']);
});
