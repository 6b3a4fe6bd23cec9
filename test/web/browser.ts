/** A real Chromium, where one is installed; without it the browser tests say so and are skipped. */
import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { watchRequests } from './settled';

/** The first that is there. The one without windows draws the same pages with less work. */
const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const CHROMIUM = process.env['LIANCHENG_TEST_CHROMIUM'] ?? PLACES.find((place) => existsSync(place));

/** `describe`, or, where there is no browser, a printed reason and `describe.skip`. */
export const describeInBrowser: jest.Describe = CHROMIUM === undefined ? skipped() : describe;

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM ?? '',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export const DESKTOP = { width: 1440, height: 900 } as const;
export const PHONE = { width: 390, height: 844 } as const;
export type Viewport = typeof DESKTOP | typeof PHONE;

/** A window of its own, as of another person at another PC, with nothing open in it yet. */
export async function windowOf(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: DESKTOP,
    locale: 'zh-CN',
    baseURL: url,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  watchRequests(page);
  return page;
}

/** As if it were new: nobody is logged in, and nothing is kept. */
export async function wipe(page: Page): Promise<void> {
  await page.context().clearCookies();
  if (page.url() !== 'about:blank') await page.evaluate('localStorage.clear(); sessionStorage.clear()');
}

/** By the log-in page. */
export async function logIn(page: Page, accountId: string, password: string): Promise<void> {
  await page.getByLabel('登录名').fill(accountId);
  await page.getByLabel('口令').fill(password);
  const button = page.getByRole('button', { name: /登\s*录/ });
  await button.click();
  await button.waitFor({ state: 'detached' });
}

/** Goes on within the page that is open, as a link of the console does. */
export async function walkTo(page: Page, path: string): Promise<void> {
  const url = JSON.stringify(`/app/${path}`);
  await page.evaluate(`history.pushState({}, '', ${url}); dispatchEvent(new PopStateEvent('popstate'))`);
}

function skipped(): jest.Describe {
  process.stderr.write(
    'no Chromium (LIANCHENG_TEST_CHROMIUM): the tests of the console in a browser are skipped\n',
  );
  return describe.skip;
}
