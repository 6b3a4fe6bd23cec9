/** The write side's questions to the views, each answered with everything the log holds at the moment of asking. */
import { commandById } from '../../projections/commands/query';
import { matrixCell } from '../../projections/matrix/query';
import { childUnits, isFounded } from '../../projections/organisation/query';
import { openRiskPoints, riskPointsOn, unitInventory } from '../../projections/register/inventory-query';
import type { DriftItem } from '../../workflows/submission/events';
import type { Query } from '../../projections/view';
import type { EventReader } from '../event-store/event-store';
import type { AskViews } from '../projecting/views';
import type { Inventory, UnitInventory } from './inventory';

export class ViewInventory implements Inventory {
  constructor(
    private readonly store: EventReader,
    private readonly views: AskViews,
  ) {}

  unitInventory(campaignId: string, unitId: string): Promise<UnitInventory> {
    return this.askComplete(unitInventory, { campaignId, unitId });
  }

  riskPointsOn(
    campaignId: string,
    unitId: string,
    place: { readonly postId: string } | { readonly powerId: string },
  ): Promise<readonly string[]> {
    return this.askComplete(riskPointsOn, { campaignId, unitId, place });
  }

  openRiskPoints(campaignId: string): Promise<readonly string[]> {
    return this.askComplete(openRiskPoints, { campaignId });
  }

  async driftOf(campaignId: string, unitId: string, stageId: string): Promise<readonly DriftItem[]> {
    const cell = await this.askComplete(matrixCell, { campaignId, unitId, stageId });
    return (cell?.drift ?? []).map(({ kind, id, handedInRevision, revision }) => ({
      ...{ kind, id },
      ...{ handedInRevision, revision },
    }));
  }

  childUnits(unitId: string): Promise<readonly string[]> {
    return this.askComplete(childUnits, { unitId });
  }

  isFounded(): Promise<boolean> {
    return this.askComplete(isFounded, {});
  }

  /** Does not wait: it only finds keys misused across streams, and a stream knows its own (docs/adr/0002). */
  async commandById(
    commandId: string,
  ): Promise<{ readonly stream: string; readonly digest: string } | undefined> {
    return (await this.views.ask(commandById, { commandId })).answer;
  }

  private async askComplete<P, A>(query: Query<P, A>, params: P): Promise<A> {
    const { answer } = await this.views.ask(query, params, { waitFor: await this.store.end() });
    return answer;
  }
}
