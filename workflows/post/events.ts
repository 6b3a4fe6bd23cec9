/** Post 岗位 with its duties, its holders (任职) and its screening for risk. Stream `post-<postId>`. */
import type { DomainEvent } from '../kernel/event';
import type { LocalDate } from '../kernel/time';
import type { PostRank } from '../plans/plan';

/** The standing role a post gives its holder; group and office membership comes from each campaign. */
export const POST_ROLES = ['unitHead', 'postHolder', 'supervisor', 'auditor', 'administrator'] as const;
export type PostRole = (typeof POST_ROLES)[number];

export interface PostEstablishedData {
  readonly postId: string;
  readonly unitId: string;
  readonly name: string;
  readonly rank: PostRank;
  readonly role: PostRole;
  /** How many persons may hold the post at a time, 1 to 200. */
  readonly seats: number;
}

/** A row of the catalogue of duties 岗位职责目录 (source 003, annex 1). */
export interface PostDuty {
  readonly content: string;
  /** 办理主体 */
  readonly handledBy: string;
  /** 设定依据 */
  readonly basis: string;
  /** 备注 */
  readonly remark?: string;
}

export type PostEstablished = DomainEvent<'PostEstablished', PostEstablishedData>;
export type PostRenamed = DomainEvent<'PostRenamed', { readonly name: string }>;
/** 调整职数: from the day `from` on so many may hold the post at a time. */
export type PostSeatsChanged = DomainEvent<
  'PostSeatsChanged',
  { readonly seats: number; readonly from: LocalDate; readonly reason: string }
>;
/** The whole list; replaces the one before. */
export type PostDutiesRecorded = DomainEvent<'PostDutiesRecorded', { readonly duties: readonly PostDuty[] }>;
export type PersonAppointed = DomainEvent<
  'PersonAppointed',
  {
    readonly appointmentId: string;
    readonly personId: string;
    readonly from: LocalDate;
  }
>;
/** `until` is the last day in the post. */
export type AppointmentEnded = DomainEvent<
  'AppointmentEnded',
  {
    readonly appointmentId: string;
    readonly personId: string;
    readonly until: LocalDate;
    readonly reason: string;
  }
>;
/** The holder may stay beyond the plan's years 免予轮岗; said again, the last reason counts. */
export type RotationExempted = DomainEvent<
  'RotationExempted',
  {
    readonly appointmentId: string;
    readonly personId: string;
    /** The campaign whose leading group exempted. */
    readonly campaignId: string;
    readonly reason: string;
    readonly authority: string;
  }
>;
/**
 * The capacity of one holder's seat is delegated 岗位代理: the delegate acts in the post for the holder, who may go on acting. It runs from
 * the first day to the last, both included, while the appointment does.
 */
export type PostDelegated = DomainEvent<
  'PostDelegated',
  {
    readonly delegationId: string;
    /** The seat. */
    readonly appointmentId: string;
    /** Who holds it. */
    readonly principalPersonId: string;
    /** Who acts for the holder. */
    readonly personId: string;
    readonly from: LocalDate;
    readonly until: LocalDate;
    readonly reason: string;
  }
>;
/** Ended before its last day: from here on nobody acts by it, for whatever day. */
export type DelegationEnded = DomainEvent<
  'DelegationEnded',
  {
    readonly delegationId: string;
    readonly principalPersonId: string;
    readonly personId: string;
    readonly on: LocalDate;
    readonly reason: string;
  }
>;
/** Screened for a campaign with the signed answer "no risk point", and why. */
export type PostFoundWithoutRisk = DomainEvent<
  'PostFoundWithoutRisk',
  { readonly campaignId: string; readonly reason: string }
>;
export type PostAbolished = DomainEvent<'PostAbolished', { readonly reason: string }>;

export type PostEvent =
  | PostEstablished
  | PostRenamed
  | PostSeatsChanged
  | PostDutiesRecorded
  | PersonAppointed
  | AppointmentEnded
  | RotationExempted
  | PostDelegated
  | DelegationEnded
  | PostFoundWithoutRisk
  | PostAbolished;
