/** What can be asked of a warning network. */
import type { ScopeUnit } from '../campaign/events';
import type { Command } from '../kernel/command';
import type { LocalDate } from '../kernel/time';
import type { CentreStaff, NetworkEstablishedData } from './events';

interface On {
  readonly networkId: string;
}

/** Module, its digest, calendar version, names of units and the day are handed in. */
export type EstablishNetwork = Command<'EstablishNetwork', NetworkEstablishedData>;
export type ChangeWarningCentre = Command<
  'ChangeWarningCentre',
  On & CentreStaff & { readonly reason: string }
>;
/** The names of added units are handed in. */
export type ChangeNetworkScope = Command<
  'ChangeNetworkScope',
  On & {
    readonly added: readonly ScopeUnit[];
    readonly removedUnitIds: readonly string[];
    readonly reason: string;
  }
>;
/** `on` is handed in: the day of the act in the module's zone. */
export type CloseNetwork = Command<'CloseNetwork', On & { readonly on: LocalDate; readonly reason: string }>;

export type WarningNetworkCommand =
  EstablishNetwork | ChangeWarningCentre | ChangeNetworkScope | CloseNetwork;
