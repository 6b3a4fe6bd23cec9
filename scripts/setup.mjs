// Makes a fresh clone ready to run: checks Node, installs the locked packages, builds. Each part is skipped when
// nothing changed, so every npm script can start with it. Plain Node: it runs before anything is installed.
//
//   node scripts/setup.mjs [--build] [--quiet]
//
// All it says goes to stderr, so that the output of the command that follows stays clean.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const quiet = process.argv.includes('--quiet');
const built = 'dist/.sources';
const installed = 'node_modules/.cache/liancheng/installed.json';
const sources = ['src', 'workflows', 'projections', 'bench', 'web'];
const buildSettings = ['tsconfig.json', 'tsconfig.build.json', 'nest-cli.json', 'package-lock.json'];

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
checkNode();
install();
if (process.argv.includes('--build')) build();

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const enough = major > 20 || (major === 20 && minor >= 19);
  if (enough) return;
  fail(
    `需要 Node.js 20.19 或更高版本，当前是 ${process.versions.node}。请升级后重试。\n` +
      `Node.js 20.19 or newer is needed, this is ${process.versions.node}. Please upgrade and try again.`,
  );
}

// better-sqlite3 is compiled for one Node ABI: another major version of Node means another installation.
function install() {
  const wanted = { lock: sha256(readFileSync('package-lock.json')), abi: process.versions.modules };
  const stamp = existsSync(installed) ? JSON.parse(readFileSync(installed, 'utf8')) : {};
  const sameAbi = stamp.abi === undefined || stamp.abi === wanted.abi;
  if (sameAbi && stamp.lock === wanted.lock) return say('依赖已就绪 packages are up to date');

  if (sameAbi && installedMatchesLock()) say('依赖已就绪 packages match the lock');
  else {
    refuseLinked();
    tell('安装依赖（首次需数分钟） installing packages (the first time takes some minutes): npm ci');
    run('npm', ['ci', '--loglevel=error'], '依赖安装失败 installing packages failed');
  }
  write(installed, JSON.stringify(wanted));
}

// npm ci empties node_modules first: through a link, that of another checkout.
function refuseLinked() {
  if (!lstatSync('node_modules', { throwIfNoEntry: false })?.isSymbolicLink()) return;
  const place = existsSync('node_modules') ? realpathSync('node_modules') : '?';
  fail(
    `node_modules 是指向 ${place} 的链接，其中的依赖与 package-lock.json 不符。安装会清空那里的依赖，因此不予执行。` +
      `请删除该链接后重试，或在那里更新依赖。\n` +
      `node_modules is a link to ${place}, which does not agree with package-lock.json. Installing would empty it, so nothing ` +
      `has been done. Remove the link and try again, or bring the packages up to date there.`,
  );
}

// After `npm install <package>` the stamp is old, but npm's own record of what it installed agrees with the lock.
function installedMatchesLock() {
  const record = 'node_modules/.package-lock.json';
  if (!existsSync(record)) return false;
  const locked = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(locked).every(
    ([path, { version, optional }]) =>
      path === '' || present[path]?.version === version || (optional && !present[path]),
  );
}

function build() {
  const wanted = fingerprint();
  if (existsSync(built) && readFileSync(built, 'utf8') === wanted)
    return say('构建已是最新 build is up to date');
  tell('正在构建 building: nest build');
  run('node', ['node_modules/@nestjs/cli/bin/nest.js', 'build'], '构建失败 the build failed');
  tell('正在构建页面 building the console: vite build');
  const vite = [
    'node_modules/vite/bin/vite.js',
    'build',
    '--config',
    'web/vite.config.ts',
    '--logLevel',
    'error',
  ];
  run('node', vite, '页面构建失败 building the console failed');
  write(built, wanted);
}

// Contents, not times: a checkout changes times without changing a file, and the other way round.
function fingerprint() {
  const files = [...sources.filter(existsSync).flatMap(filesBelow), ...buildSettings];
  return sha256(files.map((file) => `${file} ${sha256(readFileSync(file))}\n`).join(''));
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => /\.(tsx?|css|html)$/.test(path) && !/\.spec(-support)?\.ts$/.test(path))
    .sort();
}

function run(command, args, failure) {
  const shell = process.platform === 'win32'; // npm is a .cmd file there
  const { status } = spawnSync(command, args, { stdio: ['ignore', 2, 2], shell });
  if (status !== 0) fail(failure);
}

function sha256(data) {
  return createHash('sha256').update(data).digest('hex');
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function say(text) {
  if (!quiet) tell(text);
}

function tell(text) {
  process.stderr.write(`setup: ${text}\n`);
}

function fail(text) {
  process.stderr.write(`setup: ${text}\n`);
  process.exit(1);
}
