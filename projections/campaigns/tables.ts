/** Campaigns as they stand: headline, plan, gate decisions, notices, filings and collective decisions. */
import type { DecisionSubject, GradeProposal, MatterOpinion, Stance } from '../../workflows/decision/events';
import type {
  DecisionFollowUp,
  DecisionMeeting,
  DecisionProcedure,
  Deliberation,
} from '../../workflows/decision/procedure';
import type { Blocker, GateFinding } from '../../workflows/gates/gate-finding';
import type {
  CarryOverMode,
  GateException,
  GateOutcome,
  GroupOffice,
  LeadershipGroup,
  PlanIssuedData,
} from '../../workflows/campaign/events';
import type { FilingDocument, FilingSubject } from '../../workflows/filing/events';
import type { PledgeSide } from '../../workflows/pledge/events';
import type { Actor } from '../../workflows/kernel/actor';
import type { Plan } from '../../workflows/plans/plan';
import type { NoticeItem, NoticeSubject } from '../../workflows/public-notice/events';
import type { TableSpec } from '../view';

export type CampaignStatus = 'running' | 'suspended' | 'endedEarly' | 'completed' | 'archived';

export interface CampaignRow {
  readonly campaignId: string;
  readonly title: string;
  readonly year: number;
  readonly hostUnitId: string;
  readonly planId: string;
  readonly planVersion: number;
  readonly timeZone: string;
  readonly calendar: string;
  readonly calendarVersion: number;
  readonly status: CampaignStatus;
  /** null after the last gate. */
  readonly currentStageId: string | null;
  readonly launchedOn: string;
  readonly endedOn: string | null;
  /** Why it was suspended or ended, or the summary it was completed with. */
  readonly statusReason: string | null;
  readonly archiveNumber: string | null;
  readonly previousCampaignId: string | null;
  /** The campaign it is a part of. */
  readonly parentCampaignId: string | null;
  readonly leadershipGroup: LeadershipGroup;
  readonly office: GroupOffice;
  readonly planIssued: PlanIssuedData | null;
  readonly carryOver: { readonly mode: CarryOverMode; readonly riskPointIds: readonly string[] } | null;
  readonly revision: number;
}

/** The frozen plan with its amendments; apart from the headline because it is large. */
export interface CampaignPlanRow {
  readonly campaignId: string;
  readonly plan: Plan;
  readonly planDigest: string;
  readonly amendments: readonly {
    readonly occurredAt: string;
    readonly reason: string;
    readonly authority: string;
  }[];
  /** By duty: from when it is owed, where an amendment took it up. */
  readonly dutiesSince: Readonly<Record<string, string>>;
}

export interface GateDecisionRow {
  readonly ordinal: number;
  readonly campaignId: string;
  readonly stageId: string;
  readonly outcome: GateOutcome;
  readonly decidedOn: string;
  readonly findings: readonly GateFinding[];
  readonly exceptions: readonly GateException[];
  readonly reason: string;
  readonly nextStageId: string | null;
  readonly actor: Actor;
  readonly recordedAt: string;
}

export interface GateExceptionRow {
  readonly campaignId: string;
  readonly exceptionId: string;
  readonly stageId: string;
  readonly rule: string;
  readonly blocker: Blocker;
  readonly dueOn: string;
  readonly unitId: string;
  readonly clearedOn: string | null;
  readonly report: string | null;
}

export type NoticeStatus = 'published' | 'closed' | 'withdrawn';

/** `objections` and `objectionsOpen` leave confidential ones out: who may know of those counts them in (query.ts). */
export interface NoticeRow {
  readonly noticeId: string;
  readonly campaignId: string;
  readonly stageId: string;
  readonly subject: NoticeSubject;
  readonly title: string;
  readonly places: readonly string[];
  readonly audience: 'public' | 'internal';
  readonly fromDate: string;
  readonly untilDate: string;
  /** Counted over a year whose holidays were not known. */
  readonly untilApproximate: 0 | 1;
  readonly unitIds: readonly string[];
  readonly items: readonly NoticeItem[];
  readonly status: NoticeStatus;
  readonly closedOn: string | null;
  readonly objections: number;
  readonly objectionsOpen: number;
}

/** Without the objector: who objects appears by name in no view. Of a confidential one content and answer are as stored: sealed. */
export interface ObjectionRow {
  readonly noticeId: string;
  readonly objectionId: string;
  readonly itemId: string | null;
  readonly content: string;
  readonly lodgedAt: string;
  readonly outcome: 'upheld' | 'rejected' | null;
  readonly answer: string | null;
  readonly confidential: 0 | 1;
}

export type FilingStatus = 'sent' | 'received' | 'refused';

export interface FilingRow {
  readonly filingId: string;
  readonly campaignId: string;
  readonly stageId: string;
  readonly subject: FilingSubject;
  readonly recipient: string;
  readonly documents: readonly FilingDocument[];
  readonly riskPointIds: readonly string[];
  readonly decisionIds: readonly string[];
  readonly sentOn: string;
  readonly status: FilingStatus;
  readonly receiptNumber: string | null;
  readonly receivedOn: string | null;
  readonly refusal: string | null;
}

export type PledgeState = 'given' | 'mutual' | 'withdrawn';

/** 双向承诺 of a unit with its leaders. */
export interface PledgeRow {
  readonly pledgeId: string;
  readonly campaignId: string;
  readonly unitId: string;
  readonly state: PledgeState;
  readonly given: PledgeSide;
  readonly returned: PledgeSide | null;
  /** Why it was taken back last. */
  readonly withdrawnFor: string | null;
}

export type DecisionStatus = 'proposed' | 'adopted' | 'rejected' | 'withdrawn' | 'superseded';

