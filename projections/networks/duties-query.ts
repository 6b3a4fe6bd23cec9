/** Standing duties of warning networks: which networks have some, who owes one, what is open; and the list of one network. */
import type { Evidence } from '../../workflows/campaign/events';
import type { LocalDate } from '../../workflows/kernel/time';
import type { DutyOwner, StandingDuty } from '../../workflows/plans/standing-duty';
import type { OwingUnit } from '../duties/opening-query';
import type { DutyRow, DutyState } from '../duties/tables';
import { fromJson } from '../json';
import { unitsWithin } from '../organisation/units-within';
import type { Query } from '../view';

export interface NetworkWithDuties {
  readonly networkId: string;
  readonly timeZone: string;
  readonly establishedOn: LocalDate;
  readonly duties: readonly StandingDuty[];
}

/** Those that run. */
export const networksWithDuties: Query<object, readonly NetworkWithDuties[]> = (reader) =>
  reader
    .all<Omit<NetworkWithDuties, 'duties'> & { readonly duties: string }>(
      `SELECT networkId, module ->> '$.timeZone' AS timeZone, establishedOn, module -> '$.duties' AS duties
       FROM warning_network WHERE status = 'running' AND module -> '$.duties' IS NOT NULL ORDER BY networkId`,
    )
    .map((row) => ({ ...row, duties: fromJson<readonly StandingDuty[]>(row.duties) }));

/** Ids of the occurrences opened in a network. */
export const openedInNetwork: Query<{ readonly networkId: string }, readonly string[]> = (
  reader,
  { networkId },
) =>
  reader
    .all<{ readonly dutyId: string }>(
      `SELECT dutyId FROM duty WHERE programmeId = ? AND programmeKind = 'network'`,
      networkId,
    )
    .map(({ dutyId }) => dutyId);

export interface OwedInNetwork {
  readonly networkId: string;
  readonly owner: DutyOwner;
  readonly establishedOn: LocalDate;
  readonly dueOn: LocalDate;
}

/** The centre, or each unit that took part on the day; a network has no risk points. */
export const owingInNetwork: Query<OwedInNetwork, readonly OwingUnit[]> = (reader, params) => {
  const { networkId, owner, establishedOn, dueOn } = params;
  if (owner.of === 'office') return [{ unitId: null, since: establishedOn, riskPointIds: [] }];
  if (owner.of === 'riskPoints') return [];
  return reader
    .all<{ readonly unitId: string; readonly since: string }>(
      `SELECT unitId, since FROM network_unit WHERE networkId = ? AND since <= ? AND (until IS NULL OR until > ?)
       ORDER BY unitId`,
      ...[networkId, dueOn, dueOn],
    )
    .map((row) => ({ ...row, riskPointIds: [] }));
};

export interface NetworkDuty extends Omit<
  DutyRow,
  'programmeKind' | 'programmeId' | 'late' | 'nilReturn' | 'nilReturnCounts'
> {
  readonly unitName: string | null;
  readonly nilReturnCounts: boolean;
  readonly nilReturn: boolean;
  /** Fulfilled after its day, or open after it. */
  readonly late: boolean;
}

/** By due day, then duty and unit. */
export const networkDuties: Query<
  {
    readonly networkId: string;
    readonly asOf: LocalDate;
    readonly unitId?: string;
    readonly states?: readonly DutyState[];
  },
  readonly NetworkDuty[]
> = (reader, { networkId, asOf, unitId, states }) => {
  const within = unitId === undefined ? undefined : unitsWithin(reader, unitId, true);
  return reader
    .all<
      Omit<DutyRow, 'riskPointIds' | 'evidence'> & {
        readonly riskPointIds: string;
        readonly evidence: string;
        readonly unitName: string | null;
      }
    >(
      `SELECT d.*, u.name AS unitName FROM duty d LEFT JOIN unit u ON u.unitId = d.unitId
       WHERE d.programmeKind = 'network' AND d.programmeId = ?
       ${within === undefined ? '' : `AND d.unitId IN (${within.sql})`}
       ORDER BY d.dueOn, d.standingDutyId, d.unitId`,
      networkId,
      ...(within?.params ?? []),
    )
    .map(({ programmeKind: _kind, programmeId: _id, ...row }) => ({
      ...row,
      riskPointIds: fromJson<readonly string[]>(row.riskPointIds),
      evidence: fromJson<readonly Evidence[]>(row.evidence),
      nilReturnCounts: row.nilReturnCounts === 1,
      nilReturn: row.nilReturn === 1,
      late: row.late === 1 || (row.state === 'open' && row.dueOn < asOf),
    }))
    .filter(({ state }) => states?.includes(state) ?? true);
};
