/**
 * Holds a value nobody has looked at yet against a shape. Answers every fault of form, and the value with its unsound
 * parts taken out. It survives any JSON value: the depth it goes to is the shape's, never the value's.
 */
import { isReadable } from '../kernel/readable';
import { isLocalDate } from '../kernel/time';
import { shorten, show, type Fault, type FaultValues } from './fault';
import { ID_FORM, SETTINGS_LIMITS, type Shape } from './shape';
import { shapeFault, type DocumentNoun, type ShapeFaultCode, type ShapeReason } from './shape-fault';

export interface ShapeReading<Noun extends DocumentNoun> {
  /** `undefined` where the whole value is unsound. A list keeps its positions. */
  readonly sound: unknown;
  readonly faults: readonly Fault<ShapeFaultCode<Noun>>[];
}

/** A record with a thousand unknown fields is one mistake, not a thousand. */
const MAX_UNKNOWN_FIELDS_NAMED = 20;

/** Names a fault and answers what is left of the value: nothing, `undefined`. */
type Report = (path: string, reason: ShapeReason, values?: FaultValues) => unknown;

export function readShape<Noun extends DocumentNoun>(
  noun: Noun,
  shape: Shape,
  value: unknown,
): ShapeReading<Noun> {
  const faults: Fault<ShapeFaultCode<Noun>>[] = [];
  const report: Report = (path, reason, values) => {
    faults.push(shapeFault(noun, path, reason, values));
    return undefined;
  };
  const sound = read(shape, value, '', report);
  return { sound, faults };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function join(path: string, field: string): string {
  return path === '' ? shorten(field) : `${path}.${shorten(field)}`;
}

function read(shape: Shape, value: unknown, path: string, report: Report): unknown {
  switch (shape.type) {
    case 'text':
      return readText(shape.maxLength, value, path, report);
    case 'id':
      return readId(value, path, report);
    case 'date':
      if (isLocalDate(value)) return value;
      return report(path, 'DATE_INVALID', { value: show(value) });
    case 'integer':
      return readInteger(shape, value, path, report);
    case 'choice':
      if (shape.choices.some((option) => option === value)) return value;
      return report(path, 'NOT_CHOICE', { value: show(value), choices: shape.choices.join(', ') });
    case 'nullable':
      return value === null ? null : read(shape.of, value, path, report);
    case 'list':
      return readList(shape, value, path, report);
    case 'record':
      return readRecord(shape, value, path, report);
    case 'map':
      return readMap(shape, value, path, report);
    case 'settings':
      return readSettings(value, path, report);
    case 'object':
      return isRecord(value) ? value : report(path, 'NOT_RECORD', { value: show(value) });
  }
}

function readText(max: number, value: unknown, path: string, report: Report): unknown {
  if (typeof value !== 'string') return report(path, 'NOT_TEXT', { value: show(value) });
  if (value.trim() === '') return report(path, 'TEXT_EMPTY', { max });
  if (value.length > max) return report(path, 'TEXT_TOO_LONG', { length: value.length, max });
  if (!isReadable(value)) return report(path, 'TEXT_UNREADABLE');
  return value;
}

function readId(value: unknown, path: string, report: Report): unknown {
  if (typeof value === 'string' && ID_FORM.test(value)) return value;
  return report(path, 'ID_MALFORMED', { value: show(value) });
}

function readInteger(
  shape: Shape & { type: 'integer' },
  value: unknown,
  path: string,
  report: Report,
): unknown {
  const { min, max } = shape;
  if (typeof value !== 'number' || !Number.isInteger(value))
    return report(path, 'NOT_INTEGER', { value: show(value), min, max });
  if (value < min || value > max) return report(path, 'NUMBER_OUT_OF_RANGE', { value, min, max });
  return value;
}

function readList(shape: Shape & { type: 'list' }, value: unknown, path: string, report: Report): unknown {
  if (!Array.isArray(value)) return report(path, 'NOT_LIST', { value: show(value) });
  const count = value.length;
  if (count < shape.min) report(path, 'TOO_FEW', { count, min: shape.min });
  if (count > shape.max) report(path, 'TOO_MANY', { count, max: shape.max });
  const items = value
    .slice(0, shape.max)
    .map((item: unknown, i) => read(shape.of, item, `${path}[${i}]`, report));
  if (shape.unique !== undefined) reportRepeats(shape.unique, items, path, report);
  return items;
}

function reportRepeats(
  unique: 'entry' | { readonly field: string },
  items: readonly unknown[],
  path: string,
  report: Report,
): void {
  const suffix = unique === 'entry' ? '' : `.${unique.field}`;
  const firsts = new Map<unknown, string>();
  for (const [i, item] of items.entries()) {
    const key = unique === 'entry' ? item : isRecord(item) ? item[unique.field] : undefined;
    if (key === undefined) continue;
    const here = `${path}[${i}]${suffix}`;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, here);
    else report(here, 'DUPLICATE', { value: show(key), first });
  }
}

