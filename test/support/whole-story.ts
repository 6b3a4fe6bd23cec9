/**
 * One campaign year in which everything happens that can: the campaign of campaign-year.ts, and between each stage's work
 * and its gate what does not happen every year. It writes every event type of the product at least once; the golden
 * files and the recorded history are made of it.
 */
import type { AnyCommand } from '../../workflows/commands';
import {
  assessmentId,
  assessUnit,
  askForGate,
  CAMPAIGN,
  completeAndArchive,
  control,
  decisionRequest,
  fileSummary,
  filingRequest,
  grade,
  handInRequest,
  identify,
  adopt,
  launch,
  launchRequest,
  MEASURES,
  measureRequest,
  mobilizeButFor,
  passGate,
  pointRequest,
  POINTS,
  powerRequest,
  POWERS,
  publish,
  RATED,
  scoresAt,
  SECOND_TRAINING,
  submissionId,
} from './campaign-year';
import { decideInMeeting } from './decision-story';
import { tellNetworkStory } from './network-story';
import { GROUP, OFFICE, POSTS, SCOPE_UNITS } from './organisation';
import { Town, type TownOptions } from './town';
import { tellWarningStory } from './warning-story';

const NEXT_CAMPAIGN = 'integrity-2025';

export async function tellWholeStory(options: TownOptions = {}): Promise<Town> {
  const town = await Town.found(options);
  await tellStoryOf(town);
  await town.settled();
  return town;
}

/** The story of a town that has just been founded. */
export async function tellStoryOf(town: Town): Promise<void> {
  await reorganise(town);
  await letThemLogIn(town);
  await launch(town);
  await mobilizeButFor(town);
  await correctTheMeeting(town);
  await changeTheFrame(town);
  await passWithException(town);
  await identify(town);
  await tidyTheCatalogues(town);
  await giveSubmissionBackAndForth(town);
  await withdrawWhatWasBegun(town);
  await passGate(town, 'identification');
  await grade(town);
  await restForAWhile(town);
  await passGate(town, 'grading');
  await control(town);
  await moveMeasuresAbout(town);
  await exchangePledges(town);
  await lookAgainAtPoints(town);
  await answerADuty(town);
  await manageChanges(town);
  await passGate(town, 'control');
  await assessWithRectification(town);
  await passGate(town, 'assessment');
  await completeAndArchive(town);
  await takeOverNextYear(town);
  await cascade(town);
  await tellNetworkStory(town);
  await tellWarningStory(town);
}

async function reorganise(town: Town): Promise<void> {
  const administrator = town.day('2024-01-08').as('administrator');
  const unitId = 'reading-room';
  await administrator.execute('EstablishUnit', {
    unitId,
    name: '阅览室',
    kind: 'affiliate',
    parentId: 'general',
  });
  await administrator.execute('RenameUnit', { unitId, name: '图书阅览室' });
  await administrator.execute('MoveUnit', { unitId, parentId: 'bureau' });
  const postId = 'librarian';
  const librarian = { postId, unitId, name: '管理员', rank: 'staff', role: 'postHolder', seats: 2 } as const;
  await administrator.execute('EstablishPost', librarian);
  await administrator.execute('RenamePost', { postId, name: '图书管理员' });
  await administrator.execute('ChangeSeats', { postId, seats: 3, reason: '增加编制' });
  await administrator.execute('RegisterPerson', { personId: 'shen', name: '沈十三' });
  await administrator.execute('RenamePerson', { personId: 'shen', name: '沈十四' });
  const appointmentId = 'librarian.1';
  await administrator.execute('AppointPerson', {
    postId,
    appointmentId,
    personId: 'shen',
    from: '2024-01-08',
  });
  const delegation = { postId, delegationId: 'delegation-1', reason: '培训' };
  await town.hand({ personId: 'shen', postId }).execute('DelegatePost', {
    ...delegation,
    appointmentId,
    personId: 'feng',
    from: '2024-01-09',
    until: '2024-01-31',
  });
  // Laid down by the delegate: what is done by delegation says so in its actor.
  await town
    .day('2024-01-10')
    .hand({ personId: 'feng', postId })
    .execute('EndDelegation', { ...delegation, reason: '提前返岗' });
  town.day('2024-02-01');
  const end = { postId, appointmentId, until: '2024-01-31', reason: '调离' };
  await administrator.execute('EndAppointment', end);
  await administrator.execute('AbolishPost', { postId, reason: '机构调整' });
  await administrator.execute('AbolishUnit', { unitId, reason: '机构调整' });
}

