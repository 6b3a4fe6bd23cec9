/** What is wrong with a page for people who see, hear or move otherwise, and whether it is wider than its screen. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { quiet } from './quiet';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

/** Opens each path below /app/ and tells what axe finds serious or critical there. */
export async function faultsOf(page: Page, paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(`/app/${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await quiet(page);
    found.push(...(await faultsNow(page)).map((fault) => `${path} ${fault}`));
  }
  return found;
}

/** Of the page as it stands, with whatever is open on it. */
export async function faultsNow(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: unknown }> } };
    return (await axe.run()).violations;
  });
  const faults = (violations as readonly Violation[])
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 120) ?? ''}`);
  const wider = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth + 1');
  return wider === true ? [...faults, 'is wider than the screen'] : faults;
}
