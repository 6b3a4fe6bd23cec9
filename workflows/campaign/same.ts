/** Are two pieces of plain data the same? Plain data: what JSON can hold. */

export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((value, index) => same(value, b[index]));
  }
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = definedKeys(a);
  return keys.length === definedKeys(b).length && keys.every((key) => same(a[key], b[key]));
}

export interface Difference {
  /** JSON pointer (RFC 6901), e.g. `/stages/2/closes`. */
  readonly path: string;
  /** null where there was nothing. */
  readonly from: unknown;
  readonly to: unknown;
}

/** The leaves in which `b` differs from `a`, in `a`'s order of keys. */
export function differences(a: unknown, b: unknown, path = ''): readonly Difference[] {
  if (same(a, b)) return [];
  if (Array.isArray(a) && Array.isArray(b)) {
    return Array.from({ length: Math.max(a.length, b.length) }, (_, index) => index).flatMap((index) =>
      differences(a[index], b[index], `${path}/${index}`),
    );
  }
  if (isRecord(a) && isRecord(b)) {
    const keys = new Set([...definedKeys(a), ...definedKeys(b)]);
    return [...keys].flatMap((key) => differences(a[key], b[key], `${path}/${pointerToken(key)}`));
  }
  return [{ path, from: a ?? null, to: b ?? null }];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A key without a value does not survive being stored. */
function definedKeys(record: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(record).filter((key) => record[key] !== undefined);
}

function pointerToken(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
