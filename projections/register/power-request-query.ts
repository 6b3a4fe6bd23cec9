/** What was asked for of powers under dynamic management: additions, revisions, cancellations, transfers, and what the office said. */
import { withJson } from '../json';
import { unitsWithin } from '../organisation/units-within';
import { cursorOf, pageLimit, pageOf, placeOf, type Page, type PageParams } from '../paging';
import type { Query } from '../view';
import type { PowerRequestRow } from './tables';

export interface PowerRequestAnswer extends PowerRequestRow {
  readonly unitName: string;
  readonly toUnitName: string | null;
  readonly toPostName: string | null;
  readonly requestedByName: string | null;
  readonly reviewedByName: string | null;
}

export interface PowerRequestParams extends PageParams {
  readonly campaignId: string;
  /** Of the unit and those below it, and the transfers to them. */
  readonly unitId?: string;
  readonly states?: readonly PowerRequestRow['state'][];
}

const ORDER = 'power-requests';

/** Those that wait first, then the latest first. */
export const powerRequests: Query<PowerRequestParams, Page<PowerRequestAnswer>> = (reader, params) => {
  const { campaignId, unitId, states = [] } = params;
  const limit = pageLimit(params);
  const place = placeOf(ORDER, 2, params);
  const within = unitId === undefined ? undefined : unitsWithin(reader, unitId, true);
  const rows = reader.all<RequestSql>(
    `SELECT r.*, coalesce(u.name, r.unitId) AS unitName, t.name AS toUnitName, p.name AS toPostName,
       n.name AS requestedByName, v.name AS reviewedByName
     FROM power_request r LEFT JOIN unit u ON u.unitId = r.unitId
     LEFT JOIN unit t ON t.unitId = r.toUnitId LEFT JOIN post p ON p.postId = r.toPostId
     LEFT JOIN person n ON n.personId = r.requestedBy LEFT JOIN person v ON v.personId = r.reviewedBy
     WHERE r.campaignId = ? ${within === undefined ? '' : `AND (r.unitId IN (${within.sql}) OR r.toUnitId IN (${within.sql}))`}
     ${states.length === 0 ? '' : `AND r.state IN (${states.map(() => '?').join(', ')})`}
     ${place === null ? '' : `AND (r.state = 'asked', r.number) < (?, ?)`}
     ORDER BY r.state = 'asked' DESC, r.number DESC LIMIT ?`,
    campaignId,
    ...(within?.params ?? []),
    ...(within?.params ?? []),
    ...states,
    ...(place ?? []),
    limit + 1,
  );
  return pageOf(rows, limit, itemOf, (row) => cursorOf(ORDER, [row.state === 'asked' ? 1 : 0, row.number]));
};

type RequestSql = Pick<PowerRequestRow, 'state' | 'number'>;

function itemOf(row: RequestSql): PowerRequestAnswer {
  return withJson<PowerRequestAnswer>(row, ['legalBasis', 'description']);
}
