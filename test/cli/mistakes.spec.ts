/** What somebody mistypes at the command line is said back in a few words: no stack, and nothing is written. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RowWriter } from '../../src/event-store/sqlite/log-rows';
import { ViewsFile } from '../../src/projecting/sqlite/views-file';
import { packageRoot } from '../../src/plans/package-root';
import { typed } from '../support/cli';

const root = mkdtempSync(join(tmpdir(), 'liancheng-mistakes-'));
const data = join(root, 'data');
const file = join(root, 'a-file');
const FOUND = ['--unit-id', 'bureau', '--unit-name', '某局', '--admin-id', 'admin', '--admin-name', '管理员'];

/** Every verb that takes a data folder, with what it needs. */
const VERBS = [
  'serve --port 0',
  'demo --no-serve',
  'init --unit-id b --unit-name x --admin-id a --admin-name y',
  'account list',
  'account open zhao --person admin',
  'account reset zhao',
  'account lock zhao --reason x',
  'account token list zhao',
  'plan list',
  'plan check general-five-stage',
  'plan show general-five-stage',
  'plan new x.yaml',
  'plan simulate general-five-stage',
  'campaign list',
  'campaign status x',
  'assessment report --campaign x',
  'network list',
  'network status x',
  'warnings list --campaign x',
  'duties list --campaign x',
  'register --campaign x',
  'form risk-summary x.xlsx --campaign x',
  'replay',
  'backup x',
  'events',
  'log export x',
  'log import x',
  'log verify',
  'log checkpoint x',
  'log prove x --type UnitEstablished',
].map((verb) => verb.split(' '));

async function run(...argv: readonly string[]) {
  const answer = await typed(argv);
  expect(answer.err).not.toMatch(/^\s+at /m);
  return answer;
}

beforeAll(async () => {
  writeFileSync(file, 'nothing');
  expect(await run('init', ...FOUND, '--data', data)).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(root, { recursive: true }));

describe('a name that is no file', () => {
  it.each([
    [join(file, 'below-a-file.yaml'), 'PLAN_FILE.NOT_FOUND'],
    ['missing.yaml', 'PLAN_FILE.NOT_FOUND'],
    ['missing.YML', 'PLAN_FILE.NOT_FOUND'],
    ['missing.json', 'PLAN_FILE.NOT_FOUND'],
    ['./missing', 'PLAN_FILE.NOT_FOUND'],
    ['missing', 'PLAN.UNKNOWN'],
    ['a'.repeat(300), 'PLAN.UNKNOWN'],
  ])('is no plan either: %s', async (name, said) => {
    for (const verb of ['check', 'show', 'simulate']) {
      const { code, err } = await run('plan', verb, name, '--data', data);
      expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining(said) });
    }
  });

  it('is no file of units', async () => {
    const { code, err } = await run(
      'plan',
      'simulate',
      'general-five-stage',
      '--units',
      join(file, 'units.yaml'),
    );
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('--units') });
  });

  // /proc says that it may be written to, and no file can be made in it.
  const noFolders = [file, join(root, 'not-there'), join(root, 'not-there', 'below')];
  it.each(existsSync('/proc/self') ? [...noFolders, '/proc', '/proc/liancheng'] : noFolders)(
    'is no folder for a backup: %s',
    async (folder) => {
      const { code, err } = await run('backup', join(folder, 'copy.sqlite'), '--data', data);
      expect({ code, err }).toMatchObject({
        code: 1,
        err: expect.stringContaining(`BACKUP.FOLDER_UNUSABLE  目录 ${folder} 不存在或不可写入`),
      });
      expect(err).toContain(`The folder ${folder} does not exist or cannot be written to`);
    },
  );

  it('is no folder for pictures', async () => {
    for (const out of [file, join(file, 'below')]) {
      const { code, err } = await run('chart', 'campaign', '--out', out);
      expect(code).toBe(1);
      expect(err).toContain('FILE.UNUSABLE  不能使用文件或目录');
      expect(err).toContain(`Cannot use the file or folder ${out}`);
    }
  });
});

