/** What the gates of the shipped rules ask to be filed upward. */
import type { PlanCriterion } from '../plans/plan';
import { filingsAsked } from './filings-asked';
import { GATE_RULES } from './registry';

const asked = (...criteria: readonly Omit<PlanCriterion, 'version'>[]) =>
  filingsAsked({ gate: { criteria: criteria.map((criterion) => ({ ...criterion, version: 1 })) } });

describe('what a gate asks to be filed', () => {
  it('follows from its criteria and their settings, each subject once', () => {
    expect(
      asked(
        { rule: 'identification/filed', settings: {} },
        { rule: 'grading/filed', settings: { subject: 'catalogues' } },
        { rule: 'grading/leaders-grades-filed', settings: {} },
      ),
    ).toEqual([{ anyOf: ['catalogues'] }, { anyOf: ['leadersGrades', 'grades'], each: 'leadersRiskPoint' }]);
    expect(asked({ rule: 'assessment/summary-filed', settings: {} })).toEqual([{ anyOf: ['summaryReport'] }]);
    expect(asked({ rule: 'control/decisions-filed', settings: {} })).toEqual([
      { anyOf: ['decisions'], each: 'decision' },
    ]);
  });

  it('is the results of the assessment only where the plan wants their receipt', () => {
    expect(asked({ rule: 'assessment/results-reported', settings: {} })).toEqual([]);
    expect(asked({ rule: 'assessment/results-reported', settings: { receipt: 'needed' } })).toEqual([
      { anyOf: ['assessmentResults'] },
    ]);
  });

  it('is nothing where no criterion asks for a filing', () => {
    expect(asked({ rule: 'mobilization/plan-issued', settings: {} })).toEqual([]);
  });

  it('is said by every rule that a filing may satisfy', () => {
    const filing = GATE_RULES.filter(({ codes }) => codes.some((code) => /FILING/.test(code)));
    expect(filing.filter((rule) => rule.filing === undefined)).toEqual([]);
  });

  it('is leaders’ grades among all grades only where each of their points is asked for', () => {
    for (const rule of ['identification/filed', 'grading/filed'])
      expect(asked({ rule, settings: { subject: 'leadersGrades' } })).toEqual([{ anyOf: ['leadersGrades'] }]);
    const lenient = { rule: 'grading/leaders-grades-filed', settings: {} };
    const strict = { rule: 'grading/filed', settings: { subject: 'leadersGrades' } };
    expect(asked(lenient, lenient)).toEqual(asked(lenient));
    for (const both of [asked(lenient, strict), asked(strict, lenient)]) expect(both).toEqual(asked(strict));
  });
});
