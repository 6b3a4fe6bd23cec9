/**
 * 岗位廉政风险点登记表 (annex 3; forms 2 and 3): the rows of risk points on the page of a post. A risk point is known by its post and the form it
 * takes. Grades come from the grading steps and opinions from who signs them, so neither is taken from a file: that is said of each.
 */
import type { PointsNow } from '../../projections/forms/inventory-now';
import type { RegisterItem } from '../../projections/register/query';
import { categoryWords } from '../../projections/forms/campaign-of-form';
import { gradeWords } from '../../projections/words/grade-words';
import type { DiscoveryMethod } from '../../workflows/plans/plan';
import type { RiskPointDescription } from '../../workflows/risk-point/events';
import { reading, readsAs } from './cell-text';
import type { Draft, Drafting, DraftingOfCampaign, DraftRow } from './draft';
import { rowOf, stepOf } from './draft-row';
import { newIds, type NewId } from './new-ids';
import { sheetOfPage, type Page } from './pages';
import { matchedRows } from './matched-rows';
import { pairUp } from './pair-up';
import { isOfPost, postPages, textsNotTaken, type PostPage } from './post-pages';
import { printedTexts } from './printed-texts';
import { RowReader, type Choice } from './row-reader';
import type { ColumnIn } from './table-in';

type Field = 'manifestation' | 'grade' | 'category' | 'method' | 'holderLevel' | 'power';

/** Method, level of the holder and power are not on the paper: they are further columns, or said with the import. */
export const REGISTRATION_COLUMNS: readonly ColumnIn<Field>[] = [
  {
    field: 'manifestation',
    heads: [
      '风险点表现形式',
      'Form the risk takes',
      '风险点',
      '表现形式',
      '廉政风险点',
      '廉政风险点表现形式',
    ],
    isKey: true,
  },
  { field: 'grade', heads: ['风险等级', 'Grade', '等级'] },
  { field: 'category', heads: ['风险类别', 'Category', '类别', '风险种类'], isKey: true },
  { field: 'method', heads: ['排查方式', 'Found by', '查找方式'] },
  { field: 'holderLevel', heads: ['风险层面', 'Level', '层面'] },
  { field: 'power', heads: ['所在职权', 'Power', '职权', '职权名称'] },
];

type Reader = RowReader<Field>;

interface Placed {
  readonly reader: Reader;
  readonly page: PostPage<Field>;
  readonly postId: string;
  readonly manifestation: string;
}

interface Around {
  readonly now: PointsNow;
  readonly newId: NewId;
  readonly defaults: Drafting['defaults'];
  readonly categories: readonly Choice<string>[];
  readonly methods: readonly Choice<DiscoveryMethod>[];
  readonly holderLevels: readonly Choice<string>[] | undefined;
}

export function draftRegistration(
  read: readonly Page<Field>[],
  now: PointsNow,
  { sha256, defaults, posts }: DraftingOfCampaign,
): Draft {
  // A point that was closed is still on the form, and none is made anew in its place.
  const around = aroundOf(now, newIds(sha256, []), defaults);
  const pages = postPages(read, now, posts);
  const unnamed: DraftRow[] = [];
  const placed = pages.filter(isOfPost).flatMap((page) =>
    page.table.rows.flatMap((row): readonly Placed[] => {
      const reader = new RowReader(page.table, row, REGISTRATION_COLUMNS);
      const manifestation = reader.text('manifestation');
      if (manifestation !== '') return [{ reader, page, postId: page.post.postId, manifestation }];
      reader.fault('IMPORT.VALUE_MISSING', 'manifestation');
      unnamed.push(rowOf(reader, page.post.name, 'add'));
      return [];
    }),
  );
  const { matches, left } = pairUp(placed, now.points, {
    ofRow: keyOf,
    ofItem: keyOf,
    isSame: ({ reader }, point) => !differs(reader, point, around),
  });
  const rows = matchedRows<Field, Placed, RegisterItem>(matches, {
    field: 'manifestation',
    said: ({ manifestation }) => manifestation,
    subject: subjectOf,
    idOf: ({ riskPointId }) => riskPointId,
    revised: (row, item) => revised(row, item, around),
    added: (row) => foundPoint(row, around),
  });
  return { sheets: sheetsOf(pages, left, now), rows: [...unnamed, ...rows] };
}

function aroundOf(now: PointsNow, newId: NewId, defaults: Drafting['defaults']): Around {
  const { categories, discoveryMethods, holderLevels } = now.plan.schemes;
  const [first] = discoveryMethods;
  const bySelf = discoveryMethods.find(({ method }) => method === 'self') ?? first;
  return {
    now,
    newId,
    // Who fills in the form searches at their own post.
    defaults: { ...(bySelf === undefined ? {} : { method: bySelf.method }), ...defaults },
    categories: categories.map(({ id, label }) => ({ value: id, label })),
    methods: discoveryMethods.map(({ method, label }) => ({ value: method, label })),
    holderLevels: holderLevels?.map(({ id, label }) => ({ value: id, label })),
  };
}

function differs(reader: Reader, point: RegisterItem, { now }: Around): boolean {
  const extra = (field: Field, shown: Parameters<Reader['differs']>[1]) =>
    reader.text(field) !== '' && reader.differs(field, shown);
  return (
    reader.differs('category', categoryWords(now.plan, point.category)) ||
    extra(
      'method',
      labelOf(now.plan.schemes.discoveryMethods, ({ method }) => method === point.method),
    ) ||
    extra(
      'holderLevel',
      labelOf(now.plan.schemes.holderLevels ?? [], ({ id }) => id === point.holderLevel),
    ) ||
    extra('power', point.powerName)
  );
}

