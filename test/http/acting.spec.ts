/** Who may act and who may read, over HTTP: a right comes from a post in a unit, held now and when it happened. */
import { CAMPAIGN, campaignAt, pointRequest, POINTS } from '../support/campaign-year';
import { actingAs, Door, readerHeaders } from './door';

describe('acting over HTTP', () => {
  let door: Door;
  beforeEach(async () => {
    door = await Door.open(await campaignAt('identification'));
    door.town.day('2024-04-08');
  });
  afterEach(() => door.close());

  const point = pointRequest(POINTS[1]!);
  const find =
    (acting: unknown, changes: object = {}) =>
    () =>
      door.post('risk-points', { ...point, ...changes, acting });

  it.each([
    ['the name of a role', 'office', ['acting ACTING_MALFORMED']],
    ['null', null, ['acting ACTING_MALFORMED']],
    ['a list', [actingAs('licensingHead')], ['acting ACTING_MALFORMED']],
    ['a person without a post', { personId: 'chen' }, ['acting.postId FIELD_MISSING']],
    ['a post without a person', { postId: 'licensing-head' }, ['acting.personId FIELD_MISSING']],
    ['an id with capitals', { personId: 'Chen', postId: 'licensing-head' }, ['acting.personId ID_MALFORMED']],
  ])('is not said by %s', async (_, acting, faults) => {
    await door.finds(faults, find(acting));
  });

  it('needs a post that exists and that the person holds', async () => {
    await door.refuses(403, 'ACTING.UNKNOWN_POST', find({ personId: 'chen', postId: 'no-post' }));
    await door.refuses(403, 'ACTING.NOT_HOLDER', find({ personId: 'chen', postId: 'licensing-clerk' }));
    await door.refuses(403, 'ACTING.NOT_HOLDER', find({ personId: 'nobody', postId: 'licensing-head' }));
  });

  it('needs a post with the right, in the unit concerned', async () => {
    await door.refuses(403, 'RIGHTS.DENIED', find(actingAs('financeHead')));
    await door.refuses(403, 'RIGHTS.DENIED', find(actingAs('auditor')));
    await door.refuses(403, 'RIGHTS.DENIED', find(actingAs('administrator')));
    await door.refuses(403, 'RIGHTS.DENIED', find('public'));
    expect((await find(actingAs('licensingHead'))()).status).toBe(201);
  });

  it('ends with the post, for commands and for queries, and what happened before stays allowed to nobody', async () => {
    const administrator = { acting: actingAs('administrator') };
    const end = { ...administrator, until: '2024-04-07', reason: '调离' };
    expect((await door.post('posts/licensing-head/appointments/licensing-head.1/end', end)).status).toBe(200);
    await door.refuses(403, 'ACTING.NOT_HOLDER', find(actingAs('licensingHead')));
    await door.refuses(403, 'ACTING.NOT_HOLDER', () =>
      door.post('risk-points', {
        ...point,
        acting: actingAs('licensingHead'),
        occurredAt: '2024-04-02T01:00:00.000Z',
      }),
    );
    await door.refuses(403, 'ACTING.NOT_HOLDER', () => door.get(`campaigns/${CAMPAIGN}`, 'licensingHead'));
  });

  it('is not yet the successor’s for what happened before', async () => {
    const administrator = { acting: actingAs('administrator') };
    await door.post('posts/licensing-head/appointments/licensing-head.1/end', {
      ...administrator,
      until: '2024-04-05',
      reason: '调离',
    });
    const next = { ...administrator, appointmentId: 'second', personId: 'chu', from: '2024-04-06' };
    expect((await door.post('posts/licensing-head/appointments', next)).status).toBe(200);
    const acting = { personId: 'chu', postId: 'licensing-head' };
    const before = { ...point, acting, occurredAt: '2024-04-03T01:00:00.000Z' };
    await door.refuses(403, 'ACTING.NOT_HOLDER', () => door.post('risk-points', before));
    expect((await door.post('risk-points', { ...point, acting })).status).toBe(201);
  });

  it.each(['0300', '0999', '1000'])('needs the post to have been held, also in the year %s', async (year) => {
    const before = { occurredAt: `${year}-01-01T00:00:00.000Z` };
    await door.refuses(403, 'ACTING.NOT_HOLDER', find(actingAs('licensingHead'), before));
  });

  it('by delegation is in both names, and not for what is done in person', async () => {
    const path = 'posts/licensing-head/delegations';
    const said = {
      acting: actingAs('licensingHead'),
      appointmentId: 'licensing-head.1',
      personId: 'chu',
      from: '2024-04-08',
      until: '2024-04-12',
      reason: '出差',
    };
    const acting = { personId: 'chu', postId: 'licensing-head' };
    await door.refuses(403, 'ACTING.NOT_HOLDER', find(acting));
    const delegated = await door.post(path, said);
    expect(delegated.status).toBe(200);
    await door.refuses(403, 'POST.DELEGATED_ON', () => door.post(path, { ...said, acting, personId: 'wei' }));
    expect((await find(acting)()).status).toBe(201);
    const log = await door.get(`events?stream=riskPoint-${point.riskPointId}`, 'auditor');
    expect(log.body).toMatchObject({
      data: [{ actor: { ...acting, principalPersonId: 'chen', delegationId: expect.any(String) as string } }],
    });
    const pledge = { campaignId: CAMPAIGN, unitId: 'licensing', text: '规范用权' };
    await door.refuses(403, 'ACTING.NOT_BY_PROXY', () => door.post('pledges', { ...pledge, acting }));
    expect((await door.post('pledges', { ...pledge, acting: actingAs('licensingHead') })).status).toBe(201);
  });

  it('may be for somebody else, who is named in the event', async () => {
    const onBehalfOf = actingAs('licensingHead');
    const body = { ...point, acting: actingAs('officeClerk'), onBehalfOf, basis: { reason: '代填' } };
    const reply = await door.post('risk-points', body);
    expect(reply.status).toBe(201);
    const log = await door.get(`events?stream=riskPoint-${point.riskPointId}`, 'auditor');
    expect(log.body).toMatchObject({
      data: [
        { actor: { postId: 'office-clerk' }, onBehalfOf: { postId: 'licensing-head' }, basis: body.basis },
      ],
    });
  });
});

