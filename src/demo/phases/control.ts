/** Fourth phase, 2012-09-28 to 11-30: 制定防控措施，规范权力运行. */
import { headOf, holderOf, leaderInChargeOf, levelOf, postOf, unitName } from '../data/lookup';
import { RISK_POINTS } from '../data/risk-points';
import { MEASURES, type DemoMeasure } from '../data/measures';
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
import { clearException } from './grading';

const STAGE = 'control';

/** Due on 10-31, done a week later: raised by the deadline service. */
export const LATE_MEASURE = 'rural-r01-prevention';
/** Granted eleven more days before it was due. */
const EXTENDED_MEASURE = { id: 'policy-r02-prevention', dueOn: '2012-11-20' } as const;
/** Its first report did not convince. */
const REOPENED_MEASURE = 'museum-r01-prevention';

const DONE_DAYS: readonly { readonly due: string; readonly days: readonly string[] }[] = [
  { due: '2012-10-31', days: ['2012-10-29', '2012-10-30', '2012-10-31'] },
  { due: '2012-11-09', days: ['2012-11-07', '2012-11-08'] },
  { due: '2012-11-16', days: ['2012-11-13', '2012-11-14', '2012-11-15'] },
  { due: '2012-11-20', days: ['2012-11-19', '2012-11-20'] },
];

export function control(script: Script): void {
  script.enter(STAGE);
  amendment(script);
  setMeasures(script);
  carryOut(script);
  handIn(script);
  gate(script);
}

function amendment(script: Script): void {
  script.day('2012-10-08');
  const milestone = {
    id: 'handbook',
    title: { zh: '统一印制工作手册、警示牌并摆放到位', en: 'Handbook and warning signs printed and set up' },
    due: '2012-11-15',
  };
  script.act(
    DIRECTOR_GENERAL,
    'AmendPlan',
    {
      campaignId: CAMPAIGN,
      changes: [{ path: '/stages/3/milestones/-', to: milestone }],
      reason: '方案要求制作工作手册和警示牌而未定日期，增设节点便于督办。',
      authority: '局党组会议纪要（演示 9 号）',
    },
    '修订方案：增设工作手册节点',
  );
}

function setMeasures(script: Script): void {
  const half = Math.ceil(MEASURES.length / 2);
  const before = ['2012-10-09', '2012-10-10', '2012-10-11', '2012-10-12', '2012-10-15'];
  overDays(script, before, MEASURES.slice(0, half), (measure) => set(script, measure));
  clearException(script);
  overDays(script, ['2012-10-18', '2012-10-19'], MEASURES.slice(half), (measure) => set(script, measure));
}

function set(
  script: Script,
  { id: measureId, point, phase, level, content, dueOn, responsible }: DemoMeasure,
): void {
  script.act(
    headOf(point.unit),
    'SetMeasure',
    {
      measureId,
      riskPointId: point.id,
      unitId: point.unit,
      campaignId: CAMPAIGN,
      phase,
      level,
      content,
      responsiblePostId: responsible,
      responsiblePersonId: holderOf(responsible, script.today),
      dueOn,
    },
    `制定防控措施：${point.id}`,
  );
}

function carryOut(script: Script): void {
  const apart = [LATE_MEASURE, EXTENDED_MEASURE.id];
  for (const { due, days } of DONE_DAYS) {
    const measures = MEASURES.filter(({ id, dueOn }) => dueOn === due && !apart.includes(id));
    overDays(script, days, measures, (measure) => done(script, measure));
    between(script, due);
  }
}

/** What happens beside the reports, after those due on a day. */
function between(script: Script, due: string): void {
  switch (due) {
    case '2012-10-31': {
      script.sweep('2012-11-01');
      script.day('2012-11-06');
      const { id: measureId, dueOn } = EXTENDED_MEASURE;
      const reason = '市政府法制部门统一部署的文件清理推迟，随之顺延。';
      script.act(headOf('policy'), 'ExtendMeasure', { measureId, dueOn, reason }, '防控措施延期');
      script.day('2012-11-07');
      done(script, measureOf(LATE_MEASURE), '评分细则经专家讨论两次，迟报一周。');
      return;
    }
    case '2012-11-09':
      script.day('2012-11-12');
      monitor(script);
      script.act(
        OFFICE_DEPUTY,
        'ReopenMeasure',
        { measureId: REOPENED_MEASURE, reason: '只附合同范本，未附已签合同，重新报送落实情况。' },
        '措施落实情况不实，重新打开',
      );
      return;
    case '2012-11-16':
      script.act(
        CLERK,
        'ReachMilestone',
        {
          campaignId: CAMPAIGN,
          stageId: STAGE,
          milestoneId: 'handbook',
          on: '2012-11-15',
          note: '手册发放六十册，警示牌、电脑屏保全部到位。',
        },
        '节点完成：工作手册和警示牌',
      );
      script.day('2012-11-16');
      done(script, measureOf(REOPENED_MEASURE), '已附本年度全部场地使用合同。');
      return;
    default:
      done(script, measureOf(EXTENDED_MEASURE.id));
  }
}

