import fc from 'fast-check';
import { DomainError } from '../kernel/domain-error';
import type { AssessmentScheme } from '../plans/assessment-scheme';
import { checkScores, resultFor, totalOf } from './scoring';

const label = { zh: '结果', en: 'Result' };
const scheme: AssessmentScheme = {
  indicators: [
    { id: 'work', title: label, weight: 60 },
    { id: 'mechanism', title: label, weight: 40 },
  ],
  results: [
    { result: 'excellent', label, minScore: 90 },
    { result: 'good', label, minScore: 80 },
    { result: 'qualified', label, minScore: 60 },
    { result: 'unqualified', label, minScore: 0 },
  ],
};

const refusalOf = (...scores: readonly (readonly [string, number])[]) => {
  try {
    checkScores(
      'assessment-1',
      scheme,
      scores.map(([indicatorId, score]) => ({ indicatorId, score, finding: '' })),
    );
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};

describe('scores', () => {
  it('are one for each indicator', () => {
    expect(refusalOf(['work', 50], ['mechanism', 40])).toBeNull();
    expect(refusalOf(['mechanism', 40], ['work', 50])).toBeNull();
    expect(refusalOf(['work', 50])).toBe('ASSESSMENT.INDICATORS_MISSING');
    expect(refusalOf(['work', 50], ['work', 50])).toBe('ASSESSMENT.INDICATOR_TWICE');
    expect(refusalOf(['work', 50], ['attitude', 40])).toBe('ASSESSMENT.UNKNOWN_INDICATOR');
  });

  it.each([0, 60, 0.01, 59.99, 0.29])('may be %d of 60', (score) => {
    expect(refusalOf(['work', score], ['mechanism', 0])).toBeNull();
  });

  it.each([-0.01, 60.01, 0.001, Number.NaN, Number.POSITIVE_INFINITY])('may not be %d of 60', (score) => {
    expect(refusalOf(['work', score], ['mechanism', 0])).toBe('ASSESSMENT.SCORE_OUT_OF_RANGE');
  });
});

describe('the total', () => {
  it('is exact to the hundredth, whatever the order', () => {
    expect(totalOf([{ score: 0.1 }, { score: 0.2 }])).toBe(0.3);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 50 }), (hundredths) => {
        const exact = hundredths.reduce((sum, each) => sum + each, 0) / 100;
        const scores = hundredths.map((each) => ({ score: each / 100 }));
        expect(totalOf(scores)).toBe(exact);
        expect(totalOf(scores.toReversed())).toBe(exact);
      }),
    );
  });

  it('gives the best result whose lowest score it reaches', () => {
    const results = [100, 90, 89.99, 80, 79.99, 60, 59.99, 0].map((total) => resultFor(scheme, total));
    expect(results).toEqual([
      'excellent',
      'excellent',
      'good',
      'good',
      'qualified',
      'qualified',
      'unqualified',
      'unqualified',
    ]);
  });

  it('never gives a better result for less', () => {
    const order = scheme.results.map(({ result }) => result);
    const total = fc.integer({ min: 0, max: 10_000 }).map((each) => each / 100);
    fc.assert(
      fc.property(total, total, (a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(order.indexOf(resultFor(scheme, less))).toBeGreaterThanOrEqual(
          order.indexOf(resultFor(scheme, more)),
        );
      }),
    );
  });
});
