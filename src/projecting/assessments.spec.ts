import { assessmentReport } from '../../projections/assessments/query';
import { dueList } from '../../projections/deadlines/due-list';
import type { DueConsequence } from '../../workflows/assessment/due-consequence';
import type { IndicatorScore } from '../../workflows/assessment/events';
import type { AssessmentResult } from '../../workflows/plans/plan';
import { testPlan } from '../../workflows/plans/test-plan.spec-support';
import { TestLog } from './test-log.spec-support';

const CAMPAIGN = 'c-2012';
const stream = (unitId: string) => `assessment-${CAMPAIGN}.${unitId}`;
const scores = (organization: number, measures: number): readonly IndicatorScore[] => [
  { indicatorId: 'organization', score: organization, finding: '' },
  { indicatorId: 'measures', score: measures, finding: '' },
];

function assessing(): TestLog {
  const log = new TestLog().organisation().campaign();
  const head = {
    postId: 'head-a',
    unitId: 'section-a',
    name: '甲科科长',
    rank: 'middle',
    role: 'unitHead',
  } as const;
  log.add('post-head-a', 'PostEstablished', { ...head, seats: 1 });
  log.add('post-head-a', 'PersonAppointed', {
    appointmentId: 'head-a-1',
    personId: 'sun',
    from: '2011-01-01',
  });
  log.add('post-head-a', 'AppointmentEnded', {
    appointmentId: 'head-a-1',
    personId: 'sun',
    until: '2012-12-20',
    reason: '调任',
  });
  log.add('post-head-a', 'PersonAppointed', {
    appointmentId: 'head-a-2',
    personId: 'qian',
    from: '2012-12-21',
  });
  return log;
}

function begin(log: TestLog, unitId: string): void {
  log.add(stream(unitId), 'AssessmentBegun', {
    assessmentId: `${CAMPAIGN}.${unitId}`,
    campaignId: CAMPAIGN,
    unitId,
    scheme: testPlan().schemes.assessment,
  });
}

function confirm(
  log: TestLog,
  unitId: string,
  said: readonly IndicatorScore[],
  result: AssessmentResult,
  consequences: readonly DueConsequence[] = [],
): void {
  const total = said.reduce((sum, { score }) => sum + score, 0);
  log.add(stream(unitId), 'AssessmentScored', { scores: said, total });
  const at = { occurredAt: '2012-12-20T02:00:00.000Z' };
  log.add(
    stream(unitId),
    'AssessmentResultConfirmed',
    { result, suggested: result, total, consequences },
    at,
  );
}

const reportOf = (log: TestLog) => log.views().ask(assessmentReport, { campaignId: CAMPAIGN });

