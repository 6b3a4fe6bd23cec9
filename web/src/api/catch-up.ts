/**
 * Asks anew whatever was answered before something happened: never more than once a second, and not while it is still being
 * asked. Whoever is told two hundred events a second has their page, and the server its rest.
 */
import type { Query, QueryClient } from '@tanstack/react-query';

const APART_MS = 1_000;
/** A question that takes longer holds the others up no more. */
const PATIENCE_MS = 10_000;

export class CatchUp {
  #isRunning = false;
  #wanted: string | undefined;

  constructor(private readonly queries: QueryClient) {}

  /** `withAsked`: also what is being asked, whose answer may have been on its way. */
  to(position: string, withAsked: boolean): void {
    this.#wanted = position;
    if (!this.#isRunning) void this.#run(withAsked);
  }

  async #run(withAsked: boolean): Promise<void> {
    this.#isRunning = true;
    for (let first = true; this.#wanted !== undefined; first = false) {
      const position = this.#wanted;
      this.#wanted = undefined;
      const predicate = (query: Query) => isBehind(query, position, withAsked || !first);
      const asked = this.queries.invalidateQueries({ predicate });
      await Promise.all([pause(APART_MS), Promise.race([asked, pause(PATIENCE_MS)])]);
    }
    this.#isRunning = false;
  }
}

/** As of an earlier moment nothing changes, and what is complete to no position is about nothing in the log. */
function isBehind({ queryKey: [, , at], state }: Query, position: string, withAsked: boolean): boolean {
  if (typeof at === 'string') return false;
  if (state.data === undefined) return withAsked;
  return completeTo(state.data)?.position !== position;
}

interface Complete {
  readonly completeTo?: { readonly position: string };
  readonly pages?: readonly Complete[];
}

function completeTo(data: unknown): Complete['completeTo'] {
  const { completeTo: own, pages } = (data ?? {}) as Complete;
  return own ?? pages?.[0]?.completeTo;
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
