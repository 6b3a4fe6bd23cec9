/** A 风险防控流程图 as SVG. Self-contained: no script, no font file, readable on white and when printed. */
import { NO_FLOW, type FlowChart } from '../../projections/flow-chart/flow-chart';
import {
  FONT_SIZE,
  layOutFlow,
  LINE_HEIGHT,
  PADDING,
  SHEET_WIDTH,
  type FlowBox,
  type FlowLine,
  type FlowSheet,
} from '../../projections/flow-chart/layout';
import { arrowHead, pathData } from '../../projections/flow-chart/outline';
import { textLines } from '../../projections/flow-chart/text-lines';
import { coloursOf } from '../../projections/words/colour-words';
import type { Bilingual } from '../../workflows/kernel/text';
import { svgText } from './svg-text';

const MARGIN = 12;
const TITLE = { size: 14, lineHeight: 18 } as const;
/** Below the title. */
const ROOM = 10;

export function flowSvg(title: string, chart: FlowChart, language: keyof Bilingual): string {
  const [sheet] = layOutFlow(chart, language);
  const titleLines = textLines(title, SHEET_WIDTH, TITLE.size);
  const noFlow = chart.steps.length === 0 ? [NO_FLOW[language]] : [];
  const top = MARGIN + titleLines.length * TITLE.lineHeight + ROOM;
  const below = top + noFlow.length * LINE_HEIGHT;
  const width = SHEET_WIDTH + 2 * MARGIN;
  const height = below + (sheet?.height ?? 0) + MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${svgText(title)}</title>`,
    `<style>text{font:${FONT_SIZE}px "Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",sans-serif;fill:#1f2937}`,
    `.h{font-size:${TITLE.size}px;font-weight:600}.b{font-weight:600}.c{text-anchor:middle}.x{stroke:#404040}`,
    `.l{fill:none;stroke:#404040}.f{fill:none;stroke:#7f7f7f;stroke-dasharray:3}.a{fill:#404040}</style>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...titleLines.map((line, at) => {
      const baseline = MARGIN + TITLE.size + at * TITLE.lineHeight;
      return `<text class="h" x="${MARGIN}" y="${baseline}">${svgText(line)}</text>`;
    }),
    ...noFlow.map((text) => `<text x="${MARGIN}" y="${top + FONT_SIZE}">${text}</text>`),
    `<g transform="translate(${MARGIN} ${below})">`,
    ...(sheet === undefined ? [] : partsOf(sheet)),
    `</g></svg>\n`,
  ].join('\n');
}

function partsOf({ boxes, lines }: FlowSheet): readonly string[] {
  return [...lines.flatMap(lineParts), ...boxes.flatMap(boxParts)];
}

function lineParts({ points, kind }: FlowLine): readonly string[] {
  if (kind === 'finding') return [`<path class="f" d="${pathData(points)}"/>`];
  return [
    `<path class="l" d="${pathData(points)}"/>`,
    `<path class="a" d="${pathData(arrowHead(points))}z"/>`,
  ];
}

function boxParts({ kind, x, y, width, height, colour, paragraphs }: FlowBox): readonly string[] {
  const isStep = kind === 'step';
  const fill = colour === null ? '#fff' : coloursOf(colour).ground;
  const left = isStep ? x + width / 2 : x + PADDING;
  const lines = paragraphs.flatMap(({ lines: texts, isStrong }) => texts.map((text) => ({ text, isStrong })));
  return [
    `<rect class="x" x="${x}" y="${y}" width="${width}" height="${height}" rx="${isStep ? 7 : 0}" fill="${fill}"/>`,
    ...lines.map(({ text, isStrong }, at) => {
      const style = [...(isStrong ? ['b'] : []), ...(isStep ? ['c'] : [])].join(' ');
      const baseline = y + PADDING + at * LINE_HEIGHT + FONT_SIZE;
      return `<text${style === '' ? '' : ` class="${style}"`} x="${left}" y="${baseline}">${svgText(text)}</text>`;
    }),
  ];
}
