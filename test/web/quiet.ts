/** A page at rest: nothing is shown as awaited, and nothing has come for a while. The stream of live updates stays open, so the network never is. */
import type { Page } from 'playwright-core';

const AT_REST = `new Promise((done) => {
  let last = -1;
  const look = () => {
    const { length } = performance.getEntriesByType('resource');
    if (length === last && document.querySelector('.ant-spin-spinning, .ant-skeleton-active') === null) done();
    else {
      last = length;
      setTimeout(look, 500);
    }
  };
  look();
})`;

export async function quiet(page: Page): Promise<void> {
  await page.evaluate(AT_REST);
}
