import { setImmediate } from 'node:timers/promises';

/** What others who ask may be kept waiting for. */
const STRETCH_MS = 20;

/** One after another, where working through them all takes long: others are answered in between. */
export async function* inTurns<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  let since = performance.now();
  for (const item of items) {
    if (performance.now() - since > STRETCH_MS) {
      await setImmediate();
      since = performance.now();
    }
    yield item;
  }
}
