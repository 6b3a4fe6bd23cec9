/** 2012-09-03 to 09-20: the grades are published, one is raised after an objection, and they are filed upward. */
import { headOf, leaderInChargeOf, postOf, suggested } from '../data/lookup';
import { RISK_POINTS } from '../data/risk-points';
import type { DemoRiskPoint, LikelihoodAndSeverity } from '../data/shapes';
import { SCOPE } from '../data/units';
import type { Script } from '../script';
import { CAMPAIGN, CLERK, DIRECTOR_GENERAL, OFFICE_DEPUTY, OFFICE_DIRECTOR } from './campaign-id';
import { decide, propose } from './decisions';
import { sign } from './opinions';
import { rate } from './search';

const STAGE = 'grading';

/** Rated grade 3, raised to grade 2 after an objection of the public. */
export const REGRADED = { id: 'ipo-admin-r01', rating: [2, 2] satisfies LikelihoodAndSeverity } as const;

const FIRST_NOTICE = 'notice-grades';
export const SECOND_NOTICE = 'notice-regraded';

export function publicity(script: Script): void {
  script.day('2012-09-03');
  publish(script, FIRST_NOTICE, '廉政风险点和风险等级公示', SCOPE);
  object(
    script,
    '2012-09-05',
    FIRST_NOTICE,
    REGRADED.id,
    '同一专利换个名称多次领资助的情况去年就有，只定三级偏低。',
  );
  object(script, '2012-09-06', FIRST_NOTICE, 'office-r03', '建议取消全部公务用车，该风险点应为一级。');
  script.day('2012-09-10');
  answer(script, REGRADED.id, 'upheld', '意见采纳：经核查去年确有两例重复申领，重新定级。');
  answer(
    script,
    'office-r03',
    'rejected',
    '车辆数量符合编制，取消全部公务用车不在本局权限内；所定二级与评议结果一致，予以维持。',
  );
  script.day('2012-09-11');
  script.act(CLERK, 'CloseNotice', { noticeId: FIRST_NOTICE }, '等级公示结束');
}

function publish(script: Script, noticeId: string, title: string, unitIds: readonly string[]): void {
  const data = {
    noticeId,
    campaignId: CAMPAIGN,
    stageId: STAGE,
    subject: 'grades',
    title,
    unitIds,
    from: script.today,
  } as const;
  script.act(CLERK, 'PublishNotice', data, title);
}

function object(script: Script, on: string, noticeId: string, itemId: string, text: string): void {
  script.day(on);
  const data = { noticeId, objectionId: `objection-${itemId}`, objector: '', itemId, text };
  script.act('public', 'LodgeObjection', data, '公众对等级公示提出异议');
}

function answer(script: Script, itemId: string, outcome: 'upheld' | 'rejected', text: string): void {
  const data = { noticeId: FIRST_NOTICE, objectionId: `objection-${itemId}`, outcome, answer: text };
  script.act(
    OFFICE_DEPUTY,
    'AnswerObjection',
    data,
    outcome === 'upheld' ? '答复异议：采纳' : '答复异议：不采纳',
  );
}

/** The whole way again for one point: three ratings, opinions, decision, notice. */
export function regrade(script: Script): void {
  const point = regradedPoint();
  script.act(
    OFFICE_DEPUTY,
    'ReopenRiskGrading',
    {
      riskPointId: point.id,
      cause: 'objection',
      reason: '公示异议成立：去年有两例重复申领，发生概率应调高。',
    },
    `重新定级：${point.id}`,
  );
  rate(script, point.post, point, 'selfRating', REGRADED.rating);
  rate(script, CLERK, point, 'publicReview', REGRADED.rating);
  rate(script, leaderInChargeOf(point.unit), point, 'tieredReview', REGRADED.rating);
  sign(script, headOf(point.unit), point, 'departmentHead', '同意调整等级。');
  sign(script, leaderInChargeOf(point.unit), point, 'leaderInCharge', '同意调整等级。');
  script.day('2012-09-12');
  const grades = [{ riskPointId: point.id, level: suggested(REGRADED.rating) }];
  propose(script, 'decision-regraded', 'riskGrades', '审定公示后调整的风险等级', grades);
  decide(script, 'decision-regraded', {});
  sign(script, DIRECTOR_GENERAL, point, 'unit', '经局党组研究，同意调整后上报。');
}

export function regradedPoint(): DemoRiskPoint {
  const point = RISK_POINTS.find(({ id }) => id === REGRADED.id);
  if (point === undefined) throw new Error(`no risk point ${REGRADED.id}`);
  return point;
}

export function filings(script: Script): void {
  const documents = [{ title: '廉政风险点汇总表', documentNumber: '濮科〔2012〕演示5号' }];
  const leaders = RISK_POINTS.filter((point) => postOf(point.post).rank === 'leader').map(({ id }) => id);
  script.day('2012-09-13');
  publish(script, SECOND_NOTICE, '公示后调整的风险等级再公示', [regradedPoint().unit]);
  file(script, 'filing-grades', 'grades', documents, []);
  const leadersForms = [{ title: '领导岗位廉政风险点登记表', documentNumber: '濮科党〔2012〕演示2号' }];
  file(script, 'filing-leaders', 'leadersGrades', leadersForms, leaders);
  script.day('2012-09-14');
  script.act(
    CLERK,
    'RefuseFiling',
    { filingId: 'filing-grades', reason: '市纪委退回：未附局党组会议纪要。' },
    '等级备案被退回',
  );
  script.day('2012-09-17');
  script.act(
    OFFICE_DIRECTOR,
    'ResendFiling',
    {
      filingId: 'filing-grades',
      documents: [...documents, { title: '局党组会议纪要', documentNumber: '濮科党纪〔2012〕演示8号' }],
      riskPointIds: [],
      sentOn: '2012-09-17',
    },
    '补充材料后再次报送等级备案',
  );
  receipt(script, 'filing-leaders', '备案〔2012〕演示038号');
  script.day('2012-09-20');
  receipt(script, 'filing-grades', '备案〔2012〕演示041号');
}

function file(
  script: Script,
  filingId: string,
  subject: 'grades' | 'leadersGrades',
  documents: readonly { readonly title: string; readonly documentNumber: string }[],
  riskPointIds: readonly string[],
): void {
  const data = {
    filingId,
    campaignId: CAMPAIGN,
    stageId: STAGE,
    subject,
    recipient: '市纪委',
    documents,
    riskPointIds,
    sentOn: script.today,
  };
  script.act(OFFICE_DIRECTOR, 'SendFiling', data, `报市纪委备案：${documents[0]?.title ?? ''}`);
}

function receipt(script: Script, filingId: string, receiptNumber: string): void {
  const data = { filingId, receiptNumber, receivedOn: script.today };
  script.act(CLERK, 'RecordFilingReceipt', data, '收到备案回执');
}
