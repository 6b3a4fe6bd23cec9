/**
 * What somebody has filled in and not sent yet, kept in this browser: a lost connection, a session that has run out or a
 * closed window costs nothing. Kept apart for each person; gone when it has been taken, or when the person logs out.
 */
const PREFIX = 'liancheng.draft.';

export interface Draft {
  /** What was kept, or undefined. */
  readonly kept: object | undefined;
  /** The command's idempotency key: sent again after a lost answer, also from a form opened anew, it takes effect once. */
  readonly key: string;
  readonly keep: (fields: object) => void;
  readonly drop: () => void;
}

interface Kept {
  readonly key: string;
  readonly fields: object;
}

/** `name`: of the form and of what it is about. */
export function draftOf(personId: string, name: string): Draft {
  const place = `${PREFIX}${personId}.${name}`;
  const kept = parsed(localStorage.getItem(place));
  const key = kept?.key ?? crypto.randomUUID();
  return {
    kept: kept?.fields,
    key,
    keep: (fields) => localStorage.setItem(place, JSON.stringify({ key, fields } satisfies Kept)),
    drop: () => localStorage.removeItem(place),
  };
}

/** On a shared PC nobody finds what another has begun. */
export function dropDrafts(personId: string): void {
  const own = Object.keys(localStorage).filter((key) => key.startsWith(`${PREFIX}${personId}.`));
  for (const key of own) localStorage.removeItem(key);
}

/** Anything else under the key is as good as nothing. */
function parsed(text: string | null): Kept | undefined {
  if (text === null) return undefined;
  try {
    const { key, fields } = JSON.parse(text) as Partial<Kept>;
    return typeof key === 'string' && typeof fields === 'object' ? { key, fields } : undefined;
  } catch {
    return undefined;
  }
}
