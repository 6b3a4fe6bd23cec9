/** The same command twice, and two that do not know of each other. */
import { CAMPAIGN, campaignAt, pointRequest, POINTS, powerRequest, POWERS } from '../support/campaign-year';
import { actingAs, Door } from './door';

describe('repeating and conflicting commands', () => {
  let door: Door;
  beforeEach(async () => {
    door = await Door.open(await campaignAt('identification'));
    door.town.day('2024-04-08');
  });
  afterEach(() => door.close());

  const acting = actingAs('licensingHead');
  const key = { 'idempotency-key': 'key-1' };
  const { riskPointId: _, ...withoutId } = pointRequest(POINTS[1]!);
  const unnamed = { ...withoutId, acting };
  const named = { ...pointRequest(POINTS[1]!), acting };

  describe('an idempotency key', () => {
    it('lets a command take effect once, and answers again as before', async () => {
      const first = await door.post('risk-points', named, key);
      const end = await door.town.store.end();
      const second = await door.post('risk-points', named, key);
      expect([first.status, second.status]).toEqual([201, 201]);
      expect(second.body).toEqual({ ...first.body, repeated: true });
      expect(second.headers.get('location')).toBe(first.headers.get('location'));
      expect(await door.town.store.end()).toBe(end);
    });

    it('makes the same new id each time', async () => {
      const [first, second] = [
        await door.post('risk-points', unnamed, key),
        await door.post('risk-points', unnamed, key),
      ];
      expect(first.body['id']).toMatch(/^[0-9a-f-]{36}$/);
      expect(second.body).toEqual({ ...first.body, repeated: true });
    });

    it('is refused for another command, on the same and on another stream', async () => {
      await door.post('risk-points', named, key);
      await door.refuses(409, 'COMMAND.KEY_REUSED', () =>
        door.post('risk-points', { ...named, manifestation: '另一种表现' }, key),
      );
      await door.town.settled();
      await door.refuses(409, 'COMMAND.KEY_REUSED', () =>
        door.post('risk-points', { ...named, riskPointId: 'other' }, key),
      );
    });

    it('is one for each person', async () => {
      const mine = await door.post('risk-points', unnamed, key);
      const power = { ...powerRequest(POWERS[0]), acting: actingAs('licensingClerk') };
      const theirs = await door.post('powers', power, key);
      expect([mine.status, theirs.status]).toEqual([201, 201]);
    });

    it('may be sent by many at once, and one takes effect', async () => {
      const replies = await Promise.all(
        Array.from({ length: 8 }, () => door.post('risk-points', unnamed, key)),
      );
      expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
      expect(new Set(replies.map(({ body }) => body['id'])).size).toBe(1);
      expect(replies.filter(({ body }) => body['repeated'] === false)).toHaveLength(1);
    });

    it('is forgotten when the command was refused', async () => {
      await door.refuses(404, 'POST.NOT_FOUND', () =>
        door.post('risk-points', { ...named, postId: 'no-post' }, key),
      );
      expect((await door.post('risk-points', named, key)).status).toBe(201);
    });

    it('is not needed: then each command is a new one', async () => {
      const [first, second] = [
        await door.post('risk-points', unnamed),
        await door.post('risk-points', unnamed),
      ];
      expect(first.body['id']).not.toBe(second.body['id']);
    });
  });

  describe('a revision', () => {
    const rename = { acting: actingAs('administrator'), name: '行政审批科' };

    it('that is the present one lets the command through', async () => {
      const made = await door.post('risk-points', named);
      const revise = { ...withoutUnit(), acting, manifestation: '改写' };
      const reply = await door.post(`risk-points/${named.riskPointId}/revise`, revise, {
        'if-match': made.headers.get('etag')!,
      });
      expect({ status: reply.status, etag: reply.headers.get('etag') }).toEqual({ status: 200, etag: '"1"' });
    });

    it('that is old is refused, with the present one', async () => {
      await door.post('units/licensing/rename', rename);
      const reply = await door.refuses(412, 'COMMAND.STALE_REVISION', () =>
        door.post('units/licensing/rename', { ...rename, name: '又一名' }, { 'if-match': '"0"' }),
      );
      expect(reply.body['details']).toEqual({ expected: 0, actual: 1 });
      await door.refuses(412, 'COMMAND.STALE_REVISION', () =>
        door.post('units/licensing/rename', { ...rename, name: '又一名', expectedRevision: 7 }),
      );
    });

    it('of -1 means that it must not exist', async () => {
      expect((await door.post('risk-points', { ...named, expectedRevision: -1 })).status).toBe(201);
      await door.refuses(412, 'COMMAND.STALE_REVISION', () =>
        door.post('risk-points', { ...named, expectedRevision: -1 }),
      );
    });

    it('lets one of two through who saw the same', async () => {
      const both = ['甲', '乙'].map((name) =>
        door.post('units/licensing/rename', { ...rename, name }, { 'if-match': '"0"' }),
      );
      const statuses = (await Promise.all(both)).map(({ status }) => status).sort();
      expect(statuses).toEqual([200, 412]);
    });
  });

  it('a thing is made once', async () => {
    await door.post('risk-points', named);
    await door.refuses(409, 'RISK_POINT.ALREADY_EXISTS', () => door.post('risk-points', named));
  });

  it('a correction names an event of the same kind in the same stream', async () => {
    const meeting = {
      acting: actingAs('officeClerk'),
      meetingId: 'review-1',
      kind: 'review',
      heldOn: '2024-04-08',
      place: '会议室',
      attendance: 9,
      topic: '会审',
      evidence: [],
    };
    const path = `campaigns/${CAMPAIGN}/meetings`;
    const first = await door.post(path, meeting);
    const [event] = first.body['events'] as readonly { readonly id: string }[];
    await door.refuses(409, 'CAMPAIGN.DUPLICATE_ENTRY', () =>
      door.post(path, { ...meeting, attendance: 10 }),
    );
    await door.refuses(422, 'COMMAND.CORRECTS_UNKNOWN', () =>
      door.post(path, { ...meeting, attendance: 10, corrects: '00000000-0000-4000-8000-000000000000' }),
    );
    const corrected = await door.post(path, { ...meeting, attendance: 10, corrects: event!.id });
    expect(corrected.status).toBe(200);
  });

  function withoutUnit() {
    const { unitId: _unit, campaignId: _campaign, ...rest } = withoutId;
    return rest;
  }
});
