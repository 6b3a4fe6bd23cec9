/** The tables of a file as it came in: what it is stands in it, and not in its name. */
import { refuse } from '../../../workflows/kernel/domain-error';
import { WORKBOOK } from './excel-parts';
import { MOST_ROWS_IN_ALL, type OfficeTables } from './grid';
import { unpacked, type OfficeParts } from './office-zip';
import { readExcel } from './read-excel';
import { readWord } from './read-word';

const DOCUMENT = 'word/document.xml';

/** @throws DomainError IMPORT.FILE_*, IMPORT.UNPACKED_TOO_LARGE, IMPORT.TOO_MANY_SHEETS, IMPORT.TOO_MANY_ROWS, IMPORT.TOO_MANY_COLUMNS */
export async function readOfficeFile(bytes: Buffer): Promise<OfficeTables> {
  const tables = await tablesIn(unpacked(bytes));
  const rows = tables.grids.flatMap((grid) => grid.rows).filter((row) => row.some((text) => text !== ''));
  if (rows.length > MOST_ROWS_IN_ALL) refuse('IMPORT.TOO_MANY_ROWS', { max: MOST_ROWS_IN_ALL });
  return tables;
}

async function tablesIn(parts: OfficeParts): Promise<OfficeTables> {
  if (parts.has(WORKBOOK)) return { format: 'xlsx', grids: await readExcel(parts) };
  if (parts.has(DOCUMENT)) return { format: 'docx', grids: await readWord(parts) };
  refuse('IMPORT.FILE_NOT_OFFICE');
}
