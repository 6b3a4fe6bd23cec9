/**
 * Nobody lends oneself a right: who heads a unit of one's own, and leads a campaign there, comes by it no nearer to what is
 * another unit's. Played by the harbour office, beside the bureau.
 */
import type { Hand } from '../support/town';
import { CAMPAIGN, campaignAt, launchRequest } from '../support/campaign-year';
import { NETWORK, REPORT, runNetwork } from '../support/network-story';
import { actingAs, Door } from './door';

const HARBOUR_HEAD = { personId: 'yu', postId: 'harbour-head' };
const READER = { 'liancheng-person': HARBOUR_HEAD.personId, 'liancheng-post': HARBOUR_HEAD.postId };
const OWN = 'harbour-2025';

const launch = (changes: object = {}) => ({
  ...launchRequest(OWN),
  year: 2025,
  hostUnitId: 'harbour',
  scopeUnitIds: ['harbour'],
  group: { headPostIds: ['harbour-head'], deputyPostIds: [], memberPostIds: [] },
  office: { directorPostId: 'harbour-head', memberPostIds: [] },
  acting: HARBOUR_HEAD,
  ...changes,
});

async function openHarbour(administrator: Hand): Promise<void> {
  const { personId, postId } = HARBOUR_HEAD;
  const unit = { unitId: 'harbour', name: '港务局', kind: 'department', parentId: 'district' } as const;
  await administrator.execute('EstablishUnit', unit);
  await administrator.execute('RegisterPerson', { personId, name: '于海' });
  await administrator.execute('EstablishPost', {
    ...{ postId, unitId: 'harbour', name: '港务局长', rank: 'leader', role: 'unitHead', seats: 1 },
  });
  await administrator.execute('AppointPerson', {
    postId,
    appointmentId: 'a-1',
    personId,
    from: '2024-01-02',
  });
}

describe('a right of one’s own', () => {
  let door: Door;

  beforeAll(async () => {
    door = await Door.open(await campaignAt('allPassed'));
    await openHarbour(door.town.as('administrator'));
  });
  afterAll(() => door.close());

  it('makes a campaign over nobody else', async () => {
    const over = (scopeUnitIds: readonly string[]) => () => door.post('campaigns', launch({ scopeUnitIds }));
    await door.refuses(422, 'CAMPAIGN.SCOPE_OUTSIDE_HOST', over(['harbour', 'finance']));
    await door.refuses(422, 'CAMPAIGN.SCOPE_OUTSIDE_HOST', over(['district']));
  });

  it('takes over no other unit’s risk points', async () => {
    await door.refuses(422, 'CAMPAIGN.PREVIOUS_OUTSIDE_HOST', () =>
      door.post('campaigns', launch({ previousCampaignId: CAMPAIGN })),
    );
  });

  it('opens no other unit’s catalogues by a campaign of one’s own, nor draws the unit into it', async () => {
    expect((await door.post('campaigns', launch())).status).toBe(201);
    for (const kind of ['posts', 'powers']) {
      const catalogue = (unitId: string) =>
        door.get(`units/${unitId}/catalogues/${kind}?campaign=${OWN}`, undefined, READER);
      await door.refuses(403, 'RIGHTS.DENIED', () => catalogue('finance'));
      await door.refuses(403, 'RIGHTS.DENIED', () => catalogue('bureau'));
      expect((await catalogue('harbour')).status).toBe(200);
    }
    await door.refuses(422, 'CAMPAIGN.SCOPE_OUTSIDE_HOST', () =>
      door.post(`campaigns/${OWN}/scope`, {
        ...{ addedUnitIds: ['finance'], removedUnitIds: [], reason: '扩大范围', acting: HARBOUR_HEAD },
      }),
    );
  });

  it('gives no expert’s opinion in another’s network, as one of the network’s own may', async () => {
    await runNetwork(door.town);
    await door.town.as('officeDirector').execute('MakeAnalysis', {
      networkId: NETWORK,
      analysisId: 'analysis-2',
      ...{ pointId: null, kindId: 'special', title: '专题分析', from: '2025-04-01', to: '2025-04-30' },
      reportIds: [REPORT],
      findings: [],
    });
    const opinion = (acting: { readonly postId: string }) =>
      door.post('warning-analyses/analysis-2/opinions', {
        ...{ expertRole: '财务专家', postId: acting.postId, text: '宜事前审批', acting },
      });
    await door.refuses(422, 'WARNING_NETWORK.UNIT_NOT_IN_SCOPE', () => opinion(HARBOUR_HEAD));
    expect((await opinion(actingAs('cashier'))).status).toBe(200);
  });
});
