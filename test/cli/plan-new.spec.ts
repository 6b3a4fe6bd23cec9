/** `plan new`: by questions through a pipe, and by a file of answers. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import type { Io } from '../../src/cli/io';
import { typed } from '../support/cli';

const root = mkdtempSync(join(tmpdir(), 'liancheng-new-'));
afterAll(() => rmSync(root, { recursive: true }));
let count = 0;

/** A folder of its own, so that anything left half-written is seen. */
function folder(): string {
  count += 1;
  return mkdtempSync(join(root, `case-${count}-`));
}

const cli = (argv: readonly string[], io: Partial<Io> = {}) =>
  typed([...argv, '--data', join(root, 'none')], io);

function answers(text: string): string {
  const file = join(folder(), 'answers.yaml');
  writeFileSync(file, text);
  return file;
}

/** Enough empty lines to take the default everywhere. */
const DEFAULTS = '\n'.repeat(200);

describe('by questions', () => {
  it('takes the template’s own for every empty answer, and what it writes is sound', async () => {
    const file = join(folder(), 'plan.yaml');
    const { code, out } = await cli(['plan', 'new', file], {
      in: Readable.from([`puyang-sti-2012\n2012\n${DEFAULTS}`]),
    });
    expect(code).toBe(0);
    expect(out).toContain('2012-04-27 周五 Fri，工作日 a working day');
    expect(out).toContain('2012-08-26 周日 Sun，非工作日 not a working day');
    expect(out).toContain('各单位的岗位、职权目录已接收');
    expect((await cli(['plan', 'check', file])).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('# 实施方案已印发 Plan issued with a document number');
  });

  it('asks again with the reason, until the answer can stand', async () => {
    const file = join(folder(), 'plan.yaml');
    const lines = ['nowhere', 'puyang-sti-2012', '1812', '2012', 'Not An Id', 'our-plan'];
    const { code, out } = await cli(['plan', 'new', file], {
      in: Readable.from([`${lines.join('\n')}\n${DEFAULTS}`]),
    });
    expect(code).toBe(0);
    expect(out).toContain('✗ 没有此模板');
    expect(out).toContain('✗ 应为 1990 至 2100 的整数');
    expect(out).toContain('✗ 标识“Not An Id”写法不对');
    expect(readFileSync(file, 'utf8')).toMatch(/^id: our-plan$/m);
  });

  it('leaves nothing where the answers end before the questions', async () => {
    const place = folder();
    const { code, err } = await cli(['plan', 'new', join(place, 'plan.yaml')], {
      in: Readable.from(['puyang-sti-2012\n']),
    });
    expect(code).toBe(1);
    expect(err).toContain('PLAN_FILE.STOPPED');
    expect(readdirSync(place)).toEqual([]);
  });

  it('leaves nothing when it is stopped while it waits', async () => {
    const place = folder();
    const stop = new AbortController();
    const silent = new PassThrough();
    const asked = cli(['plan', 'new', join(place, 'plan.yaml')], { in: silent, signal: stop.signal });
    silent.write('puyang-sti-2012\n');
    setImmediate(() => {
      stop.abort();
    });
    expect(await asked).toMatchObject({ code: 1, err: expect.stringContaining('PLAN_FILE.STOPPED') });
    expect(readdirSync(place)).toEqual([]);
  });
});

describe('by a file of answers', () => {
  it('never takes the place of another file, unless told', async () => {
    const file = join(folder(), 'plan.yaml');
    writeFileSync(file, 'mine');
    const argv = ['plan', 'new', file, '--answers', answers('template: puyang-sti-2012\nyear: 2012')];
    expect(await cli(argv)).toMatchObject({ code: 1, err: expect.stringContaining('PLAN_FILE.EXISTS') });
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect((await cli([...argv, '--force'])).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('puyang-sti-2012-2012');
  });

  it('names every wrong answer and every question there is not, and writes nothing', async () => {
    const file = join(folder(), 'plan.yaml');
    const text = [
      'template: puyang-sti-2012',
      'year: 2012',
      'stages[1].submission.due: 2012-07-01',
      'stages[0].gate.criteria: [1, 99]',
      'stages[2].opens: 2012-06-31',
      'schemes.publicity.grades.days: many',
      'schemes.responsibility[0].rank: emperor',
      'colour: green',
    ];
    const { code, err } = await cli(['plan', 'new', file, '--answers', answers(text.join('\n'))]);
    expect(code).toBe(1);
    for (const id of ['stages[1].submission.due', 'stages[0].gate.criteria', 'stages[2].opens']) {
      expect(err).toContain(`✗ ${id}  ANSWERS.WRONG`);
    }
    expect(err).toContain('✗ schemes.publicity.grades.days  ANSWERS.WRONG');
    expect(err).toContain('✗ schemes.responsibility[0].rank  ANSWERS.WRONG');
    expect(err).toContain('✗ colour  ANSWERS.NO_SUCH_QUESTION');
    expect(err).toContain('2012-04-27 至 2012-06-28 之外');
    expect(existsSync(file)).toBe(false);
  });

  it('brings a template of one year into another', async () => {
    const file = join(folder(), 'plan.yaml');
    const { code } = await cli([
      'plan',
      'new',
      file,
      '--answers',
      answers('template: puyang-sti-2012\nyear: 2025'),
    ]);
    expect(code).toBe(0);
    expect(readFileSync(file, 'utf8')).toMatch(/opens: 2025-04-27/);
  });

  it.each([
    ['a file that is no YAML', 'template: [', 1, 'ANSWERS.NOT_YAML'],
    ['a list where answers belong', '[1, 2]', 1, 'ANSWERS.INVALID'],
  ])('refuses %s', async (_, text, code, said) => {
    const answer = await cli(['plan', 'new', join(folder(), 'plan.yaml'), '--answers', answers(text)]);
    expect(answer).toMatchObject({ code, err: expect.stringContaining(said) });
  });

  it('says when there is no such file, nobody to ask, or no folder to write to', async () => {
    const file = join(folder(), 'plan.yaml');
    expect((await cli(['plan', 'new', file, '--answers', '/nowhere/answers.yaml'])).code).toBe(2);
    expect((await cli(['plan', 'new', file])).code).toBe(2);
    const argv = [
      'plan',
      'new',
      '/nowhere/plan.yaml',
      '--answers',
      answers('template: puyang-sti-2012\nyear: 2012'),
    ];
    expect(await cli(argv)).toMatchObject({ code: 1, err: expect.stringContaining('PLAN_FILE.NOT_WRITTEN') });
  });
});
