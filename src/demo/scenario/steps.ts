/** What a scenario comes to: single steps in the order they happen, each with its time and its key. */
import type { Founding } from '../../commands/founding';
import type { CommandRequest } from '../../commands/request';
import type { Instant, LocalDate } from '../../../workflows/kernel/time';

interface AnyStep {
  readonly chapter: string;
  /** What happens, in Chinese. */
  readonly title: string;
  readonly on: LocalDate;
}

export interface FoundStep extends AnyStep {
  readonly kind: 'found';
  readonly founding: Founding;
}

export interface CommandStep extends AnyStep {
  readonly kind: 'command';
  readonly request: CommandRequest;
  /** The code by which it has to be refused. */
  readonly refused?: string;
}

/** The deadline service looks round on this day. */
export interface SweepStep extends AnyStep {
  readonly kind: 'sweep';
  /** Ids of what it has to raise. */
  readonly raises?: readonly string[];
}

export type DemoStep = FoundStep | CommandStep | SweepStep;

/** Morning 08:30–12:00 and afternoon 14:30–18:00 in Asia/Shanghai, which is eight hours before UTC all year. */
const MORNING_SECONDS = 3.5 * 3600;
const OFFICE_SECONDS = 2 * MORNING_SECONDS;
const BREAK_SECONDS = 2.5 * 3600;

/** The acts of one day are spread evenly over the office hours, so that occurred times only ever increase. */
export function withTimes(drafts: readonly DemoStep[]): readonly DemoStep[] {
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
