/** The page 岗位 of a roster. A post is known by its unit and its name; what it is, once established, stays. */
import type { PostOnRoster } from '../../../projections/forms/roster-now';
import { ROLE } from '../../../projections/words/labels';
import { POST_RANK } from '../../../projections/words/organisation-labels';
import { POST_ROLES, type PostRole } from '../../../workflows/post/events';
import { reading } from '../cell-text';
import type { DraftRow, Step } from '../draft';
import { rowOf } from '../draft-row';
import type { NewId } from '../new-ids';
import { pairUp } from '../pair-up';
import { RowReader, type Choice } from '../row-reader';
import type { ColumnIn, TableIn } from '../table-in';
import type { UnitBook } from '../unit-book';

type Field = 'unit' | 'name' | 'rank' | 'role' | 'seats';

export const POST_COLUMNS: readonly ColumnIn<Field>[] = [
  { field: 'unit', heads: ['单位', 'Unit', '所属单位', '单位名称', '部门'], isKey: true },
  { field: 'name', heads: ['岗位名称', 'Post', '岗位', '职务'], isKey: true },
  { field: 'rank', heads: ['职级', 'Rank', '岗位层级', '层级'], isKey: true },
  { field: 'role', heads: ['岗位角色', 'Role', '角色'] },
  { field: 'seats', heads: ['职数', 'Seats', '编制数', '人数'] },
];
const RANKS: readonly Choice<PostOnRoster['rank']>[] = [
  { value: 'leader', label: POST_RANK.leader, also: ['领导', '班子成员'] },
  { value: 'middle', label: POST_RANK.middle, also: ['中层'] },
  { value: 'staff', label: POST_RANK.staff, also: ['其他', '一般岗位', '一般'] },
];
const ROLES: readonly Choice<PostRole>[] = POST_ROLES.map((value) => ({ value, label: ROLE[value] }));

/** After every unit, however deep the tree. */
const POST_STAGE = 100;

type Reader = RowReader<Field>;

interface Placed {
  readonly reader: Reader;
  readonly unitId: string;
  readonly name: string;
}

export interface DraftedPosts {
  readonly rows: readonly DraftRow[];
  /** Posts that are there or are to be, by unit and name. */
  readonly posts: readonly Pick<PostOnRoster, 'postId' | 'unitId' | 'name'>[];
  readonly left: readonly PostOnRoster[];
}

export function draftPosts(
  tables: readonly TableIn<Field>[],
  existing: readonly PostOnRoster[],
  book: UnitBook,
  newId: NewId,
): DraftedPosts {
  const readers = tables.flatMap((table) => table.rows.map((row) => new RowReader(table, row, POST_COLUMNS)));
  const placed = readers.flatMap((reader) => placeOf(reader, book));
  const { matches, left } = pairUp(placed, existing, {
    ofRow: keyOf,
    ofItem: keyOf,
    isSame: ({ reader }, post) => isSame(reader, post),
  });
  const drafted = new Map<Reader, DraftRow>();
  const added: Pick<PostOnRoster, 'postId' | 'unitId' | 'name'>[] = [];
  for (const [each, match] of matches) {
    const { reader, unitId, name } = each;
    switch (match.is) {
      case 'item':
        drafted.set(reader, found(reader, match.item));
        break;
      case 'new': {
        const postId = newId('post', unitId, reading(name));
        added.push({ postId, unitId, name });
        drafted.set(reader, addedRow(each, postId));
        break;
      }
      case 'twice':
        reader.fault('IMPORT.ROW_TWICE', 'name', { row: match.before.reader.row.number });
        break;
      case 'ambiguous':
        reader.reference('name', name, { found: match.among, nameOf: ({ postId }) => postId });
    }
  }
  return {
    rows: readers.map((reader) => drafted.get(reader) ?? rowOf(reader, subjectOf(reader), 'add')),
    posts: [...existing, ...added],
    left,
  };
}

function placeOf(reader: Reader, book: UnitBook): readonly Placed[] {
  const name = reader.required('name');
  const said = reader.required('unit');
  if (name === undefined || said === undefined) return [];
  const unit = reader.reference('unit', said, {
    found: book.find(said),
    nameOf: ({ unitId }) => book.nameOf(unitId),
  });
  return unit === undefined ? [] : [{ reader, unitId: unit.unitId, name }];
}

function isSame(reader: Reader, { rank, role, seats }: PostOnRoster): boolean {
  return (
    !reader.differs('rank', POST_RANK[rank]) &&
    !reader.differs('role', ROLE[role]) &&
    !reader.differs('seats', seats)
  );
}

/** Rank and role are what rights and rotation go by: no command changes them. */
function found(reader: Reader, { postId, rank, role, seats }: PostOnRoster): DraftRow {
  const cannot = (field: Field, from: string, to: string) =>
    reader.fault('IMPORT.CANNOT_CHANGE', field, { from, to });
  if (reader.text('rank') !== '' && reader.differs('rank', POST_RANK[rank])) {
    const read = reader.choice('rank', RANKS);
    if (read !== undefined && read !== rank) cannot('rank', POST_RANK[rank].zh, POST_RANK[read].zh);
  }
  if (reader.text('role') !== '' && reader.differs('role', ROLE[role])) {
    const read = reader.choice('role', ROLES);
    if (read !== undefined && read !== role) cannot('role', ROLE[role].zh, ROLE[read].zh);
  }
  const read = reader.text('seats') === '' ? undefined : reader.wholeNumber('seats');
  if (read === undefined || read === seats || !reader.changed('seats', seats))
    return rowOf(reader, subjectOf(reader), 'unchanged');
  const data = { postId, seats: read, reason: '按名册调整' };
  return rowOf(reader, subjectOf(reader), 'revise', {
    steps: [stepOf(reader, [], { type: 'ChangeSeats', data })],
  });
}

function addedRow({ reader, unitId, name }: Placed, postId: string): DraftRow {
  const rank = reader.choice('rank', RANKS);
  const role = reader.choice('role', ROLES);
  const seats = seatsOf(reader);
  if (rank === undefined || role === undefined || seats === undefined)
    return rowOf(reader, subjectOf(reader), 'add', { makes: [postId] });
  const data = { postId, unitId, name, rank, role, seats };
  const step = stepOf(reader, [unitId], { type: 'EstablishPost', data });
  return rowOf(reader, subjectOf(reader), 'add', { steps: [step], makes: [postId] });
}

function stepOf(reader: Reader, needs: Step['needs'], command: Step['command']): Step {
  return {
    command,
    stage: POST_STAGE,
    needs,
    placeOf: (path) => ({ column: isField(path) ? reader.column(path) : undefined }),
  };
}

/** One where nothing is said. */
function seatsOf(reader: Reader): number | undefined {
  if (reader.text('seats') !== '') return reader.wholeNumber('seats');
  reader.remark('DEFAULT_TAKEN', 'seats', { value: 1, valueEn: 1 });
  return 1;
}

function subjectOf(reader: Reader): string {
  return [reader.text('unit'), reader.name('name')].filter((text) => text !== '').join(' / ');
}

function isField(path: string): path is Field {
  return POST_COLUMNS.some(({ field }) => field === path);
}

const keyOf = ({ unitId, name }: { readonly unitId: string; readonly name: string }) =>
  `${unitId}\n${reading(name)}`;
