/**
 * Campaign 专项工作: one yearly run of one plan by one host unit. Stream `campaign-<campaignId>`. What a gate needs from
 * other streams is pinned here as a frozen copy, so that a gate is decided from this stream alone.
 */
import type { DomainEvent } from '../kernel/event';
import type { Bilingual } from '../kernel/text';
import type { LocalDate } from '../kernel/time';
import type { OpenConsequence } from '../assessment/due-consequence';
import type { DecisionSubject, GradeProposal } from '../decision/events';
import type { FilingSubject } from '../filing/events';
import type { Blocker, GateFinding } from '../gates/gate-finding';
import type { AssessmentResult, GradeLevel, Plan } from '../plans/plan';
import type { NoticeSubject } from '../public-notice/events';
import type { SubmissionContents } from '../submission/events';
import type { ChildReport, SearchOrder } from './child';

/** A document that proves something; the file itself, where there is one, is named by its SHA-256 (hex). */
export interface Evidence {
  readonly title: string;
  readonly documentNumber?: string;
  readonly sha256?: string;
}

/** 领导小组: posts, since the group is made of office holders. At least one head. */
export interface LeadershipGroup {
  readonly headPostIds: readonly string[];
  readonly deputyPostIds: readonly string[];
  readonly memberPostIds: readonly string[];
}

/** 办公室 */
export interface GroupOffice {
  readonly directorPostId: string;
  readonly memberPostIds: readonly string[];
}

export interface ScopeUnit {
  readonly unitId: string;
  readonly name: string;
}

export interface CampaignLaunchedData {
  readonly campaignId: string;
  readonly title: string;
  readonly hostUnitId: string;
  /** Frozen: the campaign is judged by it for ever, but for amendments. */
  readonly plan: Plan;
  /** SHA-256 (hex) of the canonical plan. */
  readonly planDigest: string;
  readonly calendarVersion: number;
  /** Units that have to work and submit. */
  readonly scope: readonly ScopeUnit[];
  readonly group: LeadershipGroup;
  readonly office: GroupOffice;
  readonly launchedOn: LocalDate;
  /** Last year's campaign and the risk points taken over from it. */
  readonly previousCampaignId: string | null;
  readonly carriedOverRiskPointIds: readonly string[];
  /** The campaign this one is a part of; absent where it is part of none. */
  readonly parent?: ParentCampaign;
  /** Who goes first; absent where the launch named nobody. */
  readonly order?: SearchOrder;
}

export interface ParentCampaign {
  readonly campaignId: string;
}

export interface MeetingData {
  readonly meetingId: string;
  readonly kind: 'mobilization' | 'review' | 'other';
  readonly heldOn: LocalDate;
  readonly place: string;
  readonly attendance: number;
  readonly topic: string;
  readonly evidence: readonly Evidence[];
}

