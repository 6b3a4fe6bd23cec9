/**
 * What the checks of single fields do not see of a body, or see too late: how deep it goes, which would exhaust the stack of whatever walks
 * over it; how much it holds, since all of a megabyte of faults would be looked for before the first is told; and fields named as
 * what every object inherits, which class-transformer passes over as if they were not there.
 */
import { LIST_MAX } from './fields';

/** A plan, the deepest there is, has eight. */
const MOST_LEVELS = 32;
const MOST_FIELDS = 500;
/** In all of a body: the longest list there is, of the widest objects. */
const MOST_MEMBERS = 50_000;

const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

interface ShapeFault {
  readonly path: string;
  readonly code: 'TOO_DEEP' | 'TOO_MANY' | 'FIELD_UNKNOWN';
}

interface Place {
  readonly value: object;
  readonly path: string;
  readonly level: number;
}

/** The first one found; without recursion, since it is for what is too deep for that. */
export function shapeFault(body: unknown): ShapeFault | undefined {
  const waiting: Place[] = isObject(body) ? [{ value: body, path: '', level: 1 }] : [];
  let members = 0;
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const { value, path, level } = place;
    if (level > MOST_LEVELS) return { path, code: 'TOO_DEEP' };
    const names = Object.keys(value);
    members += names.length;
    if (names.length > (Array.isArray(value) ? LIST_MAX : MOST_FIELDS) || members > MOST_MEMBERS)
      return { path, code: 'TOO_MANY' };
    for (const name of names) {
      const member = (value as Readonly<Record<string, unknown>>)[name];
      if (INHERITED.has(name)) return { path: below(path, name), code: 'FIELD_UNKNOWN' };
      if (isObject(member)) waiting.push({ value: member, path: below(path, name), level: level + 1 });
    }
  }
  return undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function below(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
