/** The order of the stages in kind and in time, and the dates inside their windows. Both ends of a window belong to it. */
import type { LocalDate } from '../kernel/time';
import { show } from './fault';
import { STAGE_KINDS, type Plan, type PlanStage, type StageKind } from './plan';
import { planFault, type PlanFault } from './plan-fault';
import type { Sound } from './shape';

type SoundStage = Sound<PlanStage> | undefined;

export function checkWindows(plan: Sound<Plan>): readonly PlanFault[] {
  const stages = plan.stages;
  if (stages === undefined) return [];
  return [
    ...checkKinds(stages),
    ...stages.flatMap((stage, i) => checkWindow(stage, `stages[${i}]`, i === stages.length - 1)),
    ...stages.flatMap((stage, i) => (i === 0 ? [] : checkSequence(stage, stages[i - 1], `stages[${i}]`))),
    ...stages.flatMap((stage, i) => checkDueDates(stage, `stages[${i}]`)),
    ...checkMilestoneIds(stages),
    ...checkYear(plan.year, stages),
  ];
}

function checkKinds(stages: readonly SoundStage[]): readonly PlanFault[] {
  const kinds = stages.map((stage) => stage?.kind);
  const faults = kinds.flatMap((kind, i) => {
    const previous = kinds.slice(0, i).findLast((earlier) => earlier !== undefined);
    if (kind === undefined || previous === undefined || rank(kind) >= rank(previous)) return [];
    return [planFault(`stages[${i}].kind`, 'KINDS_BACKWARDS', { kind, previous })];
  });
  // A stage of unreadable kind may be the one that is missing.
  if (kinds.includes(undefined)) return faults;
  const missing = STAGE_KINDS.filter((kind) => !kinds.includes(kind));
  return [...faults, ...missing.map((kind) => planFault('stages', 'KIND_MISSING', { kind }))];
}

function rank(kind: StageKind): number {
  return STAGE_KINDS.indexOf(kind);
}

function checkWindow(stage: SoundStage, path: string, last: boolean): readonly PlanFault[] {
  if (stage === undefined) return [];
  const { opens, closes } = stage;
  if (closes === null) return last ? [] : [planFault(`${path}.closes`, 'END_OPEN')];
  if (opens === undefined || closes === undefined || closes >= opens) return [];
  return [planFault(`${path}.closes`, 'CLOSES_BEFORE_OPENS', { opens, closes })];
}

/** Two stages may share a window, but the gate of the earlier one lets the later begin: neither end may run backwards. */
function checkSequence(stage: SoundStage, predecessor: SoundStage, path: string): readonly PlanFault[] {
  if (stage === undefined || predecessor === undefined) return [];
  const faults: PlanFault[] = [];
  if (isBefore(stage.opens, predecessor.opens)) {
    const values = { opens: show(stage.opens), previous: show(predecessor.opens) };
    faults.push(planFault(`${path}.opens`, 'OPENS_BEFORE_PREDECESSOR', values));
  }
  if (isBefore(stage.closes, predecessor.closes)) {
    const values = { closes: show(stage.closes), previous: show(predecessor.closes) };
    faults.push(planFault(`${path}.closes`, 'CLOSES_BEFORE_PREDECESSOR', values));
  }
  return faults;
}

function isBefore(date: LocalDate | null | undefined, other: LocalDate | null | undefined): boolean {
  return typeof date === 'string' && typeof other === 'string' && date < other;
}

function checkDueDates(stage: SoundStage, path: string): readonly PlanFault[] {
  if (stage?.opens === undefined || stage.closes === undefined) return [];
  const { opens, closes } = stage;
  // A window that ends before it begins holds no day at all; that is named once, as CLOSES_BEFORE_OPENS.
  if (isBefore(closes, opens)) return [];
  return duesOf(stage).flatMap(([field, due]) => {
    if (due === undefined || (due >= opens && !isBefore(closes, due))) return [];
    return [planFault(`${path}.${field}`, 'DUE_OUTSIDE_WINDOW', { due, opens, closes: closes ?? '…' })];
  });
}

function checkMilestoneIds(stages: readonly SoundStage[]): readonly PlanFault[] {
  const firsts = new Map<string, string>();
  const faults: PlanFault[] = [];
  for (const [i, stage] of stages.entries()) {
    for (const [j, milestone] of (stage?.milestones ?? []).entries()) {
      if (milestone?.id === undefined) continue;
      const path = `stages[${i}].milestones[${j}].id`;
      const first = firsts.get(milestone.id);
      if (first === undefined) firsts.set(milestone.id, path);
      else faults.push(planFault(path, 'MILESTONE_REPEATED', { value: milestone.id, first }));
    }
  }
  return faults;
}

/** A campaign is one yearly run: it begins in its year, and may end in the next. */
function checkYear(year: number | undefined, stages: readonly SoundStage[]): readonly PlanFault[] {
  if (year === undefined) return [];
  const faults: PlanFault[] = [];
  const first = stages[0]?.opens;
  if (first !== undefined && yearOf(first) !== year) {
    faults.push(planFault('stages[0].opens', 'YEAR_MISMATCH', { date: first, year }));
  }
  for (const [i, stage] of stages.entries()) {
    for (const [field, date] of datesToEndBy(stage)) {
      if (typeof date !== 'string' || yearOf(date) <= year + 1 || (i === 0 && field === 'opens')) continue;
      faults.push(planFault(`stages[${i}].${field}`, 'YEAR_MISMATCH', { date, year }));
    }
  }
  return faults;
}

/** What is due lies inside its window, and needs no look of its own unless the window has no end. */
function datesToEndBy(stage: SoundStage): readonly (readonly [string, LocalDate | null | undefined])[] {
  const ends = [['opens', stage?.opens] as const, ['closes', stage?.closes] as const];
  return stage?.closes === null ? [...ends, ...duesOf(stage)] : ends;
}

function duesOf({ submission, milestones = [] }: Sound<PlanStage>) {
  return [
    ['submission.due', submission?.due] as const,
    ...milestones.map((milestone, i) => [`milestones[${i}].due`, milestone?.due] as const),
  ];
}

function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}
