/**
 * The statechart as the server has laid it out, with the campaign's place in it: the present state framed and named, those it has
 * been in ticked. Drawn as SVG, so that it prints; the table and the list beside it say the same in words.
 */
import type { Picture, PictureBox, PictureLine } from '../../../../src/charts/campaign-picture';
import type { CampaignWalk } from '../../../../src/charts/campaign-walk';
import { useLanguage } from '../../shared/language';
import { ScrollBox } from '../../shared/scroll-box';

const PAD = 10;

type Standing = 'present' | 'passed' | 'ahead';

interface Props {
  readonly picture: Picture;
  readonly walk: CampaignWalk;
}

export function StatePicture({ picture, walk }: Props) {
  const { say, told } = useLanguage();
  const { width, height, boxes, lines } = picture;
  const been = ['none', ...walk.steps.map(({ state }) => state)];
  const standingOf = (state: string): Standing => {
    if (isWithin(walk.state, state)) return 'present';
    return been.some((each) => isWithin(each, state)) ? 'passed' : 'ahead';
  };
  const label = say('流程状态图', 'Statechart');
  const passed = boxes.filter(({ kind, state }) => kind !== 'start' && standingOf(state) === 'passed');
  const words = say(
    `${label}：现在是“${told(walk.words)}”；已经过${passed.map((each) => told(each.words)).join('、')}`,
    `${label}: now “${told(walk.words)}”; it has been in ${passed.map((each) => told(each.words)).join(', ')}`,
  );
  // Groups first: what lies within stands on them.
  const inOrder = [
    ...boxes.filter(({ kind }) => kind === 'group'),
    ...boxes.filter(({ kind }) => kind !== 'group'),
  ];
  return (
    <figure style={{ margin: 0, padding: 8, background: '#fff' }}>
      <ScrollBox label={label} minWidth={Math.min(width, 640)}>
        <svg
          viewBox={`${-PAD} ${-PAD} ${width + 2 * PAD} ${height + 2 * PAD}`}
          role="img"
          aria-label={words}
          style={{ width: '100%', maxWidth: width * 1.15, display: 'block', margin: '0 auto', fontSize: 13 }}
        >
          <defs>
            <marker
              id="state-arrow"
              viewBox="0 0 8 8"
              refX="8"
              refY="4"
              markerWidth="8"
              markerHeight="8"
              orient="auto"
            >
              <path d="M0 0 8 4 0 8z" fill="#475569" />
            </marker>
          </defs>
          {inOrder
            .filter(({ kind }) => kind === 'group')
            .map((box) => (
              <Box key={box.state} box={box} standing={standingOf(box.state)} />
            ))}
          {lines.map((line) => (
            <Line key={`${line.from} ${line.to}`} line={line} />
          ))}
          {inOrder
            .filter(({ kind }) => kind !== 'group')
            .map((box) => (
              <Box key={box.state} box={box} standing={standingOf(box.state)} />
            ))}
        </svg>
      </ScrollBox>
      <figcaption style={{ fontSize: 13, color: '#595959' }}>
        {say(
          '粗红框“●”：现在的状态；绿底“✓”：已经过的状态；白底：尚未到过。',
          'Thick red frame “●”: the present state; green “✓”: it has been there; white: not yet.',
        )}
      </figcaption>
    </figure>
  );
}

/** The state itself, or one within it. */
function isWithin(state: string, path: string): boolean {
  return state === path || state.startsWith(`${path}.`);
}

const LOOKS: Readonly<Record<Standing, { fill: string; stroke: string; width: number }>> = {
  present: { fill: '#fff1f0', stroke: '#a8071a', width: 3 },
  passed: { fill: '#f0f9eb', stroke: '#237804', width: 1.5 },
  ahead: { fill: '#fff', stroke: '#595959', width: 1 },
};

function Box({ box, standing }: { readonly box: PictureBox; readonly standing: Standing }) {
  const { told } = useLanguage();
  const { x, y, width, height, kind, words } = box;
  if (kind === 'start') return <circle cx={x + width / 2} cy={y + height / 2} r={width / 2} fill="#1f2937" />;
  const look = LOOKS[standing];
  const isGroup = kind === 'group';
  const mark = standing === 'present' ? '● ' : standing === 'passed' ? '✓ ' : '';
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={kind === 'final' ? 14 : 6}
        fill={isGroup ? '#fff' : look.fill}
        stroke={look.stroke}
        strokeWidth={isGroup ? 1.5 : look.width}
        strokeDasharray={kind === 'history' ? '4 3' : undefined}
      />
      <text
        x={isGroup ? x + PAD : x + width / 2}
        y={y + 18}
        textAnchor={isGroup ? 'start' : 'middle'}
        fill={standing === 'present' ? '#820014' : '#1f2937'}
        fontWeight={standing === 'present' ? 700 : 500}
      >
        {mark}
        {told(words)}
      </text>
    </g>
  );
}

function Line({ line: { points, label } }: { readonly line: PictureLine }) {
  const { told } = useLanguage();
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  return (
    <g>
      <path d={path} fill="none" stroke="#475569" markerEnd="url(#state-arrow)" />
      {label !== null && (
        <>
          <rect x={label.x} y={label.y} width={label.width} height={label.height} rx={4} fill="#fff" />
          {label.words.map((words, index) => (
            <text
              key={words.en}
              x={label.x + label.width / 2}
              y={label.y + 15 * index + 12}
              textAnchor="middle"
              fontSize={11}
              fill="#434343"
            >
              {told(words)}
            </text>
          ))}
        </>
      )}
    </g>
  );
}
