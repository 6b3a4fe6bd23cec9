/**
 * The year of `changan-district` at its real size, as the district's report (source 002) counts it: 1,425 powers, 2,351 risk
 * points, more than 2,500 measures over 40 bureaus and courts; leaders first, pilots before all, five steps of grading.
 */
import { assessmentReport } from '../../projections/assessments/query';
import { campaignTree, childMatrix, type CampaignNode } from '../../projections/cascade/query';
import { registerCounts, registerUnitCounts } from '../../projections/register/counts';
import { childrenOf } from '../../workflows/campaign/children';
import { countsOf } from '../../workflows/campaign/child-report';
import type { GateDecided } from '../../workflows/campaign/events';
import type { CampaignContext } from '../../workflows/campaign/state';
import type { StoredEvent } from '../../workflows/kernel/event';
import type { LocalDate } from '../../workflows/kernel/time';
import { openScenario, type PlayedScenario } from '../support/play-scenario';

const DISTRICT = 'changan-2012';
const PILOTS = ['health', 'finance', 'education'];

let played: PlayedScenario;

/** A real size: some ten seconds. */
beforeAll(async () => {
  played = await openScenario('changan-district');
  await played.goOn('2012-05-21');
});

afterAll(() => played.close());

const district = () => played.engine.gateway.lookup.campaign(DISTRICT).then(({ context }) => context);
const missing = async (stageId: string, on: LocalDate) => {
  const findings = await played.engine.gateway.whatIsMissing(DISTRICT, stageId, on);
  return new Map(findings.map((finding) => [finding.rule, finding]));
};
const tree = async (): Promise<CampaignNode> => {
  const node = await played.ask(campaignTree, { campaignId: DISTRICT, asOf: '2013-03-05' });
  if (node === undefined) throw new Error('there is no such campaign');
  return node;
};
const gates = async (campaignId: string) =>
  ((await played.events('GateDecided')) as readonly StoredEvent<GateDecided>[]).filter(
    (event) => event.stream === `campaign-${campaignId}`,
  );

it('has the leaders search their own posts before all: 50 points', async () => {
  const counts = await played.ask(registerCounts, { campaignId: DISTRICT });
  expect(counts.total).toBe(50);
  expect((await played.ask(registerCounts, { campaignId: DISTRICT, includeChildren: true })).total).toBe(50);
  const found = await missing('search-risks', '2012-05-21');
  expect(found.get('identification/leaders-first')).toMatchObject({ passed: true, blockerCount: 0 });
  expect(
    found.get('identification/pilots-first')?.blockers.map(({ code, unitId }) => [code, unitId]),
  ).toEqual([
    ['PILOT_MISSING_STAGE', 'health'],
    ['PILOT_MISSING_STAGE', 'finance'],
    ['PILOT_MISSING_STAGE', 'education'],
  ]);
});

it('has the pilots finish before all; the gate names the children that have not', async () => {
  await played.goOn('2012-06-04');
  const found = await missing('search-risks', '2012-06-04');
  expect(found.get('identification/pilots-first')).toMatchObject({ passed: true });
  const children = found.get('identification/children-passed');
  expect(children).toMatchObject({ passed: false, blockerCount: 37 });
  const named = children?.blockers.map(({ unitId }) => unitId) ?? [];
  expect(named).toContain('court');
  for (const pilot of PILOTS) expect(named).not.toContain(pilot);
  expect(children?.blockers[0]?.text.zh).toContain('search-risks（进行中）');
});

it('raises a child’s stage as overdue when its window has closed, and the parent’s not yet', async () => {
  await played.goOn('2012-06-28');
  const { raised } = await played.engine.sweep('2012-07-21');
  expect(raised).toHaveLength(37);
  expect(new Set(raised.map(({ kind, dueOn }) => `${kind} ${dueOn}`))).toEqual(new Set(['stage 2012-07-20']));
  expect(raised.map(({ campaignId }) => campaignId)).not.toContain(DISTRICT);
});

