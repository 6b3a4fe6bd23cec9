/** Warnings, rectifications and accountability actions as they stand. */
import type {
  AccountabilityAppealDecided,
  AccountabilityGround,
} from '../../workflows/accountability-action/events';
import type { Evidence } from '../../workflows/campaign/events';
import type { ProgrammeKind } from '../../workflows/kernel/programme';
import type { Bilingual } from '../../workflows/kernel/text';
import type { PostRank } from '../../workflows/plans/plan';
import type { RectificationOrigin } from '../../workflows/rectification/events';
import type { WarningAnswered, WarningOrigin, WarningSubjectKind } from '../../workflows/warning/events';
import type { TableSpec } from '../view';

export const WARNING_STATES = ['issued', 'answered', 'settled', 'withdrawn'] as const;
export type WarningState = (typeof WARNING_STATES)[number];

/** A colour the warning has had, oldest first. */
export interface ColourStep {
  readonly colour: string;
  readonly label: Bilingual;
  readonly by: 'issued' | 'raised' | 'escalated';
  readonly on: string;
}

export interface WarningRow {
  readonly warningId: string;
  readonly programmeKind: ProgrammeKind;
  readonly programmeId: string;
  readonly subjectKind: WarningSubjectKind;
  readonly subjectId: string;
  readonly unitId: string;
  readonly postId: string | null;
  readonly personId: string | null;
  readonly matter: string;
  readonly content: string;
  readonly origin: WarningOrigin;
  readonly riskPointId: string | null;
  readonly colourId: string;
  readonly rank: number;
  readonly label: Bilingual;
  readonly colour: string;
  readonly disposition: { readonly id: string; readonly label: Bilingual };
  readonly answerDue: string | null;
  /** Counted over a year whose holidays were not known. */
  readonly answerDueApproximate: 0 | 1;
  readonly noticeNumber: string | null;
  readonly state: WarningState;
  readonly issuedOn: string;
  /** Raised by the engine itself. */
  readonly byEngine: 0 | 1;
  /** Issued, or raised since, by the supervision: which alone settles and withdraws it. */
  readonly ofSupervision: 0 | 1;
  readonly steps: readonly ColourStep[];
  readonly answer: WarningAnswered['data'] | null;
  /** Finding of the settlement, or reason of the withdrawal. */
  readonly outcome: string | null;
  readonly revision: number;
}

export const RECTIFICATION_STATES = ['ordered', 'answered', 'accepted', 'closed', 'cancelled'] as const;
export type RectificationState = (typeof RECTIFICATION_STATES)[number];

export interface RectificationRow {
  readonly rectificationId: string;
  readonly programmeKind: ProgrammeKind;
  readonly programmeId: string;
  readonly unitId: string;
  readonly responsiblePostId: string | null;
  readonly checkerPostId: string;
  /** Ordered by the supervision: which checks it in the checker's place, and alone extends and cancels it. */
  readonly ofSupervision: 0 | 1;
  readonly content: string;
  readonly origin: RectificationOrigin;
  /** The instant at which it happened. */
  readonly orderedAt: string;
  readonly dueOn: string;
  /** The date that counts now: that of the rank it has come to, else `dueOn`; null once an action has been asked for. */
  readonly deadline: string | null;
  readonly deadlineApproximate: 0 | 1;
  /** The rank it escalated to; null while it has not. */
  readonly rank: PostRank | null;
  readonly rankLabel: Bilingual | null;
  readonly state: RectificationState;
  readonly returns: number;
  readonly reasons: readonly string[];
  readonly answer: {
    readonly report: string;
    readonly evidence: readonly Evidence[];
    readonly on: string;
    readonly personId: string;
    readonly postId: string;
  } | null;
  readonly finding: string | null;
  /** The accountability action asked for. */
  readonly referredTo: string | null;
  readonly revision: number;
}

export const ACCOUNTABILITY_STATES = [
  'asked',
  'declined',
  'decided',
  'served',
  'appealed',
  'final',
  'withdrawn',
] as const;
export type AccountabilityState = (typeof ACCOUNTABILITY_STATES)[number];

export interface AccountabilityRow {
  readonly actionId: string;
  readonly programmeKind: ProgrammeKind;
  readonly programmeId: string;
  readonly unitId: string;
  readonly personId: string | null;
  readonly state: AccountabilityState;
  readonly askedFor: string | null;
  readonly askedOn: string | null;
  readonly finding: string | null;
  readonly authority: string | null;
  /** What stands: an appeal may have changed it. */
  readonly measure: string | null;
  readonly grounds: readonly AccountabilityGround[];
  readonly decidedOn: string | null;
  readonly servedOn: string | null;
  readonly appeal: { readonly text: string; readonly on: string } | null;
  readonly appealOutcome: AccountabilityAppealDecided['data'] | null;
  /** Why it was declined or withdrawn. */
  readonly reason: string | null;
  readonly revision: number;
}

export const warningTable: TableSpec<WarningRow> = {
  name: 'warning',
  columns: {
    warningId: 'text',
    programmeKind: 'text',
    programmeId: 'text',
    subjectKind: 'text',
    subjectId: 'text',
    unitId: 'text',
    postId: 'text',
    personId: 'text',
    matter: 'text',
    content: 'text',
    origin: 'json',
    riskPointId: 'text',
    colourId: 'text',
    rank: 'integer',
    label: 'json',
    colour: 'text',
    disposition: 'json',
    answerDue: 'text',
    answerDueApproximate: 'integer',
    noticeNumber: 'text',
    state: 'text',
    issuedOn: 'text',
    byEngine: 'integer',
    ofSupervision: 'integer',
    steps: 'json',
    answer: 'json',
    outcome: 'text',
    revision: 'integer',
  },
  key: ['warningId'],
  indices: [{ name: 'warning_by_programme', columns: ['programmeKind', 'programmeId', 'state'] }],
};

export const rectificationTable: TableSpec<RectificationRow> = {
  name: 'rectification',
  columns: {
    rectificationId: 'text',
    programmeKind: 'text',
    programmeId: 'text',
    unitId: 'text',
    responsiblePostId: 'text',
    checkerPostId: 'text',
    ofSupervision: 'integer',
    content: 'text',
    origin: 'json',
    orderedAt: 'text',
    dueOn: 'text',
    deadline: 'text',
    deadlineApproximate: 'integer',
    rank: 'text',
    rankLabel: 'json',
    state: 'text',
    returns: 'integer',
    reasons: 'json',
    answer: 'json',
    finding: 'text',
    referredTo: 'text',
    revision: 'integer',
  },
  key: ['rectificationId'],
  indices: [{ name: 'rectification_by_programme', columns: ['programmeKind', 'programmeId', 'state'] }],
};

export const accountabilityTable: TableSpec<AccountabilityRow> = {
  name: 'accountability_action',
  columns: {
    actionId: 'text',
    programmeKind: 'text',
    programmeId: 'text',
    unitId: 'text',
    personId: 'text',
    state: 'text',
    askedFor: 'text',
    askedOn: 'text',
    finding: 'text',
    authority: 'text',
    measure: 'text',
    grounds: 'json',
    decidedOn: 'text',
    servedOn: 'text',
    appeal: 'json',
    appealOutcome: 'json',
    reason: 'text',
    revision: 'integer',
  },
  key: ['actionId'],
  indices: [{ name: 'accountability_action_by_programme', columns: ['programmeKind', 'programmeId'] }],
};
