/** The stages of a plan along the months: windows as bars, due dates and milestones on them. Sixty columns, however long. */
import { addDays, daysBetween, type LocalDate } from '../../workflows/kernel/time';
import type { Plan, PlanStage } from '../../workflows/plans/plan';
import { displayWidth } from '../text/table';

const COLUMNS = 60;
/** How far a stage without an end is drawn. */
const OPEN_DAYS = 60;
const [BAR, OPEN_END, DUE, MILESTONE, BOTH, EMPTY] = ['━', '┄', '▼', '◇', '◈', ' '];

export function timelineOf({ stages }: Plan): string {
  const first = stages[0]?.opens;
  if (first === undefined) return '';
  const last = stages.map(endOf).reduce((later, date) => (date > later ? date : later), first);
  const days = daysBetween(first, last) + 1;
  const columnOf = (date: LocalDate) =>
    Math.min(Math.floor((daysBetween(first, date) * COLUMNS) / days), COLUMNS - 1);
  const width = Math.max(...stages.map(({ id }) => displayWidth(id)));
  const rows = stages.map((stage) => `${stage.id.padEnd(width)}  ${barOf(stage, columnOf)}`);
  return [
    `${' '.repeat(width)}  ${monthsOf(first, last, columnOf)}`,
    ...rows.map((row) => row.trimEnd()),
    `${' '.repeat(width)}  ${DUE} 报送期限 due  ${MILESTONE} 节点 milestone  ${BOTH} 同在 both  ${OPEN_END} 未定 no end given`,
  ].join('\n');
}

function endOf({ opens, closes }: PlanStage): LocalDate {
  return closes ?? addDays(opens, OPEN_DAYS);
}

function barOf(stage: PlanStage, columnOf: (date: LocalDate) => number): string {
  const cells = new Array<string>(COLUMNS).fill(EMPTY);
  cells.fill(stage.closes === null ? OPEN_END : BAR, columnOf(stage.opens), columnOf(endOf(stage)) + 1);
  for (const { due } of stage.milestones) cells[columnOf(due)] = MILESTONE;
  if (stage.submission !== undefined) {
    const at = columnOf(stage.submission.due);
    cells[at] = cells[at] === MILESTONE ? BOTH : DUE;
  }
  return cells.join('');
}

/** The number of each month over its first day, where there is room for it. */
function monthsOf(first: LocalDate, last: LocalDate, columnOf: (date: LocalDate) => number): string {
  let line = '';
  for (let month = first; month <= last; month = nextMonth(month)) {
    const at = columnOf(month);
    if (at < line.length + (line === '' ? 0 : 1)) continue;
    const name = month.slice(5, 7) === '01' || line === '' ? month.slice(0, 7) : month.slice(5, 7);
    if (at + name.length <= COLUMNS) line = `${line.padEnd(at)}${name}`;
  }
  return line;
}

function nextMonth(date: LocalDate): LocalDate {
  return `${addDays(`${date.slice(0, 7)}-28`, 4).slice(0, 7)}-01`;
}
