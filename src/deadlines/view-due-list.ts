/** The due list as the views know it. */
import { dueList } from '../../projections/deadlines/due-list';
import { addDays, type LocalDate } from '../../workflows/kernel/time';
import type { EventReader } from '../event-store/event-store';
import type { AskViews } from '../projecting/views';
import type { DueItem, DueList } from './sweep';

/** Opens by itself what is to be open on the day. */
interface Opener {
  open(today: LocalDate): Promise<void>;
}

export class ViewDueList implements DueList {
  constructor(
    private readonly store: EventReader,
    private readonly views: AskViews,
    private readonly openers: readonly Opener[],
  ) {}

  async prepare(today: LocalDate): Promise<void> {
    for (const opener of this.openers) await opener.open(today);
  }

  /** On the due day itself nothing is late. */
  async overdue(today: LocalDate): Promise<readonly DueItem[]> {
    const { answer } = await this.views.ask(
      dueList,
      { onOrBefore: addDays(today, -1), notRaisedOnly: true },
      { waitFor: await this.store.end() },
    );
    return answer;
  }
}
