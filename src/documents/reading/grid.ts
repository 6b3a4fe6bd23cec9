/** What stands in the tables of an office file: texts in rows and columns, as whoever opens the file sees them. */
export interface Grid {
  /** Of the sheet; of a word processor's table its number. */
  readonly name: string;
  readonly isHidden: boolean;
  /** The paragraphs between a word processor's table and the one before it. None of a sheet: there they are rows. */
  readonly above: readonly string[];
  /** Row n, as Excel counts, is at n - 1. Every cell is text, empty where nothing stands; a date is `YYYY-MM-DD`. */
  readonly rows: readonly (readonly string[])[];
}

export type OfficeFormat = 'xlsx' | 'docx';

export interface OfficeTables {
  readonly format: OfficeFormat;
  readonly grids: readonly Grid[];
}

/** What a file may hold. A roster of two hundred units and thousands of people is far below. */
export const MOST_BYTES = 8 * 1024 * 1024;
export const MOST_UNPACKED_BYTES = 64 * 1024 * 1024;
export const MOST_GRIDS = 1_500;
/** Of one sheet or table. */
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 200;
/** Of all of them together, that hold anything. */
export const MOST_ROWS_IN_ALL = 50_000;
