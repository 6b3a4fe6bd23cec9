/** What can be asked of an information officer. */
import type { Command } from '../kernel/command';
import type { LocalDate } from '../kernel/time';
import type { OfficerScheme } from '../modules/module';
import type { OfficerAppointedData, OfficerTrainedData } from './events';

/** Handed in: what the module says, and who appoints at the officer's point. */
export interface OfficerFacts {
  readonly scheme: OfficerScheme;
  readonly appointer: Appointer;
}

/** `unitId`: the unit at which the point above lies; its head appoints. */
export type Appointer = { readonly by: 'centre' } | { readonly by: 'above'; readonly unitId: string };

interface On {
  readonly officerId: string;
  /** Handed in. */
  readonly facts: OfficerFacts;
}

/** `officerId` and `appointedOn` are handed in, and that the point is open. */
export type AppointOfficer = Command<
  'AppointOfficer',
  OfficerAppointedData & { readonly pointIsOpen: boolean; readonly facts: OfficerFacts }
>;
export type TrainOfficer = Command<'TrainOfficer', On & OfficerTrainedData>;
/** `on` is handed in. */
export type AssessOfficer = Command<
  'AssessOfficer',
  On & {
    readonly period: string;
    readonly resultId: string;
    readonly finding: string;
    readonly on: LocalDate;
  }
>;
/** `on` is handed in. */
export type DismissOfficer = Command<
  'DismissOfficer',
  On & { readonly groundId: string; readonly reason: string; readonly on: LocalDate }
>;

export type InformationOfficerCommand = AppointOfficer | TrainOfficer | AssessOfficer | DismissOfficer;
