/** What many runs of one plan come to. */
import { daysBetween, type LocalDate } from '../../workflows/kernel/time';
import type { Plan } from '../../workflows/plans/plan';
import type { Run, Stuck } from './play';

/** Half, four fifths and nineteen twentieths of the runs were through on that day or before. */
export interface Quantiles<T> {
  readonly p50: T;
  readonly p80: T;
  readonly p95: T;
}

export interface StageSummary {
  readonly stageId: string;
  /** As planned, without extensions. */
  readonly closes: LocalDate | null;
  /** Runs that passed the stage's gate. */
  readonly passed: number;
  /** null where no run did. */
  readonly ends: Quantiles<LocalDate> | null;
  /** Share of those that passed after the date in force, in percent. */
  readonly latePercent: number;
  /** Whose hand-in was accepted last: the share of runs, in percent; the most frequent first. */
  readonly lastUnits: readonly { readonly unitId: string; readonly percent: number }[];
  /** Working days until each criterion was met for good; the longest first. */
  readonly criteria: readonly (Quantiles<number> & {
    readonly rule: string;
    /** Runs in which no criterion of the gate was met later, in percent. */
    readonly lastPercent: number;
  })[];
}

export interface UnitSummary {
  readonly unitId: string;
  /** Of all stages walked with a hand-in: in how many this unit was the last, in percent. */
  readonly lastPercent: number;
  /** Of its hand-ins: how many were late, in percent. */
  readonly latePercent: number;
}

export interface StuckSummary extends Omit<Stuck, 'on'> {
  readonly runs: number;
  /** The earliest. */
  readonly on: LocalDate;
}

export interface Summary {
  readonly runs: number;
  readonly completed: number;
  readonly completes: Quantiles<LocalDate> | null;
  readonly stages: readonly StageSummary[];
  readonly units: readonly UnitSummary[];
  readonly stuck: readonly StuckSummary[];
  /** `rule code` let pass as exceptions: what they ask for is beyond the simulation. */
  readonly notSimulated: readonly string[];
}

export function summarize(plan: Plan, unitIds: readonly string[], runs: readonly Run[]): Summary {
  const completions = sorted(runs.flatMap(({ completedOn }) => (completedOn === null ? [] : [completedOn])));
  return {
    runs: runs.length,
    completed: completions.length,
    completes: quantiles(completions),
    stages: plan.stages.map(({ id, closes }) => stageSummary(id, closes, runs)),
    units: unitSummaries(unitIds, runs),
    stuck: stuckSummaries(runs),
    notSimulated: [...new Set(runs.flatMap(({ notSimulated }) => notSimulated))].sort(),
  };
}

function stageSummary(stageId: string, closes: LocalDate | null, runs: readonly Run[]): StageSummary {
  const walked = runs.flatMap(({ stages }) => stages.filter((stage) => stage.stageId === stageId));
  const last = walked.flatMap(({ lastUnitId }) => (lastUnitId === null ? [] : [lastUnitId]));
  const rules = [...(walked[0]?.blockedDays.keys() ?? [])];
  const criteria = rules.flatMap((rule) => {
    const days = quantiles(sorted(walked.map(({ blockedDays }) => blockedDays.get(rule) ?? 0)));
    const lasts = walked.filter(
      ({ blockedDays }) =>
        blockedDays.get(rule) === Math.max(...blockedDays.values()) && blockedDays.get(rule) !== 0,
    );
    return days === null ? [] : [{ rule, ...days, lastPercent: percent(lasts.length, walked.length) }];
  });
  return {
    stageId,
    closes,
    passed: walked.length,
    ends: quantiles(sorted(walked.map(({ endedOn }) => endedOn))),
    latePercent: percent(walked.filter(({ late }) => late).length, walked.length),
    lastUnits: [...new Set(last)]
      .map((unitId) => ({
        unitId,
        percent: percent(last.filter((each) => each === unitId).length, last.length),
      }))
      .toSorted((a, b) => b.percent - a.percent || (a.unitId < b.unitId ? -1 : 1)),
    criteria: criteria.toSorted((a, b) => b.p80 - a.p80 || b.p50 - a.p50),
  };
}

