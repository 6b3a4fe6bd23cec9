/** What a writer needs of a line: its path, and where it knows no arrows the three corners of the head and the frame around it. */
import type { FlowLine } from './layout';

type Corners = FlowLine['points'];

const HEAD = { length: 6, width: 6 } as const;

/** As SVG has it, and Word's shapes too. */
export function pathData(points: Corners): string {
  return points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'} ${x} ${y}`).join(' ');
}

/** At the end of the line, in its direction; lines run straight down, up, left or right. */
export function arrowHead(points: Corners): Corners {
  const [before, end] = points.slice(-2);
  if (before === undefined || end === undefined) return [];
  const [right, down] = [Math.sign(end.x - before.x), Math.sign(end.y - before.y)];
  const base = { x: end.x - right * HEAD.length, y: end.y - down * HEAD.length };
  const [aside, below] = [(down * HEAD.width) / 2, (right * HEAD.width) / 2];
  return [end, { x: base.x + aside, y: base.y + below }, { x: base.x - aside, y: base.y - below }];
}

export function frameOf(points: Corners) {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
