/**
 * The page 人员任职 of a roster: a row for each post that somebody holds. A person is known by the number; without one by the name, as
 * long as nobody else bears it.
 */
import type { PostOnRoster, RosterNow } from '../../../projections/forms/roster-now';
import type { PersonAnswer } from '../../../projections/organisation/query';
import type { LocalDate } from '../../../workflows/kernel/time';
import { groupBy } from '../../../workflows/kernel/group-by';
import { numberOf, reading } from '../cell-text';
import type { DraftRow, Step } from '../draft';
import { rowOf } from '../draft-row';
import type { NewId } from '../new-ids';
import type { PostBook } from '../post-book';
import { RowReader } from '../row-reader';
import type { ColumnIn, TableIn } from '../table-in';
import type { UnitBook } from '../unit-book';

type Field = 'number' | 'name' | 'unit' | 'post' | 'from';

export const PEOPLE_COLUMNS: readonly ColumnIn<Field>[] = [
  { field: 'number', heads: ['编号', 'Person number', '工号', '人员编号', '职工编号', '员工编号'] },
  { field: 'name', heads: ['姓名', 'Name', '人员姓名'], isKey: true },
  { field: 'unit', heads: ['单位', 'Unit', '所属单位', '单位名称', '部门'] },
  { field: 'post', heads: ['岗位', 'Post', '岗位名称', '职务'] },
  { field: 'from', heads: ['任职起始日期', 'In post since', '任职日期', '任职时间', '任职起始时间'] },
];

const PERSON_STAGE = 200;
const SEAT_STAGE = 201;

type Reader = RowReader<Field>;
type Post = Pick<PostOnRoster, 'postId' | 'unitId' | 'name'>;
type Seat = RosterNow['seats'][number];

export interface DraftedPeople {
  readonly rows: readonly DraftRow[];
  /** Persons and seats that no row means. */
  readonly leftPersons: readonly PersonAnswer[];
  readonly leftSeats: readonly Seat[];
}

export interface Around {
  readonly persons: readonly PersonAnswer[];
  readonly seats: readonly Seat[];
  readonly posts: PostBook<Post>;
  readonly book: UnitBook;
  readonly newId: NewId;
}

export function draftPeople(tables: readonly TableIn<Field>[], around: Around): DraftedPeople {
  const readers = tables
    .flatMap((table) => table.rows.map((row) => new RowReader(table, row, PEOPLE_COLUMNS)))
    // A row that only names a post is one that nobody has filled in.
    .filter((reader) => reader.text('name') !== '' || reader.text('number') !== '');
  const known = new KnownPeople(around, readers);
  const heldBefore = new Map<string, Reader>();
  const meantSeats = new Set<Seat>();
  const seatsOf = groupBy(around.seats, ({ personId }) => personId);
  const rows = readers.map((reader) => {
    const person = known.personOf(reader);
    const post = postOf(reader, around, person?.personId);
    if (person === undefined || post === undefined) {
      if (reader.text('from') !== '') reader.date('from');
      return rowOf(reader, subjectOf(reader), person?.outcome ?? 'add', person);
    }
    if (post === 'none') return rowOf(reader, subjectOf(reader), person.outcome, person);
    const key = `${person.personId}\n${post.postId}`;
    const before = heldBefore.get(key);
    if (before !== undefined) {
      reader.fault('IMPORT.ROW_TWICE', 'post', { row: before.row.number });
      return rowOf(reader, subjectOf(reader), person.outcome, person);
    }
    heldBefore.set(key, reader);
    const seat = seatsOf.get(person.personId)?.find(({ postId }) => postId === post.postId);
    if (seat === undefined) return appointed(reader, person, post, around.newId);
    meantSeats.add(seat);
    sameDay(reader, seat.from);
    return rowOf(reader, subjectOf(reader), person.outcome, person);
  });
  return {
    rows,
    leftPersons: around.persons.filter(({ personId }) => !known.meant.has(personId)),
    leftSeats: around.seats.filter((seat) => !meantSeats.has(seat)),
  };
}

interface PersonMeant {
  readonly personId: string;
  readonly outcome: DraftRow['outcome'];
  readonly steps: readonly Step[];
  readonly makes: readonly string[];
}

/** Who is there, and whom the rows before have brought in. */
class KnownPeople {
  readonly meant = new Set<string>();
  private readonly byId: Map<string, string>;
  private readonly byName: ReadonlyMap<string, readonly { readonly personId: string }[]>;
  /** By id: the row that says so first. */
  private readonly said = new Map<string, Reader>();

  constructor(
    private readonly around: Around,
    readers: readonly Reader[],
  ) {
    this.byId = new Map(around.persons.map(({ personId, name }) => [personId, name]));
    const numbered = readers.flatMap((reader) => {
      const personId = numberOf(reader.text('number'));
      return personId === '' || this.byId.has(personId) ? [] : [{ personId, name: reader.name('name') }];
    });
    const all = new Map([...around.persons, ...numbered].map((each) => [each.personId, each]));
    this.byName = groupBy([...all.values()], ({ name }) => reading(name));
  }

