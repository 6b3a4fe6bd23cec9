/**
 * Writes the demo's steps down in the order they happen. A step names a day; the acts of one day are spread evenly over
 * the office hours, so that occurred times only ever increase. Whoever holds the post on the day acts.
 */
import type { Founding } from '../commands/founding';
import { commandIdOf, eventIdOf } from '../commands/meta';
import type { Acting, CommandRequest, RequestData, UserCommandType } from '../commands/request';
import type { Basis } from '../../workflows/kernel/event';
import type { Instant, LocalDate } from '../../workflows/kernel/time';
import { holderOf } from './data/lookup';

export type DemoPhase = 'founding' | 'mobilization' | 'identification' | 'grading' | 'control' | 'assessment';

interface AnyStep {
  readonly phase: DemoPhase;
  /** What happens, in Chinese. */
  readonly title: string;
  readonly on: LocalDate;
}

interface FoundStep extends AnyStep {
  readonly kind: 'found';
  readonly founding: Founding;
}

export interface CommandStep extends AnyStep {
  readonly kind: 'command';
  readonly request: CommandRequest;
}

/** The deadline service looks round on this day. */
interface SweepStep extends AnyStep {
  readonly kind: 'sweep';
}

export type DemoStep = FoundStep | CommandStep | SweepStep;

/** A post, a certain holder of a post, or somebody of the public. */
export type By = string | { readonly post: string; readonly person: string };

export interface Extras {
  readonly basis?: Basis;
  /** What `act` answered for the act that this one corrects. */
  readonly corrects?: ActRef;
  readonly onBehalfOf?: string;
}

/** An act written down before: where its first event will be found. */
export interface ActRef {
  readonly firstEventId: string;
}

export class Script {
  readonly #drafts: DemoStep[] = [];
  #phase: DemoPhase = 'founding';
  #today: LocalDate = '';
  #commands = 0;

  get today(): LocalDate {
    return this.#today;
  }

  enter(phase: DemoPhase): void {
    this.#phase = phase;
  }

  day(on: LocalDate): void {
    if (on < this.#today) throw new Error(`the demo goes back from ${this.#today} to ${on}`);
    this.#today = on;
  }

  found(title: string, founding: Omit<Founding, 'occurredAt'>): void {
    this.#drafts.push({ ...this.#at(title), kind: 'found', founding });
  }

  sweep(on: LocalDate): void {
    this.day(on);
    this.#drafts.push({ ...this.#at('到期检查'), kind: 'sweep' });
  }

  act<T extends UserCommandType>(
    by: By,
    type: T,
    data: RequestData<T>,
    title: string,
    extras: Extras = {},
  ): ActRef {
    const acting = this.#acting(by);
    this.#commands += 1;
    const idempotencyKey = `demo-${String(this.#commands).padStart(4, '0')}`;
    const { basis, corrects, onBehalfOf } = extras;
    const request = {
      type,
      data,
      acting,
      idempotencyKey,
      ...(basis === undefined ? {} : { basis }),
      ...(corrects === undefined ? {} : { corrects: corrects.firstEventId }),
      ...(onBehalfOf === undefined
        ? {}
        : { onBehalfOf: { personId: holderOf(onBehalfOf, this.#today), postId: onBehalfOf } }),
    };
    // The type parameter ties data to type; the union of all requests cannot say so.
    this.#drafts.push({ ...this.#at(title), kind: 'command', request: request });
    return { firstEventId: eventIdOf(commandIdOf(acting, idempotencyKey), 0) };
  }

  steps(): readonly DemoStep[] {
    return withTimes(this.#drafts);
  }

  #at(title: string): AnyStep {
    return { phase: this.#phase, title, on: this.#today };
  }

  #acting(by: By): Acting {
    if (by === 'public') return by;
    if (typeof by !== 'string') return { personId: by.person, postId: by.post };
    return { personId: holderOf(by, this.#today), postId: by };
  }
}

/** Morning 08:30–12:00 and afternoon 14:30–18:00 in Asia/Shanghai, which is eight hours before UTC all year. */
const MORNING_SECONDS = 3.5 * 3600;
const OFFICE_SECONDS = 2 * MORNING_SECONDS;
const BREAK_SECONDS = 2.5 * 3600;

function withTimes(drafts: readonly DemoStep[]): readonly DemoStep[] {
  const perDay = new Map<LocalDate, number>();
  for (const { on } of drafts) perDay.set(on, (perDay.get(on) ?? 0) + 1);
  const used = new Map<LocalDate, number>();
  return drafts.map((draft) => {
    const place = (used.get(draft.on) ?? 0) + 1;
    used.set(draft.on, place);
    const occurredAt = officeTime(draft.on, place / ((perDay.get(draft.on) ?? 0) + 1));
    switch (draft.kind) {
      case 'found':
        return { ...draft, founding: { ...draft.founding, occurredAt } };
      case 'command':
        return { ...draft, request: { ...draft.request, occurredAt } };
      case 'sweep':
        return draft;
    }
  });
}

/** `part`: how much of the office day is over, between 0 and 1. */
function officeTime(on: LocalDate, part: number): Instant {
  const worked = Math.floor(part * OFFICE_SECONDS);
  const pause = worked >= MORNING_SECONDS ? BREAK_SECONDS : 0;
  const start = Date.parse(`${on}T08:30:00.000+08:00`);
  return new Date(start + (worked + pause) * 1000).toISOString();
}

/** Deals the items out over the days in equal parts, in order, and goes to each day before its items. */
export function overDays<T>(
  script: Script,
  days: readonly LocalDate[],
  items: readonly T[],
  each: (item: T) => void,
): void {
  const perDay = Math.ceil(items.length / days.length);
  for (const [index, on] of days.entries()) {
    script.day(on);
    for (const item of items.slice(index * perDay, (index + 1) * perDay)) each(item);
  }
}
