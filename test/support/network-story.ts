/** A warning network beside the campaign: every event of the network's streams happens in it once. */
import type { RequestData } from '../../src/commands/request';
import { POSTS } from './organisation';
import type { Town } from './town';

export const NETWORK = 'warning-2025';

export const NETWORK_REQUEST = {
  networkId: NETWORK,
  title: '预警信息网络',
  hostUnitId: 'bureau',
  moduleId: 'school-warning-2012',
  scopeUnitIds: ['licensing', 'finance'],
  headPostIds: [POSTS.deputyHead.postId],
  centrePostIds: [POSTS.officeDirector.postId],
} as const;

export const POINT_REQUEST = {
  networkId: NETWORK,
  pointId: 'finance-point',
  name: '财务科信息点',
  unitId: 'finance',
  levelId: 'point',
  parentPointId: null,
} as const;

export const OFFICER_REQUEST = {
  networkId: NETWORK,
  pointId: POINT_REQUEST.pointId,
  personId: POSTS.cashier.personId,
  postId: POSTS.cashier.postId,
  kindId: 'officer',
} as const;

export const SIGN = {
  signId: 'sign-1',
  categoryId: 'funds',
  natureId: 'emerging',
  content: '报销单据补签较多',
  unitId: 'finance',
  postId: null,
  personId: null,
} as const;

export const REPORT_REQUEST: RequestData<'HandInReport'> = {
  networkId: NETWORK,
  pointId: POINT_REQUEST.pointId,
  scheduleId: 'monthly',
  period: '2025-04',
  nil: false,
  nilReason: '',
  signs: [SIGN],
  sections: [],
  channelId: 'courier',
};

export const URGENT_REQUEST: RequestData<'SendUrgentReport'> = {
  networkId: NETWORK,
  pointId: POINT_REQUEST.pointId,
  reportId: 'urgent-1',
  urgency: '当天有一笔大额支出',
  signs: [SIGN],
  channelId: 'courier',
};

export const REPORT = 'finance-point.monthly.2025-04';

export async function tellNetworkStory(town: Town): Promise<void> {
  await runNetwork(town);
  await windUp(town);
}

/** Up to where it still runs. */
export async function runNetwork(town: Town): Promise<void> {
  await setUp(town);
  await report(town);
  await analyse(town);
  await sendOut(town);
}

/** Established, with a point and its officer. */
export async function setUp(town: Town): Promise<void> {
  const networkId = NETWORK;
  const deputy = town.day('2025-04-01').as('deputyHead');
  await town.as('bureauHead').execute('EstablishNetwork', NETWORK_REQUEST);
  await deputy.execute('ChangeNetworkScope', {
    networkId,
    addedUnitIds: ['general'],
    removedUnitIds: ['licensing'],
    reason: '机构调整',
  });
  await deputy.execute('ChangeWarningCentre', {
    networkId,
    headPostIds: [POSTS.deputyHead.postId],
    centrePostIds: [POSTS.officeDirector.postId, POSTS.officeClerk.postId],
    reason: '充实力量',
  });
  const director = town.as('officeDirector');
  await director.execute('OpenMonitoringPoint', { ...POINT_REQUEST, name: '财务信息点' });
  const { pointId, unitId, name, parentPointId } = POINT_REQUEST;
  await director.execute('MoveMonitoringPoint', { pointId, unitId, name, parentPointId, reason: '更名' });
  await director.execute('AppointOfficer', OFFICER_REQUEST);
  const officerId = `${pointId}.${OFFICER_REQUEST.personId}`;
  await director.execute('TrainOfficer', {
    officerId,
    trainingId: 'training-1',
    on: '2025-04-01',
    formId: 'class',
    topic: '信息采集',
  });
}

