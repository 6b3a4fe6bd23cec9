/** A town with the console before it: its server, accounts for some of its people, and their windows. */
import type { Browser, Page } from 'playwright-core';
import { openReadyAccount } from '../../src/accounts/at-the-server';
import { startServer, type RunningServer, type ServerOptions } from '../../src/server';
import { POSTS, type PostName } from '../support/organisation';
import type { Town } from '../support/town';
import { DESKTOP, launch, windowOf, wipe, type Viewport } from './browser';
import { builtConsole } from './built-console';

/** Of every account. */
export const PASSWORD = '梧桐-Autumn-7';

interface Window {
  readonly page: Page;
  readonly whose: PostName | 'anybody';
  readonly journey: string | undefined;
}

export class ConsoleTown {
  #windows: readonly Window[] = [];

  private constructor(
    readonly town: Town,
    private readonly server: RunningServer,
    private readonly browser: Browser,
  ) {}

  static async over(
    town: Town,
    people: readonly PostName[],
    options: Pick<ServerOptions, 'oidc' | 'onIncident'> = {},
  ): Promise<ConsoleTown> {
    for (const name of people)
      await openReadyAccount(town.engine, accountOf(name), POSTS[name].personId, PASSWORD);
    const server = await startServer({
      dataDir: town.engine.dataDir,
      port: 0,
      engine: town.engine,
      accounts: 'required',
      consoleDir: builtConsole(),
      ...options,
    });
    return new ConsoleTown(town, server, await launch());
  }

  get url(): string {
    return this.server.url;
  }

  /** The window of somebody who has logged in already, opened at the path below /app/. */
  async as(name: PostName, path = ''): Promise<Page> {
    const page = await this.window(name, DESKTOP);
    const who = { accountId: accountOf(name), password: PASSWORD };
    const answer = await page.context().request.post('/api/v1/session', { data: who });
    if (!answer.ok()) throw new Error(`${name} cannot log in: ${await answer.text()}`);
    await page.goto(`/app/${path}`);
    return page;
  }

  /** A window in which nobody has logged in. */
  async anybody(path = '', viewport: Viewport = DESKTOP): Promise<Page> {
    const page = await this.window('anybody', viewport);
    await page.goto(`/app/${path}`);
    return page;
  }

  async typesIn(stream: string): Promise<readonly string[]> {
    return (await this.town.store.readStream(stream)).map(({ type }) => type);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  /**
   * Each person's own within a journey, wiped when it is opened again; one that an earlier journey has left is taken
   * over, because a new one costs a browser three times as much.
   */
  private async window(whose: PostName | 'anybody', viewport: Viewport): Promise<Page> {
    const journey = expect.getState().currentTestName;
    const isOwn = (one: Window): boolean => one.whose === whose && one.journey === journey;
    const taken = this.#windows.find(isOwn) ?? this.#windows.find((one) => one.journey !== journey);
    const page = taken?.page ?? (await windowOf(this.browser, this.url));
    this.#windows = [...this.#windows.filter((one) => one !== taken), { page, whose, journey }];
    await wipe(page);
    await page.setViewportSize(viewport);
    return page;
  }
}

/** The account is named as the post. */
function accountOf(name: PostName): string {
  return name.toLowerCase();
}
