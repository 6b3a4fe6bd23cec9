/** Pages that stand in two languages say the same: sections, rows, items and commands in the same order. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const page = (name: string) => readFileSync(join(__dirname, '../..', name), 'utf8');

/** Its shape without its words: headings by depth, rows, items, commands without comments and names to fill in. */
function shapeOf(text: string): readonly string[] {
  const lines: string[] = [];
  let isCode = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('```')) isCode = !isCode;
    else if (isCode) lines.push(...commandIn(line));
    else if (/^#+ /.test(line)) lines.push(line.replace(/ .*/, ''));
    else if (line.startsWith('|')) lines.push(`row of ${line.split('|').length - 2}`);
    else if (line.startsWith('- ') || /^\d\. /.test(line)) lines.push('item');
  }
  return lines;
}

/** None in a diagram, which has words and lines of its own. */
function commandIn(line: string): readonly string[] {
  if (/[│┌└▲▼]|^ {8}/.test(line)) return [];
  return [line.replace(/\s+#.*$/, '').replace(/<[^>]+>/g, '<>')];
}

it.each([
  ['README.md', 'README.zh-CN.md'],
  ['docs/operations.md', 'docs/operations.zh-CN.md'],
  ['release/README.md', 'release/README.zh-CN.md'],
])('%s and %s', (english, chinese) => {
  const shape = shapeOf(page(english));
  expect(shape.length).toBeGreaterThan(15);
  expect(shapeOf(page(chinese))).toEqual(shape);
});