async function report(town: Town): Promise<void> {
  const [cashier, director] = [town.day('2025-04-28').as('cashier'), town.as('officeDirector')];
  await cashier.execute('SendUrgentReport', URGENT_REQUEST);
  await cashier.execute('HandInReport', REPORT_REQUEST);
  const [first] = await town.store.readStream(`warningReport-${REPORT}`);
  await cashier.execute('HandInReport', { ...REPORT_REQUEST, signs: [SIGN] }, { corrects: first!.id });
  for (const reportId of [REPORT, URGENT_REQUEST.reportId]) {
    await director.execute('ReceiveReport', { reportId, note: '已收' });
    const classes = [{ signId: SIGN.signId, handlingId: 'analyse', grave: false }];
    await director.execute('ClassifyReport', { reportId, classes });
  }
  await town.as('financeHead').execute('HandleSign', {
    reportId: REPORT,
    signId: SIGN.signId,
    on: '2025-04-28',
    outcome: '已补签',
    resolved: true,
  });
}

async function analyse(town: Town): Promise<void> {
  const director = town.day('2025-05-06').as('officeDirector');
  const analysisId = 'analysis-1';
  const reportIds = [REPORT, URGENT_REQUEST.reportId];
  const finding = { findingId: 'finding-1', categoryId: 'funds', natureId: 'emerging', reportIds };
  await director.execute('MakeAnalysis', {
    networkId: NETWORK,
    analysisId,
    pointId: null,
    kindId: 'special',
    title: '四月分析',
    from: '2025-04-01',
    to: '2025-04-30',
    reportIds,
    findings: [
      { ...finding, content: '补签较多', cause: '审批不及时', proposal: '限时审批', repeated: true },
    ],
  });
  await director.execute('GiveExpertOpinion', {
    analysisId,
    opinionId: 'opinion-1',
    expertRole: '财务管理专家',
    postId: null,
    text: '宜改为事前审批',
  });
  await director.execute('ShareAnalysis', {
    analysisId,
    sharingId: 'sharing-1',
    unitIds: ['finance'],
    findingIds: ['finding-1'],
    message: '请研究措施',
  });
  await town.as('financeHead').execute('AnswerSharing', {
    analysisId,
    sharingId: 'sharing-1',
    unitId: 'finance',
    measures: '已改流程',
  });
  await director.execute('ConcludeAnalysis', { analysisId, conclusion: '个别环节有隐患' });
}

async function sendOut(town: Town): Promise<void> {
  const director = town.day('2025-05-08').as('officeDirector');
  const bulletinId = 'bulletin-1';
  const issue = {
    networkId: NETWORK,
    kindId: 'advice',
    number: '预警〔2025〕1号',
    title: '防范建议',
    text: '报销须事前审批',
    recipients: [{ unitId: 'finance', postId: null }],
    reportedTo: '',
    analysisId: 'analysis-1',
  };
  await director.execute('IssueBulletin', { ...issue, bulletinId });
  const of = { bulletinId, unitId: 'finance', postId: null };
  await town.as('financeHead').execute('AnswerBulletin', { ...of, measures: '已修订制度' });
  await director.execute('CheckBulletinAnswer', { ...of, outcome: 'accepted', finding: '' });
  await director.execute('IssueBulletin', { ...issue, bulletinId: 'bulletin-2', number: '预警〔2025〕2号' });
  await director.execute('WithdrawBulletin', { bulletinId: 'bulletin-2', reason: '重复' });
}

async function windUp(town: Town): Promise<void> {
  const director = town.day('2025-12-31').as('officeDirector');
  const { pointId } = POINT_REQUEST;
  const officerId = `${pointId}.${OFFICER_REQUEST.personId}`;
  await director.execute('AssessOfficer', {
    officerId,
    period: '2025',
    resultId: 'unfit',
    finding: '漏报',
  });
  await director.execute('DismissOfficer', { officerId, groundId: 'careless', reason: '敷衍塞责' });
  await director.execute('CloseMonitoringPoint', { pointId, reason: '机构撤并' });
  await town.as('deputyHead').execute('CloseNetwork', { networkId: NETWORK, reason: '机构撤并' });
}
