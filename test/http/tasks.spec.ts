/** The inbox tells each of what waits for them in the post they act in, and of nobody else's work. */
import {
  askForGate,
  CAMPAIGN,
  campaignAt,
  flowOf,
  handInRequest,
  mobilize,
  POINTS,
  pointRequest,
  powerRequest,
  POWERS,
} from '../support/campaign-year';
import { POSTS, type PostName } from '../support/organisation';
import type { Town } from '../support/town';
import type { Task } from '../../projections/tasks/task';
import type { GateFinding } from '../../workflows/gates/gate-rule';
import { Door } from './door';

describe('the inbox', () => {
  let door: Door;
  let town: Town;
  beforeEach(async () => {
    town = await campaignAt('identification');
    door = await Door.open(town);
  });
  afterEach(() => door.close());

  const tasks = async (reader: PostName, more = ''): Promise<readonly Task[]> => {
    const { status, body } = await door.get(`tasks?asOf=2024-04-01&waitFor=${await end()}${more}`, reader);
    expect(status).toBe(200);
    return body['data'] as readonly Task[];
  };
  const end = () => town.store.end();
  const inShort = async (reader: PostName) =>
    (await tasks(reader)).map(({ kind, subjectId }) => `${kind} ${subjectId}`);
  const handIn = `${CAMPAIGN}.identification.licensing`;

  it('tells a unit head what is to be handed in, by when, and how many days that leaves', async () => {
    const [task, ...others] = await tasks('licensingHead');
    expect(others).toEqual([]);
    expect(task).toMatchObject({
      kind: 'handIn',
      campaignId: CAMPAIGN,
      campaignTitle: '某局廉政风险防控工作',
      stageId: 'identification',
      unitId: 'licensing',
      unitName: '审批科',
      subjectId: handIn,
      reasons: [],
    });
    expect(task?.left?.days).toBeGreaterThan(0);
  });

  it('tells a unit that it was urged, in the words of the supervisor, until it has handed in', async () => {
    const urge = (urgeId: string) =>
      town.as('inspector').execute('UrgeUnits', {
        campaignId: CAMPAIGN,
        stageId: 'identification',
        urgeId,
        unitIds: ['licensing'],
        text: '请抓紧排查并报送',
        dueOn: '2024-04-30',
      });
    town.day('2024-04-20');
    await urge('urge-1');
    const [task] = await tasks('licensingHead');
    expect(task).toMatchObject({ kind: 'handIn', urged: { text: '请抓紧排查并报送', dueOn: '2024-04-30' } });
    expect((await tasks('financeHead'))[0]).not.toHaveProperty('urged');
    const cell = async () => {
      const { body } = await door.get(
        `campaigns/${CAMPAIGN}/matrix?unit=licensing&waitFor=${await end()}`,
        'inspector',
      );
      const { units } = body['data'] as { readonly units: readonly { readonly cells: readonly object[] }[] };
      return units[0]?.cells[0];
    };
    expect(await cell()).toMatchObject({ urges: 1, urged: { text: '请抓紧排查并报送' } });
    const head = town.as('licensingHead');
    await head.execute('BeginSubmission', {
      campaignId: CAMPAIGN,
      stageId: 'identification',
      unitId: 'licensing',
    });
    await head.execute(
      'FindRiskPoint',
      pointRequest({ ...POINTS[1], powerId: null } as (typeof POINTS)[number]),
    );
    await head.execute('HandInSubmission', {
      ...handInRequest('identification', 'licensing'),
      nilReturns: [{ content: 'powers', reason: '无' }],
    });
    expect(await cell()).toMatchObject({ urges: 1, urged: null });
    // What was handed in waits for the office; given back, it is the unit's turn again.
    await expect(urge('urge-2')).rejects.toMatchObject({
      code: 'CAMPAIGN.NOTHING_TO_URGE',
      details: { stageId: 'identification', unitIds: ['licensing'] },
    });
    await head.execute('WithdrawSubmission', { submissionId: handIn, reason: '补充材料' });
    await urge('urge-2');
    expect(await cell()).toMatchObject({ urges: 2, urged: { text: '请抓紧排查并报送' } });
  });

  it('tells a post holder of the own form until a risk point or a signed "none found" stands in it', async () => {
    expect(await inShort('cashier')).toEqual(['ownForm cashier']);
    await town.day('2024-04-10').as('cashier').execute('DeclarePostWithoutRisk', {
      postId: 'cashier',
      campaignId: CAMPAIGN,
      reason: '不经手任何事项',
    });
    expect(await inShort('cashier')).toEqual([]);
    expect(await inShort('licensingClerk')).toEqual(['ownForm licensing-clerk']);
  });

  it('passes a hand-in to the office, and back with the reasons', async () => {
    const submission = { campaignId: CAMPAIGN, unitId: 'licensing', stageId: 'identification' };
    town.day('2024-04-10');
    await fillIn(town);
    await town.as('licensingHead').execute('BeginSubmission', submission);
    await town.as('licensingHead').execute('HandInSubmission', handInRequest('identification', 'licensing'));
    expect(await inShort('licensingHead')).toEqual([]);
    expect(await inShort('officeClerk')).toEqual([`acceptSubmission ${handIn}`]);
    await town.as('officeClerk').execute('ReturnSubmission', {
      submissionId: handIn,
      reasons: ['漏填办结时限'],
    });
    expect(await inShort('officeClerk')).toEqual([]);
    expect(await tasks('licensingHead')).toMatchObject([{ kind: 'resubmit', reasons: ['漏填办结时限'] }]);
  });

  it('tells a unit that a resubmission of what has changed since is asked of it, and why', async () => {
    const submission = { campaignId: CAMPAIGN, unitId: 'licensing', stageId: 'identification' };
    town.day('2024-04-10');
    await fillIn(town);
    const [head, office] = [town.as('licensingHead'), town.as('officeClerk')];
    await head.execute('BeginSubmission', submission);
    await head.execute('HandInSubmission', handInRequest('identification', 'licensing'));
    await office.execute('AcceptSubmission', { submissionId: handIn, note: '' });
    await head.execute('FindRiskPoint', { ...pointRequest(POINTS[1]!), riskPointId: 'found-later' });
    expect(await inShort('licensingHead')).toEqual([]);
    const asked = { decision: 'resubmissionAsked', reason: '新增风险点，请重新报送' } as const;
    await office.execute('TakeUpDrift', { submissionId: handIn, ...asked });
    expect(await tasks('licensingHead')).toMatchObject([{ kind: 'resubmit', reasons: [asked.reason] }]);
    await head.execute('HandInSubmission', handInRequest('identification', 'licensing'));
    expect(await inShort('officeClerk')).toEqual([`acceptSubmission ${handIn}`]);
  });

  it('says nothing to those who only read or keep the accounts', async () => {
    for (const reader of ['administrator', 'auditor', 'inspector'] as const)
      expect([reader, await tasks(reader)]).toEqual([reader, []]);
  });

  it('says nothing of a campaign that is suspended', async () => {
    const suspension = { campaignId: CAMPAIGN, reason: '机构调整' };
    await town.day('2024-04-10').as('bureauHead').execute('SuspendCampaign', suspension);
    expect(await tasks('licensingHead')).toEqual([]);
    expect(await tasks('cashier')).toEqual([]);
  });

  it('refuses a day that is none', async () => {
    await door.refuses(400, 'REQUEST.PARAMETER_INVALID', () => door.get('tasks?asOf=2024-02-30', 'cashier'));
  });
});

