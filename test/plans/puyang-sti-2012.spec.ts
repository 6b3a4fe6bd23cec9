/** What the scenario of the plan of source 003 holds: enough of everything, told in order. That it is accepted: run-demo.spec.ts. */
import { gateDecisions } from '../../projections/campaigns/query';
import { openScenario, type PlayedScenario } from '../support/play-scenario';
import { scenarioSteps } from '../../src/demo/scenario/library';
import type { CommandStep, DemoStep } from '../../src/demo/scenario/steps';
import type { RequestData, UserCommandType } from '../../src/commands/request';

const steps = scenarioSteps('puyang-sti-2012');
const commands = steps.filter((step): step is CommandStep => step.kind === 'command');

function all<T extends UserCommandType>(type: T): readonly RequestData<T>[] {
  return commands
    .filter(({ request }) => request.type === type)
    .map(({ request }) => request.data as RequestData<T>);
}

function distinct<Item, Value>(items: readonly Item[], of: (item: Item) => Value): readonly Value[] {
  return [...new Set(items.map(of))].sort();
}

const POSTS = all('EstablishPost').filter(({ role }) => role !== 'supervisor' && role !== 'auditor');
const POWERS = all('ListPower');
const FLOWS = all('DrawPowerFlow');
const POINTS = all('FindRiskPoint');

describe('the organisation', () => {
  it('has fifteen sections, departments and affiliates, and fifty-eight people of different names', () => {
    expect(all('EstablishUnit').filter(({ kind }) => kind !== 'body')).toHaveLength(15);
    const names = all('RegisterPerson').map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(45);
    expect(new Set(names).size).toBe(names.length);
  });

  it('gives every post of the bureau its duties', () => {
    const recorded = new Set(all('RecordPostDuties').map(({ postId }) => postId));
    expect(POSTS.map(({ postId }) => postId).filter((id) => !recorded.has(id))).toEqual([]);
  });
});

describe('the powers', () => {
  it('are thirty, of both kinds and of every class of the plan, each with its flow', () => {
    expect(POWERS).toHaveLength(30);
    expect(distinct(POWERS, ({ kind }) => kind)).toEqual(['external', 'internal']);
    expect(distinct(FLOWS, ({ powerId }) => powerId)).toEqual(distinct(POWERS, ({ powerId }) => powerId));
  });

  it('have flows that branch, most of them with a way back', () => {
    expect(FLOWS.filter(({ steps: flow }) => flow.some(({ next }) => next.length > 1))).toHaveLength(30);
    const returning = FLOWS.filter(({ steps: flow }) =>
      flow.some(({ next }, place) =>
        next.some((id) => flow.findIndex(({ stepId }) => stepId === id) < place),
      ),
    );
    expect(returning.length).toBeGreaterThanOrEqual(20);
  });
});

describe('the risk points', () => {
  it('are eighty-nine, in every category and by every way of search of the plan', () => {
    expect(POINTS).toHaveLength(89);
    expect(distinct(POINTS, ({ category }) => category)).toEqual([
      'duties',
      'institutions',
      'morals',
      'process',
    ]);
    expect(distinct(POINTS, ({ method }) => method)).toEqual([
      'leader',
      'organization',
      'peer',
      'public',
      'self',
    ]);
    expect(POINTS.filter(({ powerId }) => powerId === null).length).toBeGreaterThanOrEqual(20);
  });

  it('screen every post and every power, or it is signed that there is none', () => {
    const posts = new Set([
      ...POINTS.map(({ postId }) => postId),
      ...all('DeclarePostWithoutRisk').map(({ postId }) => postId),
    ]);
    expect(POSTS.filter(({ postId }) => !posts.has(postId))).toEqual([]);
    const powers = new Set([
      ...POINTS.map(({ powerId }) => powerId),
      ...all('DeclarePowerWithoutRisk').map(({ powerId }) => powerId),
    ]);
    expect(POWERS.filter(({ powerId }) => !powers.has(powerId))).toEqual([]);
  });

  it('are graded in all levels, in a few cases against the matrix with the reason', () => {
    const reviews = all('RateRiskPoint').filter(({ step }) => step === 'tieredReview');
    expect(distinct(reviews, ({ level }) => level)).toEqual([1, 2, 3]);
    expect(reviews.filter(({ reason }) => reason !== undefined).length).toBeGreaterThanOrEqual(3);
  });

  it('have measures: of grade 1 in all three phases, else at least one', () => {
    const grades = new Map(
      all('ProposeDecision').flatMap(({ grades: list }) =>
        list.map((each) => [each.riskPointId, each.level]),
      ),
    );
    for (const { riskPointId } of POINTS) {
      const phases = distinct(
        all('SetMeasure').filter((measure) => measure.riskPointId === riskPointId),
        ({ phase }) => phase,
      );
      if (grades.get(riskPointId) === 1)
        expect([riskPointId, phases]).toEqual([riskPointId, ['disposal', 'monitoring', 'prevention']]);
      else expect([riskPointId, phases.length > 0]).toEqual([riskPointId, true]);
    }
  });
});

