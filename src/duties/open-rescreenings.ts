/** Opens a re-screening for each change of a post's holder or of a power after the search: once, by the id of the change. */
import { changesToScreen, type ChangeToScreen } from '../../projections/duties/rescreening-query';
import { startOfDay, type LocalDate } from '../../workflows/kernel/time';
import { digestOf } from '../commands/meta';
import type { SystemCommands } from '../commands/system-commands';
import type { EventReader } from '../event-store/event-store';
import type { AskViews } from '../projecting/views';

export class RescreeningOpener {
  constructor(
    private readonly store: Pick<EventReader, 'end'>,
    private readonly views: AskViews,
    private readonly system: Pick<SystemCommands, 'give'>,
  ) {}

  async open(today: LocalDate): Promise<void> {
    const waitFor = await this.store.end();
    const { answer } = await this.views.ask(changesToScreen, { today }, { waitFor });
    for (const change of answer) await this.give(change);
  }

  private give({ timeZone, ...change }: ChangeToScreen) {
    const rescreeningId = digestOf([change.campaignId, change.cause, change.causeId]).slice(0, 32);
    return this.system.give(
      { type: 'OpenRescreening', data: { rescreeningId, ...change } },
      { cause: 'sweep', occurredAt: startOfDay(change.changedOn, timeZone) },
    );
  }
}
