/** A page that is open shows what somebody else does, without being loaded anew; and says so when it can not. */
import type { Page } from 'playwright-core';
import { CAMPAIGN, campaignAt } from '../support/campaign-year';
import { POSTS } from '../support/organisation';
import { describeInBrowser, walkTo } from './browser';
import { ConsoleTown } from './console-town';

const POSITION = '/api/v1/updates/position';
const SOON_MS = 2_000;
const EVENTS_A_SECOND = 200;

describeInBrowser('a page that is open', () => {
  let place: ConsoleTown;

  beforeAll(async () => {
    place = await ConsoleTown.over((await campaignAt('identification')).day('2024-05-25'), ['licensingHead']);
  });
  afterAll(() => place.close());

  let urged = 0;
  const urge = (text: string) =>
    place.town.as('inspector').execute('UrgeUnits', {
      urgeId: `live-${(urged += 1)}`,
      campaignId: CAMPAIGN,
      stageId: 'identification',
      unitIds: ['licensing'],
      text,
      dueOn: null,
    });

  /** With its stream of positions begun. */
  const opened = async (): Promise<Page> => {
    const page = await place.as('licensingHead');
    const following = page.waitForResponse((response) => response.url().endsWith(POSITION));
    await page.reload();
    expect((await following).status()).toBe(200);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };

  it('shows what another person does within two seconds', async () => {
    const page = await opened();
    await page.evaluate('window.isTheSame = true');
    for (const text of ['请于三日内报送', '请于两日内报送']) {
      await urge(text);
      await page.getByText(text).waitFor({ timeout: SOON_MS });
    }
    expect(await page.evaluate('window.isTheSame')).toBe(true);
  });

  it('asks no more than once a second, however much happens', async () => {
    const page = await opened();
    let asked = 0;
    page.on('request', (request) => {
      if (request.url().includes('/api/v1/tasks')) asked += 1;
    });
    const begun = performance.now();
    // The server runs in this process too, and needs its turns.
    for (let index = 1; performance.now() < begun + 3_000; index += 1) {
      await urge(`第${index}次`);
      await new Promise((done) => setTimeout(done, 1_000 / EVENTS_A_SECOND));
    }
    await urge('最后一次');
    await page.getByText('最后一次').waitFor({ timeout: SOON_MS });
    const seconds = (performance.now() - begun) / 1_000;
    expect(asked).toBeGreaterThan(1);
    expect(asked).toBeLessThanOrEqual(seconds + 2);
  });

  it('listens to nothing while nobody sees it, and catches up when it is shown', async () => {
    const page = await opened();
    const ended = page.waitForEvent('requestfailed', (request) => request.url().endsWith(POSITION));
    await page.evaluate(shownAs('hidden'));
    await ended;
    await urge('藏起时的督办');
    const following = page.waitForRequest((request) => request.url().endsWith(POSITION));
    await page.evaluate(shownAs('visible'));
    await following;
    await page.getByText('藏起时的督办').waitFor({ timeout: SOON_MS });
  });

  it('says that the server does not answer, and is brought up to date when it does', async () => {
    const page = await opened();
    await page.context().setOffline(true);
    const lost = page.getByText('连不上服务器，所见可能不是最新');
    await lost.waitFor();
    await urge('断线时的督办');
    expect(await page.getByText('断线时的督办').count()).toBe(0);
    await page.context().setOffline(false);
    await lost.waitFor({ state: 'detached' });
    await page.getByText('断线时的督办').waitFor({ timeout: SOON_MS });
  });

  // Last: nobody heads the section any more.
  it('asks for nothing once its reader holds no post, and says so', async () => {
    const page = await opened();
    const { postId } = POSTS.licensingHead;
    const end = { postId, appointmentId: `${postId}.1`, until: '2024-05-24', reason: '调离' };
    await place.town.as('administrator').execute('EndAppointment', end);
    await page.evaluate(shownAs('hidden'));
    await page.evaluate(shownAs('visible'));
    await page.getByText('您目前没有任职岗位').waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const path of ['campaigns', 'networks', 'trails/unit/licensing']) {
      await walkTo(page, path);
      await page.getByText('您目前没有任职岗位').waitFor();
    }
    expect(asked.filter((url) => url.includes('/api/v1/'))).toEqual([]);
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

/** A window of a browser without a screen is never out of sight: what the page would be told. */
function shownAs(state: 'hidden' | 'visible'): string {
  return `Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => '${state}' });
    document.dispatchEvent(new Event('visibilitychange'))`;
}
