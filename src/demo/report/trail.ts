/** One risk point's trail 责任链: who did what, in which capacity, when, on what basis. And what was raised as overdue. */
import { trailOf, type TrailItem } from '../../../projections/trail/query';
import type { DeadlineMissed } from '../../../workflows/deadline/events';
import type { EventType } from '../../../workflows/events';
import { OPINION_LABELS, STEP_LABELS } from '../../../workflows/gates/labels';
import type { Role } from '../../../workflows/kernel/actor';
import { dateInZone, HOME_TIME_ZONE } from '../../../workflows/kernel/time';
import type { AskViews } from '../../projecting/views';
import { cut, table } from '../../text/table';

const TIME_ZONE = HOME_TIME_ZONE;

const ACTS: Readonly<Partial<Record<EventType, string>>> = {
  RiskPointFound: '查找登记',
  RiskPointRevised: '修正描述',
  RiskPointRated: '评定',
  OpinionSigned: '签署意见',
  RiskGradeApproved: '审定等级',
  RiskPointPublicised: '公示',
  RiskPointPublicityFinished: '公示期满',
  RiskPointControlled: '纳入防控',
  RiskPointMonitored: '中期监控',
  RiskPointDisposed: '后期处置',
  RiskPointRegradeOpened: '重新定级',
  RiskPointClosed: '关闭',
  MeasureSet: '制定措施',
  MeasureDone: '措施落实',
  MeasureExtended: '措施延期',
  MeasureReopened: '措施重开',
  DecisionProposed: '提请集体决策',
  DecisionTaken: '集体决策',
  NoticePublished: '发布公示',
  ObjectionLodged: '公众异议',
  ObjectionAnswered: '答复异议',
};

const ROLES: Readonly<Record<Role, string>> = {
  leadershipHead: '组长',
  leadershipMember: '小组成员',
  office: '办公室',
  unitHead: '部门负责人',
  postHolder: '岗位人员',
  supervisor: '上级纪检',
  auditor: '审计',
  public: '公众',
  administrator: '管理员',
  system: '系统',
};

export async function trailReport(views: AskViews, riskPointId: string): Promise<string> {
  const { answer } = await views.ask(trailOf, {
    subject: { kind: 'riskPoint', id: riskPointId },
    limit: 100,
  });
  const rows = answer.items.map((item) => [
    dateInZone(item.occurredAt, TIME_ZONE),
    ACTS[item.type] ?? item.type,
    actorText(item),
    ROLES[item.actor.role],
    cut(detailOf(item), 56),
  ]);
  return table(['日期 date', '事项 act', '何人 who', '身份 role', '内容 detail'], rows);
}

function actorText({ actor }: TrailItem): string {
  if (actor.role === 'system' || actor.role === 'public') return '—';
  return `${actor.personName}（${actor.postName}）`;
}

/** What the summary says of itself, the words first. */
const DETAIL_FIELDS = [
  'text',
  'reason',
  'answer',
  'manifestation',
  'content',
  'report',
  'finding',
  'matter',
  'title',
] as const;

function detailOf({ summary, basis }: TrailItem): string {
  const { step, opinion, likelihood, severity, level } = summary;
  const labels: Readonly<Record<string, { readonly zh: string } | undefined>> = {
    ...STEP_LABELS,
    ...OPINION_LABELS,
  };
  const label = labels[String(step ?? opinion)]?.zh ?? '';
  const product = typeof likelihood === 'number' ? `${likelihood}×${Number(severity)} → ` : '';
  const graded = typeof level === 'number' ? `${product}${level} 级` : '';
  const words = DETAIL_FIELDS.map((name) => summary[name]).find(isText) ?? basis.reason ?? '';
  return [label, graded, words].filter(isText).join('：');
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** Everything the deadline service has raised in the campaign, oldest first. */
async function raisedDeadlines(
  views: AskViews,
  campaignId: string,
): Promise<readonly DeadlineMissed['data'][]> {
  const subject = { kind: 'campaign', id: campaignId } as const;
  const { answer } = await views.ask(trailOf, { subject, types: ['DeadlineMissed'], limit: 100 });
  return answer.items.map(({ summary }) => summary as unknown as DeadlineMissed['data']);
}

export async function raisedReport(views: AskViews, campaignId: string): Promise<string> {
  const raised = await raisedDeadlines(views, campaignId);
  const rows = raised.map(({ dueOn, kind, unitId, subjectId }) => [dueOn, kind, unitId ?? '—', subjectId]);
  return table(['到期 due', '种类 kind', '单位 unit', '事项 subject'], rows);
}
