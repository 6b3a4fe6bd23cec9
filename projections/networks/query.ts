/** Questions about warning networks: the list, and one of them. */
import { withJson } from '../json';
import type { Query } from '../view';
import type { NetworkRow } from './tables';

export type NetworkAnswer = NetworkRow & { readonly hostUnitName: string };
export type NetworkHeadline = Omit<NetworkAnswer, 'module'>;

const NETWORK = `SELECT n.*, u.name AS hostUnitName FROM warning_network n JOIN unit u ON u.unitId = n.hostUnitId`;

/** Newest first. */
export const networkList: Query<
  { readonly status?: NetworkRow['status']; readonly unitId?: string },
  readonly NetworkHeadline[]
> = (reader, { status = null, unitId = null }) =>
  reader
    .all<object>(
      `${NETWORK} WHERE (? IS NULL OR n.status = ?)
       AND (? IS NULL OR n.hostUnitId = ? OR EXISTS (
         SELECT 1 FROM json_each(n.scope) s WHERE s.value ->> 'unitId' = ?))
       ORDER BY n.establishedOn DESC, n.networkId`,
      ...[status, status, unitId, unitId, unitId],
    )
    .map((row) => {
      const { module: _, ...headline } = answerOf(row);
      return headline;
    });

/** Undefined for an unknown network. */
export const network: Query<{ readonly networkId: string }, NetworkAnswer | undefined> = (
  reader,
  { networkId },
) => {
  const row = reader.get<object>(`${NETWORK} WHERE n.networkId = ?`, networkId);
  return row === undefined ? undefined : answerOf(row);
};

function answerOf(row: object): NetworkAnswer {
  return withJson<NetworkAnswer>(row, ['module', 'headPostIds', 'centrePostIds', 'scope']);
}
