/** docs/operations.md and its Chinese twin: in step with each other, with the settings, and with the table of errors. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ERRORS } from '../../src/http/errors/table';
import { SETTINGS } from '../../src/settings';

const page = (name: string) => readFileSync(join(__dirname, '../../docs', name), 'utf8');
const ENGLISH = page('operations.md');
const CHINESE = page('operations.zh-CN.md');
const PAGES = [
  ['English', ENGLISH],
  ['Chinese', CHINESE],
] as const;

/** Its shape without its words: headings by depth, rows, items, commands. */
function shapeOf(text: string): readonly string[] {
  const lines: string[] = [];
  let isCode = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('```')) isCode = !isCode;
    else if (isCode) lines.push(line.replace(/\s+#.*$/, ''));
    else if (/^#+ /.test(line)) lines.push(line.replace(/ .*/, ''));
    else if (line.startsWith('|')) lines.push(`row of ${line.split('|').length - 2}`);
    else if (/^\d\. /.test(line)) lines.push('item');
  }
  return lines;
}

/** What stands between backquotes in the first column of the table below a heading. */
function firstColumn(text: string, heading: RegExp): readonly string[] {
  const [, section = ''] = text.split(heading);
  const [table = ''] = section.split('\n## ');
  return [...table.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name!);
}

describe('the operations page', () => {
  it('says the same in both languages: sections, rows, steps and commands', () => {
    expect(shapeOf(CHINESE)).toEqual(shapeOf(ENGLISH));
  });

  it.each(PAGES)('names every setting with its default (%s)', (_, text) => {
    const settings = [...text.matchAll(/^\| `([A-Z_]+)` \| (?:`([^`]+)`)? ?\|/gm)].map(([, name, value]) => ({
      name,
      default: value ?? null,
    }));
    expect(settings).toEqual(SETTINGS.map(({ name, default: value }) => ({ name, default: value })));
  });

  it.each([
    ['English', ENGLISH, /^## What a red state means$/m],
    ['Chinese', CHINESE, /^## 红色状态的含义$/m],
  ])('explains red states by codes that exist (%s)', (_, text, heading) => {
    const codes = firstColumn(text, heading);
    expect(codes.length).toBeGreaterThan(5);
    expect(codes.filter((code) => ERRORS[code] === undefined)).toEqual([]);
  });
});
