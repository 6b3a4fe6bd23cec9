/**
 * A flow as a picture in Word's own shapes, a group for each sheet: boxes with their text as text, which whoever has the file may
 * write on in, and lines. (docs/adr/0024 says why neither SVG nor cells of a table.)
 */
import { AlignmentType, Paragraph, TextRun, type IRunOptions } from 'docx';
import { ShapeGroupRun, type IShapeGroupChildOptions } from 'docx/shapes';
import type { FlowPart } from '../../projections/forms/paper-form';
import {
  FONT_SIZE,
  layOutFlow,
  LINE_HEIGHT,
  PADDING,
  type FlowBox,
  type FlowLine,
  type FlowParagraph,
  type FlowSheet,
} from '../../projections/flow-chart/layout';
import { coloursOf } from '../../projections/words/colour-words';
import { arrowHead, frameOf, pathData } from '../../projections/flow-chart/outline';
import type { Language } from './layout';

/** What a sheet of paper has left for it: the first below the title and the fields. */
const SHEETS = { firstHeight: 530, height: 690 } as const;
/** The library counts in pixels, 96 to the inch. */
const PIXELS = 96 / 72;

export function flowPictures({ rows }: FlowPart, language: Language): readonly Paragraph[] {
  // What is on no step stands in the table below.
  const sheets = layOutFlow({ steps: rows, elsewhere: [] }, language, SHEETS);
  return sheets.map(
    (sheet) =>
      new Paragraph({
        alignment: AlignmentType.LEFT,
        spacing: { before: 120, after: 120 },
        children: [
          new ShapeGroupRun({ children: shapesOf(sheet), altText: { name: '', description: saidBy(sheet) } }),
        ],
      }),
  );
}

/** For whoever has the page read aloud. */
function saidBy({ boxes }: FlowSheet): string {
  return boxes.map(({ paragraphs }) => paragraphs.map(({ text }) => text).join(' ')).join('; ');
}

function shapesOf({ width, height, boxes, lines }: FlowSheet): readonly IShapeGroupChildOptions[] {
  // Not seen: a group is as wide as what is in it, and steps are to stand below one another from sheet to sheet.
  const frame = {
    type: 'rectangle',
    transformation: placed({ x: 0, y: 0, width, height }),
    line: 'none',
  } as const;
  return [frame, ...lines.map(lineShape), ...boxes.map(boxShape)];
}

function boxShape({ kind, x, y, width, height, colour, paragraphs }: FlowBox): IShapeGroupChildOptions {
  return {
    type: kind === 'step' ? 'roundedRectangle' : 'rectangle',
    transformation: placed({ x, y, width, height }),
    fill: colour === null ? 'FFFFFF' : coloursOf(colour).ground.slice(1),
    line: { color: '404040', width: kind === 'step' ? 1 : 0.5 },
    textOptions: {
      margins: { left: PADDING - 1, right: PADDING - 1, top: PADDING / 2, bottom: PADDING / 2 },
    },
    children: paragraphs.map((paragraph) => paragraphOf(paragraph, kind)),
  };
}

function paragraphOf({ text, isStrong }: FlowParagraph, kind: FlowBox['kind']): Paragraph {
  const run: IRunOptions = { text, size: FONT_SIZE * 2, ...(isStrong ? { bold: true } : {}) };
  return new Paragraph({
    alignment: kind === 'step' ? AlignmentType.CENTER : AlignmentType.LEFT,
    // Twentieths of a point: the lines are as high as they were measured, whatever the font.
    spacing: { line: LINE_HEIGHT * 20, lineRule: 'exact', before: 0, after: 0 },
    children: [new TextRun(run)],
  });
}

/** The line and its arrow as one shape, for lines that turn have no arrows everywhere. */
function lineShape({ points, kind }: FlowLine): IShapeGroupChildOptions {
  const head = kind === 'flow' ? arrowHead(points) : [];
  return {
    type: 'custom',
    paths: [
      { path: pathData(points), fill: false },
      ...(head.length === 0 ? [] : [{ path: `${pathData(head)} Z`, fill: true }]),
    ],
    transformation: placed(frameOf([...points, ...head])),
    fill: '404040',
    line: kind === 'flow' ? { color: '404040', width: 1 } : { color: '7F7F7F', width: 0.75, dash: 'dash' },
  };
}

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function placed({ x, y, width, height }: Frame) {
  return {
    offset: { left: x * PIXELS, top: y * PIXELS },
    width: width * PIXELS,
    height: height * PIXELS,
  };
}
