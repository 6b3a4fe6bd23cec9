/** Walks a whole log as `verifyLog` does, and holds it against what was once signed of it. */
import type { StoredEvent } from '../../workflows/kernel/event';
import type { EventReader } from '../event-store/event-store';
import { verifyLog, type LogVerification } from '../event-store/verify-log';
import { entryOf, GrowingTree, type TreeHead } from '../ledger/merkle-tree';

/**
 * `holds`: the log begins with exactly the events that were signed. `logEndsEarly`: it has fewer. `otherEvents`: of the
 * events up to there, at least one is another, or stands elsewhere. `notReached`: a fault in the log comes before.
 */
export type CheckpointOutcome = 'holds' | 'logEndsEarly' | 'otherEvents' | 'notReached';

export interface HeldLog {
  readonly log: LogVerification;
  /** Of the events found good. */
  readonly head: TreeHead;
  /** In the order of the checkpoints. */
  readonly outcomes: readonly CheckpointOutcome[];
}

export async function holdLog(
  reader: Pick<EventReader, 'readAll' | 'firstMisfiled'>,
  checkpoints: readonly TreeHead[],
  onProgress?: (events: number) => void,
  onGood: (event: StoredEvent) => void = () => undefined,
): Promise<HeldLog> {
  const tree = new GrowingTree();
  const wanted = new Set(checkpoints.map(({ size }) => size));
  const roots = new Map<number, Buffer>();
  const passed = () => {
    if (wanted.has(tree.size)) roots.set(tree.size, tree.root());
  };
  passed();
  const log = await verifyLog(reader, onProgress, (event) => {
    tree.add(entryOf(event));
    passed();
    onGood(event);
  });
  const missing = log.firstFault === undefined ? 'logEndsEarly' : 'notReached';
  const outcomes = checkpoints.map(({ size, root }) => {
    const found = roots.get(size);
    if (found === undefined) return missing;
    return found.equals(root) ? 'holds' : 'otherEvents';
  });
  return { log, head: { size: tree.size, root: tree.root() }, outcomes };
}