/** What opens an account is sealed by src/accounts; here stands any text. */
async function letThemLogIn(town: Town): Promise<void> {
  const administrator = town.day('2024-02-02').as('administrator');
  const accountId = 'shen';
  const session = { accountId, sessionId: 'digest-1', until: '2024-02-02T16:00:00.000Z' };
  const own = async (command: AnyCommand, cause: string) =>
    town.gateway.system.give(command, { cause, occurredAt: town.now });
  await administrator.execute('OpenAccount', { accountId, personId: 'shen', password: 'v1.sealed.once' });
  await own({ type: 'BeginSession', data: session }, 'log in');
  const changed = { accountId, password: 'v1.sealed.own', sessionId: 'digest-1' };
  await own({ type: 'ChangePassword', data: changed }, 'change');
  await own({ type: 'EndSession', data: session }, 'log out');
  await own({ type: 'BeginSession', data: { ...session, sessionId: 'digest-2' } }, 'log in again');
  await own({ type: 'EndAllSessions', data: { accountId } }, 'log out everywhere');
  await administrator.execute('LockAccount', { accountId, reason: '调离待清理' });
  await administrator.execute('UnlockAccount', { accountId, reason: '返聘' });
  await administrator.execute('ResetPassword', { accountId, password: 'v1.sealed.anew' });
  await administrator.execute('CloseAccount', { accountId, reason: '调离' });
  await letAnotherSystemIn(town);
}

async function letAnotherSystemIn(town: Town): Promise<void> {
  const administrator = town.as('administrator');
  const accountId = 'exchange';
  const { personId, postId } = POSTS.officeClerk;
  await administrator.execute('OpenAccount', { accountId, personId, password: 'v1.sealed.once' });
  const token = { accountId, tokenId: 'token-1' };
  await administrator.execute('IssueApiToken', {
    ...token,
    name: '数据平台',
    postId,
    scopes: ['read', 'write:RecordMeeting'],
    until: '2024-12-31',
    digest: 'ab'.repeat(32),
  });
  await administrator.execute('RevokeApiToken', { ...token, reason: '平台停用' });
}

async function correctTheMeeting(town: Town): Promise<void> {
  const recorded = await town.store.readStream(`campaign-${CAMPAIGN}`);
  const meeting = recorded.find((event) => event.type === 'MeetingRecorded');
  await town
    .day('2024-03-14')
    .as('officeClerk')
    .execute(
      'RecordMeeting',
      {
        campaignId: CAMPAIGN,
        meetingId: 'meeting-1',
        kind: 'mobilization',
        heldOn: '2024-03-04',
        place: '会议室',
        attendance: 21,
        topic: '动员大会',
        evidence: [{ title: '签到表', documentNumber: '附件1', sha256: 'ab'.repeat(32) }],
      },
      {
        corrects: meeting!.id,
        basis: { documentNumber: '某局办〔2024〕3号', reason: '人数漏计一人' },
        onBehalfOf: { personId: POSTS.officeDirector.personId, postId: POSTS.officeDirector.postId },
        occurredAt: '2024-03-13T08:00:00.000Z',
      },
    );
}

async function changeTheFrame(town: Town): Promise<void> {
  const deputy = town.day('2024-03-18').as('deputyHead');
  const campaignId = CAMPAIGN;
  await deputy.execute('ChangeLeadershipGroup', {
    campaignId,
    group: { ...GROUP, memberPostIds: ['group-member', 'licensing-head'] },
    office: OFFICE,
    reason: '充实力量',
  });
  await deputy.execute('ChangeScope', {
    campaignId,
    addedUnitIds: ['general'],
    removedUnitIds: [],
    reason: '纳入办公室',
  });
  await deputy.execute('ChangeScope', {
    campaignId,
    addedUnitIds: [],
    removedUnitIds: ['general'],
    reason: '办公室由局统一报送',
  });
  await deputy.execute('AmendPlan', {
    campaignId,
    changes: [{ path: '/stages/4/closes', to: '2025-02-10' }],
    reason: '考核顺延',
    authority: '局党组会议纪要〔2024〕3号',
  });
  await deputy.execute('ExtendStage', {
    campaignId,
    stageId: 'identification',
    closes: '2024-06-30',
    submissionDue: '2024-05-31',
    reason: '机构调整',
  });
}

