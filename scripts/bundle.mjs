// Makes the archive that an office installs without internet and without npm: the built code, the packages it needs,
// and what an administrator needs beside them. Plain Node, no network, no `tar`:
//
//   npm run bundle [-- --out <folder>]        default: dist/release
//
// The same sources and packages give the same bytes: sorted names, one time of change, owner 0, no build machine's paths.
// `--out` also receives `<archive>.sha256`. The path of the archive goes to stdout, everything else to stderr.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { archiveContents, MissingFile } from './bundle/contents.mjs';
import { tarOf } from './bundle/tar.mjs';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist/release' } } });
const outFolder = resolve(values.out);
process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));

try {
  bundle();
} catch (error) {
  if (!(error instanceof MissingFile)) throw error;
  process.stderr.write(`bundle: ${error.message}\n`);
  process.exit(1);
}

function bundle() {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const name = `liancheng-${version}-${process.platform}-${process.arch}`;
  const files = archiveContents();
  const packed = [...files, checksums(files)].map((file) => ({ ...file, path: `${name}/${file.path}` }));
  const archive = gzipSync(tarOf(packed), { level: 9 });

  const file = `${name}.tar.gz`;
  mkdirSync(outFolder, { recursive: true });
  writeFileSync(join(outFolder, file), archive);
  writeFileSync(join(outFolder, `${file}.sha256`), `${sha256(archive)}  ${file}\n`);
  const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
  const unpacked = packed.reduce((sum, { data }) => sum + data.length, 0);
  process.stderr.write(
    `bundle: ${packed.length} 个文件 files, ${megabytes(archive.length)} MB, 解开后 unpacked ${megabytes(unpacked)} MB\n`,
  );
  process.stdout.write(`${join(outFolder, file)}\n`);
}

/** For `sha256sum -c SHA256SUMS` where it was unpacked. */
function checksums(files) {
  const lines = files.map(({ path, data }) => `${sha256(data)}  ${path}\n`);
  return { path: 'SHA256SUMS', mode: 0o644, data: Buffer.from(lines.join('')) };
}

function sha256(data) {
  return createHash('sha256').update(data).digest('hex');
}
