/** Next year's campaign takes the risk points over: they keep their identity, and their trail is one trail. */
import { campaignList } from '../../projections/campaigns/query';
import { registerCounts } from '../../projections/register/counts';
import { riskPoint } from '../../projections/register/point-query';
import { registerList } from '../../projections/register/query';
import { trailOf } from '../../projections/trail/query';
import { runDemo } from '../../src/demo/run-demo';
import { scenarioSteps } from '../../src/demo/scenario/library';
import { openEngine, type Engine } from '../../src/engine';
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store';

const LAST_YEAR = 'puyang-sti-2012';
const THIS_YEAR = 'year-2013';
const SECRETARY = { personId: 'p-party-secretary', postId: 'party-secretary' };

describe('the campaign of the year after', () => {
  let engine: Engine;
  let open: number;

  beforeAll(async () => {
    engine = await openEngine({
      dataDir: ':memory:',
      store: new MemoryEventStore(),
      now: () => '2026-01-05T01:00:00.000Z',
      sweepEveryMs: 0,
    });
    await runDemo(scenarioSteps(LAST_YEAR), { ...engine, out: { write: () => undefined } });
    const { context } = await engine.gateway.lookup.campaign(LAST_YEAR);
    open = context.carryOver?.riskPointIds.length ?? 0;
    const receipt = await engine.gateway.execute({
      type: 'LaunchCampaign',
      data: {
        campaignId: THIS_YEAR,
        title: '二〇一三年廉政风险防控',
        hostUnitId: context.hostUnitId,
        planId: 'general-five-stage',
        year: 2013,
        scopeUnitIds: Object.keys(context.scope),
        group: context.group,
        office: context.office,
        previousCampaignId: LAST_YEAR,
      },
      acting: SECRETARY,
      occurredAt: '2013-03-01T01:00:00.000Z',
    });
    await engine.views.waitFor(receipt.position);
  }, 120_000);

  afterAll(() => engine.close());

  it('holds every point that was still open, and the year before keeps its own register', async () => {
    expect(open).toBeGreaterThan(80);
    const now = await engine.views.ask(registerCounts, { campaignId: THIS_YEAR });
    const before = await engine.views.ask(registerCounts, { campaignId: LAST_YEAR });
    expect(now.answer.total).toBe(open);
    expect(before.answer.total).toBe(89);
    expect((await engine.views.ask(campaignList, {})).answer.items.map((each) => each.campaignId)).toEqual([
      THIS_YEAR,
      LAST_YEAR,
    ]);
  });

  it('keeps the grade that was approved, and asks for the rating of the new round', async () => {
    const { answer } = await engine.views.ask(registerList, { campaignId: THIS_YEAR, levels: [1], limit: 1 });
    const [item] = answer.items;
    expect(item).toMatchObject({ level: 1, levelApproved: true, approvedInRound: false, stepsDone: [] });
    const { answer: point } = await engine.views.ask(riskPoint, { riskPointId: item?.riskPointId ?? '' });
    expect(point?.memberships.map((each) => each.campaignId)).toEqual([LAST_YEAR, THIS_YEAR]);
  });

  it('goes on in one trail', async () => {
    const { answer } = await engine.views.ask(registerList, { campaignId: THIS_YEAR, limit: 1 });
    const id = answer.items[0]?.riskPointId ?? '';
    const { answer: trail } = await engine.views.ask(trailOf, {
      subject: { kind: 'riskPoint', id },
      limit: 200,
    });
    const types = trail.items.map((each) => each.type);
    expect(types[0]).toBe('RiskPointFound');
    expect(types.at(-1)).toBe('RiskPointCarriedOver');
  });

  it('cannot take over from a campaign that chose nothing', async () => {
    const { hostUnitId } = (await engine.gateway.lookup.campaign(THIS_YEAR)).context;
    await expect(
      engine.gateway.execute({
        type: 'LaunchCampaign',
        data: {
          campaignId: 'year-2014',
          title: '二〇一四年廉政风险防控',
          hostUnitId,
          planId: 'general-five-stage',
          year: 2014,
          scopeUnitIds: [],
          group: { headPostIds: ['party-secretary'], deputyPostIds: [], memberPostIds: [] },
          office: { directorPostId: 'party-secretary', memberPostIds: [] },
          previousCampaignId: THIS_YEAR,
        },
        acting: SECRETARY,
        occurredAt: '2014-03-01T01:00:00.000Z',
      }),
    ).rejects.toMatchObject({ code: 'CAMPAIGN.NO_CARRY_OVER_CHOSEN' });
  });
});
