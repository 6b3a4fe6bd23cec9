import { inventoryOf, leadersInventory, powersOfClass } from './inventory';
import type { CascadeBlock, CascadeUnit } from './format';

const WORDS = {
  categories: ['duties', 'process'],
  methods: ['self', 'peer'],
  manifestations: ['审查不严', '裁量过大', '公开不够'],
  measures: ['双人办理', '按月检查'],
} as const;
const BLOCK = {
  ...WORDS,
  host: { unit: 'district', leaders: ['secretary', 'governor'], points: [1, 2, 2], measures: 7 },
} as unknown as CascadeBlock;
const BUREAU: CascadeUnit = {
  id: 'bureau',
  name: '某局',
  powers: ['approval external 3 审批事项', 'finance internal 2 财务事项'],
  points: [3, 4, 5],
  measures: 15,
};

const byLevel = (points: readonly { readonly level: number }[]) =>
  [1, 2, 3].map((level) => points.filter((point) => point.level === level).length);

describe('a unit made of its counts', () => {
  const { powers, points, measures, withoutRisk } = inventoryOf(BUREAU, BLOCK);

  it('holds as many powers of each kind, at the office and at the section', () => {
    expect(powers.map(({ id, kind, unitId, holder }) => [id, kind, unitId, holder])).toEqual([
      ['bureau.approval-external-1', 'external', 'bureau.section', 'bureau.clerk'],
      ['bureau.approval-external-2', 'external', 'bureau.section', 'bureau.clerk'],
      ['bureau.approval-external-3', 'external', 'bureau.section', 'bureau.clerk'],
      ['bureau.finance-internal-1', 'internal', 'bureau', 'bureau.office'],
      ['bureau.finance-internal-2', 'internal', 'bureau', 'bureau.office'],
    ]);
  });

  it('has as many points of each grade, one on each post and each power before there are two', () => {
    expect(byLevel(points)).toEqual([3, 4, 5]);
    expect(new Set(points.map(({ id }) => id)).size).toBe(12);
    expect(points.slice(0, 9).map(({ power, post }) => power?.id ?? post)).toEqual([
      'bureau.head',
      'bureau.office',
      'bureau.section-head',
      'bureau.clerk',
      ...powers.map(({ id }) => id),
    ]);
    expect(points[9]?.power?.id).toBe('bureau.approval-external-1');
    expect(withoutRisk).toEqual([]);
  });

  it('has a measure on each point, and second ones as far as they go', () => {
    expect(measures.map(({ point, phase }) => [point.id, phase])).toEqual([
      ...points.map(({ id }) => [id, 'prevention']),
      ...points.slice(0, 3).map(({ id }) => [id, 'monitoring']),
    ]);
  });

  it('finds none on powers for which there are not points enough', () => {
    const few = inventoryOf({ ...BUREAU, points: [1, 2, 3], measures: 6 }, BLOCK);
    expect(few.withoutRisk.map(({ id }) => id)).toEqual([
      'bureau.approval-external-3',
      'bureau.finance-internal-1',
      'bureau.finance-internal-2',
    ]);
  });

  it('is the same each time', () => {
    expect(inventoryOf(BUREAU, BLOCK)).toEqual({ powers, points, measures, withoutRisk });
  });
});

it('deals the leaders’ points out over their posts', () => {
  const { points, measures } = leadersInventory(BLOCK);
  expect(points.map(({ post }) => post)).toEqual([
    'secretary',
    'governor',
    'secretary',
    'governor',
    'secretary',
  ]);
  expect(byLevel(points)).toEqual([1, 2, 2]);
  expect(measures).toHaveLength(7);
});

it('reads a line of powers, and no other', () => {
  expect(powersOfClass('levy external 4 征收事项')).toEqual({
    powerClass: 'levy',
    kind: 'external',
    count: 4,
    name: '征收事项',
  });
  for (const line of [
    'levy 4 征收事项',
    'levy outer 4 征收事项',
    'levy external 0 征收事项',
    'levy external 4',
  ]) {
    expect(powersOfClass(line)).toBeUndefined();
  }
});
