/** `scripts/setup.mjs` in a clone whose packages lie elsewhere, behind a link. Nothing is installed here. */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LOCK = JSON.stringify({ packages: { 'node_modules/some-package': { version: '1.0.0' } } });

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'setup-')));
  mkdirSync(join(folder, 'clone/scripts'), { recursive: true });
  mkdirSync(join(folder, 'elsewhere/node_modules/some-package'), { recursive: true });
  copyFileSync(join(__dirname, '../../scripts/setup.mjs'), join(folder, 'clone/scripts/setup.mjs'));
  writeFileSync(join(folder, 'clone/package-lock.json'), LOCK);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function setUp() {
  // Where there is no npm, nothing could be installed by mistake.
  const env = { PATH: join(folder, 'nothing-here') };
  return spawnSync(process.execPath, [join(folder, 'clone/scripts/setup.mjs')], { env, encoding: 'utf8' });
}

const link = () => symlinkSync(join(folder, 'elsewhere/node_modules'), join(folder, 'clone/node_modules'));

it('installs nothing through a link, which would empty the packages of another clone', () => {
  link();
  const { status, stderr } = setUp();
  expect(status).toBe(1);
  expect(stderr).toContain(`链接`);
  expect(stderr).toContain(`is a link to ${join(folder, 'elsewhere/node_modules')}`);
  expect(stderr).not.toContain('npm ci');
  expect(existsSync(join(folder, 'elsewhere/node_modules/some-package'))).toBe(true);
});

it('says so of a link that leads nowhere, too', () => {
  rmSync(join(folder, 'elsewhere'), { recursive: true });
  link();
  expect(setUp()).toMatchObject({ status: 1, stderr: expect.stringContaining('is a link to') });
});

it('goes on with packages behind a link that agree with the lock', () => {
  writeFileSync(join(folder, 'elsewhere/node_modules/.package-lock.json'), LOCK);
  link();
  expect(setUp()).toMatchObject({ status: 0, stderr: expect.stringContaining('packages match the lock') });
});

it('begins to install where there is no link', () => {
  expect(setUp()).toMatchObject({ status: 1, stderr: expect.stringContaining('npm ci') });
});
