/** Next year's campaign takes the risk points over: they keep their identity, and their trail is one trail. */
import { campaignList } from '../../projections/campaigns/query';
import { registerCounts } from '../../projections/register/counts';
import { riskPoint } from '../../projections/register/point-query';
import { registerList } from '../../projections/register/query';
import { trailOf } from '../../projections/trail/query';
import type { Query } from '../../projections/view';
import { pointChanges, yearOnYear } from '../../projections/year-on-year/query';
import type { Acting } from '../../src/commands/request';
import { runDemo } from '../../src/demo/run-demo';
import { scenarioSteps } from '../../src/demo/scenario/library';
import { openEngine, type Engine } from '../../src/engine';
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store';

const LAST_YEAR = 'puyang-sti-2012';
const THIS_YEAR = 'year-2013';
const holderOf: Query<{ readonly postId: string }, Acting> = (reader, { postId }) =>
  reader.get<Acting>('SELECT personId, postId FROM appointment WHERE postId = ?', postId)!;
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
  });

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

  it('is compared with the year before, in counts that add up to both registers', async () => {
    const { gateway, views } = engine;
    const { answer: carried } = await views.ask(registerList, {
      campaignId: THIS_YEAR,
      // The section's own: what a body graded is closed by a body.
      levels: [3],
      limit: 3,
    });
    const [revised, closed] = carried.items;
    const { office } = (await gateway.lookup.campaign(THIS_YEAR)).context;
    const { answer: acting } = await views.ask(holderOf, { postId: office.directorPostId });
    const occurredAt = '2013-03-05T01:00:00.000Z';
    const { powerId, flowStepId, postId, category, method } = revised!;
    const { riskPointId } = revised!;
    const description = { powerId, flowStepId, postId, category, method, manifestation: '改写后的表现形式' };
    await gateway.execute({
      type: 'ReviseRiskPoint',
      data: { riskPointId, ...description },
      acting,
      occurredAt,
    });
    const closing = { riskPointId: closed!.riskPointId, reason: '职权已取消' };
    const last = await gateway.execute({ type: 'CloseRiskPoint', data: closing, acting, occurredAt });
    await views.waitFor(last.position);
    const { answer } = await views.ask(yearOnYear, { campaignId: THIS_YEAR });
    const { total, units, previous, regradings } = answer!;
    expect(previous).toMatchObject({ campaignId: LAST_YEAR });
    const counted = async (campaignId: string) =>
      (await views.ask(registerCounts, { campaignId })).answer.total;
    expect([total.lastYear, total.thisYear]).toEqual([await counted(LAST_YEAR), await counted(THIS_YEAR)]);
    expect(total.changes).toMatchObject({ new: 0, regraded: 0, revised: 1, closed: 1, unchanged: open - 2 });
    expect(total.changes.gone + total.changes.closedBefore).toBe(89 - open);
    expect(regradings).toEqual([]);
    for (const key of ['lastYear', 'thisYear'] as const)
      expect(units.reduce((sum, unit) => sum + unit[key], 0)).toBe(total[key]);
    const listed = await views.ask(pointChanges, { campaignId: THIS_YEAR, changes: ['revised', 'closed'] });
    expect(
      listed.answer.items.map(({ change, point, before }) => [
        change,
        point.riskPointId,
        before?.manifestation,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['revised', revised!.riskPointId, revised!.manifestation],
        ['closed', closed!.riskPointId, closed!.manifestation],
      ]),
    );
  });

  it('is listed page by page, each point of both years once', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const asked = { campaignId: THIS_YEAR, limit: 7, ...(cursor === undefined ? {} : { cursor }) };
      const { answer } = await engine.views.ask(pointChanges, asked);
      seen.push(...answer.items.map(({ point }) => point.riskPointId));
      cursor = answer.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(89);
  });

  it('has nothing to be compared with where it is the first', async () => {
    const { answer } = await engine.views.ask(yearOnYear, { campaignId: LAST_YEAR });
    expect(answer).toMatchObject({ previous: null, units: [], total: { lastYear: 0, thisYear: 0 } });
    expect((await engine.views.ask(pointChanges, { campaignId: LAST_YEAR })).answer.items).toEqual([]);
    expect((await engine.views.ask(yearOnYear, { campaignId: 'none' })).answer).toBeUndefined();
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
