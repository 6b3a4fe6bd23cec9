/**
 * Raises what was due and not done. The due list comes from the views, so from events; each due thing has a stream of
 * its own, named after what was due and until when: so it is raised once, also after the server was off over the
 * deadline, also when two servers sweep at the same time.
 */
import {
  addDays,
  dateInZone,
  HOME_TIME_ZONE,
  startOfDay,
  type Instant,
  type LocalDate,
} from '../../workflows/kernel/time';
import type { DeadlineMissed } from '../../workflows/deadline/events';
import { DomainError } from '../../workflows/kernel/domain-error';
import { digestOf } from '../commands/meta';
import type { SystemCommands } from '../commands/system-commands';
import { isPassing } from '../event-store/insist';

/** A dated thing that is not done. */
export type DueItem = Omit<DeadlineMissed['data'], 'deadlineId' | 'foundOn'> & { readonly timeZone: string };

export interface DueList {
  /** Opens what comes due by itself, before the list is asked. */
  prepare?(today: LocalDate): Promise<void>;
  /** Things not done and not yet raised, due on a day before `today` in their own zone. */
  overdue(today: LocalDate): Promise<readonly DueItem[]>;
}

export interface SweepResult {
  readonly raised: readonly DeadlineMissed['data'][];
}

const CONCURRENT = 64;

/** `today`: the day that counts as today; the demo plays past years with it. */
export async function sweep(
  dueList: DueList,
  system: SystemCommands,
  today: LocalDate,
): Promise<SweepResult> {
  const raised: DeadlineMissed['data'][] = [];
  await dueList.prepare?.(today);
  const overdue = await dueList.overdue(today);
  for (let first = 0; first < overdue.length; first += CONCURRENT) {
    const batch = overdue.slice(first, first + CONCURRENT);
    const receipts = await Promise.all(batch.map((item) => raise(system, item, today)));
    for (const [index, receipt] of receipts.entries()) {
      const item = batch[index];
      if (item !== undefined && receipt.events.length > 0 && !receipt.repeated)
        raised.push(missed(item, today));
    }
  }
  return { raised };
}

function raise(system: SystemCommands, item: DueItem, today: LocalDate) {
  return system.give(
    { type: 'RaiseMissedDeadline', data: missed(item, today) },
    // It occurred when the last day was over.
    { cause: 'sweep', occurredAt: startOfDay(addDays(item.dueOn, 1), item.timeZone) },
  );
}

function missed(item: DueItem, today: LocalDate): DeadlineMissed['data'] {
  const { kind, campaignId, programme, stageId, unitId, subjectId, dueOn } = item;
  const deadlineId = digestOf([kind, campaignId ?? programme, stageId, subjectId, dueOn]).slice(0, 32);
  return {
    deadlineId,
    kind,
    campaignId,
    ...(programme === undefined ? {} : { programme }),
    stageId,
    unitId,
    subjectId,
    dueOn,
    ...(today > addDays(dueOn, 1) ? { foundOn: today } : {}),
  };
}

export interface SweeperStatus {
  /** When it last swept to the end. */
  readonly lastSweep: Instant | null;
  /** Code of what went wrong the last time. */
  readonly error: string | null;
}

/**
 * Sweeps at start and then at an interval, until stopped. A store that is away is no fault: `status` shows it, and the next
 * sweep makes it good.
 */
export class Sweeper {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();
  private last: SweeperStatus = { lastSweep: null, error: null };

  constructor(
    private readonly dueList: DueList,
    private readonly system: SystemCommands,
    private readonly now: () => Instant,
    private readonly onError: (error: unknown) => void,
    private readonly everyMs = 60_000,
    /** Counts what became of each sweep. */
    private readonly counts: { done: number; failed: number; raised: number } = {
      done: 0,
      failed: 0,
      raised: 0,
    },
  ) {}

  start(): void {
    this.timer = setInterval(() => this.tick(), this.everyMs);
    this.timer.unref();
    this.tick();
  }

  status(): SweeperStatus {
    return this.last;
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private tick(): void {
    const today = dateInZone(this.now(), HOME_TIME_ZONE);
    this.running = this.running
      .then(() => sweep(this.dueList, this.system, today))
      .then(
        ({ raised }) => {
          this.counts.done += 1;
          this.counts.raised += raised.length;
          this.last = { lastSweep: this.now(), error: null };
        },
        (error: unknown) => this.failed(error),
      );
  }

  private failed(error: unknown): void {
    this.counts.failed += 1;
    this.last = { ...this.last, error: error instanceof DomainError ? error.code : 'SERVER.INTERNAL' };
    if (!isPassing(error)) this.onError(error);
  }
}
