/**
 * 考核结果通报 as data: every unit in scope with its scores, result and what followed, ranked by total, and how the units compare
 * indicator by indicator. What a report handed over said is frozen in `reports`; the units stand as they are now.
 */
import type { ResultsReportedData } from '../../workflows/campaign/events';
import type { IndicatorScore } from '../../workflows/assessment/events';
import type { Bilingual } from '../../workflows/kernel/text';
import { dateInZone, type LocalDate } from '../../workflows/kernel/time';
import type { AssessmentScheme, ConsequenceKind } from '../../workflows/plans/assessment-scheme';
import type { AssessmentResult, Plan } from '../../workflows/plans/plan';
import { fromJson, withJson } from '../json';
import type { AssessmentState } from '../matrix/tables';
import type { Query, Reader } from '../view';
import type { AssessmentRecordRow } from './tables';

export interface UnitLeaderName {
  readonly personId: string;
  readonly personName: string;
  readonly postId: string;
  readonly postName: string;
}

export interface AssessedUnit {
  readonly unitId: string;
  readonly name: string;
  /** null while nothing has begun. */
  readonly assessmentId: string | null;
  readonly state: AssessmentState | null;
  /** By confirmed total, from 1; equal totals share a rank. null without a confirmed result. */
  readonly rank: number | null;
  readonly total: number | null;
  readonly result: AssessmentResult | null;
  readonly suggested: AssessmentResult | null;
  /** Why the result differs from the suggested one. */
  readonly reason: string | null;
  readonly confirmedOn: LocalDate | null;
  readonly selfScores: readonly IndicatorScore[];
  readonly scores: readonly IndicatorScore[];
  readonly checks: AssessmentRecordRow['checks'];
  readonly commendation: AssessmentRecordRow['commendation'];
  readonly rectification: {
    readonly content: string;
    readonly dueOn: LocalDate;
    readonly reportedAt: string | null;
  } | null;
  readonly reassessment: { readonly total: number; readonly result: AssessmentResult } | null;
  readonly accountability: AssessmentRecordRow['accountability'];
  readonly consequences: readonly {
    readonly of: ConsequenceKind;
    readonly dueOn: LocalDate | null;
    /** `dueOn` was counted over a year whose holidays were not known. */
    readonly approximate: boolean;
    readonly done: boolean;
  }[];
  /** Who headed the unit on the day of the confirmation. */
  readonly leaders: readonly UnitLeaderName[];
}

export interface IndicatorComparison {
  readonly indicatorId: string;
  readonly title: Bilingual;
  readonly weight: number;
  /** Over the units with a confirmed result; null where there is none. */
  readonly highest: number | null;
  readonly lowest: number | null;
  /** To the hundredth. */
  readonly mean: number | null;
}

export interface AssessmentReport {
  readonly campaignId: string;
  readonly title: string;
  readonly results: readonly {
    readonly result: AssessmentResult;
    readonly label: Bilingual;
    /** As first confirmed, before any reassessment. */
    readonly units: number;
  }[];
  readonly indicators: readonly IndicatorComparison[];
  /** By rank, then those without a result; of one rank by id. */
  readonly units: readonly AssessedUnit[];
  /** Oldest first. */
  readonly reports: readonly ResultsReportedData[];
}

export interface AssessmentReportParams {
  readonly campaignId: string;
  /** This unit alone, with its rank among all. */
  readonly unitId?: string;
}

/** Undefined for an unknown campaign. */
export const assessmentReport: Query<AssessmentReportParams, AssessmentReport | undefined> = (
  reader,
  { campaignId, unitId },
) => {
  const asked = (unit: { readonly unitId: string }) => unitId === undefined || unit.unitId === unitId;
  const campaign = reader.get<{ readonly title: string; readonly plan: string }>(
    'SELECT c.title AS title, p.plan AS plan FROM campaign c JOIN campaign_plan p ON p.campaignId = c.campaignId WHERE c.campaignId = ?',
    campaignId,
  );
  if (campaign === undefined) return undefined;
  const plan = fromJson<Plan>(campaign.plan);
  const scheme = plan.schemes.assessment;
  const units = ranked(unitsOf(reader, campaignId, plan.timeZone));
  return {
    campaignId,
    title: campaign.title,
    results: scheme.results.map(({ result, label }) => ({
      result,
      label,
      units: units.filter((unit) => unit.result === result).length,
    })),
    indicators: scheme.indicators.map((indicator) => compared(indicator, units)),
    units: units.filter(asked),
    reports: reportsOf(reader, campaignId).map((report) => ({
      ...report,
      results: report.results.filter(asked),
      leaders: report.leaders.filter(asked),
    })),
  };
};

type RecordSql = {
  readonly unitId: string;
  readonly name: string;
  readonly assessmentId: string | null;
  readonly state: AssessmentState | null;
  readonly confirmedAt: string | null;
  readonly rectification: string | null;
  readonly rectificationDue: string | null;
  readonly rectificationReportedAt: string | null;
} & Pick<
  AssessmentRecordRow,
  'selfAssessment' | 'checks' | 'scores' | 'confirmed' | 'reassessment' | 'commendation' | 'accountability'
>;

