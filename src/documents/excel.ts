/** A paper form for a spreadsheet: Office Open XML (.xlsx), each page a sheet, printed on A4 as wide as the paper. */
import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import writeExcelFile, { type CellObject, type Feature, type Row, type Sheet } from 'write-excel-file/node';
import type { FormPage, PaperForm } from '../../projections/forms/paper-form';
import { displayWidth } from '../text/table';
import { layOut, textOf, type Language, type LaidOutCell, type LaidOutPage } from './layout';
import { sheetNames } from './sheet-names';

const FONT = { fontFamily: 'SimSun', fontSize: 11 } as const;
const TITLE_SIZE = 18;
/** Points. */
const LINE_HEIGHT = 15;
const TITLE_HEIGHT = 30;

/** Whatever the library takes for the bytes of a file. */
type Bytes = Stream | Buffer | Blob;
type XlsxFeature = Feature<Bytes>;

export async function excelWorkbook(form: PaperForm, foot: string, language: Language): Promise<Buffer> {
  const names = sheetNames(form.pages.map(({ name }) => textOf(name, language)));
  const sheets = form.pages.map((page, index) => sheetOf(form, page, names[index] ?? '', { foot, language }));
  const written = writeExcelFile(
    sheets.map(({ sheet }) => sheet),
    { ...FONT, features: [printedOnA4(form), headsRepeated(sheets, names)] },
  );
  return written.toBuffer();
}

interface WrittenSheet {
  readonly sheet: Sheet<Bytes>;
  /** The row of the columns' heads, from 1; undefined where they do not stand above all others. */
  readonly headRow: number | undefined;
}

function sheetOf(
  form: PaperForm,
  page: FormPage,
  name: string,
  { foot, language }: { readonly foot: string; readonly language: Language },
): WrittenSheet {
  const laidOut = acrossThePaper(layOut(page, language), form.orientation);
  const across = (text: string, look: object = {}): Row => [
    {
      value: text,
      type: String,
      columnSpan: laidOut.columns.length,
      wrap: true,
      alignVertical: 'center',
      height: linesOf([text], widthOf(laidOut.columns)) * LINE_HEIGHT + 4,
      ...look,
    },
    ...laidOut.columns.slice(1).map(() => null),
  ];
  const above = [
    across(form.title[language], {
      fontSize: TITLE_SIZE,
      fontWeight: 'bold',
      align: 'center',
      height: TITLE_HEIGHT,
    }),
    ...page.head.map((words) => across(textOf(words, language))),
  ];
  const below = [...page.remarks.map((words) => textOf(words, language)), foot].map((text) => across(text));
  const isPlain = laidOut.rows[0]?.isHead === true;
  return {
    sheet: {
      sheet: name,
      columns: laidOut.columns.map((width) => ({ width })),
      showGridLines: false,
      ...(isPlain ? { stickyRowsCount: above.length + 1 } : {}),
      data: [...above, ...laidOut.rows.map(({ cells }) => rowOf(cells, laidOut)), ...below],
    },
    headRow: isPlain ? above.length + 1 : undefined,
  };
}

/** Characters of half width that fill the paper; a wider sheet is printed smaller. */
const PAPER = { portrait: 84, landscape: 115 } as const;

function acrossThePaper({ columns, rows }: LaidOutPage, orientation: PaperForm['orientation']): LaidOutPage {
  const more = Math.max(1, PAPER[orientation] / widthOf(columns));
  return { columns: columns.map((width) => width * more), rows };
}

/** As high as its text: neither joined cells nor every spreadsheet find that by themselves. */
function rowOf(cells: readonly LaidOutCell[], { columns }: LaidOutPage): Row {
  let at = 0;
  let lines = 1;
  const row: (CellObject | null)[] = [];
  for (const cell of cells) {
    lines = Math.max(lines, linesOf(cell.content, widthOf(columns.slice(at, at + cell.span))));
    row.push(cellOf(cell), ...Array.from({ length: cell.span - 1 }, () => null));
    at += cell.span;
  }
  const [first, ...others] = row;
  return [{ ...first, height: lines * LINE_HEIGHT + 4 }, ...others];
}

function widthOf(columns: readonly number[]): number {
  return columns.reduce((sum, each) => sum + each, 0);
}

function linesOf(content: LaidOutCell['content'], width: number): number {
  if (typeof content === 'number') return 1;
  return content.reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / (width - 1))), 0);
}

function cellOf({ content, span, align, isBold, ground }: LaidOutCell): CellObject {
  const look: CellObject = {
    align,
    alignVertical: 'center',
    wrap: true,
    borderStyle: 'thin',
    ...(span > 1 ? { columnSpan: span } : {}),
    ...(isBold ? { fontWeight: 'bold' } : {}),
    ...(ground === undefined ? {} : { backgroundColor: ground }),
  };
  if (typeof content === 'number') return { value: content, type: Number, ...look };
  const text = content.join('\n');
  // Told to be text: a clause such as 3-1 is not to become a date.
  return text === '' ? { ...look } : { value: text, type: String, format: '@', ...look };
}

/** As wide as the sheet of paper, as long as it is. */
function printedOnA4({ orientation }: PaperForm): XlsxFeature {
  const A4 = 9;
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) =>
            xml.replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'),
          insert: () =>
            '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
            `<pageSetup paperSize="${A4}" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>` +
            '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>',
        },
      },
    },
  };
}

/** The heads of the columns on every sheet of paper. */
function headsRepeated(sheets: readonly WrittenSheet[], names: readonly string[]): XlsxFeature {
  const defined = sheets.flatMap(({ headRow }, index) => {
    if (headRow === undefined) return [];
    const sheet = escaped((names[index] ?? '').replaceAll("'", "''"));
    return [
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${sheet}'!$${headRow}:$${headRow}</definedName>`,
    ];
  });
  if (defined.length === 0) return {};
  // The library leaves the element empty.
  const filled = `<definedNames>${defined.join('')}</definedNames>`;
  return {
    files: {
      transform: { 'xl/workbook.xml': { transform: (xml) => xml.replace('<definedNames/>', filled) } },
    },
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
