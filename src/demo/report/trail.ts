/** One risk point's trail 责任链: who did what, in which capacity, when, on what basis. And what was raised as overdue. */
import { trailOf, type TrailItem } from '../../../projections/trail/query';
import type { DeadlineMissed } from '../../../workflows/deadline/events';
import { EVENT_LABELS } from '../../../workflows/event-labels';
import { OPINION_LABELS, STEP_LABELS } from '../../../workflows/gates/labels';
import type { Role } from '../../../workflows/kernel/actor';
import { dateInZone, HOME_TIME_ZONE } from '../../../workflows/kernel/time';
import type { AskViews } from '../../projecting/views';
import { cut, table } from '../../text/table';

const TIME_ZONE = HOME_TIME_ZONE;

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
    EVENT_LABELS[item.type],
    actorText(item),
    ROLES[item.actor.role],
    cut(detailOf(item), 56),
  ]);
  return table(['日期 date', '事项 act', '何人 who', '身份 role', '内容 detail'], rows);
}

function actorText({ actor }: TrailItem): string {
  if (actor.role === 'system' || actor.role === 'public') return '—';
  const { personName, postName, principalPersonName } = actor;
  return `${personName}（${postName}${principalPersonName === undefined ? '' : `，代${principalPersonName}`}）`;
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
