import { dueList } from '../../projections/deadlines/due-list';
import { campaignDeadlines } from '../../projections/deadlines/query';
import { TestLog, type TestViews } from './test-log.spec-support';

function opened(): TestLog {
  return new TestLog().organisation().campaign().stage('identification', '2012-04-27');
}

function stagesOf(views: TestViews, asOf: string) {
  const answer = views.ask(campaignDeadlines, { campaignId: 'c-2012', asOf });
  return Object.fromEntries((answer?.stages ?? []).map((stage) => [stage.stageId, stage]));
}

function due(views: TestViews, onOrBefore: string, params: Partial<Parameters<typeof dueList>[1]> = {}) {
  return views
    .ask(dueList, { onOrBefore, ...params })
    .map(
      ({ kind, subjectId, unitId, dueOn, missed }) =>
        `${kind} ${subjectId} ${unitId ?? '-'} ${dueOn}${missed ? ' missed' : ''}`,
    );
}

describe('the deadlines of a campaign', () => {
  it('counts days to and after a date; on the day itself nothing is late', () => {
    const views = opened().views();
    expect(stagesOf(views, '2012-04-25')['mobilization']).toMatchObject({
      closes: '2012-04-26',
      left: { days: 1, workingDays: 1, known: true },
      late: false,
    });
    expect(stagesOf(views, '2012-04-26')['mobilization']).toMatchObject({ left: { days: 0 }, late: false });
    expect(stagesOf(views, '2012-04-28')['mobilization']).toMatchObject({
      left: { days: -2, workingDays: -1 },
      late: true,
    });
  });

  it('counts working days by the calendar, and says when a year is not known', () => {
    const views = opened().views();
    expect(stagesOf(views, '2012-09-28')['control']?.left).toEqual({
      days: 63,
      workingDays: 43,
      known: true,
    });
    expect(stagesOf(views, '2011-12-30')['control']?.left).toMatchObject({ known: false });
  });

  it('leaves the end open where the plan gives none', () => {
    expect(stagesOf(opened().views(), '2013-01-01')['assessment']).toMatchObject({
      closes: null,
      left: null,
      late: false,
    });
  });

  it('keeps the planned date beside the extended one, with the reason', () => {
    const log = opened();
    const extension = {
      stageId: 'identification',
      closes: '2012-07-10',
      submissionDue: '2012-06-05',
      reason: '汛期',
    };
    log.add('campaign-c-2012', 'StageExtended', extension);
    expect(stagesOf(log.views(), '2012-06-01')['identification']).toMatchObject({
      planned: { closes: '2012-06-28', submissionDue: '2012-05-25' },
      closes: '2012-07-10',
      submissionDue: '2012-06-05',
      extensions: [{ closes: '2012-07-10', submissionDue: '2012-06-05', reason: '汛期', personId: 'zhao' }],
      submissionLeft: { days: 4 },
    });
  });

  it('an amendment keeps an extension of a date it leaves alone, and replaces that of one it changes', () => {
    const log = opened();
    log.add('campaign-c-2012', 'StageExtended', {
      stageId: 'identification',
      closes: '2012-07-10',
      submissionDue: '2012-06-05',
      reason: '汛期',
    });
    const plan = structuredClone(
      (log.events.find((event) => event.type === 'CampaignLaunched')?.data as never)['plan'],
    ) as {
      stages: { submission?: { due: string } }[];
    };
    plan.stages[1]!.submission!.due = '2012-06-20';
    log.add('campaign-c-2012', 'PlanAmended', {
      plan,
      planDigest: 'p2',
      changes: [],
      reason: '调整',
      authority: '领导小组',
    } as never);
    expect(stagesOf(log.views(), '2012-06-01')['identification']).toMatchObject({
      planned: { submissionDue: '2012-06-20' },
      closes: '2012-07-10',
      submissionDue: '2012-06-20',
    });
  });

  it('follows the gate: asked for, returned, withdrawn, passed', () => {
    const log = opened();
    const status = () => stagesOf(log.views(), '2012-05-01')['identification']?.status;
    const stageId = 'identification';
    const decision = {
      stageId,
      on: '2012-06-20',
      findings: [],
      exceptions: [],
      reason: '补充',
      nextStageId: null,
    };
    expect(status()).toBe('open');
    log.add('campaign-c-2012', 'GateRequested', { stageId, note: '' });
    expect(status()).toBe('gateRequested');
    log.add('campaign-c-2012', 'GateDecided', { ...decision, outcome: 'returned' });
    expect(status()).toBe('rectifying');
    log.add('campaign-c-2012', 'GateRequested', { stageId, note: '' });
    log.add('campaign-c-2012', 'GateRequestWithdrawn', { stageId, reason: '材料有误' });
    expect(status()).toBe('rectifying');
    log.add('campaign-c-2012', 'GateDecided', { ...decision, outcome: 'passed' });
    expect(stagesOf(log.views(), '2012-07-01')['identification']).toMatchObject({
      status: 'passed',
      decidedOn: '2012-06-20',
      returns: 1,
      left: null,
      late: false,
    });
  });

  it('shows milestones until they are reached', () => {
    const log = opened();
    const milestone = () => stagesOf(log.views(), '2012-06-27')['identification']?.milestones[0];
    expect(milestone()).toMatchObject({ milestoneId: 'published', due: '2012-06-28', left: { days: 1 } });
    log.add('campaign-c-2012', 'MilestoneReached', {
      stageId: 'identification',
      milestoneId: 'published',
      on: '2012-06-20',
      note: '已公开',
    });
    expect(milestone()).toMatchObject({ reachedOn: '2012-06-20', left: null });
  });
});

