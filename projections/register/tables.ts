/**
 * The risk register: risk points, powers and measures as they stand now.
 *
 * A risk point has one row in each campaign it has belonged to. When it is carried over, its row in the old campaign
 * stays as it stood (`carriedTo` says where the point went) and a new one begins in the new campaign; `risk_point_home`
 * leads to the row that events change. So the old campaign's register, counts and heat map go on showing what was.
 */
import type { FlowStep, PowerChangeKind, PowerDescription, PowerKind } from '../../workflows/power/events';
import type { Evidence } from '../../workflows/campaign/events';
import type { MeasureLevel } from '../../workflows/control-measure/events';
import type {
  DiscoveryMethod,
  GradeLevel,
  GradingStep,
  MeasurePhase,
  OpinionKind,
} from '../../workflows/plans/plan';
import type { Rating, RatingStep, RiskPointMonitored } from '../../workflows/risk-point/events';
import type { NoneFound } from '../organisation/tables';
import type { TableSpec } from '../view';

/** The states of the risk point's chart, without the names of the groups they stand in. */
export const REGISTER_STATES = [
  'found',
  'rating',
  'approved',
  'publicised',
  'publicityFinished',
  'controlled',
  'monitored',
  'disposed',
  'closed',
] as const;
export type RegisterState = (typeof REGISTER_STATES)[number];

/** How "not classified" is kept in a column of levels: it sorts after the lowest. */
export const UNCLASSIFIED = 4;

/** null: not classified. */
export function gradeOf(level: RiskPointRow['level']): GradeLevel | null {
  return level === UNCLASSIFIED ? null : level;
}

export interface OpinionOnForm {
  readonly opinion: OpinionKind;
  readonly content: string;
  readonly signedOn: string;
  readonly personId: string;
  readonly postId: string;
  readonly role: string;
}

export interface RiskPointRow {
  /** Ordinal of the event that brought the point into this campaign. */
  readonly number: number;
  readonly riskPointId: string;
  readonly campaignId: string;
  readonly unitId: string;
  readonly postId: string;
  readonly powerId: string | null;
  readonly flowStepId: string | null;
  /** Ordinal of the event by which it came to lie on its post and power. */
  readonly placed: number;
  readonly category: string;
  /** Empty where the plan has none. */
  readonly holderLevel: string;
  readonly method: DiscoveryMethod;
  readonly manifestation: string;
  readonly state: RegisterState;
  /** Of the latest rating; 0 while there is none. */
  readonly likelihood: number;
  readonly severity: number;
  readonly suggested: number;
  /** The approved level, else that of the last step rated, else `UNCLASSIFIED`. */
  readonly level: GradeLevel | typeof UNCLASSIFIED;
  /** The level of the last approval, over all rounds. */
  readonly approvedLevel: GradeLevel | null;
  /** Approved in the present round. */
  readonly approved: 0 | 1;
  readonly decisionId: string | null;
  /** Of the present round. */
  readonly ratings: Readonly<Partial<Record<RatingStep, Rating>>>;
  readonly stepsDone: readonly GradingStep[];
  readonly opinions: readonly OpinionOnForm[];
  readonly noticeId: string | null;
  readonly publicity: 'none' | 'published' | 'finished';
  /** The first measure set on it. */
  readonly controlledBy: string | null;
  readonly lastMonitoring: RiskPointMonitored['data'] | null;
  /** Not cancelled. */
  readonly measures: number;
  readonly measuresDone: number;
  readonly carriedTo: string | null;
  readonly lastOccurredAt: string;
  readonly lastRecordedAt: string;
  /** Ordinal of the last event. */
  readonly changed: number;
  /** Of `RiskKindRow`. */
  readonly kind: number;
  readonly revision: number;
}

export interface RiskPointHomeRow {
  readonly riskPointId: string;
  readonly number: number;
}

/**
 * What points are counted by, under a number: to add up tens of thousands of points by one number is several times faster
 * than by four texts.
 */
export interface RiskKindRow {
  /** Ordinal of the event that made the first point of this kind. */
  readonly kind: number;
  readonly campaignId: string;
  readonly level: RiskPointRow['level'];
  readonly category: string;
  readonly holderLevel: string;
  readonly state: RegisterState;
  readonly method: DiscoveryMethod;
  readonly likelihood: number;
  readonly severity: number;
}

