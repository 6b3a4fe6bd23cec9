/** The second way into the console, in a real browser: by the identity provider, and back when it does not let one in. */
import { changeAccount, openAccount } from '../../src/accounts/at-the-server';
import { RunningProvider } from '../support/identity-provider';
import { POSTS } from '../support/organisation';
import { Town } from '../support/town';
import { describeInBrowser } from './browser';
import { ConsoleTown } from './console-town';
import { faultsOnBoth } from './page-faults';

describeInBrowser('the log-in page with an identity provider', () => {
  let place: ConsoleTown;
  let provider: RunningProvider;

  beforeAll(async () => {
    const callback = 'http://127.0.0.1/api/v1/session/oidc/callback';
    const [town, running] = await Promise.all([Town.found(), RunningProvider.start([callback])]);
    provider = running;
    for (const accountId of ['director', 'former'])
      await openAccount(town.engine, accountId, POSTS.officeDirector.personId);
    await changeAccount(town.engine, 'CloseAccount', 'former', '调离');
    place = await ConsoleTown.over(town, [], {
      oidc: {
        issuer: provider.issuer,
        clientId: 'public',
        clientSecretFile: undefined,
        claim: 'preferred_username',
        redirect: undefined,
      },
      onIncident: () => undefined,
    });
  });
  afterAll(async () => {
    await place.close();
    await provider.stop();
  });

  async function atTheProvider(login: string) {
    const page = await place.anybody();
    await page.getByRole('link', { name: '统一身份认证登录' }).click();
    await page.getByLabel('Login').fill(login);
    await page.getByRole('button', { name: 'Go on' }).click();
    return page;
  }

  it('leads there and back into the console', async () => {
    const page = await atTheProvider('director');
    await page.getByText('我的事项').waitFor();
    // No password for one use to be changed, and no trace in the address.
    expect(page.url()).toBe(`${place.url}/app/`);
    await page.reload();
    await page.getByText('我的事项').waitFor();
  });

  it('says in both languages why somebody is back, and once', async () => {
    const page = await atTheProvider('former');
    await page.getByRole('alert').getByText('账号已注销，请联系管理员').waitFor();
    await page.getByText('ACCOUNT.CLOSED').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('alert').getByText('The account is closed: ask the administrator').waitFor();
    await page.getByRole('link', { name: 'Log in with the identity provider' }).waitFor();
    expect(page.url()).not.toContain('problem');
    await page.reload();
    await page.getByRole('link', { name: 'Log in with the identity provider' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('says nothing that a link made up', async () => {
    const page = await place.anybody('?problem=<b>CALL.THIS_NUMBER</b>');
    await page.getByRole('link', { name: '统一身份认证登录' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('has nothing that axe finds serious, and nothing wider than the screen', async () => {
    const page = await place.anybody('?problem=OIDC.PROVIDER_AWAY');
    await page.getByRole('link', { name: '统一身份认证登录' }).waitFor();
    expect(await faultsOnBoth(page)).toEqual([]);
  });

  it('says so when the provider is away', async () => {
    await provider.bend({ fails: 'token' });
    const page = await atTheProvider('director');
    await page.getByRole('alert').getByText('统一身份认证暂时无法使用').waitFor();
    await page.getByLabel('登录名').waitFor();
  });
});