it('is asked about no year that a plan cannot have', async () => {
  const { code } = await run('plan', 'check', 'general-five-stage', '--year', '2101', '--data', data);
  expect(code).toBe(2);
  expect(await run('plan', 'check', 'general-five-stage', '--year', '2100', '--data', data)).toMatchObject({
    code: 0,
  });
});

describe('a plan that is not UTF-8', () => {
  // 方案 in GBK.
  const GBK = Buffer.from([0xb7, 0xbd, 0xb0, 0xb8]);
  const shipped = readFileSync(join(packageRoot(), 'workflows/plans/templates/general-five-stage/plan.yaml'));

  it('is refused, with the line, rather than read with every Chinese text garbled', async () => {
    const plan = join(root, 'gbk.yaml');
    writeFileSync(plan, Buffer.concat([Buffer.from('# 一\n# '), GBK, Buffer.from('\n'), shipped]));
    const { code, err } = await run('plan', 'check', plan, '--data', data);
    expect(code).toBe(1);
    expect(err).toContain('PLAN.NOT_YAML');
    expect(err).toContain('UTF-8');
    expect(err).toContain('"line": 2');
  });

  it('does not hide the others in the list', async () => {
    mkdirSync(join(data, 'plans'));
    writeFileSync(join(data, 'plans/ours.yaml'), GBK);
    const { code, out } = await run('plan', 'list', '--data', data, '--json');
    expect(code).toBe(0);
    const listed = JSON.parse(out) as readonly unknown[];
    expect(listed).toContainEqual(
      expect.objectContaining({ usable: false, file: 'plans/ours.yaml', code: 'PLAN.NOT_YAML' }),
    );
    expect(listed).toContainEqual(expect.objectContaining({ usable: true, id: 'general-five-stage' }));
  });
});

describe('what goes into the log from the command line', () => {
  it.each([
    ['an empty name', ['--unit-name', ' ']],
    ['a name with a control character', ['--admin-name', '甲\u001b[31m']],
    ['a name of two lines', ['--post-name', '甲\n乙']],
    ['a name that is too long', ['--unit-name', '局'.repeat(201)]],
    ['an id with a blank', ['--unit-id', 'the bureau']],
    ['an id in capitals', ['--admin-id', 'Admin']],
    ['an id in Chinese', ['--post-id', '管理员']],
  ])('has the form the API asks for: %s is wrong use, and founds nothing', async (_, wrong) => {
    const folder = join(root, 'not-founded');
    const { code, err } = await run('init', ...FOUND, ...wrong, '--data', folder);
    expect(code).toBe(2);
    expect(err).toContain(wrong[0]);
    expect(existsSync(folder)).toBe(false);
  });

  it('names no account that could not log in', async () => {
    const { code } = await run('account', 'open', 'Zhao', '--person', 'admin', '--data', data);
    expect(code).toBe(2);
  });

  it('gives a reason that can be read', async () => {
    const { code } = await run('account', 'lock', 'zhao', '--reason', '\u0007', '--data', data);
    expect(code).toBe(2);
  });
});

it('begins no new log where the one that the views were made from is gone', async () => {
  const folder = join(root, 'log-lost');
  await run('init', ...FOUND, '--data', folder);
  for (const suffix of ['', '-wal', '-shm']) rmSync(join(folder, `events.sqlite${suffix}`), { force: true });
  const { code, err } = await run('init', ...FOUND, '--data', folder);
  expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('STORE.LOG_MISSING') });
  expect(existsSync(join(folder, 'events.sqlite'))).toBe(false);
  expect(existsSync(join(folder, 'views.sqlite'))).toBe(true);
});