/** A little of everything that the stage asks of a unit. */
async function fillIn(town: Town): Promise<void> {
  const { postId } = POSTS.licensingClerk;
  const clerk = town.as('licensingClerk');
  const duties = [{ content: '受理申请', handledBy: '审批员', basis: '三定方案' }];
  await clerk.execute('RecordPostDuties', { postId, duties });
  await clerk.execute('ListPower', powerRequest(POWERS[0]));
  await clerk.execute('DrawPowerFlow', {
    powerId: POWERS[0].powerId,
    variant: 'external',
    steps: flowOf(postId),
  });
  for (const point of POINTS.filter(({ unitId }) => unitId === 'licensing'))
    await town.as('licensingHead').execute('FindRiskPoint', pointRequest(point));
}

it('tells the group of a gate that is asked for', async () => {
  const town = await campaignAt('mobilization');
  const door = await Door.open(town);
  const gates = async (reader: PostName) => {
    const { body } = await door.get(`tasks?asOf=2024-03-28&waitFor=${await town.store.end()}`, reader);
    return (body['data'] as readonly Task[]).filter(({ kind }) => kind === 'decideGate');
  };
  await mobilize(town);
  expect(await gates('bureauHead')).toEqual([]);
  await askForGate(town, 'mobilization');
  for (const reader of ['bureauHead', 'deputyHead', 'groupMember'] as const)
    expect(await gates(reader)).toMatchObject([{ subjectId: 'mobilization', campaignId: CAMPAIGN }]);
  expect(await gates('officeDirector')).toEqual([]);
  await door.close();
});

