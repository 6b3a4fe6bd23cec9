/**
 * Everything that is wrong with a plan, at once: its form first (plan-shape.ts), then, on whatever of it is sound, the
 * order of its windows, its schemes and its gates. Survives any JSON value. A template is checked through
 * `checkTemplate` (resolve-plan.ts), which fills its year in before.
 */
import { refuse } from '../kernel/domain-error';
import { checkCriteria, type KnownRules } from './check-criteria';
import { checkRectificationScheme } from './check-rectification-scheme';
import { checkSchemes } from './check-schemes';
import { checkStandingDuties, type CheckRecurrence } from './check-standing-duties';
import { checkWarningScheme } from './check-warning-scheme';
import { checkWindows } from './check-windows';
import { show } from './fault';
import type { Plan } from './plan';
import { planFault, type PlanFault } from './plan-fault';
import { PLAN_SHAPE } from './plan-shape';
import { isRecord, readShape } from './read-shape';
import type { Sound } from './shape';
import { isTimeZone } from './time-zone';

/** What a plan may refer to. */
export interface KnownParts {
  readonly rules: KnownRules;
  /** Ids of working-day tables. */
  readonly calendars: ReadonlySet<string>;
  readonly recurrence: CheckRecurrence;
}

/** A document with more faults than this is of another kind altogether; the rest is not named. */
export const MAX_FAULTS_NAMED = 500;

export function checkPlan(input: unknown, known: KnownParts): readonly PlanFault[] {
  const { sound, faults } = readShape('PLAN', PLAN_SHAPE, input);
  if (!isRecord(sound)) return faults;
  const plan = sound as Sound<Plan>;
  return [
    ...faults,
    ...checkPlace(plan, known.calendars),
    ...checkWindows(plan),
    ...checkSchemes(plan.schemes),
    ...checkWarningScheme(plan.warnings),
    ...checkRectificationScheme(plan.rectifications),
    ...checkStandingDuties(plan.duties, known.recurrence),
    ...checkCriteria(plan, known.rules),
  ].slice(0, MAX_FAULTS_NAMED);
}

/** The plan, or `PLAN.INVALID` with all its `faults`. */
export function parsePlan(input: unknown, known: KnownParts): Plan {
  const faults = checkPlan(input, known);
  if (faults.length > 0) refuse('PLAN.INVALID', { faults });
  return input as Plan;
}

function checkPlace(plan: Sound<Plan>, calendars: ReadonlySet<string>): readonly PlanFault[] {
  const faults: PlanFault[] = [];
  if (plan.timeZone !== undefined && !isTimeZone(plan.timeZone)) {
    faults.push(planFault('timeZone', 'TIME_ZONE_UNKNOWN', { value: show(plan.timeZone) }));
  }
  if (plan.calendar !== undefined && !calendars.has(plan.calendar)) {
    const values = { value: plan.calendar, known: [...calendars].join(', ') };
    faults.push(planFault('calendar', 'CALENDAR_UNKNOWN', values));
  }
  return faults;
}
