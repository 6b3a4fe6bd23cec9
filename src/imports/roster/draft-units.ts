/** The page 单位 of a roster. A unit is known by its name and its superior: the same name elsewhere is another unit. */
import { UNIT_KIND } from '../../../projections/words/organisation-labels';
import type { UnitAnswer } from '../../../projections/organisation/query';
import { reading } from '../cell-text';
import type { DraftRow, Step } from '../draft';
import { rowOf } from '../draft-row';
import type { NewId } from '../new-ids';
import { choicesOf, RowReader, shows } from '../row-reader';
import type { ColumnIn, TableIn } from '../table-in';
import { lastNameIn, type UnitBook } from '../unit-book';

type Field = 'name' | 'kind' | 'parent';

export const UNIT_COLUMNS: readonly ColumnIn<Field>[] = [
  { field: 'name', heads: ['单位名称', 'Unit name', '机构名称', '部门名称'], isKey: true },
  { field: 'kind', heads: ['单位类别', 'Unit kind', '类别', '单位类型', '机构类别'] },
  { field: 'parent', heads: ['上级单位', 'Superior unit', '上级', '上级部门', '隶属单位'], isKey: true },
];
const KINDS = choicesOf(UNIT_KIND);

export interface DraftedUnits {
  readonly rows: readonly DraftRow[];
  /** Ids of units that rows mean. */
  readonly meant: ReadonlySet<string>;
}

type Reader = RowReader<Field>;

interface Open {
  readonly reader: Reader;
  readonly name: string;
  readonly parent: string;
}

/** `book`: the units that are there; those the page adds are put into it. */
export function draftUnits(
  tables: readonly TableIn<Field>[],
  existing: readonly UnitAnswer[],
  book: UnitBook,
  newId: NewId,
): DraftedUnits {
  const kinds = new Map(existing.map(({ unitId, kind }) => [unitId, kind]));
  const ids = new Map(existing.map(({ unitId, parentId, name }) => [keyOf(parentId, name), unitId]));
  const meant = new Map<string, Reader>();
  const drafted = new Map<Reader, DraftRow>();

  const place = ({ reader, name }: Open, parentId: string | null, depth: number) => {
    const known = ids.get(keyOf(parentId, name));
    const unitId = known ?? newId('unit', parentId ?? '', reading(name));
    const before = meant.get(unitId);
    if (before !== undefined) reader.fault('IMPORT.ROW_TWICE', 'name', { row: before.row.number });
    else meant.set(unitId, reader);
    if (known === undefined && before === undefined) {
      const above = parentId === null ? [] : (book.get(parentId)?.path ?? []);
      ids.set(keyOf(parentId, name), unitId);
      book.add({ unitId, name, path: [...above, unitId] });
    }
    const isNew = !kinds.has(unitId);
    drafted.set(
      reader,
      isNew ? added(reader, { unitId, name, parentId, depth }) : found(reader, kinds.get(unitId)),
    );
  };

  const { readers, open } = readRows(tables);
  let waiting = open;
  for (let isMoving = true; isMoving;) {
    const names = new Set(waiting.map(({ name }) => reading(name)));
    const left = waiting.filter((each) => {
      // Its superior may be among the rows that have no place yet.
      if (each.parent !== '' && names.has(lastNameIn(each.parent)) && !isOnlyItself(each, waiting))
        return true;
      const candidates = each.parent === '' ? [null] : book.find(each.parent);
      const [parent, ...others] = candidates;
      if (parent === undefined || others.length > 0) return true;
      place(each, parent?.unitId ?? null, parent === null ? 0 : parent.path.length);
      return false;
    });
    isMoving = left.length < waiting.length;
    waiting = left;
  }
  for (const each of waiting) {
    const names = new Set(waiting.map(({ name }) => reading(name)));
    const found = book.find(each.parent);
    if (found.length === 0 && names.has(lastNameIn(each.parent)))
      each.reader.fault('IMPORT.UNIT_LOOP', 'parent', { value: each.parent });
    else each.reader.reference('parent', each.parent, { found, nameOf: ({ unitId }) => book.nameOf(unitId) });
  }
  return {
    rows: readers.map((reader) => drafted.get(reader) ?? rowOf(reader, reader.name('name'), 'add')),
    meant: new Set(meant.keys()),
  };
}

function readRows(tables: readonly TableIn<Field>[]): {
  readonly readers: readonly Reader[];
  readonly open: readonly Open[];
} {
  const readers = tables.flatMap((table) =>
    table.rows.map((each) => new RowReader(table, each, UNIT_COLUMNS)),
  );
  const open = readers.flatMap((reader) => {
    const name = reader.required('name');
    return name === undefined ? [] : [{ reader, name, parent: reader.text('parent') }];
  });
  return { readers, open };
}

/** A unit may bear the name of its superior. */
function isOnlyItself(each: Open, waiting: readonly Open[]): boolean {
  const last = lastNameIn(each.parent);
  return waiting.filter(({ name }) => reading(name) === last).every((other) => other === each);
}

function found(reader: Reader, kind: UnitAnswer['kind'] | undefined): DraftRow {
  if (kind !== undefined && reader.text('kind') !== '' && !shows(reader.text('kind'), UNIT_KIND[kind])) {
    const read = reader.choice('kind', KINDS);
    if (read !== undefined && read !== kind)
      reader.fault('IMPORT.CANNOT_CHANGE', 'kind', { from: UNIT_KIND[kind].zh, to: UNIT_KIND[read].zh });
  }
  return rowOf(reader, reader.name('name'), 'unchanged');
}

function added(
  reader: Reader,
  {
    unitId,
    name,
    parentId,
    depth,
  }: {
    readonly unitId: string;
    readonly name: string;
    readonly parentId: string | null;
    readonly depth: number;
  },
): DraftRow {
  const kind = reader.choice('kind', KINDS);
  if (parentId === null) reader.remark('NEW_ROOT', 'parent');
  const step: Step | undefined =
    kind === undefined
      ? undefined
      : {
          command: { type: 'EstablishUnit', data: { unitId, name, kind, parentId } },
          stage: depth,
          needs: parentId === null ? [] : [parentId],
          placeOf: (path) => ({ column: isField(path) ? reader.column(path) : undefined }),
        };
  return rowOf(reader, name, 'add', { steps: step === undefined ? [] : [step], makes: [unitId] });
}

function isField(path: string): path is 'name' | 'kind' {
  return path === 'name' || path === 'kind';
}

const keyOf = (parentId: string | null, name: string) => `${parentId ?? ''}\n${reading(name)}`;
