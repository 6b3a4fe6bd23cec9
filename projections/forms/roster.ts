/**
 * 组织名册: units, posts and who holds them, a page each. It goes out filled in with what is there, or as a blank to be filled in, and comes
 * back by the import. A person is told from another of the same name by the number 编号, which is the person's id.
 */
import { groupBy } from '../../workflows/kernel/group-by';
import type { Bilingual } from '../../workflows/kernel/text';
import type { LocalDate } from '../../workflows/kernel/time';
import type { Query } from '../view';
import { ROSTER_TITLE } from '../words/form-labels';
import { ROLE } from '../words/labels';
import { POST_RANK, UNIT_KIND } from '../words/organisation-labels';
import {
  centred,
  checkSize,
  choicesRemark,
  emptyRows,
  numbered,
  tablePage,
  type FormCell,
  type FormColumn,
  type FormPage,
  type PaperForm,
} from './paper-form';
import { rosterNow, type PostOnRoster, type RosterNow } from './roster-now';
import { distinctUnitNames } from './unit-names';

const UNIT: FormColumn = { head: { zh: '单位', en: 'Unit' }, width: 26 };

const UNIT_KIND_HEAD: Bilingual = { zh: '单位类别', en: 'Unit kind' };
const RANK_HEAD: Bilingual = { zh: '职级', en: 'Rank' };
const ROLE_HEAD: Bilingual = { zh: '岗位角色', en: 'Role' };

const UNIT_COLUMNS: readonly FormColumn[] = [
  { head: { zh: '单位名称', en: 'Unit name' }, width: 30 },
  centred(UNIT_KIND_HEAD, 14),
  { head: { zh: '上级单位', en: 'Superior unit' }, width: 30 },
];
const POST_COLUMNS: readonly FormColumn[] = [
  UNIT,
  { head: { zh: '岗位名称', en: 'Post' }, width: 24 },
  centred(RANK_HEAD, 14),
  centred(ROLE_HEAD, 20),
  { head: { zh: '职数', en: 'Seats' }, width: 8, align: 'center' },
];
const PEOPLE_COLUMNS: readonly FormColumn[] = [
  { head: { zh: '编号', en: 'Person number' }, width: 16 },
  { head: { zh: '姓名', en: 'Name' }, width: 14 },
  UNIT,
  { head: { zh: '岗位', en: 'Post' }, width: 24 },
  { head: { zh: '任职起始日期', en: 'In post since' }, width: 14, align: 'center' },
];

/** Empty rows to be filled in, at the end of each page of a blank. */
const EMPTY_ROWS = 20;

export interface RosterParams {
  /** Appointments that end before it are left out. */
  readonly asOf: LocalDate;
  /** The unit and those below. Default: all, with the persons who hold no post. */
  readonly unitId?: string;
  /** Units and posts as they are, without persons, and rows to be filled in. */
  readonly blank?: boolean;
}

/** Refuses `FORM.TOO_LARGE`. */
export const rosterForm: Query<RosterParams, PaperForm> = (reader, { asOf, unitId, blank = false }) => {
  const now = rosterNow(reader, { asOf });
  const shown = unitId === undefined ? now : below(now, unitId);
  const names = distinctUnitNames(now.units);
  const nameOf = (id: string) => names.get(id) ?? id;
  const people = blank ? emptySeats(shown, nameOf) : seatsOf(shown, nameOf);
  const pages = [
    page(UNITS, UNIT_COLUMNS, unitRows(shown, nameOf), blank),
    page(POSTS, POST_COLUMNS, postRows(shown, nameOf), blank),
    page(PEOPLE, PEOPLE_COLUMNS, people, blank),
  ];
  return { title: ROSTER_TITLE, orientation: 'portrait', pages: checkSize(pages) };
};

type PageWords = Pick<FormPage, 'name' | 'remarks'>;

