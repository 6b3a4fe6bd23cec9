/** What the sweep asks before it opens occurrences: which campaigns have duties, who owes one, what is open already. */
import type { LocalDate } from '../../workflows/kernel/time';
import type { DutyOwner, StandingDuty } from '../../workflows/plans/standing-duty';
import { fromJson } from '../json';
import type { Query } from '../view';

export interface CampaignWithDuties {
  readonly campaignId: string;
  readonly timeZone: string;
  readonly launchedOn: LocalDate;
  readonly duties: readonly StandingDuty[];
  /** By duty: from when it is owed, where an amendment took it up. */
  readonly dutiesSince: Readonly<Record<string, LocalDate>>;
}

/** Duties go on after the stages, until the archive; not while the campaign is suspended. */
export const campaignsWithDuties: Query<object, readonly CampaignWithDuties[]> = (reader) =>
  reader
    .all<
      Omit<CampaignWithDuties, 'duties' | 'dutiesSince'> & {
        readonly duties: string;
        readonly dutiesSince: string;
      }
    >(
      `SELECT c.campaignId, c.timeZone, c.launchedOn, p.plan -> '$.duties' AS duties, p.dutiesSince
       FROM campaign c JOIN campaign_plan p ON p.campaignId = c.campaignId
       WHERE c.status IN ('running', 'completed') AND p.plan -> '$.duties' IS NOT NULL
       ORDER BY c.campaignId`,
    )
    .map((row) => ({
      ...row,
      duties: fromJson<readonly StandingDuty[]>(row.duties),
      dutiesSince: fromJson<Readonly<Record<string, LocalDate>>>(row.dutiesSince),
    }));

/** Ids of the occurrences opened in a campaign. */
export const openedDuties: Query<{ readonly campaignId: string }, readonly string[]> = (
  reader,
  { campaignId },
) =>
  reader
    .all<{ readonly dutyId: string }>(
      `SELECT dutyId FROM duty WHERE programmeId = ? AND programmeKind = 'campaign'`,
      campaignId,
    )
    .map(({ dutyId }) => dutyId);

export interface OwingUnit {
  /** null: the office. */
  readonly unitId: string | null;
  /** The day it came to owe the duty, if that is after the launch. */
  readonly since: LocalDate;
  readonly riskPointIds: readonly string[];
}

export interface OwedParams {
  readonly campaignId: string;
  readonly owner: DutyOwner;
  readonly launchedOn: LocalDate;
  readonly dueOn: LocalDate;
}

/** Who owes what is due on the day: units that took part then, or had points of the grade by then. */
export const owingUnits: Query<OwedParams, readonly OwingUnit[]> = (reader, params) => {
  const { campaignId, owner, launchedOn, dueOn } = params;
  if (owner.of === 'office') return [{ unitId: null, since: launchedOn, riskPointIds: [] }];
  if (owner.of === 'unit') {
    return reader
      .all<{ readonly unitId: string; readonly since: string }>(
        `SELECT unitId, since FROM taking_part WHERE campaignId = ? AND since <= ? AND (until IS NULL OR until > ?)
         ORDER BY unitId`,
        ...[campaignId, dueOn, dueOn],
      )
      .map((row) => ({ ...row, riskPointIds: [] }));
  }
  return reader
    .all<{ readonly unitId: string; readonly since: string; readonly ids: string }>(
      `SELECT unitId, min(approvedOn) AS since, json_group_array(riskPointId ORDER BY riskPointId) AS ids
       FROM graded_point WHERE campaignId = ? AND level = ? AND closed = 0 AND approvedOn <= ?
       GROUP BY unitId ORDER BY unitId`,
      ...[campaignId, owner.level ?? 1, dueOn],
    )
    .map(({ unitId, since, ids }) => ({ unitId, since, riskPointIds: fromJson<readonly string[]>(ids) }));
};