describe('the report of the results', () => {
  it('knows nothing of a campaign that does not exist', () => {
    expect(assessing().views().ask(assessmentReport, { campaignId: 'c-1999' })).toBeUndefined();
  });

  it('shows every unit in scope, also before anything has begun', () => {
    const report = reportOf(assessing());
    expect(report?.units.map(({ unitId, state, rank, leaders }) => [unitId, state, rank, leaders])).toEqual([
      ['group-b1', null, null, []],
      ['section-a', null, null, []],
      ['section-b', null, null, []],
    ]);
    expect(report?.indicators[0]).toMatchObject({ indicatorId: 'organization', highest: null, mean: null });
    expect(report?.reports).toEqual([]);
  });

  it('ranks by total, equal totals sharing a rank, and compares indicator by indicator', () => {
    const log = assessing();
    for (const unitId of ['section-a', 'section-b', 'group-b1']) begin(log, unitId);
    confirm(log, 'section-a', scores(30, 40.5), 'qualified');
    confirm(log, 'section-b', scores(40, 55), 'excellent');
    confirm(log, 'group-b1', scores(35.01, 35.49), 'qualified');
    const report = reportOf(log);
    expect(report?.units.map(({ unitId, rank, total, result }) => [unitId, rank, total, result])).toEqual([
      ['section-b', 1, 95, 'excellent'],
      ['group-b1', 2, 70.5, 'qualified'],
      ['section-a', 2, 70.5, 'qualified'],
    ]);
    expect(report?.indicators).toMatchObject([
      { indicatorId: 'organization', weight: 40, highest: 40, lowest: 30, mean: 35 },
      { indicatorId: 'measures', weight: 60, highest: 55, lowest: 35.49, mean: 43.66 },
    ]);
    expect(report?.results.map(({ result, units }) => [result, units])).toEqual([
      ['excellent', 1],
      ['qualified', 2],
      ['unqualified', 0],
    ]);
  });

  it('shows one unit alone with its rank among all', () => {
    const log = assessing();
    for (const unitId of ['section-a', 'section-b']) begin(log, unitId);
    confirm(log, 'section-a', scores(30, 40), 'qualified');
    confirm(log, 'section-b', scores(40, 55), 'excellent');
    const report = log.views().ask(assessmentReport, { campaignId: CAMPAIGN, unitId: 'section-a' });
    expect(report?.units.map(({ unitId, rank }) => [unitId, rank])).toEqual([['section-a', 2]]);
    expect(report?.indicators[0]).toMatchObject({ highest: 40, mean: 35 });
  });

  it('names who headed the unit on the day its result was confirmed', () => {
    const log = assessing();
    begin(log, 'section-a');
    confirm(log, 'section-a', scores(40, 55), 'excellent');
    expect(reportOf(log)?.units[0]?.leaders).toEqual([
      { personId: 'sun', personName: '孙三', postId: 'head-a', postName: '甲科科长' },
    ]);
  });

  it('holds what followed, and what was handed over', () => {
    const log = assessing();
    begin(log, 'section-a');
    confirm(log, 'section-a', scores(10, 20), 'unqualified', [
      { of: 'rectify', dueOn: '2013-01-19' },
      { of: 'reassess', dueOn: null },
    ]);
    log.add(stream('section-a'), 'UnitRectificationOrdered', { content: '重做台账', dueOn: '2013-01-10' });
    log.add(stream('section-a'), 'UnitRectificationReported', {
      report: '已重做',
      evidence: [],
      reassessBy: '2013-01-25',
      approximate: true,
    });
    const unit = () => reportOf(log)?.units[0];
    expect(unit()?.consequences).toEqual([
      { of: 'reassess', dueOn: '2013-01-25', approximate: true, done: false },
      { of: 'rectify', dueOn: '2013-01-19', approximate: false, done: true },
    ]);
    expect(unit()?.rectification).toMatchObject({ content: '重做台账', dueOn: '2013-01-10' });
    log.add(stream('section-a'), 'UnitReassessed', {
      scores: scores(30, 40),
      total: 70,
      result: 'qualified',
      consequences: [],
    });
    expect(unit()).toMatchObject({
      result: 'unqualified',
      reassessment: { total: 70, result: 'qualified' },
      scores: scores(30, 40),
      consequences: [],
    });
    const report = {
      reportId: 'r1',
      recipient: '市委组织部',
      documentNumber: '廉防〔2012〕9号',
      reportedOn: '2012-12-31',
      results: [],
      leaders: [],
    };
    log.add(`campaign-${CAMPAIGN}`, 'AssessmentResultsReported', report);
    expect(reportOf(log)?.reports).toEqual([report]);
  });
});

describe('what is due after an assessment', () => {
  const due = (log: TestLog, onOrBefore: string) =>
    log
      .views()
      .ask(dueList, { onOrBefore, kinds: ['assessmentConsequence', 'unitRectification'] })
      .map(({ kind, subjectId, dueOn, title }) => `${kind} ${subjectId} ${dueOn} ${title}`);

  it('is on the list from its day on, by the order once there is one', () => {
    const log = assessing();
    begin(log, 'section-a');
    confirm(log, 'section-a', scores(10, 20), 'unqualified', [
      { of: 'rectify', dueOn: '2013-01-19' },
      { of: 'reassess', dueOn: null },
    ]);
    expect(due(log, '2013-01-18')).toEqual([]);
    expect(due(log, '2013-01-19')).toEqual([
      'assessmentConsequence c-2012.section-a/rectify 2013-01-19 限期整改',
    ]);
    log.add(stream('section-a'), 'UnitRectificationOrdered', { content: '重做台账', dueOn: '2013-01-10' });
    expect(due(log, '2013-01-19')).toEqual(['unitRectification c-2012.section-a 2013-01-10 重做台账']);
    log.add(stream('section-a'), 'UnitRectificationReported', {
      report: '已重做',
      evidence: [],
      reassessBy: '2013-01-25',
    });
    expect(due(log, '2013-01-25')).toEqual([
      'assessmentConsequence c-2012.section-a/reassess 2013-01-25 再次考核',
    ]);
  });

  it('is done once it has been given, also when the scores were corrected in between', () => {
    const log = assessing();
    begin(log, 'section-b');
    const COMMEND = [{ of: 'commend', dueOn: '2013-01-31' }] as const;
    confirm(log, 'section-b', scores(40, 55), 'excellent', COMMEND);
    expect(due(log, '2013-01-31')).toHaveLength(1);
    const given = { title: '先进', authority: '局党组', documentNumber: '1号', on: '2012-12-31' };
    log.add(stream('section-b'), 'UnitCommended', given);
    expect(due(log, '2013-01-31')).toEqual([]);
    confirm(log, 'section-b', scores(40, 56), 'excellent', COMMEND);
    expect(due(log, '2013-01-31')).toEqual([]);
  });
});
