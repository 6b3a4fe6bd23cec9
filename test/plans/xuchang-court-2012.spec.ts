/** The court's year of 2012 (source 000): who decides what, by when, in which ways, and what happens when it is missed. */
import { assessmentReport } from '../../projections/assessments/query';
import { gateDecisions, noticeList } from '../../projections/campaigns/query';
import { campaignDeadlines } from '../../projections/deadlines/query';
import { rescreeningList } from '../../projections/duties/rescreening-query';
import { registerCounts } from '../../projections/register/counts';
import { registerList } from '../../projections/register/query';
import { warningList } from '../../projections/warnings/query';
import type { DeadlineKind } from '../../workflows/deadline/events';
import { playScenario, type PlayedScenario } from '../support/play-scenario';

const CAMPAIGN = 'xuchang-court-2012';
const campaignId = CAMPAIGN;

let played: PlayedScenario;

beforeAll(async () => {
  played = await playScenario(CAMPAIGN);
});

afterAll(() => played.close());

describe('the four phases', () => {
  it('lie as the document has them, its second holding the search and the grading', async () => {
    const deadlines = await played.ask(campaignDeadlines, { campaignId, asOf: '2012-12-31' });
    expect(deadlines?.stages.map(({ title, planned }) => [title.zh, planned.opens, planned.closes])).toEqual([
      ['宣传发动阶段', '2012-03-01', '2012-03-31'],
      ['排查廉政风险点阶段：梳理权力清单、查找风险点', '2012-04-01', '2012-08-31'],
      ['排查廉政风险点阶段：确定风险等级、实施分级管理', '2012-04-01', '2012-08-31'],
      ['制定防范措施阶段', '2012-09-01', '2012-11-30'],
      ['接受考核总结阶段', '2012-12-01', '2012-12-31'],
    ]);
  });

  it('let the first gate pass in March although the document bears 25 April: as an exception put right by then', async () => {
    const [first] = (await played.ask(gateDecisions, { campaignId })) ?? [];
    expect(first).toMatchObject({
      stageId: 'mobilization',
      outcome: 'passedWithExceptions',
      decidedOn: '2012-03-30',
    });
    const { context } = await played.engine.gateway.read<{ planIssued: unknown; exceptions: object }>(
      'campaign',
      CAMPAIGN,
    );
    expect(context.planIssued).toMatchObject({ issuedOn: '2012-04-25' });
    expect(Object.values(context.exceptions)).toMatchObject([
      { dueOn: '2012-04-30', clearedOn: '2012-04-26' },
    ]);
  });
});

describe('the search', () => {
  it('is published: catalogue and outer flows before the public, inner flows inside the court', async () => {
    const notices = (await played.ask(noticeList, { campaignId })) ?? [];
    const shown = new Map(notices.map(({ noticeId, audience, places }) => [noticeId, [audience, ...places]]));
    expect(Object.fromEntries(shown)).toEqual({
      catalogues: ['public', '许昌法院网', '新闻媒体'],
      'outer-flows': ['public', '许昌法院网', '新闻媒体'],
      'inner-flows': ['internal', '本院内网', '内部公开栏'],
    });
    const published = (await played.events('NoticePublished')).map(
      ({ data }) => data as { noticeId: string; items: readonly { id: string }[] },
    );
    const itemsOf = (id: string) =>
      published
        .find(({ noticeId }) => noticeId === id)
        ?.items.map((item) => item.id)
        .toSorted();
    expect(itemsOf('outer-flows')).toEqual(['asset-disposal', 'criminal-trial']);
    expect(itemsOf('inner-flows')).toEqual(['appointments', 'reimbursement']);

    const before = await playScenario(CAMPAIGN, '2012-06-20');
    const missing = await before.engine.gateway.whatIsMissing(CAMPAIGN, 'identification');
    expect(
      missing
        .find(({ rule }) => rule === 'identification/flows-published')
        ?.blockers.map(({ code, subject }) => [code, subject.id]),
    ).toEqual([
      ['POWER_MISSING_OUTER_PUBLICATION', 'criminal-trial'],
      ['POWER_MISSING_OUTER_PUBLICATION', 'asset-disposal'],
      ['POWER_MISSING_INNER_PUBLICATION', 'appointments'],
      ['POWER_MISSING_INNER_PUBLICATION', 'reimbursement'],
    ]);
    await before.close();
  });

  it('goes by three levels, six kinds and five ways', async () => {
    const counts = await played.ask(registerCounts, { campaignId });
    expect(counts.total).toBe(6);
    expect(counts.byHolderLevel).toEqual([
      { holderLevel: 'court', points: 1 },
      { holderLevel: 'department', points: 3 },
      { holderLevel: 'personal', points: 2 },
    ]);
    expect(counts.byCategory.map(({ category }) => category)).toEqual([
      'discretion',
      'evidence',
      'law',
      'management',
      'mechanism',
      'power',
    ]);
    expect(counts.byMethod).toEqual([
      { method: 'discipline', points: 1 },
      { method: 'expert', points: 1 },
      { method: 'peer', points: 1 },
      { method: 'public', points: 1 },
      { method: 'self', points: 2 },
    ]);
  });

  it('finds the points of a level in the register', async () => {
    const personal = await played.ask(registerList, { campaignId, holderLevels: ['personal'] });
    expect(personal.items.map(({ riskPointId, level }) => [riskPointId, level])).toEqual([
      ['criminal-2', 3],
      ['enforcement-2', 3],
    ]);
  });
});

