import fc from 'fast-check';
import type { Role } from '../kernel/actor';
import { given, TEST_META } from '../kernel/given-when-then.spec-support';
import type { GradeLevel, GradingStep, OpinionKind } from '../plans/plan';
import { riskPoint } from './aggregate';
import type { ApproveRiskGrade, RateRiskPoint, RiskPointCommand, RiskScheme } from './commands';
import type { RatingStep, RiskPointEvent } from './events';
import { gradeOf, stepsDone, suggestedLevel } from './grade';
import {
  APPROVED,
  approved,
  carriedOver,
  found,
  publicised,
  RATED,
  rated,
  reopened,
  SCHEME,
  signed,
} from './risk-point.spec-support';

const rate = (step: RatingStep, change: Partial<RateRiskPoint['data']> = {}): RateRiskPoint => ({
  type: 'RateRiskPoint',
  data: { riskPointId: 'risk-1', scheme: SCHEME, step, likelihood: 3, severity: 3, level: 1, ...change },
});
const approve = (
  level: GradeLevel,
  decisionId: string | null = null,
  scheme: RiskScheme = SCHEME,
): ApproveRiskGrade => ({
  type: 'ApproveRiskGrade',
  data: { riskPointId: 'risk-1', scheme, level, decisionId },
});
const REASONED = { basis: { reason: '措施已到位' } };
const sign = (opinion: OpinionKind, signedOn = '2012-08-20'): RiskPointCommand => ({
  type: 'SignOpinion',
  data: { riskPointId: 'risk-1', scheme: SCHEME, opinion, text: '同意', signedOn },
});
const withSteps = (...gradingSteps: readonly GradingStep[]): RiskScheme => ({ ...SCHEME, gradingSteps });

describe('rating a risk point', () => {
  it("goes through the plan's steps in their order", () => {
    given(riskPoint, [found])
      .when(rate('selfRating'))
      .then([rated('selfRating')])
      .thenState('grading.rating');
    given(riskPoint, [found])
      .when(rate('tieredReview'))
      .thenRefused('RISK_POINT.STEP_OUT_OF_ORDER', { missing: ['selfRating'] });
    given(riskPoint, [found])
      .when(rate('publicReview'))
      .thenRefused('RISK_POINT.STEP_NOT_IN_PLAN', { step: 'publicReview' });
  });

  it('may be repeated before approval: the later rating of a step counts, in the order of the steps', () => {
    const { context } = given(riskPoint, [...RATED, rated('selfRating', 2)]).state;
    expect(context.ratings.map(({ step, level }) => [step, level])).toEqual([
      ['selfRating', 2],
      ['tieredReview', 1],
    ]);
    expect(gradeOf(context)).toBe(1);
    given(riskPoint, APPROVED).when(rate('selfRating')).thenRefused('RISK_POINT.WRONG_STATE');
  });

  it("stays within the plan's scales", () => {
    const at = (likelihood: number, severity: number) =>
      given(riskPoint, [found]).when(rate('selfRating', { likelihood, severity, reason: '从严' }));
    at(1, 1).thenState('grading.rating');
    at(3, 3).thenState('grading.rating');
    for (const [likelihood, severity] of [
      [0, 1],
      [1, 0],
      [4, 3],
      [3, 4],
      [1.5, 1],
    ] as const) {
      at(likelihood, severity).thenRefused('RISK_POINT.RATING_OUT_OF_SCALE', { likelihood, severity });
    }
  });

  it("follows the matrix' suggestion, or overrules it with a reason that is kept", () => {
    const overruled = { level: 2, reason: '已有复核' } as const;
    given(riskPoint, [found])
      .when(rate('selfRating', overruled))
      .then([rated('selfRating', 2)]);
    given(riskPoint, [found])
      .when(rate('selfRating', { level: 2 }))
      .thenRefused('RISK_POINT.OVERRULE_WITHOUT_REASON', { level: 2, suggested: 1 });
    given(riskPoint, [found])
      .when(rate('selfRating', { level: 2, reason: ' ' }))
      .thenRefused('RISK_POINT.OVERRULE_WITHOUT_REASON');
  });

  it("gives a level of the plan's scheme", () => {
    const scheme = { ...SCHEME, grades: SCHEME.grades.filter(({ level }) => level !== 2) };
    given(riskPoint, [found])
      .when(rate('selfRating', { scheme, level: 2, reason: '已有复核' }))
      .thenRefused('RISK_POINT.GRADE_OUT_OF_SCHEME', { level: 2 });
  });

  it('takes the suggestion from the matrix for every likelihood and severity, and never beyond it', () => {
    const level = fc.constantFrom<GradeLevel[]>(1, 2, 3);
    const matrices = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(level, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(
        matrices,
        fc.integer({ min: -1, max: 8 }),
        fc.integer({ min: -1, max: 8 }),
        (matrix, row, column) => {
          const within = row >= 1 && row <= matrix.length && column >= 1 && column <= matrix[0]!.length;
          const expected = within ? matrix[row - 1]![column - 1] : undefined;
          expect(suggestedLevel({ matrix }, row, column)).toBe(expected);
        },
      ),
    );
  });
});

