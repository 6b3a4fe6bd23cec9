import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readShape } from '../../../../../workflows/plans/read-shape';
import { cascadeFaults } from './faults';
import type { CascadeBlock } from './format';
import { CASCADE_SHAPE } from './shape';

const FILE = '../../../../../workflows/plans/templates/changan-district/scenario.yaml';

const step = (parse(readFileSync(join(__dirname, FILE), 'utf8')) as { steps: readonly unknown[] }).steps[0];
const { cascade } = step as { readonly cascade: CascadeBlock };

it('finds nothing wrong with the block that ships, in form and in sum', () => {
  expect(readShape('PLAN', CASCADE_SHAPE, step).faults).toEqual([]);
  expect(cascadeFaults(cascade)).toEqual([]);
});

it('names each total that the units do not come to', () => {
  const [first, ...others] = cascade.units;
  const units = [{ ...first!, points: [20, 27, 21] as const, measures: 70 }, ...others];
  expect(cascadeFaults({ ...cascade, units })).toEqual([
    'totals.points[0]: 683 ≠ 684',
    'totals.measures: 2536 ≠ 2535',
  ]);
});

it('names lines of powers it cannot read, and a corrected unit that is none', () => {
  const [first, ...others] = cascade.units;
  const units = [{ ...first!, powers: ['trial outer 20 审判事项'] }, ...others];
  expect(cascadeFaults({ ...cascade, units })).toEqual(['court: trial outer 20 审判事项']);
  const corrected = { ...cascade.corrected!, unit: 'nowhere' };
  expect(cascadeFaults({ ...cascade, corrected })).toEqual(['nowhere']);
});
