/** Fields of a plan are named by JSON pointer (RFC 6901). */
import { testPlan } from '../../../workflows/plans/test-plan.spec-support';
import type { Plan } from '../../../workflows/plans/plan';
import type { DomainError } from '../../../workflows/kernel/domain-error';
import { amendedPlan } from './amend-plan';

const PLAN = testPlan();

const amend = (path: string, to: unknown) => amendedPlan(PLAN, [{ path, to }]) as Plan;

describe('amending a plan', () => {
  it('sets the one field that is named, and leaves the plan it was given as it was', () => {
    const before = structuredClone(PLAN);
    const after = amend('/stages/4/closes', '2013-02-10');
    expect(after.stages[4]?.closes).toBe('2013-02-10');
    expect({ ...after, stages: after.stages.slice(0, 4) }).toEqual({
      ...PLAN,
      stages: PLAN.stages.slice(0, 4),
    });
    expect(PLAN).toEqual(before);
  });

  it('sets several fields, one after the other', () => {
    const after = amendedPlan(PLAN, [
      { path: '/title', to: { zh: '甲', en: 'A' } },
      { path: '/title/zh', to: '乙' },
    ]) as Plan;
    expect(after.title).toEqual({ zh: '乙', en: 'A' });
  });

  it('adds to the end of a list with “-”', () => {
    const milestone = { id: 'new', title: { zh: '甲', en: 'A' }, due: '2012-05-01' };
    const after = amend('/stages/1/milestones/-', milestone);
    expect(after.stages[1]?.milestones.at(-1)).toEqual(milestone);
    expect(after.stages[1]?.milestones).toHaveLength((PLAN.stages[1]?.milestones.length ?? 0) + 1);
  });

  it('adds a section the plan is without', () => {
    const rectifications = { escalatesTo: [], asksAccountability: true };
    expect(amend('/rectifications', rectifications).rectifications).toEqual(rectifications);
  });

  it('reads ~1 as a slash and ~0 as a tilde, and ~01 as ~1', () => {
    const odd = { ...PLAN, 'a/b': 1, 'c~d': 2, '~1': 3 };
    const after = amendedPlan(odd, [
      { path: '/a~1b', to: 'slash' },
      { path: '/c~0d', to: 'tilde' },
      { path: '/~01', to: 'both' },
    ]);
    expect(after).toMatchObject({ 'a/b': 'slash', 'c~d': 'tilde', '~1': 'both' });
  });

  it.each([
    ['no path', ''],
    ['no slash at the beginning', 'title'],
    ['a misspelt member', '/titel'],
    ['an optional section inside another', '/schemes/warnings'],
    ['a member of something that has none', '/title/zh/long'],
    ['a place past the end of a list', '/stages/5'],
    ['a place in a list that is not a number', '/stages/first/closes'],
    ['“-” in the middle', '/stages/-/closes'],
    ['“-” where there is no list', '/title/-'],
    ['an inherited member', '/toString'],
    ['the prototype', '/__proto__/polluted'],
    ['the length of a list', '/stages/length'],
    ['a list’s place with a leading zero', '/stages/01'],
  ])('refuses %s', (_, path) => {
    let code: string | undefined;
    try {
      amend(path, 'x');
    } catch (error) {
      code = (error as DomainError).code;
    }
    expect(code).toBe('PLAN.BAD_POINTER');
  });
});
