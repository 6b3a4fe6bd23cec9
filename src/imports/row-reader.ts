/** Reads the cells of one row by what they are to mean, and gathers all that is wrong with them. */
import type { Words } from '../../projections/forms/paper-form';
import type { Bilingual } from '../../workflows/kernel/text';
import type { LocalDate } from '../../workflows/kernel/time';
import { dateOf, nameOf, reading, readsAs, wholeNumberOf } from './cell-text';
import type { Change, Note } from './draft';
import type { ColumnIn, RowIn, TableIn } from './table-in';

/** What a cell of a few values may say. */
export interface Choice<T> {
  readonly value: T;
  readonly label: Bilingual;
  /** Beside both labels and the value itself. */
  readonly also?: readonly string[];
}

export function choicesOf<T extends string>(labels: Readonly<Record<T, Bilingual>>): readonly Choice<T>[] {
  return (Object.entries(labels) as [T, Bilingual][]).map(([value, label]) => ({ value, label }));
}

/** What could be meant by a cell that refers to something. */
export interface Referred<T> {
  readonly found: readonly T[];
  /** How each that was found would be told from the others. */
  readonly nameOf: (each: T) => string;
}

export class RowReader<Field extends string> {
  readonly faults: Note[] = [];
  readonly remarks: Note[] = [];
  readonly changes: Change[] = [];

  constructor(
    readonly table: Pick<TableIn<Field>, 'headings' | 'sheet'>,
    readonly row: RowIn<Field>,
    private readonly columns: readonly ColumnIn<Field>[],
  ) {}

  /** The column is there. */
  has(field: Field): boolean {
    return this.row.cells[field] !== undefined;
  }

  text(field: Field): string {
    return this.row.cells[field] ?? '';
  }

  name(field: Field): string {
    return nameOf(this.text(field));
  }

  column(field: Field): string {
    return this.table.headings[field] ?? this.columns.find((each) => each.field === field)?.heads[0] ?? field;
  }

  fault(code: string, field?: Field, details: Note['details'] = {}): void {
    this.faults.push({ code, column: field === undefined ? undefined : this.column(field), details });
  }

  /** The value; undefined with the fault. */
  orFault<T>(value: T | undefined, code: string, field: Field, details: Note['details'] = {}): T | undefined {
    if (value === undefined) this.fault(code, field, details);
    return value;
  }

  remark(code: string, field?: Field, details: Note['details'] = {}): void {
    this.remarks.push({ code, column: field === undefined ? undefined : this.column(field), details });
  }

  /** A name that must be there. */
  required(field: Field): string | undefined {
    return this.orFault(this.name(field) || undefined, 'IMPORT.VALUE_MISSING', field);
  }

  /** A text that must be there. */
  said(field: Field): string | undefined {
    return this.orFault(this.text(field) || undefined, 'IMPORT.VALUE_MISSING', field);
  }

  choice<T>(field: Field, choices: readonly Choice<T>[]): T | undefined {
    return this.chosen(field, this.text(field), choices);
  }

  /** The cell's value; where there is no such column or the cell is empty, the default, which is said; else a fault. */
  choiceOrDefault<T>(
    field: Field,
    choices: readonly Choice<T>[],
    byDefault: string | undefined,
  ): T | undefined {
    const said = this.text(field);
    if (said !== '' || byDefault === undefined) return this.chosen(field, said, choices);
    const value = this.chosen(field, byDefault, choices);
    if (value !== undefined) {
      const label = choices.find((each) => each.value === value)?.label;
      this.remark('DEFAULT_TAKEN', field, {
        value: label?.zh ?? byDefault,
        valueEn: label?.en ?? byDefault,
      });
    }
    return value;
  }

  private chosen<T>(field: Field, said: string, choices: readonly Choice<T>[]): T | undefined {
    const names = choices.map(({ label }) => label.zh).join('、');
    if (said === '') return this.orFault<T>(undefined, 'IMPORT.CHOICE_MISSING', field, { choices: names });
    const meant = choices.find(({ value, label, also = [] }) =>
      [label.zh, label.en, String(value), ...also].some(
        (name) => reading(name).toLowerCase() === reading(said).toLowerCase(),
      ),
    );
    return this.orFault(meant?.value, 'IMPORT.NOT_A_CHOICE', field, { value: said, choices: names });
  }

  date(field: Field): LocalDate | undefined {
    const said = this.said(field);
    if (said === undefined) return undefined;
    return this.orFault(dateOf(said), 'IMPORT.NOT_A_DATE', field, { value: said });
  }

  wholeNumber(field: Field): number | undefined {
    const said = this.said(field);
    if (said === undefined) return undefined;
    return this.orFault(wholeNumberOf(said), 'IMPORT.NOT_A_NUMBER', field, { value: said });
  }

  /** The one thing that a cell refers to. */
  reference<T>(field: Field, said: string, { found, nameOf: named }: Referred<T>): T | undefined {
    const [one, ...others] = found;
    if (one === undefined || others.length === 0)
      return this.orFault(one, 'IMPORT.REFERENCE_UNKNOWN', field, { value: said });
    return this.orFault<T>(undefined, 'IMPORT.REFERENCE_AMBIGUOUS', field, {
      value: said,
      choices: found.slice(0, MOST_NAMED).map(named).join('、'),
    });
  }

  /** Does the cell say otherwise than what a form would show? A column that is not there says nothing. */
  differs(field: Field, shown: Shown): boolean {
    return this.has(field) && !shows(this.text(field), shown);
  }

  /** The same, and noted as a change. */
  changed(field: Field, shown: Shown): boolean {
    if (!this.differs(field, shown)) return false;
    this.changes.push({ column: this.column(field), from: textsOf(shown)[0] ?? '', to: this.text(field) });
    return true;
  }
}

const MOST_NAMED = 10;

/** A cell as the form shows it. */
export type Shown = Words | number | readonly string[] | null;

export function shows(text: string, shown: Shown): boolean {
  return textsOf(shown).some((each) => readsAs(text, each));
}

/** In both languages, the Chinese first. */
function textsOf(shown: Shown): readonly string[] {
  if (shown === null) return [''];
  if (typeof shown === 'string') return [shown];
  if (typeof shown === 'number') return [String(shown)];
  if ('zh' in shown) return [shown.zh, shown.en];
  return [shown.join('\n')];
}
