/** What the demo promises to hold: enough of everything, told in order. That it is accepted: demo.spec.ts. */
import { DISCOVERY_METHODS, MEASURE_PHASES } from '../../workflows/plans/plan';
import { openCalendars } from '../plans/calendar-loader';
import { knownParts } from '../plans/known-parts';
import { openPlanLibrary } from '../plans/plan-library';
import { levelOf, MATRIX } from './data/lookup';
import { MEASURES } from './data/measures';
import { PERSONS } from './data/persons';
import { BUREAU_POSTS, POSTS } from './data/posts';
import { POWERS, WITHOUT_POWERS } from './data/powers';
import { POSTS_WITHOUT_RISK, POWERS_WITHOUT_RISK, RISK_POINTS } from './data/risk-points';
import { INDICATORS, SCORES } from './data/scores';
import { SCOPE, UNITS } from './data/units';
import { RESULTS } from './phases/assessment';
import { demoSteps } from './scenario';
import type { CommandStep, DemoStep } from './script';

const NO_FOLDER = 'no-such-folder';
const plan = openPlanLibrary(NO_FOLDER, knownParts(openCalendars(NO_FOLDER))).resolve(
  'puyang-sti-2012',
  2012,
);
const steps = demoSteps();
const commands = steps.filter((step): step is CommandStep => step.kind === 'command');

describe('the organisation of the demo', () => {
  it('has at least twelve sections and affiliates, and forty-five people', () => {
    expect(
      UNITS.filter(({ kind }) => kind === 'section' || kind === 'affiliate').length,
    ).toBeGreaterThanOrEqual(12);
    expect(Object.keys(PERSONS).length).toBeGreaterThanOrEqual(45);
  });

  it('calls everybody by a name of their own, and nobody by one of the document', () => {
    const names = Object.values(PERSONS);
    const ofTheDocument = [
      '雷灯照',
      '吴社法',
      '赵子强',
      '蒋忠良',
      '裴建红',
      '王建华',
      '田春英',
      '崔建国',
      '李俊超',
      '解朝聘',
    ];
    expect(new Set(names).size).toBe(names.length);
    expect([...ofTheDocument, '刘永明', '王群才', '王勤堂'].filter((name) => names.includes(name))).toEqual(
      [],
    );
  });

  it('gives every post of the bureau its duties, and every holder a known person', () => {
    expect(BUREAU_POSTS.filter(({ duties }) => duties.length === 0)).toEqual([]);
    const holders = POSTS.flatMap((post) => post.holders.map(({ person }) => person));
    expect(holders.filter((person) => PERSONS[person] === undefined)).toEqual([]);
  });

  it.each([
    ['units', UNITS],
    ['posts', POSTS],
    ['powers', POWERS],
    ['risk points', RISK_POINTS],
    ['measures', MEASURES],
  ])('has no two %s of one id', (_, items) => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });
});

describe('the powers of the demo', () => {
  it('are thirty, of both kinds and of every class of the plan', () => {
    expect(POWERS).toHaveLength(30);
    expect(new Set(POWERS.map(({ kind }) => kind))).toEqual(new Set(['external', 'internal']));
    const classes = plan.schemes.powerClasses.map(({ id }) => id);
    expect(new Set(POWERS.map(({ powerClass }) => powerClass))).toEqual(new Set(classes));
  });

  it('are held by posts of their unit; a unit without any says why', () => {
    expect(POWERS.filter(({ holder, unit }) => unitOf(holder) !== unit)).toEqual([]);
    const holding = new Set(POWERS.map(({ unit }) => unit));
    expect(SCOPE.filter((unit) => !holding.has(unit))).toEqual(Object.keys(WITHOUT_POWERS));
  });

  it('have flows with branches and with ways back', () => {
    const branching = POWERS.filter(({ steps: flow }) => flow.some(([, , , , ...next]) => next.length > 1));
    const returning = POWERS.filter(({ steps: flow }) =>
      flow.some(([, , , , ...next], place) =>
        next.some((id) => flow.findIndex(([stepId]) => stepId === id) < place),
      ),
    );
    expect(branching.length).toBe(POWERS.length);
    expect(returning.length).toBeGreaterThanOrEqual(20);
  });
});

