/** Live updates: each event once, in order, when the views show it; a reader that comes back goes on where it was. */
import { CAMPAIGN, campaignAt } from '../support/campaign-year';
import { Town } from '../support/town';
import { actingAs, Door } from './door';
import { Listener } from './listener';

describe('live updates', () => {
  let door: Door;
  beforeEach(async () => {
    door = await Door.open(await campaignAt('identification'));
    door.town.day('2024-04-08');
  });
  afterEach(() => door.close());

  const rename = (unitId: string, name: string) =>
    door.post(`units/${unitId}/rename`, { acting: actingAs('administrator'), name });

  it('tell what happens from now on, when the views show it', async () => {
    const listener = await Listener.to(door, '', 'auditor');
    const { body } = await rename('finance', '计财科');
    const [message] = (await listener.next(1)) ?? [];
    expect(message).toMatchObject({
      id: body['position'],
      event: 'UnitRenamed',
      data: { stream: 'unit-finance', revision: 1, type: 'UnitRenamed', position: body['position'] },
    });
    const shown = await door.get('units/finance', 'auditor');
    expect(shown.body).toMatchObject({ data: { name: '计财科' } });
    listener.leave();
  });

  it('go on after a position, with every event once and in order', async () => {
    const all = await door.town.store.readAll({ limit: 10_000 });
    const listener = await Listener.to(door, '?after=0', 'auditor');
    const messages = (await listener.next(all.length)) ?? [];
    expect(messages.map(({ id }) => id)).toEqual(all.map(({ position }) => position));
    listener.leave();
  });

  it('go on after the last event seen, which leads over `after`', async () => {
    const first = await rename('finance', '一');
    const second = await rename('finance', '二');
    const headers = { 'last-event-id': String(first.body['position']) };
    const listener = await Listener.to(door, '?after=0', 'auditor', headers);
    expect((await listener.next(1))?.[0]?.id).toBe(second.body['position']);
    listener.leave();
  });

  it('of one campaign hold nothing else', async () => {
    const listener = await Listener.to(door, `?campaign=${CAMPAIGN}`, 'bureauHead');
    await rename('finance', '计财科');
    const acting = actingAs('bureauHead');
    await door.post(`campaigns/${CAMPAIGN}/suspend`, { acting, reason: '防汛' });
    expect((await listener.next(1))?.[0]).toMatchObject({
      event: 'CampaignSuspended',
      data: { stream: `campaign-${CAMPAIGN}` },
    });
    listener.leave();
  });

  it('of one campaign hold what happens to its submissions, although their events do not name it', async () => {
    const acting = actingAs('licensingHead');
    const begun = { campaignId: CAMPAIGN, stageId: 'identification', unitId: 'licensing', acting };
    const made = await door.post('submissions', begun);
    const listener = await Listener.to(door, `?campaign=${CAMPAIGN}`, 'bureauHead');
    const id = String(made.body['id']);
    const nilReturns = ['powers', 'riskPoints'].map((content) => ({ content, reason: '尚无' }));
    const handedIn = await door.post(`submissions/${id}/hand-in`, {
      acting,
      nilReturns,
      responsibilities: [],
    });
    expect({ status: handedIn.status, code: handedIn.body['code'] }).toEqual({
      status: 200,
      code: undefined,
    });
    expect((await listener.next(1))?.[0]?.data).toMatchObject({ stream: `submission-${id}` });
    listener.leave();
  });

  it('refuse a position that is none', async () => {
    await door.refuses(400, 'REQUEST.PARAMETER_INVALID', () => door.get('updates?after=soon', 'auditor'));
    await door.refuses(401, 'ACTING.MISSING', () => door.get('updates'));
    await door.refuses(404, 'CAMPAIGN.NOT_FOUND', () => door.get('updates?campaign=none', 'auditor'));
  });

  it('reach many readers, and one that leaves disturbs nobody', async () => {
    const listeners = await Promise.all(Array.from({ length: 20 }, () => Listener.to(door, '', 'auditor')));
    for (const listener of listeners.slice(0, 10)) listener.leave();
    const { body } = await rename('finance', '计财科');
    for (const listener of listeners.slice(10)) {
      expect((await listener.next(1))?.[0]?.id).toBe(body['position']);
      listener.leave();
    }
  });
});

describe('a server that closes', () => {
  it('ends the streams of updates, and does not wait for them', async () => {
    const door = await Door.open(await Town.found());
    const listener = await Listener.to(door, '', 'auditor');
    await door.close();
    expect(await listener.next(1)).toBeUndefined();
  });
});
