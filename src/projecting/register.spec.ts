import { heatMap, registerCounts, registerUnitCounts } from '../../projections/register/counts';
import { openRiskPoints, riskPointsOn, unitInventory } from '../../projections/register/inventory-query';
import { measureList } from '../../projections/register/measure-query';
import { riskPoint } from '../../projections/register/point-query';
import { registerList, type RegisterListParams } from '../../projections/register/query';
import { postCatalogue, power, powerCatalogue } from '../../projections/register/catalogue-query';
import { TestLog, type TestViews } from './test-log.spec-support';

/** Six points over three units: r1 grade 1 approved, r2 rated 2, r3 not classified, r4 in a group below, r5 closed, r6 grade 3. */
function sixPoints(): TestLog {
  const log = new TestLog().organisation().campaign();
  log.power('w1', 'section-a', 'post-a');
  log
    .point('r1', 'section-a', { powerId: 'w1', manifestation: '招标文件设置倾向性条件' })
    .rate('r1', 1)
    .approve('r1', 1);
  log.point('r2', 'section-a', { category: 'system', method: 'peer' }).rate('r2', 2, 1, 2);
  log.point('r3', 'section-b');
  log.point('r4', 'group-b1', { category: 'system' });
  log.point('r5', 'section-b').rate('r5', 3, 1, 1);
  log.add('riskPoint-r5', 'RiskPointClosed', { reason: '职权已取消' });
  log.point('r6', 'section-b', { manifestation: '现场核查走过场 50%' }).rate('r6', 3, 1, 1).approve('r6', 3);
  return log;
}

function idsOf(views: TestViews, params: Partial<RegisterListParams>): readonly string[] {
  return views.ask(registerList, { campaignId: 'c-2012', ...params }).items.map((item) => item.riskPointId);
}

