/** Second phase, 2012-04-27 to 06-28: 确定工作岗位及职责，规范工作流程. */
import { headOf, leaderInChargeOf, postOf, unitName } from '../data/lookup';
import { BUREAU_POSTS } from '../data/posts';
import { POWERS, WITHOUT_POWERS } from '../data/powers';
import type { DemoPower } from '../data/shapes';
import { HOST_UNIT, SCOPE } from '../data/units';
import { overDays, type Script } from '../script';
import { CAMPAIGN, CLERK, OFFICE_DEPUTY, OFFICE_DIRECTOR, SECRETARY, submissionId } from './campaign-id';

const STAGE = 'identification';

/** Hands in four days late: raised by the deadline service. */
export const LATE_UNIT = 'ipo-enforcement';
/** Returned twice before it is accepted. */
const RETURNED_UNIT = 'finance';
/** Its power is revised after an objection, and its submission reopened. */
const OBJECTED = { power: 'private-institute', unit: 'policy', timeLimit: '15 个工作日' } as const;
const NOTICE = 'notice-catalogues';

export function identification(script: Script): void {
  script.enter(STAGE);
  dutiesAndPowers(script);
  handIn(script);
  publish(script);
  file(script);
  gate(script);
}

function dutiesAndPowers(script: Script): void {
  overDays(script, ['2012-05-02', '2012-05-03', '2012-05-04'], BUREAU_POSTS, (post) => {
    const duties = post.duties.map(([content, basis]) => ({ content, handledBy: post.name, basis }));
    script.act(post.id, 'RecordPostDuties', { postId: post.id, duties }, `填报岗位职责：${post.name}`);
  });
  overDays(script, ['2012-05-07', '2012-05-08', '2012-05-09'], POWERS, (power) => {
    const data = { powerId: power.id, unitId: power.unit, campaignId: CAMPAIGN, ...describe(power) };
    script.act(headOf(power.unit), 'ListPower', data, `列入职权目录：${power.name}`);
  });
  overDays(script, ['2012-05-10', '2012-05-11', '2012-05-14', '2012-05-15'], POWERS, (power) => {
    const steps = power.steps.map(([stepId, name, responsiblePostId, timeLimit, ...next]) => {
      return { stepId, name, responsiblePostId, timeLimit, next };
    });
    const data = { powerId: power.id, variant: power.kind, steps };
    script.act(power.holder, 'DrawPowerFlow', data, `绘制职权运行流程图：${power.name}`);
  });
}

function describe(power: DemoPower) {
  const { name, content, kind, powerClass, holder, legalBasis, publicityForm, timeLimit, remark } = power;
  return {
    name,
    content,
    kind,
    powerClass,
    holderPostId: holder,
    legalBasis,
    publicityForm,
    timeLimit,
    ...(remark === undefined ? {} : { remark }),
  };
}

function handIn(script: Script): void {
  overDays(script, ['2012-05-16', '2012-05-17'], SCOPE, (unitId) => {
    const data = { campaignId: CAMPAIGN, stageId: STAGE, unitId };
    script.act(headOf(unitId), 'BeginSubmission', data, `着手报送目录：${unitName(unitId)}`);
  });
  const inTime = SCOPE.filter((unitId) => unitId !== LATE_UNIT && unitId !== RETURNED_UNIT);
  script.day('2012-05-18');
  submit(script, RETURNED_UNIT);
  script.day('2012-05-21');
  returnIt(script, ['岗位职责目录缺少办理主体盖章页。', '科技经费流程图未标明会签环节。']);
  overDays(script, ['2012-05-21', '2012-05-22'], inTime, (unitId) => submit(script, unitId));
  script.day('2012-05-23');
  submit(script, RETURNED_UNIT, '已补充会签环节，请审核。');
  for (const unitId of inTime) accept(script, unitId);
  script.day('2012-05-24');
  returnIt(script, ['报销流程图仍缺退回补正的回路，请与会计核对后重报。']);
  script.day('2012-05-25');
  submit(script, RETURNED_UNIT, '已补齐退回补正回路。');
  accept(script, RETURNED_UNIT, '经两次修改，符合要求。');
  script.sweep('2012-05-26');
  script.day('2012-05-29');
  submit(script, LATE_UNIT, '因集中办案迟报，特此说明。');
  script.day('2012-05-30');
  accept(script, LATE_UNIT, '迟报四日，计入考核。');
}

function submit(script: Script, unitId: string, note = '目录和流程图已核对，请审核。'): void {
  const reason = WITHOUT_POWERS[unitId];
  const nilReturns =
    reason === undefined
      ? []
      : [{ content: 'powers', reason } as const, { content: 'flows', reason } as const];
  const data = { submissionId: submissionId(STAGE, unitId), nilReturns, responsibilities: [], note };
  script.act(headOf(unitId), 'HandInSubmission', data, `报送目录和流程图：${unitName(unitId)}`);
}

function returnIt(script: Script, reasons: readonly string[]): void {
  const data = { submissionId: submissionId(STAGE, RETURNED_UNIT), reasons };
  script.act(OFFICE_DEPUTY, 'ReturnSubmission', data, `退回报送：${unitName(RETURNED_UNIT)}`);
}

function accept(script: Script, unitId: string, note = '审核通过。'): void {
  const data = { submissionId: submissionId(STAGE, unitId), note };
  script.act(OFFICE_DEPUTY, 'AcceptSubmission', data, `接收报送：${unitName(unitId)}`);
}

