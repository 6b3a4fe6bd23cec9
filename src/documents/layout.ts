/** A page of a paper form as one table of rows and cells, the same for a word processor and a spreadsheet. */
import type {
  ColouredCell,
  FieldsPart,
  FormCell,
  FormPage,
  FormPart,
  OpinionsPart,
  TablePart,
  Words,
} from '../../projections/forms/paper-form';
import { coloursOf } from '../../projections/words/colour-words';
import type { Bilingual } from '../../workflows/kernel/text';

export type Language = keyof Bilingual;

export interface LaidOutPage {
  /** Widths of the columns, in characters of half width. */
  readonly columns: readonly number[];
  readonly rows: readonly LaidOutRow[];
}

export interface LaidOutRow {
  readonly cells: readonly LaidOutCell[];
  /** The heads of the columns: they are repeated on the next sheet of paper. */
  readonly isHead: boolean;
}

export interface LaidOutCell {
  readonly content: readonly string[] | number;
  /** How many columns it takes. */
  readonly span: number;
  readonly align: 'left' | 'center';
  readonly isBold: boolean;
  /** `#rrggbb` */
  readonly ground?: string;
}

/** Where a page holds more than one table of columns, all its parts share this many narrow ones. */
const GRID = { columns: 24, width: 3.5 } as const;
/** Of the 24: what stands before a value. */
const LABEL_SPAN = 4;

const NOTHING: Bilingual = { zh: '（无）', en: '(none)' };
/** To be signed by hand. */
const UNSIGNED: Bilingual = {
  zh: '签字（盖章）：\u3000\u3000\u3000\u3000\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日',
  en: 'Signed (seal):                Date:',
};

export function layOut({ parts }: FormPage, language: Language): LaidOutPage {
  const [only, ...others] = parts;
  if (only?.kind === 'table' && others.length === 0) {
    const columns = only.columns.map(({ width }) => width);
    const spans = columns.map(() => 1);
    return { columns, rows: tableRows(only, spans, language) };
  }
  const columns = Array.from({ length: GRID.columns }, () => GRID.width);
  return { columns, rows: parts.flatMap((part) => rowsOf(part, language)) };
}

export function textOf(words: Words, language: Language): string {
  return typeof words === 'string' ? words : words[language];
}

function rowsOf(part: FormPart, language: Language): readonly LaidOutRow[] {
  switch (part.kind) {
    case 'heading': {
      const [head] = part.rows;
      return [{ cells: [{ ...text([head[language]], GRID.columns), isBold: true }], isHead: false }];
    }
    case 'table': {
      const widths = part.columns.map(({ width }) => width);
      return tableRows(part, spansOf(widths, GRID.columns), language);
    }
    case 'fields':
      return fieldRows(part, language);
    case 'opinions':
      return opinionRows(part, language);
    case 'flow':
      return [];
  }
}

function tableRows(
  { columns, rows }: TablePart,
  spans: readonly number[],
  language: Language,
): readonly LaidOutRow[] {
  const head = columns.map(({ head }, index) => label(head, spans[index] ?? 1, language));
  const all = spans.reduce((sum, span) => sum + span, 0);
  const body =
    rows.length === 0
      ? [[centred(contentOf(NOTHING, language), all)]]
      : rows.map((row) =>
          row.map((cell, index) => {
            const content = contentOf(cell, language);
            const span = spans[index] ?? 1;
            const align = columns[index]?.align === 'center' ? centred : text;
            return { ...align(content, span), ...groundOf(cell) };
          }),
        );
  return [{ cells: head, isHead: true }, ...body.map((cells) => ({ cells, isHead: false }))];
}

function fieldRows({ rows }: FieldsPart, language: Language): readonly LaidOutRow[] {
  return rows.map((fields) => {
    const span = GRID.columns / fields.length;
    return {
      cells: fields.flatMap((field) => [
        label(field.label, LABEL_SPAN, language),
        { ...text(contentOf(field.value, language), span - LABEL_SPAN), ...groundOf(field.value) },
      ]),
      isHead: false,
    };
  });
}

function opinionRows({ rows }: OpinionsPart, language: Language): readonly LaidOutRow[] {
  return rows.map(({ label: whose, opinions }) => {
    const lines = opinions.flatMap(({ text: said, signer, signedOn }) => [
      textOf(said, language),
      language === 'zh'
        ? `\u3000\u3000签字：${signer}\u3000${signedOn}`
        : `    Signed: ${signer}, ${signedOn}`,
    ]);
    const content = lines.length === 0 ? ['', UNSIGNED[language]] : lines;
    return {
      cells: [label(whose, LABEL_SPAN, language), text(content, GRID.columns - LABEL_SPAN)],
      isHead: false,
    };
  });
}

/** Whole columns in proportion to the widths, at least one each, `total` together. */
function spansOf(widths: readonly number[], total: number): readonly number[] {
  const sum = widths.reduce((all, width) => all + width, 0);
  const spans = widths.map((width) => Math.max(1, Math.round((width / sum) * total)));
  const widest = spans.indexOf(Math.max(...spans));
  const over = spans.reduce((all, span) => all + span, 0) - total;
  return spans.map((span, index) => (index === widest ? span - over : span));
}

function contentOf(cell: FormCell, language: Language): LaidOutCell['content'] {
  if (cell === null) return [''];
  if (typeof cell === 'number') return cell;
  if (isColoured(cell)) return contentOf(cell.says, language);
  const lines = isList(cell) ? cell.map((words) => textOf(words, language)) : [textOf(cell, language)];
  return lines.flatMap((line) => line.split(/\r?\n/));
}

function groundOf(cell: FormCell): Pick<LaidOutCell, 'ground'> {
  return isColoured(cell) && cell.colour !== null ? { ground: coloursOf(cell.colour).ground } : {};
}

function isColoured(cell: FormCell): cell is ColouredCell {
  return typeof cell === 'object' && cell !== null && 'says' in cell;
}

function isList(cell: Words | readonly Words[]): cell is readonly Words[] {
  return Array.isArray(cell);
}

function label(words: Bilingual, span: number, language: Language): LaidOutCell {
  return { content: [words[language]], span, align: 'center', isBold: true };
}

function text(content: LaidOutCell['content'], span: number): LaidOutCell {
  return { content, span, align: 'left', isBold: false };
}

function centred(content: LaidOutCell['content'], span: number): LaidOutCell {
  return { content, span, align: 'center', isBold: false };
}
