/** Rotation, re-screening and re-grading come due by the plan's numbers, are raised once, and go when they are answered. */
import { CAMPAIGN, campaignAt, POINTS, pointRequest, submissionId } from '../../test/support/campaign-year';
import { POSTS } from '../../test/support/organisation';
import type { Town } from '../../test/support/town';
import { dueList } from '../../projections/deadlines/due-list';
import { matrixCell } from '../../projections/matrix/query';
import { postCatalogue, powerCatalogue } from '../../projections/register/catalogue-query';
import { registerList } from '../../projections/register/query';
import type { Query } from '../../projections/view';
import { effectiveStage } from '../../workflows/campaign/stages';
import { controlRescreeningsDone } from '../../workflows/gates/control/rescreenings-done/rule';
import { rescreeningList } from '../../projections/duties/rescreening-query';
import type { DeadlineKind } from '../../workflows/deadline/events';
import { addDays } from '../../workflows/kernel/time';

const { cashier, licensingClerk } = POSTS;

async function takeUp(town: Town, rules: unknown): Promise<void> {
  await town.as('deputyHead').execute('AmendPlan', {
    campaignId: CAMPAIGN,
    changes: [{ path: '/dynamicManagement', to: rules }],
    reason: '落实动态管理',
    authority: '局党组会议纪要〔2024〕6号',
  });
}

async function due(town: Town, kind: DeadlineKind, onOrBefore: string) {
  const params = { campaignId: CAMPAIGN, kinds: [kind], onOrBefore };
  const { answer } = await town.engine.views.ask(dueList, params, { waitFor: await town.store.end() });
  return answer.map(
    (item) => `${item.subjectId} ${item.unitId ?? '-'} ${item.dueOn}${item.missed ? ' missed' : ''}`,
  );
}

async function tasks(town: Town) {
  const params = { campaignId: CAMPAIGN, asOf: town.now.slice(0, 10) };
  return (await town.engine.views.ask(rescreeningList, params, { waitFor: await town.store.end() })).answer;
}

async function raised(town: Town, day: string, kind: DeadlineKind) {
  const result = await town.day(day).engine.sweep();
  return result.raised.filter((each) => each.kind === kind).map((each) => each.subjectId);
}

async function handOver(
  town: Town,
  post: { readonly postId: string; readonly personId: string },
  on: string,
) {
  const administrator = town.day(on).as('administrator');
  const { postId } = post;
  await administrator.execute('EndAppointment', {
    ...{ postId, appointmentId: `${postId}.1` },
    until: addDays(on, -1),
    reason: '轮岗',
  });
  await administrator.execute('AppointPerson', {
    ...{ postId, appointmentId: `${postId}.2` },
    personId: POSTS.officeClerk.personId,
    from: on,
  });
}

describe('rotation', () => {
  const appointment = `${cashier.postId}.1`;
  let town: Town;

  beforeEach(async () => {
    town = await campaignAt('control');
    // The cashier, who holds the one point of grade 1, was appointed on 2024-01-02.
    await takeUp(town, { rotation: { level: 1, years: 1 } });
  });
  afterEach(() => town.close());

  it('comes due after the years for the holder of a grade-1 post alone, and is raised once', async () => {
    expect(await due(town, 'rotation', '2025-01-01')).toEqual([]);
    expect(await due(town, 'rotation', '2025-01-02')).toEqual([`${appointment} finance 2025-01-02`]);
    expect(await raised(town, '2025-01-02', 'rotation')).toEqual([]);
    expect(await raised(town, '2025-01-03', 'rotation')).toEqual([appointment]);
    expect(await raised(town, '2025-02-03', 'rotation')).toEqual([]);
    expect(await due(town, 'rotation', '2025-02-03')).toEqual([`${appointment} finance 2025-01-02 missed`]);
  });

  it('is answered by the end of the appointment', async () => {
    await handOver(town, cashier, '2024-12-30');
    expect(await due(town, 'rotation', '2025-12-29')).toEqual([]);
    expect(await due(town, 'rotation', '2025-12-30')).toEqual([`${cashier.postId}.2 finance 2025-12-30`]);
  });

  it('is answered by an exemption with reason and authority, given by the leading group', async () => {
    const exemption = {
      ...{ postId: cashier.postId, appointmentId: appointment, campaignId: CAMPAIGN },
      reason: '专业性强，暂无合适人选',
      authority: '局党组会议纪要〔2024〕7号',
    };
    const head = town.as('bureauHead');
    await town.refuses('RIGHTS.DENIED', () =>
      town.as('financeHead').execute('ExemptFromRotation', exemption),
    );
    await town.refuses('POST.NO_REASON', () =>
      head.execute('ExemptFromRotation', { ...exemption, authority: ' ' }),
    );
    await town.refuses('POST.UNKNOWN_APPOINTMENT', () =>
      head.execute('ExemptFromRotation', { ...exemption, appointmentId: 'no-such' }),
    );
    await town.refuses('CAMPAIGN.UNIT_NOT_IN_SCOPE', () =>
      head.execute('ExemptFromRotation', { ...exemption, postId: POSTS.officeClerk.postId }),
    );
    await head.execute('ExemptFromRotation', exemption);
    expect(await due(town, 'rotation', '2025-12-31')).toEqual([]);
  });
});

