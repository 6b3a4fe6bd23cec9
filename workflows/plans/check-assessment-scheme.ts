/** The form of an assessment scheme, and what makes it sound: weights, order of results, groups, ways, what follows. */
import { CONSEQUENCES, type AssessmentScheme, type Consequence } from './assessment-scheme';
import { ASSESSMENT_RESULTS } from './plan';
import { planFault, type PlanFault } from './plan-fault';
import { bilingualText, choice, integer, list, record, type Shape, type Sound } from './shape';

const LIMITS = { indicators: 60, groups: 20, deductions: 20, ways: 12, withinDays: 365 } as const;
const PATH = 'schemes.assessment';

const ID: Shape = { type: 'id' };
const TITLE = bilingualText(200);
const LABEL = bilingualText(60);

const CONSEQUENCE_LIST = list(
  record({
    of: choice(CONSEQUENCES),
    withinDays: { type: 'nullable', of: integer(1, LIMITS.withinDays) },
    dayKind: choice(['calendar', 'working']),
  }),
  0,
  CONSEQUENCES.length,
  { field: 'of' },
);

const INDICATOR = record(
  {
    id: ID,
    title: TITLE,
    weight: integer(1, 100),
    group: ID,
    standard: bilingualText(1000),
    deductions: list(record({ id: ID, title: TITLE, points: integer(1, 100) }), 1, LIMITS.deductions, {
      field: 'id',
    }),
  },
  ['group', 'standard', 'deductions'],
);

const RESULT = record(
  {
    result: choice(ASSESSMENT_RESULTS),
    label: LABEL,
    minScore: integer(0, 100),
    consequences: CONSEQUENCE_LIST,
    afterReassessment: CONSEQUENCE_LIST,
  },
  ['consequences', 'afterReassessment'],
);

const WAY = record({ id: ID, label: LABEL, weight: integer(0, 100), needed: choice([true, false]) });

export const ASSESSMENT_SCHEME: Shape = record(
  {
    indicators: list(INDICATOR, 1, LIMITS.indicators, { field: 'id' }),
    results: list(RESULT, 2, ASSESSMENT_RESULTS.length, { field: 'result' }),
    groups: list(record({ id: ID, title: TITLE }), 1, LIMITS.groups, { field: 'id' }),
    ways: list(WAY, 1, LIMITS.ways, { field: 'id' }),
    minimumWays: integer(1, LIMITS.ways),
  },
  ['groups', 'ways', 'minimumWays'],
);

export function checkAssessmentScheme(scheme: Sound<AssessmentScheme> | undefined): readonly PlanFault[] {
  if (scheme === undefined) return [];
  return [
    ...checkWeights(scheme.indicators),
    ...checkGroups(scheme),
    ...checkWays(scheme),
    ...checkResults(scheme.results),
    ...checkConsequences(scheme.results),
  ];
}

function checkWeights(indicators: Sound<AssessmentScheme['indicators']> | undefined): readonly PlanFault[] {
  if (indicators === undefined) return [];
  let sum = 0;
  for (const indicator of indicators) {
    if (indicator?.weight === undefined) return [];
    sum += indicator.weight;
  }
  return sum === 100 ? [] : [planFault(`${PATH}.indicators`, 'WEIGHTS_NOT_100', { sum })];
}

/** With groups every indicator stands in one; without them in none. */
function checkGroups({ indicators, groups }: Sound<AssessmentScheme>): readonly PlanFault[] {
  const known = (groups ?? []).map((group) => group?.id);
  if (known.includes(undefined)) return [];
  return (indicators ?? []).flatMap((indicator, i) => {
    if (indicator?.id === undefined) return [];
    const { id, group } = indicator;
    const sound = group === undefined ? known.length === 0 : known.includes(group);
    if (sound) return [];
    const values = { indicator: id, group: group ?? '–', known: known.join(', ') || '–' };
    return [planFault(`${PATH}.indicators[${i}].group`, 'INDICATOR_GROUP', values)];
  });
}

function checkWays({ ways, minimumWays }: Sound<AssessmentScheme>): readonly PlanFault[] {
  const count = ways?.length ?? 0;
  const faults: PlanFault[] = [];
  if (minimumWays !== undefined && minimumWays > count) {
    faults.push(planFault(`${PATH}.minimumWays`, 'WAYS_TOO_FEW', { minimum: minimumWays, count }));
  }
  const sum = (ways ?? []).reduce((weights, way) => weights + (way?.weight ?? 0), 0);
  if (sum > 100) faults.push(planFault(`${PATH}.ways`, 'WAY_WEIGHTS_OVER_100', { sum }));
  return faults;
}

function checkResults(results: Sound<AssessmentScheme['results']> | undefined): readonly PlanFault[] {
  if (results === undefined) return [];
  const path = `${PATH}.results`;
  const faults: PlanFault[] = [];
  for (const [i, entry] of results.entries()) {
    const previous = results[i - 1];
    if (entry?.result === undefined || entry.minScore === undefined) continue;
    if (previous?.result === undefined || previous.minScore === undefined) continue;
    const worse = ASSESSMENT_RESULTS.indexOf(entry.result) >= ASSESSMENT_RESULTS.indexOf(previous.result);
    if (worse && entry.minScore < previous.minScore) continue;
    const { result, minScore } = entry;
    const values = { result, minScore, previous: previous.result, previousScore: previous.minScore };
    faults.push(planFault(`${path}[${i}]`, 'RESULTS_OUT_OF_ORDER', values));
  }
  const last = results.at(-1);
  if (last?.result === undefined || last.minScore === undefined) return faults;
  if (last.result === 'unqualified' && last.minScore === 0) return faults;
  const values = { result: last.result, minScore: last.minScore };
  return [...faults, planFault(`${path}[${results.length - 1}]`, 'RESULTS_END', values)];
}

/** Nobody is assessed again who had nothing to put right; after a reassessment there is no further one without it. */
function checkConsequences(results: Sound<AssessmentScheme['results']> | undefined): readonly PlanFault[] {
  return (results ?? []).flatMap((entry, i) => {
    const lists = [
      ['consequences', entry?.consequences],
      ['afterReassessment', entry?.afterReassessment],
    ] as const;
    return lists.flatMap(([field, consequences]) => {
      const kinds = kindsOf(consequences);
      const sound = !kinds.includes('reassess') || kinds.includes('rectify') || kinds.includes(undefined);
      return sound ? [] : [planFault(`${PATH}.results[${i}].${field}`, 'REASSESSMENT_WITHOUT_RECTIFICATION')];
    });
  });
}

function kindsOf(consequences: Sound<readonly Consequence[]> | undefined) {
  return (consequences ?? []).map((each) => each?.of);
}
