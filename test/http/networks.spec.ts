/** A warning network over HTTP: every command of it, what is read of it, and by whom. */
import type { OfficerAnswer } from '../../projections/networks/query-work';
import { workOfNetwork } from '../../projections/warning-work/query';
import { daysOfPeriod } from '../../workflows/modules/periods';
import {
  NETWORK,
  OFFICER_REQUEST,
  POINT_REQUEST,
  REPORT,
  REPORT_REQUEST,
  runNetwork,
  tellNetworkStory,
} from '../support/network-story';
import type { PostName } from '../support/organisation';
import { allEvents } from '../support/store-wrappers';
import { Town } from '../support/town';
import { Door } from './door';
import { townOverHttp, type Exchange } from './town-over-http';

const network = `networks/${NETWORK}`;

describe('a warning network over HTTP', () => {
  const exchanges: Exchange[] = [];
  let door: Door;

  beforeAll(async () => {
    door = await Door.open(await Town.found());
    await runNetwork(townOverHttp(door, exchanges));
  });
  afterAll(() => door.close());

  it('takes every command as the gateway does', async () => {
    const direct = await Town.found();
    await runNetwork(direct);
    expect(await allEvents(door.town.store)).toEqual(await allEvents(direct.store));
    await direct.close();
  });

  it('creates nothing that cannot be found where the answer says', async () => {
    const places = exchanges
      .map(({ reply }) => reply.headers.get('location'))
      .filter((each) => each !== null);
    expect(places.length).toBeGreaterThan(8);
    for (const place of new Set(places)) {
      const { status } = await door.get(place.replace('/api/v1/', ''), 'officeDirector');
      expect(`${place} ${status}`).toBe(`${place} 200`);
    }
  });

  it('shows points, officers and reports by period', async () => {
    const { body } = await door.get(`${network}/overview?asOf=2025-05-29`, 'cashier');
    expect(body['data']).toMatchObject({
      levels: [{ levelId: 'point', openPoints: 1, officers: 1, unmanned: [] }],
      periods: [
        { period: '2025-05', due: 1, received: 0, missing: ['finance-point'], isOpen: false },
        { period: '2025-04', due: 1, received: 1, nil: 0, late: 0, missing: [] },
      ],
      urgentReports: 1,
      signs: 2,
      resolvedSigns: 1,
      openSharings: 0,
      openAnswers: 0,
    });
  });

  it('calls a report missing only when its window is over', async () => {
    const { body } = await door.get(`${network}/overview?asOf=2025-05-28`, 'cashier');
    expect(body['data']).toMatchObject({ periods: [{ period: '2025-05', isOpen: true, missing: [] }, {}] });
  });

  it.each<[string, PostName, object | unknown[]]>([
    ['networks', 'cashier', [{ networkId: NETWORK, status: 'running' }]],
    [network, 'cashier', { module: { id: 'school-warning-2012' } }],
    [`${network}/points?level=point`, 'cashier', [{ pointId: 'finance-point', unitName: '财务科' }]],
    [
      `${network}/officers?status=appointed`,
      'cashier',
      [{ personId: 'jiang', trainings: [{ formId: 'class' }] }],
    ],
    [`${network}/reports`, 'officeDirector', [{}, {}]],
    [`${network}/reports?timing=urgent`, 'deputyHead', [{ reportId: 'urgent-1' }]],
    [`${network}/reports?period=2025-04&nil=false&category=funds`, 'inspector', [{ reportId: REPORT }]],
    [
      `${network}/reports?unit=finance&status=classified&schedule=monthly`,
      'financeHead',
      [{ corrections: 1 }],
    ],
    [`${network}/reports?unit=finance&nil=true`, 'financeHead', []],
    [`warning-reports/${REPORT}`, 'cashier', { signs: [{ handled: [{ resolved: true }] }] }],
    [`warning-reports/${REPORT}`, 'financeHead', { timing: 'inWindow' }],
    [`${network}/analyses?kind=special&status=concluded`, 'officeClerk', [{ opinions: [{}] }]],
    [`${network}/bulletins?unit=finance`, 'financeHead', [{ recipients: [{ status: 'accepted' }] }, {}]],
    [`trails/network/${NETWORK}?limit=5`, 'bureauHead', [{}, {}, {}, {}, {}]],
    ['modules', 'cashier', []],
    ['modules/school-warning-2012', 'cashier', { bulletins: [{}, {}, {}] }],
  ])('%s answers the %s', async (path, reader, data) => {
    const { status, body } = await door.get(path, reader);
    expect({ path, status, code: body['code'] }).toEqual({ path, status: 200, code: undefined });
    if (path !== 'modules') expect(body['data']).toMatchObject(data);
  });

  it('shows what was reported only to those it is for', async () => {
    const denied = (path: string, reader: PostName) =>
      door.refuses(403, 'RIGHTS.DENIED', () => door.get(path, reader));
    await denied(`${network}/reports`, 'financeHead');
    await denied(`${network}/reports?unit=finance`, 'licensingHead');
    for (const reader of ['licensingHead', 'licensingClerk'] as const)
      await door.refuses(404, 'REQUEST.NOT_FOUND', () => door.get(`warning-reports/${REPORT}`, reader));
    await denied(`${network}/analyses`, 'financeHead');
    await denied(`${network}/reports`, 'administrator');
  });

  it('leaves what signs say out of the trail', async () => {
    const { text } = await door.get(`trails/network/${NETWORK}`, 'bureauHead');
    expect(text).toContain('ReportHandedIn');
    expect(text).not.toContain('补签');
  });

  it('lists modules beside plans, marked as what they are', async () => {
    const { body } = await door.get('plans');
    const kinds = (body['data'] as { kind: string; id: string }[]).map(({ id, kind }) => `${id} ${kind}`);
    expect(kinds).toContain('puyang-sti-2012 plan');
    expect(kinds).toContain('four-colour-warning-2009 module');
  });

  it('lets nobody report who is no officer of the point', async () => {
    const { pointId, networkId: _, ...fields } = REPORT_REQUEST;
    const report = (acting: object) =>
      door.post(`${network}/points/${pointId}/reports`, { ...fields, period: '2025-05', acting });
    await door.refuses(403, 'RIGHTS.DENIED', () => report({ personId: 'wei', postId: 'finance-head' }));
    await door.refuses(404, 'REQUEST.NOT_FOUND', () => door.get('warning-reports/none', 'cashier'));
  });
});

