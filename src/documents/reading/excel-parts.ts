/**
 * What has to be known of a workbook's XML before the library reads it: which sheets are hidden, which cells are merged, and that
 * nothing stands so far out that all the empty cells up to it would fill the memory.
 */
import { refuse } from '../../../workflows/kernel/domain-error';
import { MOST_COLUMNS, MOST_GRIDS, MOST_ROWS } from './grid';
import type { OfficeParts } from './office-zip';

export const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const FOLDER = 'xl/';

export interface SheetPart {
  readonly isHidden: boolean;
  /** Its XML; undefined where the workbook names one that is not there, as of a chart. */
  readonly path: string | undefined;
}

/** A merged block, from 0; the last row belongs to it. */
export interface MergedBlock {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** In the order of the workbook. */
export function sheetParts(parts: OfficeParts): readonly SheetPart[] {
  const targets = new Map(
    elements(textOf(parts, RELATIONS), 'Relationship').map((each) => [each['Id'], each['Target']]),
  );
  const sheets = elements(textOf(parts, WORKBOOK), 'sheet');
  if (sheets.length > MOST_GRIDS) refuse('IMPORT.TOO_MANY_SHEETS', { max: MOST_GRIDS });
  return sheets.map((sheet) => {
    const id = Object.entries(sheet).find(([name]) => name.endsWith(':id'))?.[1];
    const target = targets.get(id);
    const path =
      target === undefined ? undefined : target.startsWith('/') ? target.slice(1) : FOLDER + target;
    const state = sheet['state'];
    return {
      isHidden: state === 'hidden' || state === 'veryHidden',
      path: path !== undefined && parts.has(path) ? path : undefined,
    };
  });
}

/** Without the cells and rows that hold nothing but a format: those may lie anywhere. Refuses what lies too far out. */
export function withoutEmpty(xml: string): string {
  const filled = xml
    .replace(/<((?:\w+:)?)c\b[^<>]*\/>/g, '')
    .replace(/<((?:\w+:)?)c\b[^<>]*>(?:<\1v>\s*<\/\1v>)?<\/\1c>/g, '')
    .replace(/<((?:\w+:)?)row\b[^<>]*\/>/g, '')
    .replace(/<((?:\w+:)?)row\b[^<>]*>\s*<\/\1row>/g, '');
  for (const [, row] of filled.matchAll(/<(?:\w+:)?row\b[^<>]*?\sr="(\d+)"/g)) {
    if (Number(row) > MOST_ROWS) refuse('IMPORT.TOO_MANY_ROWS', { max: MOST_ROWS });
  }
  for (const [, column = '', row] of filled.matchAll(/<(?:\w+:)?c\b[^<>]*?\sr="([A-Z]+)(\d+)"/g)) {
    if (columnNumber(column) > MOST_COLUMNS) refuse('IMPORT.TOO_MANY_COLUMNS', { max: MOST_COLUMNS });
    if (Number(row) > MOST_ROWS) refuse('IMPORT.TOO_MANY_ROWS', { max: MOST_ROWS });
  }
  return filled;
}

/** Those that reach over more than one row. */
export function mergedBlocks(xml: string): readonly MergedBlock[] {
  return [...xml.matchAll(/<(?:\w+:)?mergeCell\b[^<>]*?\sref="([A-Z]+)(\d+):[A-Z]+(\d+)"/g)]
    .map(([, column = '', first, last]) => ({
      column: columnNumber(column) - 1,
      firstRow: Number(first) - 1,
      lastRow: Number(last) - 1,
    }))
    .filter(({ firstRow, lastRow }) => lastRow > firstRow);
}

/** `A` is 1, `AA` is 27. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

function elements(xml: string, name: string): readonly Readonly<Record<string, string>>[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\b([^<>]*)>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    ),
  );
}

export function textOf(parts: OfficeParts, path: string): string {
  const part = parts.get(path);
  if (part === undefined) refuse('IMPORT.FILE_DAMAGED', { reason: path });
  return part.toString('utf8');
}
