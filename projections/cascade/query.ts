/**
 * The tree of campaigns below one, each with its progress and its counts: `own` of the units that hand in to it, `total`
 * with all below it. A total is its own and its children's totals, by making; so every level reconciles. `reported` is what
 * the campaign told its parent last, as the parent's gate sees it: the difference to `total` is what has changed since.
 */
import { NO_COUNTS, plus } from '../../workflows/campaign/child-report';
import type { CampaignCounts, ChildReport } from '../../workflows/campaign/child';
import type { StageStatus } from '../../workflows/campaign/state';
import { groupBy } from '../../workflows/kernel/group-by';
import type { LocalDate } from '../../workflows/kernel/time';
import type { StageKind } from '../../workflows/plans/plan';
import type { PowerKind } from '../../workflows/power/events';
import type { CampaignStatus } from '../campaigns/tables';
import { fromJson } from '../json';
import type { Query, Reader } from '../view';
import { UNCLASSIFIED } from '../register/tables';

export interface CampaignTreeParams {
  readonly campaignId: string;
  readonly asOf: LocalDate;
  /** How many levels below the campaign are shown; all are counted. Default: all. */
  readonly depth?: number;
}

export interface NodeStage {
  readonly stageId: string;
  readonly kind: StageKind;
  readonly title: string;
  readonly status: StageStatus;
  readonly closes: LocalDate | null;
  readonly decidedOn: LocalDate | null;
  /** Not passed, and its last day lies before `asOf`. */
  readonly late: boolean;
}

export interface CampaignNode {
  readonly campaignId: string;
  readonly parentCampaignId: string | null;
  readonly title: string;
  readonly hostUnitId: string;
  readonly hostUnitName: string;
  readonly planId: string;
  readonly status: CampaignStatus;
  readonly currentStageId: string | null;
  readonly stages: readonly NodeStage[];
  /** Of the units that hand in to the campaign itself, for its present stage. */
  readonly submissions: { readonly units: number; readonly accepted: number };
  readonly own: CampaignCounts;
  readonly total: CampaignCounts;
  /** null for the campaign on top, and before the first report. */
  readonly reported: CampaignCounts | null;
  /** Direct ones, shown or not. */
  readonly childCount: number;
  readonly children: readonly CampaignNode[];
}

/** Undefined for an unknown campaign. Children in the order of their host units. */
export const campaignTree: Query<CampaignTreeParams, CampaignNode | undefined> = (reader, params) => {
  const { campaignId, asOf, depth = Number.POSITIVE_INFINITY } = params;
  const rows = reader.all<CampaignSql>(CAMPAIGNS, campaignId);
  const byParent = groupBy(rows, (row) => row.parentCampaignId ?? '');
  const parts = readParts(reader, campaignId, asOf);
  const top = rows.find((row) => row.campaignId === campaignId);
  return top === undefined ? undefined : nodeOf(top, byParent, parts, depth);
};

/** A child as a row of its parent's matrix: one cell for each kind of stage the parent has. */
export interface ChildRow extends Omit<CampaignNode, 'children'> {
  readonly cells: readonly ChildCell[];
}

export interface ChildCell {
  /** The parent's stage. */
  readonly stageId: string;
  readonly kind: StageKind;
  /** The child's stages that answer for it. */
  readonly stages: readonly NodeStage[];
  readonly passed: boolean;
  readonly late: boolean;
}

export interface ChildMatrix {
  readonly campaignId: string;
  readonly asOf: LocalDate;
  readonly own: CampaignCounts;
  readonly total: CampaignCounts;
  readonly stages: readonly (NodeStage & {
    readonly passed: number;
    readonly late: boolean;
    readonly lateChildren: number;
  })[];
  readonly children: readonly ChildRow[];
}