describe('the grades', () => {
  it('are three; whichever of likelihood and harm is the graver decides', async () => {
    const { items } = await played.ask(registerList, { campaignId });
    // 一级: 机率高，或者严重损害; 二级: 较高，或者较为严重.
    expect(
      items.map(({ riskPointId, likelihood, severity, suggested }) => [
        riskPointId,
        likelihood,
        severity,
        suggested,
      ]),
    ).toEqual([
      ['court-1', 3, 3, 1],
      ['criminal-1', 2, 3, 1],
      ['criminal-2', 1, 1, 3],
      ['enforcement-1', 2, 2, 2],
      ['enforcement-2', 1, 1, 3],
      ['finance-1', 1, 2, 2],
    ]);
  });

  it("let no gate pass before the leaders' are decided by the party group and filed with the city's commission", async () => {
    const decided = (await played.ask(gateDecisions, { campaignId })) ?? [];
    // Asked for on 9 August; the receipt came on 17 August, and the first attempt of 10 August was refused.
    expect(decided.find(({ stageId }) => stageId === 'grading')).toMatchObject({
      outcome: 'passed',
      decidedOn: '2012-08-20',
    });
    const { context } = await played.engine.gateway.read<{ filings: object; decisions: object }>(
      'campaign',
      CAMPAIGN,
    );
    expect(Object.values(context.decisions)).toMatchObject([{ body: '院党组', on: '2012-07-25' }]);
    const meeting = await played.engine.gateway.read<object>('decision', 'grades');
    expect(meeting).toMatchObject({
      value: 'taken.adopted',
      context: { procedure: { class: { id: 'leaders-grades', filedUpward: true } }, quorum: 2 },
    });
    expect(context.filings).toMatchObject({
      'leaders-grades': { recipient: '市纪委', riskPointIds: ['court-1'], receivedOn: '2012-08-17' },
      grades: { recipient: '监察室' },
    });
  });
});

