/** The form of standing duties, and what it means: recurrences that come to pass, and a grade where one is asked for. */
import { planFault, type PlanFault } from './plan-fault';
import { bilingualText, choice, integer, list, record, text, type Shape, type Sound } from './shape';
import { DUTY_KINDS, DUTY_OWNERS, type DutyOwner, type StandingDuty } from './standing-duty';

const DUTY_LIMITS = { duties: 40, titleLength: 200, recurrenceLength: 200, windowDays: 180 } as const;

export const STANDING_DUTIES: Shape = list(
  record({
    id: { type: 'id' },
    title: bilingualText(DUTY_LIMITS.titleLength),
    recurrence: text(DUTY_LIMITS.recurrenceLength),
    windowDays: integer(0, DUTY_LIMITS.windowDays),
    owner: record({ of: choice(DUTY_OWNERS), level: choice([1, 2, 3]) }, ['level']),
    kind: choice(DUTY_KINDS),
    nilReturnCounts: choice([true, false]),
  }),
  0,
  DUTY_LIMITS.duties,
  { field: 'id' },
);

/** What is wrong with a recurrence rule. */
export type RecurrenceFault = 'malformed' | 'never';

/** Handed in, for the rules are read by a library: null when the rule is sound. */
export type CheckRecurrence = (rule: string) => RecurrenceFault | null;

export function checkStandingDuties(
  duties: Sound<readonly StandingDuty[]> | undefined,
  recurrence: CheckRecurrence,
  path = 'duties',
): readonly PlanFault[] {
  return (duties ?? []).flatMap((duty, i) => {
    if (duty === undefined) return [];
    const at = `${path}[${i}]`;
    return [
      ...checkRule(duty.recurrence, recurrence, `${at}.recurrence`),
      ...checkOwner(duty.owner, `${at}.owner`),
    ];
  });
}

function checkRule(rule: string | undefined, check: CheckRecurrence, path: string): readonly PlanFault[] {
  if (rule === undefined) return [];
  const fault = check(rule);
  if (fault === null) return [];
  const reason = fault === 'never' ? 'RECURRENCE_NEVER' : 'RECURRENCE_INVALID';
  return [planFault(path, reason, { value: rule })];
}

function checkOwner(owner: Sound<DutyOwner> | undefined, path: string): readonly PlanFault[] {
  if (owner?.of === undefined) return [];
  const byGrade = owner.of === 'riskPoints';
  if (byGrade === (owner.level !== undefined)) return [];
  return [planFault(`${path}.level`, byGrade ? 'DUTY_LEVEL_MISSING' : 'DUTY_LEVEL_IDLE', { of: owner.of })];
}
