import fc from 'fast-check';
import type { PlanTemplate } from './plan-template';
import { fixedYearOf, resolveDate } from './plan-template';
import { checkTemplate, parseTemplate, resolvePlan } from './resolve-plan';
import { testPlan, TEST_KNOWN } from './test-plan.spec-support';

/** The test plan without its year, its dates as `MM-DD`. */
function yearlyTemplate(): PlanTemplate {
  const { year: _year, ...plan } = JSON.parse(
    JSON.stringify(testPlan()).replaceAll('2012-', ''),
  ) as ReturnType<typeof testPlan>;
  return plan;
}

function fixedTemplate(): PlanTemplate {
  const { year: _year, ...plan } = testPlan();
  return plan;
}

describe('a template without a year', () => {
  it('becomes the plan of the year asked for', () => {
    expect(resolvePlan(yearlyTemplate(), 2012)).toEqual(testPlan());
    expect(resolvePlan(yearlyTemplate(), 2027).stages[1]).toMatchObject({
      opens: '2027-04-27',
      closes: '2027-06-28',
      submission: { due: '2027-05-25' },
      milestones: [{ due: '2027-06-28' }],
    });
  });

  it('leaves an open end open', () => {
    expect(resolvePlan(yearlyTemplate(), 2027).stages[4]?.closes).toBeNull();
  });

  it('is fixed to no year', () => {
    expect(fixedYearOf(yearlyTemplate())).toBeNull();
  });

  it('checks clean for a year', () => {
    expect(checkTemplate(yearlyTemplate(), 2027, TEST_KNOWN)).toEqual([]);
    expect(parseTemplate(yearlyTemplate(), 2027, TEST_KNOWN).year).toBe(2027);
  });

  it('is told of a year that is none, and not of every date in it', () => {
    for (const year of [2012.5, NaN, Infinity])
      expect(checkTemplate({ ...yearlyTemplate(), year }, 2027, TEST_KNOWN)).toMatchObject([
        { code: 'PLAN.NOT_INTEGER', path: 'year' },
      ]);
  });

  it('may name 29 February only in a leap year', () => {
    const yearly = yearlyTemplate();
    const stages = yearly.stages.map((stage, i) => (i === 0 ? { ...stage, opens: '02-29' } : stage));
    expect(checkTemplate({ ...yearly, stages }, 2028, TEST_KNOWN)).toEqual([]);
    expect(checkTemplate({ ...yearly, stages }, 2027, TEST_KNOWN)).toMatchObject([
      { code: 'PLAN.DATE_INVALID', path: 'stages[0].opens' },
    ]);
  });
});

describe('a template with dates of one year', () => {
  it('becomes the plan of that year', () => {
    expect(fixedYearOf(fixedTemplate())).toBe(2012);
    expect(resolvePlan(fixedTemplate(), 2012)).toEqual(testPlan());
  });

  it('is refused for the years before and after', () => {
    for (const year of [2011, 2013]) {
      expect(() => resolvePlan(fixedTemplate(), year)).toThrow(
        expect.objectContaining({ code: 'PLAN.YEAR_FIXED', details: { fixedYear: 2012, year } }) as Error,
      );
      expect(() => parseTemplate(fixedTemplate(), year, TEST_KNOWN)).toThrow('PLAN.YEAR_FIXED');
    }
  });

  it('is told so, beside its other faults', () => {
    const faults = checkTemplate({ ...fixedTemplate(), id: '?' }, 2013, TEST_KNOWN);

    expect(faults.map((fault) => fault.code)).toEqual(['PLAN.YEAR_FIXED', 'PLAN.ID_MALFORMED']);
  });

  it('can be a whole plan, with its year in it', () => {
    expect(checkTemplate(testPlan(), 2012, TEST_KNOWN)).toEqual([]);
    expect(checkTemplate(testPlan(), 2013, TEST_KNOWN)[0]?.code).toBe('PLAN.YEAR_FIXED');
  });
});

describe('a date of a template', () => {
  it.each([
    ['04-27', '2012-04-27'],
    ['+1/01-31', '2013-01-31'],
    ['2012-04-27', '2012-04-27'],
    ['+2/01-31', '+2/01-31'],
    ['4-27', '4-27'],
    [null, null],
    [427, 427],
  ])('%p becomes %p', (date, resolved) => {
    expect(resolveDate(date, 2012)).toBe(resolved);
  });
});

it('checking a template survives any JSON value', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.integer(),
      (value, year) => checkTemplate(value, year, TEST_KNOWN).length > 0,
    ),
  );
});