describe('the chain of opinions', () => {
  it('is signed from the top, each with signer, capacity, date and text', () => {
    const outcome = given(riskPoint, RATED)
      .when(sign('departmentHead'))
      .then([signed('departmentHead')]);
    expect(outcome.state().context.opinions).toEqual([
      {
        opinion: 'departmentHead',
        text: '同意',
        signedOn: '2012-08-20',
        signedBy: { personId: 'person-office', postId: 'post-office', unitId: 'unit-host', role: 'office' },
        eventId: 'event-0',
      },
    ]);
    given(riskPoint, RATED)
      .when(sign('unit'))
      .thenRefused('RISK_POINT.OPINION_OUT_OF_ORDER', { missing: ['departmentHead', 'leaderInCharge'] });
  });

  it('has the opinions of the plan and no others', () => {
    given(riskPoint, RATED).when(sign('superiorDiscipline')).thenRefused('RISK_POINT.OPINION_OUT_OF_SCHEME');
  });

  it('is signed once in each place, and corrected by naming the signature', () => {
    const history = [...RATED, signed('departmentHead'), signed('leaderInCharge')] as const;
    given(riskPoint, history).when(sign('departmentHead')).thenRefused('RISK_POINT.OPINION_ALREADY_SIGNED');
    const { when } = given(riskPoint, history);
    const { context } = when(sign('departmentHead', '2012-08-21'), { corrects: 'past-3' }).state();
    expect(context.opinions.map(({ opinion, signedOn }) => [opinion, signedOn])).toEqual([
      ['departmentHead', '2012-08-21'],
      ['leaderInCharge', '2012-08-20'],
    ]);
    when(sign('departmentHead'), { corrects: 'past-4' }).thenRefused('RISK_POINT.CORRECTS_ANOTHER');
    when(sign('unit'), { corrects: 'past-4' }).thenRefused('RISK_POINT.CORRECTS_ANOTHER');
  });

  it('bears dates that have come', () => {
    // Midnight in Shanghai ends 20 August.
    const at = (occurredAt: string) =>
      given(riskPoint, RATED).when(sign('departmentHead', '2012-08-21'), { occurredAt });
    at('2012-08-20T15:59:59.999Z').thenRefused('RISK_POINT.DATE_IN_FUTURE');
    at('2012-08-20T16:00:00.000Z').then([
      { type: 'OpinionSigned', data: { opinion: 'departmentHead', text: '同意', signedOn: '2012-08-21' } },
    ]);
  });
});

