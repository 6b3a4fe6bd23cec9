/** The list of measures. A measure is late when it is planned and was due before `asOf`. */
import type { LocalDate } from '../../workflows/kernel/time';
import { withJson } from '../json';
import { unitsWithin } from '../organisation/units-within';
import { cursorOf, pageLimit, pageOf, placeOf, type Page, type PageParams } from '../paging';
import type { Query, Reader, SqlValue } from '../view';
import type { MeasureRow, MeasureState } from './tables';

export interface MeasureItem extends MeasureRow {
  readonly unitName: string;
  readonly manifestation: string | null;
  readonly responsiblePostName: string;
  readonly responsiblePersonName: string;
}

export interface MeasureListItem extends MeasureItem {
  readonly late: boolean;
}

export interface MeasureListParams extends PageParams {
  readonly campaignId: string;
  readonly asOf: LocalDate;
  readonly unitId?: string;
  /** With `unitId`: its units below, too. Default true. */
  readonly andBelow?: boolean;
  readonly personId?: string;
  readonly states?: readonly MeasureState[];
  readonly lateOnly?: boolean;
}

/** By due date, then id. */
export const measureList: Query<MeasureListParams, Page<MeasureListItem>> = (reader, params) => {
  const { asOf } = params;
  const limit = pageLimit(params);
  const place = placeOf('measures', 2, params);
  const conditions: string[] = ['m.campaignId = ?'];
  const values: SqlValue[] = [params.campaignId];
  const where = (sql: string, ...said: readonly SqlValue[]) => {
    conditions.push(sql);
    values.push(...said);
  };
  if (params.unitId !== undefined) {
    const within = unitsWithin(reader, params.unitId, params.andBelow ?? true);
    where(`m.unitId IN (${within.sql})`, ...within.params);
  }
  if (params.personId !== undefined) where('m.responsiblePersonId = ?', params.personId);
  const { states = [] } = params;
  if (states.length > 0) where(`m.state IN (${states.map(() => '?').join(', ')})`, ...states);
  if (params.lateOnly === true) where(`m.state = 'planned' AND m.dueOn < ?`, asOf);
  if (place !== null) where('(m.dueOn, m.measureId) > (?, ?)', ...place);
  const rows = reader.all<MeasureSql>(
    `${MEASURE} WHERE ${conditions.join(' AND ')} ORDER BY m.dueOn, m.measureId LIMIT ?`,
    ...values,
    limit + 1,
  );
  return pageOf(
    rows,
    limit,
    (row) => ({ ...measureItem(row), late: row.state === 'planned' && row.dueOn < asOf }),
    (row) => cursorOf('measures', [row.dueOn, row.measureId]),
  );
};

/** In the order of their due dates; cancelled ones, too. */
export function measuresOfPoint(reader: Reader, riskPointId: string): readonly MeasureItem[] {
  return reader
    .all<MeasureSql>(`${MEASURE} WHERE m.riskPointId = ? ORDER BY m.dueOn, m.measureId`, riskPointId)
    .map(measureItem);
}

type MeasureSql = Omit<MeasureItem, 'evidence'> & { readonly evidence: string };

const MEASURE = `SELECT m.*, coalesce(u.name, m.unitId) AS unitName,
    (SELECT manifestation FROM risk_point_home h JOIN risk_point p ON p.number = h.number
      WHERE h.riskPointId = m.riskPointId) AS manifestation,
    coalesce(o.name, m.responsiblePostId) AS responsiblePostName,
    coalesce(n.name, m.responsiblePersonId) AS responsiblePersonName
  FROM measure m LEFT JOIN unit u ON u.unitId = m.unitId LEFT JOIN post o ON o.postId = m.responsiblePostId
  LEFT JOIN person n ON n.personId = m.responsiblePersonId`;

function measureItem(row: MeasureSql): MeasureItem {
  return withJson<MeasureItem>(row, ['evidence']);
}
