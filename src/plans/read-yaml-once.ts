/**
 * YAML files that are asked for again and again, by everybody for the list of plans: parsed once for each state of the file. What is
 * edited or replaced is read anew, without a restart.
 */
import { statSync } from 'node:fs';
import type { DocumentNoun } from '../../workflows/plans/shape-fault';
import { readYaml } from './read-yaml';

interface Parsed {
  readonly state: string;
  readonly content: unknown;
}

const parsed = new Map<string, Parsed>();

/** As `readYaml`, with its refusals; the content is shared, and frozen for that. */
export function readYamlOnce(noun: DocumentNoun, file: string): unknown {
  const { ino, size, ctimeMs } = statSync(file);
  const state = [ino, size, ctimeMs].join(' ');
  const known = parsed.get(file);
  if (known?.state === state) return known.content;
  const content = frozen(readYaml(noun, file));
  parsed.set(file, { state, content });
  return content;
}

/** Frozen before its members are, since one may hold what holds it, by an alias. */
function frozen(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const member of Object.values(value)) frozen(member);
  return value;
}
