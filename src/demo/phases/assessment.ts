/** Fifth phase, from 2012-12-01: 落实防控措施，构建长效机制; then completion and archive. */
import { headOf, holderOf, leaderInChargeOf, unitName } from '../data/lookup';
import { MEASURES } from '../data/measures';
import { INDICATORS, LOWERED, SCORES, UNQUALIFIED, type Scores } from '../data/scores';
import { SCOPE } from '../data/units';
import { overDays, type Script } from '../script';
import {
  assessmentId,
  CAMPAIGN,
  CLERK,
  DIRECTOR_GENERAL,
  OFFICE_DEPUTY,
  OFFICE_DIRECTOR,
  SECRETARY,
} from './campaign-id';
import { done, UNSOUND } from './control';

const STAGE = 'assessment';
/** Its business is given up, so it is closed. */
const CLOSED = 'ppc-r05';

type Result = 'excellent' | 'good' | 'qualified' | 'unqualified';

/** The plan's lowest totals; the spec holds them against the template. */
export const RESULTS: readonly (readonly [Result, number])[] = [
  ['excellent', 90],
  ['good', 80],
  ['qualified', 60],
  ['unqualified', 0],
];

export function assessment(script: Script): void {
  script.enter(STAGE);
  score(script);
  rectify(script);
  finishMeasures(script);
  report(script);
  gateAndEnd(script);
}

function score(script: Script): void {
  script.day('2012-12-03');
  for (const unitId of SCOPE) {
    script.act(
      OFFICE_DEPUTY,
      'BeginAssessment',
      { campaignId: CAMPAIGN, unitId },
      `开始考核：${unitName(unitId)}`,
    );
  }
  overDays(script, ['2012-12-05', '2012-12-06'], SCOPE, (unitId) => {
    const scores = scoresOf(unitId, '自查情况见报告。');
    const statement = '对照考核评估细则自查，材料齐全，存在问题已列入改进清单。';
    const data = { assessmentId: assessmentId(unitId), scores, statement };
    script.act(headOf(unitId), 'HandInSelfAssessment', data, `报送自评：${unitName(unitId)}`);
  });
  overDays(script, ['2012-12-10', '2012-12-11'], SCOPE, (unitId) => {
    const data = {
      assessmentId: assessmentId(unitId),
      scores: scoresOf(unitId, '查阅台账、实地察看后评定。'),
    };
    script.act(OFFICE_DEPUTY, 'ScoreAssessment', data, `考核评分：${unitName(unitId)}`);
  });
  script.day('2012-12-12');
  for (const unitId of SCOPE) confirm(script, unitId);
}

function confirm(script: Script, unitId: string): void {
  const lowered = unitId === LOWERED.unit;
  const result = lowered ? LOWERED.result : resultOf(totalOf(unitId));
  const data = { assessmentId: assessmentId(unitId), result };
  script.act(
    SECRETARY,
    'ConfirmAssessmentResult',
    lowered ? { ...data, reason: LOWERED.reason } : data,
    `确认考核结果：${unitName(unitId)}`,
  );
}

function ownScores(unitId: string): Scores {
  const scores = SCORES[unitId];
  if (scores === undefined) throw new Error(`no scores for ${unitId}`);
  return scores;
}

function scoresOf(unitId: string, finding: string) {
  return scoreList(ownScores(unitId), finding);
}

function scoreList(scores: Scores, finding: string) {
  return INDICATORS.map((indicatorId, index) => ({ indicatorId, score: scores[index] ?? 0, finding }));
}

function totalOf(unitId: string): number {
  return ownScores(unitId).reduce((sum, each) => sum + each, 0);
}

function resultOf(total: number): Result {
  return RESULTS.find(([, minScore]) => total >= minScore)?.[0] ?? 'unqualified';
}

