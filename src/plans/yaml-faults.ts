/**
 * What is wrong with the writing of a YAML file: each fault with its line, what the parser found, and what would be right.
 * The parser goes on after a fault as well as it can, so a later one may only be the consequence of an earlier one.
 */
import type { Document, ErrorCode, LineCounter } from 'yaml';
import { bilingual, type Bilingual } from '../../workflows/kernel/text';
import type { Fault } from '../../workflows/plans/fault';

/** More help nobody. */
const MAX_NAMED = 20;
/** The parser's words may quote the file. */
const MAX_LENGTH = 200;

interface Told {
  /** In Chinese; in English the parser's own words are at hand. */
  readonly wrong: string;
  readonly right: Bilingual;
}

const PAIRS = bilingual('检查引号、括号是否成对', 'look whether quotes and brackets are closed');
const QUOTES = bilingual('把这段文字放在引号内', 'put the text into quotes');
const KEY = bilingual(
  '字段名写在一行内，后接冒号和空格',
  'a name of a field stands on one line, with a colon and a blank after it',
);
const PLAIN = bilingual(
  '去掉 &、* 和 ! 的标记，把内容直接写出来',
  'leave out the marks &, * and !, and write what is meant',
);
const COLUMN = bilingual(
  '同一层的各行左端对齐，下一层多缩进两格',
  'lines of one level begin in the same column, those below it two blanks further',
);

const UNREADABLE: Told = { wrong: '这里有读不懂的内容', right: PAIRS };
const MARKS: Told = { wrong: '标记 &、* 或 ! 用得不对', right: PLAIN };
const TOLD: Readonly<Record<ErrorCode, Told>> = {
  ALIAS_PROPS: MARKS,
  BAD_ALIAS: MARKS,
  BAD_PROP_ORDER: MARKS,
  MULTIPLE_ANCHORS: MARKS,
  MULTIPLE_TAGS: MARKS,
  TAG_RESOLVE_FAILED: MARKS,
  BAD_COLLECTION_TYPE: MARKS,
  BAD_DIRECTIVE: {
    wrong: '有以 % 开头的指令',
    right: bilingual('去掉这一行', 'leave the line out'),
  },
  BAD_DQ_ESCAPE: {
    wrong: '双引号内的反斜杠用得不对',
    right: bilingual('反斜杠写两次，或改用单引号', 'write a backslash twice, or use single quotes'),
  },
  BAD_INDENT: { wrong: '缩进不对', right: COLUMN },
  TAB_AS_INDENT: {
    wrong: '用制表符缩进',
    right: bilingual('改用空格缩进', 'indent by blanks'),
  },
  BAD_SCALAR_START: { wrong: '文字以 YAML 留用的符号开头', right: QUOTES },
  BLOCK_AS_IMPLICIT_KEY: { wrong: '一行内有两个字段，或文字中有冒号', right: QUOTES },
  BLOCK_IN_FLOW: { wrong: '括号内用了换行缩进的写法', right: PAIRS },
  DUPLICATE_KEY: {
    wrong: '同一处有两个同名的字段',
    right: bilingual('每个字段只写一次', 'write each field once'),
  },
  KEY_OVER_1024_CHARS: { wrong: '字段名过长', right: KEY },
  MULTILINE_IMPLICIT_KEY: { wrong: '字段名跨了几行', right: KEY },
  NON_STRING_KEY: { wrong: '字段名不是文字', right: KEY },
  MISSING_CHAR: { wrong: '缺少符号', right: PAIRS },
  UNEXPECTED_TOKEN: UNREADABLE,
  IMPOSSIBLE: UNREADABLE,
  MULTIPLE_DOCS: {
    wrong: '文件中有不止一份内容（---）',
    right: bilingual('一个文件只写一份', 'write one document in a file'),
  },
  RESOURCE_EXHAUSTION: {
    wrong: '层次过深',
    right: bilingual('减少层次', 'use fewer levels'),
  },
};

/** In the order of their lines; empty when the file can be read. */
export function yamlFaults(
  { errors, warnings }: Pick<Document, 'errors' | 'warnings'>,
  lines: LineCounter,
): readonly (Fault & { readonly line: number })[] {
  return [...errors, ...warnings]
    .map(({ code, message, pos: [at] }) => ({ code, message, line: lines.linePos(at).line }))
    .sort((one, other) => one.line - other.line)
    .slice(0, MAX_NAMED)
    .map(({ code, message, line }) => ({
      path: `第 ${line} 行 line ${line}`,
      line,
      code: `YAML.${code}`,
      wrong: bilingual(TOLD[code].wrong, message.slice(0, MAX_LENGTH)),
      right: TOLD[code].right,
    }));
}
