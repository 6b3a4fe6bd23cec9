/** What an engine has done since it was opened, counted at the cost of an addition. Who watches the node asks for it. */
export class Tally {
  eventsAppended = 0;
  /** How many commands given over HTTP were refused, by the code of the refusal. */
  readonly refusals = new Map<string, number>();
  readonly sweeps = { done: 0, failed: 0, raised: 0 };
  /** How often the thread that follows the log for the views, and the one that writes it, have died. */
  readonly threadsDied = { follower: 0, writer: 0 };
  /** How often a new connection to a log elsewhere was taken, after one that failed. */
  storeReconnects = 0;

  refused(code: string): void {
    this.refusals.set(code, (this.refusals.get(code) ?? 0) + 1);
  }
}
