/**
 * Information officer 信息员: one person at one monitoring point, whose post is the one they act in. Stream
 * `informationOfficer-<pointId>.<personId>`, so nobody is appointed twice at one point.
 */
import type { DomainEvent } from '../kernel/event';
import type { LocalDate } from '../kernel/time';

export interface OfficerAppointedData {
  readonly officerId: string;
  readonly networkId: string;
  readonly pointId: string;
  readonly personId: string;
  readonly postId: string;
  /** A kind of the module, e.g. 特邀信息员. */
  readonly kindId: string;
  readonly appointedOn: LocalDate;
}

export interface OfficerTrainedData {
  readonly trainingId: string;
  readonly on: LocalDate;
  /** A form of the module, e.g. 以会代训. */
  readonly formId: string;
  readonly topic: string;
}

export type OfficerAppointed = DomainEvent<'OfficerAppointed', OfficerAppointedData>;
export type OfficerTrained = DomainEvent<'OfficerTrained', OfficerTrainedData>;
export type OfficerAssessed = DomainEvent<
  'OfficerAssessed',
  {
    /** What was looked at, e.g. `2009`. */
    readonly period: string;
    /** A result of the module. */
    readonly resultId: string;
    readonly consequence: 'commend' | 'keep' | 'dismiss';
    readonly finding: string;
    readonly on: LocalDate;
  }
>;
export type OfficerDismissed = DomainEvent<
  'OfficerDismissed',
  {
    /** A ground of the module. */
    readonly groundId: string;
    readonly reason: string;
    readonly on: LocalDate;
  }
>;

export type InformationOfficerEvent = OfficerAppointed | OfficerTrained | OfficerAssessed | OfficerDismissed;
