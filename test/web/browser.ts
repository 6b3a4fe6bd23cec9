/** A real Chromium, where one is installed; without it the browser tests say so and are skipped. */
import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
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

/** A window of its own, as of another person at another PC. */
export async function windowOf(
  browser: Browser,
  url: string,
  viewport: typeof DESKTOP | typeof PHONE,
): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    locale: 'zh-CN',
    baseURL: url,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto('/app/');
  return page;
}

export async function logIn(page: Page, accountId: string, password: string): Promise<void> {
  await page.getByLabel('登录名').fill(accountId);
  await page.getByLabel('口令').fill(password);
  const button = page.getByRole('button', { name: /登\s*录/ });
  await button.click();
  await button.waitFor({ state: 'detached' });
}

/** A window of somebody who has logged in already: the log-in page is tried elsewhere. */
export async function windowAs(
  browser: Browser,
  url: string,
  viewport: typeof DESKTOP | typeof PHONE,
  who: { readonly accountId: string; readonly password: string },
): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    locale: 'zh-CN',
    baseURL: url,
    reducedMotion: 'reduce',
  });
  const answer = await context.request.post('/api/v1/session', { data: who });
  if (!answer.ok()) throw new Error(`${who.accountId} cannot log in: ${await answer.text()}`);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto('/app/');
  return page;
}

function skipped(): jest.Describe {
  process.stderr.write(
    'no Chromium (LIANCHENG_TEST_CHROMIUM): the tests of the console in a browser are skipped\n',
  );
  return describe.skip;
}
