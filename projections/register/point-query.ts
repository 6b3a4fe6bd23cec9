/** One risk point with all the register knows of it: ratings, opinions, measures, and the campaigns it has been through. */
import type { GradeLevel } from '../../workflows/plans/plan';
import { fromJson } from '../json';
import type { Query } from '../view';
import { measuresOfPoint, type MeasureItem } from './measure-query';
import { registerItems, type RegisterItem } from './query';
import { gradeOf, type RegisterState, type RiskPointRow } from './tables';

export interface RiskPointDetail extends RegisterItem {
  readonly ratings: RiskPointRow['ratings'];
  readonly opinionsOnForm: RiskPointRow['opinions'];
  readonly decisionId: string | null;
  readonly noticeId: string | null;
  readonly lastMonitoring: RiskPointRow['lastMonitoring'];
  readonly measureList: readonly MeasureItem[];
  /** Oldest first; how the point stood when it left each campaign, and how it stands in the last. */
  readonly memberships: readonly {
    readonly campaignId: string;
    readonly level: GradeLevel | null;
    readonly state: RegisterState;
    readonly carriedTo: string | null;
  }[];
}

/** In the campaign named, or where the point is now. Undefined for an unknown point. */
export const riskPoint: Query<
  { readonly riskPointId: string; readonly campaignId?: string },
  RiskPointDetail | undefined
> = (reader, { riskPointId, campaignId = null }) => {
  const rows = reader.all<PointSql>(
    `SELECT number, campaignId, level, state, carriedTo, ratings, opinions, decisionId, noticeId, lastMonitoring
     FROM risk_point WHERE riskPointId = ? ORDER BY number`,
    riskPointId,
  );
  const row = campaignId === null ? rows.at(-1) : rows.findLast((each) => each.campaignId === campaignId);
  const [item] = row === undefined ? [] : registerItems(reader, [row.number]);
  if (row === undefined || item === undefined) return undefined;
  return {
    ...item,
    ratings: fromJson(row.ratings),
    opinionsOnForm: fromJson(row.opinions),
    decisionId: row.decisionId,
    noticeId: row.noticeId,
    lastMonitoring: row.lastMonitoring === null ? null : fromJson(row.lastMonitoring),
    measureList: measuresOfPoint(reader, riskPointId),
    memberships: rows.map(({ campaignId, level, state, carriedTo }) => ({
      campaignId,
      level: gradeOf(level),
      state,
      carriedTo,
    })),
  };
};

interface PointSql extends Pick<
  RiskPointRow,
  'number' | 'campaignId' | 'level' | 'state' | 'carriedTo' | 'decisionId' | 'noticeId'
> {
  readonly ratings: string;
  readonly opinions: string;
  readonly lastMonitoring: string | null;
}
