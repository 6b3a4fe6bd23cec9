/** Every link of every page leads to a file that is there, and to a heading that it has. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(__dirname, '../..');
const NOT_OURS = new Set(['node_modules', 'dist', 'coverage', 'data']);

function pagesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return NOT_OURS.has(entry.name) || entry.name.startsWith('.') ? [] : pagesBelow(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

/** As GitHub names headings; ids that a page sets by itself count too. */
function placesIn(page: string): ReadonlySet<string> {
  const text = readFileSync(page, 'utf8');
  const headings = [...text.replace(/^```.*?^```/gms, '').matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_\- ]/gu, '')
      .replaceAll(' ', '-'),
  );
  return new Set([...headings, ...[...text.matchAll(/id="([^"]+)"/g)].map(([, id]) => id!)]);
}

/** Pages of the release stand one folder higher in its archive. */
const folderOf = (page: string) => (dirname(page) === join(ROOT, 'release') ? ROOT : dirname(page));

function isDead(page: string, link: string): boolean {
  const [path = '', place] = link.split('#');
  const target = path === '' ? page : join(folderOf(page), path);
  if (!existsSync(target)) return true;
  return place !== undefined && !placesIn(target).has(decodeURIComponent(place));
}

it('lead somewhere', () => {
  const links = pagesBelow(ROOT).flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(
      ([, link]) => [page, link!] as const,
    ),
  );
  expect(links.length).toBeGreaterThan(200);
  const dead = links.filter(([page, link]) => isDead(page, link));
  expect(dead.map(([page, link]) => `${relative(ROOT, page)}: ${link}`)).toEqual([]);
});
