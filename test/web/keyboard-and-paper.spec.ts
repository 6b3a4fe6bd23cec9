/** The console without a mouse, and on paper. */
import type { Page } from 'playwright-core';
import { CAMPAIGN, campaignAt } from '../support/campaign-year';
import { describeInBrowser } from './browser';
import { ConsoleTown, PASSWORD } from './console-town';

/** As far as a page of this product needs at most. */
const MOST_TABS = 60;

/** Goes on by Tab until what has the focus says so. */
async function tabTo(page: Page, text: string): Promise<void> {
  for (let press = 0; press < MOST_TABS; press += 1) {
    await page.keyboard.press('Tab');
    const said = await page.evaluate<string>(
      `(document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent ?? '').trim()`,
    );
    if (said === text) return;
  }
  throw new Error(`${text} is not reached by Tab`);
}

describeInBrowser('the console', () => {
  let place: ConsoleTown;

  beforeAll(async () => {
    const town = (await campaignAt('identification')).day('2024-04-15');
    place = await ConsoleTown.over(town, ['officeDirector']);
  });
  afterAll(() => place.close());

  it('is logged in to and gone through by keys alone', async () => {
    const page = await place.anybody();
    await page.getByLabel('登录名').focus();
    await page.keyboard.type('officedirector');
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1 }).filter({ hasText: '您好' }).waitFor();
    const title = await page.locator(`a[href$="/campaigns/${CAMPAIGN}"]`).first().innerText();
    await tabTo(page, title);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.goto(`/app/campaigns/${CAMPAIGN}?tab=decisions`);
    await page.getByRole('button', { name: '记录会议' }).waitFor();
    await tabTo(page, '记录会议');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('leaves on paper what cannot be pressed there', async () => {
    const page = await place.as('officeDirector', `campaigns/${CAMPAIGN}?tab=decisions`);
    const button = page.getByRole('button', { name: '记录会议' });
    await button.waitFor();
    await page.emulateMedia({ media: 'print' });
    await button.waitFor({ state: 'hidden' });
    expect(await page.getByRole('button', { name: 'English' }).isVisible()).toBe(false);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await button.waitFor();
  });
});