export interface TrainingData {
  readonly trainingId: string;
  readonly heldOn: LocalDate;
  readonly topic: string;
  readonly attendance: number;
  /** Units that took part. */
  readonly unitIds: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** 督办: units told to get on with what they owe for the present stage. */
export interface UrgeData {
  readonly urgeId: string;
  readonly stageId: string;
  readonly unitIds: readonly string[];
  readonly text: string;
  /** By when they are to hand in; null where no day is set. Moves no deadline. */
  readonly dueOn: LocalDate | null;
}

export interface PlanIssuedData {
  readonly documentNumber: string;
  readonly title: string;
  readonly issuedOn: LocalDate;
  readonly issuedBy: string;
}

export interface SubmissionPinnedData {
  readonly submissionId: string;
  readonly stageId: string;
  readonly unitId: string;
  readonly handedInRevision: number;
  readonly digest: string;
  readonly acceptedOn: LocalDate;
  readonly contents: SubmissionContents;
}

export interface NoticePinnedData {
  readonly noticeId: string;
  readonly stageId: string;
  readonly subject: NoticeSubject;
  readonly unitIds: readonly string[];
  readonly items: readonly {
    readonly kind: 'post' | 'power' | 'riskPoint';
    readonly id: string;
    readonly level?: GradeLevel;
  }[];
  readonly from: LocalDate;
  readonly closedOn: LocalDate;
  readonly objectionsUpheld: number;
  readonly objectionsRejected: number;
}

export interface FilingPinnedData {
  readonly filingId: string;
  readonly stageId: string;
  readonly subject: FilingSubject;
  readonly recipient: string;
  readonly receiptNumber: string;
  readonly receivedOn: LocalDate;
  readonly riskPointIds: readonly string[];
  /** Of a filing of decisions. */
  readonly decisionIds?: readonly string[];
}

export interface DecisionPinnedData {
  readonly decisionId: string;
  readonly subject: DecisionSubject;
  readonly body: string;
  readonly on: LocalDate;
  readonly grades: readonly GradeProposal[];
  /** Where the plan has classes of matter: that of the decision, and whether it is to be filed upward. */
  readonly classId?: string;
  readonly filedUpward?: boolean;
}

/** How a warning of the campaign stands. */
export interface WarningPinnedData {
  readonly warningId: string;
  readonly unitId: string;
  readonly content: string;
  /** Label of the colour in force. */
  readonly colour: Bilingual;
  readonly noticeNumber: string | null;
  readonly open: boolean;
}

/** How a re-screening of the campaign stands. */
export interface RescreeningPinnedData {
  readonly rescreeningId: string;
  readonly unitId: string;
  readonly postId: string;
  readonly powerId: string | null;
  readonly dueOn: LocalDate;
  readonly open: boolean;
}

/** How the pledge of a unit stands. */
export interface PledgePinnedData {
  readonly unitId: string;
  readonly state: 'given' | 'mutual' | 'withdrawn';
}

/** How an accountability action stands that rests on assessments of the campaign; in force from its decision until it is withdrawn. */
export interface AccountabilityPinnedData {
  readonly actionId: string;
  readonly unitId: string;
  readonly assessmentIds: readonly string[];
  readonly inForce: boolean;
}

/** How a rectification of the campaign stands. */
export interface RectificationPinnedData {
  readonly rectificationId: string;
  readonly unitId: string;
  readonly content: string;
  readonly dueOn: LocalDate;
  /** `ordered`: not answered, or returned. */
  readonly state: 'ordered' | 'answered' | 'done';
}

export interface AssessmentPinnedData {
  readonly assessmentId: string;
  readonly unitId: string;
  readonly total: number;
  readonly result: AssessmentResult;
  /** Result of the reassessment, null where there was none. */
  readonly reassessedResult: AssessmentResult | null;
  readonly accountabilityRecorded: boolean;
  /** Where the plan has anything follow from the result: by when, and whether it has been done. */
  readonly consequences?: readonly OpenConsequence[];
}

/** A blocker the group let pass, to be put right by a date. */
export interface GateException {
  readonly exceptionId: string;
  readonly rule: string;
  readonly blocker: Blocker;
  readonly dueOn: LocalDate;
  /** The unit that has to put it right; the host unit where the blocker names none. */
  readonly unitId: string;
}

export type GateOutcome = 'passed' | 'passedWithExceptions' | 'returned';

export type CarryOverMode = 'all' | 'selected' | 'none';

/** 考核结果通报: what was handed to the organisation department, for the assessment of cadres (source 002). */
export interface ResultsReportedData {
  readonly reportId: string;
  /** e.g. 市委组织部 */
  readonly recipient: string;
  readonly documentNumber: string;
  readonly reportedOn: LocalDate;
  /** Of every unit in scope, as confirmed. */
  readonly results: readonly Pick<
    AssessmentPinnedData,
    'unitId' | 'total' | 'result' | 'reassessedResult' | 'accountabilityRecorded'
  >[];
  /** Who headed the units on the day. */
  readonly leaders: readonly UnitLeader[];
}

export interface UnitLeader {
  readonly unitId: string;
  readonly postId: string;
  readonly personId: string;
}

export type CampaignLaunched = DomainEvent<'CampaignLaunched', CampaignLaunchedData>;
export type LeadershipGroupChanged = DomainEvent<
  'LeadershipGroupChanged',
  {
    readonly group: LeadershipGroup;
    readonly office: GroupOffice;
    readonly reason: string;
  }
>;
export type ScopeChanged = DomainEvent<
  'ScopeChanged',
  {
    readonly added: readonly ScopeUnit[];
    readonly removedUnitIds: readonly string[];
    readonly reason: string;
  }
>;
export type PlanIssued = DomainEvent<'PlanIssued', PlanIssuedData>;
export type PlanAmended = DomainEvent<
  'PlanAmended',
  {
    readonly plan: Plan;
    readonly planDigest: string;
    readonly changes: readonly {
      readonly path: string;
      readonly from: unknown;
      readonly to: unknown;
    }[];
    readonly reason: string;
    readonly authority: string;
  }
>;
export type MeetingRecorded = DomainEvent<'MeetingRecorded', MeetingData>;
export type TrainingRecorded = DomainEvent<'TrainingRecorded', TrainingData>;
export type UnitsUrged = DomainEvent<'UnitsUrged', UrgeData>;
export type ContactNamed = DomainEvent<
  'ContactNamed',
  {
    readonly unitId: string;
    readonly postId: string;
    readonly personId: string;
  }
>;
export type MilestoneReached = DomainEvent<
  'MilestoneReached',
  {
    readonly stageId: string;
    readonly milestoneId: string;
    readonly on: LocalDate;
    readonly note: string;
  }
>;
export type StageOpened = DomainEvent<'StageOpened', { readonly stageId: string; readonly on: LocalDate }>;
/** `submissionDue` null: as it was. */
export type StageExtended = DomainEvent<
  'StageExtended',
  {
    readonly stageId: string;
    readonly closes: LocalDate;
    readonly submissionDue: LocalDate | null;
    readonly reason: string;
  }
>;
export type SubmissionPinned = DomainEvent<'SubmissionPinned', SubmissionPinnedData>;
export type SubmissionUnpinned = DomainEvent<
  'SubmissionUnpinned',
  {
    readonly submissionId: string;
    readonly stageId: string;
    readonly unitId: string;
  }
>;
export type NoticePinned = DomainEvent<'NoticePinned', NoticePinnedData>;
export type FilingPinned = DomainEvent<'FilingPinned', FilingPinnedData>;
export type DecisionPinned = DomainEvent<'DecisionPinned', DecisionPinnedData>;
export type AssessmentPinned = DomainEvent<'AssessmentPinned', AssessmentPinnedData>;
/** A child's report to this campaign, its parent; it replaces the one before. */
export type ChildPinned = DomainEvent<'ChildPinned', ChildReport>;
export type AssessmentResultsReported = DomainEvent<'AssessmentResultsReported', ResultsReportedData>;
export type RescreeningPinned = DomainEvent<'RescreeningPinned', RescreeningPinnedData>;
export type PledgePinned = DomainEvent<'PledgePinned', PledgePinnedData>;
export type AccountabilityPinned = DomainEvent<'AccountabilityPinned', AccountabilityPinnedData>;
export type WarningPinned = DomainEvent<'WarningPinned', WarningPinnedData>;
export type RectificationPinned = DomainEvent<'RectificationPinned', RectificationPinnedData>;
export type GateRequested = DomainEvent<'GateRequested', { readonly stageId: string; readonly note: string }>;
export type GateRequestWithdrawn = DomainEvent<
  'GateRequestWithdrawn',
  { readonly stageId: string; readonly reason: string }
>;
export type GateDecided = DomainEvent<
  'GateDecided',
  {
    readonly stageId: string;
    readonly outcome: GateOutcome;
    readonly on: LocalDate;
    /** The answers at the moment of decision. */
    readonly findings: readonly GateFinding[];
    readonly exceptions: readonly GateException[];
    readonly reason: string;
    /** The stage that follows, null after the last one and when returned. */
    readonly nextStageId: string | null;
  }
>;
export type GateExceptionCleared = DomainEvent<
  'GateExceptionCleared',
  {
    readonly exceptionId: string;
    readonly on: LocalDate;
    readonly report: string;
    readonly evidence: readonly Evidence[];
  }
>;
export type CarryOverChosen = DomainEvent<
  'CarryOverChosen',
  {
    readonly mode: CarryOverMode;
    readonly riskPointIds: readonly string[];
    readonly reason: string;
  }
>;
export type CampaignSuspended = DomainEvent<'CampaignSuspended', { readonly reason: string }>;
export type CampaignResumed = DomainEvent<'CampaignResumed', { readonly reason: string }>;
export type CampaignEndedEarly = DomainEvent<
  'CampaignEndedEarly',
  {
    readonly reason: string;
    readonly authority: string;
    readonly on: LocalDate;
  }
>;
export type CampaignCompleted = DomainEvent<
  'CampaignCompleted',
  { readonly on: LocalDate; readonly summary: string }
>;
export type CampaignArchived = DomainEvent<'CampaignArchived', { readonly archiveNumber: string }>;

export type CampaignEvent =
  | CampaignLaunched
  | LeadershipGroupChanged
  | ScopeChanged
  | PlanIssued
  | PlanAmended
  | MeetingRecorded
  | TrainingRecorded
  | UnitsUrged
  | ContactNamed
  | MilestoneReached
  | StageOpened
  | StageExtended
  | SubmissionPinned
  | SubmissionUnpinned
  | NoticePinned
  | FilingPinned
  | DecisionPinned
  | AssessmentPinned
  | ChildPinned
  | AssessmentResultsReported
  | RescreeningPinned
  | PledgePinned
  | AccountabilityPinned
  | WarningPinned
  | RectificationPinned
  | GateRequested
  | GateRequestWithdrawn
  | GateDecided
  | GateExceptionCleared
  | CarryOverChosen
  | CampaignSuspended
  | CampaignResumed
  | CampaignEndedEarly
  | CampaignCompleted
  | CampaignArchived;
