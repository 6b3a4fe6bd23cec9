/** What can be asked of a post. */
import type { Command } from '../kernel/command';
import type { LocalDate } from '../kernel/time';
import type { PostDuty, PostEstablishedData } from './events';

export type EstablishPost = Command<'EstablishPost', PostEstablishedData>;
export type RenamePost = Command<'RenamePost', { readonly postId: string; readonly name: string }>;
/** 调整职数, from the day it happens. */
export type ChangeSeats = Command<
  'ChangeSeats',
  { readonly postId: string; readonly seats: number; readonly reason: string }
>;
export type RecordPostDuties = Command<
  'RecordPostDuties',
  { readonly postId: string; readonly duties: readonly PostDuty[] }
>;
export type AppointPerson = Command<
  'AppointPerson',
  {
    readonly postId: string;
    readonly appointmentId: string;
    readonly personId: string;
    readonly from: LocalDate;
  }
>;
export type EndAppointment = Command<
  'EndAppointment',
  {
    readonly postId: string;
    readonly appointmentId: string;
    readonly until: LocalDate;
    readonly reason: string;
  }
>;
export type ExemptFromRotation = Command<
  'ExemptFromRotation',
  {
    readonly postId: string;
    readonly appointmentId: string;
    readonly campaignId: string;
    readonly reason: string;
    readonly authority: string;
  }
>;
export type DelegatePost = Command<
  'DelegatePost',
  {
    readonly postId: string;
    readonly delegationId: string;
    /** Whose seat. */
    readonly appointmentId: string;
    /** To whom. */
    readonly personId: string;
    readonly from: LocalDate;
    /** The last day. */
    readonly until: LocalDate;
    readonly reason: string;
  }
>;
/** At once, before its last day. */
export type EndDelegation = Command<
  'EndDelegation',
  { readonly postId: string; readonly delegationId: string; readonly reason: string }
>;
export type DeclarePostWithoutRisk = Command<
  'DeclarePostWithoutRisk',
  {
    readonly postId: string;
    readonly campaignId: string;
    readonly reason: string;
    /** Risk points found on it in the campaign, as its unit would hand them in. */
    readonly riskPointIds: readonly string[];
  }
>;
export type AbolishPost = Command<'AbolishPost', { readonly postId: string; readonly reason: string }>;

export type PostCommand =
  | EstablishPost
  | RenamePost
  | ChangeSeats
  | RecordPostDuties
  | AppointPerson
  | EndAppointment
  | ExemptFromRotation
  | DelegatePost
  | EndDelegation
  | DeclarePostWithoutRisk
  | AbolishPost;
