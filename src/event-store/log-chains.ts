/** The hash chains of all streams, followed through a log in its order: one link is kept for each stream. */
import type { SealedEvent } from '../../workflows/kernel/event';
import { chainStart, linkOf, verifyLink, type ChainFault, type Link } from '../ledger/hash-chain';

export class LogChains {
  readonly #links = new Map<string, Link>();
  #events = 0;

  /** Events found good so far. */
  get events(): number {
    return this.#events;
  }

  /** Streams that a good event was seen of. */
  get streams(): number {
    return this.#links.size;
  }

  /** What is wrong with the next event of the log; a wrong one is not counted. */
  take(event: SealedEvent): ChainFault | undefined {
    const fault = this.faultOf(event);
    if (fault === undefined) this.accept(event);
    return fault;
  }

  faultOf(event: SealedEvent): ChainFault | undefined {
    return verifyLink(event, this.#links.get(event.stream) ?? chainStart(event.stream));
  }

  /** The event is good: the next one of its stream has to follow it. */
  accept(event: SealedEvent): void {
    this.#links.set(event.stream, linkOf(event));
    this.#events += 1;
  }
}