const JSON_COLUMNS = [
  'selfAssessment',
  'checks',
  'scores',
  'confirmed',
  'reassessment',
  'commendation',
  'accountability',
] as const;

function unitsOf(reader: Reader, campaignId: string, timeZone: string): readonly AssessedUnit[] {
  const rows = reader.all<object>(
    `SELECT s.unitId, s.name, a.assessmentId, a.state, a.rectification, a.rectificationDue,
       a.rectificationReportedAt, r.confirmedAt, ${JSON_COLUMNS.map((column) => `r.${column}`).join(', ')}
     FROM scope_unit s LEFT JOIN assessment a ON a.campaignId = s.campaignId AND a.unitId = s.unitId
     LEFT JOIN assessment_record r ON r.assessmentId = a.assessmentId
     WHERE s.campaignId = ? AND s.inScope = 1 ORDER BY s.unitId`,
    campaignId,
  );
  return rows.map((row) => assessedUnit(reader, withJson<RecordSql>(row, JSON_COLUMNS), timeZone));
}

function assessedUnit(reader: Reader, row: RecordSql, timeZone: string): AssessedUnit {
  const { unitId, assessmentId, confirmed, confirmedAt, reassessment } = row;
  const confirmedOn = confirmedAt === null ? null : dateInZone(confirmedAt, timeZone);
  return {
    unitId,
    name: row.name,
    assessmentId,
    state: row.state,
    rank: null,
    total: confirmed?.total ?? null,
    result: confirmed?.result ?? null,
    suggested: confirmed?.suggested ?? null,
    reason: confirmed?.reason ?? null,
    confirmedOn,
    selfScores: row.selfAssessment?.scores ?? [],
    scores: reassessment?.scores ?? orNone(row.scores),
    checks: orNone(row.checks),
    commendation: row.commendation,
    rectification:
      row.rectification === null || row.rectificationDue === null
        ? null
        : {
            content: row.rectification,
            dueOn: row.rectificationDue,
            reportedAt: row.rectificationReportedAt,
          },
    reassessment: reassessment && { total: reassessment.total, result: reassessment.result },
    accountability: orNone(row.accountability),
    consequences: assessmentId === null ? [] : consequencesOf(reader, assessmentId),
    leaders: confirmedOn === null ? [] : leadersOf(reader, unitId, confirmedOn),
  };
}

/** A unit that has not been assessed has no row to read from. */
function orNone<Item>(list: readonly Item[] | null): readonly Item[] {
  return list ?? [];
}

interface DueSql {
  readonly of: ConsequenceKind;
  readonly dueOn: LocalDate | null;
  readonly approximate: number;
  readonly done: number;
}

function consequencesOf(reader: Reader, assessmentId: string): AssessedUnit['consequences'] {
  return reader
    .all<DueSql>(
      'SELECT consequence AS "of", dueOn, approximate, done FROM assessment_due WHERE assessmentId = ? ORDER BY consequence',
      assessmentId,
    )
    .map(({ of, dueOn, approximate, done }) => ({
      of,
      dueOn,
      approximate: approximate === 1,
      done: done === 1,
    }));
}

function leadersOf(reader: Reader, unitId: string, on: LocalDate): readonly UnitLeaderName[] {
  return reader.all<UnitLeaderName>(
    `SELECT a.personId, coalesce(n.name, a.personId) AS personName, p.postId, p.name AS postName
     FROM post p JOIN appointment a ON a.postId = p.postId LEFT JOIN person n ON n.personId = a.personId
     WHERE p.unitId = ? AND p.role = 'unitHead' AND a.fromDate <= ? AND (a.untilDate IS NULL OR a.untilDate >= ?)
     ORDER BY p.postId, a.personId`,
    unitId,
    on,
    on,
  );
}

function ranked(units: readonly AssessedUnit[]): readonly AssessedUnit[] {
  const totals = units.flatMap(({ total }) => (total === null ? [] : [total]));
  const rankOf = (total: number) => 1 + totals.filter((each) => each > total).length;
  return units
    .map((unit) => (unit.total === null ? unit : { ...unit, rank: rankOf(unit.total) }))
    .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.unitId < b.unitId ? -1 : 1));
}

function compared(
  { id, title, weight }: AssessmentScheme['indicators'][number],
  units: readonly AssessedUnit[],
): IndicatorComparison {
  const scores = units
    .filter(({ result }) => result !== null)
    .flatMap((unit) => unit.scores.filter(({ indicatorId }) => indicatorId === id))
    .map(({ score }) => score);
  if (scores.length === 0) return { indicatorId: id, title, weight, highest: null, lowest: null, mean: null };
  const sum = scores.reduce((hundredths, score) => hundredths + Math.round(score * 100), 0);
  return {
    indicatorId: id,
    title,
    weight,
    highest: Math.max(...scores),
    lowest: Math.min(...scores),
    mean: Math.round(sum / scores.length) / 100,
  };
}

function reportsOf(reader: Reader, campaignId: string): readonly ResultsReportedData[] {
  return reader
    .all<{ readonly report: string }>(
      'SELECT report FROM results_report WHERE campaignId = ? ORDER BY recordedAt, reportId',
      campaignId,
    )
    .map(({ report }) => fromJson(report));
}
