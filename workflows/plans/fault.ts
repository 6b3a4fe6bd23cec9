/**
 * One thing that is wrong with a document somebody wrote (a plan, a calendar): where, what, and what would be right.
 * Faults are data, so that all of them can be named at once; docs and screens read the same texts.
 */
import { bilingual, type Bilingual } from '../kernel/text';

export interface Fault<Code extends string = string> {
  /** Where, as in `stages[2].submission.due`; empty for the document as a whole. */
  readonly path: string;
  /** `NOUN.REASON`. */
  readonly code: Code;
  readonly wrong: Bilingual;
  readonly right: Bilingual;
}

/** The two sentences of a fault. `{name}` stands for a value of the case at hand. */
export interface FaultText {
  readonly wrong: Bilingual;
  readonly right: Bilingual;
}

export type FaultValues = Readonly<Record<string, string | number>>;

export function faultOf<Code extends string>(
  path: string,
  code: Code,
  text: FaultText,
  values: FaultValues = {},
): Fault<Code> {
  return { path, code, wrong: fill(text.wrong, values), right: fill(text.right, values) };
}

const SHOWN_LENGTH = 60;

/** What a text that is no text without its quotes looks like: a number, true, null. */
const OTHER_THAN_TEXT = /^(?:[-+]?[\d.]+|true|false|null|~)$/i;

/** A value as a reader may see it: short, and never the inside of a large one. A text keeps the quotes that make it one. */
export function show(value: unknown): string {
  if (value === undefined) return '–';
  if (typeof value === 'string') return OTHER_THAN_TEXT.test(value) ? `"${shorten(value)}"` : shorten(value);
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : 'null';
}

/** At most 60 characters of a text that came in. */
export function shorten(text: string): string {
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
}

function fill(text: Bilingual, values: FaultValues): Bilingual {
  return bilingual(fillOne(text.zh, values), fillOne(text.en, values));
}

function fillOne(text: string, values: FaultValues): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}
