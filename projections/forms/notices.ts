/** 廉政风险预警通知书 and 整改通知书: a warning, a rectification, as they are served on whom they concern, with what was answered since. */
import type { Bilingual } from '../../workflows/kernel/text';
import type { LocalDate } from '../../workflows/kernel/time';
import type { Query, Reader } from '../view';
import { rectification, warning, type RectificationItem, type WarningItem } from '../warnings/query';
import { nameOf } from './name-of';
import type { FieldsPart, FormCell, PaperForm } from './paper-form';

const WARNING_TITLE: Bilingual = { zh: '廉政风险预警通知书', en: 'Warning notice' };
const RECTIFICATION_TITLE: Bilingual = { zh: '整改通知书', en: 'Rectification notice' };

const LABEL = {
  number: { zh: '编号', en: 'Number' },
  issuedOn: { zh: '签发日期', en: 'Issued on' },
  unit: { zh: '单位', en: 'Unit' },
  whom: { zh: '岗位、人员', en: 'Post, person' },
  colour: { zh: '预警等级', en: 'Colour' },
  disposition: { zh: '处置方式', en: 'Disposition' },
  content: { zh: '预警内容', en: 'Content' },
  answerDue: { zh: '答复期限', en: 'Answer by' },
  answer: { zh: '答复情况', en: 'Answer' },
  outcome: { zh: '核查结论', en: 'Finding' },
  responsible: { zh: '责任岗位', en: 'Responsible post' },
  order: { zh: '整改内容', en: 'What is to be put right' },
  dueOn: { zh: '整改期限', en: 'By' },
  checker: { zh: '核查岗位', en: 'Checked by' },
  returned: { zh: '退回理由', en: 'Returned because' },
  report: { zh: '整改情况', en: 'Answer' },
  issuer: { zh: '签发人（盖章）', en: 'Issued by (seal)' },
  receiver: { zh: '签收人', en: 'Received by' },
} satisfies Readonly<Record<string, Bilingual>>;

/** A notice, and what it is of: whoever may read that may have it. */
export interface Notice<Item> {
  readonly of: Item;
  readonly form: PaperForm;
}

/** Undefined for an unknown warning. */
export const warningNotice: Query<
  { readonly warningId: string; readonly asOf: LocalDate },
  Notice<WarningItem> | undefined
> = (reader, params) => {
  const item = warning(reader, params);
  if (item === undefined) return undefined;
  return { of: item, form: noticeOf(WARNING_TITLE, item.warningId, warningRows(reader, item)) };
};

/** Undefined for an unknown rectification. */
export const rectificationNotice: Query<
  { readonly rectificationId: string; readonly asOf: LocalDate },
  Notice<RectificationItem> | undefined
> = (reader, params) => {
  const item = rectification(reader, params);
  if (item === undefined) return undefined;
  const rows = rectificationRows(reader, item);
  return { of: item, form: noticeOf(RECTIFICATION_TITLE, item.rectificationId, rows) };
};

function warningRows(reader: Reader, item: WarningItem): FieldsPart['rows'] {
  const { noticeNumber, issuedOn, unitName, postId, personId, label, disposition, answerDue, answer } = item;
  const whom = [
    ...(postId === null ? [] : [nameOf(reader, 'post', postId)]),
    ...(personId === null ? [] : [nameOf(reader, 'person', personId)]),
  ].join(' ');
  return [
    pair(LABEL.number, noticeNumber, LABEL.issuedOn, issuedOn),
    pair(LABEL.unit, unitName, LABEL.whom, whom),
    pair(LABEL.colour, label, LABEL.disposition, disposition.label),
    alone(LABEL.content, item.content),
    alone(LABEL.answerDue, item.answerDueApproximate ? about(answerDue) : answerDue),
    alone(LABEL.answer, answer === null ? null : [answer.text, answer.on]),
    alone(LABEL.outcome, item.outcome),
  ];
}

/** The paper says so, too, of a date counted over a year whose holidays were not known. */
function about(date: LocalDate | null): FormCell {
  return { zh: `约 ${date ?? ''}（放假安排未定）`, en: `about ${date ?? ''} (holidays not settled)` };
}

function rectificationRows(reader: Reader, item: RectificationItem): FieldsPart['rows'] {
  const { unitName, responsiblePostId, checkerPostId, answer } = item;
  const responsible = responsiblePostId === null ? null : nameOf(reader, 'post', responsiblePostId);
  return [
    pair(LABEL.unit, unitName, LABEL.responsible, responsible),
    alone(LABEL.order, item.content),
    pair(LABEL.dueOn, item.dueOn, LABEL.checker, nameOf(reader, 'post', checkerPostId)),
    ...(item.reasons.length === 0 ? [] : [alone(LABEL.returned, item.reasons)]),
    alone(LABEL.report, answer === null ? null : [answer.report, answer.on]),
    alone(LABEL.outcome, item.finding),
  ];
}

function noticeOf(title: Bilingual, name: string, rows: FieldsPart['rows']): PaperForm {
  const signed = [pair(LABEL.issuer, null, LABEL.receiver, null)];
  return {
    title,
    orientation: 'portrait',
    pages: [{ name, head: [], parts: [{ kind: 'fields', rows: [...rows, ...signed] }], remarks: [] }],
  };
}

function pair(first: Bilingual, value: FormCell, second: Bilingual, other: FormCell) {
  return [
    { label: first, value },
    { label: second, value: other },
  ];
}

function alone(label: Bilingual, value: FormCell) {
  return [{ label, value }];
}
