/** What the gates of the shipped rules ask to be filed upward. */
import type { PlanCriterion } from '../plans/plan';
import { filedAs, filingsAsked } from './filings-asked';
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
    ).toEqual(['catalogues', 'leadersGrades']);
    expect(asked({ rule: 'assessment/summary-filed', settings: {} })).toEqual(['summaryReport']);
    expect(asked({ rule: 'control/decisions-filed', settings: {} })).toEqual(['decisions']);
  });

  it('is the results of the assessment only where the plan wants their receipt', () => {
    expect(asked({ rule: 'assessment/results-reported', settings: {} })).toEqual([]);
    expect(asked({ rule: 'assessment/results-reported', settings: { receipt: 'needed' } })).toEqual([
      'assessmentResults',
    ]);
  });

  it('is nothing where no criterion asks for a filing', () => {
    expect(asked({ rule: 'mobilization/plan-issued', settings: {} })).toEqual([]);
  });

  it('is said by every rule that a filing may satisfy', () => {
    const filing = GATE_RULES.filter(({ codes }) => codes.some((code) => /FILING/.test(code)));
    expect(filing.filter((rule) => rule.filing === undefined)).toEqual([]);
  });

  it('counts leaders’ grades that were reported among all grades', () => {
    expect(filedAs('leadersGrades')).toEqual(['leadersGrades', 'grades']);
    expect(filedAs('catalogues')).toEqual(['catalogues']);
  });
});