describe('a tiered review', () => {
  const as = (role: Role) => ({ actor: { ...TEST_META.actor, role } });
  const reviewed = (role: Role) =>
    given(riskPoint, [found, rated('selfRating'), { ...rated('tieredReview'), ...as(role) }]);

  it('is changed by the rank that gave it or one above it, not from below', () => {
    reviewed('leadershipMember')
      .when(rate('tieredReview'), as('unitHead'))
      .thenRefused('RISK_POINT.REVIEWED_ABOVE_RANK', { reviewed: 1 });
    reviewed('leadershipMember')
      .when(rate('tieredReview'), as('office'))
      .thenRefused('RISK_POINT.REVIEWED_ABOVE_RANK');
    reviewed('leadershipHead')
      .when(rate('tieredReview'), as('leadershipMember'))
      .thenRefused('RISK_POINT.REVIEWED_ABOVE_RANK');
    for (const [by, then] of [
      ['unitHead', 'unitHead'],
      ['unitHead', 'office'],
      ['office', 'leadershipMember'],
      ['leadershipMember', 'leadershipMember'],
      ['leadershipMember', 'leadershipHead'],
    ] as const) {
      reviewed(by)
        .when(rate('tieredReview'), as(then))
        .then([rated('tieredReview')]);
    }
  });

  it('is given anew by the unit in a round begun since', () => {
    const before = { ...rated('tieredReview'), ...as('leadershipHead') };
    given(riskPoint, [found, rated('selfRating'), before, approved(), reopened, rated('selfRating')])
      .when(rate('tieredReview'), as('unitHead'))
      .then([rated('tieredReview')]);
  });
});