/** Children as rows, the parent's stages as columns. Undefined for an unknown campaign. */
export const childMatrix: Query<Omit<CampaignTreeParams, 'depth'>, ChildMatrix | undefined> = (
  reader,
  { campaignId, asOf },
) => {
  const node = campaignTree(reader, { campaignId, asOf, depth: 1 });
  if (node === undefined) return undefined;
  const children = node.children.map(({ children: _, ...child }): ChildRow => {
    const cells = node.stages.map((stage) => cellOf(stage, child.stages));
    return { ...child, cells };
  });
  const stages = node.stages.map((stage, place) => ({
    ...stage,
    passed: children.filter(({ cells }) => cells[place]?.passed === true).length,
    lateChildren: children.filter(({ cells }) => cells[place]?.late === true).length,
  }));
  return { campaignId, asOf, own: node.own, total: node.total, stages, children };
};

/** The stage of the same id and kind, else all of the kind: as the parent's gate asks. */
function cellOf({ stageId, kind }: NodeStage, ofChild: readonly NodeStage[]): ChildCell {
  const ofKind = ofChild.filter((stage) => stage.kind === kind);
  const same = ofKind.filter((stage) => stage.stageId === stageId);
  const stages = same.length > 0 ? same : ofKind;
  return {
    stageId,
    kind,
    stages,
    passed: stages.length > 0 && stages.every(hasPassed),
    late: stages.some((stage) => stage.late),
  };
}

interface CampaignSql {
  readonly campaignId: string;
  readonly parentCampaignId: string | null;
  readonly title: string;
  readonly hostUnitId: string;
  readonly hostUnitName: string;
  readonly planId: string;
  readonly status: CampaignStatus;
  readonly currentStageId: string | null;
}

const BELOW = 'SELECT campaignId FROM campaign_above WHERE aboveId = ?';

const CAMPAIGNS = `SELECT c.campaignId, p.aboveId AS parentCampaignId, c.title, c.hostUnitId,
    coalesce(u.name, c.hostUnitId) AS hostUnitName, c.planId, c.status, c.currentStageId
  FROM campaign_above a JOIN campaign c ON c.campaignId = a.campaignId
  LEFT JOIN campaign_above p ON p.campaignId = c.campaignId AND p.distance = 1
  LEFT JOIN unit u ON u.unitId = c.hostUnitId
  WHERE a.aboveId = ? ORDER BY c.hostUnitId, c.campaignId`;

interface Parts {
  readonly stages: ReadonlyMap<string, readonly NodeStage[]>;
  readonly own: ReadonlyMap<string, CampaignCounts>;
  readonly submissions: ReadonlyMap<string, CampaignNode['submissions']>;
  readonly reported: ReadonlyMap<string, CampaignCounts>;
}

function nodeOf(
  row: CampaignSql,
  byParent: ReadonlyMap<string, readonly CampaignSql[]>,
  parts: Parts,
  depth: number,
): CampaignNode {
  const { campaignId } = row;
  const children = (byParent.get(campaignId) ?? []).map((child) => nodeOf(child, byParent, parts, depth - 1));
  const own = parts.own.get(campaignId) ?? NO_COUNTS;
  return {
    ...row,
    stages: parts.stages.get(campaignId) ?? [],
    submissions: parts.submissions.get(campaignId) ?? { units: 0, accepted: 0 },
    own,
    total: children.reduce((sum, child) => plus(sum, child.total), own),
    reported: parts.reported.get(campaignId) ?? null,
    childCount: children.length,
    children: depth > 0 ? children : [],
  };
}

