/**
 * Reads a YAML file somebody may have written by hand, into a JSON value. Size and complexity are checked before parsing.
 * Aliases are allowed in small numbers, as programs that write YAML use them; more are refused, because a few lines of
 * aliases to aliases can stand for gigabytes.
 */
import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { refuse } from '../../workflows/kernel/domain-error';
import type { DocumentNoun } from '../../workflows/plans/shape-fault';
import { isSystemError } from '../system-error';
import { yamlFaults } from './yaml-faults';
import { MAX_KEYS, yamlExcess } from './yaml-limits';

interface YamlLimits {
  readonly maxBytes: number;
  readonly maxKeys: number;
}

const LIMITS: YamlLimits = { maxBytes: 256 * 1024, maxKeys: MAX_KEYS };
/** A scenario holds every deed of a campaign; it ships with the product. */
const SCENARIO_LIMITS: YamlLimits = { maxBytes: 4 * 1024 * 1024, maxKeys: 200_000 };
const MAX_ALIASES = 100;
const LINE_FEED = 0x0a;
const NOT_UTF8 = '不是 UTF-8 编码，请另存为 UTF-8 (not UTF-8: save it as UTF-8)';

/**
 * `<NOUN>.TOO_LARGE`, or `<NOUN>.NOT_YAML` with `file`, `reason` and, where there is one, `line` (from 1); where the writing
 * itself is faulty, with its `faults`. `FILE.UNUSABLE` when the file cannot be read at all.
 */
export function readYaml(noun: DocumentNoun, file: string): unknown {
  const { maxBytes, maxKeys } = noun === 'SCENARIO' ? SCENARIO_LIMITS : LIMITS;
  const name = shortName(file);
  try {
    const bytes = statSync(file).size;
    if (bytes > maxBytes) refuse(`${noun}.TOO_LARGE`, { file: name, bytes, maxBytes });
    return parseYaml(noun, textOf(noun, readFileSync(file), name), name, maxKeys);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return refuse('FILE.UNUSABLE', { file: name, reason: error.code });
  }
}

/** A file in another encoding, such as GBK, is refused: read as UTF-8 it would be sound YAML with every Chinese text garbled. */
function textOf(noun: DocumentNoun, content: Buffer, file: string): string {
  if (isUtf8(content)) return content.toString('utf8');
  const line = lineNotUtf8(content);
  return refuse(`${noun}.NOT_YAML`, { file, reason: NOT_UTF8, line });
}

/** The first line, from 1, that is not UTF-8. No line of UTF-8 ends inside a character. */
function lineNotUtf8(content: Buffer): number {
  let line = 1;
  for (let from = 0; from < content.length; line += 1) {
    const end = content.indexOf(LINE_FEED, from);
    const to = end === -1 ? content.length : end + 1;
    if (!isUtf8(content.subarray(from, to))) break;
    from = to;
  }
  return line;
}

/** The YAML files of a folder in the order of their names; none when there is no such folder. */
export function yamlFilesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files
    .map((entry) => entry.name)
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('.'));
  return names.sort().map((name) => join(folder, name));
}

/** The file with its folder, `plans/ours.yaml`: enough to find it, and nothing of the server's own paths. */
export function shortName(file: string): string {
  return `${basename(dirname(file))}/${basename(file)}`;
}

function parseYaml(noun: DocumentNoun, text: string, file: string, maxKeys: number): unknown {
  const excess = yamlExcess(text, maxKeys);
  if (excess !== undefined) refuse(`${noun}.NOT_YAML`, { file, reason: excess });
  const lines = new LineCounter();
  // Without `prettyErrors`: the parser would quote the text around every fault, however many there are.
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
    schema: 'core',
  });
  const faults = yamlFaults(document, lines);
  const [first] = faults;
  if (first !== undefined) {
    const { wrong, line } = first;
    refuse(`${noun}.NOT_YAML`, { file, reason: `${wrong.zh} (${wrong.en})`, line, faults });
  }
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return refuse(`${noun}.NOT_YAML`, { file, reason: `引用（*）过多或有误 (${error.message})` });
  }
}
