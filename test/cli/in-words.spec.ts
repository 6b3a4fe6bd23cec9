/** What the command line shows of states, parts and troubles is said in words, Chinese first, and stands in its column. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store';
import { displayWidth } from '../../src/text/table';
import { CAMPAIGN, playTo } from '../support/campaign-year';
import { typed } from '../support/cli';

const root = mkdtempSync(join(tmpdir(), 'liancheng-words-'));
const data = join(root, 'data');
const run = (...argv: readonly string[]) => typed([...argv, '--data', data]);

beforeAll(async () => {
  const store = openSqliteEventStore(data);
  const town = await playTo('control', { store, dataDir: data });
  await town.settled();
  await town.close();
  await store.close();
});
afterAll(() => rmSync(root, { recursive: true }));

/** Where the columns of a table begin, by what its rule says. */
function columnsOf(text: string): readonly number[] {
  const rule = text.split('\n').find((line) => /^─+( {2}─+)*$/.test(line)) ?? '';
  return [...rule.matchAll(/─+/g)].map(({ index }) => index);
}

/** Nothing but blanks stands before each column, however wide the characters. */
function isAligned(line: string, columns: readonly number[]): boolean {
  return columns.slice(1).every((column) => {
    let width = 0;
    for (const character of line) {
      if (width === column - 2 || width === column - 1) {
        if (character !== ' ') return false;
      }
      width += displayWidth(character);
    }
    return true;
  });
}

it('the states of risk points, beside what --state takes', async () => {
  const { out } = await run('register', '--campaign', CAMPAIGN, '--limit', '1000');
  const columns = columnsOf(out);
  const rows = out.split('\n').slice(2, -2).filter(Boolean);
  expect(rows.length).toBeGreaterThan(3);
  for (const row of rows)
    expect(row).toMatch(/ (已审定 approved|公示结束 publicityFinished|防控中 controlled|监控中 monitored) /);
  expect(rows.filter((row) => !isAligned(row, columns))).toEqual([]);
});

it('how a stage goes on, and what is handed in', async () => {
  const { out } = await run('plan', 'show', 'puyang-sti-2012');
  expect(out).toContain(
    '进行中 open → 待决关口 gateRequested → 已过关 passed ｜ 退回整改 rectifying → 待决关口 gateRequested',
  );
  expect(out).toContain('已暂停 suspended ⇄ 进行中 running；提前结束 endedEarly → 已归档 archived');
  expect(out).toContain('（岗位职责、职权目录、运行流程图）');
});

it('that there is nothing: no network, no event that fits', async () => {
  expect((await run('network', 'list')).out).toContain('还没有预警信息网络 no warning network yet');
  expect(await run('events', '--stream', 'unit-nobody')).toEqual({
    code: 0,
    out: '',
    err: '没有符合的事件 no event fits\n',
  });
  expect((await run('events', '--limit', '1')).err).toBe('');
});

it('that a module cannot be simulated', async () => {
  expect(await run('plan', 'simulate', 'school-warning-2012')).toMatchObject({
    code: 2,
    err: expect.stringContaining('是预警信息网络的模块，推演只用于方案'),
  });
});

it('the templates of a new plan under each other, and in a line of its own that it was broken off', async () => {
  const { out, err } = await typed(['plan', 'new', join(root, 'plan.yaml'), '--data', data], {
    in: Readable.from([]),
  });
  const titles = out.split('\n').filter((line) => /^ {2}[a-z]/.test(line));
  expect(titles.length).toBeGreaterThan(3);
  expect(new Set(titles.map((line) => line.search(/[\u4e00-\u9fff]/))).size).toBe(1);
  expect(out).toMatch(/\[general-five-stage\] \n$/);
  expect(err).toMatch(/^PLAN_FILE\.STOPPED/);
});

it.each([
  [
    ['log', 'export', join(root, 'none', 'log.ndjson')],
    'LOG_FILE.UNWRITABLE',
    '没有这个文件或目录',
    'no such file',
  ],
  [['log', 'import', data], 'LOG_FILE.NOT_A_FILE', '不是普通文件', 'Not a regular file'],
  [
    ['plan', 'simulate', 'general-five-stage', '--assume', root],
    'FILE.UNUSABLE',
    '这是目录',
    'it is a folder',
  ],
  [['backup', join(root, 'a'.repeat(300))], 'FILE.UNUSABLE', '名称过长', 'the name is too long'],
])('why the operating system would not: %j', async (argv, code, zh, en) => {
  const answer = await run(...argv);
  expect(answer).toMatchObject({ code: 1, out: '' });
  for (const said of [code, zh, en]) expect(answer.err).toContain(said);
});
