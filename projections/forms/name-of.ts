import type { Reader } from '../view';

/** Of a post, a person or a unit; its id where the views do not know it. */
export function nameOf(reader: Reader, table: 'person' | 'post' | 'unit', id: string): string {
  const row = reader.get<{ readonly name: string }>(`SELECT name FROM ${table} WHERE ${table}Id = ?`, id);
  return row?.name ?? id;
}
