/** Re-screenings of a campaign, and the changes that are to be screened again and have no task yet. */
import type { LocalDate } from '../../workflows/kernel/time';
import type { RescreeningOpenedData } from '../../workflows/rescreening/events';
import { daysLeft, type DaysLeft } from '../deadlines/days-left';
import { withJson } from '../json';
import type { Query } from '../view';
import type { RescreeningRow } from './change-tables';

export interface RescreeningAnswer extends RescreeningRow {
  readonly unitName: string | null;
  readonly postName: string | null;
  readonly powerName: string | null;
  /** null once it is completed. */
  readonly left: DaysLeft | null;
}

/** By due day. */
export const rescreeningList: Query<
  { readonly campaignId: string; readonly asOf: LocalDate; readonly openOnly?: boolean },
  readonly RescreeningAnswer[]
> = (reader, { campaignId, asOf, openOnly = false }) => {
  const campaign = reader.get<{ readonly calendar: string; readonly calendarVersion: number }>(
    'SELECT calendar, calendarVersion FROM campaign WHERE campaignId = ?',
    campaignId,
  );
  if (campaign === undefined) return [];
  const table = reader.workingDays(campaign.calendar, campaign.calendarVersion);
  return reader
    .all<object>(
      `SELECT r.*, u.name AS unitName, p.name AS postName, w.name AS powerName FROM rescreening r
       LEFT JOIN unit u ON u.unitId = r.unitId LEFT JOIN post p ON p.postId = r.postId
       LEFT JOIN power w ON w.powerId = r.powerId
       WHERE r.campaignId = ? ${openOnly ? `AND r.state = 'open'` : ''} ORDER BY r.dueOn, r.rescreeningId`,
      campaignId,
    )
    .map((row) => {
      const said = withJson<Omit<RescreeningAnswer, 'left'>>(row, ['riskPointIds']);
      return { ...said, left: said.state === 'open' ? daysLeft(asOf, said.dueOn, table) : null };
    });
};

/** The id of the one opened last for a post; undefined where none was. */
export const latestRescreening: Query<
  { readonly campaignId: string; readonly postId: string },
  string | undefined
> = (reader, { campaignId, postId }) =>
  reader.get<{ readonly rescreeningId: string }>(
    `SELECT rescreeningId FROM rescreening WHERE campaignId = ? AND postId = ? ORDER BY changedOn DESC, rescreeningId LIMIT 1`,
    ...[campaignId, postId],
  )?.rescreeningId;

export interface ChangeToScreen extends Omit<RescreeningOpenedData, 'rescreeningId'> {
  readonly timeZone: string;
}

/** Once the search is over, what changes after it: before, the gate of the search itself asks. */
const SEARCHED = `campaign c JOIN campaign_plan q ON q.campaignId = c.campaignId
  AND q.plan -> '$.dynamicManagement.rescreening' IS NOT NULL
  JOIN (SELECT campaignId, max(decidedOn) AS searchedOn,
      min(status IN ('passed', 'passedWithExceptions')) AS isOver
    FROM stage WHERE kind = 'identification' GROUP BY campaignId) f ON f.campaignId = c.campaignId AND f.isOver = 1`;

const dueAfter = (column: string) =>
  `date(${column}, '+' || (q.plan ->> '$.dynamicManagement.rescreening.months') || ' months', 'floor')`;

const WITHOUT_TASK = (causeId: string) =>
  `NOT EXISTS (SELECT 1 FROM rescreening r WHERE r.campaignId = c.campaignId AND r.causeId = ${causeId})`;

/** Up to and with the day. A month that lacks the day ends the time on its last: 30 November and three months are 28 February. */
export const changesToScreen: Query<{ readonly today: LocalDate }, readonly ChangeToScreen[]> = (
  reader,
  { today },
) =>
  reader.all<ChangeToScreen>(
    `SELECT c.campaignId, p.unitId, p.postId, NULL AS powerId, 'holderChanged' AS cause, a.appointmentId AS causeId,
       a.fromDate AS changedOn, ${dueAfter('a.fromDate')} AS dueOn, c.timeZone
     FROM ${SEARCHED} JOIN taking_part t ON t.campaignId = c.campaignId AND t.until IS NULL
       JOIN post p ON p.unitId = t.unitId AND p.active = 1
       JOIN appointment a ON a.postId = p.postId AND a.fromDate > f.searchedOn AND a.fromDate <= ?
     WHERE c.status IN ('running', 'completed') AND ${WITHOUT_TASK('a.appointmentId')}
       AND EXISTS (SELECT 1 FROM appointment b WHERE b.postId = a.postId AND b.personId <> a.personId
         AND b.fromDate < a.fromDate)
     UNION ALL
     SELECT c.campaignId, w.unitId, w.holderPostId, w.powerId, g.cause, g.eventId, g.changedOn,
       ${dueAfter('g.changedOn')}, c.timeZone
     FROM ${SEARCHED} JOIN power w ON w.campaignId = c.campaignId AND w.active = 1
       JOIN power_change g ON g.powerId = w.powerId AND g.changedOn > f.searchedOn AND g.changedOn <= ?
     WHERE c.status IN ('running', 'completed') AND ${WITHOUT_TASK('g.eventId')}
       AND NOT EXISTS (SELECT 1 FROM rescreening o WHERE o.campaignId = c.campaignId AND o.powerId = w.powerId
         AND o.unitId = w.unitId AND o.state = 'open')
     ORDER BY 1, 7, 6`,
    ...[today, today],
  );