describe('reading over HTTP', () => {
  let door: Door;
  beforeAll(async () => (door = await Door.open(await campaignAt('identification'))));
  afterAll(() => door.close());

  it('says who reads', async () => {
    const reply = await door.refuses(401, 'ACTING.MISSING', () => door.get(`campaigns/${CAMPAIGN}`));
    expect(reply.status).toBe(401);
    await door.refuses(401, 'ACTING.MISSING', () =>
      door.get('units', undefined, { 'liancheng-person': 'chen' }),
    );
    await door.refuses(401, 'ACTING.MISSING', () =>
      door.get('units', undefined, { ...readerHeaders('cashier'), 'liancheng-post': 'Not An Id' }),
    );
  });

  it('is not for somebody who does not hold the post', async () => {
    const stranger = { 'liancheng-person': 'chen', 'liancheng-post': 'auditor' };
    await door.refuses(403, 'ACTING.NOT_HOLDER', () => door.get('events', undefined, stranger));
  });

  it.each([
    ['the organisation', 'units', 'cashier', 200],
    ['the headline of the campaign', `campaigns/${CAMPAIGN}`, 'cashier', 200],
    ['the headline of the campaign', `campaigns/${CAMPAIGN}`, 'administrator', 403],
    ['the own unit’s register', `campaigns/${CAMPAIGN}/register?unit=finance`, 'cashier', 200],
    ['another unit’s register', `campaigns/${CAMPAIGN}/register?unit=licensing`, 'cashier', 403],
    ['the whole register', `campaigns/${CAMPAIGN}/register`, 'cashier', 403],
    ['the whole register', `campaigns/${CAMPAIGN}/register`, 'inspector', 200],
    ['the whole register', `campaigns/${CAMPAIGN}/register`, 'officeClerk', 200],
    ['another unit’s catalogue', 'units/licensing/catalogues/powers', 'cashier', 403],
    ['another unit’s trail', 'trails/unit/licensing', 'cashier', 403],
    ['the raw log', 'events', 'auditor', 200],
    ['the raw log', 'events', 'bureauHead', 403],
    ['all updates', 'updates', 'bureauHead', 403],
  ] as const)('of %s (%s) by the %s answers %d', async (_, path, reader, status) => {
    expect((await door.get(path, reader)).status).toBe(status);
  });

  it('of public notices needs nobody', async () => {
    expect((await door.get('public/notices')).body).toMatchObject({ data: [] });
  });
});
