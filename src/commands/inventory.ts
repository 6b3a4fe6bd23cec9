/** What the write side asks of the views: which items exist. Each answer holds everything appended before the question. */
import type { DriftItem } from '../../workflows/submission/events';

export interface UnitInventory {
  readonly postIds: readonly string[];
  readonly powerIds: readonly string[];
  readonly riskPointIds: readonly string[];
  readonly measureIds: readonly string[];
  /** Posts and powers on which a risk point has been found since "none found" was signed, whatever became of it. */
  readonly outweighedIds: readonly string[];
}

export interface Inventory {
  /** Posts not abolished, powers not cancelled, risk points of the campaign not closed, their measures not cancelled. */
  unitInventory(campaignId: string, unitId: string): Promise<UnitInventory>;
  /** Those of the unit's risk points in the campaign, not closed, that lie on one of its posts or powers. */
  riskPointsOn(
    campaignId: string,
    unitId: string,
    place: { readonly postId: string } | { readonly powerId: string },
  ): Promise<readonly string[]>;
  /** Risk points of the campaign that are neither closed nor disposed of. */
  openRiskPoints(campaignId: string): Promise<readonly string[]>;
  /** What a unit holds otherwise than it handed in for the stage. */
  driftOf(campaignId: string, unitId: string, stageId: string): Promise<readonly DriftItem[]>;
  /** Active units directly below. */
  childUnits(unitId: string): Promise<readonly string[]>;
  /** Has the organisation been founded: is there any unit? */
  isFounded(): Promise<boolean>;
  /** Where a command took effect, if it did. */
  commandById(commandId: string): Promise<{ readonly stream: string; readonly digest: string } | undefined>;
}
