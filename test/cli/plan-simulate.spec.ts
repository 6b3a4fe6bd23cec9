/** `plan simulate` as an office uses it: its report, its JSON, its exit codes, its refusals. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { packageRoot } from '../../src/plans/package-root';
import { typed } from '../support/cli';

const root = mkdtempSync(join(tmpdir(), 'liancheng-simulate-'));
afterAll(() => rmSync(root, { recursive: true }));

const simulate = (...argv: readonly string[]) =>
  typed(['plan', 'simulate', ...argv, '--data', join(root, 'none')]);

function file(name: string, text: string): string {
  const path = join(root, name);
  writeFileSync(path, text);
  return path;
}

it('reports when the stages end, who holds them up, what blocks longest, and what a change does', async () => {
  const units = file(
    'units.yaml',
    'units: [{ id: office, name: 办公室 }, { id: licensing, pacePercent: 300 }]',
  );
  const { code, out } = await simulate(
    ...[
      'puyang-sti-2012',
      '--units',
      units,
      '--runs',
      '4',
      '--extend',
      'grading=7',
      '--holiday',
      '2012-10-10',
    ],
  );
  expect(code).toBe(0);
  expect(out).toContain('走到底 walked to the end: 4/4');
  expect(out).toMatch(/^licensing +licensing/m);
  expect(out).toContain('identification/filed');
  expect(out).toContain('改动的影响 what changes');
});

it('answers JSON, the same for the same seed', async () => {
  const argv = ['puyang-sti-2012', '--units', '3', '--runs', '3', '--seed', '5', '--json'];
  const [first, second] = [await simulate(...argv), await simulate(...argv)];
  expect(first).toEqual(second);
  const answer = JSON.parse(first.out);
  expect(answer).toMatchObject({
    ok: true,
    planId: 'puyang-sti-2012',
    year: 2012,
    seed: 5,
    comparison: null,
  });
  expect(answer.summary.stages).toHaveLength(5);
});

it('ends with 1 and names the criterion where a single unit cannot come after a pilot', async () => {
  const shipped = readFileSync(
    join(packageRoot(), 'workflows/plans/templates/puyang-sti-2012/plan.yaml'),
    'utf8',
  );
  const plan = parse(shipped);
  plan.stages[1].gate.criteria.push({ rule: 'identification/pilots-first', version: 1, settings: {} });
  const { code, out } = await simulate(file('stuck.yaml', stringify(plan)), '--units', '1', '--runs', '2');
  expect(code).toBe(1);
  expect(out).toContain('walked to the end: 0/2');
  expect(out).toMatch(/✗ identification {2}identification\/pilots-first {2}CAMPAIGN_MISSING_PILOTS {2}2\/2/);
});

it('ends with 1 where a run takes more than three years', async () => {
  const slow = file('slow.yaml', 'schema: 1\nunitDays: { least: 250, likely: 250, most: 250 }');
  const { code, out } = await simulate('puyang-sti-2012', '--units', '2', '--runs', '1', '--assume', slow);
  expect(code).toBe(1);
  expect(out).toContain('walked to the end: 0/1');
});

it.each([
  ['a file of assumptions with faults', ['--assume', 'bad.yaml'], 1, 'ASSUMPTIONS.SPREAD_ORDER'],
  ['a file of units with faults', ['--units', 'bad-units.yaml'], 1, 'UNITS.DUPLICATE'],
  ['a file that is no YAML', ['--assume', 'no.yaml'], 1, 'ASSUMPTIONS.NOT_YAML'],
  ['no units at all', ['--units', '0'], 2, '--units'],
  ['more units than it takes', ['--units', '301'], 2, '--units'],
  ['a file that is not there', ['--units', 'nowhere.yaml'], 2, '--units'],
  ['a stage the plan does not have', ['--extend', 'party=7'], 2, 'party'],
  ['a stage without an end', ['--extend', 'assessment=7'], 2, 'assessment'],
  ['an extension of nothing', ['--extend', 'grading=0'], 2, 'grading=7'],
  ['a day that is none', ['--holiday', '2012-02-30'], 2, 'YYYY-MM-DD'],
])('refuses %s', async (_, argv, code, said) => {
  file('bad.yaml', 'schema: 1\nunitDays: { least: 3, likely: 2, most: 9 }');
  file('bad-units.yaml', 'units: [{ id: one }, { id: one }]');
  file('no.yaml', 'schema: [1');
  const paths = argv.map((each) => (/^(bad|no)(-units)?\.yaml$/.test(each) ? join(root, each) : each));
  const answer = await simulate('puyang-sti-2012', '--runs', '1', ...paths);
  expect(answer.code).toBe(code);
  expect(answer.err).toContain(said);
});
