/** docs/operations.md and its Chinese twin: in step with the settings and with the table of errors. */
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

/** What stands between backquotes in the first column of the table below a heading. */
function firstColumn(text: string, heading: RegExp): readonly string[] {
  const [, section = ''] = text.split(heading);
  const [table = ''] = section.split('\n## ');
  return [...table.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name!);
}

describe('the operations page', () => {
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
