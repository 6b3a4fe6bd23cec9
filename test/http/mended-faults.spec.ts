/** Faults that were found by trying, and mended: each stays here so that it does not come back. */
import {
  CAMPAIGN,
  campaignAt,
  measureRequest,
  MEASURES,
  pointRequest,
  POINTS,
  publish,
} from '../support/campaign-year';
import type { PostName } from '../support/organisation';
import { actingAs, Door } from './door';

describe('faults once found', () => {
  let door: Door;
  beforeEach(async () => (door = await Door.open(await campaignAt('identification'))));
  afterEach(() => door.close());

  const administrator = { acting: actingAs('administrator') };
  const section = { ...administrator, name: '档案科', kind: 'section', parentId: 'bureau' };

  it.each(['a..b', 'a.', 'a.-b'])('an id that a body takes, %s, is taken in a path too', async (unitId) => {
    expect((await door.post('units', { ...section, unitId })).status).toBe(201);
    expect((await door.get(`units/${unitId}`, 'auditor')).status).toBe(200);
  });

  it('a submission can be handed in however long the ids are that its own is made of', async () => {
    const [campaignId, stageId, unitId] = ['c', 's', 'u'].map((letter) => letter.repeat(100));
    const id = [campaignId, stageId, unitId].join('.');
    await door.refuses(404, 'SUBMISSION.NOT_FOUND', () => door.get(`submissions/${id}`, 'auditor'));
  });

  it('a moment lies on a day that exists', async () => {
    await door.finds(['occurredAt INSTANT_INVALID'], () =>
      door.post('units', { ...section, occurredAt: '2024-02-30T00:00:00.000Z' }),
    );
  });

  it.each(['notices/none', 'risk-points/none', 'trails/person/nobody', 'trails/power/none'])(
    'nobody in particular learns whether %s exists',
    async (path) => {
      await door.refuses(401, 'ACTING.MISSING', () => door.get(path));
    },
  );

  it('a risk point lies on a post of its own unit', async () => {
    door.town.day('2024-04-08');
    const point = { ...pointRequest(POINTS[1]!), unitId: 'finance', acting: actingAs('financeHead') };
    await door.refuses(422, 'POST.OTHER_UNIT', () => door.post('risk-points', point));
  });

  it('the holder of a post may not put risk points into another unit', async () => {
    door.town.day('2024-04-08');
    const point = { ...pointRequest(POINTS[1]!), postId: 'cashier', acting: actingAs('cashier') };
    expect(point.unitId).toBe('licensing');
    await door.refuses(422, 'POST.OTHER_UNIT', () => door.post('risk-points', point));
  });
});

describe('a fault once found in the stage of control', () => {
  it('nobody may set a measure on another unit’s risk point by naming the own post responsible', async () => {
    const door = await Door.open(await campaignAt('control'));
    door.town.day('2024-10-08');
    const own = { responsiblePostId: 'cashier', responsiblePersonId: actingAs('cashier').personId };
    const measure = { ...measureRequest(MEASURES[0]!), ...own, acting: actingAs('cashier') };
    expect(measure).toMatchObject({ unitId: 'licensing', campaignId: CAMPAIGN });
    const { status, body } = await door.post('measures', measure);
    await door.close();
    expect({ status, code: body['code'] }).toEqual({ status: 404, code: 'RISK_POINT.NOT_FOUND' });
  });
});

describe('a fault once found in objections', () => {
  let door: Door;
  const object = (body: object) =>
    door.post('notices/hanging/objections', { itemId: null, text: '少列一项', ...body });
  beforeEach(async () => {
    const town = await campaignAt('identification');
    await publish(town, 'hanging', 'identification', 'catalogues', '2024-04-08');
    door = await Door.open(town);
  });
  afterEach(() => door.close());

  it('nobody from the public says when it was: the last day of a notice would be no day', async () => {
    door.town.day('2024-05-20');
    const inTime = { occurredAt: '2024-04-09T01:00:00.000Z' };
    await door.refuses(409, 'PUBLIC_NOTICE.PERIOD_OVER', () => object({ acting: 'public' }));
    await door.refuses(422, 'COMMAND.OCCURRED_BY_PUBLIC', () => object({ acting: 'public', ...inTime }));
  });

  it('what came in time by letter is entered later by the office, and by nobody else', async () => {
    door.town.day('2024-05-20');
    const letter = { objector: '来信人', occurredAt: '2024-04-09T01:00:00.000Z' };
    await door.refuses(403, 'RIGHTS.DENIED', () => object({ acting: actingAs('licensingHead'), ...letter }));
    const { status, body } = await object({ acting: actingAs('officeClerk'), ...letter });
    expect(status).toBe(200);
    await door.town.settled();
    const receipt = await door.get(`public/notices/hanging/objections/${String(body['receiptNumber'])}`);
    expect(receipt.body).toMatchObject({ data: { lodgedAt: letter.occurredAt, content: '少列一项' } });
  });
});

describe('a fault once found in collective decisions', () => {
  it('the supervision above the host records what it found about a decision in the simple form', async () => {
    const door = await Door.open(await campaignAt('control'));
    door.town.day('2024-10-08');
    const supervise = (name: PostName, decisionId = 'decision-1') =>
      door.post(`decisions/${decisionId}/follow-ups`, {
        acting: actingAs(name),
        followUpId: 'supervision-1',
        kind: 'supervision',
        on: '2024-10-08',
        report: '抽查三份，定级依据充分',
        isComplete: true,
      });
    // Whose head decided does not supervise it, nor does who carries it out.
    for (const name of ['bureauHead', 'officeClerk', 'auditor'] as const)
      await door.refuses(403, 'RIGHTS.DENIED', () => supervise(name));
    await door.refuses(404, 'DECISION.NOT_FOUND', () => supervise('inspector', 'decision-9'));
    expect((await supervise('inspector')).status).toBe(200);
    const { body } = await door.get('decisions/decision-1', 'inspector');
    await door.close();
    expect(body['data']).toMatchObject({ followUps: [{ kind: 'supervision', isComplete: true }] });
  });
});
