/** A whole campaign over HTTP: nothing is lost, added or changed between the caller's JSON and the log. */
import {
  assess,
  CAMPAIGN,
  campaignAt,
  completeAndArchive,
  control,
  grade,
  identify,
  launch,
  mobilize,
  passGate,
} from '../support/campaign-year';
import { allEvents } from '../support/store-wrappers';
import { Town } from '../support/town';
import { Door } from './door';
import { isCreating, townOverHttp, type Exchange } from './town-over-http';

describe('a whole campaign over HTTP', () => {
  const exchanges: Exchange[] = [];
  let door: Door;

  beforeAll(async () => {
    door = await Door.open(await Town.open());
    const town = townOverHttp(door, exchanges);
    await town.foundOrganisation();
    await launch(town);
    for (const [stageId, work] of [
      ['mobilization', mobilize],
      ['identification', identify],
      ['grading', grade],
      ['control', control],
      ['assessment', assess],
    ] as const) {
      await work(town);
      await passGate(town, stageId);
    }
    await completeAndArchive(town);
  });

  afterAll(() => door.close());

  it('makes the same log as the gateway does, byte by byte', async () => {
    const direct = await campaignAt('allPassed');
    await completeAndArchive(direct);
    expect(await allEvents(door.town.store)).toEqual(await allEvents(direct.store));
    await direct.close();
  });

  it('answers 201 with its place for what was created, 200 otherwise', async () => {
    for (const { request, reply } of exchanges) {
      expect(`${request.type} ${reply.status}`).toBe(
        `${request.type} ${isCreating(request.type) ? 201 : 200}`,
      );
      expect(reply.headers.has('location')).toBe(isCreating(request.type));
    }
  });

  it('creates nothing that cannot be found where the answer says', async () => {
    const places = new Set(
      exchanges.map(({ reply }) => reply.headers.get('location')).filter((one) => one !== null),
    );
    for (const place of places) {
      const found = await door.get(place, 'bureauHead');
      expect(`${place} ${found.status}`).toBe(`${place} 200`);
    }
  });

  it('says revision and position in the headers as in the receipt', () => {
    for (const { reply } of exchanges) {
      expect(reply.headers.get('etag')).toBe(`"${String(reply.body['revision'])}"`);
      expect(reply.headers.get('liancheng-position')).toBe(reply.body['position']);
    }
  });

  it('answers a repeated command again, without writing', async () => {
    const end = await door.town.store.end();
    const town = townOverHttp(door);
    for (const { request, reply } of exchanges.filter((_, index) => index % 7 === 0)) {
      const again = await town.gateway.execute(request);
      expect(again).toMatchObject({
        commandId: reply.body['commandId'],
        events: reply.body['events'],
        repeated: true,
      });
    }
    expect(await door.town.store.end()).toBe(end);
  });

  it('shows the campaign as archived at once', async () => {
    const { body } = await door.get(`campaigns/${CAMPAIGN}`, 'bureauHead');
    expect(body).toMatchObject({ data: { status: 'archived' } });
  });
});
