/** The release archive installs and works on a server that has Node and nothing else. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { SETTINGS } from '../../src/settings';
import { bundle, filesBelow, ReleaseArchive, ROOT, sha256Of } from './release-archive';

const MAX_ARCHIVE_BYTES = 20e6;
const MAX_UNPACKED_BYTES = 80e6;
/** Enough at once that the appends are written by a thread (ADR 17), in several transactions. */
const MANY_UNITS = 120;
const ADMINISTRATOR = { personId: 'admin', postId: 'administrator' };
const FOUND = [
  'init',
  '--unit-id',
  'bureau',
  '--unit-name',
  '某局',
  '--admin-id',
  'admin',
  '--admin-name',
  '甲某',
];

describe('the release archive', () => {
  let archive: ReleaseArchive;
  let files: readonly string[];
  const text = (file: string) => readFileSync(join(archive.unpacked, file), 'utf8');

  beforeAll(() => {
    archive = ReleaseArchive.make();
    files = filesBelow(archive.unpacked);
  }, 300_000);

  afterAll(() => archive.remove());

  it('bears version, platform and architecture in its name, and unpacks into a folder of that name', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const name = `liancheng-${version}-${process.platform}-${process.arch}`;
    expect(basename(archive.file)).toBe(`${name}.tar.gz`);
    expect(basename(archive.unpacked)).toBe(name);
    expect(readFileSync(`${archive.file}.sha256`, 'utf8')).toBe(
      `${sha256Of(archive.file)}  ${name}.tar.gz\n`,
    );
  });

  it('holds what an administrator needs beside the program', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'README.zh-CN.md',
        'liancheng',
        'liancheng.env',
        'liancheng.service',
        'docs/cli.md',
        'dist/web/index.html',
      ]),
    );
  });

  it('lists every file but the list itself in SHA256SUMS, with its hash', () => {
    const listed = text('SHA256SUMS').trimEnd().split('\n');
    const present = files.filter((file) => file !== 'SHA256SUMS');
    expect([...listed].sort()).toEqual(
      present.map((file) => `${sha256Of(join(archive.unpacked, file))}  ${file}`).sort(),
    );
  });

  it('holds the packages the product runs on, and none that only develop it', () => {
    const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const held = new Set(
      files.filter((file) => basename(file) === 'package.json').map((file) => dirname(file)),
    );
    for (const name of Object.keys(dependencies)) expect(held).toContain(`node_modules/${name}`);
    const forDeveloping = Object.keys(packages).filter(
      (path) => packages[path].dev || packages[path].devOptional,
    );
    expect(forDeveloping).toEqual(expect.arrayContaining(['node_modules/typescript', 'node_modules/jest']));
    expect(forDeveloping.filter((path) => held.has(path))).toEqual([]);
  });

  it('holds no sources, specs, source maps, measurements nor paths of the machine that made it', () => {
    const ours = files.filter((file) => !file.startsWith('node_modules/'));
    expect(ours.filter((file) => /\.(ts|map)$|\.spec\.|^dist\/(bench|test)/.test(file))).toEqual([]);
    const readable = files.filter((file) => /\.(c?js|mjs|json|yaml|md|gypi|mk)$/.test(file));
    expect(readable.filter((file) => text(file).includes(`${ROOT}/`))).toEqual([]);
  });

  it('is small', () => {
    const unpacked = files.reduce((sum, file) => sum + statSync(join(archive.unpacked, file)).size, 0);
    expect(statSync(archive.file).size).toBeLessThan(MAX_ARCHIVE_BYTES);
    expect(unpacked).toBeLessThan(MAX_UNPACKED_BYTES);
  });

  it('has the same bytes when it is made again', () => {
    const again = join(archive.home, 'again.tar.gz');
    expect(sha256Of(bundle(again))).toBe(sha256Of(archive.file));
    rmSync(again, { recursive: true });
  });

  describe('its start script', () => {
    it('works through a symbolic link, hands its arguments over, and the exit code back', () => {
      const link = join(archive.home, 'link.tar.gz');
      symlinkSync(join(archive.unpacked, 'liancheng'), link);
      expect(archive.run(['plan', 'check', 'no-such-plan'], { program: link })).toMatchObject({
        status: 1,
        err: expect.stringContaining('PLAN.UNKNOWN'),
      });
      rmSync(link);
    });

    it('prefers a Node that was unpacked beside it', () => {
      const own = join(archive.unpacked, 'node/bin');
      mkdirSync(own, { recursive: true });
      writeFileSync(join(own, 'node'), '#!/bin/sh\nshift; echo "own node: $*"\n', { mode: 0o755 });
      expect(archive.run(['a b', 'c']).out).toBe('own node: a b c\n');
      rmSync(join(archive.unpacked, 'node'), { recursive: true });
    });

    it.each([
      ['a Node that is too old', { versions: { node: '20.18.3' } }, /20\.19 或更高.*\n.*20\.19 or newer/],
      [
        'a Node of another ABI',
        { versions: { modules: '999' } },
        /This archive is for Node\.js \d+, this is/,
      ],
      ['another system', { platform: 'plan9' }, /当前系统是 plan9-.*\n.*this system is plan9-/],
    ])('refuses %s, and says what would do', (_, pretended, said) => {
      const { status, out, err } = archive.run(['--help'], { env: pretend(pretended) });
      expect({ status, out }).toEqual({ status: 1, out: '' });
      expect(err).toMatch(said);
    });

    /** A Node that believes to be another. */
    function pretend({ versions = {}, ...process }: { versions?: object; platform?: string }) {
      const file = join(archive.home, 'pretend.tar.gz.cjs');
      const properties = { ...process, versions };
      writeFileSync(
        file,
        `for (const [name, value] of Object.entries(${JSON.stringify(properties)}))
          Object.defineProperty(process, name, { value: typeof value === 'object' ? { ...process[name], ...value } : value });`,
      );
      return { NODE_OPTIONS: `--require=${file}` };
    }
  });

  it('founds an organisation, serves it, takes a command, answers a query, and has it all after a restart', async () => {
    expect(archive.run(FOUND)).toMatchObject({ status: 0, err: '' });
    const first = await archive.serve();
    expect((await fetch(`${first.url}/health/ready`)).status).toBe(200);
    expect((await fetch(`${first.url}/api/docs`)).status).toBe(200);
    const position = await establishUnit(first.url, 'general');
    expect(await unitName(first.url, 'general', position)).toBe('办公室');
    expect(await first.stop()).toBe(0);

    const second = await archive.serve();
    expect(await unitName(second.url, 'general', position)).toBe('办公室');
    expect(await second.stop()).toBe(0);
    // Beside the unpacked folder, where the next version finds it.
    expect(filesBelow(join(archive.home, 'liancheng-data'))).toContain('events.sqlite');
  });

  it('takes many commands at once, each once, and can prove its log and its views', async () => {
    const { url, stop } = await archive.serve();
    const ids = Array.from({ length: MANY_UNITS }, (_, index) => `unit-${index}`);
    const positions = await Promise.all(ids.map((unitId) => establishUnit(url, unitId)));
    expect(new Set(positions).size).toBe(MANY_UNITS);
    const last = `${Math.max(...positions.map(Number))}`;
    expect(await unitName(url, 'unit-0', last)).toBe('办公室');
    expect(await stop()).toBe(0);
    expect(archive.run(['log', 'verify'])).toMatchObject({ status: 0, err: '' });
    expect(JSON.parse(archive.run(['replay', '--json']).out)).toMatchObject({
      ok: true,
      views: { equal: true },
    });
  });

  it('writes a form in a thread of its own, as each kind of file', () => {
    const script = `
      const { FormWriter } = require('./dist/src/documents/form-writer.js');
      const form = { title: { zh: '目录', en: 'List' }, orientation: 'portrait', pages: [] };
      const completeTo = { position: '1', recordedAt: null };
      const write = (format) => new FormWriter().write(form, { format, language: 'zh', completeTo });
      Promise.all(['docx', 'xlsx'].map(write)).then((files) =>
        console.log(JSON.stringify(files.map((file) => file.toString('latin1', 0, 2)))));`;
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], {
      cwd: archive.unpacked,
      encoding: 'utf8',
    });
    expect({ stdout, stderr }).toEqual({ stdout: '["PK","PK"]\n', stderr: '' });
  });

  async function establishUnit(url: string, unitId: string): Promise<string> {
    const response = await fetch(`${url}/api/v1/units`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        acting: ADMINISTRATOR,
        unitId,
        name: '办公室',
        kind: 'section',
        parentId: 'bureau',
      }),
    });
    expect(response.status).toBe(201);
    const { position } = (await response.json()) as { position: string };
    return position;
  }

  async function unitName(url: string, unitId: string, waitFor: string): Promise<string> {
    const response = await fetch(`${url}/api/v1/units/${unitId}?waitFor=${waitFor}`, {
      headers: { 'Liancheng-Person': ADMINISTRATOR.personId, 'Liancheng-Post': ADMINISTRATOR.postId },
    });
    const { data } = (await response.json()) as { data: { name: string } };
    return data.name;
  }

  describe('its service file', () => {
    it('starts what the archive holds, where the README puts it, on the folder the README makes', () => {
      const service = text('liancheng.service');
      expect(service).toContain('\nExecStart=/opt/liancheng/liancheng serve\n');
      expect(service).toContain('\nEnvironment=LIANCHENG_DATA=/var/lib/liancheng\n');
      expect(service).toContain('\nEnvironmentFile=-/etc/liancheng/liancheng.env\n');
      expect(service).toContain('\nUser=liancheng\n');
      for (const readme of ['README.md', 'README.zh-CN.md']) {
        expect(text(readme)).toContain('/opt/liancheng\n');
        expect(text(readme)).toContain('/opt/liancheng/liancheng.env /etc/liancheng/liancheng.env');
        expect(text(readme)).toContain('LIANCHENG_DATA=/var/lib/liancheng');
      }
    });

    it('finds every setting in the environment file, as a comment, explained in both languages', () => {
      const blocks = text('liancheng.env').trimEnd().split('\n\n').slice(1);
      expect(blocks.map((block) => /^#([A-Z_]+)=/m.exec(block)?.[1]).sort()).toEqual(
        SETTINGS.map(({ name }) => name).sort(),
      );
      for (const block of blocks) {
        expect(block).toMatch(/^# .*[\u4e00-\u9fff]/);
        expect(block).toMatch(/\n# [A-Z]/);
        expect(block.split('\n').every((line) => line.startsWith('#'))).toBe(true);
      }
    });
  });

  it('holds whatever its own pages lead to', () => {
    const pages = files.filter((file) => file.endsWith('.md') && !file.startsWith('node_modules/'));
    expect(pages).toEqual(expect.arrayContaining(['README.zh-CN.md', 'docs/plans/writing-a-plan.md']));
    const targets = pages.flatMap((page) =>
      [...text(page).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target]) => join(dirname(page), target!)),
    );
    expect(targets.length).toBeGreaterThan(100);
    expect(targets.filter((target) => !existsSync(join(archive.unpacked, target)))).toEqual([]);
  });
});
