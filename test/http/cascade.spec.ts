/** A child campaign launched over HTTP, and the questions about both levels. */
import { CAMPAIGN, campaignAt, launchRequest } from '../support/campaign-year';
import { actingAs, Door } from './door';

const CHILD = 'licensing-2024';

describe('a cascade over HTTP', () => {
  let door: Door;
  beforeAll(async () => (door = await Door.open(await campaignAt('identification'))));
  afterAll(() => door.close());

  const child = (changes: object = {}) => ({
    ...launchRequest(CHILD),
    title: '审批科工作',
    hostUnitId: 'licensing',
    scopeUnitIds: ['licensing'],
    parent: { campaignId: CAMPAIGN },
    // People of its own: what those of the parent see of it, they see from above.
    group: { headPostIds: ['licensing-head'], deputyPostIds: [], memberPostIds: [] },
    office: { directorPostId: 'licensing-head', memberPostIds: [] },
    acting: actingAs('licensingHead'),
    ...changes,
  });
  const launch = (changes?: object) => () => door.post('campaigns', child(changes));

  it('refuses what the parent does not bear, with every date that lies outside', async () => {
    await door.refuses(404, 'CAMPAIGN.NOT_FOUND', launch({ parent: { campaignId: 'nowhere' } }));
    const reply = await door.refuses(422, 'CAMPAIGN.OUTSIDE_PARENT_WINDOW', launch({ year: 2025 }));
    expect(reply.body['details']).toMatchObject({
      parentCampaignId: CAMPAIGN,
      faults: expect.arrayContaining([
        {
          stageId: 'mobilization',
          field: 'opens',
          date: '2025-03-01',
          parentOpens: '2024-03-01',
          parentCloses: '2024-03-31',
        },
      ]),
    });
    const faults = (reply.body['details'] as { faults: readonly unknown[] }).faults;
    // Opens and closes of five stages, and the three days by which units hand in.
    expect(faults).toHaveLength(13);
  });

  it('checks the form of parent and order', async () => {
    await door.finds(['parent.campaignId FIELD_MISSING', 'order.pilotUnitIds NOT_LIST'], () =>
      door.post('campaigns', child({ parent: {}, order: { leadingUnitIds: [], pilotUnitIds: 'all' } })),
    );
  });

  it('tells whoever launches a campaign under which ones it may stand', async () => {
    const parentsFor = async (unitId: string, more = '') => {
      const { status, body } = await door.get(`campaigns?parentFor=${unitId}${more}`, 'licensingHead');
      expect(status).toBe(200);
      return (body['data'] as readonly { readonly campaignId: string }[]).map(({ campaignId }) => campaignId);
    };
    expect(await parentsFor('licensing')).toEqual([CAMPAIGN]);
    expect(await parentsFor('licensing', '&year=2023')).toEqual([]);
    // Neither beside the host nor above it, nor where there is no such unit.
    expect([await parentsFor('bureau'), await parentsFor('district'), await parentsFor('no-such')]).toEqual([
      [],
      [],
      [],
    ]);
    const pause = async (path: string) =>
      door.post(`campaigns/${CAMPAIGN}/${path}`, { acting: actingAs('bureauHead'), reason: '换届' });
    expect((await pause('suspend')).status).toBe(200);
    await door.town.settled();
    expect(await parentsFor('licensing')).toEqual([]);
    expect((await pause('resume')).status).toBe(200);
    await door.town.settled();
  });

  it('launches the child, and shows both levels to who may see the whole', async () => {
    expect((await launch()()).status).toBe(201);
    const get = async (path: string) =>
      (await door.get(`campaigns/${CAMPAIGN}/${path}`, 'officeClerk')).body['data'];
    expect(await get('tree?asOf=2024-04-02')).toMatchObject({
      campaignId: CAMPAIGN,
      own: { units: 2 },
      total: { units: 3 },
      children: [{ campaignId: CHILD, parentCampaignId: CAMPAIGN, total: { units: 1 }, children: [] }],
    });
    expect(await get('tree?depth=0')).toMatchObject({ total: { units: 3 }, childCount: 1, children: [] });
    expect(await get('children?asOf=2024-04-02')).toMatchObject({
      stages: [{ stageId: 'mobilization', passed: 0, lateChildren: 1 }, {}, {}, {}, {}],
      children: [{ campaignId: CHILD, hostUnitName: '审批科' }],
    });
    expect(await get('register/counts?include=children')).toMatchObject({ total: 0 });
  });

  it('shows the child to whoever sees all of the parent, and to those above its host', async () => {
    for (const reader of ['officeClerk', 'groupMember', 'inspector', 'licensingHead'] as const) {
      for (const path of [`campaigns/${CHILD}/register/counts`, `warnings?campaign=${CHILD}`]) {
        const { status, body } = await door.get(path, reader);
        expect({ reader, path, status, code: body['code'] }).toEqual({
          reader,
          path,
          status: 200,
          code: undefined,
        });
      }
    }
    for (const path of [`campaigns/${CHILD}/register/counts`, `warnings?campaign=${CHILD}`])
      await door.refuses(403, 'RIGHTS.DENIED', () => door.get(path, 'financeHead'));
    await door.refuses(403, 'RIGHTS.DENIED', () => door.get(`campaigns/${CHILD}`, 'cashier'));
  });

  it('shows the tree to nobody who may not see the whole', async () => {
    for (const path of ['tree', 'children', 'register?include=children']) {
      await door.refuses(403, 'RIGHTS.DENIED', () => door.get(`campaigns/${CAMPAIGN}/${path}`, 'cashier'));
    }
  });

  it('refuses an unknown inclusion and a wrong depth', async () => {
    const get = (path: string) => () => door.get(`campaigns/${CAMPAIGN}/${path}`, 'officeClerk');
    await door.refuses(400, 'REQUEST.PARAMETER_INVALID', get('register?include=parents'));
    await door.refuses(400, 'REQUEST.PARAMETER_INVALID', get('tree?depth=all'));
  });
});