/**
 * How many points of a campaign are of one kind, for each unit that has others below it: the points of all units
 * strictly below. Unit `''` is the whole campaign. A unit's own points are few and counted when asked for.
 */
export interface RiskCellRow {
  readonly unitId: string;
  readonly campaignId: string;
  readonly kind: number;
  readonly points: number;
}

export interface PowerRow extends Omit<PowerDescription, 'remark'> {
  readonly powerId: string;
  readonly unitId: string;
  /** The campaign whose inventory found it. */
  readonly campaignId: string;
  readonly remark: string | null;
  readonly flow: { readonly variant: PowerKind; readonly steps: readonly FlowStep[] } | null;
  /** By campaign id. */
  readonly noRisk: Readonly<Record<string, NoneFound>>;
  readonly active: 0 | 1;
  /** Instants at which it happened; null: it has not been cancelled. */
  readonly listedAt: string;
  readonly cancelledAt: string | null;
  readonly revision: number;
}

export type MeasureState = 'planned' | 'done' | 'cancelled';

export interface MeasureRow {
  readonly measureId: string;
  readonly riskPointId: string;
  readonly campaignId: string;
  readonly unitId: string;
  readonly phase: MeasurePhase;
  readonly level: MeasureLevel;
  readonly content: string;
  readonly responsiblePostId: string;
  readonly responsiblePersonId: string;
  readonly dueOn: string;
  readonly state: MeasureState;
  readonly doneOn: string | null;
  readonly report: string | null;
  readonly evidence: readonly Evidence[];
  readonly revision: number;
}

const FILTERED = ['level', 'category', 'holderLevel', 'state', 'method', 'unitId', 'postId', 'powerId'];

export const riskPointTable: TableSpec<RiskPointRow> = {
  name: 'risk_point',
  columns: {
    number: 'integer',
    riskPointId: 'text',
    campaignId: 'text',
    unitId: 'text',
    postId: 'text',
    powerId: 'text',
    flowStepId: 'text',
    placed: 'integer',
    category: 'text',
    holderLevel: 'text',
    method: 'text',
    manifestation: 'text',
    state: 'text',
    likelihood: 'integer',
    severity: 'integer',
    suggested: 'integer',
    level: 'integer',
    approvedLevel: 'integer',
    approved: 'integer',
    decisionId: 'text',
    ratings: 'json',
    stepsDone: 'json',
    opinions: 'json',
    noticeId: 'text',
    publicity: 'text',
    controlledBy: 'text',
    lastMonitoring: 'json',
    measures: 'integer',
    measuresDone: 'integer',
    carriedTo: 'text',
    lastOccurredAt: 'text',
    lastRecordedAt: 'text',
    changed: 'integer',
    kind: 'integer',
    revision: 'integer',
  },
  key: ['number'],
  indices: [
    // Covering, one for each order: a page is found by reading the index alone, whatever the filter.
    {
      name: 'risk_point_by_number',
      columns: ['campaignId', 'number', ...FILTERED, 'likelihood', 'severity'],
    },
    { name: 'risk_point_by_level', columns: ['campaignId', 'level', 'number', ...FILTERED.slice(1)] },
    { name: 'risk_point_by_change', columns: ['campaignId', 'changed', ...FILTERED] },
    {
      name: 'risk_point_by_unit',
      columns: [
        'campaignId',
        'unitId',
        'level',
        'category',
        'holderLevel',
        'state',
        'method',
        'likelihood',
        'severity',
      ],
    },
    // As narrow as can be: counts of a text search look up each point that was found.
    { name: 'risk_point_by_kind', columns: ['number', 'kind', 'unitId'] },
    { name: 'risk_point_by_post', columns: ['postId', 'campaignId'] },
    { name: 'risk_point_by_power', columns: ['powerId', 'campaignId'] },
    { name: 'risk_point_by_id', columns: ['riskPointId'] },
  ],
  searched: 'manifestation',
};

export const riskPointHomeTable: TableSpec<RiskPointHomeRow> = {
  name: 'risk_point_home',
  columns: { riskPointId: 'text', number: 'integer' },
  key: ['riskPointId'],
  indices: [],
};

