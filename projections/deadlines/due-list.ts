/**
 * Everything dated and not done, over all kinds, while its campaign runs. Nothing is due in a campaign that is suspended
 * or has ended. A submission is due once its stage has opened and until its gate has passed; a measure until it is done,
 * cancelled, or its risk point closed.
 */
import type { DeadlineKind } from '../../workflows/deadline/events';
import type { Programme } from '../../workflows/kernel/programme';
import type { LocalDate } from '../../workflows/kernel/time';
import { unitsWithin } from '../organisation/units-within';
import type { Query, SqlValue } from '../view';
import { MANAGEMENT_DUE, STILL_MANAGED } from './management-due';

export interface DueItem {
  readonly kind: DeadlineKind;
  /** null for what belongs to a warning network. */
  readonly campaignId: string | null;
  /** Only where it is no campaign. */
  readonly programme?: Programme;
  readonly stageId: string | null;
  /** The unit that has to act; null where the office has (stages, milestones). */
  readonly unitId: string | null;
  readonly subjectId: string;
  readonly dueOn: LocalDate;
  /** `dueOn` was counted over a year whose holidays were not known. */
  readonly approximate: boolean;
  /** What is due, in Chinese. */
  readonly title: string;
  readonly timeZone: string;
  /** Has its being missed been raised for this very date? */
  readonly missed: boolean;
}

export interface DueListParams {
  readonly onOrBefore: LocalDate;
  /** Leave out what has been raised as missed: what a sweep asks. Default false. */
  readonly notRaisedOnly?: boolean;
  readonly campaignId?: string;
  /** Of this unit (and below): leaves out stages and milestones. */
  readonly unitId?: string;
  readonly andBelow?: boolean;
  readonly kinds?: readonly DeadlineKind[];
}

/** By due date, then kind, campaign, stage, unit and subject. */
export const dueList: Query<DueListParams, readonly DueItem[]> = (reader, params) => {
  const { onOrBefore, campaignId, unitId, andBelow = false, kinds, notRaisedOnly = false } = params;
  const within = unitId === undefined ? undefined : unitsWithin(reader, unitId, andBelow);
  const wanted = SOURCES.filter(
    ({ kind, ofUnit, ofNetwork }) =>
      (kinds?.includes(kind) ?? true) && (ofUnit || !within) && !(ofNetwork && campaignId !== undefined),
  );
  if (wanted.length === 0) return [];
  const values: SqlValue[] = [];
  const parts = wanted.map(({ sql, unitColumn }) => {
    values.push(onOrBefore, ...(campaignId === undefined ? [] : [campaignId]), ...(within?.params ?? []));
    const inCampaign = campaignId === undefined ? '' : 'AND c.campaignId = ?';
    const inUnit = within === undefined ? '' : `AND ${unitColumn} IN (${within.sql})`;
    return `${sql} ${inCampaign} ${inUnit}`;
  });
  return reader
    .all<DueSql>(
      `SELECT d.*, m.deadlineId IS NOT NULL AS missed FROM (${parts.join(' UNION ALL ')}) d
       LEFT JOIN missed m ON m.kind = d.kind AND m.campaignId = coalesce(d.campaignId, d.networkId)
         AND m.stageId = coalesce(d.stageId, '') AND m.subjectId = d.subjectId AND m.dueOn = d.dueOn
       ${notRaisedOnly ? 'WHERE m.deadlineId IS NULL' : ''}
       ORDER BY d.dueOn, d.kind, d.campaignId, d.stageId, d.unitId, d.subjectId`,
      ...values,
    )
    .map(({ networkId, ...item }) => ({
      ...item,
      ...(networkId === null ? {} : { programme: { kind: 'network', id: networkId } as const }),
      approximate: item.approximate === 1,
      missed: item.missed === 1,
    }));
};

type DueSql = Omit<DueItem, 'missed' | 'approximate' | 'programme'> & {
  readonly missed: number;
  readonly approximate: number;
  readonly networkId: string | null;
};

interface Source {
  readonly kind: DeadlineKind;
  readonly ofUnit: boolean;
  readonly ofNetwork: boolean;
  readonly unitColumn: string;
  readonly sql: string;
}

