/**
 * 防控措施登记表 (form 4). A measure is known by its unit, its risk point and its text. How far it has come is told by reporting it done, with
 * evidence, and not by a file.
 */
import type { MeasuresNow, PostNow } from '../../projections/forms/inventory-now';
import type { MeasureListItem } from '../../projections/register/measure-query';
import type { RegisterItem } from '../../projections/register/query';
import { MEASURE_LEVEL, MEASURE_PHASE, MEASURE_STATE } from '../../projections/words/labels';
import type { MeasureDescription } from '../../workflows/control-measure/events';
import { groupBy } from '../../workflows/kernel/group-by';
import { reading, readsAs } from './cell-text';
import type { Draft, DraftingOfCampaign, DraftRow } from './draft';
import { rowOf, stepOf } from './draft-row';
import { newIds, type NewId } from './new-ids';
import { leftByPage, type Page } from './pages';
import { matchedRows } from './matched-rows';
import { pairUp } from './pair-up';
import type { PostBook } from './post-book';
import { choicesOf, RowReader } from './row-reader';
import type { ColumnIn } from './table-in';

type Field = 'point' | 'content' | 'phase' | 'level' | 'post' | 'person' | 'dueOn' | 'state' | 'pointPost';

export const MEASURE_COLUMNS: readonly ColumnIn<Field>[] = [
  {
    field: 'point',
    heads: ['风险点表现形式', 'Risk point', '风险点', '廉政风险点', '表现形式'],
    isKey: true,
    carriesDown: true,
  },
  { field: 'content', heads: ['防控措施', 'Measure', '措施', '措施内容'], isKey: true },
  { field: 'phase', heads: ['阶段', 'Phase', '防控阶段'] },
  { field: 'level', heads: ['层面', 'Level', '措施层面'] },
  { field: 'post', heads: ['责任岗位', 'Post'] },
  { field: 'person', heads: ['责任人', 'Person', '责任人员'] },
  { field: 'dueOn', heads: ['完成时限', 'Due', '完成期限', '期限', '完成日期'] },
  { field: 'state', heads: ['落实情况', 'State'] },
  // Only to tell apart risk points of the same words.
  { field: 'pointPost', heads: ['风险点所在岗位', 'Post of the risk point', '所在岗位'] },
];
const PHASES = choicesOf(MEASURE_PHASE);
const LEVELS = choicesOf(MEASURE_LEVEL);

type Reader = RowReader<Field>;

interface Placed {
  readonly reader: Reader;
  readonly unitId: string;
  readonly point: string;
  readonly content: string;
}

interface Around {
  readonly now: MeasuresNow;
  readonly newId: NewId;
  readonly posts: PostBook<PostNow>;
  readonly holders: ReadonlyMap<string, MeasuresNow['holders']>;
  readonly points: ReadonlyMap<string, readonly RegisterItem[]>;
}

export function draftMeasures(
  pages: readonly Page<Field>[],
  now: MeasuresNow,
  { sha256, posts }: DraftingOfCampaign,
): Draft {
  const around: Around = {
    now,
    newId: newIds(sha256, now.endedIds),
    posts,
    holders: groupBy(now.holders, ({ postId }) => postId),
    points: groupBy(now.points, ({ unitId, manifestation }) => `${unitId}\n${reading(manifestation)}`),
  };
  const faulty: DraftRow[] = [];
  const placed = pages.flatMap(({ table, unit }) =>
    (unit === undefined ? [] : table.rows).flatMap((row): readonly Placed[] => {
      const reader = new RowReader(table, row, MEASURE_COLUMNS);
      // A risk point with nothing behind it is one that nobody has filled in.
      if (!FILLED_BY.some((field) => reader.text(field) !== '')) return [];
      const [point, content] = [reader.said('point'), reader.said('content')];
      if (unit !== undefined && point !== undefined && content !== undefined)
        return [{ reader, unitId: unit.unitId, point, content }];
      faulty.push(rowOf(reader, reader.text('content').slice(0, 40), 'add'));
      return [];
    }),
  );
  const { matches, left } = pairUp(placed, now.measures, {
    ofRow: ({ unitId, point, content }) => keyOf(unitId, point, content),
    ofItem: ({ unitId, manifestation, content }) => keyOf(unitId, manifestation ?? '', content),
    isSame: ({ reader }, measure) => SHOWN.every(([field, shown]) => !reader.differs(field, shown(measure))),
  });
  const rows = matchedRows<Field, Placed, MeasureListItem>(matches, {
    field: 'content',
    said: ({ content }) => content,
    subject: subjectOf,
    idOf: ({ measureId }) => measureId,
    revised: (row, item) => revised(row, item, around),
    added: (row) => added(row, around),
  });
  return {
    sheets: leftByPage(pages, left, ({ content }) => content),
    rows: [...faulty, ...rows],
  };
}

const FILLED_BY: readonly Field[] = ['content', 'phase', 'level', 'post', 'person', 'dueOn'];

/** What the form shows of a measure and a row may change. */
const SHOWN: readonly (readonly [
  'phase' | 'level' | 'post' | 'person' | 'dueOn',
  (measure: MeasureListItem) => Parameters<Reader['differs']>[1],
])[] = [
  ['phase', ({ phase }) => MEASURE_PHASE[phase]],
  ['level', ({ level }) => MEASURE_LEVEL[level]],
  ['post', ({ responsiblePostName }) => responsiblePostName],
  ['person', ({ responsiblePersonName }) => responsiblePersonName],
  ['dueOn', ({ dueOn }) => dueOn],
];

