/** The year of source 001: forms 1 to 3 by 31 March, form 4 by 15 April, three grades, the graver side decides. */
import { campaignPlan, gateDecisions } from '../../projections/campaigns/query';
import { progressMatrix } from '../../projections/matrix/query';
import { registerCounts } from '../../projections/register/counts';
import { registerList } from '../../projections/register/query';
import { openScenario, type PlayedScenario } from '../support/play-scenario';

const campaignId = 'four-controls-2013';

describe('the four controls of 2013, day by day', () => {
  let played: PlayedScenario;
  beforeAll(async () => {
    played = await openScenario(campaignId);
  });
  afterAll(() => played.close());

  it('search and grade over one window that ends on 31 March, with form 4 due on 15 April', async () => {
    await played.goOn('2013-03-01');
    const answer = await played.ask(campaignPlan, { campaignId });
    const stages = answer?.plan.stages.map(({ id, opens, closes, submission }) => [
      id,
      opens,
      closes,
      submission?.due ?? null,
    ]);
    expect(stages?.slice(1, 4)).toEqual([
      ['identification', '2013-03-09', '2013-03-31', '2013-03-31'],
      ['grading', '2013-03-09', '2013-03-31', '2013-03-31'],
      ['measures', '2013-04-01', '2013-04-15', '2013-04-15'],
    ]);
    expect(answer?.plan.schemes.grades.map(({ label }) => label.zh)).toEqual(['A级', 'B级', 'C级']);
    expect(answer?.plan.schemes.categories.map(({ label }) => label.zh)).toEqual([
      '思想道德',
      '制度机制',
      '岗位职责',
      '外部环境',
    ]);
  });

  it('place every risk point on a step of its power’s flow, found in the five ways', async () => {
    await played.goOn('2013-03-31');
    const { items } = await played.ask(registerList, { campaignId });
    expect(items).toHaveLength(6);
    expect(items.filter(({ flowStepId }) => flowStepId === null)).toEqual([]);
    expect([...new Set(items.map(({ method }) => method))].sort()).toEqual([
      'leader',
      'organization',
      'peer',
      'public',
      'self',
    ]);
  });

  it('suggest A where either likelihood or consequences are the gravest', async () => {
    const { items } = await played.ask(registerList, { campaignId });
    const testing = items.find(({ riskPointId }) => riskPointId === 'testing-1');
    expect(testing).toMatchObject({
      likelihood: 2,
      severity: 3,
      suggested: 1,
      level: 1,
      levelApproved: true,
    });
    const counts = await played.ask(registerCounts, { campaignId });
    expect(counts.byLevel).toEqual([
      { level: 1, points: 3 },
      { level: 2, points: 2 },
      { level: 3, points: 1 },
      { level: 'unclassified', points: 0 },
    ]);
  });

  it('raise on 16 April the form 4 that is not in, once, and take it when it comes, two days late', async () => {
    await played.goOn('2013-04-15');
    expect(await played.events('DeadlineMissed')).toEqual([]);
    await played.goOn('2013-04-17');
    const missed = (await played.events('DeadlineMissed')).map(({ data }) => data);
    expect(missed).toMatchObject([
      { kind: 'stage', stageId: 'measures', dueOn: '2013-04-15' },
      { kind: 'submission', unitId: 'testing', dueOn: '2013-04-15' },
    ]);
    const { units } = await played.ask(progressMatrix, { campaignId, asOf: '2013-04-17' });
    const cell = units
      .find(({ unitId }) => unitId === 'testing')
      ?.cells.find(({ stageId }) => stageId === 'measures');
    // Nothing is overdue any more; that it was stays in the log.
    expect(cell).toMatchObject({ status: 'accepted', late: false });
    const [handedIn] = (await played.events('SubmissionHandedIn')).filter(
      ({ stream }) => stream === `submission-${campaignId}.measures.testing`,
    );
    expect(handedIn?.occurredAt.slice(0, 10)).toBe('2013-04-17');
  });

  it('have measures of units, posts and persons, all three phases where the grade is A', async () => {
    const set = (await played.events('MeasureSet')).map(
      ({ data }) => data as { riskPointId: string; phase: string; level: string },
    );
    expect([...new Set(set.map(({ level }) => level))].sort()).toEqual(['person', 'post', 'unit']);
    expect(set.filter(({ riskPointId }) => riskPointId === 'approval-1').map(({ phase }) => phase)).toEqual([
      'prevention',
      'monitoring',
      'disposal',
    ]);
  });

  it('pass every gate and end with the summary filed', async () => {
    await played.goOn('2013-12-31');
    const gates = await played.ask(gateDecisions, { campaignId });
    expect(gates.map(({ stageId, outcome }) => `${stageId} ${outcome}`)).toEqual([
      'mobilization passed',
      'identification passed',
      'grading passed',
      'measures passed',
      'control passed',
      'assessment passed',
    ]);
    expect(await played.events('CampaignArchived')).toHaveLength(1);
  });
});
