/** What can be asked of a power. */
import type { Command } from '../kernel/command';
import type {
  FlowStep,
  PowerDescription,
  PowerChangeReviewed,
  PowerKind,
  PowerListedData,
  PowerTransferRequested,
  PowerTransferReviewed,
} from './events';

/** `knownClasses`: the ids of the campaign's plan, handed in. */
export type ListPower = Command<'ListPower', PowerListedData & { readonly knownClasses: readonly string[] }>;
export type RevisePower = Command<
  'RevisePower',
  PowerDescription & {
    readonly powerId: string;
    readonly knownClasses: readonly string[];
  }
>;
export type DrawPowerFlow = Command<
  'DrawPowerFlow',
  {
    readonly powerId: string;
    readonly variant: PowerKind;
    readonly steps: readonly FlowStep[];
  }
>;
export type DeclarePowerWithoutRisk = Command<
  'DeclarePowerWithoutRisk',
  {
    readonly powerId: string;
    readonly campaignId: string;
    readonly reason: string;
    /** Risk points found on it in the campaign, as its unit would hand them in. */
    readonly riskPointIds: readonly string[];
  }
>;
export type CancelPower = Command<
  'CancelPower',
  {
    readonly powerId: string;
    readonly reason: string;
    readonly legalBasis: readonly string[];
  }
>;

export type RequestPowerTransfer = Command<
  'RequestPowerTransfer',
  { readonly powerId: string } & PowerTransferRequested['data']
>;
export type ReviewPowerTransfer = Command<
  'ReviewPowerTransfer',
  { readonly powerId: string } & PowerTransferReviewed['data']
>;

/** By the head of the unit, once the catalogue has been accepted; `knownClasses` is handed in. */
export type RequestPowerAddition = Command<
  'RequestPowerAddition',
  PowerListedData & { readonly reason: string; readonly knownClasses: readonly string[] }
>;
export type RequestPowerRevision = Command<
  'RequestPowerRevision',
  PowerDescription & {
    readonly powerId: string;
    readonly reason: string;
    readonly knownClasses: readonly string[];
  }
>;
export type RequestPowerCancellation = Command<
  'RequestPowerCancellation',
  { readonly powerId: string; readonly reason: string; readonly legalBasis: readonly string[] }
>;
export type ReviewPowerChange = Command<
  'ReviewPowerChange',
  { readonly powerId: string } & Omit<PowerChangeReviewed['data'], 'kind'>
>;

export type PowerCommand =
  | ListPower
  | RevisePower
  | DrawPowerFlow
  | DeclarePowerWithoutRisk
  | RequestPowerTransfer
  | ReviewPowerTransfer
  | RequestPowerAddition
  | RequestPowerRevision
  | RequestPowerCancellation
  | ReviewPowerChange
  | CancelPower;
