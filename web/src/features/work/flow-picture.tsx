/** A flow as it is printed (projections/flow-chart): its steps with the risk points found on them, in the colours of their grades. */
import { Link } from 'react-router';
import { flowChart } from '../../../../projections/flow-chart/flow-chart';
import {
  FONT_SIZE,
  layOutFlow,
  LINE_HEIGHT,
  PADDING,
  type FlowBox,
  type FlowLine,
} from '../../../../projections/flow-chart/layout';
import { arrowHead, pathData } from '../../../../projections/flow-chart/outline';
import type { PostWithHolders } from '../../../../projections/organisation/query';
import type { RegisterItem } from '../../../../projections/register/query';
import { coloursOf } from '../../../../projections/words/colour-words';
import { groupBy } from '../../../../workflows/kernel/group-by';
import type { Plan } from '../../../../workflows/plans/plan';
import type { FlowStep } from '../../../../workflows/power/events';
import { useLanguage } from '../../shared/language';
import { ScrollBox } from '../../shared/scroll-box';

interface Props {
  readonly name: string;
  readonly steps: readonly FlowStep[];
  readonly points: readonly RegisterItem[];
  readonly posts: readonly PostWithHolders[];
  readonly plan: Plan;
}

/** Of the layout's points, so that its text is as large as the page's. */
const SCALE = 1.4;

export function FlowPicture({ name, steps, points, posts, plan }: Props) {
  const { say, language } = useLanguage();
  const nameOf = (id: string) => posts.find(({ postId }) => postId === id)?.name ?? id;
  const [sheet] = layOutFlow(flowChart(steps, points, plan, nameOf), language);
  if (sheet === undefined) return null;
  const { width, height, boxes, lines } = sheet;
  return (
    <ScrollBox
      label={say(`流程图（可左右滚动）：${name}`, `Flow (scrolls sideways): ${name}`)}
      minWidth={width * 1.2}
    >
      <svg
        viewBox={`-1 -1 ${width + 2} ${height + 2}`}
        role="list"
        aria-label={say('流程图', 'Flow')}
        style={{ width: '100%', maxWidth: width * SCALE, display: 'block', fontSize: FONT_SIZE }}
      >
        <g aria-hidden>
          {lines.map((line) => (
            <Line key={pathData(line.points)} line={line} />
          ))}
        </g>
        {[...groupBy(boxes, ({ place }) => String(place))].map(([place, together]) => (
          <g key={place} role="listitem">
            {together.map((box) => (
              <LinkedBox key={`${box.kind} ${box.y}`} box={box} />
            ))}
          </g>
        ))}
      </svg>
    </ScrollBox>
  );
}

function LinkedBox({ box }: { readonly box: FlowBox }) {
  if (box.riskPointId === undefined) return <Box box={box} />;
  return (
    <Link to={`/risk-points/${box.riskPointId}`}>
      <Box box={box} />
    </Link>
  );
}

function Box({ box: { kind, x, y, width, height, colour, paragraphs } }: { readonly box: FlowBox }) {
  const isStep = kind === 'step';
  const { ground, text: ink } = colour === null ? { ground: '#fff', text: '#1f1f1f' } : coloursOf(colour);
  const lines = paragraphs.flatMap(({ lines: texts, isStrong }) => texts.map((text) => ({ text, isStrong })));
  return (
    <>
      <rect x={x} y={y} width={width} height={height} rx={isStep ? 7 : 2} fill={ground} stroke="#595959" />
      {lines.map(({ text, isStrong }, at) => (
        <text
          // The lines of one box: nothing else tells two alike apart.
          key={at}
          x={isStep ? x + width / 2 : x + PADDING}
          y={y + PADDING + at * LINE_HEIGHT + FONT_SIZE}
          textAnchor={isStep ? 'middle' : 'start'}
          fontWeight={isStrong ? 600 : 400}
          fill={ink}
        >
          {text}
        </text>
      ))}
    </>
  );
}

function Line({ line: { points, kind } }: { readonly line: FlowLine }) {
  if (kind === 'finding')
    return <path d={pathData(points)} fill="none" stroke="#8c8c8c" strokeDasharray="3" />;
  return (
    <>
      <path d={pathData(points)} fill="none" stroke="#434343" />
      <path d={`${pathData(arrowHead(points))}z`} fill="#434343" />
    </>
  );
}