async function passWithException(town: Town): Promise<void> {
  const stageId = 'mobilization';
  const director = town.as('officeDirector');
  await askForGate(town, stageId);
  await director.execute('WithdrawGateRequest', { campaignId: CAMPAIGN, stageId, reason: '材料补充' });
  await director.execute('RequestGate', { campaignId: CAMPAIGN, stageId, note: '再次提请' });
  const head = town.day('2024-03-29').as('bureauHead');
  const [decision, noExceptions] = [
    { campaignId: CAMPAIGN, stageId },
    { exceptions: [], reason: '培训少一次' },
  ];
  await head.execute('DecideGate', { ...decision, ...noExceptions, outcome: 'returned' });
  await director.execute('RequestGate', { campaignId: CAMPAIGN, stageId, note: '请求例外放行' });
  const exceptionId = 'exception-training';
  const blocker = {
    rule: 'mobilization/training-recorded',
    code: 'CAMPAIGN_MISSING_TRAINING',
    subjectId: CAMPAIGN,
  };
  await head.execute('DecideGate', {
    ...decision,
    outcome: 'passedWithExceptions',
    exceptions: [{ exceptionId, ...blocker, dueOn: '2024-04-10' }],
    reason: '四月补训',
  });
  await town.day('2024-04-02').as('officeClerk').execute('RecordTraining', SECOND_TRAINING);
  const urge = { urgeId: 'urge-1', stageId: 'identification', unitIds: ['licensing'], text: '请按时报送' };
  await director.execute('UrgeUnits', { campaignId: CAMPAIGN, ...urge, dueOn: '2024-05-10' });
  const evidence = [{ title: '签到表' }];
  const cleared = { campaignId: CAMPAIGN, exceptionId, on: '2024-04-02', report: '已补训', evidence };
  await director.execute('ClearGateException', cleared);
}

async function askForChanges(town: Town): Promise<void> {
  const head = town.as('licensingHead');
  const director = town.as('officeDirector');
  const review = (outcome: 'approved' | 'refused') =>
    director.execute('ReviewPowerChange', { powerId: 'new-licence', outcome, opinion: '已核对依据' });
  const added = { ...powerRequest(POWERS[0]), powerId: 'new-licence', reason: '新法授权' };
  await head.execute('RequestPowerAddition', added);
  await review('approved');
  const { unitId: _, campaignId: __, ...description } = added;
  await head.execute('RequestPowerRevision', { ...description, timeLimit: '5 个工作日', reason: '提速' });
  await review('approved');
  const ended = { powerId: 'new-licence', reason: '授权收回', legalBasis: ['修法决定'] };
  await head.execute('RequestPowerCancellation', ended);
  await review('refused');
  await head.execute('RequestPowerCancellation', ended);
  await review('approved');
}

async function tidyTheCatalogues(town: Town): Promise<void> {
  const head = town.day('2024-06-04').as('licensingHead');
  const power = { ...powerRequest(POWERS[0]), powerId: 'old-licence', remark: '拟取消' };
  await head.execute('ListPower', power);
  const { unitId: _, campaignId: __, ...description } = power;
  await head.execute('RevisePower', { ...description, timeLimit: '10 个工作日' });
  const none = { powerId: 'old-licence', campaignId: CAMPAIGN, reason: '多年未行使' };
  await head.execute('DeclarePowerWithoutRisk', none);
  const transfer = { powerId: 'old-licence', toUnitId: 'finance', toPostId: POSTS.cashier.postId };
  const grounds = { legalBasis: ['三定规定'], reason: '职能划转' };
  await head.execute('RequestPowerTransfer', { ...transfer, ...grounds });
  const review = { powerId: 'old-licence', outcome: 'approved', opinion: '依据充分' } as const;
  await town.as('officeDirector').execute('ReviewPowerTransfer', review);
  await askForChanges(town);
  await town.as('financeHead').execute('CancelPower', {
    powerId: 'old-licence',
    reason: '上级取消',
    legalBasis: ['国务院取消行政审批项目的决定'],
  });
  const point = { ...pointRequest(POINTS[1]!), riskPointId: 'licence-3' };
  await head.execute('FindRiskPoint', point);
  const { unitId: _u, campaignId: _c, ...revised } = point;
  await head.execute('ReviseRiskPoint', { ...revised, manifestation: '与 licence-2 重复' });
  await head.execute('CloseRiskPoint', { riskPointId: 'licence-3', reason: '重复登记' });
}

