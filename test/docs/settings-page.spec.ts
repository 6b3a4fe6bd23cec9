/** docs/settings.md mirrors the table of settings. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SETTINGS } from '../../src/settings';

const page = readFileSync(join(__dirname, '../../docs/settings.md'), 'utf8');

describe('docs/settings.md', () => {
  it('lists every setting with its default and both meanings, and no other', () => {
    const listed = page.split('\n').filter((line) => /^\| `[A-Z]/.test(line));
    expect(listed).toEqual(
      SETTINGS.map(({ name, default: value, zh, en }) => {
        return `| \`${name}\` | ${value === null ? '' : `\`${value}\``} | ${zh} | ${en} |`;
      }),
    );
  });
});