function readParts(reader: Reader, top: string, asOf: LocalDate): Parts {
  const stages = reader
    .all<Omit<NodeStage, 'late'> & { readonly campaignId: string }>(
      `SELECT campaignId, stageId, kind, titleZh AS title, status, closes, decidedOn FROM stage
       WHERE campaignId IN (${BELOW}) ORDER BY campaignId, place`,
      top,
    )
    .map((stage) => ({ ...stage, late: !hasPassed(stage) && stage.closes !== null && stage.closes < asOf }));
  return {
    stages: new Map(
      [...groupBy(stages, (stage) => stage.campaignId)].map(([campaignId, own]) => [
        campaignId,
        own.map(({ campaignId: _, ...stage }) => stage),
      ]),
    ),
    own: ownCounts(reader, top),
    submissions: submissionCounts(reader, top),
    reported: new Map(
      reader
        .all<{ childId: string; report: string }>(
          `SELECT childId, report FROM child_report WHERE parentId IN (${BELOW})`,
          top,
        )
        .map(({ childId, report }) => [childId, fromJson<ChildReport>(report).counts]),
    ),
  };
}

/** Units for which a child stands hand in to their own campaign. */
const DIRECT = `scope_unit s WHERE s.campaignId IN (${BELOW}) AND s.inScope = 1 AND s.childCampaignId IS NULL`;

function ownCounts(reader: Reader, top: string): ReadonlyMap<string, CampaignCounts> {
  const counts = new Map<string, CampaignCounts>();
  const add = (campaignId: string, more: Partial<CampaignCounts>) =>
    counts.set(campaignId, plus(counts.get(campaignId) ?? NO_COUNTS, { ...NO_COUNTS, ...more }));
  for (const { campaignId, n } of reader.all<CountSql>(
    `SELECT s.campaignId, count(*) AS n FROM ${DIRECT} GROUP BY s.campaignId`,
    top,
  )) {
    add(campaignId, { units: n });
  }
  for (const { campaignId, kind, n } of reader.all<CountSql & { readonly kind: PowerKind }>(
    `SELECT d.campaignId, w.kind, sum(w.powers) AS n FROM (SELECT s.campaignId, s.unitId FROM ${DIRECT}) d
     JOIN unit_power w ON w.unitId = d.unitId GROUP BY d.campaignId, w.kind`,
    top,
  )) {
    add(campaignId, { powers: { ...NO_COUNTS.powers, [kind]: n } });
  }
  for (const { campaignId, level, n } of reader.all<CountSql & { readonly level: 1 | 2 | 3 | 4 }>(
    `SELECT c.campaignId, k.level, sum(c.points) AS n FROM risk_cell c
     CROSS JOIN risk_kind k INDEXED BY risk_kind_by_number ON k.kind = c.kind
     WHERE c.unitId = '' AND c.campaignId IN (${BELOW}) AND k.state <> 'closed' GROUP BY c.campaignId, k.level`,
    top,
  )) {
    add(campaignId, {
      riskPoints: { ...NO_COUNTS.riskPoints, [level === UNCLASSIFIED ? 'unclassified' : level]: n },
    });
  }
  for (const { campaignId, n } of reader.all<CountSql>(
    `SELECT campaignId, sum(measures) AS n FROM unit_holding WHERE campaignId IN (${BELOW}) GROUP BY campaignId`,
    top,
  )) {
    add(campaignId, { measures: n });
  }
  return counts;
}

function submissionCounts(reader: Reader, top: string): Parts['submissions'] {
  return new Map(
    reader
      .all<{ campaignId: string; units: number; accepted: number }>(
        `SELECT d.campaignId, count(*) AS units, sum(m.status = 'accepted') AS accepted
         FROM (SELECT s.campaignId, s.unitId FROM ${DIRECT}) d
         JOIN campaign c ON c.campaignId = d.campaignId
         JOIN matrix_cell m ON m.campaignId = d.campaignId AND m.unitId = d.unitId AND m.stageId = c.currentStageId
         GROUP BY d.campaignId`,
        top,
      )
      .map(({ campaignId, ...rest }) => [campaignId, rest]),
  );
}

interface CountSql {
  readonly campaignId: string;
  readonly n: number;
}

function hasPassed({ status }: Pick<NodeStage, 'status'>): boolean {
  return status === 'passed' || status === 'passedWithExceptions';
}
