/**
 * 岗位职责目录 (annex 1). A duty is a row; the rows of a post are its whole catalogue, as the command has it: what they leave out is no longer
 * in it, and that is said.
 */
import type { DutiesNow } from '../../projections/forms/inventory-now';
import { groupBy } from '../../workflows/kernel/group-by';
import type { PostDuty } from '../../workflows/post/events';
import { reading } from './cell-text';
import type { Draft, DraftRow, Step } from './draft';
import { rowOf } from './draft-row';
import { leftByPage, type Page } from './pages';
import { RowReader } from './row-reader';
import type { ColumnIn } from './table-in';

type Field = 'post' | 'content' | 'handledBy' | 'basis' | 'remark';

export const DUTY_COLUMNS: readonly ColumnIn<Field>[] = [
  {
    field: 'post',
    heads: ['岗位名称', 'Post', '岗位', '职务', '职务(岗位)'],
    isKey: true,
    carriesDown: true,
  },
  { field: 'content', heads: ['职责内容', 'Duties', '岗位职责', '职责', '工作职责'], isKey: true },
  { field: 'handledBy', heads: ['办理主体', 'Handled by', '承办主体'] },
  { field: 'basis', heads: ['设定依据', 'Basis', '设置依据', '依据'] },
  { field: 'remark', heads: ['备注', 'Remarks'] },
];

type Reader = RowReader<Field>;
type Catalogue = DutiesNow['catalogues'][number];

interface Placed {
  readonly reader: Reader;
  readonly unitId: string;
  readonly unitName: string;
  readonly post: string;
}

export function draftPostDuties(pages: readonly Page<Field>[], now: DutiesNow): Draft {
  const faulty: DraftRow[] = [];
  const placed = pages.flatMap(({ table, unit }) =>
    (unit === undefined ? [] : table.rows).flatMap((row): readonly Placed[] => {
      const reader = new RowReader(table, row, DUTY_COLUMNS);
      const post = reader.required('post');
      if (post === undefined) faulty.push(rowOf(reader, reader.text('content').slice(0, 30), 'add'));
      return post === undefined || unit === undefined
        ? []
        : [{ reader, post, unitId: unit.unitId, unitName: unit.name }];
    }),
  );
  const catalogues = groupBy(now.catalogues, keyOf);
  const meant = new Set<Catalogue>();
  const rows = [...groupBy(placed, ({ unitId, post }) => keyOf({ unitId, name: post }))].flatMap(
    ([key, rowsOfPost]) => {
      const found = catalogues.get(key) ?? [];
      for (const each of found) meant.add(each);
      return draftPost(rowsOfPost, found);
    },
  );
  const left = now.catalogues.filter((each) => !meant.has(each));
  return {
    sheets: leftByPage(pages, left, ({ name }) => name),
    rows: [...faulty, ...rows],
  };
}

/** `found`: posts of the name; several are told apart by nothing on the form, so their rows are to say what is there. */
function draftPost(rows: readonly Placed[], found: readonly Catalogue[]): readonly DraftRow[] {
  const [first] = rows;
  if (first === undefined) return [];
  const filled = rows.filter(({ reader }) => isFilled(reader));
  const present = found.flatMap(({ duties }) => duties);
  if (filled.length === 0) {
    if (present.length > 0) first.reader.remark('ROW_NOT_FILLED', 'content');
    if (found.length === 0) refer(first, found);
    return [rowOf(first.reader, subjectOf(first), 'unchanged')];
  }
  const duties = pairDuties(filled, present);
  const isSame =
    filled.length === present.length && duties.every(({ at, isSame: same }, index) => same && at === index);
  if (isSame) return filled.map((each) => rowOf(each.reader, subjectOf(each), 'unchanged'));
  const [catalogue] = found;
  if (catalogue === undefined || found.length > 1) {
    refer(first, found);
    return filled.map((each) => rowOf(each.reader, subjectOf(each), 'add'));
  }
  return recorded(filled, duties, catalogue);
}

function refer({ reader, post }: Placed, found: readonly Catalogue[]): void {
  reader.reference('post', post, { found, nameOf: ({ postId }) => postId });
}

