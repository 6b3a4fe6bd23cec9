/**
 * A network as of a day: points and officers by level, and for each schedule and period how many points owed a report,
 * and how many reports came, nil, late or not at all. For whoever may not know of confidential reports, one that a point owed
 * counts as come, or the point would be called missing, and nothing else counts it.
 */
import { groupBy } from '../../workflows/kernel/group-by';
import type { Bilingual } from '../../workflows/kernel/text';
import { addDays, type LocalDate } from '../../workflows/kernel/time';
import type { ReportSchedule } from '../../workflows/modules/module';
import { periodsDue, type DaysOfPeriod, type ReportPeriod } from '../../workflows/modules/periods';
import type { ReportTiming } from '../../workflows/warning-report/events';
import type { Query, Reader } from '../view';
import { network, type NetworkAnswer } from './query';

export interface LevelCount {
  readonly levelId: string;
  readonly label: Bilingual;
  readonly openPoints: number;
  readonly closedPoints: number;
  readonly officers: number;
  readonly dismissedOfficers: number;
  /** Open points without an officer. */
  readonly unmanned: readonly string[];
}

export interface PeriodCount {
  readonly scheduleId: string;
  readonly title: Bilingual;
  readonly period: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The window is open on the day asked about. */
  readonly isOpen: boolean;
  /** Points that owe a report. */
  readonly due: number;
  readonly received: number;
  readonly nil: number;
  readonly early: number;
  readonly late: number;
  /** Points whose report has not come, although the window is over; none while it is open. */
  readonly missing: readonly string[];
}

export interface NetworkOverview {
  readonly network: Omit<NetworkAnswer, 'module'>;
  readonly asOf: LocalDate;
  readonly levels: readonly LevelCount[];
  /** Newest first. */
  readonly periods: readonly PeriodCount[];
  readonly urgentReports: number;
  readonly signs: number;
  readonly resolvedSigns: number;
  readonly analyses: number;
  readonly openSharings: number;
  readonly bulletins: number;
  readonly openAnswers: number;
}

interface PointSql {
  readonly pointId: string;
  readonly levelId: string;
  readonly openedOn: string;
  readonly closedOn: string | null;
}

/** Of a confidential one, whoever may not know of it learns the point and the period. */
interface ReportSql {
  readonly pointId: string;
  readonly period: string;
  readonly officerId: string | null;
  readonly handedInOn: LocalDate | null;
  readonly timing: ReportTiming | null;
  readonly nil: number | null;
}

/** A window lies in the last month of its period, and no period is longer than a year. */
const LONGEST_PERIOD_DAYS = 366;

/** Undefined for an unknown network. */
export const networkOverview: Query<
  { readonly networkId: string; readonly asOf: LocalDate; readonly confidential?: boolean },
  NetworkOverview | undefined
> = (reader, { networkId, asOf, confidential = false }) => {
  const found = network(reader, { networkId });
  if (found === undefined) return undefined;
  const { module, ...headline } = found;
  const points = reader.all<PointSql>(
    'SELECT pointId, levelId, openedOn, closedOn FROM monitoring_point WHERE networkId = ? ORDER BY pointId',
    networkId,
  );
  return {
    network: headline,
    asOf,
    levels: levels(reader, found, points),
    periods: begunPeriods(reader, found, points, { asOf, confidential })
      .map((begun) => countOf(begun, asOf))
      .sort((a, b) => (a.to === b.to ? a.scheduleId.localeCompare(b.scheduleId) : a.to < b.to ? 1 : -1)),
    ...counts(reader, networkId, confidential),
  };
};

function levels(
  reader: Reader,
  { networkId, module }: NetworkAnswer,
  points: readonly PointSql[],
): readonly LevelCount[] {
  const officers = reader.all<{ readonly pointId: string; readonly status: string }>(
    'SELECT pointId, status FROM information_officer WHERE networkId = ?',
    networkId,
  );
  return module.network.levels.map(({ id, label }) => {
    const own = points.filter(({ levelId }) => levelId === id);
    const open = own.filter(({ closedOn }) => closedOn === null);
    const here = officers.filter(({ pointId }) => own.some((point) => point.pointId === pointId));
    const manned = new Set(here.filter(({ status }) => status === 'appointed').map(({ pointId }) => pointId));
    const appointed = here.filter(({ status }) => status === 'appointed').length;
    return {
      levelId: id,
      label,
      openPoints: open.length,
      closedPoints: own.length - open.length,
      officers: appointed,
      dismissedOfficers: here.length - appointed,
      unmanned: open.map(({ pointId }) => pointId).filter((pointId) => !manned.has(pointId)),
    };
  });
}

/** What was owed and what came of a schedule in one period. */
export interface BegunPeriod {
  readonly schedule: ReportSchedule;
  readonly period: ReportPeriod;
  /** Points that owe a report. */
  readonly owed: readonly PointSql[];
  readonly came: readonly ReportSql[];
}

