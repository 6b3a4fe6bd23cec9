/** The names and the enumerated values of all that a trail says, as types: worked out from the summaries, so that none is forgotten. */
import type { EventType } from '../../../workflows/events';
import type { Bilingual } from '../../../workflows/kernel/text';
import type { SummaryOf } from '../summary';

type Said = { readonly [T in EventType]: SummaryOf<T> }[EventType];

type Item<V> = V extends readonly (infer Each)[] ? Each : V;

/** Of every field, however deep, its name and what it holds. A text in both languages has no fields, nor has what any name may stand in. */
type Field<V> = V extends readonly (infer Each)[]
  ? Field<Each>
  : V extends Bilingual
    ? never
    : string extends keyof V
      ? never
      : V extends object
        ? { [Name in keyof V & string]-?: readonly [Name, Item<V[Name]>] | Field<V[Name]> }[keyof V & string]
        : never;

type Literal<V> = V extends string ? (string extends V ? never : V) : never;

type Fields = Field<Said>;

export type FieldName = Fields[0];

/** Field by field: free text in one would swallow the few values of another. */
type ValueOf<Name extends FieldName, F = Fields> = F extends readonly [Name, infer V] ? Literal<V> : never;

/** The fields that hold one of a few values, and those values. */
export type ValueWords = {
  readonly [Name in FieldName as [ValueOf<Name>] extends [never] ? never : Name]: Readonly<
    Record<ValueOf<Name>, Bilingual>
  >;
};

export type FieldWords = Readonly<Record<FieldName, Bilingual>>;

/** Where a name or a value of one type of event is called otherwise than elsewhere. */
export interface OwnWords {
  readonly fields?: { readonly [Name in FieldName]?: Bilingual };
  readonly values?: { readonly [Name in keyof ValueWords]?: Partial<ValueWords[Name]> };
}
