/** Test support: a small valid plan to break one thing of, and the rules it uses. No test reads the clock or a file. */
import { bilingual } from '../kernel/text';
import { ruleKey, type KnownRule } from './check-criteria';
import type { KnownParts } from './check-plan';
import type { Plan, PlanStage, StageKind } from './plan';

/** Rules of every kind that take no settings, and one that takes `minimumSessions`. */
export const TEST_KNOWN: KnownParts = {
  rules: new Map<string, KnownRule>([
    [ruleKey('mobilization/plan-issued', 1), plainRule('mobilization')],
    [
      ruleKey('mobilization/training-recorded', 1),
      {
        kind: 'mobilization',
        checkSettings: (settings) =>
          settings['minimumSessions'] === 0
            ? [{ path: 'minimumSessions', wrong: bilingual('至少一次', 'one at least') }]
            : [],
      },
    ],
    [ruleKey('identification/flows-drawn', 1), plainRule('identification')],
    [ruleKey('grading/methods-used', 1), plainRule('grading')],
    [ruleKey('grading/opinions-signed', 1), plainRule('grading')],
    [
      ruleKey('grading/steps-completed', 1),
      { ...plainRule('grading'), needs: [['riskPoints', 'grades'], ['posts']] },
    ],
    [ruleKey('control/measures-set', 1), plainRule('control')],
    [ruleKey('assessment/units-scored', 1), plainRule('assessment')],
  ]),
  calendars: new Set(['cn-statutory']),
  recurrence: (rule) =>
    rule.startsWith('FREQ=') ? (rule.includes('BYMONTHDAY=31') ? 'never' : null) : 'malformed',
};

/** Five stages of 2012, one for each kind; the second has a submission and a milestone, the last no end. */
export function testPlan(): Plan {
  return {
    schema: 1,
    id: 'test-plan',
    version: 1,
    title: bilingual('测试方案', 'Test plan'),
    source: { document: '测试文件', description: '只用于测试' },
    year: 2012,
    timeZone: 'Asia/Shanghai',
    calendar: 'cn-statutory',
    stages: [
      testStage('mobilization', '2012-04-01', '2012-04-26', 'mobilization/plan-issued'),
      {
        ...testStage('identification', '2012-04-27', '2012-06-28', 'identification/flows-drawn'),
        submission: {
          title: bilingual('报送目录', 'Catalogues'),
          due: '2012-05-25',
          contents: ['posts', 'powers'],
        },
        milestones: [{ id: 'published', title: bilingual('公开', 'Published'), due: '2012-06-28' }],
      },
      testStage('grading', '2012-06-29', '2012-09-25', 'grading/methods-used', { methods: ['self'] }),
      testStage('control', '2012-09-26', '2012-11-30', 'control/measures-set'),
      testStage('assessment', '2012-12-01', null, 'assessment/units-scored'),
    ],
    schemes: testSchemes(),
  };
}

function testStage(
  kind: StageKind,
  opens: string,
  closes: string | null,
  rule: string,
  settings: Readonly<Record<string, unknown>> = {},
): PlanStage {
  return {
    id: kind,
    kind,
    title: bilingual('阶段', 'Stage'),
    opens,
    closes,
    milestones: [],
    gate: { criteria: [{ rule, version: 1, settings }] },
  };
}

function testSchemes(): Plan['schemes'] {
  const label = bilingual('标签', 'Label');
  return {
    grades: [
      { level: 1, label, colour: 'red', colourLabel: label },
      { level: 2, label, colour: 'yellow', colourLabel: label },
      { level: 3, label, colour: 'blue', colourLabel: label },
    ],
    categories: [{ id: 'duties', label }],
    discoveryMethods: [{ method: 'self', label }],
    gradingSteps: ['selfRating', 'approval', 'publicity'],
    rating: {
      likelihood: [label, label],
      severity: [label, label],
      matrix: [
        [3, 2],
        [2, 1],
      ],
    },
    opinions: [{ opinion: 'unit', label }],
    powerClasses: [{ id: 'licence', label }],
    publicity: {
      catalogues: { days: 7, dayKind: 'calendar', places: ['网站'], audience: 'public' },
      grades: { days: 7, dayKind: 'working', places: ['网站'], audience: 'internal' },
    },
    responsibility: [
      { level: 1, rank: 'leader', label },
      { level: 2, rank: 'leader', label },
      { level: 3, rank: 'middle', label },
    ],
    assessment: {
      indicators: [
        { id: 'organization', title: label, weight: 40 },
        { id: 'measures', title: label, weight: 60 },
      ],
      results: [
        { result: 'excellent', label, minScore: 90 },
        { result: 'qualified', label, minScore: 60 },
        { result: 'unqualified', label, minScore: 0 },
      ],
    },
  };
}

function plainRule(kind: StageKind): KnownRule {
  return { kind, checkSettings: () => [] };
}

/**
 * The plan with the value at `path` (as in `stages[1].submission.due`) replaced, or taken out when `value` is
 * `undefined`. The result is unchecked on purpose.
 */
export function testPlanWith(path: string, value: unknown, from: Plan = testPlan()): unknown {
  const plan: unknown = structuredClone(from);
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const last = keys.pop() ?? '';
  let target = plan as Record<string, unknown>;
  for (const key of keys) target = target[key] as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(target, last);
  else target[last] = value;
  return plan;
}