describe('re-screening', () => {
  let town: Town;

  beforeEach(async () => {
    town = await campaignAt('control');
    await takeUp(town, { rescreening: { months: 3 } });
  });
  afterEach(() => town.close());

  it('marks post, power and points that are to be screened again, until they have been', async () => {
    const ask = async <P, A>(query: Query<P, A>, params: P) =>
      (await town.engine.views.ask(query, params, { waitFor: await town.store.end() })).answer;
    const marked = async () => ({
      points: (await ask(registerList, { campaignId: CAMPAIGN, toRescreenOnly: true })).items.map(
        ({ riskPointId, rescreenBy }) => [riskPointId, rescreenBy],
      ),
      posts: (await ask(postCatalogue, { unitId: 'finance', campaignId: CAMPAIGN })).items.flatMap(
        ({ postId, screening }) => (screening?.rescreenBy ? [[postId, screening.rescreenBy]] : []),
      ),
      powers: (await ask(powerCatalogue, { unitId: 'finance', campaignId: CAMPAIGN })).items.flatMap(
        ({ powerId, screening }) => (screening?.rescreenBy ? [[powerId, screening.rescreenBy]] : []),
      ),
    });
    expect(await marked()).toEqual({ points: [], posts: [], powers: [] });
    await handOver(town, cashier, '2024-11-29');
    await town.engine.sweep();
    expect(await marked()).toEqual({
      points: [['payments-1', '2025-02-28']],
      posts: [[cashier.postId, '2025-02-28']],
      powers: [],
    });
    const [task] = await tasks(town);
    const statement = { outcome: 'confirmed', riskPointIds: ['payments-1'], statement: '一致' } as const;
    await town
      .as('financeHead')
      .execute('CompleteRescreening', { rescreeningId: task?.rescreeningId ?? '', ...statement });
    expect(await marked()).toEqual({ points: [], posts: [], powers: [] });
  });

  it('holds up a gate that asks for it once its day has gone by', async () => {
    await handOver(town, cashier, '2024-11-29');
    await town.engine.sweep();
    await town.settled();
    const { context } = await town.gateway.lookup.campaign(CAMPAIGN);
    const stage = effectiveStage(context, 'control');
    const blocked = (on: string) =>
      controlRescreeningsDone.judge({ campaign: context, stage, on }, {}).map(({ subject }) => subject.id);
    expect(blocked('2025-02-28')).toEqual([]);
    expect(blocked('2025-03-01')).toEqual([cashier.postId]);
  });

  it('is asked for when another person takes a post, within the months, and raised once when missed', async () => {
    await handOver(town, cashier, '2024-11-29');
    await town.engine.sweep();
    expect(await tasks(town)).toMatchObject([
      {
        cause: 'holderChanged',
        unitId: 'finance',
        postId: cashier.postId,
        powerId: null,
        changedOn: '2024-11-29',
        dueOn: '2025-02-28',
        state: 'open',
        left: { days: 91 },
      },
    ]);
    const [task] = await tasks(town);
    const rescreeningId = task?.rescreeningId ?? '';
    expect(await raised(town, '2025-02-28', 'rescreening')).toEqual([]);
    expect(await raised(town, '2025-03-01', 'rescreening')).toEqual([rescreeningId]);
    expect(await raised(town, '2025-03-20', 'rescreening')).toEqual([]);

    const head = town.as('financeHead');
    const answer = { rescreeningId, outcome: 'confirmed', statement: '与原风险点一致' } as const;
    await town.refuses('RESCREENING.POINT_ELSEWHERE', () =>
      head.execute('CompleteRescreening', { ...answer, riskPointIds: ['licence-1'] }),
    );
    await head.execute('CompleteRescreening', { ...answer, riskPointIds: ['payments-1'] });
    expect(await tasks(town)).toMatchObject([
      { state: 'completed', completedOn: '2025-03-20', late: 1, left: null },
    ]);
    expect(await due(town, 'rescreening', '2026-12-31')).toEqual([]);
  });

  it('is opened once by two servers, and not for an appointment from before the search was over', async () => {
    await handOver(town, licensingClerk, '2024-10-08');
    const beside = await town.beside();
    await Promise.all([town.engine.sweep(), beside.engine.sweep()]);
    await town.engine.sweep();
    const opened = (await town.store.readAll({ limit: 10_000 })).filter(
      ({ type }) => type === 'RescreeningOpened',
    );
    expect(opened.map(({ data }) => data)).toMatchObject([
      { causeId: `${licensingClerk.postId}.2`, dueOn: '2025-01-08' },
    ]);
    await beside.close();
  });

  it('is asked for when a power is revised, one task at a time', async () => {
    const revised = {
      powerId: 'payments',
      name: '支付审核',
      content: '复核并支付',
      kind: 'internal',
      powerClass: 'other',
      holderPostId: cashier.postId,
      legalBasis: ['《会计法》'],
      publicityForm: '单位公示栏',
      timeLimit: '5 个工作日',
    } as const;
    const known = (await town.state<{ readonly powerClass: string }>('power', 'payments')).context.powerClass;
    const head = town.day('2024-10-08').as('financeHead');
    await head.execute('RevisePower', { ...revised, powerClass: known });
    await town.engine.sweep();
    await head.execute('RevisePower', { ...revised, powerClass: known, timeLimit: '3 个工作日' });
    await town.engine.sweep();
    expect(await tasks(town)).toMatchObject([
      { cause: 'powerChanged', powerId: 'payments', dueOn: '2025-01-08' },
    ]);
    const [task] = await tasks(town);
    await head.execute('CompleteRescreening', {
      rescreeningId: task?.rescreeningId ?? '',
      outcome: 'noneFound',
      riskPointIds: [],
      statement: '修订未增加自由裁量',
    });
    await town.engine.sweep();
    expect((await tasks(town)).map(({ state }) => state).sort()).toEqual(['completed', 'open']);
  });
});

