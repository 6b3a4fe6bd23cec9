/**
 * That a signed log begins with what was signed of it before, as one text; in the form in which C2SP tlog-witness has a log
 * ask for a cosignature (the body of add-checkpoint):
 *
 *   old <decimal>              how many events had been signed before
 *   <base64 of a hash>         the path between both roots (merkle-tree.ts), a line each
 *
 *   <signed checkpoint>        the newer one: checkpoint.ts in a signed note
 */
import { fromDecimal, fromPath } from './strict-text';

const OLD = 'old ';

export interface ConsistencyProof {
  readonly older: number;
  readonly path: readonly Buffer[];
  /** The newer checkpoint as a signed note, as it was signed. */
  readonly checkpoint: string;
}

export function consistencyProofText({ older, path, checkpoint }: ConsistencyProof): string {
  const lines = [`${OLD}${older}`, ...path.map((hash) => hash.toString('base64'))];
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

/** Undefined when the text is no such proof. What it says is not believed yet. */
export function parseConsistencyProof(text: string): ConsistencyProof | undefined {
  const cut = text.indexOf('\n\n');
  if (cut < 0) return undefined;
  const [saidOlder = '', ...saidPath] = text.slice(0, cut).split('\n');
  const older = saidOlder.startsWith(OLD) ? fromDecimal(saidOlder.slice(OLD.length)) : undefined;
  const path = fromPath(saidPath);
  if (older === undefined || path === undefined) return undefined;
  return { older, path, checkpoint: text.slice(cut + 2) };
}