it('an officer appointed again keeps the earlier term, and of an assessment its day and result are read', async () => {
  const town = await Town.found();
  await runNetwork(town);
  const officerId = `${POINT_REQUEST.pointId}.${OFFICER_REQUEST.personId}`;
  const director = town.day('2025-06-05').as('officeDirector');
  const assessed = { officerId, period: '2025', resultId: 'unfit', finding: '漏报' };
  await director.execute('AssessOfficer', assessed);
  await director.execute('DismissOfficer', { officerId, groundId: 'careless', reason: '敷衍塞责' });
  await town.day('2025-09-01').as('officeDirector').execute('AppointOfficer', OFFICER_REQUEST);
  const door = await Door.open(town);
  await town.settled();
  const first = { kindId: 'officer', appointedOn: '2025-04-01' };
  const { body } = await door.get(`information-officers/${officerId}`, 'cashier');
  expect(body['data']).toMatchObject({
    status: 'appointed',
    appointedOn: '2025-09-01',
    dismissedOn: null,
    earlierTerms: [{ ...first, dismissedOn: '2025-06-05', dismissedFor: 'careless' }],
    lastConsequence: null,
  });
  expect((body['data'] as OfficerAnswer).assessments).toEqual([{ on: '2025-06-05', resultId: 'unfit' }]);
  const { answer } = await town.engine.views.ask(workOfNetwork, {
    networkId: NETWORK,
    asOf: '2025-12-31',
    days: daysOfPeriod('2025')!,
    confidential: false,
  });
  const changes = answer!.gathered.officerChanges.map(({ change, on }) => `${on} ${change}`);
  expect(changes).toEqual([
    '2025-04-01 appointed',
    '2025-04-01 trained',
    '2025-06-05 assessed',
    '2025-06-05 dismissed',
    '2025-09-01 appointed',
  ]);
  await door.close();
});

it('an officer who was dismissed cannot report', async () => {
  const town = await Town.found();
  await tellNetworkStory(town);
  await town.as('bureauHead').execute('EstablishNetwork', {
    networkId: 'n-2',
    title: '网络',
    hostUnitId: 'bureau',
    moduleId: 'school-warning-2012',
    scopeUnitIds: ['finance'],
    headPostIds: ['deputy-head'],
    centrePostIds: ['office-director'],
  });
  const director = town.as('officeDirector');
  const point = { networkId: 'n-2', pointId: 'p-2', name: '信息点', unitId: 'finance' };
  await director.execute('OpenMonitoringPoint', { ...point, levelId: 'point', parentPointId: null });
  const officer = {
    networkId: 'n-2',
    pointId: 'p-2',
    personId: 'jiang',
    postId: 'cashier',
    kindId: 'officer',
  };
  await director.execute('AppointOfficer', officer);
  await director.execute('DismissOfficer', {
    officerId: 'p-2.jiang',
    groundId: 'careless',
    reason: '敷衍塞责',
  });
  await town.refuses('WARNING_REPORT.OFFICER_DISMISSED', () =>
    town
      .as('cashier')
      .execute('HandInReport', { ...REPORT_REQUEST, networkId: 'n-2', pointId: 'p-2', period: '2025-12' }),
  );
  await town.close();
});
