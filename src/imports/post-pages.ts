/** The pages of a form that has one for each post: which page is which post's, and what somebody wrote on it beside its table. */
import type { PointsNow, PostNow } from '../../projections/forms/inventory-now';
import type { RegisterItem } from '../../projections/register/query';
import { groupBy } from '../../workflows/kernel/group-by';
import { reading } from './cell-text';
import type { Note } from './draft';
import { saidAbove, type Page } from './pages';
import type { PostBook } from './post-book';
import type { PrintedTexts } from './printed-texts';
import type { OtherRow } from './table-in';

export interface PostPage<Field extends string> extends Page<Field> {
  readonly post: PostNow;
}

export function isOfPost<Field extends string>(page: Page<Field> | PostPage<Field>): page is PostPage<Field> {
  return 'post' in page;
}

const POST_LABELS = ['职务(岗位)', '岗位', '岗位名称', '职务', '职务/岗位', 'Post'];

/** Several posts of a name: the pages are taken for them in turn, each for the one whose points it says. */
export function postPages<Field extends string>(
  pages: readonly Page<Field>[],
  now: PointsNow,
  book: PostBook<PostNow>,
): readonly (PostPage<Field> | Page<Field>)[] {
  const points = groupBy(now.points, ({ postId }) => postId);
  const taken = new Set<string>();
  return pages.map((page) => {
    const { unit, table } = page;
    if (unit === undefined) return page;
    const value = saidAbove(table.above, POST_LABELS) ?? table.sheet;
    const found = book.find(unit.unitId, value);
    const open = found.filter(({ postId }) => !taken.has(postId));
    const [first] = open;
    if (first === undefined)
      return withFault(page, 'IMPORT.POST_OF_PAGE_UNKNOWN', { value, unit: unit.name });
    const post =
      found.length === 1 ? first : open.find(({ postId }) => saysAll(page, points.get(postId) ?? []));
    if (post === undefined) {
      const choices = found.map(({ postId }) => postId).join('、');
      return withFault(page, 'IMPORT.REFERENCE_AMBIGUOUS', { value, choices });
    }
    if (found.length > 1) taken.add(post.postId);
    return { ...page, post };
  });
}

function withFault<Field extends string>(
  page: Page<Field>,
  code: string,
  details: Note['details'] = {},
): Page<Field> {
  return { ...page, unit: undefined, fault: { code, details } };
}

function saysAll({ table }: Page<string>, points: readonly RegisterItem[]): boolean {
  const said = table.rows.map(({ cells }) => reading(cells['manifestation'] ?? '')).sort();
  const present = points.map(({ manifestation }) => reading(manifestation)).sort();
  return said.length === present.length && said.every((text, index) => text === present[index]);
}

/** Labelled texts that the form would not show: somebody wrote them there to be kept. */
export function textsNotTaken({ table }: Page<string>, printed: PrintedTexts): readonly Note[] {
  return [...table.above, ...table.others].flatMap((row) => notTaken(row, printed));
}

function notTaken({ number, cells }: OtherRow, { labels, texts }: PrintedTexts): readonly Note[] {
  return cells.flatMap((cell, index) => {
    if (!labels.has(reading(cell))) return [];
    const said = cells.slice(index + 1).find((each) => reading(each) !== '');
    const isKept = said === undefined || texts.has(reading(said)) || labels.has(reading(said));
    return isKept ? [] : [{ code: 'TEXT_NOT_TAKEN', details: { row: number, label: reading(cell) } }];
  });
}