describe('the transfer of a power', () => {
  it('moves it to the other unit, whose flow is undrawn and who has to screen it within the months', async () => {
    const town = await campaignAt('control');
    await takeUp(town, { rescreening: { months: 3 } });
    const move = { powerId: 'payments', toUnitId: 'licensing', toPostId: licensingClerk.postId };
    const grounds = { legalBasis: ['三定规定'], reason: '职能划转' };
    const head = town.day('2024-10-08').as('financeHead');
    await town.refuses('POWER.NOT_FOUND', () =>
      town.as('licensingHead').execute('RequestPowerTransfer', { ...move, ...grounds }),
    );
    await town.refuses('POST.OTHER_UNIT', () =>
      head.execute('RequestPowerTransfer', { ...move, ...grounds, toPostId: cashier.postId }),
    );
    await town.refuses('CAMPAIGN.UNIT_NOT_IN_SCOPE', () =>
      head.execute('RequestPowerTransfer', { ...move, ...grounds, toUnitId: 'general' }),
    );
    await head.execute('RequestPowerTransfer', { ...move, ...grounds });
    const review = { powerId: 'payments', outcome: 'approved', opinion: '依据充分' } as const;
    await town.refuses('RIGHTS.DENIED', () => head.execute('ReviewPowerTransfer', review));
    await town.as('officeDirector').execute('ReviewPowerTransfer', review);
    await town.engine.sweep();
    expect(await tasks(town)).toMatchObject([
      {
        cause: 'powerTransferred',
        unitId: 'licensing',
        powerId: 'payments',
        dueOn: '2025-01-08',
        state: 'open',
      },
    ]);
    expect((await town.state('power', 'payments')).value).toBe('inForce.listed');
    expect(await due(town, 'rescreening', '2025-01-08')).toHaveLength(1);
    await town.close();
  });
});

