/** Third phase, second half, 2012-08-14 to 09-28: opinions, decision, publicity, filing, and a gate returned once. */
import { unitName } from '../data/lookup';
import { SUPERVISOR } from '../data/posts';
import { RISK_POINTS } from '../data/risk-points';
import { SCOPE } from '../data/units';
import { overDays, type Script } from '../script';
import {
  CAMPAIGN,
  CLERK,
  DIRECTOR_GENERAL,
  OFFICE_DEPUTY,
  OFFICE_DIRECTOR,
  SECRETARY,
  submissionId,
} from './campaign-id';
import { decisions, unitOpinions } from './decisions';
import { sign } from './opinions';
import { filings, publicity, regrade, REGRADED, regradedPoint, SECOND_NOTICE } from './publicity';
import { acceptForms, handInForms, lowerOpinions, submitForms } from './registration-forms';

const STAGE = 'grading';
const EXCEPTION = 'exception-superior-opinion';

export function grading(script: Script): void {
  lowerOpinions(script);
  handInForms(script);
  decisions(script);
  unitOpinions(script);
  publicity(script);
  regrade(script);
  filings(script);
  superiorOpinions(script);
  gateReturned(script);
  gatePassed(script);
}

/** Of all points but the regraded one, which the superior body wants to look into first. */
function superiorOpinions(script: Script): void {
  const ready = RISK_POINTS.filter(({ id }) => id !== REGRADED.id);
  overDays(script, ['2012-09-20', '2012-09-21'], ready, (point) => {
    sign(script, SUPERVISOR, point, 'superiorDiscipline', '准予备案，请按等级落实防控措施。');
  });
  script.act(CLERK, 'CloseNotice', { noticeId: SECOND_NOTICE }, '调整后等级公示结束');
}

function gateReturned(script: Script): void {
  script.day('2012-09-21');
  request(script, '排查、定级、公示、备案已完成，提请过关。', '提请第三阶段过关');
  script.day('2012-09-24');
  script.act(
    SECRETARY,
    'DecideGate',
    {
      campaignId: CAMPAIGN,
      stageId: STAGE,
      outcome: 'returned',
      exceptions: [],
      reason: '八月报送的登记表缺单位意见和上级意见，退回整改：补齐签署后重新报送。',
    },
    '领导小组决定：第三阶段退回整改',
  );
  script.act(
    DIRECTOR_GENERAL,
    'ExtendStage',
    {
      campaignId: CAMPAIGN,
      stageId: STAGE,
      closes: '2012-09-28',
      submissionDue: '2012-09-27',
      reason: '退回整改需要三个工作日，登记表重报截止日相应顺延。',
    },
    '第三阶段延期至 9 月 28 日',
  );
}

function gatePassed(script: Script): void {
  const reasons = ['登记表须载明四级意见，请按现状重新报送。'];
  script.day('2012-09-25');
  for (const unitId of SCOPE) {
    const data = { submissionId: submissionId(STAGE, unitId), reasons };
    script.act(OFFICE_DEPUTY, 'ReopenSubmission', data, `重新开放报送：${unitName(unitId)}`);
  }
  script.sweep('2012-09-26');
  for (const unitId of SCOPE) submitForms(script, unitId, '四级意见补齐后重报。');
  script.day('2012-09-27');
  for (const unitId of SCOPE) acceptForms(script, unitId, '意见齐全。');
  request(script, '整改完成；一个调整等级的风险点上级意见尚待签署，提请保留。', '整改后再次提请第三阶段过关');
  script.day('2012-09-28');
  script.act(
    SECRETARY,
    'DecideGate',
    {
      campaignId: CAMPAIGN,
      stageId: STAGE,
      outcome: 'passedWithExceptions',
      exceptions: [
        {
          exceptionId: EXCEPTION,
          rule: 'grading/opinions-signed',
          code: 'RISK_POINT_MISSING_OPINIONS',
          subjectId: REGRADED.id,
          dueOn: '2012-10-19',
        },
      ],
      reason: '除一项上级意见外均已符合，限期补齐。',
    },
    '领导小组决定：第三阶段保留一项通过',
  );
}

function request(script: Script, note: string, title: string): void {
  script.act(OFFICE_DIRECTOR, 'RequestGate', { campaignId: CAMPAIGN, stageId: STAGE, note }, title);
}

/** 2012-10-16/18, in the next phase: the superior body signs, the office clears the exception. */
export function clearException(script: Script): void {
  script.day('2012-10-16');
  sign(script, SUPERVISOR, regradedPoint(), 'superiorDiscipline', '核查情况属实，同意调整为二级。');
  script.day('2012-10-18');
  script.act(
    OFFICE_DIRECTOR,
    'ClearGateException',
    {
      campaignId: CAMPAIGN,
      exceptionId: EXCEPTION,
      on: '2012-10-18',
      report: '市纪委已签署意见，登记表补齐归档。',
      evidence: [{ title: '登记表（市纪委签署页）', documentNumber: '备案〔2012〕演示046号' }],
    },
    '保留事项整改完毕',
  );
}
