/**
 * The text of a cell as people type it: with spaces of every width, marks nobody sees, numbers in full width, dates in six ways. What is
 * kept is what was typed, but for what nobody sees; what is compared is how it reads.
 */
import { isLocalDate, type LocalDate } from '../../workflows/kernel/time';

/** Zero-width marks and the byte order mark. */
const UNSEEN = /[\u200b-\u200d\u2060\ufeff]/g;
/** A line break within a paragraph, as word processors write it. */
const SOFT_BREAK = /\r\n?|\v|\u2028|\u0085/g;

/** Where none of these is, there is nothing to clean. */
const TO_CLEAN = /[\s\u200b-\u200d\u2060\u0085]/;

/** Without what nobody sees, and without spaces at the ends of lines and empty lines around. Other control characters stay: they are refused. */
export function cleaned(text: string): string {
  if (!TO_CLEAN.test(text)) return text;
  return text
    .replace(UNSEEN, '')
    .replace(SOFT_BREAK, '\n')
    .replace(/\u00a0/g, ' ')
    .split('\n')
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ''))
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
}

/** How it reads: letters of full width as those of half, any space as one. */
export function reading(text: string): string {
  return cleaned(text).normalize('NFKC').replace(/\s+/g, ' ').trim();
}

/** Do the two read alike? */
export function readsAs(one: string, other: string): boolean {
  return one === other || reading(one) === reading(other);
}

/** Of the head of a column: without spaces, marks of what must be filled in, and a hint in brackets at the end. */
export function heading(text: string): string {
  return reading(text)
    .replace(/[\s*:]/g, '')
    .toLowerCase();
}

export function headingWithoutHint(text: string): string {
  return heading(text).replace(/\([^)]*\)$/, '');
}

/** One line: a name that was broken or spaced to fit its cell is one name. */
export function nameOf(text: string): string {
  return cleaned(text)
    .replace(/[\s\u3000]+/g, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}

/** A number of a person: the form that ids have. */
export function numberOf(text: string): string {
  return reading(text).toLowerCase();
}

/** Days from 1899-12-30 that a spreadsheet shows without their format: 1954 to 2099. */
const SERIAL = { from: 20_000, to: 73_050 } as const;
const DAY_MS = 86_400_000;
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

/** Undefined where it is no date: `2012-04-26`, `2012/4/26`, `2012.4.26`, `2012年4月26日`, `20120426`, and the bare number of a date cell. */
export function dateOf(text: string): LocalDate | undefined {
  const said = reading(text).replace(/\s/g, '');
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(said) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(said);
  if (parts !== null) {
    const [, year = '', month = '', day = ''] = parts;
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isLocalDate(date) ? date : undefined;
  }
  const serial = /^\d{5}$/.test(said) ? Number(said) : 0;
  if (serial < SERIAL.from || serial > SERIAL.to) return undefined;
  return new Date(SERIAL_EPOCH + serial * DAY_MS).toISOString().slice(0, 10);
}

/** Undefined where it is no whole number; `3`, `３`, `3.0`, `3人`. */
export function wholeNumberOf(text: string): number | undefined {
  const [, digits] = /^(\d{1,9})(?:\.0+)?[人名个]?$/.exec(reading(text)) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
