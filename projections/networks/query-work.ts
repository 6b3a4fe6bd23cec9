/** Questions about what is done in a network: points, officers, reports, analyses, bulletins. */
import type { ReportTiming } from '../../workflows/warning-report/events';
import { withJson } from '../json';
import { cursorOf, pageLimit, pageOf, placeOf, type Page, type PageParams } from '../paging';
import type { Query } from '../view';
import type { AnalysisRow, BulletinRow, MonitoringPointRow, OfficerRow, ReportRow } from './tables-of-work';

export type PointAnswer = MonitoringPointRow & { readonly unitName: string };
export type OfficerAnswer = OfficerRow & { readonly personName: string; readonly pointName: string };
export type ReportAnswer = Omit<ReportRow, 'nil' | 'confidential'> & {
  readonly nil: boolean;
  readonly pointName: string;
  /** Opened at the door, which has the key, or why it was not. */
  readonly confidential?: true;
  readonly unopened?: { readonly code: string; readonly title: string; readonly titleEn: string };
};

const OFFICER = `SELECT o.*, x.name AS personName, p.name AS pointName FROM information_officer o
  JOIN person x ON x.personId = o.personId JOIN monitoring_point p ON p.pointId = o.pointId`;

interface OfNetwork {
  readonly networkId: string;
}

/** Open ones first, from the top level down. */
export const points: Query<OfNetwork & { readonly levelId?: string }, readonly PointAnswer[]> = (
  reader,
  { networkId, levelId = null },
) =>
  reader.all<PointAnswer>(
    `SELECT p.*, u.name AS unitName FROM monitoring_point p JOIN unit u ON u.unitId = p.unitId
     WHERE p.networkId = ? AND (? IS NULL OR p.levelId = ?) ORDER BY p.closedOn IS NOT NULL, p.pointId`,
    ...[networkId, levelId, levelId],
  );

/** Undefined for an unknown one. */
export const point: Query<{ readonly pointId: string }, PointAnswer | undefined> = (reader, { pointId }) =>
  reader.get<PointAnswer>(
    `SELECT p.*, u.name AS unitName FROM monitoring_point p JOIN unit u ON u.unitId = p.unitId WHERE p.pointId = ?`,
    pointId,
  );

/** Undefined for an unknown one. */
export const officer: Query<{ readonly officerId: string }, OfficerAnswer | undefined> = (
  reader,
  { officerId },
) => {
  const row = reader.get<object>(`${OFFICER} WHERE o.officerId = ?`, officerId);
  return row === undefined ? undefined : officerOf(row);
};

export const officers: Query<
  OfNetwork & { readonly pointId?: string; readonly status?: OfficerRow['status'] },
  readonly OfficerAnswer[]
> = (reader, { networkId, pointId = null, status = null }) =>
  reader
    .all<object>(
      `${OFFICER} WHERE o.networkId = ? AND (? IS NULL OR o.pointId = ?) AND (? IS NULL OR o.status = ?)
       ORDER BY o.officerId`,
      ...[networkId, pointId, pointId, status, status],
    )
    .map(officerOf);

export interface ReportListParams extends PageParams, OfNetwork {
  readonly pointId?: string;
  readonly scheduleId?: string;
  readonly period?: string;
  readonly timing?: ReportTiming | 'urgent';
  readonly status?: ReportRow['status'];
  readonly nil?: boolean;
  /** Handed in on one of these days, both ends included. */
  readonly handedInFrom?: string;
  readonly handedInTo?: string;
  /** A category one of its signs is about. */
  readonly categoryId?: string;
  /** Handed in at these units, or addressed to one of them. */
  readonly unitId?: string;
  /** Whoever asks may know of confidential ones: they are listed, sealed. */
  readonly confidential?: boolean;
}

const REPORT = `SELECT r.*, p.name AS pointName FROM warning_report r JOIN monitoring_point p ON p.pointId = r.pointId`;

