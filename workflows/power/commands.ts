/** What can be asked of a power. */
import type { Command } from '../kernel/command';
import type {
  FlowStep,
  PowerDescription,
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

export type PowerCommand =
  | ListPower
  | RevisePower
  | DrawPowerFlow
  | DeclarePowerWithoutRisk
  | RequestPowerTransfer
  | ReviewPowerTransfer
  | CancelPower;
