/**
 * A campaign of the bureau with a child under its licensing section, through one gate: the section hands in below, the
 * bureau's other units to the bureau itself; the bureau's gate waits for the child, and the counts add up.
 */
import { campaignTree, childMatrix } from '../../projections/cascade/query';
import { dueList } from '../../projections/deadlines/due-list';
import { progressMatrix } from '../../projections/matrix/query';
import { registerCounts } from '../../projections/register/counts';
import { registerList } from '../../projections/register/query';
import type { CampaignContext } from '../../workflows/campaign/state';
import { childrenOf } from '../../workflows/campaign/children';
import { CAMPAIGN, campaignAt, launchRequest } from '../support/campaign-year';
import type { Town } from '../support/town';

const CHILD = 'licensing-2024';
const GRANDCHILD = 'window-2024';

let town: Town;

const ask = async <P, A>(query: (reader: never, params: P) => A, params: P): Promise<A> => {
  await town.settled();
  const waitFor = await town.store.end();
  return (await town.engine.views.ask(query as never, params as never, { waitFor })).answer as A;
};
const parent = async () => {
  await town.settled();
  return (await town.state<CampaignContext>('campaign', CAMPAIGN)).context;
};
const head = () => town.as('bureauHead');

beforeAll(async () => {
  town = await campaignAt('identification');
  const child = {
    ...launchRequest(CHILD),
    title: '审批科廉政风险防控工作',
    hostUnitId: 'licensing',
    scopeUnitIds: ['licensing'],
    parent: { campaignId: CAMPAIGN },
  };
  await head().execute('LaunchCampaign', child);
});

afterAll(() => town.close());

it('registers the child with its parent', async () => {
  expect(childrenOf(await parent())).toMatchObject([
    { childId: CHILD, hostUnitId: 'licensing', status: 'running', scopeUnitIds: ['licensing'] },
  ]);
});

it('asks the section’s work of the child alone: in the matrix, and by its deadlines', async () => {
  const matrix = await ask(progressMatrix, { campaignId: CAMPAIGN, asOf: '2024-12-31' });
  expect(
    matrix.units.map(({ unitId, childCampaignId, cells }) => [unitId, childCampaignId, cells.length]),
  ).toEqual([
    ['bureau', null, 3],
    ['finance', null, 3],
    ['licensing', CHILD, 0],
  ]);
  const due = async (campaignId: string) => {
    const items = await ask(dueList, { campaignId, onOrBefore: '2024-12-31', kinds: ['submission'] });
    return items.map((item) => item.unitId);
  };
  expect(await due(CAMPAIGN)).toEqual(['bureau', 'finance']);
});

it('reports an extension inside the parent’s window upward, and refuses one beyond it', async () => {
  const extend = (closes: string) => () =>
    head().execute('ExtendStage', {
      campaignId: CHILD,
      stageId: 'mobilization',
      closes,
      submissionDue: null,
      reason: '培训顺延',
    });
  await town.refuses('CAMPAIGN.OUTSIDE_PARENT_WINDOW', extend('2024-04-01'), {
    parentCampaignId: CAMPAIGN,
    faults: [{ stageId: 'mobilization', field: 'closes', date: '2024-04-01', parentCloses: '2024-03-31' }],
  });
  const wider = { campaignId: CAMPAIGN, stageId: 'identification', submissionDue: null, reason: '机构调整' };
  await head().execute('ExtendStage', { ...wider, closes: '2024-06-20' });
  await head().execute('ExtendStage', { ...wider, campaignId: CHILD, closes: '2024-06-20' });
  const [child] = childrenOf(await parent());
  expect(child?.stages[1]).toMatchObject({ stageId: 'identification', closes: '2024-06-20' });
});

it('refuses an amendment of the child beyond its parent, and of the parent below its child', async () => {
  const amend = (campaignId: string, to: string) => () =>
    head().execute('AmendPlan', {
      campaignId,
      changes: [{ path: '/stages/3/closes', to }],
      reason: '调整',
      authority: '局党组',
    });
  const plan = (await parent()).plan.stages[3];
  expect(plan).toMatchObject({ id: 'control', closes: '2024-11-30' });
  await town.refuses('CAMPAIGN.OUTSIDE_PARENT_WINDOW', amend(CHILD, '2024-12-01'));
  await town.refuses('CAMPAIGN.CHILD_OUTSIDE_WINDOW', amend(CAMPAIGN, '2024-11-29'));
});

it('lets a child have children, down to any depth, and refuses a scope that grows beyond the host', async () => {
  const window = { unitId: 'window', name: '办事窗口', kind: 'section', parentId: 'licensing' } as const;
  await town.as('administrator').execute('EstablishUnit', window);
  const below = {
    ...launchRequest(GRANDCHILD),
    title: '窗口廉政风险防控工作',
    hostUnitId: 'window',
    scopeUnitIds: ['window'],
    parent: { campaignId: CHILD },
  };
  await head().execute('LaunchCampaign', below);
  const grow = (campaignId: string, unitId: string) => () =>
    head().execute('ChangeScope', { campaignId, addedUnitIds: [unitId], removedUnitIds: [], reason: '纳入' });
  await town.refuses('CAMPAIGN.SCOPE_OUTSIDE_HOST', grow(CHILD, 'finance'));
  await town.settled();
  const tree = await ask(campaignTree, { campaignId: CAMPAIGN, asOf: '2024-04-02' });
  expect(tree).toMatchObject({
    campaignId: CAMPAIGN,
    own: { units: 2 },
    total: { units: 4 },
    children: [
      {
        campaignId: CHILD,
        parentCampaignId: CAMPAIGN,
        own: { units: 1 },
        total: { units: 2 },
        childCount: 1,
      },
    ],
  });
  const shallow = await ask(campaignTree, { campaignId: CAMPAIGN, asOf: '2024-04-02', depth: 0 });
  expect(shallow).toMatchObject({ total: { units: 4 }, childCount: 1, children: [] });
});

