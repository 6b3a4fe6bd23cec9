/**
 * The stages as bars over time: outlined as planned, filled as it was, hatched where it was extended, with today's line.
 * Drawn as SVG, so that it prints; the table below says the same in words.
 */
import type { StageDeadlines } from '../../../../projections/deadlines/query';
import { ScrollBox } from '../../shared/scroll-box';
import { useLanguage } from '../../shared/language';

const WIDTH = 1000;
const LABELS = 190;
const ROW = 34;
const TOP = 26;

interface Props {
  readonly stages: readonly StageDeadlines[];
  readonly asOf: string;
}

export function Gantt({ stages, asOf }: Props) {
  const { say, told } = useLanguage();
  const dates = stages.flatMap((stage) => [
    stage.planned.opens,
    stage.planned.closes,
    stage.closes,
    stage.decidedOn,
    stage.openedOn,
  ]);
  const known = dates.filter((date) => date !== null).sort();
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return null;
  // A stage without an end runs to the edge, a little beyond the last date known.
  const span = Math.max(1, day(last) - day(first)) * 1.04;
  const x = (date: string) => LABELS + ((day(date) - day(first)) / span) * (WIDTH - LABELS - 8);
  const edge = WIDTH - 8;
  const height = TOP + stages.length * ROW + 8;
  return (
    <ScrollBox
      label={say('各阶段的计划、延期与实际', 'Stages as planned, extended and as they were')}
      minWidth={640}
    >
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={say('各阶段的计划、延期与实际', 'Stages as planned, extended and as they were')}
        style={{ width: '100%', fontSize: 13 }}
      >
        {months(first, last).map((month) => (
          <g key={month}>
            <line x1={x(month)} x2={x(month)} y1={TOP - 6} y2={height} stroke="#e5e5e5" />
            <text x={x(month) + 3} y={14} fill="#595959">
              {month.slice(0, 7)}
            </text>
          </g>
        ))}
        {stages.map((stage, index) => {
          const y = TOP + index * ROW;
          const { opens, closes: planned } = stage.planned;
          const end = planned === null ? edge : x(planned);
          const started = stage.openedOn;
          const ended = stage.decidedOn ?? (started !== null && asOf <= last ? asOf : last);
          return (
            <g key={stage.stageId}>
              <text x={0} y={y + 19} fill="#262626">
                {short(told(stage.title))}
                <title>{told(stage.title)}</title>
              </text>
              <rect
                x={x(opens)}
                y={y + 4}
                width={Math.max(2, end - x(opens))}
                height={22}
                fill="none"
                stroke="#820014"
              />
              {planned !== null && stage.closes !== null && stage.closes > planned && (
                <rect
                  x={end}
                  y={y + 4}
                  width={x(stage.closes) - end}
                  height={22}
                  fill="#fff1b8"
                  stroke="#ad6800"
                  strokeDasharray="4 3"
                />
              )}
              {started !== null && (
                <rect
                  x={x(started)}
                  y={y + 10}
                  width={Math.max(2, x(ended < started ? started : ended) - x(started))}
                  height={10}
                  fill={stage.late ? '#d4380d' : '#5b8c00'}
                />
              )}
            </g>
          );
        })}
        {asOf >= first && asOf <= last && (
          <line x1={x(asOf)} x2={x(asOf)} y1={TOP - 6} y2={height} stroke="#0958d9" strokeWidth={2}>
            <title>{`${say('今天', 'Today')} ${asOf}`}</title>
          </line>
        )}
      </svg>
    </ScrollBox>
  );
}

function day(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

/** The first days of the months within. */
function months(first: string, last: string): readonly string[] {
  const found: string[] = [];
  let [year = 0, month = 1] = first.split('-').map(Number);
  for (;;) {
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
    const date = `${year}-${String(month).padStart(2, '0')}-01`;
    if (date > last) return found;
    found.push(date);
  }
}

/** What fits before the bars: a Chinese character takes as much room as two of the others. */
const LABEL_WIDTH = 26;

function short(title: string): string {
  let width = 0;
  for (const [index, character] of [...title].entries()) {
    width += character > '\u2E7F' ? 2 : 1;
    if (width > LABEL_WIDTH) return `${[...title].slice(0, index - 1).join('')}…`;
  }
  return title;
}
