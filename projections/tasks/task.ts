/** The inbox's words: a task, who asks for theirs, and what the sources of tasks find. */
import type { DeadlineKind } from '../../workflows/deadline/events';
import type { Role } from '../../workflows/kernel/actor';
import type { Programme } from '../../workflows/kernel/programme';
import type { LocalDate } from '../../workflows/kernel/time';
import type { DaysLeft } from '../deadlines/days-left';
import type { Urged } from '../matrix/tables';

/** What is dated by rule is told of this long before; what somebody waits for, at once. */
export const AHEAD_DAYS = 60;

/** What a unit answers for. */
export const OF_UNIT = [
  'gateException',
  'unitRectification',
  'rescreening',
  'regrading',
  'warning',
  'rectification',
  'report',
  'duty',
] as const satisfies readonly DeadlineKind[];

export type DueKind = 'measure' | (typeof OF_UNIT)[number];

export type TaskKind =
  | 'handIn'
  | 'resubmit'
  | 'ownForm'
  | 'acceptSubmission'
  | 'answerObjection'
  | 'requestGate'
  | 'decideGate'
  | 'giveOpinion'
  | 'reviewPowerRequest'
  | 'sendFiling'
  | 'recordReceipt'
  | 'resendFiling'
  | 'givePledge'
  | 'returnPledge'
  | 'rotation'
  | DueKind;

export interface Task {
  readonly kind: TaskKind;
  /** null for what belongs to a warning network. */
  readonly campaignId: string | null;
  readonly campaignTitle: string | null;
  /** Only where it is no campaign. */
  readonly programme?: Programme;
  readonly stageId: string | null;
  /** The unit it is about; null where it is about none. */
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly subjectId: string;
  /** What it is about, in Chinese, as it was entered or as the plan calls it. */
  readonly title: string;
  /** Why it was returned the last time. */
  readonly reasons: readonly string[];
  /** 督办: the last time since the unit last handed in; only of hand-ins. */
  readonly urged?: Urged;
  /** null where no date is set. */
  readonly dueOn: LocalDate | null;
  /** `dueOn` was counted over a year whose holidays were not known. */
  readonly approximate: boolean;
  /** In working days too where a campaign's calendar says which days those are. */
  readonly left: DaysLeft | null;
}

export interface TasksParams {
  readonly personId: string;
  readonly postId: string;
  /** Of the post itself, apart from any campaign. */
  readonly role: Role;
  readonly unitId: string;
  /** The day from which days are counted. */
  readonly asOf: LocalDate;
}

/** A campaign in which nothing is over or suspended, with what the acting post is there. */
export interface RunningCampaign {
  readonly campaignId: string;
  readonly title: string;
  readonly currentStageId: string | null;
  readonly calendar: string;
  readonly calendarVersion: number;
  readonly roles: readonly Role[];
}

/** As the sources of tasks find it. */
export type Found = Pick<
  Task,
  'kind' | 'campaignId' | 'stageId' | 'unitId' | 'subjectId' | 'title' | 'dueOn'
> &
  Partial<Pick<Task, 'reasons' | 'programme' | 'urged'>> & { readonly approximate?: boolean | number };
