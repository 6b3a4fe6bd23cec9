/** What an amendment may set of a plan, and what a form of it changes, apart from any page. */
import { changesOf, leavesOf } from '../../web/src/features/campaign/life/amend/changes';
import { datesOf, fieldsOf } from '../../web/src/features/campaign/life/amend/plan-fields';
import { testPlan } from '../../workflows/plans/test-plan.spec-support';

const plan = testPlan();
const zh = (text: { readonly zh: string }) => text.zh;
const reason = { reason: '', authority: '' };
const fields = fieldsOf(plan, (stageId) => stageId === plan.stages[0]!.id, zh);
const paths = fields.map(({ path }) => path);

describe('the fields of a plan that an amendment may set', () => {
  it('are called in the words of the plan', () => {
    const closes = datesOf(plan.stages[1]!, 1).find(({ path }) => path === '/stages/1/closes');
    expect(closes).toMatchObject({ label: { zh: '截止' }, now: plan.stages[1]!.closes, open: true });
    expect(fields.find(({ path }) => path === '/schemes/publicity/catalogues/days')).toMatchObject({
      label: '规则 › 公示 › 目录 › 天数',
    });
  });

  it('leave out what makes it this plan, stages that are over, and the dates that have fields of their own', () => {
    for (const path of ['/schema', '/id', '/year', '/timeZone', '/calendar', '/stages', '/stages/-'])
      expect(paths).not.toContain(path);
    expect(paths.filter((path) => path.startsWith('/stages/0'))).toEqual([]);
    expect(paths).not.toContain('/stages/1/closes');
    expect(paths).not.toContain('/stages/1/kind');
    expect(paths).toContain('/stages/1/title/zh');
  });

  it('add to lists, and take up sections that the plan was launched without', () => {
    expect(paths).toContain('/stages/1/gate/criteria/-');
    const { warnings: _, ...without } = plan;
    const absent = fieldsOf(without, () => false, zh).find(({ path }) => path === '/warnings');
    expect(absent).toEqual({ path: '/warnings', label: '预警等级', now: undefined });
  });
});

describe('what a form of an amendment changes', () => {
  const dates = Object.fromEntries(
    plan.stages.flatMap(datesOf).map(({ path, now }) => [path, now ?? undefined]),
  );

  it('is nothing as it opens', () => {
    expect(changesOf(plan, { ...reason, dates })).toEqual([]);
  });

  it('is each date that differs; an emptied one is none', () => {
    const changed = { ...dates, '/stages/1/opens': '2012-04-02', '/stages/1/closes': '' };
    expect(changesOf(plan, { ...reason, dates: changed })).toEqual([
      { path: '/stages/1/opens', from: plan.stages[1]!.opens, to: '2012-04-02' },
      { path: '/stages/1/closes', from: plan.stages[1]!.closes, to: null },
    ]);
  });

  it('is whatever else is written, a text as it stands and anything else as JSON, told leaf by leaf', () => {
    const { days } = plan.schemes.publicity.grades;
    const others = [
      { path: '/title/zh', to: '12' },
      {
        path: '/schemes/publicity/grades',
        to: JSON.stringify({ ...plan.schemes.publicity.grades, days: days + 1 }),
      },
      { path: '/dynamicManagement', to: '{"powers":' },
      { path: '/nowhere', to: '1' },
    ];
    const changes = changesOf(plan, { ...reason, others });
    expect(changes.map(({ path }) => path)).toEqual(['/title/zh', '/schemes/publicity/grades']);
    expect(leavesOf(changes)).toEqual([
      { path: '/title/zh', from: plan.title.zh, to: '12' },
      { path: '/schemes/publicity/grades/days', from: days, to: days + 1 },
    ]);
  });
});
