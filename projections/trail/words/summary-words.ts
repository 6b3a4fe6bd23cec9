/** What a trail says of an event, in words of both languages: each field by its name, each value as people call it. */
import type { EventType } from '../../../workflows/events';
import { bilingual, type Bilingual } from '../../../workflows/kernel/text';
import type { Names } from '../names';
import { FIELD_WORDS } from './fields';
import { WORDS_OF_EVENT } from './of-event';
import { VALUE_WORDS } from './values';

export interface SaidInWords {
  readonly field: string;
  readonly name: Bilingual;
  readonly value: Bilingual;
}

export interface ToBeSaid {
  readonly type: EventType;
  readonly summary: Readonly<Record<string, unknown>>;
  readonly names: Names;
}

/** What holds nothing is left out. */
export function summaryWords(item: ToBeSaid): readonly SaidInWords[] {
  return fieldsOf(item, item.summary);
}

function fieldsOf(item: ToBeSaid, fields: object): readonly SaidInWords[] {
  return Object.entries(fields)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([field, value]) => ({
      field,
      name: fieldWords(item.type, field),
      value: valueWords(item, field, value),
    }));
}

function fieldWords(type: EventType, name: string): Bilingual {
  return own(WORDS_OF_EVENT[type]?.fields, name) ?? own(FIELD_WORDS, name) ?? same(name);
}

function valueWords(item: ToBeSaid, name: string, value: unknown): Bilingual {
  if (typeof value === 'boolean') return value ? bilingual('是', 'yes') : bilingual('否', 'no');
  if (typeof value === 'string' || typeof value === 'number') return wordsOf(item, name, String(value));
  if (Array.isArray(value)) {
    const each = value.map((part: unknown) => valueWords(item, name, part));
    return each.length === 0 ? bilingual('无', 'none') : joined(each, '、', ', ');
  }
  if (isBilingual(value)) return value;
  const parts = fieldsOf(item, value as object).map((part) => joined([part.name, part.value], ' ', ' '));
  return joined(parts, '，', ', ');
}

/** In the words of the plan where it has some, else in our own; what was entered stands as it is. */
function wordsOf({ type, names }: ToBeSaid, name: string, value: string): Bilingual {
  const words = own<Readonly<Record<string, Bilingual>>>(WORDS_OF_EVENT[type]?.values, name);
  return (
    own(own(names, name), value) ?? own(words, value) ?? own(own(VALUE_WORDS, name), value) ?? same(value)
  );
}

function own<T>(record: Readonly<Record<string, T | undefined>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

function joined(parts: readonly Bilingual[], zh: string, en: string): Bilingual {
  return bilingual(parts.map((part) => part.zh).join(zh), parts.map((part) => part.en).join(en));
}

function same(text: string): Bilingual {
  return bilingual(text, text);
}

function isBilingual(value: unknown): value is Bilingual {
  const text = value as Partial<Bilingual> | null;
  return typeof text?.zh === 'string' && typeof text.en === 'string';
}
