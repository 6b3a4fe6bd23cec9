import type { Fact } from './event';

/** What an event says in a field; a rule that names one it has not is a mistake, and no answer. */
export function fieldOf({ type, data }: Pick<Fact, 'type' | 'data'>, field: string): unknown {
  const fields = data as Readonly<Record<string, unknown>>;
  if (!(field in fields)) throw new Error(`${type} has no field ${field}`);
  return fields[field];
}