describe('the story', () => {
  it('never goes back in time, and happens in office hours', () => {
    const times = steps.map(occurredAt).filter((time) => time !== undefined);
    expect(times).toEqual([...times].sort());
    const outside = times
      .map(clockOf)
      .filter((clock) => clock < '08:30' || clock > '18:00' || (clock > '12:00' && clock < '14:30'));
    expect(outside).toEqual([]);
  });

  it('works on each stage between its first and its last day; the third is extended by three days', () => {
    const days = (chapter: string) => commands.filter((step) => step.chapter === chapter).map(({ on }) => on);
    const within = (chapter: string, opens: string, closes: string) =>
      expect(days(chapter).filter((on) => on < opens || on > closes)).toEqual([]);
    within('第一阶段 宣传发动', '2012-04-01', '2012-04-26');
    within('第二阶段 清权确权', '2012-04-27', '2012-06-28');
    within('第三阶段 排查定级', '2012-06-29', '2012-09-28');
    within('第四阶段 制定措施', '2012-09-26', '2012-11-30');
    expect(all('ExtendStage').map(({ stageId, closes }) => [stageId, closes])).toEqual([
      ['grading', '2012-09-28'],
    ]);
  });

  it('gives every act a key of its own, the same each time', () => {
    const keys = commands.map(({ request }) => request.idempotencyKey);
    expect(keys[0]).toBe('demo-0001');
    expect(new Set(keys).size).toBe(keys.length);
    expect(scenarioSteps('puyang-sti-2012')).toEqual(steps);
  });

  it('holds corrections, an act on behalf of somebody, objections, returns, a gate returned and one with an exception', () => {
    expect(commands.filter(({ request }) => request.corrects !== undefined)).toHaveLength(2);
    expect(commands.filter(({ request }) => request.onBehalfOf !== undefined).length).toBeGreaterThanOrEqual(
      1,
    );
    expect(commands.filter(({ request }) => request.acting === 'public')).toHaveLength(4);
    expect(all('ReturnSubmission')).toHaveLength(2);
    expect(all('DecideGate').map(({ stageId, outcome }) => [stageId, outcome])).toEqual([
      ['mobilization', 'passed'],
      ['identification', 'passed'],
      ['grading', 'returned'],
      ['grading', 'passedWithExceptions'],
      ['control', 'passed'],
      ['assessment', 'passed'],
    ]);
  });

  it('confirms results of every kind', () => {
    expect(distinct(all('ConfirmAssessmentResult'), ({ result }) => result)).toEqual([
      'excellent',
      'good',
      'qualified',
      'unqualified',
    ]);
  });
});

describe('played day by day', () => {
  let played: PlayedScenario;

  beforeAll(async () => {
    played = await openScenario('puyang-sti-2012');
  });

  afterAll(() => played.close());

  it('raises the catalogues that are not in by 25 May on the day after, and no earlier', async () => {
    await played.goOn('2012-05-25');
    expect(await played.events('DeadlineMissed')).toEqual([]);
    await played.goOn('2012-05-26');
    expect((await played.events('DeadlineMissed')).map(({ data }) => data)).toMatchObject([
      { kind: 'submission', unitId: 'ipo-enforcement', dueOn: '2012-05-25' },
    ]);
  });

  it('returns the third stage on 24 September and passes it on the 28th with one exception', async () => {
    await played.goOn('2012-09-28');
    const gates = await played.ask(gateDecisions, { campaignId: 'puyang-sti-2012' });
    expect(gates.filter(({ stageId }) => stageId === 'grading').map(({ outcome }) => outcome)).toEqual([
      'returned',
      'passedWithExceptions',
    ]);
    const [, passed] = (await played.events('GateDecided')).filter(
      ({ data }) => (data as { readonly stageId?: string }).stageId === 'grading',
    );
    expect(passed?.data).toMatchObject({
      exceptions: [{ dueOn: '2012-10-19', blocker: { subject: { id: 'ipo-admin-r01' } } }],
    });
  });
});

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