async function giveSubmissionBackAndForth(town: Town): Promise<void> {
  const id = { submissionId: submissionId('identification', 'licensing') };
  const head = town.day('2024-06-05').as('licensingHead');
  const director = town.as('officeDirector');
  const handIn = handInRequest('identification', 'licensing');
  await director.execute('ReopenSubmission', { ...id, reasons: ['职权有变动'] });
  await head.execute('HandInSubmission', handIn);
  await head.execute('WithdrawSubmission', { ...id, reason: '再核对一次' });
  await head.execute('HandInSubmission', handIn);
  await director.execute('ReturnSubmission', { ...id, reasons: ['缺一处依据', '缺签字'] });
  await head.execute('HandInSubmission', { ...handIn, note: '已补正' });
  await director.execute('AcceptSubmission', { ...id, note: '齐全' });
}

async function withdrawWhatWasBegun(town: Town): Promise<void> {
  await publish(town, 'notice-mistaken', 'identification', 'catalogues', '2024-06-06');
  const director = town.as('officeDirector');
  await director.execute('WithdrawNotice', { noticeId: 'notice-mistaken', reason: '重复公示' });
  const filing = {
    ...filingRequest('filing-other', 'identification', '2024-06-06'),
    subject: 'other',
  } as const;
  await director.execute('SendFiling', filing);
  await director.execute('RefuseFiling', { filingId: 'filing-other', reason: '缺附件' });
  const { documents, riskPointIds } = filing;
  await director.execute('ResendFiling', {
    filingId: 'filing-other',
    documents: [...documents, { title: '附件', documentNumber: '' }],
    riskPointIds,
    sentOn: '2024-06-06',
  });
}

async function restForAWhile(town: Town): Promise<void> {
  const [head, director] = [town.day('2024-08-21').as('bureauHead'), town.as('officeDirector')];
  await director.execute('ProposeDecision', decisionRequest('decision-2'));
  await director.execute('WithdrawDecision', { decisionId: 'decision-2', reason: '已有决定' });
  await decideInMeeting(town);
  await head.execute('SuspendCampaign', { campaignId: CAMPAIGN, reason: '防汛' });
  town.day('2024-08-26');
  await head.execute('ResumeCampaign', { campaignId: CAMPAIGN, reason: '防汛结束' });
}

async function moveMeasuresAbout(town: Town): Promise<void> {
  const [head, director] = [town.day('2024-11-12').as('bureauHead'), town.as('officeDirector')];
  const id = { measureId: 'bureau-1.late' };
  const set = { ...measureRequest(MEASURES.at(-2)!), ...id, dueOn: '2024-11-12' };
  await head.execute('SetMeasure', set);
  await town.day('2024-11-13').engine.sweep();
  await director.execute('ExtendMeasure', { ...id, dueOn: '2024-11-20', reason: '材料未齐' });
  const { riskPointId: _, unitId: __, campaignId: ___, ...description } = set;
  await head.execute('ReviseMeasure', { ...description, content: '三人复核', dueOn: '2024-11-19' });
  const report = { ...id, doneOn: '2024-11-13', report: '已落实', evidence: [{ title: '照片' }] };
  await head.execute('ReportMeasureDone', report);
  await director.execute('ReopenMeasure', { ...id, reason: '佐证不足' });
  await director.execute('CancelMeasure', { ...id, reason: '与其他措施合并' });
}

