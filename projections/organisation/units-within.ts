/** "The unit and below" in SQL: a range of paths. For the queries of all views. */
import type { Reader } from '../view';

export interface SqlPart {
  readonly sql: string;
  readonly params: readonly (string | number)[];
}

/** What stands between the brackets of `unitId IN (…)`: the unit, with those below it where asked for. */
export function unitsWithin(reader: Reader, unitId: string, andBelow: boolean): SqlPart {
  const path = andBelow ? pathOf(reader, unitId) : undefined;
  if (path === undefined) return { sql: '?', params: [unitId] };
  return { sql: 'SELECT unitId FROM unit WHERE path >= ? AND path < ?', params: [path, endOfPath(path)] };
}

/** Undefined for an unknown unit. */
export function pathOf(reader: Reader, unitId: string): string | undefined {
  return reader.get<{ path: string }>('SELECT path FROM unit WHERE unitId = ?', unitId)?.path;
}

/** The first text after all paths that begin with `path`: `0` follows `/`. */
export function endOfPath(path: string): string {
  return `${path.slice(0, -1)}0`;
}