it('counts what each level holds, and lists the register of all levels in one order', async () => {
  const clerk = town.as('licensingHead');
  const found = async (campaignId: string, riskPointId: string) =>
    clerk.execute('FindRiskPoint', {
      riskPointId,
      unitId: 'licensing',
      campaignId,
      manifestation: `审查不严（${riskPointId}）`,
      category: 'duties',
      method: 'self',
      powerId: null,
      flowStepId: null,
      postId: 'licensing-clerk',
    });
  await passMobilization();
  for (const id of ['a', 'b', 'c']) await found(CHILD, id);
  await town.as('financeHead').execute('FindRiskPoint', {
    riskPointId: 'd',
    unitId: 'finance',
    campaignId: CAMPAIGN,
    manifestation: '付款复核不严',
    category: 'duties',
    method: 'self',
    powerId: null,
    flowStepId: null,
    postId: 'cashier',
  });
  await found(CHILD, 'e');
  const whole = { campaignId: CAMPAIGN, includeChildren: true };
  const listed = async (params: object) =>
    (await ask(registerList, { ...whole, ...params })).items.map((item) => item.riskPointId);
  expect(await listed({})).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(await listed({ includeChildren: false })).toEqual(['d']);
  expect(await listed({ order: 'changed' })).toEqual(['e', 'd', 'c', 'b', 'a']);
  expect(await listed({ unitId: 'licensing' })).toEqual(['a', 'b', 'c', 'e']);
  expect(await listed({ text: '不严' })).toEqual(['a', 'b', 'c', 'd', 'e']);
  const first = await ask(registerList, { ...whole, limit: 2 });
  expect(first.items.map((item) => item.riskPointId)).toEqual(['a', 'b']);
  const second = await ask(registerList, { ...whole, limit: 2, cursor: first.nextCursor ?? '' });
  expect(second.items.map((item) => item.riskPointId)).toEqual(['c', 'd']);
  expect((await ask(registerCounts, whole)).total).toBe(5);
  expect((await ask(registerCounts, { ...whole, unitId: 'bureau' })).total).toBe(5);
  expect((await ask(registerCounts, { ...whole, text: '审查' })).total).toBe(4);
  expect(await ask(campaignTree, { campaignId: CAMPAIGN, asOf: '2024-04-02' })).toMatchObject({
    own: { riskPoints: { unclassified: 1 } },
    total: { riskPoints: { unclassified: 5 } },
    children: [{ own: { riskPoints: { unclassified: 4 } }, reported: { riskPoints: { unclassified: 0 } } }],
  });
});

it('shows children as rows of the parent’s matrix', async () => {
  const matrix = await ask(childMatrix, { campaignId: CAMPAIGN, asOf: '2024-07-01' });
  expect(matrix?.children).toMatchObject([
    {
      campaignId: CHILD,
      cells: [
        { stageId: 'mobilization', passed: true, late: false },
        { stageId: 'identification', passed: false, late: true },
        {},
        {},
        {},
      ],
    },
  ]);
  expect(matrix?.stages[1]).toMatchObject({ stageId: 'identification', passed: 0, lateChildren: 1 });
});

it('ends and is archived from below', async () => {
  const end = (campaignId: string) => () =>
    head().execute('EndCampaignEarly', { campaignId, reason: '机构撤并', authority: '区委' });
  await town.refuses('CAMPAIGN.CHILDREN_GOING_ON', end(CAMPAIGN), { children: [{ childId: CHILD }] });
  await town.refuses('CAMPAIGN.CHILDREN_GOING_ON', end(CHILD), { children: [{ childId: GRANDCHILD }] });
  for (const id of [GRANDCHILD, CHILD, CAMPAIGN]) {
    await end(id)();
    await town.settled();
  }
  const archive = (campaignId: string) => () =>
    town.as('officeDirector').execute('ArchiveCampaign', { campaignId, archiveNumber: `档-${campaignId}` });
  // Given back when its child was ended early, the section owes the parent what it did not hand in.
  const matrix = await ask(progressMatrix, { campaignId: CAMPAIGN, asOf: '2024-12-31' });
  expect(matrix.units.find(({ unitId }) => unitId === 'licensing')).toMatchObject({
    childCampaignId: null,
    cells: [{ status: 'notBegun' }, {}, {}],
  });
  await town.refuses('CAMPAIGN.CHILDREN_NOT_ARCHIVED', archive(CAMPAIGN));
  for (const id of [GRANDCHILD, CHILD]) {
    await archive(id)();
    await town.settled();
  }
  expect(childrenOf(await parent())).toMatchObject([{ childId: CHILD, status: 'archived' }]);
  await archive(CAMPAIGN)();
});

/** The child's first gate, with everything it lacks let pass by name. */
async function passMobilization(): Promise<void> {
  const [stageId, campaignId] = ['mobilization', CHILD];
  await town.as('officeDirector').execute('RequestGate', { campaignId, stageId, note: '' });
  const missing = await town.gateway.whatIsMissing(CHILD, stageId, '2024-04-02');
  const exceptions = missing.flatMap(({ rule, blockers }) =>
    blockers.map(({ code, subject }) => ({
      exceptionId: `${rule} ${code} ${subject.id}`.replace(/[^a-z]/gi, '-'),
      rule,
      code,
      subjectId: subject.id,
      dueOn: '2024-12-01',
    })),
  );
  await head().execute('DecideGate', {
    campaignId,
    stageId,
    outcome: 'passedWithExceptions',
    exceptions,
    reason: '边做边补',
  });
}
