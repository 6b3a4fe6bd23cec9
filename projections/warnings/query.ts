/** Questions about warnings, rectifications and accountability actions. Late: after the date; on the day itself nothing is late. */
import type { Programme } from '../../workflows/kernel/programme';
import type { Instant, LocalDate } from '../../workflows/kernel/time';
import { withJson } from '../json';
import { unitsWithin } from '../organisation/units-within';
import { cursorOf, pageLimit, pageOf, placeOf, type Page, type PageParams } from '../paging';
import type { Query, Reader, SqlValue } from '../view';
import type {
  AccountabilityRow,
  AccountabilityState,
  RectificationRow,
  RectificationState,
  WarningRow,
  WarningState,
} from './tables';

type Flags = 'byEngine' | 'ofSupervision' | 'answerDueApproximate';

export interface WarningItem extends Omit<WarningRow, Flags> {
  readonly byEngine: boolean;
  readonly ofSupervision: boolean;
  /** `answerDue` was counted over a year whose holidays were not known. */
  readonly answerDueApproximate: boolean;
  readonly unitName: string;
  readonly late: boolean;
}

export interface RectificationItem extends Omit<RectificationRow, 'ofSupervision' | 'deadlineApproximate'> {
  readonly ofSupervision: boolean;
  /** `deadline` was counted over a year whose holidays were not known. */
  readonly deadlineApproximate: boolean;
  readonly unitName: string;
  /** Ordered and not answered by the day it was ordered for. */
  readonly overdue: boolean;
}

export interface AccountabilityItem extends AccountabilityRow {
  readonly unitName: string;
}

interface InProgramme extends PageParams {
  readonly programme?: Programme;
  /** The unit and those below it. */
  readonly unitId?: string;
}

export interface WarningListParams extends InProgramme {
  readonly asOf: LocalDate;
  readonly colours?: readonly string[];
  readonly states?: readonly WarningState[];
  /** To be answered by this day. */
  readonly dueBy?: LocalDate;
  /** Given on one of these days, both ends included. */
  readonly issuedFrom?: LocalDate;
  readonly issuedTo?: LocalDate;
}

/** Highest colour first, then by the date to answer by; without a date last. */
export const warningList: Query<WarningListParams, Page<WarningItem>> = (reader, params) => {
  const { asOf, colours, states, dueBy, issuedFrom, issuedTo } = params;
  return listed(reader, params, {
    table: 'warning',
    key: 'warningId',
    order: [`100 - x.rank`, `coalesce(x.answerDue, '9999-12-31')`],
    where: [
      ...among('x.colourId', colours),
      ...among('x.state', states),
      ...(dueBy === undefined ? [] : [{ sql: `x.state = 'issued' AND x.answerDue <= ?`, values: [dueBy] }]),
      ...(issuedFrom === undefined ? [] : [{ sql: 'x.issuedOn >= ?', values: [issuedFrom] }]),
      ...(issuedTo === undefined ? [] : [{ sql: 'x.issuedOn <= ?', values: [issuedTo] }]),
    ],
    item: (row) => warningItem(row, asOf),
  });
};

/** Undefined for an unknown warning. */
export const warning: Query<
  { readonly warningId: string; readonly asOf: LocalDate },
  WarningItem | undefined
> = (reader, { warningId, asOf }) => {
  const row = one(reader, 'warning', 'warningId', warningId);
  return row === undefined ? undefined : warningItem(row, asOf);
};

/** The id of the warning that the engine raised last because the subject was missed; undefined where it raised none. */
export const warningRaisedFor: Query<{ readonly subjectId: string }, string | undefined> = (
  reader,
  { subjectId },
) =>
  reader.get<{ readonly warningId: string }>(
    `SELECT warningId FROM warning WHERE byEngine = 1 AND origin ->> '$.subjectId' = ? ORDER BY issuedOn DESC, warningId LIMIT 1`,
    subjectId,
  )?.warningId;

export interface RectificationListParams extends InProgramme {
  readonly asOf: LocalDate;
  readonly states?: readonly RectificationState[];
  readonly overdueOnly?: boolean;
  /** Ordered at or after this instant, and before that. */
  readonly orderedFrom?: Instant;
  readonly orderedBefore?: Instant;
}

/** By the date it was ordered for. */
export const rectificationList: Query<RectificationListParams, Page<RectificationItem>> = (
  reader,
  params,
) => {
  const { asOf, states, overdueOnly = false, orderedFrom, orderedBefore } = params;
  return listed(reader, params, {
    table: 'rectification',
    key: 'rectificationId',
    order: ['x.dueOn'],
    where: [
      ...among('x.state', states),
      ...(overdueOnly ? [{ sql: `x.state = 'ordered' AND x.dueOn < ?`, values: [asOf] }] : []),
      ...(orderedFrom === undefined ? [] : [{ sql: 'x.orderedAt >= ?', values: [orderedFrom] }]),
      ...(orderedBefore === undefined ? [] : [{ sql: 'x.orderedAt < ?', values: [orderedBefore] }]),
    ],
    item: (row) => rectificationItem(row, asOf),
  });
};

/** Undefined for an unknown rectification. */
export const rectification: Query<
  { readonly rectificationId: string; readonly asOf: LocalDate },
  RectificationItem | undefined
> = (reader, { rectificationId, asOf }) => {
  const row = one(reader, 'rectification', 'rectificationId', rectificationId);
  return row === undefined ? undefined : rectificationItem(row, asOf);
};

export interface AccountabilityListParams extends InProgramme {
  readonly states?: readonly AccountabilityState[];
  readonly personId?: string;
}