export const riskKindTable: TableSpec<RiskKindRow> = {
  name: 'risk_kind',
  columns: {
    kind: 'integer',
    campaignId: 'text',
    level: 'integer',
    category: 'text',
    holderLevel: 'text',
    state: 'text',
    method: 'text',
    likelihood: 'integer',
    severity: 'integer',
  },
  key: ['campaignId', 'level', 'category', 'holderLevel', 'state', 'method', 'likelihood', 'severity'],
  indices: [{ name: 'risk_kind_by_number', columns: ['kind'] }],
};

export const riskCellTable: TableSpec<RiskCellRow> = {
  name: 'risk_cell',
  columns: { unitId: 'text', campaignId: 'text', kind: 'integer', points: 'integer' },
  key: ['unitId', 'campaignId', 'kind'],
  indices: [],
};

export const powerTable: TableSpec<PowerRow> = {
  name: 'power',
  columns: {
    powerId: 'text',
    unitId: 'text',
    campaignId: 'text',
    name: 'text',
    content: 'text',
    kind: 'text',
    powerClass: 'text',
    holderPostId: 'text',
    legalBasis: 'json',
    publicityForm: 'text',
    timeLimit: 'text',
    remark: 'text',
    flow: 'json',
    noRisk: 'json',
    active: 'integer',
    listedAt: 'text',
    cancelledAt: 'text',
    revision: 'integer',
  },
  key: ['powerId'],
  indices: [
    { name: 'power_by_unit', columns: ['unitId', 'active'] },
    { name: 'power_by_holder', columns: ['holderPostId'] },
  ],
};

/** What was asked for of a power: its addition, revision, cancellation or transfer, and what the office said. */
export interface PowerRequestRow {
  /** Ordinal of the event that asked. */
  readonly number: number;
  /** Id of the event that asked: the request has no other name. */
  readonly requestId: string;
  readonly powerId: string;
  readonly campaignId: string;
  readonly unitId: string;
  readonly name: string;
  readonly kind: PowerChangeKind | 'transfer';
  readonly reason: string;
  readonly legalBasis: readonly string[];
  /** As it is to be, of an addition or a revision. */
  readonly description: PowerDescription | null;
  /** Only of a transfer: the unit and the post that are to have it. */
  readonly toUnitId: string | null;
  readonly toPostId: string | null;
  readonly requestedAt: string;
  readonly requestedBy: string;
  readonly state: 'asked' | 'approved' | 'refused';
  readonly opinion: string | null;
  readonly reviewedAt: string | null;
  readonly reviewedBy: string | null;
}

export const powerRequestTable: TableSpec<PowerRequestRow> = {
  name: 'power_request',
  columns: {
    number: 'integer',
    requestId: 'text',
    powerId: 'text',
    campaignId: 'text',
    unitId: 'text',
    name: 'text',
    kind: 'text',
    reason: 'text',
    legalBasis: 'json',
    description: 'json',
    toUnitId: 'text',
    toPostId: 'text',
    requestedAt: 'text',
    requestedBy: 'text',
    state: 'text',
    opinion: 'text',
    reviewedAt: 'text',
    reviewedBy: 'text',
  },
  key: ['number'],
  indices: [
    { name: 'power_request_by_campaign', columns: ['campaignId', 'number'] },
    { name: 'power_request_by_power', columns: ['powerId', 'state'] },
  ],
};

export const measureTable: TableSpec<MeasureRow> = {
  name: 'measure',
  columns: {
    measureId: 'text',
    riskPointId: 'text',
    campaignId: 'text',
    unitId: 'text',
    phase: 'text',
    level: 'text',
    content: 'text',
    responsiblePostId: 'text',
    responsiblePersonId: 'text',
    dueOn: 'text',
    state: 'text',
    doneOn: 'text',
    report: 'text',
    evidence: 'json',
    revision: 'integer',
  },
  key: ['measureId'],
  indices: [
    { name: 'measure_by_risk_point', columns: ['riskPointId', 'state', 'dueOn'] },
    { name: 'measure_by_due', columns: ['state', 'dueOn'] },
    { name: 'measure_by_campaign', columns: ['campaignId', 'unitId', 'state', 'dueOn'] },
    { name: 'measure_by_person', columns: ['responsiblePersonId'] },
  ],
};