describe('a folder that cannot be made', () => {
  const link = join(root, 'a-link');
  const CASES: readonly (readonly [what: string, folder: string, reason: string])[] = [
    ['a file', file, 'EEXIST'],
    ['below a file', join(file, 'below'), 'ENOTDIR'],
    ['of too long a name', join(root, 'a'.repeat(300)), 'ENAMETOOLONG'],
    ['below a link that leads nowhere', join(link, 'below'), 'EEXIST'],
  ];
  // Where Node's own way of making folders never ends.
  const inProc = ['in /proc', '/proc/liancheng/data', 'ENOENT'] as const;

  beforeAll(() => {
    symlinkSync(join(root, 'no', 'such', 'folder'), link);
  });

  it.each(existsSync('/proc/self') ? [...CASES, inProc] : CASES)(
    'is no data folder: %s',
    async (_, folder, reason) => {
      for (const verb of [
        ['init', ...FOUND],
        ['demo', '--no-serve'],
        ['serve', '--port', '0'],
      ]) {
        const { code, err } = await run(...verb, '--data', folder);
        expect({ code, err }).toMatchObject({
          code: 1,
          err: expect.stringContaining(
            `STORE.FOLDER_UNUSABLE  数据目录 ${folder} 不能建立，或不可写入：${reason}`,
          ),
        });
      }
    },
  );
});

it('waits for no room on a full disk', async () => {
  const finish = jest.spyOn(ViewsFile.prototype, 'finish').mockImplementation(() => {
    throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
  });
  const { code, err } = await run('init', ...FOUND, '--data', join(root, 'full'));
  expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('STORE.DISK_FULL') });
  finish.mockRestore();
});

it('ends a demo whose disk fills up halfway, says so, and what is left of it', async () => {
  const folder = join(root, 'demo-without-room');
  const write = RowWriter.prototype.write;
  let batches = 0;
  const filling = jest.spyOn(RowWriter.prototype, 'write').mockImplementation(function (
    this: RowWriter,
    ...rows: Parameters<typeof write>
  ) {
    batches += 1;
    if (batches > 50) throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    write.apply(this, rows);
  });
  const { code, err } = await run('demo', '--no-serve', '--data', folder);
  filling.mockRestore();
  expect(code).toBe(1);
  expect(err).toContain('STORE.DISK_FULL  磁盘已满，这一次的内容没有写入\nThe disk is full');
  expect(err).toContain(`演示没有完成，${folder} 中只有一部分，可以删去`);
  expect(err).toContain(`${folder} holds a part of it and may be removed`);
  // What was acknowledged before is whole.
  expect(await run('log', 'verify', '--data', folder)).toMatchObject({ code: 0 });
  const again = await run('demo', '--no-serve', '--data', folder);
  expect(again).toMatchObject({ code: 1, err: expect.stringContaining('DEMO.FOLDER_NOT_EMPTY') });
  expect(again.err).not.toContain('holds a part');
});

describe('an empty name', () => {
  it.each(VERBS)('is no data folder for %s', async (...verb) => {
    const { code, err } = await run(...verb, '--data', '');
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('文件或目录名不能为空') });
    expect(err).toContain('--data');
  });

  it.each([
    ['backup', ''],
    ['log', 'export', ''],
    ['log', 'import', ' '],
    ['log', 'verify', '--against', ''],
    ['log', 'checkpoint', ''],
    ['log', 'prove', '', '--type', 'UnitEstablished'],
    ['plan', 'new', ''],
    ['plan', 'new', 'x.yaml', '--answers', ''],
    ['plan', 'simulate', 'general-five-stage', '--assume', ''],
    ['chart', 'campaign', '--out', ''],
  ])('is no file or folder for %s %s', async (...verb) => {
    expect(await run(...verb)).toMatchObject({
      code: 2,
      err: expect.stringContaining('the name of a file or folder must not be empty'),
    });
  });
});

it('makes no log where accounts are to be changed in a folder that has none', async () => {
  const folder = join(root, 'mistyped');
  for (const verb of [
    ['open', 'zhao', '--person', 'admin'],
    ['reset', 'zhao'],
    ['lock', 'zhao', '--reason', '调离'],
  ]) {
    const { code, err } = await run('account', ...verb, '--data', folder);
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('DATA.NO_LOG') });
  }
  expect(existsSync(folder)).toBe(false);
});

it('ends a demo that is stopped while it plays, and says that its folder holds a part', async () => {
  const stop = new AbortController();
  const answer = await typed(['demo', '--no-serve', '--data', join(root, 'demo')], {
    // Stopped as soon as it plays.
    onOut: () => stop.abort(),
    signal: stop.signal,
  });
  expect(answer).toMatchObject({ code: 1, err: expect.stringContaining('DEMO.STOPPED') });
});