const UNITS: PageWords = {
  name: { zh: '单位', en: 'Units' },
  remarks: [
    choicesRemark(UNIT_KIND_HEAD, Object.values(UNIT_KIND)),
    {
      zh: '同名单位以路径区分，如“甲局/办公室”。',
      en: 'Units of the same name are told apart by their path, such as 甲局/办公室.',
    },
  ],
};
const ON_POSTS = ['unitHead', 'postHolder', 'supervisor', 'auditor', 'administrator'] as const;
const POSTS: PageWords = {
  name: { zh: '岗位', en: 'Posts' },
  remarks: [
    choicesRemark(RANK_HEAD, Object.values(POST_RANK)),
    choicesRemark(
      ROLE_HEAD,
      ON_POSTS.map((role) => ROLE[role]),
    ),
  ],
};
const PEOPLE: PageWords = {
  name: { zh: '人员任职', en: 'Appointments' },
  remarks: [
    {
      zh: '编号（工号）区分同名的人，一人一号；任多个岗位的各占一行。',
      en: 'The number tells persons of the same name apart. Whoever holds several posts has a row for each.',
    },
  ],
};

function page(
  words: PageWords,
  columns: readonly FormColumn[],
  rows: readonly (readonly FormCell[])[],
  blank: boolean,
): FormPage {
  const empty = blank ? emptyRows(columns, EMPTY_ROWS) : [];
  return tablePage(numbered(columns, [...rows, ...empty]), { ...words, head: [] });
}

function unitRows({ units }: RosterNow, nameOf: (id: string) => string): readonly (readonly FormCell[])[] {
  return units.map(({ name, kind, parentId }) => [
    name,
    UNIT_KIND[kind],
    parentId === null ? null : nameOf(parentId),
  ]);
}

function postRows({ posts }: RosterNow, nameOf: (id: string) => string): readonly (readonly FormCell[])[] {
  return posts.map(({ unitId, name, rank, role, seats }) => [
    nameOf(unitId),
    name,
    POST_RANK[rank],
    ROLE[role],
    seats,
  ]);
}

/** In the order of the posts; after them the persons who hold none. */
function seatsOf(
  { posts, seats, persons }: RosterNow,
  nameOf: (id: string) => string,
): readonly (readonly FormCell[])[] {
  const seatsOn = groupBy(seats, ({ postId }) => postId);
  const personNames = new Map(persons.map(({ personId, name }) => [personId, name]));
  const seated = new Set(seats.map(({ personId }) => personId));
  return [
    ...posts.flatMap((post) =>
      (seatsOn.get(post.postId) ?? []).map(({ personId, from }) => [
        personId,
        personNames.get(personId) ?? null,
        ...placeOf(post, nameOf),
        from,
      ]),
    ),
    ...persons
      .filter(({ personId }) => !seated.has(personId))
      .map(({ personId, name }) => [personId, name, null, null, null]),
  ];
}

/** A row for each post: its person is to be filled in. */
function emptySeats({ posts }: RosterNow, nameOf: (id: string) => string): readonly (readonly FormCell[])[] {
  return posts.map((post) => [null, null, ...placeOf(post, nameOf), null]);
}

function placeOf(post: PostOnRoster, nameOf: (id: string) => string): readonly [string, string] {
  return [nameOf(post.unitId), post.name];
}

function below(now: RosterNow, unitId: string): RosterNow {
  const units = now.units.filter(({ path }) => path.includes(unitId));
  const inUnits = new Set(units.map((unit) => unit.unitId));
  const posts = now.posts.filter((post) => inUnits.has(post.unitId));
  const onPosts = new Set(posts.map(({ postId }) => postId));
  const seats = now.seats.filter(({ postId }) => onPosts.has(postId));
  const seated = new Set(seats.map(({ personId }) => personId));
  return { ...now, units, posts, seats, persons: now.persons.filter(({ personId }) => seated.has(personId)) };
}
