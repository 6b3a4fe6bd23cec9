/** The sheets of a workbook (.xlsx) as grids. Of a formula its last result is read, of a merged block its value in every row. */
import readXlsxFile, { type CellValue, type SheetData } from 'read-excel-file/node';
import { refuse } from '../../../workflows/kernel/domain-error';
import { mergedBlocks, sheetParts, textOf, withoutEmpty, type MergedBlock } from './excel-parts';
import type { Grid } from './grid';
import { packed, type OfficeParts } from './office-zip';

export async function readExcel(parts: OfficeParts): Promise<readonly Grid[]> {
  const sheets = sheetParts(parts);
  const lean = new Map(parts);
  for (const { path } of sheets) {
    if (path !== undefined) lean.set(path, Buffer.from(withoutEmpty(textOf(parts, path))));
  }
  const read = await readSheets(packed(lean));
  return sheets.map(({ isHidden, path }, index) => {
    const { sheet: name = '', data = [] } = read[index] ?? {};
    const merged = path === undefined ? [] : mergedBlocks(textOf(parts, path));
    return { name, isHidden, above: [], rows: filledDown(textsOf(data), merged) };
  });
}

/** A sheet that is no table, such as a chart, has no data. */
async function readSheets(
  bytes: Buffer,
): Promise<readonly { readonly sheet?: string; readonly data?: SheetData }[]> {
  try {
    return await readXlsxFile(bytes);
  } catch (error) {
    // The library's own words: which cell, which part.
    refuse('IMPORT.FILE_DAMAGED', { reason: error instanceof Error ? error.message.slice(0, 200) : 'XLSX' });
  }
}

function textsOf(data: SheetData): string[][] {
  return data.map((row) => row.map(cellText));
}

function cellText(value: CellValue | null): string {
  if (value === null) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

function filledDown(rows: string[][], blocks: readonly MergedBlock[]): readonly (readonly string[])[] {
  for (const { column, firstRow, lastRow } of blocks) {
    const value = rows[firstRow]?.[column] ?? '';
    for (const row of value === '' ? [] : rows.slice(firstRow + 1, lastRow + 1)) row[column] ||= value;
  }
  return rows;
}
