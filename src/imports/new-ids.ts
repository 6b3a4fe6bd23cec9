/**
 * Ids for what a file adds. The same file makes the same ids, so that an import that is given twice at once makes everything once; what was
 * made by it and has been ended since is not to be made again under its old id.
 */
import { uuidFrom } from '../commands/meta';

export type NewId = (...said: readonly string[]) => string;

export function newIds(sha256: string, endedIds: readonly string[]): NewId {
  const ended = new Set(endedIds);
  return (...said) => {
    for (let round = 0; ; round++) {
      const id = uuidFrom(['import', sha256, String(round), ...said].join('\n'));
      if (!ended.has(id)) return id;
    }
  };
}
