/** The plan as it grows: a template's content for the year, and each answer put in its place and checked there. */
import { checkTemplate } from '../../workflows/plans/resolve-plan';
import type { KnownParts } from '../../workflows/plans/check-plan';
import type { Bilingual } from '../../workflows/kernel/text';
import { bilingual } from '../../workflows/kernel/text';
import type { Fault } from '../../workflows/plans/fault';
import type { Plan } from '../../workflows/plans/plan';

export class Draft {
  private content: Record<string, unknown>;

  constructor(
    plan: Plan,
    private readonly known: KnownParts,
  ) {
    this.content = structuredClone(plan) as unknown as Record<string, unknown>;
  }

  get plan(): Plan {
    return this.content as unknown as Plan;
  }

  faults(): readonly Fault[] {
    return checkTemplate(this.content, this.plan.year, this.known);
  }

  /** What the checker says of the places named once the values stand there; the draft is changed only if that is nothing. */
  put(
    values: Readonly<Record<string, unknown>>,
    places: readonly string[] = Object.keys(values),
  ): Bilingual | null {
    const before = structuredClone(this.content);
    for (const [path, value] of Object.entries(values)) set(this.content, path, value);
    const fault = this.faults().find(({ path }) => places.some((place) => isWithin(path, place)));
    if (fault === undefined) return null;
    this.content = before;
    return bilingual(`${fault.wrong.zh}。${fault.right.zh}。`, `${fault.wrong.en}: ${fault.right.en}`);
  }

  drop(field: string): void {
    Reflect.deleteProperty(this.content, field);
  }
}

function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`);
}

function set(content: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const last = keys.pop() ?? '';
  let target = content;
  for (const key of keys) target = target[key] as Record<string, unknown>;
  target[last] = value;
}