interface SourceColumns {
  readonly stageId: string;
  readonly unitId: string;
  readonly subjectId: string;
  readonly dueOn: string;
  readonly title: string;
  /** Where the date is counted in days. */
  readonly approximate?: string;
}

function source(
  kind: DeadlineKind,
  columns: SourceColumns,
  from: string,
  notDone: string,
  whileStatus = "c.status = 'running'",
): Source {
  const { stageId, unitId, subjectId, dueOn, title, approximate = '0' } = columns;
  return {
    kind,
    ofUnit: unitId !== 'NULL',
    ofNetwork: false,
    unitColumn: unitId,
    sql: `SELECT '${kind}' AS kind, c.campaignId AS campaignId, NULL AS networkId, ${stageId} AS stageId, ${unitId} AS unitId,
        ${subjectId} AS subjectId, ${dueOn} AS dueOn, ${approximate} AS approximate, ${title} AS title, c.timeZone AS timeZone
      FROM ${from} WHERE ${whileStatus} AND ${notDone} AND ${dueOn} <= ?`,
  };
}

/** Of a warning network `n`: nothing is due in one that has been closed. */
function networkSource(
  kind: DeadlineKind,
  columns: Omit<SourceColumns, 'stageId'>,
  from: string,
  notDone: string,
): Source {
  const { unitId, subjectId, dueOn, title, approximate = '0' } = columns;
  return {
    kind,
    ofUnit: true,
    ofNetwork: true,
    unitColumn: unitId,
    sql: `SELECT '${kind}' AS kind, NULL AS campaignId, n.networkId AS networkId, NULL AS stageId,
        ${unitId} AS unitId, ${subjectId} AS subjectId, ${dueOn} AS dueOn, ${approximate} AS approximate, ${title} AS title,
        n.module ->> '$.timeZone' AS timeZone
      FROM ${from} WHERE n.status = 'running' AND ${notDone} AND ${dueOn} <= ?`,
  };
}

const WARNING = {
  unitId: 'w.unitId',
  subjectId: 'w.warningId',
  dueOn: 'w.answerDue',
  title: 'w.content',
  approximate: 'w.answerDueApproximate',
};
const WARNING_OPEN = `w.state = 'issued'`;
const RECTIFICATION = {
  unitId: 'r.unitId',
  subjectId: 'r.rectificationId',
  dueOn: 'r.deadline',
  title: 'r.content',
  approximate: 'r.deadlineApproximate',
};
const RECTIFICATION_OPEN = `r.state = 'ordered'`;

/** Owed by each point of the level that was open when the window ended. */
const REPORT = {
  unitId: 'p.unitId',
  subjectId: `p.pointId || '.' || t.scheduleId || '.' || t.period`,
  dueOn: 't.toDate',
  title: `p.name || '：' || t.title || ' ' || t.period`,
};
const REPORT_OWED = `warning_network n JOIN report_window t ON t.networkId = n.networkId
  JOIN monitoring_point p ON p.networkId = t.networkId AND p.levelId = t.levelId AND p.openedOn <= t.toDate
    AND (p.closedOn IS NULL OR p.closedOn > t.toDate)`;
const REPORT_MISSING = `NOT EXISTS (
  SELECT 1 FROM warning_report r WHERE r.reportId = p.pointId || '.' || t.scheduleId || '.' || t.period)`;