interface PairedDuty {
  /** Where it stands in the present list; undefined: nowhere. */
  readonly at: number | undefined;
  readonly isSame: boolean;
}

/** Those that are the same first, then those of the same content. */
function pairDuties(rows: readonly Placed[], present: readonly PostDuty[]): readonly PairedDuty[] {
  const used = new Set<number>();
  const take = (fits: (duty: PostDuty) => boolean) => {
    const at = present.findIndex((duty, index) => !used.has(index) && fits(duty));
    if (at >= 0) used.add(at);
    return at < 0 ? undefined : at;
  };
  const same = rows.map(({ reader }) =>
    take((duty) => !SHOWN.some(([field, shown]) => reader.differs(field, shown(duty)))),
  );
  return rows.map(({ reader }, index) =>
    same[index] === undefined
      ? { at: take(({ content }) => !reader.differs('content', content)), isSame: false }
      : { at: same[index], isSame: true },
  );
}

const SHOWN: readonly (readonly [Exclude<Field, 'post'>, (duty: PostDuty) => string | null])[] = [
  ['content', ({ content }) => content],
  ['handledBy', ({ handledBy }) => handledBy],
  ['basis', ({ basis }) => basis],
  ['remark', ({ remark = null }) => remark],
];

function recorded(
  rows: readonly Placed[],
  paired: readonly PairedDuty[],
  { postId, duties: present }: Catalogue,
): readonly DraftRow[] {
  const kept = new Set(paired.map(({ at }) => at));
  const gone = present.filter((_, index) => !kept.has(index));
  const [first] = rows;
  if (gone.length > 0)
    first?.reader.remark('DUTIES_REPLACED', 'content', {
      count: gone.length,
      texts: gone.map(({ content }) => content).join('；'),
    });
  const duties = rows.map(({ reader }, index): PostDuty => {
    const { at, isSame } = paired[index] ?? { at: undefined, isSame: false };
    const before = at === undefined ? undefined : present[at];
    return isSame && before !== undefined ? before : dutyIn(reader, before);
  });
  const step: Step = {
    command: { type: 'RecordPostDuties', data: { postId, duties } },
    stage: 0,
    needs: [],
    placeOf: (path) => {
      const [, index = '0', field = ''] = path.split('.');
      const { reader } = rows[Number(index)] ?? {};
      return reader === undefined || !isField(field)
        ? {}
        : { row: reader.row.number, column: reader.column(field) };
    },
  };
  // One command for all of them: the first row that brings something bears it.
  const bearer = Math.max(
    0,
    paired.findIndex(({ isSame }) => !isSame),
  );
  return rows.map((each, index) => {
    const { at, isSame } = paired[index] ?? { at: undefined, isSame: false };
    const bears = index === bearer;
    const outcome = at === undefined ? 'add' : isSame && !bears ? 'unchanged' : 'revise';
    return rowOf(each.reader, subjectOf(each), outcome, bears ? { steps: [step] } : {});
  });
}

/** What the file says; a column that is not there leaves what was. */
function dutyIn(reader: Reader, before: PostDuty | undefined): PostDuty {
  const text = (field: Exclude<Field, 'post'>, was: string) => {
    if (before !== undefined && !reader.changed(field, was)) return was;
    return field === 'content' || field === 'remark' ? reader.text(field) : reader.name(field);
  };
  const remark = text('remark', before?.remark ?? '');
  return {
    content: text('content', before?.content ?? ''),
    handledBy: text('handledBy', before?.handledBy ?? ''),
    basis: text('basis', before?.basis ?? ''),
    ...(remark === '' ? {} : { remark }),
  };
}

/** More than the post's name. */
function isFilled(reader: Reader): boolean {
  return SHOWN.some(([field]) => reader.text(field) !== '');
}

function isField(name: string): name is Exclude<Field, 'post'> {
  return SHOWN.some(([field]) => field === name);
}

const subjectOf = ({ unitName, post }: Placed) => `${unitName} / ${post}`;
const keyOf = ({ unitId, name }: { readonly unitId: string; readonly name: string }) =>
  `${unitId}\n${reading(name)}`;
