/** 组织名册: its pages of units, posts and people, each of which may be left out, against the organisation as it stands. */
import type { RosterNow } from '../../../projections/forms/roster-now';
import type { Grid } from '../../documents/reading/grid';
import { sheetOf, type Draft, type Drafting, type DraftSheet } from '../draft';
import { newIds } from '../new-ids';
import { PostBook } from '../post-book';
import { tableIn, type ColumnIn, type TableIn } from '../table-in';
import { UnitBook } from '../unit-book';
import { unreadSheets } from '../unread-sheets';
import { draftPeople, PEOPLE_COLUMNS } from './draft-people';
import { draftPosts, POST_COLUMNS } from './draft-posts';
import { draftUnits, UNIT_COLUMNS } from './draft-units';

export function draftRoster(grids: readonly Grid[], now: RosterNow, { sha256 }: Drafting): Draft {
  const read = new Set<Grid>();
  const shown = grids.filter(({ isHidden }) => !isHidden);
  // People first: their pages have units and posts, too.
  const people = tablesOf(shown, PEOPLE_COLUMNS, read);
  const posts = tablesOf(shown, POST_COLUMNS, read);
  const units = tablesOf(shown, UNIT_COLUMNS, read);

  const book = new UnitBook(now.units);
  const newId = newIds(sha256, now.endedIds);
  const withUnits = draftUnits(units, now.units, book, newId);
  const withPosts = draftPosts(posts, now.posts, book, newId);
  const postBook = new PostBook(withPosts.posts);
  const { persons, seats } = now;
  const withPeople = draftPeople(people, { persons, seats, posts: postBook, book, newId });

  const postName = ({ unitId, name }: { readonly unitId: string; readonly name: string }) =>
    `${book.nameOf(unitId)} / ${name}`;
  const unitsLeft = now.units
    .filter(({ unitId }) => !withUnits.meant.has(unitId))
    .map(({ unitId }) => book.nameOf(unitId));
  const names = new Map(persons.map(({ personId, name }) => [personId, name]));
  const stillSeated = new Set(withPeople.leftSeats.map(({ personId }) => personId));
  const peopleLeft = [
    ...withPeople.leftSeats.map(({ personId, postId }) => {
      const post = postBook.get(postId);
      return `${names.get(personId) ?? personId} / ${post === undefined ? postId : postName(post)}`;
    }),
    ...withPeople.leftPersons.filter(({ personId }) => !stillSeated.has(personId)).map(({ name }) => name),
  ];
  return {
    sheets: [
      ...sheetsOf(units, unitsLeft),
      ...sheetsOf(posts, withPosts.left.map(postName)),
      ...sheetsOf(people, peopleLeft),
      ...unreadSheets(grids, read),
    ],
    rows: [...withUnits.rows, ...withPosts.rows, ...withPeople.rows],
  };
}

/** Of all sheets that none has been read from. */
function tablesOf<Field extends string>(
  grids: readonly Grid[],
  columns: readonly ColumnIn<Field>[],
  read: Set<Grid>,
): readonly TableIn<Field>[] {
  return grids.flatMap((grid) => {
    const table = read.has(grid) ? undefined : tableIn(grid, columns);
    if (table === undefined) return [];
    read.add(grid);
    return [table];
  });
}

/** What is in none of them is said with the first. */
function sheetsOf(tables: readonly TableIn<string>[], notInFile: readonly string[]): readonly DraftSheet[] {
  return tables.map(({ sheet, ignoredColumns }, index) =>
    sheetOf(sheet, { ignoredColumns, notInFile: index === 0 ? notInFile : [] }),
  );
}
