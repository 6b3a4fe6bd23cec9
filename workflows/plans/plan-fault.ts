/** Faults of meaning in a plan: its form is right, but it could not be run as it stands. */
import { bilingual } from '../kernel/text';
import { faultOf, type Fault, type FaultText, type FaultValues } from './fault';
import type { ShapeFaultCode } from './shape-fault';

export const PLAN_REASONS = [
  'TIME_ZONE_UNKNOWN',
  'CALENDAR_UNKNOWN',
  'YEAR_FIXED',
  'YEAR_MISMATCH',
  'KIND_MISSING',
  'KINDS_BACKWARDS',
  'CLOSES_BEFORE_OPENS',
  'OPENS_BEFORE_PREDECESSOR',
  'CLOSES_BEFORE_PREDECESSOR',
  'END_OPEN',
  'DUE_OUTSIDE_WINDOW',
  'MILESTONE_REPEATED',
  'GRADE_LEVEL_MISSING',
  'TIER_MISSING',
  'STEPS_OUT_OF_ORDER',
  'APPROVAL_MISSING',
  'MATRIX_SIZE',
  'MATRIX_NOT_MONOTONE',
  'WEIGHTS_NOT_100',
  'RESULTS_OUT_OF_ORDER',
  'RESULTS_END',
  'INDICATOR_GROUP',
  'WAYS_TOO_FEW',
  'WAY_WEIGHTS_OVER_100',
  'REASSESSMENT_WITHOUT_RECTIFICATION',
  'RULE_UNKNOWN',
  'RULE_OF_ANOTHER_KIND',
  'SETTING_INVALID',
  'SETTING_OUTSIDE_SCHEME',
  'CRITERION_WITHOUT_CONTENT',
  'WARNING_ESCALATES_BEYOND_HIGHEST',
  'WARNING_ESCALATES_WITHOUT_DATE',
  'WARNING_COLOUR_UNKNOWN',
  'WARNING_NUMBERING',
  'RECTIFICATION_RANKS_DOWNWARD',
  'RECURRENCE_INVALID',
  'RECURRENCE_NEVER',
  'DUTY_LEVEL_MISSING',
  'DUTY_LEVEL_IDLE',
] as const;

export type PlanReason = (typeof PLAN_REASONS)[number];
export type PlanFaultCode = `PLAN.${PlanReason}` | ShapeFaultCode<'PLAN'>;
export type PlanFault = Fault<PlanFaultCode>;