async function exchangePledges(town: Town): Promise<void> {
  const head = town.day('2024-11-13').as('licensingHead');
  const pledge = { campaignId: CAMPAIGN, unitId: 'licensing', text: '每项权力规范运行' };
  const pledgeId = `${CAMPAIGN}.licensing`;
  await head.execute('GivePledge', pledge);
  await head.execute('WithdrawPledge', { pledgeId, reason: '内容待补充' });
  await head.execute('GivePledge', { ...pledge, text: '每项权力按流程规范运行' });
  await town.as('deputyHead').execute('ReturnPledge', { pledgeId, text: '按“一岗双责”加强监督和管理' });
}

async function lookAgainAtPoints(town: Town): Promise<void> {
  town.day('2024-11-14');
  const monitored = { riskPointId: 'payments-1', on: '2024-11-14', finding: '未见异常', sound: true };
  await town.as('officeClerk').execute('MonitorRiskPoint', monitored);
  await town
    .as('licensingHead')
    .execute('DisposeRiskPoint', { riskPointId: 'licence-1', action: '约谈提醒' });
  const regrade = { riskPointId: 'licence-2', cause: 'periodic', reason: '年度复核' } as const;
  await town.as('licensingHead').execute('ReopenRiskGrading', regrade);
  const [likelihood, severity] = RATED[2];
  await town.as('licensingHead').execute('RateRiskPoint', {
    riskPointId: 'licence-2',
    step: 'selfRating',
    likelihood,
    severity,
    level: 3,
    reason: '已有内控',
  });
}

async function assessWithRectification(town: Town): Promise<void> {
  for (const unitId of SCOPE_UNITS) {
    if (unitId === 'finance') await assessUnit(town, unitId, 40, 'unqualified');
    else if (unitId === 'licensing') await assessUnit(town, unitId, 95, 'excellent');
    else await assessUnit(town, unitId, 80, 'good');
  }
  const id = { assessmentId: assessmentId('finance') };
  const director = town.as('officeDirector');
  await director.execute('OrderUnitRectification', { ...id, content: '重做台账', dueOn: '2024-12-20' });
  town.day('2024-12-16');
  await town.as('financeHead').execute('ReportUnitRectification', {
    ...id,
    report: '台账已重做',
    evidence: [{ title: '台账' }],
  });
  await director.execute('RecordAssessmentCheck', {
    ...id,
    checkId: 'check-1',
    way: null,
    mode: 'onSite',
    by: '领导小组办公室',
    checkerPostIds: ['office-director'],
    on: '2024-12-16',
    findings: [{ indicatorId: 'measures', text: '台账已补齐' }],
    score: null,
    evidence: [{ title: '复查记录' }],
  });
  await director.execute('ReassessUnit', { ...id, scores: scoresAt(80) });
  await town.as('bureauHead').execute('RecordAccountabilityAction', {
    ...id,
    finding: '考核不合格',
    authority: '局党组',
    measure: '诫勉谈话',
    personId: POSTS.financeHead.personId,
  });
  await town.as('bureauHead').execute('DecideAccountability', {
    actionId: 'action-on-assessment',
    programme: { kind: 'campaign', id: CAMPAIGN },
    unitId: 'finance',
    personId: null,
    finding: '台账长期缺失',
    authority: '局党组',
    measure: '通报批评',
    grounds: [{ kind: 'assessment', assessmentId: assessmentId('finance') }],
    decidedOn: '2024-12-16',
  });
  await town.as('bureauHead').execute('CommendUnit', {
    assessmentId: assessmentId('licensing'),
    title: '先进单位',
    authority: '局党组',
    documentNumber: '某局〔2024〕19号',
    on: '2024-12-16',
  });
  await director.execute('ReportAssessmentResults', {
    campaignId: CAMPAIGN,
    reportId: 'report-1',
    recipient: '区委组织部',
    documentNumber: '某局〔2024〕20号',
    reportedOn: '2024-12-16',
  });
  await fileSummary(town);
}

/** Next year's campaign takes the open points over, and ends before its time. */
async function takeOverNextYear(town: Town): Promise<void> {
  const head = town.day('2025-03-03').as('bureauHead');
  const request = { ...launchRequest(NEXT_CAMPAIGN), year: 2025, previousCampaignId: CAMPAIGN };
  await head.execute('LaunchCampaign', request);
  await town.settled();
  await closeTogether(town);
  await town.day('2025-03-17').as('bureauHead').execute('EndCampaignEarly', {
    campaignId: NEXT_CAMPAIGN,
    reason: '机构撤并',
    authority: '区委编办通知',
  });
}