/** Newest first. */
export const reports: Query<ReportListParams, Page<ReportAnswer>> = (reader, params) => {
  const limit = pageLimit(params);
  const place = placeOf('reports', 2, params);
  const { pointId = null, scheduleId = null, period = null, timing = null, status = null } = params;
  const { categoryId = null, unitId = null, handedInFrom = null, handedInTo = null } = params;
  const nil = params.nil === undefined ? null : params.nil ? 1 : 0;
  const rows = reader.all<ReportRow>(
    `${REPORT} WHERE r.networkId = ?
     AND (? IS NULL OR r.pointId = ?) AND (? IS NULL OR r.scheduleId = ?) AND (? IS NULL OR r.period = ?)
     AND (? IS NULL OR r.timing = ?) AND (? IS NULL OR r.status = ?) AND (? IS NULL OR r.nil = ?)
     AND (? IS NULL OR r.handedInOn >= ?) AND (? IS NULL OR r.handedInOn <= ?)
     AND (? IS NULL OR EXISTS (SELECT 1 FROM json_each(r.signs) s WHERE s.value ->> 'categoryId' = ?))
     AND (? IS NULL OR r.atUnitId = ? OR r.toUnitId = ?) AND r.confidential <= ?
     ${place === null ? '' : 'AND (r.handedInOn < ? OR (r.handedInOn = ? AND r.reportId > ?))'}
     ORDER BY r.handedInOn DESC, r.reportId LIMIT ?`,
    params.networkId,
    ...[pointId, scheduleId, period, timing, status, nil, handedInFrom, handedInTo, categoryId].flatMap(
      (value) => [value, value],
    ),
    ...[unitId, unitId, unitId],
    params.confidential === true ? 1 : 0,
    ...(place === null ? [] : [place[0] ?? '', ...place]),
    limit + 1,
  );
  return pageOf(rows, limit, reportOf, (row) => cursorOf('reports', [row.handedInOn, row.reportId]));
};

/** Undefined for an unknown one. */
export const report: Query<{ readonly reportId: string }, ReportAnswer | undefined> = (
  reader,
  { reportId },
) => {
  const row = reader.get<ReportRow>(`${REPORT} WHERE r.reportId = ?`, reportId);
  return row === undefined ? undefined : reportOf(row);
};

/** Newest first. */
export const analyses: Query<
  OfNetwork & { readonly kindId?: string; readonly status?: AnalysisRow['status'] },
  readonly AnalysisRow[]
> = (reader, { networkId, kindId = null, status = null }) =>
  reader
    .all<object>(
      `SELECT * FROM warning_analysis WHERE networkId = ? AND (? IS NULL OR kindId = ?)
       AND (? IS NULL OR status = ?) ORDER BY madeOn DESC, analysisId`,
      ...[networkId, kindId, kindId, status, status],
    )
    .map(analysisOf);

/** Undefined for an unknown one. */
export const analysis: Query<{ readonly analysisId: string }, AnalysisRow | undefined> = (
  reader,
  { analysisId },
) => {
  const row = reader.get<object>('SELECT * FROM warning_analysis WHERE analysisId = ?', analysisId);
  return row === undefined ? undefined : analysisOf(row);
};

/** Undefined for an unknown one. */
export const bulletin: Query<{ readonly bulletinId: string }, BulletinRow | undefined> = (
  reader,
  { bulletinId },
) => {
  const row = reader.get<object>('SELECT * FROM warning_bulletin WHERE bulletinId = ?', bulletinId);
  return row === undefined ? undefined : withJson<BulletinRow>(row, ['recipients']);
};

/** Newest first; `unitId`: only those that went to the unit or a post in it. */
export const bulletins: Query<
  OfNetwork & { readonly kindId?: string; readonly unitId?: string },
  readonly BulletinRow[]
> = (reader, { networkId, kindId = null, unitId = null }) =>
  reader
    .all<object>(
      `SELECT * FROM warning_bulletin b WHERE networkId = ? AND (? IS NULL OR kindId = ?)
       AND (? IS NULL OR EXISTS (SELECT 1 FROM json_each(b.recipients) r WHERE r.value ->> 'unitId' = ?))
       ORDER BY issuedOn DESC, bulletinId`,
      ...[networkId, kindId, kindId, unitId, unitId],
    )
    .map((row) => withJson<BulletinRow>(row, ['recipients']));

function officerOf(row: object): OfficerAnswer {
  return withJson<OfficerAnswer>(row, ['trainings', 'assessments', 'earlierTerms']);
}

function reportOf(row: object): ReportAnswer {
  const { nil, confidential, ...report } = withJson<ReportRow & { readonly pointName: string }>(row, [
    'signs',
    'sections',
  ]);
  const answer = { ...report, nil: nil === 1 };
  return confidential === 1 ? { ...answer, confidential: true } : answer;
}

function analysisOf(row: object): AnalysisRow {
  return withJson<AnalysisRow>(row, ['reportIds', 'findings', 'opinions', 'sharings']);
}