describe('the assessment', () => {
  const report = async () => played.ask(assessmentReport, { campaignId });

  it("is made by the city's commission in four ways before any result is confirmed", async () => {
    const units = (await report())?.units ?? [];
    expect(units).toHaveLength(4);
    for (const { checks } of units) {
      expect(checks.map(({ way, by, on }) => [way, by, on])).toEqual([
        ['monitoring', '市纪委', '2012-12-10'],
        ['inspection', '市纪委', '2012-12-10'],
        ['daily', '市纪委', '2012-12-10'],
        ['society', '市纪委', '2012-12-10'],
      ]);
    }
  });

  it('ranks the departments, with who headed them', async () => {
    const units = (await report())?.units ?? [];
    expect(
      units.map(({ name, rank, total, result, leaders }) => [
        name,
        rank,
        total,
        result,
        leaders[0]?.personName,
      ]),
    ).toEqual([
      ['刑事审判庭', 1, 97, 'excellent', '郑七'],
      ['本院', 2, 90, 'excellent', '孙三'],
      ['执行局', 3, 87, 'good', '冯九'],
      ['财务装备处', 4, 50, 'unqualified', '褚十一'],
    ]);
  });

  it('takes five points for a post that was not screened again within three months', async () => {
    const finance = (await report())?.units.find(({ unitId }) => unitId === 'finance');
    // The scores shown are those of the reassessment; the first ones stand in the stream.
    expect(finance?.scores.at(-1)).toMatchObject({ indicatorId: 'mechanism', score: 15 });
    const { context } = await played.engine.gateway.read<{ scores: readonly object[] }>(
      'assessment',
      `${CAMPAIGN}.finance`,
    );
    expect(context.scores.at(-1)).toMatchObject({
      indicatorId: 'mechanism',
      score: 10,
      deductions: [{ deductionId: 'not-rescreened', times: 1 }],
    });
  });

  it('has the unqualified put right within fifteen days and assesses them again; the excellent are commended', async () => {
    const units = (await report())?.units ?? [];
    const finance = units.find(({ unitId }) => unitId === 'finance');
    expect(finance).toMatchObject({
      rectification: { content: '补齐报销审核制度', dueOn: '2012-12-18' },
      reassessment: { total: 66, result: 'qualified' },
      consequences: [],
    });
    expect(units.filter(({ commendation }) => commendation !== null).map(({ unitId }) => unitId)).toEqual([
      'criminal',
      'court',
    ]);
    const { context } = await played.engine.gateway.read<{ rectification: object; due: readonly object[] }>(
      'assessment',
      `${CAMPAIGN}.finance`,
    );
    expect(context.due).toEqual([]);
    const events = await played.engine.store.readStream(`assessment-${CAMPAIGN}.finance`);
    const dataOf = (type: string) => events.find((event) => event.type === type)?.data;
    // Fifteen days from 11 December; five working days from 19 December, a Wednesday.
    expect(dataOf('AssessmentResultConfirmed')).toMatchObject({
      consequences: [
        { of: 'rectify', dueOn: '2012-12-26' },
        { of: 'reassess', dueOn: null },
      ],
    });
    expect(dataOf('UnitRectificationReported')).toMatchObject({ reassessBy: '2012-12-26' });
  });

  it('raises what is not done by its day: the rectification nobody ordered, on the day after', async () => {
    const early = await playScenario(CAMPAIGN, '2012-12-11');
    const raised = async (on: string) =>
      (await early.engine.sweep(on)).raised
        .filter(({ kind }) => kind === 'assessmentConsequence')
        .map(({ subjectId, dueOn, unitId }) => [subjectId, dueOn, unitId]);
    expect(await raised('2012-12-26')).toEqual([]);
    expect(await raised('2012-12-27')).toEqual([[`${CAMPAIGN}.finance/rectify`, '2012-12-26', 'finance']]);
    expect(await raised('2012-12-28')).toEqual([]);
    await early.close();
  });

  it('hands its results over, for rewards and penalties of departments and their heads', async () => {
    const [handed, ...others] = (await report())?.reports ?? [];
    expect(others).toEqual([]);
    expect(handed).toMatchObject({ documentNumber: '院发〔2012〕41号', reportedOn: '2012-12-26' });
    expect(handed?.results).toContainEqual({
      unitId: 'finance',
      total: 50,
      result: 'unqualified',
      reassessedResult: 'qualified',
      accountabilityRecorded: false,
    });
    expect(handed?.leaders.map(({ unitId, postId }) => `${unitId} ${postId}`).toSorted()).toEqual([
      'court president',
      'criminal criminal-head',
      'enforcement enforcement-head',
      'finance finance-head',
    ]);
  });
});