  /** Undefined where the row does not say whom it means. */
  personOf(reader: Reader): PersonMeant | undefined {
    const name = reader.required('name');
    if (name === undefined) return undefined;
    const personId = numberOf(reader.text('number')) || this.idByName(reader, name);
    if (personId === undefined) return undefined;
    const before = this.said.get(personId);
    if (before !== undefined) return this.again(reader, before, { personId, name });
    this.said.set(personId, reader);
    this.meant.add(personId);
    return meantFirst(reader, { personId, name }, this.byId.get(personId));
  }

  private again(reader: Reader, before: Reader, { personId, name }: PersonAnswer): PersonMeant {
    if (reading(before.name('name')) !== reading(name))
      reader.fault('IMPORT.NUMBER_OF_ANOTHER', 'number', {
        number: personId,
        row: before.row.number,
        name: before.name('name'),
      });
    return { personId, outcome: 'unchanged', steps: [], makes: [] };
  }

  private idByName(reader: Reader, name: string): string | undefined {
    const bearers = this.byName.get(reading(name)) ?? [];
    if (bearers.length === 0) {
      reader.remark('PERSON_WITHOUT_NUMBER', 'number');
      return this.around.newId('person', reading(name));
    }
    const holders = bearers.length === 1 ? bearers : this.holdersAmong(reader, bearers);
    const found = holders.length === 0 ? bearers : holders;
    return reader.reference('name', name, { found, nameOf: ({ personId }) => personId })?.personId;
  }

  /** Of several who bear the name, whoever holds the post of the row. */
  private holdersAmong<T extends { readonly personId: string }>(
    reader: Reader,
    bearers: readonly T[],
  ): readonly T[] {
    const postIds = new Set(postsMeant(reader, this.around).map(({ postId }) => postId));
    const holders = new Set(
      this.around.seats.filter(({ postId }) => postIds.has(postId)).map(({ personId }) => personId),
    );
    return bearers.filter(({ personId }) => holders.has(personId));
  }
}

function meantFirst(
  reader: Reader,
  { personId, name }: PersonAnswer,
  present: string | undefined,
): PersonMeant {
  const placeOf: Step['placeOf'] = (path) => ({
    column: reader.column(path === 'personId' ? 'number' : 'name'),
  });
  const step = (type: 'RegisterPerson' | 'RenamePerson'): Step => ({
    command: { type, data: { personId, name } },
    stage: PERSON_STAGE,
    needs: [],
    placeOf,
  });
  if (present === undefined)
    return { personId, outcome: 'add', steps: [step('RegisterPerson')], makes: [personId] };
  if (reading(present) === reading(name)) return { personId, outcome: 'unchanged', steps: [], makes: [] };
  reader.changed('name', present);
  return { personId, outcome: 'revise', steps: [step('RenamePerson')], makes: [] };
}

/** `none`: the row names no post. */
function postOf(reader: Reader, around: Around, personId: string | undefined): Post | 'none' | undefined {
  if (reader.text('post') === '' && reader.text('unit') === '') return 'none';
  const [unit, post] = [reader.required('unit'), reader.required('post')];
  if (unit === undefined || post === undefined) return undefined;
  const { book } = around;
  const found = book.find(unit);
  if (reader.reference('unit', unit, { found, nameOf: ({ unitId }) => book.nameOf(unitId) }) === undefined)
    return undefined;
  const meant = postsMeant(reader, around);
  const held =
    meant.length < 2
      ? meant
      : meant.filter(({ postId }) =>
          around.seats.some((seat) => seat.postId === postId && seat.personId === personId),
        );
  return reader.reference('post', post, {
    found: held.length === 1 ? held : meant,
    nameOf: ({ postId }) => postId,
  });
}

function postsMeant(reader: Reader, { book, posts }: Around): readonly Post[] {
  const [unit] = book.find(reader.text('unit'));
  return unit === undefined ? [] : posts.find(unit.unitId, reader.name('post'));
}

/** The day on which somebody came to a post is a fact that was recorded: it is corrected where it was, with a reason. */
function sameDay(reader: Reader, from: LocalDate): void {
  if (reader.text('from') === '') return;
  const said = reader.date('from');
  if (said !== undefined && said !== from) reader.fault('IMPORT.CANNOT_CHANGE', 'from', { from, to: said });
}

function appointed(reader: Reader, person: PersonMeant, { postId }: Post, newId: NewId): DraftRow {
  const from = reader.date('from');
  if (from === undefined) return rowOf(reader, subjectOf(reader), 'add', person);
  const { personId } = person;
  const appointmentId = newId('appointment', postId, personId, from);
  const step: Step = {
    command: { type: 'AppointPerson', data: { postId, appointmentId, personId, from } },
    stage: SEAT_STAGE,
    needs: [postId, personId],
    placeOf: (path) => ({ column: reader.column(path === 'from' ? 'from' : 'post') }),
  };
  return rowOf(reader, subjectOf(reader), 'add', { ...person, steps: [...person.steps, step] });
}

function subjectOf(reader: Reader): string {
  return [reader.name('name'), reader.text('unit'), reader.text('post')]
    .filter((text) => text !== '')
    .join(' / ');
}
