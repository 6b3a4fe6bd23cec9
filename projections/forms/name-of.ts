import type { Reader } from '../view';

/** Of a post or a person; its id where the views do not know it. */
export function nameOf(reader: Reader, table: 'person' | 'post', id: string): string {
  const row = reader.get<{ readonly name: string }>(`SELECT name FROM ${table} WHERE ${table}Id = ?`, id);
  return row?.name ?? id;
}