function revised(each: Placed, measure: MeasureListItem, around: Around): DraftRow {
  const { reader } = each;
  stateNotTaken(reader, measure);
  const differing = new Set(
    SHOWN.filter(([field, shown]) => reader.differs(field, shown(measure))).map(([field]) => field),
  );
  // 2024/9/30 is 2024-09-30.
  if (differing.has('dueOn') && reader.date('dueOn') === measure.dueOn) differing.delete('dueOn');
  for (const [field, shown] of SHOWN) if (differing.has(field)) reader.changed(field, shown(measure));
  if (differing.size === 0) return rowOf(reader, subjectOf(each), 'unchanged');
  const phase = differing.has('phase') ? reader.choice('phase', PHASES) : measure.phase;
  const level = differing.has('level') ? reader.choice('level', LEVELS) : measure.level;
  const dueOn = differing.has('dueOn') ? reader.date('dueOn') : measure.dueOn;
  const { responsiblePostId: keptPost, responsiblePersonId: keptPerson } = measure;
  const responsiblePostId = differing.has('post') ? postIn(each, around) : keptPost;
  const isSamePerson = !differing.has('person') && responsiblePostId === keptPost;
  const responsiblePersonId = isSamePerson ? keptPerson : personIn(reader, responsiblePostId, around);
  const description = whole({
    phase,
    level,
    dueOn,
    responsiblePostId,
    responsiblePersonId,
    content: measure.content,
  });
  if (description === undefined) return rowOf(reader, subjectOf(each), 'revise');
  const data = { measureId: measure.measureId, ...description };
  return rowOf(reader, subjectOf(each), 'revise', {
    steps: [stepOf(reader, fieldOf, { type: 'ReviseMeasure', data })],
  });
}

function added(each: Placed, around: Around): DraftRow {
  const { reader, unitId, point: said, content } = each;
  const { newId, now } = around;
  stateNotTaken(reader, undefined);
  const point = pointIn(each, around);
  const responsiblePostId = postIn(each, around);
  const description = whole({
    phase: reader.choice('phase', PHASES),
    level: reader.choice('level', LEVELS),
    dueOn: reader.date('dueOn'),
    responsiblePostId,
    responsiblePersonId: personIn(reader, responsiblePostId, around),
    content,
  });
  const measureId = newId('measure', unitId, point?.riskPointId ?? reading(said), reading(content));
  if (description === undefined || point === undefined)
    return rowOf(reader, subjectOf(each), 'add', { makes: [measureId] });
  const { riskPointId } = point;
  const data = { measureId, riskPointId, unitId, campaignId: now.campaignId, ...description };
  return rowOf(reader, subjectOf(each), 'add', {
    steps: [stepOf(reader, fieldOf, { type: 'SetMeasure', data })],
    makes: [measureId],
  });
}

type Partly = { readonly [Name in keyof MeasureDescription]: MeasureDescription[Name] | undefined };

function whole(said: Partly): MeasureDescription | undefined {
  const isWhole = Object.values(said).every((value) => value !== undefined);
  return isWhole ? (said as MeasureDescription) : undefined;
}

function stateNotTaken(reader: Reader, measure: MeasureListItem | undefined): void {
  const value = reader.text('state');
  if (value === '') return;
  const [planned, done] = [MEASURE_STATE.planned, MEASURE_STATE.done];
  const isShown =
    measure === undefined || measure.doneOn === null
      ? !reader.differs('state', planned)
      : [done.zh, done.en].some((label) => readsAs(value, `${label} ${measure.doneOn ?? ''}`));
  if (!isShown) reader.remark('STATE_NOT_TAKEN', 'state', { value });
}

/** What is closed is meant only where nothing else can be. */
function pointIn(
  { reader, unitId, point: said }: Placed,
  { points, posts }: Around,
): RegisterItem | undefined {
  const named = points.get(`${unitId}\n${reading(said)}`) ?? [];
  const open = named.filter(({ state }) => state !== 'closed');
  const among = open.length > 0 ? open : named;
  const holder = reader.name('pointPost');
  const found = holder === '' ? among : among.filter(({ postName }) => readsAs(postName, holder));
  return reader.reference('point', said, {
    found,
    nameOf: ({ postId, postName }) => posts.get(postId)?.name ?? postName,
  });
}

function postIn({ reader, unitId }: Placed, { posts }: Around): string | undefined {
  const said = reader.required('post');
  if (said === undefined) return undefined;
  const found = posts.findAround(unitId, said);
  return reader.reference('post', said, { found, nameOf: ({ postId }) => postId })?.postId;
}

/** Whoever holds the post and is called so; where nobody is named, its only holder. */
function personIn(reader: Reader, postId: string | undefined, { holders }: Around): string | undefined {
  const said = reader.name('person');
  if (postId === undefined) {
    reader.said('person');
    return undefined;
  }
  const all = holders.get(postId) ?? [];
  const [only] = all;
  if (said === '') {
    if (only === undefined || all.length > 1) return reader.said('person');
    reader.remark('DEFAULT_TAKEN', 'person', { value: only.name, valueEn: only.name });
    return only.personId;
  }
  const found = all.filter(({ name, personId }) => readsAs(name, said) || personId === said);
  return reader.reference('person', said, { found, nameOf: ({ personId }) => personId })?.personId;
}

const COLUMN_OF: Readonly<Record<string, Field>> = {
  content: 'content',
  phase: 'phase',
  level: 'level',
  responsiblePostId: 'post',
  responsiblePersonId: 'person',
  dueOn: 'dueOn',
  riskPointId: 'point',
};

const fieldOf = (name: string): Field | undefined => COLUMN_OF[name];

const subjectOf = ({ point, content }: Placed) => `${point.slice(0, 30)} / ${content.slice(0, 40)}`;
const keyOf = (...parts: readonly string[]) => parts.map(reading).join('\n');