const SOURCES: readonly Source[] = [
  networkSource('report', REPORT, REPORT_OWED, REPORT_MISSING),
  networkSource(
    'duty',
    { unitId: 'd.unitId', subjectId: 'd.dutyId', dueOn: 'd.dueOn', title: 'd.titleZh' },
    `warning_network n JOIN duty d ON d.programmeKind = 'network' AND d.programmeId = n.networkId`,
    `d.state = 'open'`,
  ),
  source(
    'stage',
    { stageId: 's.stageId', unitId: 'NULL', subjectId: 's.stageId', dueOn: 's.closes', title: 's.titleZh' },
    'campaign c JOIN stage s ON s.campaignId = c.campaignId',
    `s.status NOT IN ('passed', 'passedWithExceptions')`,
  ),
  source(
    'submission',
    {
      stageId: 's.stageId',
      unitId: 'm.unitId',
      subjectId: 'm.submissionId',
      dueOn: 's.submissionDue',
      title: 's.titleZh',
    },
    `campaign c JOIN stage s ON s.campaignId = c.campaignId
      JOIN matrix_cell m ON m.campaignId = s.campaignId AND m.stageId = s.stageId
      JOIN scope_unit u ON u.campaignId = m.campaignId AND u.unitId = m.unitId AND u.inScope = 1
        AND u.childCampaignId IS NULL`,
    `s.status IN ('open', 'gateRequested', 'rectifying') AND m.status NOT IN ('submitted', 'accepted')`,
  ),
  source(
    'milestone',
    {
      stageId: 'm.stageId',
      unitId: 'NULL',
      subjectId: 'm.milestoneId',
      dueOn: 'm.dueOn',
      title: 'm.titleZh',
    },
    'campaign c JOIN milestone m ON m.campaignId = c.campaignId',
    'm.planned = 1 AND m.reachedOn IS NULL',
  ),
  source(
    'measure',
    { stageId: 'NULL', unitId: 'm.unitId', subjectId: 'm.measureId', dueOn: 'm.dueOn', title: 'm.content' },
    'measure m INDEXED BY measure_by_due JOIN campaign c ON c.campaignId = m.campaignId',
    `m.state = 'planned' AND NOT EXISTS (
      SELECT 1 FROM risk_point_home h JOIN risk_point p ON p.number = h.number
      WHERE h.riskPointId = m.riskPointId AND p.state = 'closed')`,
  ),
  source(
    'gateException',
    {
      stageId: 'e.stageId',
      unitId: 'e.unitId',
      subjectId: 'e.exceptionId',
      dueOn: 'e.dueOn',
      title: `e.blocker ->> '$.text.zh'`,
    },
    'campaign c JOIN gate_exception e ON e.campaignId = c.campaignId',
    'e.clearedOn IS NULL',
  ),
  source(
    'unitRectification',
    {
      stageId: 'NULL',
      unitId: 'a.unitId',
      subjectId: 'a.assessmentId',
      dueOn: 'a.rectificationDue',
      title: 'a.rectification',
    },
    'campaign c JOIN assessment a ON a.campaignId = c.campaignId',
    'a.rectificationReportedAt IS NULL',
  ),
  source(
    'assessmentConsequence',
    {
      stageId: 'NULL',
      unitId: 'd.unitId',
      subjectId: `d.assessmentId || '/' || d.consequence`,
      dueOn: 'd.dueOn',
      title: 'd.title',
      approximate: 'd.approximate',
    },
    'campaign c JOIN assessment_due d ON d.campaignId = c.campaignId',
    // What has been ordered is due by the order.
    `d.done = 0 AND NOT (d.consequence = 'rectify' AND EXISTS (
      SELECT 1 FROM assessment a WHERE a.assessmentId = d.assessmentId
        AND a.rectificationDue IS NOT NULL AND a.rectificationReportedAt IS NULL))`,
  ),
  ...MANAGEMENT_DUE.map(({ kind, from, notDone, ...columns }) =>
    source(kind, { stageId: 'NULL', ...columns }, from, notDone, STILL_MANAGED),
  ),
  source(
    'warning',
    { stageId: 'NULL', ...WARNING },
    `campaign c JOIN warning w ON w.programmeKind = 'campaign' AND w.programmeId = c.campaignId`,
    WARNING_OPEN,
  ),
  networkSource(
    'warning',
    WARNING,
    `warning_network n JOIN warning w ON w.programmeKind = 'network' AND w.programmeId = n.networkId`,
    WARNING_OPEN,
  ),
  source(
    'rectification',
    { stageId: 'NULL', ...RECTIFICATION },
    `campaign c JOIN rectification r ON r.programmeKind = 'campaign' AND r.programmeId = c.campaignId`,
    RECTIFICATION_OPEN,
  ),
  networkSource(
    'rectification',
    RECTIFICATION,
    `warning_network n JOIN rectification r ON r.programmeKind = 'network' AND r.programmeId = n.networkId`,
    RECTIFICATION_OPEN,
  ),
];
