/** A paper form as a file to be taken away. */
import type { PaperForm } from '../../projections/forms/paper-form';
import { dateInZone, HOME_TIME_ZONE } from '../../workflows/kernel/time';
import type { CompleteTo } from '../projecting/views';
import { excelWorkbook } from './excel';
import type { Language } from './layout';
import { wordDocument } from './word';

export const FORM_FORMATS = ['docx', 'xlsx'] as const;
export type FormFormat = (typeof FORM_FORMATS)[number];

export const MEDIA_TYPE: Readonly<Record<FormFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export interface Rendering {
  readonly format: FormFormat;
  readonly language: Language;
  /** Said at the foot of the form: how far the log was in it. */
  readonly completeTo: CompleteTo;
}

const EMPTY = { name: '-', head: [], parts: [], remarks: [{ zh: '（无内容）', en: '(nothing to show)' }] };

export function renderForm(form: PaperForm, { format, language, completeTo }: Rendering): Promise<Buffer> {
  const whole = form.pages.length === 0 ? { ...form, pages: [EMPTY] } : form;
  const foot = footOf(completeTo, language);
  return format === 'docx' ? wordDocument(whole, foot, language) : excelWorkbook(whole, foot, language);
}

/** Whoever holds the paper can ask the log how things stood at this position. */
function footOf({ position, recordedAt }: CompleteTo, language: Language): string {
  const on = recordedAt === null ? '' : `${dateInZone(recordedAt, HOME_TIME_ZONE)} `;
  return language === 'zh'
    ? `数据截至 ${on}日志位置 ${position}`
    : `Complete to ${on}log position ${position}`;
}
