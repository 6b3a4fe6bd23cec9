/** Questions about campaigns: the list, one headline, its plan, gates, notices, filings and decisions. */
import type { Bilingual } from '../../workflows/kernel/text';
import type { LocalDate } from '../../workflows/kernel/time';
import { withJson } from '../json';
import { cursorOf, pageLimit, pageOf, placeOf, type Page, type PageParams } from '../paging';
import { pathOf } from '../organisation/units-within';
import type { Query, Reader } from '../view';
import { openCounts, type OpenCounts } from '../warnings/query';
import type {
  CampaignPlanRow,
  CampaignRow,
  CampaignStatus,
  DecisionRow,
  FilingRow,
  PledgeRow,
  GateDecisionRow,
  GateExceptionRow,
  NoticeRow,
  NoticeStatus,
  ObjectionRow,
} from './tables';

export type CampaignPlanAnswer = CampaignPlanRow;
export type GateDecisionAnswer = GateDecisionRow;
export type GateExceptionAnswer = GateExceptionRow;
export type FilingAnswer = FilingRow;
export interface PledgeAnswer extends PledgeRow {
  readonly unitName: string;
}
export type DecisionAnswer = DecisionRow;

export interface CurrentStage {
  readonly title: Bilingual;
  /** As extended; null where the plan leaves the end open. */
  readonly closes: LocalDate | null;
  /** Units hand something in. */
  readonly handsIn: boolean;
}

export interface CampaignHeadline extends CampaignRow {
  readonly hostUnitName: string;
  /** null once every gate has been passed. */
  readonly currentStage: CurrentStage | null;
  readonly counts: {
    readonly units: number;
    /** Units whose submission for the current stage is accepted. */
    readonly acceptedInStage: number;
    readonly riskPoints: number;
  } & OpenCounts;
}

export interface CampaignListParams extends PageParams {
  readonly status?: CampaignStatus;
  readonly year?: number;
  /** Campaigns hosted by the unit, or with the unit in scope. */
  readonly unitId?: string;
  /** Campaigns under which one hosted by this unit may be launched: going on, and hosted above it. */
  readonly parentForUnitId?: string;
}

/** Newest launch first. */
export const campaignList: Query<CampaignListParams, Page<CampaignHeadline>> = (reader, params) => {
  const limit = pageLimit(params);
  const place = placeOf('campaigns', 2, params);
  const { status = null, year = null, unitId = null, parentForUnitId } = params;
  // No unit has the empty path, so below an unknown one lies nothing.
  const below = parentForUnitId === undefined ? null : (pathOf(reader, parentForUnitId) ?? '');
  const rows = reader.all<CampaignRow>(
    `${HEADLINE} WHERE (? IS NULL OR c.status = ?) AND (? IS NULL OR c.year = ?)
     AND (? IS NULL OR c.hostUnitId = ? OR EXISTS (SELECT 1 FROM scope_unit s
       WHERE s.campaignId = c.campaignId AND s.unitId = ? AND s.inScope = 1))
     AND (? IS NULL OR c.status = 'running' AND EXISTS (SELECT 1 FROM unit h
       WHERE h.unitId = c.hostUnitId AND h.path <> ? AND substr(?, 1, length(h.path)) = h.path))
     ${place === null ? '' : 'AND (c.launchedOn < ? OR (c.launchedOn = ? AND c.campaignId > ?))'}
     ORDER BY c.launchedOn DESC, c.campaignId LIMIT ?`,
    ...[status, status, year, year, unitId, unitId, unitId, below, below, below],
    ...(place === null ? [] : [place[0] ?? '', ...place]),
    limit + 1,
  );
  return pageOf(
    rows,
    limit,
    (row) => headline(reader, row),
    (row) => cursorOf('campaigns', [row.launchedOn, row.campaignId]),
  );
};

/** Undefined for an unknown campaign. */
export const campaign: Query<{ readonly campaignId: string }, CampaignHeadline | undefined> = (
  reader,
  { campaignId },
) => {
  const row = reader.get<CampaignRow>(`${HEADLINE} WHERE c.campaignId = ?`, campaignId);
  return row === undefined ? undefined : headline(reader, row);
};