export interface DecisionRow {
  readonly decisionId: string;
  readonly campaignId: string;
  readonly subject: DecisionSubject;
  readonly matter: string;
  readonly body: string;
  readonly memberPostIds: readonly string[];
  readonly chiefPostId: string;
  readonly quorum: number;
  readonly grades: readonly GradeProposal[];
  readonly opinions: readonly {
    readonly matters?: readonly MatterOpinion[];
    readonly memberPostId: string;
    readonly stance: Stance;
    readonly reason: string;
    readonly personId: string;
  }[];
  readonly status: DecisionStatus;
  readonly takenOn: string | null;
  /** Class of matter, joint review and what it replaces; null in the simple form. */
  readonly procedure: DecisionProcedure | null;
  readonly deliberations: readonly Deliberation[];
  readonly meeting: DecisionMeeting | null;
  readonly minutesNumber: string | null;
  readonly followUps: readonly DecisionFollowUp[];
  readonly supersededBy: string | null;
}

export const campaignTable: TableSpec<CampaignRow> = {
  name: 'campaign',
  columns: {
    campaignId: 'text',
    title: 'text',
    year: 'integer',
    hostUnitId: 'text',
    planId: 'text',
    planVersion: 'integer',
    timeZone: 'text',
    calendar: 'text',
    calendarVersion: 'integer',
    status: 'text',
    currentStageId: 'text',
    launchedOn: 'text',
    endedOn: 'text',
    statusReason: 'text',
    archiveNumber: 'text',
    previousCampaignId: 'text',
    parentCampaignId: 'text',
    leadershipGroup: 'json',
    office: 'json',
    planIssued: 'json',
    carryOver: 'json',
    revision: 'integer',
  },
  key: ['campaignId'],
  indices: [],
};

export const campaignPlanTable: TableSpec<CampaignPlanRow> = {
  name: 'campaign_plan',
  columns: { campaignId: 'text', plan: 'json', planDigest: 'text', amendments: 'json', dutiesSince: 'json' },
  key: ['campaignId'],
  indices: [],
};

export const gateDecisionTable: TableSpec<GateDecisionRow> = {
  name: 'gate_decision',
  columns: {
    ordinal: 'integer',
    campaignId: 'text',
    stageId: 'text',
    outcome: 'text',
    decidedOn: 'text',
    findings: 'json',
    exceptions: 'json',
    reason: 'text',
    nextStageId: 'text',
    actor: 'json',
    recordedAt: 'text',
  },
  key: ['ordinal'],
  indices: [{ name: 'gate_decision_by_campaign', columns: ['campaignId'] }],
};

export const gateExceptionTable: TableSpec<GateExceptionRow> = {
  name: 'gate_exception',
  columns: {
    campaignId: 'text',
    exceptionId: 'text',
    stageId: 'text',
    rule: 'text',
    blocker: 'json',
    dueOn: 'text',
    unitId: 'text',
    clearedOn: 'text',
    report: 'text',
  },
  key: ['campaignId', 'exceptionId'],
  indices: [],
};

export const noticeTable: TableSpec<NoticeRow> = {
  name: 'notice',
  columns: {
    noticeId: 'text',
    campaignId: 'text',
    stageId: 'text',
    subject: 'text',
    title: 'text',
    places: 'json',
    audience: 'text',
    fromDate: 'text',
    untilDate: 'text',
    untilApproximate: 'integer',
    unitIds: 'json',
    items: 'json',
    status: 'text',
    closedOn: 'text',
    objections: 'integer',
    objectionsOpen: 'integer',
  },
  key: ['noticeId'],
  indices: [{ name: 'notice_by_campaign', columns: ['campaignId', 'fromDate'] }],
};

export const objectionTable: TableSpec<ObjectionRow> = {
  name: 'objection',
  columns: {
    noticeId: 'text',
    objectionId: 'text',
    itemId: 'text',
    content: 'text',
    lodgedAt: 'text',
    outcome: 'text',
    answer: 'text',
    confidential: 'integer',
  },
  key: ['noticeId', 'objectionId'],
  indices: [],
};

export const filingTable: TableSpec<FilingRow> = {
  name: 'filing',
  columns: {
    filingId: 'text',
    campaignId: 'text',
    stageId: 'text',
    subject: 'text',
    recipient: 'text',
    documents: 'json',
    riskPointIds: 'json',
    decisionIds: 'json',
    sentOn: 'text',
    status: 'text',
    receiptNumber: 'text',
    receivedOn: 'text',
    refusal: 'text',
  },
  key: ['filingId'],
  indices: [{ name: 'filing_by_campaign', columns: ['campaignId'] }],
};

export const pledgeTable: TableSpec<PledgeRow> = {
  name: 'pledge',
  columns: {
    pledgeId: 'text',
    campaignId: 'text',
    unitId: 'text',
    state: 'text',
    given: 'json',
    returned: 'json',
    withdrawnFor: 'text',
  },
  key: ['pledgeId'],
  indices: [{ name: 'pledge_by_campaign', columns: ['campaignId'] }],
};

export const decisionTable: TableSpec<DecisionRow> = {
  name: 'decision',
  columns: {
    decisionId: 'text',
    campaignId: 'text',
    subject: 'text',
    matter: 'text',
    body: 'text',
    memberPostIds: 'json',
    chiefPostId: 'text',
    quorum: 'integer',
    grades: 'json',
    opinions: 'json',
    status: 'text',
    takenOn: 'text',
    procedure: 'json',
    deliberations: 'json',
    meeting: 'json',
    minutesNumber: 'text',
    followUps: 'json',
    supersededBy: 'text',
  },
  key: ['decisionId'],
  indices: [{ name: 'decision_by_campaign', columns: ['campaignId'] }],
};
