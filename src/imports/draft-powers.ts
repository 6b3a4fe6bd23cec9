/** 职权运行目录 (annex 2), also 部门权力登记表 (form 1). A power is known by its unit and its name. */
import type { PowersNow } from '../../projections/forms/inventory-now';
import type { PowerCatalogueItem } from '../../projections/register/catalogue-query';
import { POWER_KIND } from '../../projections/words/labels';
import type { PowerDescription } from '../../workflows/power/events';
import { reading } from './cell-text';
import type { Draft, Drafting, DraftingOfCampaign, DraftRow } from './draft';
import { rowOf, stepOf } from './draft-row';
import { newIds, type NewId } from './new-ids';
import { leftByPage, type Page } from './pages';
import { matchedRows } from './matched-rows';
import { pairUp } from './pair-up';
import type { PostBook } from './post-book';
import { choicesOf, RowReader, type Choice } from './row-reader';
import type { ColumnIn } from './table-in';

type Field =
  | 'name'
  | 'content'
  | 'legalBasis'
  | 'publicityForm'
  | 'timeLimit'
  | 'holder'
  | 'remark'
  | 'kind'
  | 'powerClass';

/** Kind and class are not on the paper: they are further columns, or said with the import. */
export const POWER_COLUMNS: readonly ColumnIn<Field>[] = [
  { field: 'name', heads: ['职权名称', 'Power', '权力名称', '权力事项', '职权事项'], isKey: true },
  { field: 'content', heads: ['职权内容', 'Content', '权力内容'], isKey: true },
  { field: 'legalBasis', heads: ['设置依据', 'Legal basis', '设定依据', '法律依据', '依据'] },
  { field: 'publicityForm', heads: ['公开形式', 'Publicity', '公开方式'] },
  { field: 'timeLimit', heads: ['办结时限', 'Time limit', '办理时限', '时限'] },
  { field: 'holder', heads: ['办理主体', 'Handled by', '办理岗位', '承办岗位'] },
  { field: 'remark', heads: ['备注', 'Remarks'] },
  { field: 'kind', heads: ['职权性质', 'Kind', '性质', '权力性质'] },
  { field: 'powerClass', heads: ['职权类别', 'Class', '类别', '权力类别'] },
];
const KINDS = choicesOf(POWER_KIND);

type Reader = RowReader<Field>;

interface Placed {
  readonly reader: Reader;
  readonly unitId: string;
  readonly unitName: string;
  readonly name: string;
}

export function draftPowers(
  pages: readonly Page<Field>[],
  now: PowersNow,
  { sha256, defaults, posts }: DraftingOfCampaign,
): Draft {
  const around: Around = {
    posts,
    classes: now.plan.schemes.powerClasses.map(({ id, label }) => ({ value: id, label })),
    newId: newIds(sha256, now.endedIds),
    campaignId: now.campaignId,
    defaults,
  };
  const unnamed: DraftRow[] = [];
  const placed = pages.flatMap(({ table, unit }) =>
    (unit === undefined ? [] : table.rows).flatMap((row): readonly Placed[] => {
      const reader = new RowReader(table, row, POWER_COLUMNS);
      const name = reader.required('name');
      if (name === undefined) unnamed.push(rowOf(reader, reader.text('content').slice(0, 30), 'add'));
      return name === undefined || unit === undefined
        ? []
        : [{ reader, name, unitId: unit.unitId, unitName: unit.name }];
    }),
  );
  const { matches, left } = pairUp(placed, now.powers, {
    ofRow: keyOf,
    ofItem: keyOf,
    isSame: ({ reader }, power) =>
      SHOWN.every(([field, shown]) => !reader.differs(field, shown(power, around))),
  });
  const rows = matchedRows<Field, Placed, PowerCatalogueItem>(matches, {
    field: 'name',
    said: ({ name }) => name,
    subject: subjectOf,
    idOf: ({ powerId }) => powerId,
    revised: (row, item) => revised(row, item, around),
    added: (row) => listed(row, around),
  });
  return {
    sheets: leftByPage(pages, left, ({ name }) => name),
    rows: [...unnamed, ...rows],
  };
}

interface Around {
  readonly posts: PostBook<PowersNow['posts'][number]>;
  readonly classes: readonly Choice<string>[];
  readonly newId: NewId;
  readonly campaignId: string;
  readonly defaults: Drafting['defaults'];
}

/** What the form shows of a power, column by column. An empty cell of a column that the paper does not have says nothing. */
const SHOWN: readonly (readonly [
  Exclude<Field, 'kind' | 'powerClass'>,
  (power: PowerCatalogueItem, around: Around) => string | readonly string[] | null,
])[] = [
  ['name', ({ name }) => name],
  ['content', ({ content }) => content],
  ['legalBasis', ({ legalBasis }) => legalBasis],
  ['publicityForm', ({ publicityForm }) => publicityForm],
  ['timeLimit', ({ timeLimit }) => timeLimit],
  ['holder', ({ holderPostName }) => holderPostName],
  ['remark', ({ remark }) => remark],
];