/** The plan the campaign is judged by now: as launched, with its amendments. */
export const campaignPlan: Query<{ readonly campaignId: string }, CampaignPlanAnswer | undefined> = (
  reader,
  { campaignId },
) => {
  const row = reader.get<object>('SELECT * FROM campaign_plan WHERE campaignId = ?', campaignId);
  return row === undefined
    ? undefined
    : withJson<CampaignPlanRow>(row, ['plan', 'amendments', 'dutiesSince']);
};

/** In the order they were taken, with the answers stored at the moment of decision. */
export const gateDecisions: Query<
  { readonly campaignId: string; readonly stageId?: string },
  readonly GateDecisionAnswer[]
> = (reader, { campaignId, stageId = null }) =>
  reader
    .all<object>(
      'SELECT * FROM gate_decision WHERE campaignId = ? AND (? IS NULL OR stageId = ?) ORDER BY ordinal',
      ...[campaignId, stageId, stageId],
    )
    .map((row) => withJson<GateDecisionRow>(row, ['findings', 'exceptions', 'actor']));

export const gateExceptions: Query<
  { readonly campaignId: string; readonly openOnly?: boolean },
  readonly GateExceptionAnswer[]
> = (reader, { campaignId, openOnly = false }) =>
  reader
    .all<object>(
      `SELECT * FROM gate_exception WHERE campaignId = ? ${openOnly ? 'AND clearedOn IS NULL' : ''}
       ORDER BY dueOn, exceptionId`,
      campaignId,
    )
    .map((row) => withJson<GateExceptionRow>(row, ['blocker']));

export interface NoticeListParams {
  readonly campaignId?: string;
  readonly status?: NoticeStatus;
  /** `public`: only those anybody may see. */
  readonly audience?: 'public' | 'internal';
  /** Whoever asks may know of confidential objections: they are counted. */
  readonly confidential?: boolean;
}

export interface NoticeHeadline extends Omit<NoticeRow, 'items' | 'untilApproximate'> {
  /** `untilDate` was counted over a year whose holidays were not known. */
  readonly untilApproximate: boolean;
}

/** Newest first, at most 1,000. */
export const noticeList: Query<NoticeListParams, readonly NoticeHeadline[]> = (reader, params) => {
  const { campaignId = null, status = null, audience = null, confidential = false } = params;
  return reader
    .all<object>(
      `SELECT noticeId, campaignId, stageId, subject, title, places, audience, fromDate, untilDate, untilApproximate,
         unitIds, status, closedOn, ${countsOf(confidential)}
       FROM notice n WHERE (? IS NULL OR campaignId = ?) AND (? IS NULL OR status = ?) AND (? IS NULL OR audience = ?)
       ORDER BY fromDate DESC, noticeId LIMIT 1000`,
      ...[campaignId, campaignId, status, status, audience, audience],
    )
    .map((row) => marked(withJson<Omit<NoticeRow, 'items'>>(row, ['places', 'unitIds'])));
};

function marked<Row extends Pick<NoticeRow, 'untilApproximate'>>({ untilApproximate, ...row }: Row) {
  return { ...row, untilApproximate: untilApproximate === 1 };
}

function countsOf(confidential: boolean): string {
  if (!confidential) return 'n.objections, n.objectionsOpen';
  const among = 'SELECT count(*) FROM objection o WHERE o.noticeId = n.noticeId AND o.confidential = 1';
  return `n.objections + (${among}) AS objections,
    n.objectionsOpen + (${among} AND o.outcome IS NULL) AS objectionsOpen`;
}

/** What is opened of a confidential objection, and why nothing is: both are said at the door, which has the key. */
interface Opening {
  readonly objector?: string;
  readonly unopened?: { readonly code: string; readonly title: string; readonly titleEn: string };
}

export type ObjectionAnswer = Omit<ObjectionRow, 'confidential'> & Opening & { readonly confidential?: true };

export interface NoticeAnswer extends NoticeHeadline {
  readonly items: NoticeRow['items'];
  readonly objectionList: readonly ObjectionAnswer[];
}

export interface NoticeParams {
  readonly noticeId: string;
  /** Whoever asks may know of confidential objections: they are listed, sealed, and counted. */
  readonly confidential?: boolean;
}