/** A body gave the grade, so a body decides on the end. */
async function closeTogether(town: Town): Promise<void> {
  const decision = { ...decisionRequest('decision-5'), campaignId: NEXT_CAMPAIGN, subject: 'other' } as const;
  await adopt(town, { ...decision, matter: '关闭风险点 payments-1：业务停办', grades: [] });
  await town
    .as('bureauHead')
    .execute('CloseRiskPoint', { riskPointId: 'payments-1', reason: '业务停办', decisionId: 'decision-5' });
}

/** A campaign over the bureau, and one below it over a section; both end before their time, the lower one first. */
async function cascade(town: Town): Promise<void> {
  const head = town.day('2025-03-20').as('bureauHead');
  const request = { ...launchRequest('bureau-2025'), year: 2025 };
  const order = { leadingUnitIds: ['bureau'], pilotUnitIds: ['licensing'] };
  await head.execute('LaunchCampaign', { ...request, order });
  const child = {
    ...request,
    campaignId: 'licensing-2025',
    hostUnitId: 'licensing',
    scopeUnitIds: ['licensing'],
    parent: { campaignId: 'bureau-2025' },
  };
  await head.execute('LaunchCampaign', child);
  const end = { reason: '机构撤并', authority: '区委编办通知' };
  await head.execute('EndCampaignEarly', { campaignId: 'licensing-2025', ...end });
  await head.execute('EndCampaignEarly', { campaignId: 'bureau-2025', ...end });
}

/** A standing duty is opened with its window, answered, sent back, and at last waived. */
async function answerADuty(town: Town): Promise<void> {
  const dutyId = 'story-duty';
  await town.gateway.system.give(
    {
      type: 'OpenDuty',
      data: {
        dutyId,
        programme: { kind: 'campaign', id: CAMPAIGN },
        standingDutyId: 'self-check',
        title: { zh: '半年自查', en: 'half-yearly self-check' },
        kind: 'selfCheck',
        unitId: 'finance',
        riskPointIds: ['payments-1'],
        opensOn: '2024-06-01',
        dueOn: '2024-06-20',
        nilReturnCounts: false,
      },
    },
    { cause: 'sweep', occurredAt: '2024-05-31T16:00:00.000Z' },
  );
  await town.as('financeHead').execute('FulfilDuty', {
    dutyId,
    nilReturn: false,
    report: '逐项自查，未发现问题',
    checkedRiskPointIds: ['payments-1'],
    evidence: [{ title: '自查表' }],
  });
  const office = town.as('officeDirector');
  await office.execute('ReturnDuty', { dutyId, reason: '自查表没有签字' });
  await office.execute('WaiveDuty', { dutyId, reason: '单位正在撤并', authority: '局党组会议纪要' });
}

/** The cashier may stay; the post is screened again; what changed since the grading is noted. */
async function manageChanges(town: Town): Promise<void> {
  await town.as('officeDirector').execute('TakeUpDrift', {
    submissionId: `${CAMPAIGN}.grading.finance`,
    decision: 'noted',
    reason: '描述完善，等级不变',
  });
  const { postId } = POSTS.cashier;
  const appointmentId = `${postId}.1`;
  await town.as('bureauHead').execute('ExemptFromRotation', {
    postId,
    appointmentId,
    campaignId: CAMPAIGN,
    reason: '专业性强，暂无合适人选',
    authority: '局党组会议纪要',
  });
  const rescreeningId = 'story-rescreening';
  await town.gateway.system.give(
    {
      type: 'OpenRescreening',
      data: {
        ...{ rescreeningId, campaignId: CAMPAIGN, unitId: 'finance', postId, powerId: null },
        ...{ cause: 'holderChanged', causeId: appointmentId, changedOn: '2024-06-03', dueOn: '2024-09-03' },
      },
    },
    { cause: 'sweep', occurredAt: '2024-06-02T16:00:00.000Z' },
  );
  await town.as('financeHead').execute('CompleteRescreening', {
    rescreeningId,
    outcome: 'confirmed',
    riskPointIds: ['payments-1'],
    statement: '与原风险点一致',
  });
}
