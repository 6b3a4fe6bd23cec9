// A tar archive (POSIX ustar) of files in memory. Every `tar` unpacks it; written here because the flags that make an
// archive reproducible differ between the tars of the world.

const BLOCK = 512;
/** 2000-01-01: the same in every archive. 0 makes GNU tar warn. */
const CHANGED_AT_SECONDS = 946_684_800;

/** `files`: `{ path, mode, data }` in the order they are to stand. The owner is 0, root. */
export function tarOf(files) {
  const end = Buffer.alloc(2 * BLOCK);
  return Buffer.concat([
    ...files.flatMap(({ path, mode, data }) => [header(path, mode, data.length), padded(data)]),
    end,
  ]);
}

function padded(data) {
  const rest = data.length % BLOCK;
  return rest === 0 ? data : Buffer.concat([data, Buffer.alloc(BLOCK - rest)]);
}

function header(path, mode, size) {
  const { prefix, name } = splitPath(path);
  const block = Buffer.alloc(BLOCK);
  block.write(name, 0);
  block.write(octal(mode, 7), 100);
  block.write(octal(0, 7), 108); // owner
  block.write(octal(0, 7), 116); // group
  block.write(octal(size, 11), 124);
  block.write(octal(CHANGED_AT_SECONDS, 11), 136);
  block.write(' '.repeat(8), 148); // the sum counts its own field as blanks
  block.write('0', 156); // a file
  block.write('ustar\0', 257);
  block.write('00', 263);
  block.write(prefix, 345);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${octal(sum, 6)}\0 `, 148);
  return block;
}

function octal(value, digits) {
  return value.toString(8).padStart(digits, '0');
}

/** A name has room for 100 bytes, and before it a prefix for 155, cut at a slash. */
function splitPath(path) {
  const fits = (text, bytes) => Buffer.byteLength(text) <= bytes;
  if (fits(path, 100)) return { prefix: '', name: path };
  for (let cut = path.indexOf('/'); cut !== -1; cut = path.indexOf('/', cut + 1)) {
    const [prefix, name] = [path.slice(0, cut), path.slice(cut + 1)];
    if (fits(name, 100) && fits(prefix, 155)) return { prefix, name };
  }
  throw new Error(`no room in a tar header for the path ${path}`);
}
