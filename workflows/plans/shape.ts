/** The vocabulary in which the form of a plan or a calendar is written down; read-shape.ts holds a value against it. */

export type Shape =
  /** Between 1 and `maxLength` UTF-16 units, not only blanks. */
  | { readonly type: 'text'; readonly maxLength: number }
  /** A lower-case identifier, see ID_FORM. */
  | { readonly type: 'id' }
  /** `YYYY-MM-DD`, a real day. */
  | { readonly type: 'date' }
  /** A whole number from `min` to `max`. */
  | { readonly type: 'integer'; readonly min: number; readonly max: number }
  | { readonly type: 'choice'; readonly choices: readonly (string | number | boolean)[] }
  | { readonly type: 'nullable'; readonly of: Shape }
  | {
      readonly type: 'list';
      readonly of: Shape;
      readonly min: number;
      readonly max: number;
      /** Refuse an entry that repeats: the entry itself, or the field of this name. */
      readonly unique?: 'entry' | { readonly field: string };
    }
  | {
      readonly type: 'record';
      readonly fields: Readonly<Record<string, Shape>>;
      readonly optional: readonly string[];
    }
  | { readonly type: 'map'; readonly key: RegExp; readonly of: Shape; readonly max: number }
  /** Any JSON object within SETTINGS_LIMITS: what it may hold is known to the rule it is for. */
  | { readonly type: 'settings' }
  /** Any JSON object: whoever takes it looks into it. */
  | { readonly type: 'object' };

export const ID_FORM = /^[a-z][a-z0-9-]{0,63}$/;

export const SETTINGS_LIMITS = { depth: 4, values: 100, textLength: 200 } as const;

/**
 * What is left of a `T` when everything unsound is taken out: a check of meaning reads this, and passes over what the
 * check of form has already named.
 */
export type Sound<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly (Sound<Item> | undefined)[]
    : { readonly [Key in keyof T]?: Sound<T[Key]> };

export function text(maxLength: number): Shape {
  return { type: 'text', maxLength };
}

export function integer(min: number, max: number): Shape {
  return { type: 'integer', min, max };
}

export function choice(choices: readonly (string | number | boolean)[]): Shape {
  return { type: 'choice', choices };
}

export function record(fields: Readonly<Record<string, Shape>>, optional: readonly string[] = []): Shape {
  return { type: 'record', fields, optional };
}

export function list(
  of: Shape,
  min: number,
  max: number,
  unique?: 'entry' | { readonly field: string },
): Shape {
  return { type: 'list', of, min, max, ...(unique === undefined ? {} : { unique }) };
}

export function bilingualText(maxLength: number): Shape {
  return record({ zh: text(maxLength), en: text(maxLength) });
}
