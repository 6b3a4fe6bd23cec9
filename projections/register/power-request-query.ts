/** What was asked for of powers under dynamic management: additions, revisions, cancellations, transfers, and what the office said. */
import { withJson } from '../json';
import { unitsWithin } from '../organisation/units-within';
import type { Query } from '../view';
import type { PowerRequestRow } from './tables';

export interface PowerRequestAnswer extends PowerRequestRow {
  readonly unitName: string;
  readonly requestedByName: string | null;
}

export interface PowerRequestParams {
  readonly campaignId: string;
  /** The unit and those below it. */
  readonly unitId?: string;
  readonly states?: readonly PowerRequestRow['state'][];
}

/** Those that wait first, then the latest first. Of each power the last request. */
export const powerRequests: Query<PowerRequestParams, readonly PowerRequestAnswer[]> = (
  reader,
  { campaignId, unitId, states = [] },
) => {
  const within = unitId === undefined ? undefined : unitsWithin(reader, unitId, true);
  return reader
    .all<object>(
      `SELECT r.*, coalesce(u.name, r.unitId) AS unitName, n.name AS requestedByName FROM power_request r
       LEFT JOIN unit u ON u.unitId = r.unitId LEFT JOIN person n ON n.personId = r.requestedBy
       WHERE r.campaignId = ? ${within === undefined ? '' : `AND r.unitId IN (${within.sql})`}
       ${states.length === 0 ? '' : `AND r.state IN (${states.map(() => '?').join(', ')})`}
       ORDER BY r.state = 'asked' DESC, r.requestedAt DESC, r.powerId`,
      campaignId,
      ...(within?.params ?? []),
      ...states,
    )
    .map((row) => withJson<PowerRequestAnswer>(row, ['legalBasis', 'description']));
};
