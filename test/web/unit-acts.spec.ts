/** What a unit does beside its hand-ins, and what of a campaign it sees: its own part, and nothing that is refused. */
import type { Page } from 'playwright-core';
import { CAMPAIGN, campaignAt } from '../support/campaign-year';
import { describeInBrowser } from './browser';
import { ConsoleTown } from './console-town';
import { settled } from './settled';

jest.setTimeout(180_000);

const WORK = `campaigns/${CAMPAIGN}/work`;
const BOARD = `campaigns/${CAMPAIGN}/board`;

describeInBrowser('a unit', () => {
  let place: ConsoleTown;

  beforeAll(async () => {
    const town = (await campaignAt('control')).day('2024-09-03');
    place = await ConsoleTown.over(town, ['licensingHead', 'inspector']);
  });
  afterAll(() => place.close());

  it('asks for nothing that it may not read, on any page of a campaign', async () => {
    const page = await place.as('licensingHead');
    const refused: string[] = [];
    page.on('response', (answer) => {
      if (answer.status() >= 400) refused.push(`${answer.status()} ${answer.url()}`);
    });
    const tabs = [
      'stages',
      'gates',
      'matrix',
      'notices',
      'state',
      'decisions',
      'assessment',
      'warnings',
      'duties',
    ];
    for (const path of [...tabs.map((tab) => `campaigns/${CAMPAIGN}?tab=${tab}`), BOARD, WORK]) {
      await page.goto(`/app/${path}`);
      await settled(page);
    }
    expect(refused).toEqual([]);
  });

  it('sees numbers of its own part on the board, and those of the whole lead nowhere', async () => {
    const points = (page: Page) => page.locator('.ant-statistic', { hasText: '风险点' });
    const unit = await place.as('licensingHead', BOARD);
    await points(unit).getByRole('link', { name: '2', exact: true }).waitFor();
    const inspector = await place.as('inspector', BOARD);
    await points(inspector).getByRole('link', { name: '5', exact: true }).waitFor();
    await unit.goto(`/app/campaigns/${CAMPAIGN}`);
    await points(unit).getByText('5', { exact: true }).waitFor();
    expect(await points(unit).getByRole('link').count()).toBe(0);
  });
});