/** By the day it was asked for or decided. */
export const accountabilityList: Query<AccountabilityListParams, Page<AccountabilityItem>> = (
  reader,
  params,
) => {
  const { states, personId } = params;
  return listed(reader, params, {
    table: 'accountability_action',
    key: 'actionId',
    order: ['coalesce(x.askedOn, x.decidedOn)'],
    where: [
      ...among('x.state', states),
      ...(personId === undefined ? [] : [{ sql: 'x.personId = ?', values: [personId] }]),
    ],
    item: accountabilityItem,
  });
};

/** Undefined for an unknown action. */
export const accountabilityAction: Query<{ readonly actionId: string }, AccountabilityItem | undefined> = (
  reader,
  { actionId },
) => {
  const row = one(reader, 'accountability_action', 'actionId', actionId);
  return row === undefined ? undefined : accountabilityItem(row);
};

export interface OpenCounts {
  readonly openWarnings: number;
  readonly openRectifications: number;
}

/** Warnings neither settled nor withdrawn, rectifications neither accepted nor cancelled. */
export function openCounts(reader: Reader, { kind, id }: Programme): OpenCounts {
  const count = (table: string, states: string) =>
    reader.get<{ n: number }>(
      `SELECT count(*) AS n FROM ${table} WHERE programmeKind = ? AND programmeId = ? AND state IN (${states})`,
      ...[kind, id],
    )?.n ?? 0;
  return {
    openWarnings: count('warning', `'issued', 'answered'`),
    openRectifications: count('rectification', `'ordered', 'answered'`),
  };
}

interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

interface Listing<Item> {
  readonly table: string;
  readonly key: string;
  /** What the list is sorted by, before the key. */
  readonly order: readonly string[];
  readonly where: readonly Condition[];
  readonly item: (row: object) => Item;
}

function listed<Item>(
  reader: Reader,
  params: InProgramme,
  { table, key, order, where, item }: Listing<Item>,
): Page<Item> {
  const limit = pageLimit(params);
  const place = placeOf(table, order.length + 1, params);
  const sorted = [...order, `x.${key}`];
  const within = params.unitId === undefined ? undefined : unitsWithin(reader, params.unitId, true);
  const conditions: readonly Condition[] = [
    ...where,
    ...(params.programme === undefined
      ? []
      : [
          {
            sql: 'x.programmeKind = ? AND x.programmeId = ?',
            values: [params.programme.kind, params.programme.id],
          },
        ]),
    ...(within === undefined ? [] : [{ sql: `x.unitId IN (${within.sql})`, values: within.params }]),
    ...(place === null
      ? []
      : [{ sql: `(${sorted.join(', ')}) > (${sorted.map(() => '?').join(', ')})`, values: place }]),
  ];
  const rows = reader.all<Readonly<Record<string, SqlValue>>>(
    `SELECT x.*, u.name AS unitName, ${sorted.map((sql, i) => `${sql} AS sort${i}`).join(', ')}
     FROM ${table} x JOIN unit u ON u.unitId = x.unitId
     ${conditions.length === 0 ? '' : `WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`}
     ORDER BY ${sorted.join(', ')} LIMIT ?`,
    ...conditions.flatMap(({ values }) => values),
    limit + 1,
  );
  const placeAfter = (row: Readonly<Record<string, SqlValue>>) =>
    sorted.map((_, i) => row[`sort${i}`] ?? null);
  return pageOf(
    rows,
    limit,
    (row) => item(unsorted(row, sorted.length)),
    (row) => cursorOf(table, placeAfter(row)),
  );
}

/** The row without the columns it was sorted by. */
function unsorted(row: object, columns: number): object {
  const names = new Set(Array.from({ length: columns }, (_, i) => `sort${i}`));
  return Object.fromEntries(Object.entries(row).filter(([name]) => !names.has(name)));
}

function one(reader: Reader, table: string, key: string, id: string): object | undefined {
  return reader.get<object>(
    `SELECT x.*, u.name AS unitName FROM ${table} x JOIN unit u ON u.unitId = x.unitId WHERE x.${key} = ?`,
    id,
  );
}

function among(column: string, values: readonly string[] | undefined): readonly Condition[] {
  return values === undefined ? [] : [{ sql: `${column} IN (${values.map(() => '?').join(', ')})`, values }];
}

function warningItem(row: object, asOf: LocalDate): WarningItem {
  const read = withJson<WarningRow & { readonly unitName: string }>(row, [
    'origin',
    'label',
    'disposition',
    'steps',
    'answer',
  ]);
  const late = read.state === 'issued' && read.answerDue !== null && read.answerDue < asOf;
  const answerDueApproximate = read.answerDueApproximate === 1;
  const { byEngine, ofSupervision } = read;
  return {
    ...read,
    answerDueApproximate,
    byEngine: byEngine === 1,
    ofSupervision: ofSupervision === 1,
    late,
  };
}

function rectificationItem(row: object, asOf: LocalDate): RectificationItem {
  const read = withJson<RectificationRow & { readonly unitName: string }>(row, [
    'origin',
    'rankLabel',
    'reasons',
    'answer',
  ]);
  const deadlineApproximate = read.deadlineApproximate === 1;
  const ofSupervision = read.ofSupervision === 1;
  return {
    ...read,
    ofSupervision,
    deadlineApproximate,
    overdue: read.state === 'ordered' && read.dueOn < asOf,
  };
}

function accountabilityItem(row: object): AccountabilityItem {
  return withJson<AccountabilityItem>(row, ['grounds', 'appeal', 'appealOutcome']);
}