describe('at the end', () => {
  beforeAll(() => played.goOn('2013-12-31'), 120_000);

  it('has archived every campaign, the district’s last', async () => {
    const node = await tree();
    expect([node, ...node.children].map(({ status }) => status)).toEqual(Array(41).fill('archived'));
    const archived = await played.events('CampaignArchived');
    expect(archived).toHaveLength(41);
    expect(archived.at(-1)?.stream).toBe(`campaign-${DISTRICT}`);
  });

  it('comes out at the report’s totals', async () => {
    const { total, childCount } = await tree();
    expect(childCount).toBe(40);
    expect(total.powers).toEqual({ external: 1232, internal: 193, unstated: 0 });
    expect(total.riskPoints).toEqual({ 1: 683, 2: 937, 3: 731, unclassified: 0 });
    expect(total.measures).toBeGreaterThan(2500);
    expect(total.measures).toBe(2536);
  });

  it('counts by bureau what the report does', async () => {
    const { children } = await tree();
    const of = (unitId: string) => children.find(({ hostUnitId }) => hostUnitId === unitId)?.total.powers;
    expect(of('court')).toEqual({ external: 25, internal: 20, unstated: 0 });
    expect(of('health')).toEqual({ external: 28, internal: 3, unstated: 0 });
    expect(of('finance')).toEqual({ external: 85, internal: 0, unstated: 0 });
  });

  it('counts the leaders’ own: 50 points, 75 measures', async () => {
    const { own } = await tree();
    expect(own.units).toBe(1);
    expect(own.riskPoints).toEqual({ 1: 20, 2: 18, 3: 12, unclassified: 0 });
    expect(own.measures).toBe(75);
  });

  it('reconciles at every level: the tree, the registers, what the children reported', async () => {
    const { total, own, children } = await tree();
    const counts = await played.ask(registerCounts, { campaignId: DISTRICT, includeChildren: true });
    expect(counts.total).toBe(2351);
    expect(counts.byLevel).toEqual([
      { level: 1, points: 683 },
      { level: 2, points: 937 },
      { level: 3, points: 731 },
      { level: 'unclassified', points: 0 },
    ]);
    const units = await played.ask(registerUnitCounts, { campaignId: DISTRICT, includeChildren: true });
    expect(units).toHaveLength(81);
    expect(units.reduce((sum, { points }) => sum + points, 0)).toBe(2351);
    const measures = children.reduce((sum, child) => sum + child.total.measures, own.measures);
    expect(measures).toBe(total.measures);
    for (const child of children) {
      const below = await played.ask(registerCounts, { campaignId: child.campaignId });
      const { 1: first, 2: second, 3: third } = child.total.riskPoints;
      expect(below.total).toBe(first + second + third);
      expect(child.reported).toEqual(child.total);
    }
    // The parent's gate saw the same, from its own stream.
    const context: CampaignContext = await district();
    expect(countsOf(context)).toEqual(total);
    expect(childrenOf(context)).toHaveLength(40);
  });

  it('took every gate by the head of the campaign, with nothing let pass', async () => {
    const decided = await gates(DISTRICT);
    expect(decided.map(({ data, actor }) => [data.stageId, data.on, data.outcome, actor.postId])).toEqual([
      ['mobilization', '2012-02-28', 'passed', 'changan.secretary'],
      ['clear-powers', '2012-05-08', 'passed', 'changan.secretary'],
      ['search-risks', '2012-07-10', 'passed', 'changan.secretary'],
      ['grading', '2012-09-18', 'passed', 'changan.secretary'],
      ['control', '2012-11-30', 'passed', 'changan.secretary'],
      ['assessment', '2013-02-25', 'passed', 'changan.secretary'],
    ]);
    const [court] = (await gates(`${DISTRICT}.court`)).slice(-1);
    expect(court).toMatchObject({ actor: { postId: 'court.head' }, data: { stageId: 'assessment' } });
    const searches = [...(await gates(`${DISTRICT}.health`)), ...(await gates(`${DISTRICT}.court`))]
      .filter(({ data }) => data.stageId === 'search-risks')
      .map(({ data }) => data.on);
    expect(searches).toEqual(['2012-06-04', '2012-07-02']);
  });

  it('graded every point in five steps, decided together and publicised', async () => {
    const steps = (await played.events('RiskPointRated')).map(({ data }) => (data as { step: string }).step);
    const count = (step: string) => steps.filter((each) => each === step).length;
    // One grade went the whole way twice.
    expect([count('selfRating'), count('publicReview'), count('tieredReview')]).toEqual([2352, 2352, 2352]);
    const approved = await played.events('RiskGradeApproved');
    expect(approved).toHaveLength(2352);
    expect(approved.every(({ data }) => (data as { decisionId: string | null }).decisionId !== null)).toBe(
      true,
    );
    expect(
      new Set((await played.events('RiskPointPublicityFinished')).map(({ stream }) => stream)).size,
    ).toBe(2351);
  });

  it('corrected a grade after an objection', async () => {
    const [answered] = await played.events('ObjectionAnswered');
    expect(answered?.data).toMatchObject({ outcome: 'upheld' });
    const [reopened] = await played.events('RiskPointRegradeOpened');
    expect(reopened?.data).toMatchObject({ cause: 'objection' });
    const levels = (await played.events('RiskGradeApproved'))
      .filter(({ stream }) => stream === reopened?.stream)
      .map(({ data }) => (data as { level: number }).level);
    expect(levels).toEqual([3, 2]);
  });

  it('handed the results of 41 units over for the assessment of cadres', async () => {
    const [report, ...others] = await played.events('AssessmentResultsReported');
    expect(others).toEqual([]);
    expect(report?.data).toMatchObject({ recipient: '区委组织部', reportedOn: '2013-02-18' });
    const { results, leaders } = report?.data as {
      readonly results: readonly { readonly unitId: string; readonly result: string }[];
      readonly leaders: readonly { readonly unitId: string; readonly postId: string }[];
    };
    const excellent = results.filter(({ result }) => result === 'excellent').map(({ unitId }) => unitId);
    expect(excellent.toSorted()).toEqual(PILOTS.toSorted());
    expect(results.filter(({ result }) => result === 'good')).toHaveLength(38);
    expect(leaders).toContainEqual({ unitId: 'court', postId: 'court.head', personId: 'court.head.holder' });
    expect(await played.ask(assessmentReport, { campaignId: DISTRICT })).toBeDefined();
  });

  it('shows the children as rows, with every gate passed', async () => {
    const matrix = await played.ask(childMatrix, { campaignId: DISTRICT, asOf: '2013-03-05' });
    expect(
      matrix?.stages.map(({ stageId, passed, lateChildren }) => [stageId, passed, lateChildren]),
    ).toEqual([
      ['mobilization', 40, 0],
      ['clear-powers', 40, 0],
      ['search-risks', 40, 0],
      ['grading', 40, 0],
      ['control', 40, 0],
      ['assessment', 40, 0],
    ]);
  });

  it('left no follow-up undone', () => {
    expect(played.engine.reactor.status()).toMatchObject({ state: 'running', refusedCount: 0 });
  });
});
