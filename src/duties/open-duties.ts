/**
 * Opens the occurrences of standing duties whose window has begun. Each is named after campaign, duty, owner and due day, so it is
 * opened once: also by two servers, also when the server was off for months, and a run that broke off goes on where it stopped.
 */
import { owingUnits, campaignsWithDuties, openedDuties } from '../../projections/duties/opening-query';
import type { CampaignWithDuties, OwingUnit } from '../../projections/duties/opening-query';
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
      const opened = new Set(await this.ask(openedDuties, { campaignId: campaign.campaignId }));
      const wanted = (await this.occurrences(campaign, today)).filter(({ data }) => !opened.has(data.dutyId));
      for (let first = 0; first < wanted.length; first += CONCURRENT) {
        await Promise.all(wanted.slice(first, first + CONCURRENT).map((each) => this.give(each)));
      }
    }
  }

  private async occurrences(campaign: CampaignWithDuties, today: LocalDate): Promise<readonly Occurrence[]> {
    const found: Occurrence[] = [];
    const { campaignId, launchedOn } = campaign;
    for (const duty of campaign.duties) {
      const last = addDays(today, duty.windowDays);
      for (const dueOn of daysOfRecurrence(duty.recurrence, launchedOn, launchedOn, last)) {
        const owing = await this.ask(owingUnits, { campaignId, owner: duty.owner, launchedOn, dueOn });
        found.push(...owing.map((unit) => occurrence(campaign, duty, dueOn, unit)));
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
  { campaignId, timeZone }: CampaignWithDuties,
  duty: StandingDuty,
  dueOn: LocalDate,
  { unitId, since, riskPointIds }: OwingUnit,
): Occurrence {
  const { id, title, kind, windowDays, nilReturnCounts } = duty;
  const opensOn = addDays(dueOn, -windowDays);
  const dutyId = digestOf(['campaign', campaignId, id, unitId, dueOn]).slice(0, 32);
  const programme = { kind: 'campaign', id: campaignId } as const;
  const what = { dutyId, programme, standingDutyId: id, title, kind, unitId, riskPointIds };
  return {
    data: { ...what, opensOn, dueOn, nilReturnCounts },
    on: since > opensOn ? since : opensOn,
    timeZone,
  };
}