function publish(script: Script): void {
  script.day('2012-06-04');
  script.act(
    CLERK,
    'PublishNotice',
    {
      noticeId: NOTICE,
      campaignId: CAMPAIGN,
      stageId: STAGE,
      subject: 'catalogues',
      title: '岗位职责目录、职权运行目录和职权运行流程图公示',
      unitIds: SCOPE,
      from: '2012-06-04',
    },
    '公示岗位职责目录和职权运行目录',
  );
  object(
    script,
    '2012-06-06',
    'objection-time-limit',
    OBJECTED.power,
    '民营科技机构资格审查办结时限二十个工作日偏长，建议压缩。',
  );
  object(script, '2012-06-07', 'objection-fee', 'novelty-search', '科技查新收费过高，应当免费。');
  script.day('2012-06-11');
  answer(script, 'objection-time-limit', 'upheld', '意见采纳：办结时限压缩为十五个工作日，目录相应修订。');
  answer(
    script,
    'objection-fee',
    'rejected',
    '查新收费执行价格主管部门核定的标准并已公示，不属于本局可减免事项。',
  );
  revise(script);
  script.day('2012-06-12');
  script.act(CLERK, 'CloseNotice', { noticeId: NOTICE }, '目录公示结束');
  script.act(
    CLERK,
    'ReachMilestone',
    {
      campaignId: CAMPAIGN,
      stageId: STAGE,
      milestoneId: 'catalogues-published',
      on: '2012-06-12',
      note: '科技网站、濮阳日报科技之光专版公示七天，两条异议均已答复。',
    },
    '节点完成：目录公开公示',
  );
}

function object(script: Script, on: string, objectionId: string, itemId: string, text: string): void {
  script.day(on);
  const data = { noticeId: NOTICE, objectionId, objector: '某企业经办人', itemId, text };
  script.act('public', 'LodgeObjection', data, '公众对目录公示提出异议');
}

function answer(script: Script, objectionId: string, outcome: 'upheld' | 'rejected', text: string): void {
  const title = outcome === 'upheld' ? '答复异议：采纳' : '答复异议：不采纳';
  script.act(
    OFFICE_DEPUTY,
    'AnswerObjection',
    { noticeId: NOTICE, objectionId, outcome, answer: text },
    title,
  );
}

/** What was accepted is frozen, so the unit hands in the revised catalogue anew. */
function revise(script: Script): void {
  const power = POWERS.find(({ id }) => id === OBJECTED.power);
  if (power === undefined) throw new Error('the power objected to is not in the catalogue');
  const data = { powerId: power.id, ...describe(power), timeLimit: OBJECTED.timeLimit };
  script.act(headOf(power.unit), 'RevisePower', data, `修订职权目录：${power.name}办结时限`, {
    basis: { reason: '公示期间异议成立' },
  });
  const reopened = {
    submissionId: submissionId(STAGE, OBJECTED.unit),
    reasons: ['公示异议成立，请按修订后的目录重报。'],
  };
  script.act(OFFICE_DEPUTY, 'ReopenSubmission', reopened, `重新开放报送：${unitName(OBJECTED.unit)}`);
  submit(script, OBJECTED.unit, '按异议处理结果修订办结时限后重报。');
  accept(script, OBJECTED.unit);
}

function file(script: Script): void {
  script.day('2012-06-13');
  script.act(
    OFFICE_DIRECTOR,
    'SendFiling',
    {
      filingId: 'filing-catalogues',
      campaignId: CAMPAIGN,
      stageId: STAGE,
      subject: 'catalogues',
      recipient: '市纪委',
      documents: [
        { title: '岗位职责目录汇编', documentNumber: '濮科〔2012〕演示2号' },
        { title: '职权运行目录和流程图汇编', documentNumber: '濮科〔2012〕演示3号' },
      ],
      riskPointIds: [],
      sentOn: '2012-06-13',
    },
    '目录和流程图报市纪委备案',
  );
  script.day('2012-06-19');
  const receipt = {
    filingId: 'filing-catalogues',
    receiptNumber: '备案〔2012〕演示017号',
    receivedOn: '2012-06-19',
  };
  script.act(CLERK, 'RecordFilingReceipt', receipt, '收到目录备案回执');
  script.act(
    CLERK,
    'ReachMilestone',
    {
      campaignId: CAMPAIGN,
      stageId: STAGE,
      milestoneId: 'catalogues-filed',
      on: '2012-06-19',
      note: '已收到市纪委备案回执。',
    },
    '节点完成：目录备案',
  );
}

function gate(script: Script): void {
  script.day('2012-06-20');
  const { name } = postOf(leaderInChargeOf(HOST_UNIT));
  const requested = { campaignId: CAMPAIGN, stageId: STAGE, note: '目录、流程图、公示、备案均已完成。' };
  script.act(OFFICE_DIRECTOR, 'RequestGate', requested, '提请第二阶段过关');
  const reason = `${name}外出开会，改期提请。`;
  script.act(
    OFFICE_DIRECTOR,
    'WithdrawGateRequest',
    { campaignId: CAMPAIGN, stageId: STAGE, reason },
    '撤回提请',
  );
  script.day('2012-06-27');
  script.act(OFFICE_DIRECTOR, 'RequestGate', requested, '再次提请第二阶段过关');
  script.day('2012-06-28');
  script.act(
    SECRETARY,
    'DecideGate',
    {
      campaignId: CAMPAIGN,
      stageId: STAGE,
      outcome: 'passed',
      exceptions: [],
      reason: '底数清楚、流程规范、公示到位。',
    },
    '领导小组决定：第二阶段通过',
  );
  script.sweep('2012-06-29');
}