describe('the risk points of the demo', () => {
  it('are at least eighty, in every category, grade and way of search of the plan', () => {
    expect(RISK_POINTS.length).toBeGreaterThanOrEqual(80);
    const categories = plan.schemes.categories.map(({ id }) => id);
    expect(new Set(RISK_POINTS.map(({ category }) => category))).toEqual(new Set(categories));
    expect(new Set(RISK_POINTS.map(levelOf))).toEqual(new Set([1, 2, 3]));
    const methods = plan.schemes.discoveryMethods.map(({ method }) => method);
    expect(new Set(RISK_POINTS.map(({ method }) => method))).toEqual(new Set(methods));
    expect(methods.every((method) => DISCOVERY_METHODS.includes(method))).toBe(true);
  });

  it('lie on powers, on steps of flows, and on posts; each where it says', () => {
    expect(RISK_POINTS.filter(({ power }) => power === undefined).length).toBeGreaterThanOrEqual(20);
    for (const { id, unit, post, power, step } of RISK_POINTS) {
      expect([id, unitOf(post)]).toEqual([id, unit]);
      if (power === undefined) continue;
      const flow = POWERS.find((each) => each.id === power && each.unit === unit)?.steps ?? [];
      expect([id, flow.some(([stepId]) => stepId === step)]).toEqual([id, true]);
    }
  });

  it('screen every post and every power, or it is signed that there is none', () => {
    const onPosts = new Set(RISK_POINTS.map(({ post }) => post));
    const onPowers = new Set(RISK_POINTS.map(({ power }) => power));
    const openPosts = BUREAU_POSTS.filter(({ id }) => !onPosts.has(id)).map(({ id }) => id);
    const openPowers = POWERS.filter(({ id }) => !onPowers.has(id)).map(({ id }) => id);
    expect(openPosts.sort()).toEqual(Object.keys(POSTS_WITHOUT_RISK).sort());
    expect(openPowers.sort()).toEqual(Object.keys(POWERS_WITHOUT_RISK).sort());
  });

  it('have measures: of grade 1 in all three phases, else at least one', () => {
    for (const point of RISK_POINTS) {
      const phases = Object.keys(point.measures);
      if (levelOf(point) === 1)
        expect([point.id, phases.sort()]).toEqual([point.id, [...MEASURE_PHASES].sort()]);
      else expect([point.id, phases.length > 0]).toEqual([point.id, true]);
    }
  });

  it('are rated by the matrix of the plan, and in a few cases against it, with the reason', () => {
    expect(MATRIX).toEqual(plan.schemes.rating.matrix);
    expect(RISK_POINTS.filter(({ overruled }) => overruled !== undefined).length).toBeGreaterThanOrEqual(3);
  });
});

describe('the assessment of the demo', () => {
  it('scores every unit by the indicators of the plan, within their weights', () => {
    expect(Object.keys(SCORES).sort()).toEqual([...SCOPE].sort());
    const { indicators, results } = plan.schemes.assessment;
    expect(INDICATORS).toEqual(indicators.map(({ id }) => id));
    expect(RESULTS).toEqual(results.map(({ result, minScore }) => [result, minScore]));
    for (const scores of Object.values(SCORES)) {
      expect(scores.every((score, place) => score <= (indicators[place]?.weight ?? 0))).toBe(true);
    }
  });

  it('finds units of every result', () => {
    const totals = Object.values(SCORES).map((scores) => scores.reduce<number>((sum, each) => sum + each, 0));
    const found = totals.map((total) => RESULTS.find(([, minScore]) => total >= minScore)?.[0]);
    expect(new Set(found)).toEqual(new Set(['excellent', 'good', 'qualified', 'unqualified']));
  });
});

describe('the story of the demo', () => {
  it('never goes back in time, and happens in office hours', () => {
    const times = steps.map(occurredAt).filter((time) => time !== undefined);
    expect(times).toEqual([...times].sort());
    const outside = times
      .map(clockOf)
      .filter((clock) => clock < '08:30' || clock > '18:00' || inBreak(clock));
    expect(outside).toEqual([]);
  });

  it.each(plan.stages.map(({ id, opens, closes }) => [id, opens, closes] as const))(
    'works on the stage %s between its first and its last day',
    (stage, opens, closes) => {
      const days = commands.filter(({ phase }) => phase === stage).map(({ on }) => on);
      // The third stage is extended by three days in the story itself.
      const last = stage === 'grading' ? '2012-09-28' : (closes ?? '2013-01-31');
      expect(days.filter((on) => on < opens || on > last)).toEqual([]);
    },
  );

  it('gives every act a key of its own', () => {
    const keys = commands.map(({ request }) => request.idempotencyKey);
    expect(keys[0]).toBe('demo-0001');
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is the same each time', () => {
    expect(demoSteps()).toEqual(steps);
  });

  it('holds corrections, an act on behalf of somebody, and objections of the public', () => {
    expect(commands.filter(({ request }) => request.corrects !== undefined).length).toBeGreaterThanOrEqual(2);
    expect(commands.filter(({ request }) => request.onBehalfOf !== undefined).length).toBeGreaterThanOrEqual(
      1,
    );
    expect(commands.filter(({ request }) => request.acting === 'public')).toHaveLength(4);
  });
});

function unitOf(postId: string): string | undefined {
  return POSTS.find(({ id }) => id === postId)?.unit;
}

function occurredAt(step: DemoStep): string | undefined {
  switch (step.kind) {
    case 'found':
      return step.founding.occurredAt;
    case 'command':
      return step.request.occurredAt;
    case 'sweep':
      return undefined;
  }
}

function clockOf(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 16);
}

function inBreak(clock: string): boolean {
  return clock > '12:00' && clock < '14:30';
}
