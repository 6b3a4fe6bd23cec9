/**
 * The console in a real Chromium: its first page over loopback with nothing in the cache, what the browser has to load for
 * it, and a matrix of a thousand units and eight stages, opened and scrolled. Left out, and said so, where there is no browser.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright-core';
import { openReadyAccount } from '../src/accounts/at-the-server';
import { openEngine } from '../src/engine';
import { packageRoot } from '../src/plans/package-root';
import { startServer } from '../src/server';
import type { Plan, PlanStage } from '../workflows/plans/plan';
import { atMost, percentile, type Figure } from './figure';
import { HEAD, launchBench, officeWithHead } from './small-office';

const BROWSER = process.env['LIANCHENG_TEST_CHROMIUM'] ?? '/usr/bin/chromium';
const ROUNDS = 5;
const FIRST_PAGE_MS = 1_500;
const BUNDLE_KB = 400;
/** Thirty frames a second. */
const FRAME_MS = 34;
const FRAMES = 180;
const STAGES = 8;
const WHO = { accountId: 'head', password: '测量-Bench-2026' };

/** Down through the list, a little each frame, as somebody does who looks for a unit; ms between the frames. */
const SCROLL = `new Promise((resolve, reject) => {
  const holder = document.querySelector('.ant-table-tbody-virtual-holder');
  if (holder === null || holder.scrollHeight <= holder.clientHeight) return reject(new Error('nothing to scroll'));
  const times = [];
  let last = performance.now();
  const step = () => {
    const now = performance.now();
    times.push(now - last);
    last = now;
    holder.scrollTop += 120;
    if (times.length < ${FRAMES}) requestAnimationFrame(step);
    else resolve(times);
  };
  requestAnimationFrame(step);
})`;

export async function consoleFigures(
  root: string,
  plan: Plan,
  { units }: { readonly units: number },
): Promise<readonly Figure[]> {
  if (!existsSync(BROWSER)) {
    process.stderr.write(
      `no Chromium at ${BROWSER} (LIANCHENG_TEST_CHROMIUM): the console is not measured\n`,
    );
    return [];
  }
  const folder = mkdtempSync(join(root, 'console-'));
  writePlan(folder, plan);
  const engine = await openEngine({ dataDir: folder, sweepEveryMs: 0 });
  const unitIds = Array.from({ length: units }, (_, index) => `unit-${index + 1}`);
  await officeWithHead(engine, unitIds);
  await launchBench(engine, unitIds);
  await openReadyAccount(engine, WHO.accountId, HEAD.acting.personId, WHO.password);
  const server = await startServer({ dataDir: folder, port: 0, engine, accounts: 'required' });
  const browser = await chromium.launch({
    executablePath: BROWSER,
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  try {
    const logIn = await opening(() => firstPage(browser, server.url, false));
    const home = await opening(() => firstPage(browser, server.url, true));
    const matrix = await matrixOf(browser, server.url);
    const size = `${units.toLocaleString('en-US')} units × ${STAGES} stages`;
    return [
      atMost('first page, log-in, cold cache', 'ms', logIn, FIRST_PAGE_MS),
      atMost('first page, logged in, cold cache', 'ms', home, FIRST_PAGE_MS),
      atMost('what the first page loads, gzip', 'KB', bundleKb(), BUNDLE_KB),
      atMost(`matrix of ${size}: from the address to its rows`, 'ms', matrix.openedMs, FIRST_PAGE_MS),
      atMost(`matrix of ${size}: scrolling, a frame, p95`, 'ms', percentile(matrix.frames, 0.95), FRAME_MS),
    ];
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

async function opening(once: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await once());
  return percentile(times, 0.5);
}

/** ms until the heading stands there, in a window of somebody new. */
async function firstPage(browser: Browser, url: string, loggedIn: boolean): Promise<number> {
  const page = await newPage(browser, url, loggedIn);
  const started = performance.now();
  await page.goto('/app/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  const ms = performance.now() - started;
  await page.context().close();
  return ms;
}

async function newPage(browser: Browser, url: string, loggedIn: boolean): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
  });
  if (loggedIn) {
    const answer = await context.request.post('/api/v1/session', { data: WHO });
    if (!answer.ok()) throw new Error(`cannot log in: ${await answer.text()}`);
  }
  return context.newPage();
}

async function matrixOf(
  browser: Browser,
  url: string,
): Promise<{ readonly openedMs: number; readonly frames: readonly number[] }> {
  const page = await newPage(browser, url, true);
  const started = performance.now();
  await page.goto('/app/campaigns/bench?tab=matrix');
  await page.locator('.ant-table-row').first().waitFor();
  const openedMs = performance.now() - started;
  const frames = await page.evaluate<number[]>(SCROLL);
  await page.context().close();
  return { openedMs, frames };
}

/** What index.html asks for at once. */
function bundleKb(): number {
  const folder = join(packageRoot(), 'dist/web');
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const files = [...html.matchAll(/(?:src|href)="\/app\/(assets\/[^"]+\.(?:js|css))"/g)].map(
    ([, file]) => file ?? '',
  );
  if (files.length === 0) throw new Error('index.html loads nothing');
  const bytes = files.map((file) => gzipSync(readFileSync(join(folder, file))).length);
  return bytes.reduce((sum, each) => sum + each, 0) / 1024;
}

/** Eight stages, a month each, in all but the first of which every unit hands something in; gates ask for nothing. */
function writePlan(folder: string, { year: _year, ...plan }: Plan): void {
  const [first, ...others] = plan.stages;
  if (first === undefined) throw new Error('the plan has no stages');
  const order = [first, ...others.flatMap((stage) => [stage, stage])].slice(0, STAGES - 1);
  const last = others.at(-1) ?? first;
  const stages = [...order, last].map(({ id, kind, title, submission }, index): PlanStage => ({
    id: `${id}${index}`,
    kind,
    title,
    opens: `2026-0${index + 1}-01`,
    closes: `2026-0${index + 1}-28`,
    ...(submission === undefined ? {} : { submission: { ...submission, due: `2026-0${index + 1}-20` } }),
    milestones: [],
    gate: { criteria: [] },
  }));
  mkdirSync(join(folder, 'plans'));
  writeFileSync(join(folder, 'plans', 'bench.yaml'), JSON.stringify({ ...plan, id: 'bench', stages }));
}