function readRecord(
  shape: Shape & { type: 'record' },
  value: unknown,
  path: string,
  report: Report,
): unknown {
  if (!isRecord(value)) return report(path, 'NOT_RECORD', { value: show(value) });
  reportUnknownFields(shape, value, path, report);
  const sound: [string, unknown][] = [];
  for (const [field, of] of Object.entries(shape.fields)) {
    const here = join(path, field);
    if (Object.hasOwn(value, field)) sound.push([field, read(of, value[field], here, report)]);
    else if (!shape.optional.includes(field)) report(here, 'FIELD_MISSING', { field });
  }
  return Object.fromEntries(sound.filter(([, part]) => part !== undefined));
}

function reportUnknownFields(
  shape: Shape & { type: 'record' },
  value: Readonly<Record<string, unknown>>,
  path: string,
  report: Report,
): void {
  const known = Object.keys(shape.fields);
  const unknown = Object.keys(value).filter((field) => !known.includes(field));
  for (const field of unknown.slice(0, MAX_UNKNOWN_FIELDS_NAMED)) {
    report(join(path, field), 'FIELD_UNKNOWN', { field: shorten(field), known: known.join(', ') });
  }
}

function readMap(shape: Shape & { type: 'map' }, value: unknown, path: string, report: Report): unknown {
  if (!isRecord(value)) return report(path, 'NOT_RECORD', { value: show(value) });
  const entries = Object.entries(value);
  if (entries.length > shape.max) report(path, 'TOO_MANY', { count: entries.length, max: shape.max });
  const sound: [string, unknown][] = [];
  for (const [key, item] of entries.slice(0, shape.max)) {
    const here = join(path, key);
    if (shape.key.test(key)) sound.push([key, read(shape.of, item, here, report)]);
    else report(here, 'KEY_MALFORMED', { value: shorten(key), form: shape.key.source });
  }
  return Object.fromEntries(sound.filter(([, part]) => part !== undefined));
}

function readSettings(value: unknown, path: string, report: Report): unknown {
  if (!isRecord(value)) return report(path, 'NOT_RECORD', { value: show(value) });
  if (countValues(value, SETTINGS_LIMITS.depth) <= SETTINGS_LIMITS.values) return value;
  return report(path, 'SETTINGS_TOO_LARGE', SETTINGS_LIMITS);
}

/** How many values stand in `value`; Infinity when it is deeper than `depth` or holds a text beyond the limit. */
function countValues(value: unknown, depth: number): number {
  if (typeof value === 'string') return value.length > SETTINGS_LIMITS.textLength ? Infinity : 1;
  if (typeof value !== 'object' || value === null) return 1;
  if (depth === 0) return Infinity;
  const keys = Object.keys(value);
  if (keys.length > SETTINGS_LIMITS.values || keys.some((key) => key.length > SETTINGS_LIMITS.textLength))
    return Infinity;
  return Object.values(value).reduce((sum: number, item: unknown) => sum + countValues(item, depth - 1), 1);
}
