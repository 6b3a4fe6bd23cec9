/**
 * The stages over the days of the year: days off shaded, holidays and make-up days named, hand-ins and milestones marked. Drawn as
 * SVG, so that it prints; the table below says the same in words.
 */
import { addDays, daysBetween, type LocalDate } from '../../../../workflows/kernel/time';
import type { WorkingDayTable } from '../../../../workflows/plans/calendar';
import type { Plan, PlanStage } from '../../../../workflows/plans/plan';
import { useLanguage } from '../../shared/language';
import { ScrollBox } from '../../shared/scroll-box';
import { dayKind, type DayKind, type PlanDate } from './plan-dates';

const DAY = 3;
const LABELS = 170;
const TOP = 40;
const ROW = 34;
/** Room for the name of a month. */
const MONTH_NAME = 56;

const SHADES: Readonly<Record<DayKind, string | null>> = {
  working: null,
  makeUp: '#d9f7be',
  weekend: '#ededed',
  holiday: '#ffd8bf',
};

interface Props {
  readonly plan: Plan;
  readonly table: WorkingDayTable;
  readonly dates: readonly PlanDate[];
}

export function WorkingCalendar({ plan, table, dates }: Props) {
  const { say, told } = useLanguage();
  const first = dates[0]?.date;
  const last = dates.at(-1)?.date;
  if (first === undefined || last === undefined) return null;
  const from = `${first.slice(0, 7)}-01`;
  const days = daysBetween(from, last) + 8;
  const x = (date: LocalDate) => LABELS + daysBetween(from, date) * DAY;
  const width = LABELS + days * DAY;
  const height = TOP + plan.stages.length * ROW + 6;
  const runs = runsOf(from, days, table);
  const label = say('各阶段与工作日历', 'Stages over the working days');
  return (
    <>
      <ScrollBox label={label} minWidth={Math.min(width, 1400)}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={say(`${label}，同样内容见下表`, `${label}; the table below says the same`)}
          style={{ width: '100%', fontSize: 13 }}
        >
          {runs.map(({ kind, date, length }) => (
            <rect
              key={date}
              x={x(date)}
              y={TOP - 18}
              width={length * DAY}
              height={height - TOP + 18}
              fill={SHADES[kind] ?? 'none'}
            />
          ))}
          {/* After all shades, for a name is wider than a day. */}
          {runs
            .filter(({ kind }) => kind !== 'weekend')
            .map(({ kind, date, length }) => (
              <text
                key={date}
                x={x(date) + (length * DAY) / 2}
                y={TOP - 6}
                textAnchor="middle"
                fontSize={10}
                fill={kind === 'makeUp' ? '#135200' : '#871400'}
              >
                {kind === 'makeUp' ? say('班', 'on') : say('休', 'off')}
              </text>
            ))}
          {monthsFrom(from, days).map((month) => (
            <g key={month}>
              <line x1={x(month)} x2={x(month)} y1={6} y2={height} stroke="#bfbfbf" />
              {x(month) + MONTH_NAME < width && (
                <text x={x(month) + 3} y={16} fill="#434343">
                  {month.slice(0, 7)}
                </text>
              )}
            </g>
          ))}
          {plan.stages.map((stage, index) => (
            <Row
              key={stage.id}
              stage={stage}
              title={short(told(stage.title))}
              y={TOP + index * ROW}
              x={x}
              edge={width - 4}
              dates={dates.filter(({ stageId }) => stageId === stage.id)}
            />
          ))}
        </svg>
      </ScrollBox>
      <Legend />
    </>
  );
}

interface RowProps {
  readonly stage: PlanStage;
  readonly title: string;
  readonly y: number;
  readonly x: (date: LocalDate) => number;
  readonly edge: number;
  readonly dates: readonly PlanDate[];
}

function Row({ stage, title, y, x, edge, dates }: RowProps) {
  const begins = x(stage.opens);
  const ends = stage.closes === null ? edge : x(stage.closes) + DAY;
  return (
    <g>
      <text x={0} y={y + 20} fill="#262626">
        {title}
      </text>
      <rect
        x={begins}
        y={y + 6}
        width={Math.max(DAY, ends - begins)}
        height={20}
        fill="#a8071a"
        fillOpacity={0.14}
        stroke="#820014"
        strokeDasharray={stage.closes === null ? '4 3' : undefined}
      />
      {dates
        .filter(({ what }) => what === 'due' || what === 'milestone')
        .map(({ key, what, date, workingDayBefore }) => (
          <Mark
            key={key}
            x={x(date) + DAY / 2}
            y={y + 16}
            isDue={what === 'due'}
            isWarned={workingDayBefore !== null}
          />
        ))}
    </g>
  );
}

interface MarkProps {
  readonly x: number;
  readonly y: number;
  readonly isDue: boolean;
  readonly isWarned: boolean;
}

function Mark({ x, y, isDue, isWarned }: MarkProps) {
  const fill = isWarned ? '#cf1322' : '#002c8c';
  const points = isDue
    ? `${x - 6},${y - 7} ${x + 6},${y - 7} ${x},${y + 6}`
    : `${x},${y - 7} ${x + 6},${y} ${x},${y + 7} ${x - 6},${y}`;
  return (
    <>
      <polygon points={points} fill={isDue ? fill : '#fff'} stroke={fill} strokeWidth={1.5} />
      {isWarned && (
        <text x={x + 7} y={y + 5} fill="#a8071a" fontWeight={700}>
          !
        </text>
      )}
    </>
  );
}

function Legend() {
  const { say } = useLanguage();
  const parts = [
    say('▼ 报送截止', '▼ hand-in due'),
    say('◇ 节点', '◇ milestone'),
    say('! 不是工作日', '! not a working day'),
    say('灰底：周末', 'grey: weekend'),
    say('橙底“休”：法定节假日', 'orange, off: statutory holiday'),
    say('绿底“班”：调休上班', 'green, on: worked in exchange'),
    say('虚线：方案未定截止', 'dashed: no end given'),
  ];
  return <p style={{ fontSize: 13, color: '#595959', margin: '4px 0 0' }}>{parts.join(say('；', '; '))}</p>;
}

interface Run {
  readonly kind: DayKind;
  readonly date: LocalDate;
  readonly length: number;
}

/** Neighbouring days of one kind, working days left out. */
function runsOf(from: LocalDate, days: number, table: WorkingDayTable): readonly Run[] {
  const runs: Run[] = [];
  for (let index = 0; index < days; index += 1) {
    const date = addDays(from, index);
    const kind = dayKind(date, table);
    const before = runs.at(-1);
    const isNext = before !== undefined && addDays(before.date, before.length) === date;
    if (kind === 'working') continue;
    if (isNext && before.kind === kind) runs[runs.length - 1] = { ...before, length: before.length + 1 };
    else runs.push({ kind, date, length: 1 });
  }
  return runs;
}

function monthsFrom(from: LocalDate, days: number): readonly LocalDate[] {
  return Array.from({ length: days }, (_, index) => addDays(from, index)).filter((date) =>
    date.endsWith('-01'),
  );
}

function short(title: string): string {
  return title.length > 11 ? `${title.slice(0, 10)}…` : title;
}