function revised(each: Placed, power: PowerCatalogueItem, around: Around): DraftRow {
  const { reader } = each;
  const changed = new Set(
    SHOWN.filter(([field, shown]) => reader.changed(field, shown(power, around))).map(([field]) => field),
  );
  const kind = other(reader, 'kind', KINDS, power.kind);
  const powerClass = other(reader, 'powerClass', around.classes, power.powerClass);
  if (reader.changes.length === 0) return rowOf(reader, subjectOf(each), 'unchanged');
  const said = saidIn(each, around, changed.has('holder') ? undefined : power.holderPostId);
  const keep = <T>(field: (typeof SHOWN)[number][0], kept: T, fromFile: T): T =>
    changed.has(field) ? fromFile : kept;
  if (said.holderPostId === undefined || kind === undefined || powerClass === undefined)
    return rowOf(reader, subjectOf(each), 'revise');
  const remark = keep('remark', power.remark ?? undefined, said.remark);
  const data: PowerDescription = {
    name: keep('name', power.name, said.name),
    content: keep('content', power.content, said.content),
    kind,
    powerClass,
    holderPostId: said.holderPostId,
    legalBasis: keep('legalBasis', power.legalBasis, said.legalBasis),
    publicityForm: keep('publicityForm', power.publicityForm, said.publicityForm),
    timeLimit: keep('timeLimit', power.timeLimit, said.timeLimit),
    ...(remark === undefined ? {} : { remark }),
  };
  return rowOf(reader, subjectOf(each), 'revise', {
    steps: [stepOf(reader, fieldOf, { type: 'RevisePower', data: { powerId: power.powerId, ...data } })],
  });
}

function listed(each: Placed, around: Around): DraftRow {
  const { reader, unitId, name } = each;
  const { defaults, campaignId, newId } = around;
  const kind = reader.choiceOrDefault('kind', KINDS, defaults.powerKind);
  const powerClass = reader.choiceOrDefault('powerClass', around.classes, defaults.powerClass);
  const { holderPostId, remark, ...said } = saidIn(each, around, undefined);
  const powerId = newId('power', unitId, reading(name));
  const subject = subjectOf(each);
  if (holderPostId === undefined || kind === undefined || powerClass === undefined)
    return rowOf(reader, subject, 'add', { makes: [powerId] });
  const description = {
    ...said,
    kind,
    powerClass,
    holderPostId,
    ...(remark === undefined ? {} : { remark }),
  };
  const data = { powerId, unitId, campaignId, ...description };
  return rowOf(reader, subject, 'add', {
    steps: [stepOf(reader, fieldOf, { type: 'ListPower', data })],
    makes: [powerId],
  });
}

type Said = Omit<PowerDescription, 'kind' | 'powerClass' | 'holderPostId' | 'remark'> & {
  readonly holderPostId: string | undefined;
  readonly remark: string | undefined;
};

/** `holderPostId`: where it is known already. */
function saidIn({ reader, unitId, name }: Placed, { posts }: Around, holderPostId: string | undefined): Said {
  const remark = reader.text('remark');
  return {
    name,
    content: reader.text('content'),
    legalBasis: reader
      .text('legalBasis')
      .split('\n')
      .filter((line) => line !== ''),
    publicityForm: reader.name('publicityForm'),
    timeLimit: reader.name('timeLimit'),
    holderPostId: holderPostId ?? postIn(reader, unitId, posts),
    remark: remark === '' ? undefined : remark,
  };
}

function postIn(reader: Reader, unitId: string, posts: Around['posts']): string | undefined {
  const said = reader.required('holder');
  if (said === undefined) return undefined;
  const found = posts.find(unitId, said);
  return reader.reference('holder', said, { found, nameOf: ({ postId }) => postId })?.postId;
}

/** Of a column that may be missing or empty: then it stays. Undefined with a fault. */
function other<T extends string>(
  reader: Reader,
  field: 'kind' | 'powerClass',
  choices: readonly Choice<T>[],
  kept: T,
): T | undefined {
  if (reader.text(field) === '') return kept;
  const said = reader.choice(field, choices);
  if (said !== undefined && said !== kept)
    reader.changed(field, choices.find(({ value }) => value === kept)?.label ?? kept);
  return said;
}

const COLUMN_OF: Readonly<Record<string, Field>> = {
  name: 'name',
  content: 'content',
  kind: 'kind',
  powerClass: 'powerClass',
  holderPostId: 'holder',
  legalBasis: 'legalBasis',
  publicityForm: 'publicityForm',
  timeLimit: 'timeLimit',
  remark: 'remark',
};

const fieldOf = (name: string): Field | undefined => COLUMN_OF[name];

const subjectOf = ({ unitName, name }: Placed) => `${unitName} / ${name}`;
const keyOf = ({ unitId, name }: { readonly unitId: string; readonly name: string }) =>
  `${unitId}\n${reading(name)}`;
