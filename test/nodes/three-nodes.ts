/** Three nodes over one log: each with its own folder, views, checkpoint and clock. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandRequest } from '../../src/commands/request';
import { openEngine, type Engine } from '../../src/engine';
import type { EventStore } from '../../src/event-store/event-store';
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store';
import { withSparsePositions } from '../support/sparse-positions';
import { shared } from '../support/store-wrappers';
import { Town } from '../support/town';

/** How far each node's clock is ahead of the town's. */
const SKEWS_MS = [0, 1, 1_500];

export class ThreeNodes {
  private turn = 0;

  private constructor(
    readonly root: string,
    readonly store: EventStore,
    /** Its hands give each command to the next node in turn. */
    readonly town: Town,
    readonly engines: readonly Engine[],
  ) {}

  static async found(): Promise<ThreeNodes> {
    const root = mkdtempSync(join(tmpdir(), 'liancheng-nodes-'));
    const store = withSparsePositions(new MemoryEventStore());
    const town = await Town.open({ store });
    const engines = await Promise.all(
      SKEWS_MS.map((skewMs, index) => nodeOver(town, join(root, `node-${index}`), skewMs)),
    );
    const nodes: ThreeNodes = new ThreeNodes(
      root,
      store,
      town.through(
        Object.create(town.gateway, {
          execute: { value: (request: CommandRequest) => nodes.next().gateway.execute(request) },
        }) as Town['gateway'],
        () => nodes.settled(),
      ),
      engines,
    );
    // The town's own engine only reads.
    await town.engine.reactor.stop();
    await nodes.town.foundOrganisation();
    return nodes;
  }

  /** The nodes take turns. */
  next(): Engine {
    const engine = this.engines[this.turn % this.engines.length];
    this.turn += 1;
    if (engine === undefined) throw new Error('there are no nodes');
    return engine;
  }

  /** One more, whose folder is empty. */
  anotherOne(): Promise<Engine> {
    return nodeOver(this.town, join(this.root, 'new'), 0);
  }

  /** Every node has done what the log asks of it, and shows it. */
  async settled(): Promise<void> {
    const end = await this.store.end();
    for (const engine of this.engines) {
      await engine.reactor.settled(end);
      await engine.views.waitFor(end);
    }
  }

  async close(): Promise<void> {
    for (const engine of this.engines) await engine.close();
    await this.town.close();
    rmSync(this.root, { recursive: true });
  }
}

function nodeOver(town: Town, dataDir: string, skewMs: number): Promise<Engine> {
  mkdirSync(dataDir);
  return openEngine({
    dataDir,
    store: shared(town.store),
    now: () => new Date(Date.parse(town.now) + skewMs).toISOString(),
    sweepEveryMs: 0,
  });
}
