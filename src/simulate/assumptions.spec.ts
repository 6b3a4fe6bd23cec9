import { DEFAULT_ASSUMPTIONS, readAssumptions } from './assumptions';

const STAGES = [{ id: 'grading' }];

function faultsOf(input: unknown): readonly string[] {
  return readAssumptions(input, STAGES).faults.map(({ code, path }) => `${code} ${path}`);
}

it('fills up what is left out, also within a record', () => {
  const { faults, assumptions } = readAssumptions({ schema: 1, office: { readPerDay: 9 } }, STAGES);
  expect(faults).toEqual([]);
  expect(assumptions).toEqual({
    ...DEFAULT_ASSUMPTIONS,
    office: { ...DEFAULT_ASSUMPTIONS.office, readPerDay: 9 },
  });
});

it.each([
  ['no record', 7, ['ASSUMPTIONS.NOT_RECORD ']],
  ['another schema', { schema: 2 }, ['ASSUMPTIONS.NOT_CHOICE schema']],
  ['an unknown field', { schema: 1, hurry: 3 }, ['ASSUMPTIONS.FIELD_UNKNOWN hurry']],
  [
    'a spread out of order',
    { schema: 1, unitDays: { least: 5, likely: 4, most: 9 } },
    ['ASSUMPTIONS.SPREAD_ORDER unitDays'],
  ],
  [
    'a spread out of order within a record',
    { schema: 1, office: { actDays: { least: 1, likely: 9, most: 8 } } },
    ['ASSUMPTIONS.SPREAD_ORDER office.actDays'],
  ],
  [
    'a stage the plan does not have',
    { schema: 1, stageDays: { celebration: { least: 1, likely: 1, most: 1 } } },
    ['ASSUMPTIONS.STAGE_UNKNOWN stageDays.celebration'],
  ],
  [
    '91 percent returned',
    { schema: 1, returnPercent: 91 },
    ['ASSUMPTIONS.NUMBER_OUT_OF_RANGE returnPercent'],
  ],
  [
    'several at once',
    { schema: 1, returnPercent: -1, group: { gate: 'never' } },
    ['ASSUMPTIONS.NUMBER_OUT_OF_RANGE returnPercent', 'ASSUMPTIONS.NOT_CHOICE group.gate'],
  ],
])('names %s', (_, input, faults) => {
  expect(faultsOf(input)).toEqual(faults);
});

it('takes 90 percent returned, and a spread of one number', () => {
  expect(faultsOf({ schema: 1, returnPercent: 90, unitDays: { least: 4, likely: 4, most: 4 } })).toEqual([]);
});
