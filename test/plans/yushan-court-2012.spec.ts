/** What the third part of source 004 reports: four phases, 34 powers, 34 risk points of which 23 are classified. */
import { campaignPlan, gateDecisions, noticeList } from '../../projections/campaigns/query';
import { registerCounts } from '../../projections/register/counts';
import { registerList } from '../../projections/register/query';
import { openScenario, type PlayedScenario } from '../support/play-scenario';

const campaignId = 'yushan-court-2012';

describe('the early warning of 2012, day by day', () => {
  let played: PlayedScenario;
  beforeAll(async () => {
    played = await openScenario(campaignId);
  });
  afterAll(() => played.close());

  it('walk four phases, the third of which holds the search and the control', async () => {
    await played.goOn('2012-06-18');
    const answer = await played.ask(campaignPlan, { campaignId });
    expect(answer?.plan.stages.map(({ title, opens }) => [title.zh, opens])).toEqual([
      ['学习动员、全面启动', '2012-06-18'],
      ['清权确权、报备公开', '2012-07-02'],
      ['排查风险', '2012-07-16'],
      ['强化监控', '2012-07-16'],
      ['总结完善、巩固提高', '2012-09-03'],
    ]);
  });

  it('confirm 34 powers, each with its flow, and file them', async () => {
    await played.goOn('2012-07-12');
    expect(await played.events('PowerListed')).toHaveLength(34);
    expect(await played.events('PowerFlowDrawn')).toHaveLength(34);
    expect((await played.events('FilingPinned')).map(({ data }) => data)).toMatchObject([
      { subject: 'catalogues', recipient: '区纪委' },
    ]);
  });

  it('have a catalogue that does not do handed in anew, and publish them all', async () => {
    const returned = await played.events('SubmissionReturned');
    expect(returned.map(({ data }) => data)).toEqual([{ reasons: ['办结时限未写明'] }]);
    const accepted = await played.events('SubmissionAccepted');
    expect(accepted.filter(({ stream }) => stream === returned[0]?.stream)).toHaveLength(1);
    await played.goOn('2012-07-18');
    const [notice, ...others] = (await played.ask(noticeList, { campaignId })) ?? [];
    expect(others).toEqual([]);
    expect(notice).toMatchObject({
      audience: 'public',
      places: ['网站', '公告栏', '诉讼风险提示'],
      untilDate: '2012-07-17',
      closedOn: '2012-07-18',
    });
  });

  it('find 34 risk points: 4 + 5 + 10 + 4 classified, and 11 shown as not classified', async () => {
    await played.goOn('2012-07-26');
    const { total, byCategory } = await played.ask(registerCounts, { campaignId });
    expect(total).toBe(34);
    expect(Object.fromEntries(byCategory.map(({ category, points }) => [category, points]))).toEqual({
      duties: 4,
      process: 5,
      institutions: 10,
      'three-major': 4,
      'not-classified': 11,
    });
    const { items } = await played.ask(registerList, {
      campaignId,
      categories: ['not-classified'],
      limit: 50,
    });
    expect(items).toHaveLength(11);
    const plan = (await played.ask(campaignPlan, { campaignId }))?.plan;
    expect(plan?.schemes.categories.find(({ id }) => id === 'not-classified')?.label.zh).toBe('未分类');
  });

  it('adds up in every grouping', async () => {
    const { total, ...groups } = await played.ask(registerCounts, { campaignId });
    for (const group of Object.values(groups))
      expect(group.reduce((sum, { points }) => sum + points, 0)).toBe(total);
  });

  it('pass every gate', async () => {
    await played.goOn('2012-12-31');
    const gates = await played.ask(gateDecisions, { campaignId });
    expect(gates.map(({ outcome }) => outcome)).toEqual(['passed', 'passed', 'passed', 'passed', 'passed']);
    expect(await played.events('CampaignArchived')).toHaveLength(1);
  });
});