describe('approving a grade', () => {
  it('needs every rating step of the plan', () => {
    const outcome = given(riskPoint, RATED).when(approve(1)).then([approved()]).thenState('graded.approved');
    expect(stepsDone(outcome.state().context)).toEqual(['selfRating', 'tieredReview', 'approval']);
    given(riskPoint, [found, rated('selfRating')])
      .when(approve(1))
      .thenRefused('RISK_POINT.STEPS_MISSING', { missing: ['tieredReview'] });
    given(riskPoint, [found])
      .when(approve(2, null, withSteps('approval')))
      .thenState('graded.approved');
  });

  it('at another level than the last rating rests on a reason or a decision', () => {
    given(riskPoint, RATED).when(approve(2)).thenRefused('RISK_POINT.APPROVAL_WITHOUT_REASON', { rated: 1 });
    given(riskPoint, RATED)
      .when(approve(2), { basis: { reason: ' ' } })
      .thenRefused('RISK_POINT.APPROVAL_WITHOUT_REASON');
    given(riskPoint, RATED)
      .when(approve(2), { basis: { reason: '措施已到位' } })
      .then([approved(null, 2)]);
    given(riskPoint, RATED)
      .when(approve(2, 'decision-1'))
      .then([approved('decision-1', 2)]);
  });

  it("gives a level of the plan's scheme", () => {
    const scheme = { ...SCHEME, grades: SCHEME.grades.filter(({ level }) => level !== 1) };
    given(riskPoint, RATED)
      .when(approve(1, null, scheme))
      .thenRefused('RISK_POINT.GRADE_OUT_OF_SCHEME', { level: 1 });
  });

  it('of a body is changed by a body only', () => {
    const decided = given(riskPoint, [...RATED, approved('decision-1')]);
    decided.when(approve(2)).thenRefused('RISK_POINT.DECIDED_COLLECTIVELY', { decisionId: 'decision-1' });
    decided.when(approve(2, 'decision-2')).then([approved('decision-2', 2)]);
  });

  it('of a body stands also when the grading is reopened or the point carried over: alone it is at most confirmed', () => {
    const rated = (history: readonly RiskPointEvent[]) => given(riskPoint, [...history, ...RATED.slice(1)]);
    for (const again of [reopened, carriedOver]) {
      const round = rated([...RATED, approved('decision-1'), again]);
      round
        .when(approve(2), REASONED)
        .thenRefused('RISK_POINT.DECIDED_COLLECTIVELY', { decisionId: 'decision-1' });
      round.when(approve(1)).then([approved(null)]);
      round.when(approve(2, 'decision-2')).then([approved('decision-2', 2)]);
    }
  });

  it('is brought down below what it was rated by the group, not by the head of the unit', () => {
    const asHead = { actor: { ...TEST_META.actor, role: 'unitHead' }, ...REASONED } as const;
    given(riskPoint, RATED)
      .when(approve(3), asHead)
      .thenRefused('RISK_POINT.ABOVE_RANK', { stands: 1, level: 3 });
    given(riskPoint, RATED)
      .when(approve(3), REASONED)
      .then([approved(null, 3)]);
    given(riskPoint, RATED)
      .when(approve(1), asHead)
      .then([approved(null)]);
  });

  it('stands against the head of the unit also in a round begun since: it is brought down by the group', () => {
    const asHead = { actor: { ...TEST_META.actor, role: 'unitHead' }, ...REASONED } as const;
    for (const again of [reopened, carriedOver]) {
      const round = given(riskPoint, [...APPROVED, again, rated('selfRating', 3), rated('tieredReview', 3)]);
      round.when(approve(3), asHead).thenRefused('RISK_POINT.ABOVE_RANK', { stands: 1, level: 3 });
      round.when(approve(3), REASONED).then([approved(null, 3)]);
    }
    const lowest = [...RATED, approved(null, 3), reopened, rated('selfRating', 3), rated('tieredReview', 3)];
    given(riskPoint, lowest)
      .when(approve(3), asHead)
      .then([approved(null, 3)]);
  });

  it('is not done twice', () => {
    given(riskPoint, APPROVED).when(approve(1)).thenRefused('RISK_POINT.ALREADY_GRADED', { level: 1 });
    given(riskPoint, [...RATED, approved('decision-1')])
      .when(approve(1))
      .thenRefused('RISK_POINT.ALREADY_GRADED');
  });

  it('follows a decision once, whatever has happened since', () => {
    const decided = [...RATED, approved('decision-1')] as const;
    for (const history of [decided, [...decided, reopened], [...decided, carriedOver]]) {
      given(riskPoint, history).when(approve(1, 'decision-1')).thenNothing();
    }
  });

  it('may be confirmed by a decision later, at the same level', () => {
    const confirmed = given(riskPoint, [...APPROVED, publicised()]).when(approve(1, 'decision-1'));
    confirmed.then([approved('decision-1')]).thenState('graded.publicised');
    expect(confirmed.state().context.approval).toEqual({ level: 1, decisionId: 'decision-1' });
  });

  it('may change before anything is built on it; then the grading must be opened anew', () => {
    given(riskPoint, APPROVED).when(approve(2, 'decision-1')).thenState('graded.approved');
    given(riskPoint, [...APPROVED, publicised()])
      .when(approve(2, 'decision-1'))
      .thenRefused('RISK_POINT.WRONG_STATE', { state: 'graded.publicised' });
  });

  it('waits for the steps of the new round after a carry-over', () => {
    given(riskPoint, [...APPROVED, carriedOver])
      .when(approve(1))
      .thenRefused('RISK_POINT.STEPS_MISSING', { missing: ['selfRating', 'tieredReview'] });
  });
});

describe('the grade of a risk point', () => {
  it('is none, then that of the last step rated, then the approved one', () => {
    expect(gradeOf(given(riskPoint, [found]).state.context)).toBeNull();
    expect(gradeOf(given(riskPoint, [found, rated('selfRating', 3)]).state.context)).toBe(3);
    expect(gradeOf(given(riskPoint, [...RATED, approved(null, 2)]).state.context)).toBe(2);
    expect(
      gradeOf(given(riskPoint, [...RATED, approved(null, 2), reopened, rated('selfRating')]).state.context),
    ).toBe(2);
  });
});
