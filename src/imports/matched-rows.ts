/** Rows that were paired with what is there, as rows of the draft. Where the key does not tell which is meant, the row is at fault. */
import type { DraftRow } from './draft';
import { rowOf } from './draft-row';
import type { PairedUp } from './pair-up';
import type { RowReader } from './row-reader';

interface Told<Field extends string, Row, Item> {
  /** The column that the key is read from, and what it says. */
  readonly field: Field;
  readonly said: (row: Row) => string;
  readonly subject: (row: Row) => string;
  /** Of several that could be meant. */
  readonly idOf: (item: Item) => string;
  readonly revised: (row: Row, item: Item) => DraftRow;
  readonly added: (row: Row) => DraftRow;
}

export function matchedRows<Field extends string, Row extends { readonly reader: RowReader<Field> }, Item>(
  matches: PairedUp<Row, Item>['matches'],
  { field, said, subject, idOf, revised, added }: Told<Field, Row, Item>,
): readonly DraftRow[] {
  return [...matches].map(([row, match]) => {
    const { reader } = row;
    switch (match.is) {
      case 'item':
        return revised(row, match.item);
      case 'new':
        return added(row);
      case 'twice':
        reader.fault('IMPORT.ROW_TWICE', field, { row: match.before.reader.row.number });
        break;
      case 'ambiguous':
        reader.reference(field, said(row), { found: match.among, nameOf: idOf });
    }
    return rowOf(reader, subject(row), 'add');
  });
}
