// Pictures of every page of the console on the demo's data, at desktop and phone width, to be looked at:
//
//   npm run screenshots [-- <folder>]        default: data/screenshots
//
// Needs a Chromium (LIANCHENG_TEST_CHROMIUM, default /usr/bin/chromium).
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const folder = process.argv[2] ?? 'data/screenshots';
const data = mkdtempSync(join(tmpdir(), 'liancheng-screenshots-'));
const program = ['dist/src/main-cli.js', 'demo', '--data', join(data, 'demo'), '--port', '0'];
const WIDTHS = [1440, 390];

mkdirSync(folder, { recursive: true });
const demo = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
try {
  const { url, password } = await consoleOf(demo.stdout);
  const browser = await chromium.launch({
    executablePath: process.env.LIANCHENG_TEST_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  for (const width of WIDTHS) {
    await picture(browser, { url, width, name: 'login', path: '' });
    await picture(browser, { url, width, name: 'public', path: 'public' });
    const campaign = await firstCampaign(browser, url, password);
    const pages = {
      leader: [
        ['home', ''],
        ['campaigns', 'campaigns'],
        ['stages', campaign],
        ['gates', `${campaign}?tab=gates`],
        ['matrix', `${campaign}?tab=matrix`],
        ['timeline', `${campaign}?tab=timeline`],
        ['register', `${campaign}/register`],
        ['state', 'campaigns/demo-present?tab=state'],
        ['launch-plan', 'launch?step=plan'],
        ['launch-units', 'launch?step=units'],
        ['delegation', 'delegation'],
        ['pledges', 'campaigns/demo-present?tab=pledges'],
      ],
      office: [
        ['notices', `${campaign}?tab=notices`],
        ['filings', `${campaign}?tab=filings`],
        ['decisions', `${campaign}?tab=decisions`],
        ['assessment', `${campaign}?tab=assessment`],
        ['warnings', 'campaigns/demo-present?tab=warnings'],
        ['duties', 'campaigns/demo-present?tab=duties'],
        ['networks', 'networks'],
        ['office-home', ''],
        ['office-matrix', 'campaigns/demo-present?tab=matrix'],
      ],
      unit: [
        ['unit-home', ''],
        ['unit-posts', 'campaigns/demo-present/work?step=posts'],
        ['unit-powers', 'campaigns/demo-present/work?step=powers'],
        ['unit-points', `${campaign}/work?step=points`],
        ['unit-measures', `${campaign}/work?step=measures`],
        ['unit-hand-in', 'campaigns/demo-present/work?step=handIn'],
      ],
      supervisor: [
        ['board', 'campaigns/demo-present/board'],
        ['screen', 'campaigns/demo-present/screen'],
        ['board-2012', `${campaign}/board`],
      ],
      auditor: [['auditor-timeline', `${campaign}?tab=timeline`]],
      admin: [
        ['accounts', 'accounts'],
        ['organisation', 'organisation?part=units'],
        ['people', 'organisation?part=people'],
      ],
    };
    for (const [accountId, list] of Object.entries(pages)) {
      for (const [name, path] of list)
        await picture(browser, { url, width, name, path, accountId, password });
    }
  }
  await browser.close();
} finally {
  demo.kill('SIGTERM');
  await new Promise((resolve) => demo.once('exit', resolve));
  rmSync(data, { recursive: true });
}

/** As the demo prints it when it serves. */
async function consoleOf(output) {
  let found;
  for await (const line of createInterface(output)) {
    const [, url, password] = /console: (\S+?)\s+.*: (\S+)$/.exec(line) ?? [];
    if (url !== undefined) found = { url, password };
    if (line.includes('serving this data')) break;
  }
  output.resume();
  return found;
}

async function firstCampaign(browser, url, password) {
  const page = await opened(browser, url, 1440);
  await logIn(page, 'leader', password);
  await page.goto(`${url}campaigns`);
  const href = await page.getByRole('row', { name: /2012/ }).getByRole('link').first().getAttribute('href');
  await page.context().close();
  return href.replace(/^\/app\//, '');
}

async function picture(browser, { url, width, name, path, accountId, password }) {
  const page = await opened(browser, url, width);
  if (accountId !== undefined) await logIn(page, accountId, password);
  await page.goto(`${url}${path}`);
  await page.locator('h1').waitFor();
  // The network never rests: live updates come by a stream that stays open.
  await page.waitForTimeout(500);
  const waiting = page.locator('.ant-skeleton, .ant-spin-spinning');
  while ((await waiting.count()) > 0) await waiting.first().waitFor({ state: 'detached' });
  await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: name !== 'register' });
  process.stdout.write(`${join(folder, `${name}-${width}.png`)}\n`);
  await page.context().close();
}

async function opened(browser, url, width) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

async function logIn(page, accountId, password) {
  await page.getByLabel('登录名').fill(accountId);
  await page.getByLabel('口令').fill(password);
  const button = page.getByRole('button', { name: /登\s*录/ });
  await button.click();
  await button.waitFor({ state: 'detached' });
}
