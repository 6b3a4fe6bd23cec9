/** A paper form for a word processor: Office Open XML (.docx), A4, each page on a sheet of its own. */
import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IRunOptions,
  type ISectionOptions,
} from 'docx';
import type { FormPage, PaperForm } from '../../projections/forms/paper-form';
import { flowPictures } from './word-flow';
import { layOut, textOf, type Language, type LaidOutCell, type LaidOutRow } from './layout';

/** Twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 } as const;
const MARGIN = 1_134;
/** Half points. */
const SIZE = { title: 36, text: 21, small: 18 } as const;
/** As Chinese offices have them; where they are missing the word processor takes its own. */
const FONT = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia: 'SimSun',
  cs: 'Times New Roman',
};

export async function wordDocument(form: PaperForm, foot: string, language: Language): Promise<Buffer> {
  const document = new Document({
    creator: 'Liancheng 廉程',
    title: form.title[language],
    styles: { default: { document: { run: { font: FONT, size: SIZE.text } } } },
    sections: form.pages.map((page, index) => ({
      ...sectionOf(form, page, language),
      // Those after it have it from the first.
      ...(index === 0 ? { footers: { default: footerOf(foot) } } : {}),
    })),
  });
  return Packer.toBuffer(document);
}

function sectionOf(form: PaperForm, page: FormPage, language: Language): ISectionOptions {
  const isLandscape = form.orientation === 'landscape';
  return {
    properties: {
      page: {
        // The library turns the two round by itself where the sheet lies.
        size: { ...A4, orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
      },
    },
    children: [
      paragraph(form.title[language], { size: SIZE.title, isBold: true, align: 'center', after: 160 }),
      ...page.head.map((words) => paragraph(textOf(words, language), { after: 80 })),
      ...bodyOf(page, (isLandscape ? A4.height : A4.width) - 2 * MARGIN, language),
      ...page.remarks.map((words) => paragraph(textOf(words, language), { size: SIZE.small, before: 80 })),
    ],
  };
}

function footerOf(foot: string): Footer {
  const number = new TextRun({
    size: SIZE.small,
    children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
  });
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text: `${foot}\u3000\u3000`, size: SIZE.small }), number],
      }),
    ],
  });
}

/** The parts of a page as one table, or as one before and one after each picture. */
function bodyOf(page: FormPage, width: number, language: Language): readonly (Paragraph | Table)[] {
  const at = page.parts.findIndex(({ kind }) => kind === 'flow');
  const flow = page.parts[at];
  if (flow?.kind !== 'flow') return [tableOf(page, width, language)];
  const [before, after] = [page.parts.slice(0, at), page.parts.slice(at + 1)];
  return [
    ...(before.length === 0 ? [] : [tableOf({ ...page, parts: before }, width, language)]),
    ...flowPictures(flow, language),
    ...(after.length === 0 ? [] : bodyOf({ ...page, parts: after }, width, language)),
  ];
}

function tableOf(page: FormPage, width: number, language: Language): Table {
  const { columns, rows } = layOut(page, language);
  const sum = columns.reduce((all, each) => all + each, 0);
  return new Table({
    width: { size: width, type: WidthType.DXA },
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    columnWidths: columns.map((each) => Math.floor((each / sum) * width)),
    rows: rows.map(rowOf),
  });
}

function rowOf({ cells, isHead }: LaidOutRow): TableRow {
  // Heads stand on the sheet of what they are the heads of.
  const isKept = cells.every(({ isBold }) => isBold);
  const children = cells.map((cell) => cellOf(cell, isKept));
  return new TableRow({ tableHeader: isHead, cantSplit: true, children });
}

function cellOf({ content, span, align, isBold, ground }: LaidOutCell, isKept: boolean): TableCell {
  const lines = typeof content === 'number' ? [String(content)] : content;
  return new TableCell({
    columnSpan: span,
    verticalAlign: VerticalAlignTable.CENTER,
    ...(ground === undefined ? {} : { shading: { fill: ground.slice(1), type: ShadingType.CLEAR } }),
    children: lines.map((line) => paragraph(line, { isBold, align, isKept })),
  });
}

interface Look {
  readonly size?: number;
  readonly isBold?: boolean;
  readonly align?: LaidOutCell['align'];
  readonly before?: number;
  readonly after?: number;
  /** On the same sheet as what follows. */
  readonly isKept?: boolean;
}

/** What is not said is the document's own. */
function paragraph(
  text: string,
  { size, isBold = false, align = 'left', isKept = false, ...spacing }: Look,
): Paragraph {
  const run: IRunOptions = {
    text,
    ...(size === undefined ? {} : { size }),
    ...(isBold ? { bold: true } : {}),
  };
  return new Paragraph({
    ...(align === 'center' ? { alignment: AlignmentType.CENTER } : {}),
    ...(isKept ? { keepNext: true } : {}),
    ...(Object.keys(spacing).length === 0 ? {} : { spacing }),
    children: [new TextRun(run)],
  });
}