/** Also used in the next phase, for what is due in December. */
export function done(script: Script, measure: DemoMeasure, report = '已按要求落实，佐证材料附后。'): void {
  const { id: measureId, phase, responsible } = measure;
  script.act(
    responsible,
    'ReportMeasureDone',
    { measureId, doneOn: script.today, report, evidence: [{ title: EVIDENCE[phase] }] },
    `报告措施落实：${measureId}`,
  );
}

const EVIDENCE: Readonly<Record<DemoMeasure['phase'], string>> = {
  prevention: '制度文本和公开照片',
  monitoring: '检查记录和比对表',
  disposal: '处置程序备案表',
};

function measureOf(id: string): DemoMeasure {
  const measure = MEASURES.find((each) => each.id === id);
  if (measure === undefined) throw new Error(`no measure ${id}`);
  return measure;
}

/** 中期监控 of the grade-1 points: one finding is not sound. */
export const UNSOUND = 'finance-r07';

function monitor(script: Script): void {
  for (const point of RISK_POINTS.filter((each) => levelOf(each) === 1)) {
    const sound = point.id !== UNSOUND;
    const finding = sound
      ? '抽查未见异常，措施运行正常。'
      : '抽查发现一笔现金超过核定限额两日未入账，已当场纠正。';
    const data = { riskPointId: point.id, on: script.today, finding, sound };
    script.act(headOf(point.unit), 'MonitorRiskPoint', data, `中期监控：${point.id}`);
  }
}

function handIn(script: Script): void {
  script.day('2012-11-21');
  for (const unitId of SCOPE) {
    const data = { campaignId: CAMPAIGN, stageId: STAGE, unitId };
    script.act(headOf(unitId), 'BeginSubmission', data, `着手报送防控措施：${unitName(unitId)}`);
  }
  overDays(script, ['2012-11-22', '2012-11-23'], SCOPE, (unitId) => {
    const data = {
      submissionId: submissionId(STAGE, unitId),
      nilReturns: [],
      responsibilities: responsibilities(script, unitId),
      note: '防控措施及落实情况。',
    };
    script.act(headOf(unitId), 'HandInSubmission', data, `报送防控措施：${unitName(unitId)}`);
  });
  script.day('2012-11-26');
  for (const unitId of SCOPE) {
    const data = { submissionId: submissionId(STAGE, unitId), note: '措施具体、责任到人。' };
    script.act(OFFICE_DEPUTY, 'AcceptSubmission', data, `接收防控措施：${unitName(unitId)}`);
  }
}

/** 分级负责: grade 1 the head of the bureau, 2 the leader in charge, 3 the head of the section. */
function responsibilities(script: Script, unitId: string) {
  const head = headOf(unitId);
  // The bureau's own unit has no section's head: the office's answers there.
  const middle = postOf(head).rank === 'middle' ? head : OFFICE_DEPUTY;
  const tiers = [
    [1, DIRECTOR_GENERAL],
    [2, leaderInChargeOf(unitId)],
    [3, middle],
  ] as const;
  return tiers.map(([level, postId]) => ({ level, postId, personId: holderOf(postId, script.today) }));
}

function gate(script: Script): void {
  script.day('2012-11-27');
  script.act(
    OFFICE_DIRECTOR,
    'RequestGate',
    { campaignId: CAMPAIGN, stageId: STAGE, note: '措施全部制定，到期的均已落实。' },
    '提请第四阶段过关',
  );
  script.day('2012-11-29');
  script.act(
    SECRETARY,
    'DecideGate',
    {
      campaignId: CAMPAIGN,
      stageId: STAGE,
      outcome: 'passed',
      exceptions: [],
      reason: '措施到位，转入考核。',
    },
    '领导小组决定：第四阶段通过',
  );
  script.sweep('2012-12-01');
}
