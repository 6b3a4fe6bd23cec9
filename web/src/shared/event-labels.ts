/**
 * What an event is called on a screen. A new event type without a name here does not compile; in English its own name is
 * plain enough. Of its fields those that are seen most have a Chinese name.
 */
import { EVENT_LABELS } from '../../../workflows/event-labels';
import type { EventType } from '../../../workflows/events';
import type { Bilingual } from '../../../workflows/kernel/text';
import { MEASURE_PHASE, METHOD } from './labels';
import type { Say } from './say';
import { RATING_STEP, REGRADE_CAUSE, STANCE } from './office-labels';

const FIELDS: Readonly<Record<string, string>> = {
  stageId: '阶段',
  outcome: '结果',
  on: '日期',
  rulesFailed: '未满足条件',
  exceptions: '例外',
  reason: '理由',
  note: '说明',
  mode: '方式',
  riskPoints: '风险点',
  filingId: '备案',
  subject: '事项',
  recipient: '受理机关',
  receiptNumber: '回执号',
  receivedOn: '收到日期',
  sentOn: '上报日期',
  accountabilityRecorded: '已追责',
  assessmentId: '考核',
  result: '结果',
  total: '总分',
  unitId: '单位',
  reassessedResult: '复评结果',
  submissionId: '报送',
  acceptedOn: '接收日期',
  archiveNumber: '档号',
  summary: '总结',
  nextStageId: '下一阶段',
  title: '名称',
  name: '名称',
  kind: '类型',
  plan: '方案',
  units: '单位数',
  launchedOn: '启动日期',
  previousCampaignId: '上年工作',
  carriedOver: '结转',
  level: '等级',
  likelihood: '概率',
  severity: '危害',
  step: '步骤',
  matter: '审议事项',
  body: '审议机构',
  grades: '拟定等级数',
  agree: '同意',
  disagree: '不同意',
  abstain: '弃权',
  suggested: '建议等级',
  signedOn: '签署日期',
  phase: '措施阶段',
  responsiblePostId: '责任岗位',
  responsiblePersonId: '责任人',
  doneOn: '完成日期',
  holderPostId: '办理岗位',
  flowStepId: '流程环节',
  cause: '原因',
  sound: '是否正常',
  action: '处置',
  content: '内容',
  dueOn: '期限',
  personId: '人员',
  postId: '岗位',
  principalPersonId: '任职者',
  delegationId: '代理',
  measureId: '措施',
  noticeId: '公示',
  decisionId: '决定',
  opinion: '意见类别',
  stance: '态度',
  from: '自',
  until: '至',
  documentNumber: '文号',
  issuedOn: '印发日期',
  issuedBy: '印发单位',
  colour: '颜色',
  report: '报告',
  evidence: '佐证',
  finding: '认定',
  authority: '决定机关',
  measure: '处理方式',
  added: '增加',
  removed: '减少',
  method: '方式',
  category: '类别',
  manifestation: '表现形式',
  items: '项目',
  duties: '职责',
  text: '内容',
  answer: '答复',
  objector: '异议人',
  closes: '截止',
  milestoneId: '节点',
  attendees: '参加人数',
  heldOn: '召开日期',
  place: '地点',
  minutes: '纪要',
  campaignId: '专项工作',
  riskPointId: '风险点',
  powerId: '职权',
  parentId: '上级单位',
  rank: '层级',
  role: '角色',
  seats: '职数',
  appointmentId: '任职',
};

/** `RiskPointFound` → `Risk point found`. */
export function eventName(type: EventType, say: Say): string {
  const words = type.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return say(EVENT_LABELS[type], words.charAt(0).toUpperCase() + words.slice(1));
}

/** Every event type, for a choice. */
export const EVENT_TYPES_KNOWN = Object.keys(EVENT_LABELS) as readonly EventType[];

/** What a field says in words of our own; anything else stands as it was entered. */
const WORDS: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  step: RATING_STEP,
  method: METHOD,
  phase: MEASURE_PHASE,
  cause: REGRADE_CAUSE,
  stance: STANCE,
};

/** Lists and records as JSON: they are short, and nothing of them is left out. */
export function valueText(name: string, value: unknown, say: Say): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  const words = Object.hasOwn(WORDS, name) ? WORDS[name] : undefined;
  const word = words !== undefined && Object.hasOwn(words, value) ? words[value] : undefined;
  return word === undefined ? value : say(word.zh, word.en);
}

export function fieldName(name: string, say: Say): string {
  return say(FIELDS[name] ?? name, name);
}
