/** When a page has come to rest: nothing is being asked for, nothing is being drawn, nothing is shown as awaited. */
import type { Page, Request } from 'playwright-core';

const AWAITED = '.ant-spin-spinning, .ant-skeleton-active, .ant-btn-loading';
/**
 * The browser's own word that a page has no work left, asked twice, so that an answer that has just come is drawn. On a
 * machine so busy that a page is never idle, it is waited for no longer than a second.
 */
const IDLE = `new Promise((done) => {
  const idle = (then) => requestIdleCallback(then, { timeout: 1_000 });
  idle(() => setTimeout(() => idle(() => done(document.querySelector('${AWAITED}') !== null)), 50));
})`;

/** Live updates: open as long as the page is. */
const NEVER_DONE = /\/api\/v1\/updates\/position$/;
/** A page that does not come to rest in this time is at fault. */
const PATIENCE_MS = 30_000;

const askedBy = new WeakMap<Page, Set<Request>>();

/** From a page's first moment on, so that no request is missed. */
export function watchRequests(page: Page): void {
  const asked = new Set<Request>();
  askedBy.set(page, asked);
  page.on('request', (request) => {
    if (!NEVER_DONE.test(request.url())) asked.add(request);
  });
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => asked.delete(request));
}

/** Half a second faster than waiting for a quiet network. */
export async function settled(page: Page): Promise<void> {
  const asked = askedBy.get(page) ?? new Set<Request>();
  const latest = performance.now() + PATIENCE_MS;
  await page.getByRole('heading', { level: 1 }).waitFor();
  for (let isBusy = true; isBusy;) {
    if (performance.now() > latest) throw new Error(`${page.url()} does not come to rest`);
    const isAwaited = await page.evaluate(IDLE);
    isBusy = isAwaited === true || asked.size > 0;
  }
}
