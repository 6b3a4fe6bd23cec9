/** What is no command is said back in both languages, in words that say what would be one; exit code 2, and nothing else happens. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/plans/package-root';
import { typed } from '../support/cli';

const wrong = async (line: string | readonly string[]) => {
  const { code, out, err } = await typed(typeof line === 'string' ? line.split(' ') : line);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  return err;
};

describe('wrong use', () => {
  it.each([
    ['dance', '没有命令 dance (unknown command)'],
    ['paln list', '没有命令 paln (unknown command)\n是不是 (did you mean): plan'],
    ['plan lst', '没有命令 lst (unknown command)\n是不是 (did you mean): list'],
    ['serve --prot 1', '没有选项 --prot (unknown option)\n是不是 (did you mean): --port'],
    ['serve --port', '选项 --port <port> 之后缺少值 (its value is missing)'],
    [
      'serve --port x',
      '选项 --port <port> 的值“x”不对 (invalid value)：应为 0 至 65535 的整数 (a whole number',
    ],
    ['serve now', '参数应为 0 个，写了 1 个 (too many arguments)'],
    ['campaign status', '缺少参数 <campaign> (missing required argument)'],
    ['register', '缺少选项 --campaign <id> (required option)'],
    ['chart campaign --format x', '的值“x”不对 (invalid value)：应为其中之一 (one of): mermaid, svg, both'],
    ['account open Zhao --person a', '参数 <login> 的值“Zhao”不对 (invalid value)：应以小写字母或数字开头'],
    ['duties list --campaign x --state done', '“done”不在可选值之中 (not one of): open, fulfilled, waived'],
  ])('of %s', async (line, said) => {
    const err = await wrong(line);
    expect(err.startsWith('用法错误 wrong use: ')).toBe(true);
    expect(err).toContain(said);
    expect(err).not.toMatch(/error:|argument '|Did you|Expected/);
  });

  it('of a value of two lines', async () => {
    const err = await wrong(['account', 'lock', 'zhao', '--reason', '甲\n\u0007乙']);
    expect(err).toContain('选项 --reason <text> 的值“甲\n\u0007乙”不对 (invalid value)：应为至多');
  });

  it('names of many choices those that are near, and never all of them', async () => {
    const near = await wrong('events --type gatedecided');
    expect(near).toContain('(not one of): GateDecided …');
    const far = await wrong('events --type Nope');
    expect(far).toContain('“Nope”不在可选值之中 (not one of those there are)');
    expect(far.length).toBeLessThan(300);
  });

  it('of an empty name among several files', async () => {
    expect(await wrong(['log', 'check-proof', 'a', '', '--public-key', 'k'])).toContain('名不能为空');
    expect(await wrong(['log', 'verify', '--checkpoint', 'a', ''])).toContain('名不能为空');
  });
});

describe('help', () => {
  const helpOf = async (...argv: readonly string[]) => (await typed([...argv, '--help'])).out;

  it.each([[[]], [['plan']], [['campaign', 'status']], [['log', 'check-proof']]])(
    'has no title and no text in English alone: %j',
    async (argv) => {
      const help = await helpOf(...argv);
      const titles = help.split('\n').filter((line) => /^\S.*:( liancheng.*)?$/.test(line));
      expect(titles.length).toBeGreaterThan(1);
      expect(titles.filter((line) => !/[\u4e00-\u9fff]/.test(line))).toEqual([]);
      expect(help).toContain('显示用法 (show this help)');
      expect(help).not.toContain('display help');
    },
  );

  it('says how to be shown, of each group of commands', async () => {
    expect(await helpOf('plan')).toContain('显示某个命令的用法 (show the help of a command)');
  });
});

it('says its version', async () => {
  const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'));
  expect(await typed(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
});