export const notice: Query<NoticeParams, NoticeAnswer | undefined> = (
  reader,
  { noticeId, confidential = false },
) => {
  const row = reader.get<object>(
    `SELECT n.*, ${countsOf(confidential)} FROM notice n WHERE n.noticeId = ?`,
    noticeId,
  );
  if (row === undefined) return undefined;
  const objectionList = reader
    .all<ObjectionRow>(
      `SELECT * FROM objection WHERE noticeId = ? AND confidential <= ? ORDER BY lodgedAt, objectionId`,
      noticeId,
      confidential ? 1 : 0,
    )
    .map(objectionOf);
  return { ...marked(withJson<NoticeRow>(row, ['places', 'unitIds', 'items'])), objectionList };
};

/** One that is not confidential does not say so. */
export function objectionOf<Row extends ObjectionRow>({ confidential, ...row }: Row) {
  return confidential === 1 ? { ...row, confidential: true as const } : row;
}

/** A unit's pledge and its leader's in return; a unit that has not pledged has none. By unit name. */
export const pledges: Query<{ readonly campaignId: string }, readonly PledgeAnswer[]> = (
  reader,
  { campaignId },
) =>
  reader
    .all<object>(
      `SELECT p.*, u.name AS unitName FROM pledge p JOIN unit u ON u.unitId = p.unitId
       WHERE p.campaignId = ? ORDER BY u.name, p.unitId`,
      campaignId,
    )
    .map((row) => withJson<PledgeAnswer>(row, ['given', 'returned']));

export const filings: Query<{ readonly campaignId: string }, readonly FilingAnswer[]> = (
  reader,
  { campaignId },
) =>
  reader
    .all<object>('SELECT * FROM filing WHERE campaignId = ? ORDER BY sentOn, filingId', campaignId)
    .map((row) => withJson<FilingRow>(row, ['documents', 'riskPointIds', 'decisionIds']));

export const decisions: Query<{ readonly campaignId: string }, readonly DecisionAnswer[]> = (
  reader,
  { campaignId },
) =>
  reader
    .all<object>('SELECT * FROM decision WHERE campaignId = ? ORDER BY decisionId', campaignId)
    .map((row) =>
      withJson<DecisionRow>(row, [
        'memberPostIds',
        'grades',
        'opinions',
        'procedure',
        'deliberations',
        'meeting',
        'followUps',
      ]),
    );

const HEADLINE = 'SELECT c.* FROM campaign c';

function headline(reader: Reader, row: object): CampaignHeadline {
  const campaign = withJson<CampaignRow>(row, ['leadershipGroup', 'office', 'planIssued', 'carryOver']);
  const { campaignId, currentStageId, hostUnitId } = campaign;
  const host = reader.get<{ name: string }>('SELECT name FROM unit WHERE unitId = ?', hostUnitId);
  const counts = reader.get<Omit<CampaignHeadline['counts'], keyof OpenCounts>>(
    `SELECT (SELECT count(*) FROM scope_unit WHERE campaignId = ? AND inScope = 1) AS units,
       (SELECT count(*) FROM matrix_cell m JOIN scope_unit s ON s.campaignId = m.campaignId AND s.unitId = m.unitId
         AND s.inScope = 1 WHERE m.campaignId = ? AND m.stageId = ? AND m.status = 'accepted') AS acceptedInStage,
       (SELECT coalesce(sum(points), 0) FROM risk_cell WHERE campaignId = ? AND unitId = '') AS riskPoints`,
    ...[campaignId, campaignId, currentStageId, campaignId],
  );
  return {
    ...campaign,
    hostUnitName: host?.name ?? hostUnitId,
    currentStage: currentStageId === null ? null : currentStage(reader, campaignId, currentStageId),
    counts: {
      ...(counts ?? { units: 0, acceptedInStage: 0, riskPoints: 0 }),
      ...openCounts(reader, { kind: 'campaign', id: campaignId }),
    },
  };
}

function currentStage(reader: Reader, campaignId: string, stageId: string): CurrentStage | null {
  const row = reader.get<{
    titleZh: string;
    titleEn: string;
    closes: LocalDate | null;
    handsIn: 0 | 1;
  }>(
    `SELECT titleZh, titleEn, closes, contents <> '[]' AS handsIn FROM stage
     WHERE campaignId = ? AND stageId = ?`,
    campaignId,
    stageId,
  );
  if (row === undefined) return null;
  const { titleZh, titleEn, closes, handsIn } = row;
  return { title: { zh: titleZh, en: titleEn }, closes, handsIn: handsIn === 1 };
}