describe('dynamic management', () => {
  const raised = async (year: PlayedScenario, on: string, kind: DeadlineKind) =>
    (await year.engine.sweep(on)).raised
      .filter((each) => each.kind === kind)
      .map(({ unitId, dueOn }) => `${unitId} ${dueOn}`);

  it('has a post that changed hands screened again within three months', async () => {
    const early = await playScenario(CAMPAIGN, '2012-09-09');
    const post = { postId: 'judge' };
    const end = { ...post, appointmentId: 'judge.wang', until: '2012-09-09', reason: '岗位调整' };
    await early.act('2012-09-10', 'administrator', 'EndAppointment', end);
    const begin = { ...post, appointmentId: 'judge.chen', personId: 'chen', from: '2012-09-10' };
    await early.act('2012-09-10', 'administrator', 'AppointPerson', begin);
    // The cashier's was due in October; that year was broken off before.
    expect(await raised(early, '2012-12-10', 'rescreening')).toEqual(['finance 2012-10-05']);
    expect(await raised(early, '2012-12-11', 'rescreening')).toEqual(['criminal 2012-12-10']);
    expect(await raised(early, '2012-12-12', 'rescreening')).toEqual([]);
    await early.close();
  });

  it('rotates who holds a post of grade 1 for five years', async () => {
    const done = await playScenario(CAMPAIGN, '2013-01-04');
    // President and judge hold the points of grade 1: since 20 February, and since the exchange of 13 November 2012.
    expect(await raised(done, '2017-02-20', 'rotation')).toEqual([]);
    expect(await raised(done, '2017-02-21', 'rotation')).toEqual(['court 2017-02-20']);
    expect(await raised(done, '2017-11-13', 'rotation')).toEqual([]);
    expect(await raised(done, '2017-11-14', 'rotation')).toEqual(['criminal 2017-11-13']);
    await done.close();
  });
});

describe('warnings by gravity', () => {
  const board = async () => {
    const { items } = await played.ask(warningList, {
      programme: { kind: 'campaign', id: CAMPAIGN },
      asOf: '2012-12-31',
    });
    return items.toSorted((a, b) => a.issuedOn.localeCompare(b.issuedOn));
  };

  it('are raised by the engine when it looks round after what was missed: three reminders, and one of fault', async () => {
    const warnings = await board();
    expect(warnings.map(({ byEngine }) => byEngine)).toEqual([true, true, true, true]);
    expect(
      warnings.map(({ issuedOn, label, disposition, unitId, subjectKind, subjectId }) => [
        issuedOn,
        label.zh,
        disposition.label.zh,
        unitId,
        `${subjectKind} ${subjectId}`,
      ]),
    ).toEqual([
      ['2012-10-08', '无过错预警', '警示提醒', 'finance', 'post cashier'],
      ['2012-10-23', '无过错预警', '警示提醒', 'criminal', 'unit criminal'],
      ['2012-11-01', '无过错预警', '警示提醒', 'finance', 'post finance-head'],
      ['2012-12-19', '过错预警', '纠错、诫勉谈话', 'finance', 'unit finance'],
    ]);
  });

  it('are answered by who was warned, and settled by the supervision office', async () => {
    const warnings = await board();
    expect(warnings.map(({ state, answer }) => [state, answer?.answer, answer?.on])).toEqual([
      ['settled', 'explanation', '2012-10-15'],
      ['settled', 'explanation', '2012-10-24'],
      ['settled', 'explanation', '2012-11-05'],
      ['settled', 'talkHeld', '2012-12-20'],
    ]);
    const settled = await played.events('WarningSettled');
    expect(new Set(settled.map(({ actor }) => actor.postId))).toEqual(new Set(['supervision-head']));
  });

  it('follow a re-screening that came after its three months, kept as late; the exchange was screened in time', async () => {
    const done = await played.ask(rescreeningList, { campaignId, asOf: '2012-12-31' });
    expect(
      done.map(({ postName, changedOn, dueOn, completedOn, late }) => [
        postName,
        changedOn,
        dueOn,
        completedOn,
        late,
      ]),
    ).toEqual([
      ['出纳', '2012-07-05', '2012-10-05', '2012-10-15', 1],
      ['审判员', '2012-11-13', '2013-02-13', '2012-11-16', 0],
      ['执行员', '2012-11-13', '2013-02-13', '2012-11-16', 0],
    ]);
  });
});

it('the year ends with the last gate passed, every criterion of it answered', async () => {
  const decided = (await played.ask(gateDecisions, { campaignId })) ?? [];
  const last = decided.find(({ stageId }) => stageId === 'assessment');
  expect(last).toMatchObject({ outcome: 'passed', decidedOn: '2012-12-28' });
  expect(last?.findings.map(({ rule, passed }) => [rule, passed])).toEqual([
    ['assessment/units-scored', true],
    ['assessment/consequences-done', true],
    ['assessment/results-reported', true],
    ['assessment/summary-filed', true],
    ['assessment/carry-over-chosen', true],
  ]);
});
