/** The tables of a word processor's document (.docx) as grids, each with the paragraphs above it. */
import { convertToHtml } from 'mammoth';
import { refuse } from '../../../workflows/kernel/domain-error';
import { MOST_COLUMNS, MOST_GRIDS, MOST_ROWS, type Grid } from './grid';
import { packed, type OfficeParts } from './office-zip';

/** Of the library's document. */
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

export async function readWord(parts: OfficeParts): Promise<readonly Grid[]> {
  const grids: Grid[] = [];
  let above: string[] = [];
  for (const node of (await documentOf(packed(parts))).children ?? []) {
    if (node.type === 'table') {
      if (grids.length === MOST_GRIDS) refuse('IMPORT.TOO_MANY_SHEETS', { max: MOST_GRIDS });
      grids.push({ name: String(grids.length + 1), isHidden: false, above, rows: rowsOf(node) });
      above = [];
    } else above.push(textOf(node));
  }
  return grids;
}

/** The library hands its document out on the way to HTML, which nobody needs. */
async function documentOf(buffer: Buffer): Promise<Node> {
  let document: Node = { type: 'document' };
  const transformDocument = (whole: Node): Node => {
    document = whole;
    return { ...whole, children: [] };
  };
  try {
    await convertToHtml({ buffer }, { transformDocument, includeEmbeddedStyleMap: false });
  } catch (error) {
    refuse('IMPORT.FILE_DAMAGED', { reason: error instanceof Error ? error.message.slice(0, 200) : 'DOCX' });
  }
  return document;
}

/** A cell stands in the first of its columns, and in every one of its rows. */
function rowsOf({ children = [] }: Node): readonly (readonly string[])[] {
  const rows: (string | undefined)[][] = [];
  const below = (index: number) => (rows[index] ??= []);
  for (const [index, { children: cells = [] }] of children.entries()) {
    if (index >= MOST_ROWS) refuse('IMPORT.TOO_MANY_ROWS', { max: MOST_ROWS });
    let column = 0;
    for (const cell of cells) {
      const { colSpan = 1, rowSpan = 1 } = cell;
      while (below(index)[column] !== undefined) column += 1;
      if (column + colSpan > MOST_COLUMNS) refuse('IMPORT.TOO_MANY_COLUMNS', { max: MOST_COLUMNS });
      const text = textOf(cell);
      for (let row = index; row < Math.min(index + rowSpan, children.length); row++) {
        for (let at = 0; at < colSpan; at++) below(row)[column + at] = at === 0 ? text : '';
      }
      column += colSpan;
    }
    below(index);
  }
  return rows.map((row) => Array.from(row, (text) => text ?? ''));
}

/** Paragraphs of a cell are lines. */
function textOf({ type, value = '', children = [] }: Node): string {
  if (type === 'text') return value;
  if (type === 'tab') return '\t';
  if (type === 'break') return '\n';
  return children.map(textOf).join(type === 'tableCell' ? '\n' : '');
}
