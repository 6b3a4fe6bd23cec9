/**
 * Opens the occurrences of standing duties whose window has begun. Each is named after programme, duty, owner and due day, so it is
 * opened once: also by two servers, also when the server was off for months, and a run that broke off goes on where it stopped.
 */
import { owingUnits, campaignsWithDuties, openedDuties } from '../../projections/duties/opening-query';
import type { CampaignWithDuties, OwingUnit } from '../../projections/duties/opening-query';
import {
  networksWithDuties,
  openedInNetwork,
  owingInNetwork,
  type NetworkWithDuties,
} from '../../projections/networks/duties-query';
import type { Programme } from '../../workflows/kernel/programme';
import type { Query } from '../../projections/view';
import type { DutyOpenedData } from '../../workflows/duty/events';
import { addDays, startOfDay, type LocalDate } from '../../workflows/kernel/time';
import type { StandingDuty } from '../../workflows/plans/standing-duty';
import { digestOf } from '../commands/meta';
import type { SystemCommands } from '../commands/system-commands';
import type { EventReader } from '../event-store/event-store';
import type { AskViews } from '../projecting/views';
import { daysOfRecurrence } from './recurrence';

const CONCURRENT = 64;

interface Occurrence {
  readonly data: DutyOpenedData;
  /** The day it came to be owed. */
  readonly on: LocalDate;
  readonly timeZone: string;
}

export class DutyOpener {
  constructor(
    private readonly store: Pick<EventReader, 'end'>,
    private readonly views: AskViews,
    private readonly system: Pick<SystemCommands, 'give'>,
  ) {}

  /** Opens what is to be open on the day, in the zone of each plan. */
  async open(today: LocalDate): Promise<void> {
    for (const campaign of await this.ask(campaignsWithDuties, {})) {
      const opened = await this.ask(openedDuties, { campaignId: campaign.campaignId });
      await this.giveAll(await this.occurrences(campaign, today), opened);
    }
    for (const network of await this.ask(networksWithDuties, {})) {
      const opened = await this.ask(openedInNetwork, { networkId: network.networkId });
      await this.giveAll(await this.occurrencesInNetwork(network, today), opened);
    }
  }

  private async giveAll(occurrences: readonly Occurrence[], openedIds: readonly string[]): Promise<void> {
    const opened = new Set(openedIds);
    const wanted = occurrences.filter(({ data }) => !opened.has(data.dutyId));
    for (let first = 0; first < wanted.length; first += CONCURRENT) {
      await Promise.all(wanted.slice(first, first + CONCURRENT).map((each) => this.give(each)));
    }
  }

  /** A network owes from the day it was established; a unit from the day it joined. */
  private async occurrencesInNetwork(
    { networkId, timeZone, establishedOn, duties }: NetworkWithDuties,
    today: LocalDate,
  ): Promise<readonly Occurrence[]> {
    const found: Occurrence[] = [];
    const programme: Programme = { kind: 'network', id: networkId };
    for (const duty of duties) {
      const last = addDays(today, duty.windowDays);
      for (const dueOn of daysOfRecurrence(duty.recurrence, establishedOn, establishedOn, last)) {
        const owing = await this.ask(owingInNetwork, { networkId, owner: duty.owner, establishedOn, dueOn });
        found.push(...owing.map((unit) => occurrence({ programme, timeZone }, duty, dueOn, unit)));
      }
    }
    return found;
  }

  private async occurrences(campaign: CampaignWithDuties, today: LocalDate): Promise<readonly Occurrence[]> {
    const found: Occurrence[] = [];
    const { campaignId, launchedOn, dutiesSince } = campaign;
    for (const duty of campaign.duties) {
      const last = addDays(today, duty.windowDays);
      // Nobody owes what was over before the duty was taken up.
      const from = dutiesSince[duty.id] ?? launchedOn;
      for (const dueOn of daysOfRecurrence(duty.recurrence, launchedOn, from, last)) {
        const owing = await this.ask(owingUnits, { campaignId, owner: duty.owner, launchedOn, dueOn });
        const programme: Programme = { kind: 'campaign', id: campaignId };
        const { timeZone } = campaign;
        found.push(...owing.map((unit) => occurrence({ programme, timeZone }, duty, dueOn, unit)));
      }
    }
    return found;
  }

  private give({ data, on, timeZone }: Occurrence) {
    return this.system.give(
      { type: 'OpenDuty', data },
      { cause: 'sweep', occurredAt: startOfDay(on, timeZone) },
    );
  }

  /** With everything the log holds at the moment of asking. */
  private async ask<P, A>(query: Query<P, A>, params: P): Promise<A> {
    return (await this.views.ask(query, params, { waitFor: await this.store.end() })).answer;
  }
}

function occurrence(
  { programme, timeZone }: { readonly programme: Programme; readonly timeZone: string },
  duty: StandingDuty,
  dueOn: LocalDate,
  { unitId, since, riskPointIds }: OwingUnit,
): Occurrence {
  const { id, title, kind, windowDays, nilReturnCounts } = duty;
  const opensOn = addDays(dueOn, -windowDays);
  const dutyId = digestOf([programme.kind, programme.id, id, unitId, dueOn]).slice(0, 32);
  const what = { dutyId, programme, standingDutyId: id, title, kind, unitId, riskPointIds };
  return {
    data: { ...what, opensOn, dueOn, nilReturnCounts },
    on: since > opensOn ? since : opensOn,
    timeZone,
  };
}