function rectify(script: Script): void {
  const id = { assessmentId: assessmentId(UNQUALIFIED.unit) };
  const head = headOf(UNQUALIFIED.unit);
  script.day('2012-12-13');
  const content = '重做风险点排查台账，清退变相收取的咨询费，收入全额纳入预算管理。';
  script.act(
    OFFICE_DIRECTOR,
    'OrderUnitRectification',
    { ...id, content, dueOn: '2012-12-25' },
    '责令不合格单位限期整改',
  );
  script.day('2012-12-14');
  script.act(
    SECRETARY,
    'RecordAccountabilityAction',
    {
      ...id,
      finding: '考核不合格，推荐项目与咨询收费未分开。',
      authority: '局党组',
      measure: '对主要负责人诫勉谈话，取消当年评先资格。',
      personId: holderOf(head, script.today),
    },
    '记录问责：诫勉谈话',
    { basis: { documentNumber: '濮科党〔2012〕演示11号' } },
  );
}

function finishMeasures(script: Script): void {
  const disposals = MEASURES.filter(({ phase }) => phase === 'disposal');
  overDays(script, ['2012-12-18', '2012-12-19'], disposals, (measure) => done(script, measure));
  script.day('2012-12-20');
  script.act(
    leaderInChargeOf('finance'),
    'DisposeRiskPoint',
    { riskPointId: UNSOUND, action: '责令当日入账，对出纳批评教育，库存限额下调一半。' },
    `后期处置：${UNSOUND}`,
  );
  script.act(
    headOf('ppc'),
    'CloseRiskPoint',
    { riskPointId: CLOSED, reason: '培训业务自本月起停办，对应职责已取消。' },
    `关闭风险点：${CLOSED}`,
  );
}

function report(script: Script): void {
  const id = { assessmentId: assessmentId(UNQUALIFIED.unit) };
  script.day('2012-12-24');
  script.act(
    headOf(UNQUALIFIED.unit),
    'ReportUnitRectification',
    {
      ...id,
      report: '台账重做完毕，清退咨询费四户，收入已上缴专户。',
      evidence: [{ title: '清退凭证' }, { title: '重做的风险点台账' }],
    },
    '报告整改情况',
  );
  script.day('2012-12-25');
  const scores = scoreList(UNQUALIFIED.again, '复核整改材料后评定。');
  script.act(OFFICE_DEPUTY, 'ReassessUnit', { ...id, scores }, '整改后复评：合格');
  script.act(
    OFFICE_DIRECTOR,
    'SendFiling',
    {
      filingId: 'filing-summary',
      campaignId: CAMPAIGN,
      stageId: STAGE,
      subject: 'summaryReport',
      recipient: '市纪委',
      documents: [{ title: '廉政风险防控工作总结报告', documentNumber: '濮科〔2012〕演示9号' }],
      riskPointIds: [],
      sentOn: script.today,
    },
    '总结报告报市纪委备案',
  );
  script.day('2012-12-27');
  const receipt = {
    filingId: 'filing-summary',
    receiptNumber: '备案〔2012〕演示066号',
    receivedOn: script.today,
  };
  script.act(CLERK, 'RecordFilingReceipt', receipt, '收到总结报告备案回执');
  script.act(
    DIRECTOR_GENERAL,
    'ChooseCarryOver',
    {
      campaignId: CAMPAIGN,
      mode: 'all',
      riskPointIds: [],
      reason: '未关闭、未处置完毕的风险点全部结转下年，实行动态管理。',
    },
    '确定结转下年的风险点',
  );
}

function gateAndEnd(script: Script): void {
  script.day('2012-12-28');
  script.act(
    OFFICE_DIRECTOR,
    'RequestGate',
    { campaignId: CAMPAIGN, stageId: STAGE, note: '考核、整改、总结备案和结转均已完成。' },
    '提请第五阶段过关',
  );
  script.sweep('2012-12-31');
  script.act(
    SECRETARY,
    'DecideGate',
    {
      campaignId: CAMPAIGN,
      stageId: STAGE,
      outcome: 'passed',
      exceptions: [],
      reason: '机制基本建成，同意办结。',
    },
    '领导小组决定：第五阶段通过',
  );
  script.act(
    SECRETARY,
    'CompleteCampaign',
    { campaignId: CAMPAIGN, summary: '五个阶段工作全部完成，三位一体的风险防控机制初步建成。' },
    '专项工作办结',
  );
  script.day('2013-01-08');
  const archiveNumber = '濮科档〔2013〕演示1号';
  script.act(CLERK, 'ArchiveCampaign', { campaignId: CAMPAIGN, archiveNumber }, '专项工作归档');
}
