/**
 * Finds a form's table in a sheet: by the heads of its columns, wherever they stand and in whatever order, with a title above and notes below.
 * Pure.
 */
import type { Grid } from '../documents/reading/grid';
import { cleaned, heading, headingWithoutHint } from './cell-text';

export interface ColumnIn<Field extends string> {
  readonly field: Field;
  /** As the form has it, in both languages, and as else it is called. The first names it where it is missing. */
  readonly heads: readonly string[];
  /** Without it the sheet is another one. */
  readonly isKey?: boolean;
  /** Said once for several rows: an empty cell says what the one above it says. */
  readonly carriesDown?: boolean;
}

export interface RowIn<Field extends string> {
  /** As Excel counts. */
  readonly number: number;
  /** Cleaned; undefined of a column that is not there. */
  readonly cells: Readonly<Partial<Record<Field, string>>>;
}

/** A row beside the table: what stands above it, notes below it. */
export interface OtherRow {
  readonly number: number;
  readonly cells: readonly string[];
}

export interface TableIn<Field extends string> {
  readonly sheet: string;
  readonly headRow: number;
  /** Paragraphs, and rows above the head of the table. */
  readonly above: readonly OtherRow[];
  readonly rows: readonly RowIn<Field>[];
  /** Rows that are none of the table's: notes, sums, signatures. */
  readonly others: readonly OtherRow[];
  /** How each column is headed here. */
  readonly headings: Readonly<Partial<Record<Field, string>>>;
  readonly ignoredColumns: readonly string[];
}

/** 序号: a number there tells a row from a note. */
const NUMBER_HEADS = new Set(['序号', '编次', 'no.', 'no', '#'].map(heading));
const SUM = /^(合计|总计|小计|共计|total)/i;
/** Alone in its row: 填表人：甲某, 数据截至 …, （无）. */
const NOTE = /^([^:：]{1,12}[:：]|数据截至|complete to|[(（](无|none)[)）])/i;

/** Undefined where the sheet has no row of heads with all the key columns. */
export function tableIn<Field extends string>(
  grid: Grid,
  columns: readonly ColumnIn<Field>[],
): TableIn<Field> | undefined {
  const known = columns.map(({ field, heads }) => ({ field, heads: new Set(heads.map(heading)) }));
  const headIndex = grid.rows.findIndex((row) => {
    const { places } = placesIn(row, known);
    return columns.every(({ field, isKey }) => isKey !== true || places.has(field));
  });
  const heads = grid.rows[headIndex];
  if (heads === undefined) return undefined;
  const { places, numberAt, ignoredColumns } = placesIn(heads, known);
  const rows: RowIn<Field>[] = [];
  const others: OtherRow[] = [];
  const carried = new Map<Field, string>();
  for (const [index, texts] of grid.rows.entries()) {
    if (index <= headIndex || texts.every((text) => cleaned(text) === '')) continue;
    const number = index + 1;
    const cells = cellsOf(texts, places);
    if (isNote(texts, cells, numberAt) || isHeads(cells, heads, places))
      others.push({ number, cells: texts });
    else if (Object.values(cells).some((text) => text !== ''))
      rows.push({ number, cells: carriedDown(cells, columns, carried) });
  }
  return {
    sheet: grid.name,
    headRow: headIndex + 1,
    above: [
      ...grid.above.map((text) => ({ number: 0, cells: [text] })),
      ...grid.rows.slice(0, headIndex).map((cells, index) => ({ number: index + 1, cells })),
    ],
    rows,
    others,
    headings: Object.fromEntries(
      [...places].map(([field, at]) => [field, cleaned(heads[at] ?? '')]),
    ) as Partial<Record<Field, string>>,
    ignoredColumns,
  };
}

interface Places<Field> {
  readonly places: ReadonlyMap<Field, number>;
  readonly numberAt: number | undefined;
  readonly ignoredColumns: readonly string[];
}

/** The head as it stands is looked for before the one without its hint: 任职日期(起) and 任职日期(止) are two. */
function placesIn<Field extends string>(
  row: readonly string[],
  columns: readonly { readonly field: Field; readonly heads: ReadonlySet<string> }[],
): Places<Field> {
  const places = new Map<Field, number>();
  const taken = new Set<number>();
  const headings = row.map(heading);
  for (const said of [headings, row.map(headingWithoutHint)]) {
    for (const { field, heads } of columns) {
      if (places.has(field)) continue;
      const at = said.findIndex((text, index) => !taken.has(index) && heads.has(text));
      if (at < 0) continue;
      places.set(field, at);
      taken.add(at);
    }
  }
  const numberAt = headings.findIndex((text) => NUMBER_HEADS.has(text));
  const ignoredColumns = row.filter(
    (text, index) => !taken.has(index) && index !== numberAt && cleaned(text) !== '',
  );
  return {
    places,
    numberAt: numberAt < 0 ? undefined : numberAt,
    ignoredColumns: ignoredColumns.map(cleaned),
  };
}

function cellsOf<Field extends string>(
  texts: readonly string[],
  places: ReadonlyMap<Field, number>,
): Partial<Record<Field, string>> {
  return Object.fromEntries([...places].map(([field, at]) => [field, cleaned(texts[at] ?? '')])) as Partial<
    Record<Field, string>
  >;
}

/** Text in the place of the row's number, or in one place only and worded as a note. */
function isNote<Field extends string>(
  texts: readonly string[],
  cells: Partial<Record<Field, string>>,
  numberAt: number | undefined,
): boolean {
  const said = Object.values<string | undefined>(cells).filter((text) => text !== undefined && text !== '');
  const numberText = numberAt === undefined ? '' : cleaned(texts[numberAt] ?? '');
  if (numberText !== '' && !/^[\d.、()（）]+$/.test(numberText))
    return said.length < 2 || SUM.test(numberText);
  return said.length === 1 && (NOTE.test(said[0] ?? '') || SUM.test(said[0] ?? ''));
}

/** The heads once more, as on the next sheet of paper, or the second row of heads that were merged. */
function isHeads<Field extends string>(
  cells: Partial<Record<Field, string>>,
  heads: readonly string[],
  places: ReadonlyMap<Field, number>,
): boolean {
  const said = [...places].filter(([field]) => (cells[field] ?? '') !== '');
  return (
    said.length > 0 && said.every(([field, at]) => heading(cells[field] ?? '') === heading(heads[at] ?? ''))
  );
}

function carriedDown<Field extends string>(
  cells: Partial<Record<Field, string>>,
  columns: readonly ColumnIn<Field>[],
  carried: Map<Field, string>,
): Partial<Record<Field, string>> {
  const whole = { ...cells };
  for (const { field, carriesDown } of columns) {
    if (carriesDown !== true || whole[field] === undefined) continue;
    if (whole[field] === '') whole[field] = carried.get(field) ?? '';
    carried.set(field, whole[field]);
  }
  return whole;
}
