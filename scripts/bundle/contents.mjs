// What goes into the release archive: `{ path, mode, data }` each, sorted by path. Nothing is taken because it happens to
// lie in a folder: compiled files follow from the sources, packages from the lock.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

const SOURCES = ['src', 'workflows', 'projections'];
const INSTALLER = 'release';
const PROGRAMS = new Set(['liancheng']);

/** Needed to compile or to debug a package, never to run it; configuration of a native build holds paths of its machine. */
const NOT_FOR_RUNNING =
  /(\.(map|[mc]?ts|flow|c|cc|cpp|h|hpp|o|a|d|mk|gypi?|md|markdown)|Makefile|\.tsbuildinfo)$/i;
/** A package once more, for a browser. */
const FOR_BROWSERS = /\.(iife\.js|umd\.c?js)$/;
/** Templates of plans and modules, and the schemas of the API's answers. */
const READ_AS_IT_IS = /\.(yaml|json)$/;
const LEGAL = /^(licen[cs]e|copying|notice)/i;

export class MissingFile extends Error {}

/** The console as Vite has built it. */
const CONSOLE = 'dist/web';

export function archiveContents() {
  const files = [
    ...installerFiles(),
    ...compiledFiles(),
    ...filesBelow(CONSOLE).map(asItIs),
    ...SOURCES.flatMap((folder) => filesBelow(folder).filter((path) => READ_AS_IT_IS.test(path))).map(asItIs),
    ...packageFiles(),
    ...['LICENSE', ...pages()].map(asItIs),
    jsonFile('package.json', describedPackage()),
    jsonFile('made-for.json', madeFor()),
  ];
  return files.sort((one, other) => (one.path < other.path ? -1 : 1));
}

function installerFiles() {
  return filesBelow(INSTALLER).map((path) => {
    const name = posix.relative(INSTALLER, path);
    return { path: name, mode: PROGRAMS.has(name) ? 0o755 : 0o644, data: readFileSync(path) };
  });
}

/** `dist` may still hold what was compiled from a file that is gone. */
function compiledFiles() {
  return SOURCES.flatMap((folder) => filesBelow(folder))
    .filter((path) => path.endsWith('.ts') && !/\.spec(-support)?\.ts$/.test(path))
    .map((path) => asItIs(`dist/${path.replace(/\.ts$/, '.js')}`));
}

function packageFiles() {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  return Object.entries(packages)
    .filter(([path, entry]) => path !== '' && isForRunning(entry))
    .filter(([path, { optional }]) => !optional || existsSync(path))
    .flatMap(([path]) => filesBelow(path, (name) => name !== 'node_modules'))
    .filter((path) => !NOT_FOR_RUNNING.test(path) || LEGAL.test(posix.basename(path)))
    .filter((path) => !FOR_BROWSERS.test(path))
    .map(asItIs);
}

/** `devOptional`: a devDependency that a package in use could also make use of, such as TypeScript. */
function isForRunning({ dev, devOptional }) {
  return !dev && !devOptional;
}

/** All of them, without their pictures, and those beside the sources that they lead to: the server may have no internet. */
function pages() {
  return [
    ...filesBelow('docs', (name) => name !== 'screenshots'),
    ...['bench', 'src'].flatMap((folder) => filesBelow(folder).filter((path) => path.endsWith('/README.md'))),
  ];
}

/** No scripts and no dependencies: nobody is to run npm on it. */
function describedPackage() {
  const { name, version, description, license, engines, bin } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  );
  return { name, version, private: true, description, license, engines, bin };
}

/** What `start.cjs` holds the machine against: the SQLite driver is compiled for one platform and one ABI of Node. */
function madeFor() {
  const { platform, arch, versions } = process;
  return { platform, arch, nodeAbi: versions.modules, nodeMajor: Number(versions.node.split('.')[0]) };
}

function jsonFile(path, value) {
  return { path, mode: 0o644, data: Buffer.from(`${JSON.stringify(value, null, 2)}\n`) };
}

function asItIs(path) {
  if (existsSync(path)) return { path, mode: 0o644, data: readFileSync(path) };
  throw new MissingFile(
    `缺少文件，请用 npm run bundle 重新构建 missing, build anew with npm run bundle: ${path}`,
  );
}

/** With `/`, whatever the platform; symbolic links are left out. */
function filesBelow(folder, enter = () => true) {
  if (!existsSync(folder))
    throw new MissingFile(`缺少目录，请先运行 npm ci missing, run npm ci first: ${folder}`);
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory())
      return enter(entry.name) ? filesBelow(posix.join(folder, entry.name), enter) : [];
    return entry.isFile() ? [posix.join(folder, entry.name)] : [];
  });
}