interface BegunParams {
  readonly asOf: LocalDate;
  readonly confidential: boolean;
  /** Only periods that begin on one of these. */
  readonly days?: Pick<DaysOfPeriod, 'from' | 'to'>;
}

/** Those whose windows have begun, schedule by schedule. */
export function begunPeriods(
  reader: Reader,
  { networkId, module, establishedOn, closedOn }: NetworkAnswer,
  points: readonly PointSql[],
  { asOf, confidential, days }: BegunParams,
): readonly BegunPeriod[] {
  const until = closedOn !== null && closedOn < asOf ? closedOn : addDays(asOf, LONGEST_PERIOD_DAYS);
  const known = (column: string) =>
    confidential ? column : `CASE WHEN confidential = 0 THEN ${column} END AS ${column}`;
  return module.reporting.schedules.flatMap((schedule) => {
    const begun = periodsDue(schedule, establishedOn, until).filter(
      ({ begins, from }) =>
        from <= asOf && (days === undefined || (days.from <= begins && begins <= days.to)),
    );
    const reports = reader.all<ReportSql>(
      `SELECT pointId, period, ${['officerId', 'handedInOn', 'timing', 'nil'].map(known).join(', ')}
       FROM warning_report WHERE networkId = ? AND scheduleId = ? AND period IN (SELECT value FROM json_each(?))`,
      ...[networkId, schedule.id, JSON.stringify(begun.map(({ id }) => id))],
    );
    const reportsOf = groupBy(reports, ({ period }) => period);
    return begun.map((period) => {
      const owed = owing(schedule, period, points);
      const isOwed = (pointId: string) => owed.some((point) => point.pointId === pointId);
      const came = (reportsOf.get(period.id) ?? []).filter(
        ({ pointId, handedInOn }) => handedInOn !== null || isOwed(pointId),
      );
      return { schedule, period, owed, came };
    });
  });
}

/** Points that were open when the window ended. */
function owing(
  { levels: owed }: ReportSchedule,
  { to }: ReportPeriod,
  points: readonly PointSql[],
): readonly PointSql[] {
  return points.filter(
    ({ levelId, openedOn, closedOn }) =>
      owed.includes(levelId) && openedOn <= to && (closedOn === null || closedOn > to),
  );
}

export function countOf(begun: BegunPeriod, asOf: LocalDate): PeriodCount {
  const { schedule, period, owed, came } = begun;
  const { id, title } = schedule;
  const { from, to } = period;
  const isOpen = from <= asOf && asOf <= to;
  const missing = owed
    .map(({ pointId }) => pointId)
    .filter((pointId) => !came.some((report) => report.pointId === pointId));
  return {
    scheduleId: id,
    title,
    period: period.id,
    from,
    to,
    isOpen,
    due: owed.length,
    received: came.length,
    nil: came.filter(({ nil }) => nil === 1).length,
    early: came.filter(({ timing }) => timing === 'early').length,
    late: came.filter(({ timing }) => timing === 'late').length,
    missing: asOf > to ? missing : [],
  };
}

function counts(reader: Reader, networkId: string, confidential: boolean) {
  const known = confidential ? '' : 'AND confidential = 0';
  const one = (sql: string) => reader.get<{ readonly n: number }>(sql, networkId)?.n ?? 0;
  const resolved = `EXISTS (SELECT 1 FROM json_each(s.value, '$.handled') h WHERE h.value ->> 'resolved')`;
  return {
    urgentReports: one(
      `SELECT COUNT(*) AS n FROM warning_report WHERE networkId = ? AND kind = 'urgent' ${known}`,
    ),
    signs: one(
      `SELECT COUNT(*) AS n FROM warning_report r, json_each(r.signs) s WHERE r.networkId = ? ${known}`,
    ),
    resolvedSigns: one(
      `SELECT COUNT(*) AS n FROM warning_report r, json_each(r.signs) s WHERE r.networkId = ? AND ${resolved} ${known}`,
    ),
    analyses: one('SELECT COUNT(*) AS n FROM warning_analysis WHERE networkId = ?'),
    openSharings: one(
      `SELECT COALESCE(SUM(json_array_length(s.value, '$.unitIds') - json_array_length(s.value, '$.answers')), 0)
         AS n FROM warning_analysis a, json_each(a.sharings) s WHERE a.networkId = ?`,
    ),
    bulletins: one('SELECT COUNT(*) AS n FROM warning_bulletin WHERE networkId = ?'),
    openAnswers: one(
      `SELECT COUNT(*) AS n FROM warning_bulletin b, json_each(b.recipients) r
       WHERE b.networkId = ? AND b.status = 'issued' AND b.answerBy IS NOT NULL
         AND r.value ->> 'status' IN ('awaited', 'returned')`,
    ),
  };
}
