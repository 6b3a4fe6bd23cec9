/** From a template to the plan of one year. */
import { refuse } from '../kernel/domain-error';
import { checkPlan, parsePlan, type KnownParts } from './check-plan';
import type { Plan } from './plan';
import { planFault, type PlanFault } from './plan-fault';
import { fixedYearOf, resolveDate, type PlanTemplate } from './plan-template';
import { isRecord } from './read-shape';

/**
 * The template with its year filled in. `PLAN.YEAR_FIXED` when it is written for another year. A day the year does not
 * have (`02-29`) is left for the check to name, so a template that was not checked for this year goes through `parseTemplate`.
 */
export function resolvePlan(template: PlanTemplate, year: number): Plan {
  refuseFixedYear(template, year);
  return fillYear(template, year) as Plan;
}

/** All faults of a template, checked as the plan of `year`. Survives any JSON value. */
export function checkTemplate(input: unknown, year: number, known: KnownParts): readonly PlanFault[] {
  const fixedYear = fixedYearOf(input);
  if (fixedYear === null || fixedYear === year) return checkPlan(fillYear(input, year), known);
  return [planFault('', 'YEAR_FIXED', { fixedYear, year }), ...checkPlan(fillYear(input, fixedYear), known)];
}

/** Checked and resolved in one step: `PLAN.YEAR_FIXED`, or `PLAN.INVALID` with all faults. */
export function parseTemplate(input: unknown, year: number, known: KnownParts): Plan {
  refuseFixedYear(input, year);
  return parsePlan(fillYear(input, year), known);
}

function refuseFixedYear(template: unknown, year: number): void {
  const fixedYear = fixedYearOf(template);
  if (fixedYear !== null && fixedYear !== year) refuse('PLAN.YEAR_FIXED', { fixedYear, year });
}

function fillYear(template: unknown, year: number): unknown {
  if (!isRecord(template)) return template;
  const stages = template['stages'];
  return {
    ...template,
    year: template['year'] ?? year,
    ...(Array.isArray(stages) ? { stages: stages.map((stage: unknown) => fillStage(stage, year)) } : {}),
  };
}

function fillStage(stage: unknown, year: number): unknown {
  if (!isRecord(stage)) return stage;
  const milestones = stage['milestones'];
  return {
    ...fillDates(stage, ['opens', 'closes'], year),
    ...(isRecord(stage['submission']) ? { submission: fillDates(stage['submission'], ['due'], year) } : {}),
    ...(Array.isArray(milestones)
      ? {
          milestones: milestones.map((item: unknown) =>
            isRecord(item) ? fillDates(item, ['due'], year) : item,
          ),
        }
      : {}),
  };
}

/** Only fields that are there: a missing date has to stay missing. */
function fillDates(
  value: Readonly<Record<string, unknown>>,
  fields: readonly string[],
  year: number,
): Readonly<Record<string, unknown>> {
  const present = fields.filter((field) => Object.hasOwn(value, field));
  return {
    ...value,
    ...Object.fromEntries(present.map((field) => [field, resolveDate(value[field], year)])),
  };
}
