/** One risk point's trail 责任链: who did what, in which capacity, when, on what basis. And what was raised as overdue. */
import { trailOf, type TrailItem } from '../../../projections/trail/query';
import { summaryWords } from '../../../projections/trail/words/summary-words';
import { ROLE } from '../../../projections/words/labels';
import { EVENT_LABELS } from '../../../workflows/event-labels';
import { dateInZone, HOME_TIME_ZONE } from '../../../workflows/kernel/time';
import type { AskViews } from '../../projecting/views';
import { cut, table } from '../../text/table';

const TIME_ZONE = HOME_TIME_ZONE;

export async function trailReport(views: AskViews, riskPointId: string): Promise<string> {
  const { answer } = await views.ask(trailOf, {
    subject: { kind: 'riskPoint', id: riskPointId },
    limit: 100,
  });
  const rows = answer.items.map((item) => [
    dateInZone(item.occurredAt, TIME_ZONE),
    EVENT_LABELS[item.type],
    actorText(item),
    ROLE[item.actor.role].zh,
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

/** Of a rating or an opinion which one, with the grade; then the words. What has neither is told field by field. */
function detailOf(item: TrailItem): string {
  const { summary, basis } = item;
  const { likelihood, severity, level } = summary;
  const said = inChinese(item);
  const label = said.get('step') ?? said.get('opinion') ?? said.get('outcome') ?? '';
  const product = typeof likelihood === 'number' ? `${likelihood}×${Number(severity)} → ` : '';
  const graded = typeof level === 'number' ? `${product}${said.get('level')}` : '';
  const words = DETAIL_FIELDS.map((name) => said.get(name)).find(isText) ?? basis.reason ?? '';
  const detail = [label, graded, words].filter(isText).join('：');
  if (detail !== '') return detail;
  return summaryWords(item)
    .map(({ name, value }) => `${name.zh} ${value.zh}`)
    .join('，');
}

/** By field. */
function inChinese(item: TrailItem): ReadonlyMap<string, string> {
  return new Map(summaryWords(item).map(({ field, value }) => [field, value.zh]));
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** Everything the deadline service has raised in the campaign, oldest first. */
export async function raisedReport(views: AskViews, campaignId: string): Promise<string> {
  const subject = { kind: 'campaign', id: campaignId } as const;
  const { answer } = await views.ask(trailOf, { subject, types: ['DeadlineMissed'], limit: 100 });
  const rows = answer.items.map((item) => {
    const said = inChinese(item);
    return ['dueOn', 'kind', 'unitId', 'subjectId'].map((field) => said.get(field) ?? '—');
  });
  return table(['到期 due', '种类 kind', '单位 unit', '事项 subject'], rows);
}