it('tells the office what a gate let pass, until it has cleared it, and the unit whose it is', async () => {
  const town = await campaignAt('mobilization');
  const door = await Door.open(town);
  await askForGate(town.day('2024-03-28'), 'mobilization');
  const { body } = await door.get(`campaigns/${CAMPAIGN}/stages/mobilization/missing`, 'bureauHead');
  const named = (body['data'] as readonly GateFinding[]).flatMap(({ rule, blockers }) =>
    blockers.map(({ code, subject }) => ({ rule, code, subjectId: subject.id, dueOn: '2024-04-30' })),
  );
  const exceptions = named.map((each, index) => ({ ...each, exceptionId: `e-${index}` }));
  await town.as('bureauHead').execute('DecideGate', {
    campaignId: CAMPAIGN,
    stageId: 'mobilization',
    outcome: 'passedWithExceptions',
    exceptions,
    reason: '限期补正',
  });
  const open = async (reader: PostName) => {
    const answer = await door.get(`tasks?asOf=2024-04-01&waitFor=${await town.store.end()}`, reader);
    return (answer.body['data'] as readonly Task[])
      .filter(({ kind }) => kind === 'gateException')
      .map(({ subjectId }) => subjectId);
  };
  const ids = exceptions.map(({ exceptionId }) => exceptionId);
  expect(ids.length).toBeGreaterThan(2);
  expect(await open('officeClerk')).toEqual(ids);
  const of = (unitId: string) =>
    expect.arrayContaining([ids[named.findIndex((each) => each.subjectId === unitId)]]);
  expect(await open('licensingHead')).toEqual(of('licensing'));
  expect(await open('cashier')).toEqual([]);
  const cleared = {
    campaignId: CAMPAIGN,
    exceptionId: ids[0]!,
    on: '2024-03-28',
    report: '已补',
    evidence: [],
  };
  await town.as('officeClerk').execute('ClearGateException', cleared);
  expect(await open('officeClerk')).toEqual(ids.slice(1));
  await door.close();
});

it('tells those a measure is named after of its date, from sixty days before', async () => {
  const town = await campaignAt('control');
  const door = await Door.open(town);
  await town.day('2024-09-10').as('financeHead').execute('SetMeasure', {
    measureId: 'payments-1-more',
    riskPointId: 'payments-1',
    unitId: 'finance',
    campaignId: CAMPAIGN,
    phase: 'monitoring',
    level: 'post',
    content: '双人复核',
    responsiblePostId: POSTS.cashier.postId,
    responsiblePersonId: POSTS.cashier.personId,
    dueOn: '2024-11-20',
  });
  const measures = async (asOf: string, reader: PostName) => {
    const { body } = await door.get(`tasks?asOf=${asOf}&waitFor=${await town.store.end()}`, reader);
    return (body['data'] as readonly Task[])
      .filter(({ kind }) => kind === 'measure')
      .map(({ subjectId, title, left }) => [subjectId, title, left?.days]);
  };
  expect(await measures('2024-09-20', 'cashier')).toEqual([]);
  expect(await measures('2024-09-21', 'cashier')).toEqual([['payments-1-more', '双人复核', 60]]);
  expect(await measures('2024-11-21', 'cashier')).toEqual([['payments-1-more', '双人复核', -1]]);
  expect(await measures('2024-11-21', 'financeHead')).toEqual([]);
  await town.as('cashier').execute('DelegatePost', {
    postId: 'cashier',
    delegationId: 'delegation-1',
    appointmentId: 'cashier.1',
    personId: 'chu',
    from: '2024-09-10',
    until: '2024-11-21',
    reason: '借调',
  });
  const delegate = { 'liancheng-person': 'chu', 'liancheng-post': 'cashier' };
  const { body } = await door.get(
    `tasks?asOf=2024-11-21&waitFor=${await town.store.end()}`,
    undefined,
    delegate,
  );
  expect(body['data']).toMatchObject([{ kind: 'measure', subjectId: 'payments-1-more' }]);
  await door.close();
});

it('tells the office what was asked for of powers, but for whoever asked, until it is reviewed', async () => {
  const town = (await campaignAt('grading')).day('2024-06-20');
  const door = await Door.open(town);
  const reviews = async (reader: PostName) => {
    const { body } = await door.get(`tasks?asOf=2024-06-20&waitFor=${await town.store.end()}`, reader);
    return (body['data'] as readonly Task[])
      .filter(({ kind }) => kind === 'reviewPowerRequest')
      .map(({ title, unitName, dueOn }) => [title, unitName, dueOn]);
  };
  const asked = { powerId: 'licence', reason: '授权收回', legalBasis: ['修法决定'] };
  await town.as('licensingHead').execute('RequestPowerCancellation', asked);
  expect(await reviews('officeDirector')).toEqual([['职权licence', '审批科', null]]);
  expect(await reviews('officeClerk')).toEqual([['职权licence', '审批科', null]]);
  expect(await reviews('licensingHead')).toEqual([]);
  expect(await reviews('bureauHead')).toEqual([]);
  const review = { powerId: 'licence', outcome: 'refused', opinion: '依据不足' } as const;
  await town.as('officeDirector').execute('ReviewPowerChange', review);
  expect(await reviews('officeDirector')).toEqual([]);

  // The director asks again in the place of the unit's head.
  await town.as('licensingHead').execute('DelegatePost', {
    postId: 'licensing-head',
    delegationId: 'delegation-1',
    appointmentId: 'licensing-head.1',
    personId: POSTS.officeDirector.personId,
    from: '2024-06-20',
    until: '2024-06-30',
    reason: '外出学习',
  });
  const inPlace = { personId: POSTS.officeDirector.personId, postId: 'licensing-head' };
  await town.hand(inPlace).execute('RequestPowerCancellation', asked);
  expect(await reviews('officeDirector')).toEqual([]);
  expect(await reviews('officeClerk')).toEqual([['职权licence', '审批科', null]]);
  await door.close();
});
