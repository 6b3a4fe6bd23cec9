/**
 * Warning 预警 on a unit, a post or a person, in one matter, by a colour of the programme's scheme. Stream `warning-<warningId>`, where
 * the id follows from programme, subject and matter: so the same stream holds every colour the matter has had, and a second warning in
 * it can be told from a first one.
 */
import type { Evidence } from '../campaign/events';
import type { DeadlineKind } from '../deadline/events';
import type { DomainEvent } from '../kernel/event';
import type { Programme } from '../kernel/programme';
import type { Bilingual } from '../kernel/text';
import type { LocalDate } from '../kernel/time';
import type { Approximate } from '../plans/working-days';

export const WARNING_SUBJECT_KINDS = ['unit', 'post', 'person'] as const;
export type WarningSubjectKind = (typeof WARNING_SUBJECT_KINDS)[number];

export interface WarningSubject {
  readonly kind: WarningSubjectKind;
  readonly id: string;
}

/** What set it off. */
export type WarningOrigin =
  | { readonly kind: 'reports'; readonly reportIds: readonly string[] }
  | { readonly kind: 'riskPoint'; readonly riskPointId: string }
  | {
      readonly kind: 'missedDeadline';
      readonly deadlineId: string;
      readonly deadlineKind: DeadlineKind;
      readonly subjectId: string;
      readonly dueOn: LocalDate;
    }
  | { readonly kind: 'other'; readonly text: string };

/** `approximate`: the date is. */
export interface AnswerDue extends Approximate {
  /** Last day to answer; null: no date. */
  readonly answerDue: LocalDate | null;
}

/** A colour as it was when the warning got it: label, disposition and due date are frozen. */
export interface ColourInForce extends AnswerDue {
  readonly id: string;
  /** From 0, the lowest. */
  readonly rank: number;
  readonly label: Bilingual;
  readonly colour: string;
  readonly disposition: { readonly id: string; readonly label: Bilingual };
  readonly escalates: boolean;
}

export interface WarningIssuedData {
  readonly warningId: string;
  readonly programme: Programme;
  readonly subject: WarningSubject;
  /** The unit warned, or that of the post or person warned. */
  readonly unitId: string;
  /** The post warned, or the one in which the person is; null for a unit. */
  readonly postId: string | null;
  readonly personId: string | null;
  /** Tells the matter from others on the same subject. */
  readonly matter: string;
  readonly content: string;
  readonly origin: WarningOrigin;
  readonly colour: ColourInForce;
  /** 文号 given by the office; null: made by the engine, or given later. */
  readonly noticeNumber: string | null;
  readonly on: LocalDate;
}

export type WarningIssued = DomainEvent<'WarningIssued', WarningIssuedData>;
/** A higher colour, by somebody's decision. */
export type WarningRaised = DomainEvent<
  'WarningRaised',
  {
    readonly colour: ColourInForce;
    readonly reason: string;
    readonly noticeNumber: string | null;
    readonly on: LocalDate;
  }
>;
/** One colour up, because it was not answered in time. */
export type WarningEscalated = DomainEvent<
  'WarningEscalated',
  { readonly colour: ColourInForce; readonly missed: LocalDate; readonly on: LocalDate }
>;
/** A number given after the issue; it counts when the notice book has entered it. */
export type WarningNumberProposed = DomainEvent<'WarningNumberProposed', { readonly noticeNumber: string }>;
/** The book has entered the number. */
export type WarningNumbered = DomainEvent<'WarningNumbered', { readonly noticeNumber: string }>;
/** Another notice has the number: two were given it at the same moment. */
export type WarningNumberRefused = DomainEvent<'WarningNumberRefused', { readonly noticeNumber: string }>;

/** 说明, 谈话, 送达通知书, 移交. */
export const WARNING_ANSWERS = ['explanation', 'talkHeld', 'noticeDelivered', 'handedOver', 'other'] as const;
export type WarningAnswer = (typeof WARNING_ANSWERS)[number];

export type WarningAnswered = DomainEvent<
  'WarningAnswered',
  {
    readonly answer: WarningAnswer;
    readonly text: string;
    readonly evidence: readonly Evidence[];
    readonly on: LocalDate;
  }
>;
/** The answer does not do: it is open again, with a new date where the colour sets one. */
export type WarningAnswerReturned = DomainEvent<
  'WarningAnswerReturned',
  AnswerDue & { readonly reason: string }
>;
export type WarningSettled = DomainEvent<
  'WarningSettled',
  { readonly finding: string; readonly on: LocalDate }
>;
export type WarningWithdrawn = DomainEvent<'WarningWithdrawn', { readonly reason: string }>;

export type WarningEvent =
  | WarningIssued
  | WarningRaised
  | WarningEscalated
  | WarningNumberProposed
  | WarningNumbered
  | WarningNumberRefused
  | WarningAnswered
  | WarningAnswerReturned
  | WarningSettled
  | WarningWithdrawn;
