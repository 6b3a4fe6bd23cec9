/**
 * What may be meant and is worth a second look: a caution 提醒 stands beside the faults, never keeps a plan from being
 * launched, and has a code and two texts like them.
 */
import { bilingual } from '../kernel/text';
import { faultOf, type Fault, type FaultText, type FaultValues } from './fault';

export const PLAN_CAUTION_REASONS = [
  'DATE_NOT_WORKING',
  'CALENDAR_YEAR_MISSING',
  'DUTY_NEVER_DUE',
  'DUE_ON_LAST_DAY',
  'PUBLICITY_TOO_LONG',
  'PUBLICITY_NOT_A_STEP',
  'PUBLICITY_NOT_ASKED',
  'OPINIONS_NONE',
  'METHODS_NOT_ASKED',
  'GATE_EMPTY',
  'SUBMISSION_NOT_HERE',
  'WINDOW_GAP',
  'TIERS_UPSIDE_DOWN',
  'UNQUALIFIED_NOT_SETTLED',
] as const;

type PlanCautionReason = (typeof PLAN_CAUTION_REASONS)[number];
export type PlanCaution = Fault<`PLAN.${PlanCautionReason}`>;

export const PLAN_CAUTION_TEXTS: Readonly<Record<PlanCautionReason, FaultText>> = {
  DATE_NOT_WORKING: {
    wrong: bilingual('{date} 不是工作日', '{date} is no working day'),
    right: bilingual('前一个工作日是 {before}', 'the working day before is {before}'),
  },
  CALENDAR_YEAR_MISSING: {
    wrong: bilingual('工作日历没有 {year} 年', 'the working-day calendar does not have {year}'),
    right: bilingual(
      '节假日安排公布后补入日历；此前按周一至周五计',
      'add the year once its holidays are announced; until then weekdays are counted',
    ),
  },
  DUTY_NEVER_DUE: {
    wrong: bilingual(
      '从 {from} 起算，到 {until} 没有一天到期',
      'counted from {from}, it is due on no day up to {until}',
    ),
    right: bilingual(
      'INTERVAL 自启动之日起算：改用写明月份的规则（FREQ=YEARLY;BYMONTH=…）',
      'INTERVAL counts from the launch: name the months instead (FREQ=YEARLY;BYMONTH=…)',
    ),
  },
  DUE_ON_LAST_DAY: {
    wrong: bilingual(
      '报送截止就是阶段最后一日 {due}',
      'the submission is due on the last day of the stage, {due}',
    ),
    right: bilingual('给审核、退回和过关留出时间', 'leave days for reading, for returns and for the gate'),
  },
  PUBLICITY_TOO_LONG: {
    wrong: bilingual(
      '从 {from} 公示，期满 {until}，到阶段结束 {closes} 来不及',
      'published on {from} it lasts to {until}, and the stage closes on {closes}',
    ),
    right: bilingual(
      '提前报送截止，推迟结束，或缩短公示',
      'let it be due earlier, close later, or publish for fewer days',
    ),
  },
  PUBLICITY_NOT_A_STEP: {
    wrong: bilingual(
      '关口要求等级公示，定级步骤却没有社会公示（publicity）',
      'the gate asks for published grades, but publicity is no grading step',
    ),
    right: bilingual(
      '在 gradingSteps 加入 publicity，或去掉此标准',
      'add publicity to gradingSteps, or take the criterion out',
    ),
  },
  PUBLICITY_NOT_ASKED: {
    wrong: bilingual(
      '定级步骤有社会公示，却没有关口检查',
      'publicity is a grading step, but no gate asks for it',
    ),
    right: bilingual(
      '在定级关口加入 grading/steps-completed 或 grading/publicity-finished',
      'add grading/steps-completed or grading/publicity-finished to a gate of grading',
    ),
  },
  OPINIONS_NONE: {
    wrong: bilingual(
      '关口要求签署意见，方案却没有规定意见',
      'the gate asks for signed opinions, but the plan has none',
    ),
    right: bilingual(
      '在 schemes.opinions 写明，或去掉此标准',
      'write them into schemes.opinions, or take the criterion out',
    ),
  },
  METHODS_NOT_ASKED: {
    wrong: bilingual(
      '规定了排查方式，却没有关口检查是否使用',
      'ways of search are prescribed, but no gate asks whether they were used',
    ),
    right: bilingual(
      '加入 identification/methods-used 或 grading/methods-used',
      'add identification/methods-used or grading/methods-used',
    ),
  },
  GATE_EMPTY: {
    wrong: bilingual('这一关口什么也不查', 'this gate asks for nothing'),
    right: bilingual(
      '加入标准；确由领导小组自行决定的可以不加',
      'add criteria, unless the group is to decide freely',
    ),
  },
  SUBMISSION_NOT_HERE: {
    wrong: bilingual(
      '标准查本阶段的报送，本阶段却没有报送',
      'the criterion asks for the submission of this stage, which has none',
    ),
    right: bilingual(
      '写明本阶段的 submission；否则以前阶段的报送也算',
      'give the stage a submission; otherwise one of an earlier stage counts',
    ),
  },
  WINDOW_GAP: {
    wrong: bilingual(
      '上一阶段 {closes} 结束，本阶段 {opens} 才开始，中间 {days} 天不属于任何阶段',
      'its predecessor closes on {closes} and it opens on {opens}: {days} days belong to no stage',
    ),
    right: bilingual('确有间隔的可以不改', 'leave it if the gap is meant'),
  },
  TIERS_UPSIDE_DOWN: {
    wrong: bilingual(
      '第 {level} 级的责任层级低于第 {lower} 级',
      'a lower rank answers for level {level} than for level {lower}',
    ),
    right: bilingual('级别高的风险由职级高的人负责', 'let the higher rank answer for the higher grade'),
  },
  UNQUALIFIED_NOT_SETTLED: {
    wrong: bilingual(
      '考核可以不合格，却没有关口检查整改复评或问责',
      'a unit may be found unqualified, but no gate asks what came of it',
    ),
    right: bilingual('加入 assessment/unqualified-settled', 'add assessment/unqualified-settled'),
  },
};

export function planCaution(path: string, reason: PlanCautionReason, values: FaultValues = {}): PlanCaution {
  return faultOf(path, `PLAN.${reason}`, PLAN_CAUTION_TEXTS[reason], values);
}