function unitSummaries(unitIds: readonly string[], runs: readonly Run[]): readonly UnitSummary[] {
  const walked = runs.flatMap(({ stages }) => stages.filter(({ lastUnitId }) => lastUnitId !== null));
  return unitIds
    .map((unitId) => ({
      unitId,
      lastPercent: percent(walked.filter(({ lastUnitId }) => lastUnitId === unitId).length, walked.length),
      latePercent: percent(
        walked.filter(({ lateUnitIds }) => lateUnitIds.includes(unitId)).length,
        walked.length,
      ),
    }))
    .toSorted((a, b) => b.lastPercent - a.lastPercent || (a.unitId < b.unitId ? -1 : 1));
}

function stuckSummaries(runs: readonly Run[]): readonly StuckSummary[] {
  const found = new Map<string, StuckSummary>();
  for (const stuck of runs.flatMap((run) => run.stuck)) {
    const key = `${stuck.stageId} ${stuck.rule} ${stuck.code}`;
    const before = found.get(key);
    const on = before !== undefined && before.on < stuck.on ? before.on : stuck.on;
    found.set(key, { ...stuck, on, runs: (before?.runs ?? 0) + 1 });
  }
  return [...found.values()];
}

/** What a change does, run by run under the same luck: later (more than 0) or earlier, in calendar days. */
export interface Comparison {
  /** Runs that came to an end both ways. */
  readonly runs: number;
  readonly completion: (Quantiles<number> & { readonly mean: number }) | null;
  readonly stages: readonly {
    readonly stageId: string;
    readonly shift: (Quantiles<number> & { readonly mean: number }) | null;
    readonly latePercentBefore: number;
    readonly latePercentAfter: number;
  }[];
}

export function compare(plan: Plan, before: readonly Run[], after: readonly Run[]): Comparison {
  const shifts = before.flatMap(({ completedOn }, index) => {
    const other = after[index]?.completedOn ?? null;
    return completedOn === null || other === null ? [] : [daysBetween(completedOn, other)];
  });
  const latePercent = (runs: readonly Run[], stageId: string) => {
    const walked = runs.flatMap(({ stages }) => stages.filter((stage) => stage.stageId === stageId));
    return percent(walked.filter(({ late }) => late).length, walked.length);
  };
  return {
    runs: shifts.length,
    completion: shiftOf(shifts),
    stages: plan.stages.map(({ id: stageId }) => {
      const moved = before.flatMap((run, index) => {
        const was = run.stages.find((stage) => stage.stageId === stageId)?.endedOn;
        const is = after[index]?.stages.find((stage) => stage.stageId === stageId)?.endedOn;
        return was === undefined || is === undefined ? [] : [daysBetween(was, is)];
      });
      return {
        stageId,
        shift: shiftOf(moved),
        latePercentBefore: latePercent(before, stageId),
        latePercentAfter: latePercent(after, stageId),
      };
    }),
  };
}

function shiftOf(days: readonly number[]) {
  const found = quantiles(sorted(days));
  if (found === null) return null;
  const mean = days.reduce((sum, each) => sum + each, 0) / days.length;
  return { ...found, mean: Math.round(mean * 10) / 10 };
}

function quantiles<T>(inOrder: readonly T[]): Quantiles<T> | null {
  const at = (share: number) => inOrder[Math.max(Math.ceil(inOrder.length * share) - 1, 0)];
  const [p50, p80, p95] = [at(0.5), at(0.8), at(0.95)];
  return p50 === undefined || p80 === undefined || p95 === undefined ? null : { p50, p80, p95 };
}

function sorted<T extends string | number>(values: readonly T[]): readonly T[] {
  return values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** One decimal. */
function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10;
}
