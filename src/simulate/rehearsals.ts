/**
 * Rehearsals of a plan for a server: few runs, one question at a time, others answered in between. The same question has the same
 * answer, so the last ones are kept.
 */
import type { Bilingual } from '../../workflows/kernel/text';
import { ruleOf } from '../../workflows/gates/registry';
import type { LocalDate } from '../../workflows/kernel/time';
import { cautionsOf } from '../../workflows/plans/check-cautions';
import type { WorkingDayTable } from '../../workflows/plans/calendar';
import type { PlanCaution } from '../../workflows/plans/plan-caution';
import type { Plan, PlanStage } from '../../workflows/plans/plan';
import { daysOfRecurrence } from '../duties/recurrence';
import { DEFAULT_ASSUMPTIONS } from './assumptions';
import { alikeUnits } from './read-input';
import { simulateInTurns } from './simulate';
import type { Quantiles, StageSummary, StuckSummary } from './summary';

/** More are played as so many: a run takes longer with each unit. */
export const MOST_REHEARSED = 60;
const REHEARSAL_RUNS = 20;
const SEED = 1;
const KEPT = 20;

export interface RehearsedStage {
  readonly stageId: string;
  readonly title: Bilingual;
  readonly opens: LocalDate;
  readonly closes: LocalDate | null;
  readonly submissionDue: LocalDate | null;
  /** When its gate was passed; null where it was in no run. */
  readonly ends: Quantiles<LocalDate> | null;
  readonly latePercent: number;
  /** The criterion met last in most runs: the working days from the stage's begin that four fifths of the runs needed. */
  readonly slowest: { readonly title: Bilingual; readonly workingDays: number } | null;
}

export interface Rehearsal {
  readonly planId: string;
  readonly year: number;
  readonly units: number;
  readonly runs: number;
  /** Runs walked to the end. */
  readonly completed: number;
  readonly completes: Quantiles<LocalDate> | null;
  readonly stages: readonly RehearsedStage[];
  readonly stuck: readonly StuckSummary[];
  /** Of the plan's checker. */
  readonly cautions: readonly PlanCaution[];
  /** false: a year the calendar lacks was counted by weekdays. */
  readonly calendarKnown: boolean;
}

export class Rehearsals {
  private readonly kept = new Map<string, Promise<Rehearsal>>();
  private last: Promise<unknown> = Promise.resolve();

  rehearse(plan: Plan, table: WorkingDayTable, units: number): Promise<Rehearsal> {
    // The plan itself: its file may be edited while the server runs.
    const key = JSON.stringify([plan, table.id, table.version, units]);
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const asked = this.last.then(() => rehearse(plan, table, units));
    this.last = asked.catch(() => undefined);
    this.keep(key, asked);
    return asked;
  }

  private keep(key: string, asked: Promise<Rehearsal>): void {
    this.kept.set(key, asked);
    void asked.catch(() => this.kept.delete(key));
    const oldest = this.kept.keys().next().value;
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
  }
}

async function rehearse(plan: Plan, table: WorkingDayTable, units: number): Promise<Rehearsal> {
  const { summary, calendarKnown } = await simulateInTurns({
    plan,
    table,
    units: alikeUnits(units),
    assumptions: DEFAULT_ASSUMPTIONS,
    seed: SEED,
    runs: REHEARSAL_RUNS,
  });
  const summaries = new Map(summary.stages.map((each) => [each.stageId, each]));
  return {
    planId: plan.id,
    year: plan.year,
    units,
    runs: summary.runs,
    completed: summary.completed,
    completes: summary.completes,
    stages: plan.stages.map((stage) => rehearsedStage(stage, summaries.get(stage.id))),
    stuck: summary.stuck,
    cautions: cautionsOf(plan, table, daysOfRecurrence),
    calendarKnown,
  };
}

function rehearsedStage(stage: PlanStage, summary: StageSummary | undefined): RehearsedStage {
  const { id, title, opens, closes, submission, gate } = stage;
  const [slowest] = summary?.criteria ?? [];
  const criterion = gate.criteria.find(({ rule }) => rule === slowest?.rule);
  const rule = criterion === undefined ? undefined : ruleOf(criterion.rule, criterion.version);
  return {
    stageId: id,
    title,
    opens,
    closes,
    submissionDue: submission?.due ?? null,
    ends: summary?.ends ?? null,
    latePercent: summary?.latePercent ?? 0,
    slowest:
      slowest === undefined || rule === undefined ? null : { title: rule.title, workingDays: slowest.p80 },
  };
}
