/** `plan check` tells faults from cautions, in its words and in its exit code. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../src/plans/package-root';
import { typed } from '../support/cli';

const root = mkdtempSync(join(tmpdir(), 'liancheng-check-'));
afterAll(() => rmSync(root, { recursive: true }));

const check = (...argv: readonly string[]) => typed(['plan', 'check', ...argv, '--data', join(root, 'none')]);

it('passes a plan with cautions, and fails it when asked to be strict', async () => {
  // 26 August 2012, the document's own date, is a Sunday.
  const { code, out } = await check('puyang-sti-2012');
  expect(code).toBe(0);
  expect(out).toContain('! stages[2].submission.due  PLAN.DATE_NOT_WORKING');
  expect(out).toContain('2012-08-24');
  expect((await check('puyang-sti-2012', '--strict')).code).toBe(1);
  const { ok, faults, cautions } = JSON.parse((await check('puyang-sti-2012', '--json')).out);
  expect({ ok, faults }).toEqual({ ok: true, faults: [] });
  expect(cautions).toHaveLength(2);
});

it('fails a plan with a fault and leaves the cautions until it is mended', async () => {
  const shipped = readFileSync(
    join(packageRoot(), 'workflows/plans/templates/puyang-sti-2012/plan.yaml'),
    'utf8',
  );
  const broken = join(root, 'broken.yaml');
  writeFileSync(broken, shipped.replace('contents: [riskPoints, grades]', 'contents: [posts]'));
  const { code, out } = await check(broken);
  expect(code).toBe(1);
  expect(out).toContain('✗ stages[2].gate.criteria[0].rule  PLAN.CRITERION_WITHOUT_CONTENT');
  expect(out).not.toContain('! ');
});

it('cautions against a duty that is due or never due by the month of the launch', async () => {
  const shipped = readFileSync(
    join(packageRoot(), 'workflows/plans/templates/weining-trinity-2011/plan.yaml'),
    'utf8',
  );
  const rule = (month: number) => `FREQ=MONTHLY;INTERVAL=3;BYMONTH=${month};BYMONTHDAY=20`;
  const sayOf = async (month: number) => {
    const plan = join(root, 'duties.yaml');
    writeFileSync(plan, shipped.replace('FREQ=YEARLY;BYMONTH=6,11;BYMONTHDAY=20', rule(month)));
    return (await check(plan)).out;
  };
  const launchedIn = Number(/opens: \d{4}-(\d\d)/.exec(shipped)?.[1]);
  expect(await sayOf(((launchedIn + 2) % 12) + 1)).not.toContain('PLAN.DUTY_NEVER_DUE');
  expect(await sayOf(((launchedIn + 1) % 12) + 1)).toContain('! duties[0].recurrence  PLAN.DUTY_NEVER_DUE');
});
