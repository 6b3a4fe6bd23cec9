/** A row of a campaign's form as a draft, and what is done for it. */
import type { DraftRow, Step } from './draft';
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

/** `fieldOf`: which field of the form what the command says first in a path comes from. */
export function stepOf<Field extends string>(
  reader: RowReader<Field>,
  fieldOf: (name: string) => Field | undefined,
  command: Step['command'],
): Step {
  return {
    command,
    stage: 0,
    needs: [],
    placeOf: (path) => {
      const field = fieldOf(path.split('.')[0] ?? '');
      return { column: field === undefined ? undefined : reader.column(field) };
    },
  };
}