describe('the risk register', () => {
  const views = sixPoints().views();

  it('lists a campaign in the order the points were found', () => {
    expect(idsOf(views, {})).toEqual(['r1', 'r2', 'r3', 'r4', 'r5', 'r6']);
    expect(idsOf(views, { campaignId: 'another' })).toEqual([]);
  });

  it('sorts by level, highest first and unclassified last, and by the latest change', () => {
    expect(idsOf(views, { order: 'level' })).toEqual(['r1', 'r2', 'r5', 'r6', 'r3', 'r4']);
    expect(idsOf(views, { order: 'changed' })).toEqual(['r6', 'r5', 'r4', 'r3', 'r2', 'r1']);
  });

  it.each<[string, Partial<RegisterListParams>, readonly string[]]>([
    ['a unit and below', { unitId: 'section-b' }, ['r3', 'r4', 'r5', 'r6']],
    ['a unit alone', { unitId: 'section-b', andBelow: false }, ['r3', 'r5', 'r6']],
    ['an unknown unit', { unitId: 'nowhere' }, []],
    ['a post', { postId: 'post-a' }, ['r1', 'r2']],
    ['a person by the posts held', { personId: 'sun' }, ['r3', 'r4', 'r5', 'r6']],
    ['a power', { powerId: 'w1' }, ['r1']],
    ['a level', { levels: [1] }, ['r1']],
    ['what is not classified', { levels: ['unclassified'] }, ['r3', 'r4']],
    ['two levels', { levels: [2, 3] }, ['r2', 'r5', 'r6']],
    ['a category', { categories: ['system'] }, ['r2', 'r4']],
    ['a state', { states: ['closed', 'approved'] }, ['r1', 'r5', 'r6']],
    ['a method', { methods: ['peer'] }, ['r2']],
    ['two characters', { text: '招标' }, ['r1']],
    ['one character', { text: '审' }, ['r2', 'r3', 'r4', 'r5']],
    ['the last character alone', { text: '）' }, ['r2', 'r3', 'r4', 'r5']],
    ['letters of either case and width', { text: '（R3）' }, ['r3']],
    ['punctuation', { text: '50%' }, ['r6']],
    ['quotes, which match nothing', { text: '"招标" OR 受理' }, []],
    ['characters that are there but not together', { text: '招件' }, []],
    ['only spaces, which say nothing', { text: '  ' }, ['r1', 'r2', 'r3', 'r4', 'r5', 'r6']],
    ['a text in a unit', { text: '受理', unitId: 'section-b' }, ['r3', 'r4', 'r5']],
    ['a text in a unit alone', { text: '受理', unitId: 'section-b', andBelow: false }, ['r3', 'r5']],
    ['a text and a level', { text: '受理', levels: [3] }, ['r5']],
    ['a text and a post', { text: '受理', postId: 'post-a' }, ['r2']],
    ['a text that stands in another campaign', { text: '受理', campaignId: 'another' }, []],
    ['all at once', { unitId: 'bureau', levels: [3], states: ['approved'], text: '核查' }, ['r6']],
  ])('filters by %s', (_, params, expected) => {
    expect(idsOf(views, params)).toEqual(expected);
    const counts = views.ask(registerCounts, { campaignId: 'c-2012', ...params });
    const heat = views.ask(heatMap, { campaignId: 'c-2012', ...params });
    const byUnit = views.ask(registerUnitCounts, { campaignId: 'c-2012', ...params });
    const sum = (groups: readonly { readonly points: number }[]) =>
      groups.reduce((all, { points }) => all + points, 0);
    expect([
      counts.total,
      sum(counts.byLevel),
      sum(counts.byCategory),
      sum(counts.byHolderLevel),
      sum(counts.byState),
      sum(counts.byMethod),
      heat.total,
      sum(heat.cells) + heat.notRated,
      sum(byUnit),
    ]).toEqual(new Array(9).fill(expected.length));
  });

  it('counts by level with what is not classified', () => {
    expect(views.ask(registerCounts, { campaignId: 'c-2012' }).byLevel).toEqual([
      { level: 1, points: 1 },
      { level: 2, points: 1 },
      { level: 3, points: 2 },
      { level: 'unclassified', points: 2 },
    ]);
  });

  it('filters and counts by level of the holder, where the plan has levels', () => {
    const log = sixPoints();
    log.point('r7', 'section-b', { holderLevel: 'department' });
    log.point('r8', 'group-b1', { holderLevel: 'personal' });
    log.add('riskPoint-r8', 'RiskPointRevised', {
      manifestation: '另述',
      category: 'duty',
      holderLevel: 'department',
      method: 'self',
      powerId: null,
      flowStepId: null,
      postId: 'post-b',
    });
    const levelled = log.views();
    expect(idsOf(levelled, { holderLevels: ['department'] })).toEqual(['r7', 'r8']);
    expect(idsOf(levelled, { holderLevels: ['personal'] })).toEqual([]);
    for (const unit of [{}, { unitId: 'section-b' }]) {
      const counts = levelled.ask(registerCounts, { campaignId: 'c-2012', ...unit });
      expect(counts.byHolderLevel).toEqual([
        { holderLevel: null, points: 'unitId' in unit ? 4 : 6 },
        { holderLevel: 'department', points: 2 },
      ]);
    }
    const [last] = levelled.ask(registerList, { campaignId: 'c-2012', order: 'changed' }).items;
    expect(last).toMatchObject({ riskPointId: 'r8', holderLevel: 'department' });
  });

  it('draws the heat map of likelihood and severity', () => {
    expect(views.ask(heatMap, { campaignId: 'c-2012' })).toEqual({
      total: 6,
      notRated: 2,
      cells: [
        { likelihood: 1, severity: 1, points: 2 },
        { likelihood: 1, severity: 2, points: 1 },
        { likelihood: 2, severity: 2, points: 1 },
      ],
    });
  });

  it('pages by cursor; a point found meanwhile neither repeats nor hides one', () => {
    const log = sixPoints();
    const growing = log.views();
    for (const order of ['found', 'level', 'changed'] as const) {
      const first = growing.ask(registerList, { campaignId: 'c-2012', order, limit: 4 });
      const all = idsOf(growing, { order });
      log.point(`new-${order}`, 'section-a').rate(`new-${order}`, 1);
      growing.take(log.events.slice(-2));
      const second = growing.ask(registerList, {
        campaignId: 'c-2012',
        order,
        limit: 10,
        cursor: first.nextCursor ?? '',
      });
      const shown = [...first.items, ...second.items].map((item) => item.riskPointId);
      expect(shown.filter((id) => all.includes(id))).toEqual(all);
      expect(second.nextCursor).toBeNull();
    }
  });

  it('refuses a cursor of another order, a broken one and a limit out of range', () => {
    const { nextCursor } = views.ask(registerList, { campaignId: 'c-2012', limit: 1 });
    const ask = (params: Partial<RegisterListParams>) => () => idsOf(views, params);
    expect(ask({ order: 'level', cursor: nextCursor ?? '' })).toThrow('PAGE.CURSOR_INVALID');
    expect(ask({ cursor: 'nonsense' })).toThrow('PAGE.CURSOR_INVALID');
    expect(ask({ limit: 0 })).toThrow('PAGE.LIMIT_OUT_OF_RANGE');
    expect(ask({ limit: 1_001 })).toThrow('PAGE.LIMIT_OUT_OF_RANGE');
  });

  it('finds the new text of a revised point, and no longer the old one', () => {
    const log = sixPoints();
    const revised = log.views();
    const {
      riskPointId: _id,
      unitId: _unit,
      campaignId: _campaign,
      ...description
    } = log.events.find((event) => event.stream === 'riskPoint-r1')?.data as Record<string, never>;
    log.add('riskPoint-r1', 'RiskPointRevised', { ...description, manifestation: '抽取专家不随机' } as never);
    revised.take(log.events.slice(-1));
    expect(idsOf(revised, { text: '招标' })).toEqual([]);
    expect(idsOf(revised, { text: '抽取' })).toEqual(['r1']);
  });

  it('counts a moved unit with its new parents, and no longer with the old', () => {
    const log = sixPoints();
    const moved = log.views();
    const total = (unitId: string) => moved.ask(registerCounts, { campaignId: 'c-2012', unitId }).total;
    expect([total('bureau'), total('section-a'), total('section-b')]).toEqual([6, 2, 4]);
    log.add('unit-section-b', 'UnitMoved', { parentId: 'section-a' });
    moved.take(log.events.slice(-1));
    expect([total('bureau'), total('section-a'), total('section-b')]).toEqual([6, 6, 4]);
    log.rate('r4', 1);
    moved.take(log.events.slice(-1));
    expect(moved.ask(registerCounts, { campaignId: 'c-2012', unitId: 'section-a', levels: [1] }).total).toBe(
      2,
    );
  });

  it('shows measures with their next date, and what became of them', () => {
    const log = sixPoints();
    log.measure('m1', 'r1', 'section-a', '2012-10-10').measure('m2', 'r1', 'section-a', '2012-10-05');
    log.measure('m3', 'r1', 'section-a', '2012-09-01');
    log.add('controlMeasure-m2', 'MeasureDone', { doneOn: '2012-10-01', report: '已落实', evidence: [] });
    log.add('controlMeasure-m3', 'MeasureCancelled', { reason: '重复' });
    const withMeasures = log.views();
    const detail = withMeasures.ask(riskPoint, { riskPointId: 'r1' });
    expect(detail?.measures).toEqual({ total: 2, done: 1, nextDueOn: '2012-10-10' });
    expect(detail?.measureList.map(({ measureId, state }) => [measureId, state])).toEqual([
      ['m3', 'cancelled'],
      ['m2', 'done'],
      ['m1', 'planned'],
    ]);
    const late = (asOf: string) =>
      withMeasures
        .ask(measureList, { campaignId: 'c-2012', asOf, unitId: 'bureau', lateOnly: true })
        .items.map((item) => item.measureId);
    expect([late('2012-10-10'), late('2012-10-11')]).toEqual([[], ['m1']]);
  });

  it('keeps the point in the old campaign as it stood, and goes on with it in the new one', () => {
    const log = sixPoints().campaign('c-2013', 'c-2012');
    log.add('riskPoint-r1', 'RiskPointCarriedOver', { fromCampaignId: 'c-2012', toCampaignId: 'c-2013' });
    log.rate('r1', 2, 1, 2).approve('r1', 2);
    const years = log.views();
    expect(years.ask(registerList, { campaignId: 'c-2012', levels: [1] }).items).toMatchObject([
      { riskPointId: 'r1', level: 1, state: 'approved', carriedTo: 'c-2013' },
    ]);
    expect(years.ask(registerList, { campaignId: 'c-2013' }).items).toMatchObject([
      { riskPointId: 'r1', level: 2, state: 'approved', carriedTo: null },
    ]);
    expect(years.ask(registerCounts, { campaignId: 'c-2012' }).total).toBe(6);
    expect(years.ask(riskPoint, { riskPointId: 'r1' })?.memberships).toEqual([
      { campaignId: 'c-2012', level: 1, state: 'approved', carriedTo: 'c-2013' },
      { campaignId: 'c-2013', level: 2, state: 'approved', carriedTo: null },
    ]);
    expect(years.ask(openRiskPoints, { campaignId: 'c-2012' })).toEqual(['r2', 'r3', 'r4', 'r6']);
  });

  it('says what a unit holds for its submission', () => {
    const log = sixPoints();
    log.measure('m1', 'r1', 'section-a', '2012-10-10').measure('m2', 'r2', 'section-a', '2012-10-10');
    log.add('controlMeasure-m2', 'MeasureCancelled', { reason: '重复' });
    const held = log.views();
    expect(held.ask(unitInventory, { campaignId: 'c-2012', unitId: 'section-a' })).toEqual({
      postIds: ['post-a'],
      powerIds: ['w1'],
      riskPointIds: ['r1', 'r2'],
      outweighedIds: [],
      measureIds: ['m1'],
    });
    expect(held.ask(unitInventory, { campaignId: 'c-2012', unitId: 'section-b' }).riskPointIds).toEqual([
      'r3',
      'r6',
    ]);
  });

  it('says which of a unit’s risk points lie on a post or a power, those not closed', () => {
    const views = sixPoints().views();
    const of = (unitId: string, place: { postId: string } | { powerId: string }) =>
      views.ask(riskPointsOn, { campaignId: 'c-2012', unitId, place });
    expect(of('section-a', { postId: 'post-a' })).toEqual(['r1', 'r2']);
    expect(of('section-a', { powerId: 'w1' })).toEqual(['r1']);
    expect(of('section-b', { postId: 'post-b' })).toEqual(['r3', 'r6']);
    expect(of('section-b', { powerId: 'w1' })).toEqual([]);
  });

  it('lists catalogues with how each item was screened', () => {
    const log = sixPoints().power('w2', 'section-a', 'post-a');
    log.add('power-w2', 'PowerFoundWithoutRisk', { campaignId: 'c-2012', reason: '已停止办理' });
    log.add('post-post-a', 'PostDutiesRecorded', {
      duties: [{ content: '受理', handledBy: '甲科', basis: '三定方案' }],
    });
    const lists = log.views();
    const params = { unitId: 'bureau', andBelow: true, campaignId: 'c-2012' };
    expect(lists.ask(powerCatalogue, params).items).toMatchObject([
      {
        powerId: 'w1',
        legalBasis: ['某条例'],
        flow: null,
        screening: { riskPoints: 1, noRiskReason: null, rescreenBy: null },
      },
      { powerId: 'w2', screening: { riskPoints: 0, noRiskReason: '已停止办理' } },
    ]);
    expect(lists.ask(postCatalogue, { unitId: 'section-a' }).items).toMatchObject([
      { postId: 'post-a', duties: [{ content: '受理' }], screening: null },
    ]);
    log.add('power-w2', 'PowerCancelled', { reason: '取消', legalBasis: [] });
    lists.take(log.events.slice(-1));
    expect(lists.ask(powerCatalogue, params).items).toHaveLength(1);
    expect(lists.ask(power, { powerId: 'w2' })).toMatchObject({ active: false });
  });
});