describe('the due list', () => {
  it('holds stages, submissions of units and milestones, by date', () => {
    expect(due(opened().views(), '2012-06-28')).toEqual([
      'stage mobilization - 2012-04-26',
      'submission c-2012.identification.group-b1 group-b1 2012-05-25',
      'submission c-2012.identification.section-a section-a 2012-05-25',
      'submission c-2012.identification.section-b section-b 2012-05-25',
      'milestone published - 2012-06-28',
      'stage identification - 2012-06-28',
    ]);
  });

  it('begins on the due date itself', () => {
    const views = opened().views();
    expect(due(views, '2012-04-25')).toEqual([]);
    expect(due(views, '2012-04-26')).toEqual(['stage mobilization - 2012-04-26']);
  });

  it('does not ask for submissions before their stage has opened', () => {
    const views = new TestLog().organisation().campaign().views();
    expect(due(views, '2012-06-01', { kinds: ['submission'] })).toEqual([]);
  });

  it('drops a submission that is handed in or accepted, and takes it up again when it is returned', () => {
    const log = opened();
    const mine = () => due(log.views(), '2012-05-25', { unitId: 'section-a' });
    const stream = log.submission('section-a');
    expect(mine()).toHaveLength(1);
    log.handIn(stream);
    expect(mine()).toEqual([]);
    log.add(stream, 'SubmissionReturned', { reasons: ['缺流程图'] });
    expect(mine()).toHaveLength(1);
    log.handIn(stream).accept(stream);
    expect(mine()).toEqual([]);
  });

  it('drops the units out of scope, and everything while the campaign is suspended or has ended', () => {
    const log = opened();
    log.add('campaign-c-2012', 'ScopeChanged', { added: [], removedUnitIds: ['section-a'], reason: '撤并' });
    const count = () => due(log.views(), '2012-06-28').length;
    expect(count()).toBe(5);
    log.add('campaign-c-2012', 'CampaignSuspended', { reason: '换届' });
    expect(count()).toBe(0);
    log.add('campaign-c-2012', 'CampaignResumed', { reason: '恢复' });
    expect(count()).toBe(5);
    log.add('campaign-c-2012', 'CampaignEndedEarly', {
      reason: '机构改革',
      authority: '市委',
      on: '2012-06-01',
    });
    expect(count()).toBe(0);
  });

  it('holds measures, exceptions and rectifications of units, with those below where asked for', () => {
    const log = opened().point('r1', 'section-a').point('r2', 'group-b1');
    log.measure('m1', 'r1', 'section-a', '2012-05-01').measure('m2', 'r2', 'group-b1', '2012-05-02');
    log.add('campaign-c-2012', 'GateDecided', {
      stageId: 'identification',
      outcome: 'passedWithExceptions',
      on: '2012-04-30',
      findings: [],
      exceptions: [
        {
          exceptionId: 'x1',
          rule: 'identification/flows-drawn',
          blocker: {
            code: 'POWER_MISSING_FLOW',
            subject: { kind: 'power', id: 'w1' },
            text: { zh: '缺流程图', en: 'no flow' },
          },
          dueOn: '2012-05-03',
          unitId: 'section-b',
        },
      ],
      reason: '限期补齐',
      nextStageId: null,
    });
    log.add('assessment-c-2012.section-b', 'AssessmentBegun', {
      assessmentId: 'c-2012.section-b',
      campaignId: 'c-2012',
      unitId: 'section-b',
      scheme: { indicators: [], results: [] },
    });
    log.add('assessment-c-2012.section-b', 'UnitRectificationOrdered', {
      content: '补齐台账',
      dueOn: '2012-05-04',
    });
    expect(due(log.views(), '2012-05-04', { unitId: 'section-b', andBelow: true })).toEqual([
      'measure m2 group-b1 2012-05-02',
      'gateException x1 section-b 2012-05-03',
      'unitRectification c-2012.section-b section-b 2012-05-04',
    ]);
    log.add('controlMeasure-m2', 'MeasureExtended', { dueOn: '2012-06-30', reason: '等待系统' });
    log.add('campaign-c-2012', 'GateExceptionCleared', {
      exceptionId: 'x1',
      on: '2012-05-02',
      report: '已补',
      evidence: [],
    });
    log.add('assessment-c-2012.section-b', 'UnitRectificationReported', { report: '已补齐', evidence: [] });
    expect(due(log.views(), '2012-05-04', { unitId: 'section-b', andBelow: true })).toEqual([]);
    log.add('riskPoint-r2', 'RiskPointClosed', { reason: '职权取消' });
    expect(due(log.views(), '2012-06-30', { kinds: ['measure'] })).toEqual([
      'measure m1 section-a 2012-05-01',
    ]);
  });

  it('marks what was raised, for that very date: a later date can be missed again', () => {
    const log = opened();
    const missed = {
      kind: 'stage',
      campaignId: 'c-2012',
      stageId: 'mobilization',
      unitId: null,
      subjectId: 'mobilization',
    } as const;
    log.add('deadline-d1', 'DeadlineMissed', { deadlineId: 'd1', ...missed, dueOn: '2012-04-26' });
    expect(due(log.views(), '2012-04-30')).toEqual(['stage mobilization - 2012-04-26 missed']);
    expect(due(log.views(), '2012-04-30', { notRaisedOnly: true })).toEqual([]);
    log.add('campaign-c-2012', 'StageExtended', {
      stageId: 'mobilization',
      closes: '2012-04-29',
      submissionDue: null,
      reason: '补开动员会',
    });
    expect(due(log.views(), '2012-04-30', { notRaisedOnly: true })).toEqual([
      'stage mobilization - 2012-04-29',
    ]);
  });
});
