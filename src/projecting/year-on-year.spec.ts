import { registerCounts } from '../../projections/register/counts';
import { POINT_CHANGES } from '../../projections/year-on-year/changes';
import { holdingChanges } from '../../projections/year-on-year/holdings';
import { pointChanges, yearOnYear } from '../../projections/year-on-year/query';
import { TestLog } from './test-log.spec-support';

const LAST = 'c-2012';
const THIS = 'c-2013';

/** One point of each kind but `new`, of which there are two, one of them closed. The new year begins on 1 May 2012. */
function twoYears(): TestLog {
  const log = new TestLog().organisation().campaign();
  log.power('w1', 'section-a', 'post-a').power('w2', 'section-b', 'post-b');
  log.point('same', 'section-a').rate('same', 2).approve('same', 2);
  log.point('graded', 'section-a').rate('graded', 1).approve('graded', 1);
  log.point('classified', 'section-b');
  log.point('revised', 'section-b').rate('revised', 3).approve('revised', 3);
  log.point('closed', 'group-b1');
  log.point('gone', 'section-b');
  log.point('before', 'section-a');
  log.add('riskPoint-before', 'RiskPointClosed', { reason: '职权已取消' });
  log.campaign(THIS, LAST);
  const launched = log.events.find(
    ({ stream, type }) => stream === `campaign-${THIS}` && type === 'CampaignLaunched',
  );
  Object.assign(launched!.data as object, { launchedOn: '2012-05-01' });
  for (const id of ['same', 'graded', 'classified', 'revised', 'closed'])
    log.add(`riskPoint-${id}`, 'RiskPointCarriedOver', { fromCampaignId: LAST, toCampaignId: THIS });
  log.rate('graded', 2).approve('graded', 2);
  log.rate('classified', 3).approve('classified', 3);
  log.add('riskPoint-revised', 'RiskPointRevised', {
    manifestation: '改写后的表现形式',
    category: 'duties',
    method: 'self',
    powerId: null,
    flowStepId: null,
    postId: 'post-b',
  });
  log.add('riskPoint-closed', 'RiskPointClosed', { reason: '不再存在' });
  log.point('new', 'section-a', { campaignId: THIS });
  log.point('new-closed', 'section-b', { campaignId: THIS });
  log.add('riskPoint-new-closed', 'RiskPointClosed', { reason: '重复登记' });
  const may = (day: number) => ({ occurredAt: `2012-05-0${day}T02:00:00.000Z` });
  const post = { unitId: 'section-b', name: '新岗位', rank: 'staff', role: 'postHolder', seats: 1 } as const;
  log.add('post-post-c', 'PostEstablished', { postId: 'post-c', ...post }, may(2));
  log.add('power-w2', 'PowerCancelled', { reason: '上级取消', legalBasis: [] }, may(3));
  return log;
}

describe('a campaign beside the one before it', () => {
  const views = twoYears().views();

  it('says of each point of both years what became of it', () => {
    const { items } = views.ask(pointChanges, { campaignId: THIS });
    expect(
      items.map(({ change, point, before }) => [point.riskPointId, change, before?.level, point.level]),
    ).toEqual([
      ['same', 'unchanged', 2, 2],
      ['graded', 'regraded', 1, 2],
      ['classified', 'regraded', null, 3],
      ['revised', 'revised', 3, 3],
      ['closed', 'closed', null, null],
      ['new', 'new', undefined, null],
      ['new-closed', 'new', undefined, null],
      ['gone', 'gone', null, null],
      ['before', 'closedBefore', null, null],
    ]);
  });

  it('counts them so that they add up to both registers, in all and by unit', () => {
    const { total, units, regradings } = views.ask(yearOnYear, { campaignId: THIS })!;
    const registered = (campaignId: string) => views.ask(registerCounts, { campaignId }).total;
    expect([total.lastYear, total.thisYear]).toEqual([registered(LAST), registered(THIS)]);
    expect(POINT_CHANGES.map((change) => total.changes[change])).toEqual([2, 1, 2, 1, 1, 1, 1]);
    expect(units.map(({ unitId, lastYear, thisYear }) => [unitId, lastYear, thisYear])).toEqual([
      ['section-a', 3, 3],
      ['section-b', 3, 3],
      ['group-b1', 1, 1],
    ]);
    expect(regradings).toEqual([
      { from: 1, to: 2, points: 1 },
      { from: null, to: 3, points: 1 },
    ]);
  });

  it('is asked for a unit and those below it, and for some kinds of change', () => {
    const asked = { campaignId: THIS, unitId: 'section-b' };
    expect(views.ask(yearOnYear, asked)!.units.map(({ unitId }) => unitId)).toEqual([
      'section-b',
      'group-b1',
    ]);
    const { items } = views.ask(pointChanges, { ...asked, changes: ['gone', 'closed'] });
    expect(items.map(({ point }) => point.riskPointId)).toEqual(['closed', 'gone']);
  });

  it('is listed page by page, each point once', () => {
    const first = views.ask(pointChanges, { campaignId: THIS, limit: 7 });
    const second = views.ask(pointChanges, { campaignId: THIS, limit: 7, cursor: first.nextCursor! });
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([7, 2, null]);
    expect(second.items.map(({ change }) => change)).toEqual(['gone', 'closedBefore']);
  });

  it('names the powers and posts that came and went since', () => {
    const { powers, posts } = views.ask(yearOnYear, { campaignId: THIS })!;
    expect([powers, posts]).toEqual([
      { added: 0, cancelled: 1 },
      { added: 1, cancelled: 0 },
    ]);
    const { items } = views.ask(holdingChanges, { campaignId: THIS });
    expect(items).toMatchObject([
      { kind: 'post', change: 'added', id: 'post-c', unitName: '乙科' },
      { kind: 'power', change: 'cancelled', id: 'w2' },
    ]);
    expect(views.ask(holdingChanges, { campaignId: THIS, unitId: 'section-a' }).items).toEqual([]);
  });

  it('has nothing beside it where it is the first', () => {
    expect(views.ask(yearOnYear, { campaignId: LAST })).toMatchObject({ previous: null, units: [] });
    expect(views.ask(pointChanges, { campaignId: LAST }).items).toEqual([]);
    expect(views.ask(holdingChanges, { campaignId: LAST }).items).toEqual([]);
    expect(views.ask(yearOnYear, { campaignId: 'none' })).toBeUndefined();
  });
});
