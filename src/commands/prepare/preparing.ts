/** What a preparer has at hand, and the shape of the tables in this folder. */
import type { CommandOf } from '../../../workflows/commands';
import type { CampaignContext } from '../../../workflows/campaign/state';
import { refuse } from '../errors';
import type { Actor } from '../../../workflows/kernel/actor';
import { isIn, type State } from '../../../workflows/kernel/aggregate';
import { notBefore } from '../../../workflows/kernel/order-of-days';
import { dateInZone, HOME_TIME_ZONE, type Instant, type LocalDate } from '../../../workflows/kernel/time';
import type { StageKind } from '../../../workflows/plans/plan';
import { stageReached } from '../../../workflows/rights/stage-needed';
import type { Seal } from '../../accounts/seal';
import type { EventStore } from '../../event-store/event-store';
import type { CalendarSource } from '../../plans/calendar-loader';
import type { ModuleLibrary } from '../../plans/module-library';
import type { PlanLibrary } from '../../plans/plan-library';
import type { Inventory } from '../inventory';
import type { Lookup } from '../lookup';
import type { RequestData, UserCommandType } from '../request';

export interface Preparing {
  /** For what happened to a thing, where how it stands does not say. */
  readonly store: Pick<EventStore, 'readStream'>;
  readonly lookup: Lookup;
  readonly inventory: Inventory;
  readonly plans: PlanLibrary;
  readonly modules: ModuleLibrary;
  readonly calendars: CalendarSource;
  readonly seal: Seal;
  readonly occurredAt: Instant;
  readonly actor: Actor;
  readonly onBehalfOf?: Actor;
}

/** Completes a request with the facts `decide` needs from elsewhere. Refuses what those facts forbid. */
export type Preparer<T extends UserCommandType> = (
  data: RequestData<T>,
  at: Preparing,
) => Promise<CommandOf<T>['data']> | CommandOf<T>['data'];

export type Preparers<T extends UserCommandType> = { readonly [K in T]: Preparer<K> };

/** For commands whose request says everything. */
export const asSaid = <D>(data: D): D => data;

/** A campaign whose work may begin and go on; refuses one that is suspended or over. */
export async function runningCampaign(at: Preparing, campaignId: string): Promise<State<CampaignContext>> {
  const campaign = await at.lookup.campaign(campaignId);
  if (!isIn(campaign, 'running')) refuse('CAMPAIGN.NOT_RUNNING', { campaignId, state: campaign.value });
  return campaign;
}

/** A running campaign that has come to a kind of stage. */
export async function campaignAt(
  at: Preparing,
  campaignId: string,
  kind: StageKind,
): Promise<State<CampaignContext>> {
  const campaign = await runningCampaign(at, campaignId);
  if (!stageReached(campaign.context, kind)) refuse('CAMPAIGN.STAGE_NOT_REACHED', { campaignId, kind });
  return campaign;
}

export function inScope(campaign: CampaignContext, unitId: string): void {
  if (campaign.scope[unitId] === undefined) {
    refuse('CAMPAIGN.UNIT_NOT_IN_SCOPE', { campaignId: campaign.campaignId, unitId });
  }
}

/** The day of the act on the plan's wall calendar. */
export function dayOf(at: Preparing, campaign: CampaignContext): LocalDate {
  return dateInZone(at.occurredAt, campaign.plan.timeZone);
}

/** What another stream says happened before: the act, or the day that it names, is not earlier. Within a stream the aggregate knows. */
export function follows(
  at: Preparing,
  event: string,
  since: LocalDate | null | undefined,
  on = dateInZone(at.occurredAt, HOME_TIME_ZONE),
): void {
  if (since !== null && since !== undefined) notBefore(on, since, { follows: event });
}
