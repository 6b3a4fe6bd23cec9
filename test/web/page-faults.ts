/** What is wrong with a page for people who see, hear or move otherwise, and whether it is wider than its screen. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { DESKTOP, PHONE, walkTo } from './browser';
import { settled } from './settled';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** All its rules; of what passes it need not tell. */
const RUN = `axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations)`;

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

/** Goes to each path below /app/ and tells what axe finds serious or critical there, on a desktop and on a phone. */
export async function faultsOf(page: Page, paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) {
    await walkTo(page, path);
    found.push(...(await faultsOnBoth(page)).map((fault) => `${path} ${fault}`));
  }
  return found;
}

/** Of the page as it stands, on a desktop and on a phone. */
export async function faultsOnBoth(page: Page): Promise<readonly string[]> {
  const onDesktop = await faultsNow(page);
  await page.setViewportSize(PHONE);
  const onPhone = (await faultsNow(page)).map((fault) => `on a phone: ${fault}`);
  await page.setViewportSize(DESKTOP);
  return [...onDesktop, ...onPhone];
}

/** Of the page as it stands, with whatever is open on it. */
export async function faultsNow(page: Page): Promise<readonly string[]> {
  await settled(page);
  if ((await page.evaluate('"axe" in globalThis')) === false) await page.evaluate(AXE);
  const violations: readonly Violation[] = await page.evaluate(RUN);
  const faults = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 120) ?? ''}`);
  const wider = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth + 1');
  return wider === true ? [...faults, 'is wider than the screen'] : faults;
}
