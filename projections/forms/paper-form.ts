/**
 * A paper form 表格 as data: what stands on it and in what order, and nothing of how a word processor or a spreadsheet writes it
 * (src/documents does). A form has one page or more, each for a unit, a post or the whole campaign; on paper each begins on a new
 * page, in a spreadsheet each is a sheet.
 */
import { refuse } from '../../workflows/kernel/domain-error';
import type { Bilingual } from '../../workflows/kernel/text';
import type { FlowChartStep } from '../flow-chart/flow-chart';
import type { Reader } from '../view';
import type { CampaignOfForm, FormParams } from './campaign-of-form';

/** Entered text as it was entered, or the product's and the plan's words in the reader's language. */
export type Words = string | Bilingual;

export interface PaperForm {
  readonly title: Bilingual;
  readonly orientation: 'portrait' | 'landscape';
  readonly pages: readonly FormPage[];
}

export interface FormPage {
  /** Whose page it is, or what is on it; pages of one form may share a name. */
  readonly name: Words;
  /** Above the table: unit and seal, campaign. */
  readonly head: readonly Words[];
  readonly parts: readonly FormPart[];
  /** 备注 below the table. */
  readonly remarks: readonly Words[];
}

export type FormPart = HeadingPart | TablePart | FieldsPart | OpinionsPart | FlowPart;

/** Before the parts it is the head of. */
export interface HeadingPart {
  readonly kind: 'heading';
  readonly rows: readonly [Bilingual];
}

export interface TablePart {
  readonly kind: 'table';
  readonly columns: readonly FormColumn[];
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly FormCell[])[];
}

export interface FormColumn {
  readonly head: Bilingual;
  /** In characters of half width; a Chinese one takes two. The columns share the page in this proportion. */
  readonly width: number;
  readonly align?: 'center';
}

/** A list stands in one cell, an item a line. null: nothing to say. */
export type FormCell = Words | number | readonly Words[] | ColouredCell | null;

/** On the light ground of a colour word of the plan or module (projections/words/colour-words); null: on none. */
export interface ColouredCell {
  readonly says: Words | readonly Words[];
  readonly colour: string | null;
}

export interface FieldsPart {
  readonly kind: 'fields';
  readonly rows: readonly (readonly FormField[])[];
}

export interface FormField {
  readonly label: Bilingual;
  readonly value: FormCell;
}

/** The chain of opinions, each signed. */
export interface OpinionsPart {
  readonly kind: 'opinions';
  readonly rows: readonly { readonly label: Bilingual; readonly opinions: readonly SignedOpinion[] }[];
}

/** A flow as a picture; a spreadsheet leaves it out, so what it says stands in a table, too. */
export interface FlowPart {
  readonly kind: 'flow';
  readonly rows: readonly FlowChartStep[];
}

export interface SignedOpinion {
  readonly text: Words;
  /** Who signed, in which post. */
  readonly signer: string;
  readonly signedOn: string;
}

/** Refuses `FORM.TOO_LARGE`. Pages that are made as they are taken are not made once there are too many. */
export type FormPages = (reader: Reader, campaign: CampaignOfForm, params: FormParams) => Iterable<FormPage>;

/** Rows on all pages together, but for pictures, whose rows stand in a table. A district's two thousand risk points fit; whoever has more asks unit by unit. */
export const MAX_ROWS = 3_000;

export function checkSize(pages: Iterable<FormPage>): readonly FormPage[] {
  const taken: FormPage[] = [];
  let rows = 0;
  for (const page of pages) {
    rows += page.parts.reduce((sum, part) => sum + (part.kind === 'flow' ? 0 : part.rows.length), 0);
    if (rows > MAX_ROWS) refuse('FORM.TOO_LARGE', { max: MAX_ROWS });
    taken.push(page);
  }
  return taken;
}

/** The pages of one after another, each made when it is taken: a form that is too large is not made to its end. */
export function* pagesForEach<Item>(
  items: Iterable<Item>,
  pages: (item: Item) => Iterable<FormPage>,
): Iterable<FormPage> {
  for (const item of items) yield* pages(item);
}

export const column = (zh: string, en: string, width: number): FormColumn => ({ head: { zh, en }, width });

/** Of figures, dates and single words. */
export const centred = (head: Bilingual, width = 8): FormColumn => ({ head, width, align: 'center' });

const NUMBER = centred({ zh: '序号', en: 'No.' }, 6);

/** 序号 before each row. */
export function numbered(
  columns: readonly FormColumn[],
  rows: readonly (readonly FormCell[])[],
): Omit<TablePart, 'kind'> {
  return { columns: [NUMBER, ...columns], rows: rows.map((row, index) => [index + 1, ...row]) };
}

/** Rows to be filled in by hand, or in a spreadsheet: those of a blank form. */
export function emptyRows(columns: readonly FormColumn[], count = 10): readonly (readonly FormCell[])[] {
  return Array.from({ length: count }, () => columns.map(() => null));
}

/** What may stand in a column of a blank form. */
export function choicesRemark(head: Bilingual, labels: readonly Bilingual[]): Bilingual {
  const { zh, en } = listed(labels);
  return { zh: `${head.zh}：${zh}`, en: `${head.en}: ${en}` };
}

/** One after another in a line. */
export function listed(all: readonly (Words | number)[]): Bilingual {
  const inLine = (language: keyof Bilingual, mark: string) =>
    all.map((each) => (typeof each === 'object' ? each[language] : each)).join(mark);
  return { zh: inLine('zh', '、'), en: inLine('en', ', ') };
}

/** A page that is one table. */
export function tablePage(
  table: Omit<TablePart, 'kind'>,
  { remarks = [], ...page }: Pick<FormPage, 'name' | 'head'> & Partial<Pick<FormPage, 'remarks'>>,
): FormPage {
  return { ...page, parts: [{ kind: 'table', ...table }], remarks };
}