export const PLAN_FAULT_TEXTS: Readonly<Record<PlanReason, FaultText>> = {
  TIME_ZONE_UNKNOWN: {
    wrong: bilingual('没有时区“{value}”', 'there is no time zone {value}'),
    right: bilingual('写 IANA 时区名，如 Asia/Shanghai', 'write an IANA name such as Asia/Shanghai'),
  },
  CALENDAR_UNKNOWN: {
    wrong: bilingual('没有工作日历“{value}”', 'there is no working-day calendar {value}'),
    right: bilingual('可用的日历：{known}', 'the calendars known are: {known}'),
  },
  YEAR_FIXED: {
    wrong: bilingual(
      '方案的日期属于 {fixedYear} 年，不能用于 {year} 年',
      'the dates belong to {fixedYear}, not to {year}',
    ),
    right: bilingual(
      '用于 {fixedYear} 年，或改用不带年份的日期（MM-DD）',
      'use it for {fixedYear}, or write the dates without a year (MM-DD)',
    ),
  },
  YEAR_MISMATCH: {
    wrong: bilingual('{date} 不属于 {year} 年的工作', '{date} does not belong to a campaign of {year}'),
    right: bilingual(
      '第一阶段在 {year} 年开始，其余日期不晚于次年年底',
      'let the first stage open in {year} and no date lie beyond the end of the next year',
    ),
  },
  KIND_MISSING: {
    wrong: bilingual('没有“{kind}”类的阶段', 'no stage is of the kind {kind}'),
    right: bilingual('五类阶段各至少一个', 'give every kind at least one stage'),
  },
  KINDS_BACKWARDS: {
    wrong: bilingual('“{kind}”排在“{previous}”之后', '{kind} comes after {previous}'),
    right: bilingual(
      '阶段依次为宣传发动、排查、定级、防控、考核，不得倒退',
      'keep the order mobilization, identification, grading, control, assessment',
    ),
  },
  CLOSES_BEFORE_OPENS: {
    wrong: bilingual('结束 {closes} 早于开始 {opens}', 'it closes on {closes}, before it opens on {opens}'),
    right: bilingual('结束不早于开始', 'let it close on the day it opens or later'),
  },
  OPENS_BEFORE_PREDECESSOR: {
    wrong: bilingual(
      '开始 {opens} 早于上一阶段的开始 {previous}',
      'it opens on {opens}, before its predecessor on {previous}',
    ),
    right: bilingual('不早于上一阶段的开始', 'let it open with its predecessor or later'),
  },
  CLOSES_BEFORE_PREDECESSOR: {
    wrong: bilingual(
      '结束 {closes} 早于上一阶段的结束 {previous}',
      'it closes on {closes}, before its predecessor on {previous}',
    ),
    right: bilingual('不早于上一阶段的结束', 'let it close with its predecessor or later'),
  },
  END_OPEN: {
    wrong: bilingual('不是最后阶段却没有结束日期', 'a stage other than the last has no end'),
    right: bilingual(
      '写明结束日期；只有最后阶段可以为空',
      'write a date; only the last stage may leave it null',
    ),
  },
  DUE_OUTSIDE_WINDOW: {
    wrong: bilingual(
      '截止 {due} 在阶段期间 {opens} 至 {closes} 之外',
      '{due} lies outside the window {opens} to {closes}',
    ),
    right: bilingual('在阶段期间之内，含首尾两日', 'write a day of the window, both ends included'),
  },
  MILESTONE_REPEATED: {
    wrong: bilingual('节点“{value}”与 {first} 重复', 'milestone {value} repeats {first}'),
    right: bilingual('节点标识在整个方案内唯一', 'use each milestone id once in the whole plan'),
  },
  GRADE_LEVEL_MISSING: {
    wrong: bilingual('缺少第 {level} 级', 'level {level} is missing'),
    right: bilingual('1、2、3 级各写一次', 'write each of the levels 1, 2 and 3 once'),
  },
  TIER_MISSING: {
    wrong: bilingual('第 {level} 级没有责任层级', 'nobody answers for level {level}'),
    right: bilingual('1、2、3 级各写一个责任层级', 'give each of the levels 1, 2 and 3 its tier'),
  },
  STEPS_OUT_OF_ORDER: {
    wrong: bilingual('步骤“{step}”排在“{previous}”之后', 'step {step} comes after {previous}'),
    right: bilingual('依此顺序选用：{order}', 'choose from this order: {order}'),
  },
  APPROVAL_MISSING: {
    wrong: bilingual('定级步骤没有组织审定（approval）', 'the grading steps do not hold approval'),
    right: bilingual('加入 approval', 'add approval'),
  },
  MATRIX_SIZE: {
    wrong: bilingual(
      '有 {count} 格，标度为 {expected} 级',
      'there are {count} entries for a scale of {expected}',
    ),
    right: bilingual(
      '行数等于 likelihood 的级数，列数等于 severity 的级数',
      'write one row for each likelihood and one column for each severity',
    ),
  },
  MATRIX_NOT_MONOTONE: {
    wrong: bilingual(
      '此格为 {level} 级，低于较轻情形的 {milder} 级',
      'this is level {level}, below level {milder} of a milder case',
    ),
    right: bilingual(
      '可能性或危害程度更高时，等级不得更低（1 级最高）',
      'never grade a likelier or graver case lower (1 is the highest)',
    ),
  },
  WEIGHTS_NOT_100: {
    wrong: bilingual('权重合计 {sum}', 'the weights add up to {sum}'),
    right: bilingual('权重合计为 100', 'let the weights add up to 100'),
  },
  RESULTS_OUT_OF_ORDER: {
    wrong: bilingual(
      '“{result}”（{minScore} 分起）排在“{previous}”（{previousScore} 分起）之后',
      '{result} from {minScore} comes after {previous} from {previousScore}',
    ),
    right: bilingual('由优到劣排列，起始分逐级降低', 'go from the best down, each with a lower score'),
  },
  RESULTS_END: {
    wrong: bilingual(
      '最后一项是“{result}”（{minScore} 分起）',
      'the last result is {result} from {minScore}',
    ),
    right: bilingual('最后一项为 unqualified，0 分起', 'let the last result be unqualified, from 0'),
  },
  INDICATOR_GROUP: {
    wrong: bilingual(
      '指标“{indicator}”的分组“{group}”不在分组之列',
      'indicator {indicator} stands in the group {group}, which is not listed',
    ),
    right: bilingual(
      '有分组时每项指标写明一组，没有分组时都不写。分组：{known}',
      'with groups each indicator names one, without groups none does; the groups are: {known}',
    ),
  },
  WAYS_TOO_FEW: {
    wrong: bilingual(
      '须用 {minimum} 种考核方式，只列了 {count} 种',
      '{minimum} ways are needed, {count} are listed',
    ),
    right: bilingual('不多于所列的考核方式', 'ask for no more ways than are listed'),
  },
  WAY_WEIGHTS_OVER_100: {
    wrong: bilingual('考核方式的权重合计 {sum}', 'the weights of the ways add up to {sum}'),
    right: bilingual(
      '合计不超过 100，其余由指标得分构成',
      'let them add up to 100 at most; the indicators make the rest',
    ),
  },
  REASSESSMENT_WITHOUT_RECTIFICATION: {
    wrong: bilingual('规定再次考核却没有整改', 'a reassessment is to follow, but no rectification'),
    right: bilingual('加入 rectify，或去掉 reassess', 'add rectify, or leave reassess out'),
  },
  RULE_UNKNOWN: {
    wrong: bilingual('没有规则“{rule}”第 {version} 版', 'there is no rule {rule} in version {version}'),
    right: bilingual('此类阶段可用的规则：{known}', 'the rules for this kind of stage are: {known}'),
  },
  RULE_OF_ANOTHER_KIND: {
    wrong: bilingual('规则“{rule}”用于“{ruleKind}”阶段', 'rule {rule} is for stages of the kind {ruleKind}'),
    right: bilingual(
      '此阶段是“{kind}”，选用同类规则',
      'this stage is of the kind {kind}: choose a rule of that kind',
    ),
  },
  SETTING_INVALID: {
    wrong: bilingual('{faultZh}', '{faultEn}'),
    right: bilingual('按规则“{rule}”的说明填写设置', 'write the settings as the rule {rule} describes them'),
  },
  SETTING_OUTSIDE_SCHEME: {
    wrong: bilingual('“{value}”不在方案的 {scheme} 中', '{value} is not among the {scheme} of this plan'),
    right: bilingual('方案中有：{known}', 'the plan has: {known}'),
  },
  CRITERION_WITHOUT_CONTENT: {
    wrong: bilingual(
      '“{rule}”所查的内容，到本阶段为止没有单位报送，关口永远过不了',
      'what {rule} looks at is handed in by nobody up to this stage: the gate could never be passed',
    ),
    right: bilingual(
      '让本阶段或以前阶段的报送含有其中之一：{contents}；或去掉此标准',
      'let this stage or an earlier one ask for one of {contents}, or take the criterion out',
    ),
  },
  WARNING_ESCALATES_BEYOND_HIGHEST: {
    wrong: bilingual('最高预警等级之上再无等级可升', 'there is no colour above the highest'),
    right: bilingual('最高等级写 escalates: false', 'write escalates: false for the highest colour'),
  },
  WARNING_ESCALATES_WITHOUT_DATE: {
    wrong: bilingual('逾期升级却没有答复期限', 'it escalates when not answered in time, but no time is set'),
    right: bilingual(
      '写明 answerWithinDays，或写 escalates: false',
      'write answerWithinDays, or escalates: false',
    ),
  },
  WARNING_COLOUR_UNKNOWN: {
    wrong: bilingual('没有预警等级“{value}”', 'there is no warning colour {value}'),
    right: bilingual('本方案的等级：{known}', 'the colours are: {known}'),
  },
  WARNING_NUMBERING: {
    wrong: bilingual(
      '文号格式中花括号内的“{part}”不是恰好一处',
      'the numbering does not hold {part} in braces exactly once',
    ),
    right: bilingual(
      '年份（year）与序号（number）各写一处，外加花括号',
      'write year and number once each, in braces',
    ),
  },
  RECTIFICATION_RANKS_DOWNWARD: {
    wrong: bilingual('“{rank}”排在“{previous}”之后', '{rank} comes after {previous}'),
    right: bilingual('由低到高：staff、middle、leader', 'go upward: staff, middle, leader'),
  },
  RECURRENCE_INVALID: {
    wrong: bilingual('“{value}”不是可用的重复规则', '{value} is no recurrence rule that can be used'),
    right: bilingual(
      '按 RFC 5545 写明日期，如 FREQ=YEARLY;BYMONTH=6,11;BYMONTHDAY=20',
      'write an RFC 5545 rule that names its days, such as FREQ=YEARLY;BYMONTH=6,11;BYMONTHDAY=20',
    ),
  },
  RECURRENCE_NEVER: {
    wrong: bilingual('“{value}”没有任何一天', '{value} never comes to pass'),
    right: bilingual('写存在的日期', 'name a day that exists'),
  },
  DUTY_LEVEL_MISSING: {
    wrong: bilingual('责任主体为 {of}，却没有写等级', 'it is owed by {of}, but no grade is named'),
    right: bilingual('写 level：1、2 或 3', 'write level: 1, 2 or 3'),
  },
  DUTY_LEVEL_IDLE: {
    wrong: bilingual('责任主体为 {of}，不分等级', 'it is owed by {of}, whatever the grade'),
    right: bilingual('去掉 level', 'leave level out'),
  },
};

export function planFault(path: string, reason: PlanReason, values: FaultValues = {}): PlanFault {
  return faultOf(path, `PLAN.${reason}`, PLAN_FAULT_TEXTS[reason], values);
}