describe('drift since the accepted submission', () => {
  it('is taken up by the office with its decision, and what changes again shows as not taken up', async () => {
    const town = await campaignAt('control');
    const place = { campaignId: CAMPAIGN, unitId: 'finance', stageId: 'grading' };
    const cell = async () =>
      (await town.engine.views.ask(matrixCell, place, { waitFor: await town.store.end() })).answer;
    const submission = { submissionId: submissionId('grading', 'finance') };
    const take = { ...submission, decision: 'noted', reason: '描述完善，等级不变' } as const;
    const office = town.day('2024-10-08').as('officeDirector');
    const head = town.as('financeHead');
    const { unitId: _u, campaignId: _c, ...point } = pointRequest(POINTS[2]!);
    const revise = (manifestation: string) => head.execute('ReviseRiskPoint', { ...point, manifestation });
    await revise('付款不按程序复核');
    const drift = (await cell())?.drift ?? [];
    expect(drift.find(({ id }) => id === 'payments-1')).toMatchObject({ kind: 'riskPoint', takenUp: false });
    await town.refuses('RIGHTS.DENIED', () => head.execute('TakeUpDrift', take));
    await town.refuses('SUBMISSION.REASON_MISSING', () =>
      office.execute('TakeUpDrift', { ...take, reason: ' ' }),
    );
    // The stage has passed: nothing can be handed in for it again.
    await town.refuses('SUBMISSION.STAGE_NOT_OPEN', () =>
      office.execute('TakeUpDrift', { ...take, decision: 'resubmissionAsked' }),
    );
    await office.execute('TakeUpDrift', take);
    expect((await cell())?.drift.map(({ takenUp }) => takenUp)).toEqual(drift.map(() => true));
    expect((await cell())?.takenUp).toMatchObject([{ decision: 'noted', reason: '描述完善，等级不变' }]);
    await revise('付款不按程序复核、先付后批');
    expect((await cell())?.drift.find(({ id }) => id === 'payments-1')?.takenUp).toBe(false);
    await town.close();
  });

  it('cannot be taken up where there is none', async () => {
    const town = await campaignAt('identification');
    const data = { submissionId: 'no-such', decision: 'noted', reason: '无' } as const;
    await town.refuses('SUBMISSION.NOT_FOUND', () => town.as('officeDirector').execute('TakeUpDrift', data));
    await town.close();
  });
});

describe('re-grading', () => {
  it('comes due so many months after the last approval, and anew after the next', async () => {
    const town = await campaignAt('control');
    await takeUp(town, { regrading: { months: 12 } });
    const approvedOn = (await town.store.readStream('riskPoint-licence-2'))
      .filter(({ type }) => type === 'RiskGradeApproved')
      .map(({ occurredAt }) => occurredAt.slice(0, 10));
    expect(approvedOn).toHaveLength(1);
    const dueOn = `2025-${approvedOn[0]?.slice(5) ?? ''}`;
    const mine = async () =>
      (await due(town, 'regrading', '2025-12-31')).filter((each) => each.startsWith('licence-2'));
    expect(await mine()).toEqual([`licence-2 licensing ${dueOn}`]);
    const head = town.day('2024-10-10').as('bureauHead');
    const point = { riskPointId: 'licence-2' };
    await head.execute('ReopenRiskGrading', { ...point, cause: 'periodic', reason: '定期重新定级' });
    const rated = { ...point, likelihood: 1, severity: 1, level: 3 } as const;
    await town.as('licensingHead').execute('RateRiskPoint', { ...rated, step: 'selfRating' });
    await town.as('officeDirector').execute('RateRiskPoint', { ...rated, step: 'publicReview' });
    await head.execute('RateRiskPoint', { ...rated, step: 'tieredReview' });
    await head.execute('ApproveRiskGrade', { ...point, level: 3, decisionId: null });
    expect(await mine()).toEqual(['licence-2 licensing 2025-10-10']);
    await town.close();
  });
});