function labelOf<T extends { readonly label: Choice<T>['label'] }>(
  all: readonly T[],
  is: (each: T) => boolean,
): Choice<T>['label'] | null {
  return all.find(is)?.label ?? null;
}

function revised(each: Placed, point: RegisterItem, around: Around): DraftRow {
  const { reader } = each;
  const { plan } = around.now;
  gradeNotTaken(reader, gradeWords(plan, point.level));
  if (!differs(reader, point, around)) return rowOf(reader, subjectOf(each), 'unchanged');
  const { schemes } = plan;
  const category = reader.changed('category', categoryWords(plan, point.category))
    ? reader.choice('category', around.categories)
    : point.category;
  const method = extraChoice(reader, 'method', around.methods, point.method);
  const holderLevel = extraChoice(reader, 'holderLevel', around.holderLevels ?? [], point.holderLevel);
  if (reader.text('method') !== '')
    reader.changed(
      'method',
      labelOf(schemes.discoveryMethods, (one) => one.method === point.method),
    );
  const isMoved = reader.text('power') !== '' && reader.changed('power', point.powerName);
  const powerId = isMoved ? powerIn(each, around) : point.powerId;
  if (category === undefined || method === undefined || holderLevel === undefined || powerId === undefined)
    return rowOf(reader, subjectOf(each), 'revise');
  const { riskPointId, manifestation, postId } = point;
  const data: RiskPointDescription = {
    manifestation,
    category,
    ...(holderLevel === null ? {} : { holderLevel }),
    method,
    powerId,
    flowStepId: isMoved ? null : point.flowStepId,
    postId,
  };
  const step = stepOf(reader, fieldOf, { type: 'ReviseRiskPoint', data: { riskPointId, ...data } });
  return rowOf(reader, subjectOf(each), 'revise', { steps: [step] });
}

/** Of a column that may be missing or empty: then it stays. Undefined with a fault. */
function extraChoice<T, Kept extends T | null>(
  reader: Reader,
  field: Field,
  choices: readonly Choice<T>[],
  kept: Kept,
): T | Kept | undefined {
  return reader.text(field) === '' ? kept : reader.choice(field, choices);
}

function foundPoint(each: Placed, around: Around): DraftRow {
  const { reader, manifestation, postId, page } = each;
  const { now, newId, defaults } = around;
  gradeNotTaken(reader, gradeWords(now.plan, null));
  const riskPointId = newId('riskPoint', postId, reading(manifestation));
  const category = reader.choice('category', around.categories);
  const method = reader.choiceOrDefault('method', around.methods, defaults.method);
  const holderLevel =
    around.holderLevels === undefined
      ? null
      : reader.choiceOrDefault('holderLevel', around.holderLevels, defaults.holderLevel);
  const powerId = reader.text('power') === '' ? null : powerIn(each, around);
  const subject = subjectOf(each);
  if (category === undefined || method === undefined || holderLevel === undefined || powerId === undefined)
    return rowOf(reader, subject, 'add', { makes: [riskPointId] });
  const data = {
    ...{ riskPointId, unitId: page.post.unitId, campaignId: now.campaignId },
    ...{ manifestation, category, method, powerId, flowStepId: null, postId },
    ...(holderLevel === null ? {} : { holderLevel }),
  };
  const steps = [stepOf(reader, fieldOf, { type: 'FindRiskPoint', data })];
  return rowOf(reader, subject, 'add', { steps, makes: [riskPointId] });
}

function gradeNotTaken(reader: Reader, shown: Parameters<Reader['differs']>[1]): void {
  const value = reader.text('grade');
  if (value !== '' && reader.differs('grade', shown)) reader.remark('GRADE_NOT_TAKEN', 'grade', { value });
}

function powerIn({ reader, page }: Placed, { now }: Around): string | undefined {
  const said = reader.name('power');
  const found = now.powers.filter(({ unitId, name }) => unitId === page.post.unitId && readsAs(name, said));
  return reader.reference('power', said, { found, nameOf: ({ powerId }) => powerId })?.powerId;
}

const fieldOf = (name: string): Field | undefined =>
  name === 'powerId' ? 'power' : REGISTRATION_COLUMNS.find(({ field }) => field === name)?.field;

/** With what stands on each page beside the rows, and is not taken over. */
function sheetsOf(
  pages: readonly (PostPage<Field> | Page<Field>)[],
  left: readonly RegisterItem[],
  now: PointsNow,
): Draft['sheets'] {
  const printed = printedTexts(now);
  return pages.map((page) => {
    if (!isOfPost(page)) return sheetOfPage(page, []);
    const notInFile = left.filter(({ postId }) => postId === page.post.postId);
    return sheetOfPage(
      page,
      notInFile.map(({ manifestation }) => manifestation),
      textsNotTaken(page, printed),
    );
  });
}

const subjectOf = ({ page, manifestation }: Placed) => `${page.post.name} / ${manifestation.slice(0, 40)}`;
const keyOf = ({ postId, manifestation }: { readonly postId: string; readonly manifestation: string }) =>
  `${postId}\n${reading(manifestation)}`;
