/** What of a file was not read, and why: said, so that nobody takes it for imported. */
import type { Grid } from '../documents/reading/grid';
import { cleaned } from './cell-text';
import { sheetOf, type DraftSheet } from './draft';

export function unreadSheets(
  grids: readonly Grid[],
  read: ReadonlySet<Grid | undefined>,
): readonly DraftSheet[] {
  return grids
    .filter((grid) => !read.has(grid) && grid.rows.some((row) => row.some((text) => cleaned(text) !== '')))
    .map(({ name, isHidden }) => {
      const code = isHidden ? 'SHEET_HIDDEN' : 'SHEET_WITHOUT_TABLE';
      return sheetOf(name, { remarks: [{ code }] });
    });
}
