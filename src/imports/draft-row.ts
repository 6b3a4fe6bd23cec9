/** A row of a campaign's form as a draft. */
import type { DraftRow } from './draft';
import type { RowReader } from './row-reader';

export function rowOf<Field extends string>(
  reader: RowReader<Field>,
  subject: string,
  outcome: DraftRow['outcome'],
  { steps = [], makes = [] }: Partial<Pick<DraftRow, 'steps' | 'makes'>> = {},
): DraftRow {
  const { table, row, changes, remarks, faults } = reader;
  return { sheet: table.sheet, row: row.number, subject, outcome, changes, remarks, faults, steps, makes };
}
