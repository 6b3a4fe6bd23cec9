/** What a board shows, worked out of the progress matrix: how many units are where, who is late for how long, how it went day by day. */
import type { Matrix, MatrixCell, MatrixUnit } from '../../../../projections/matrix/query';
import { daysBetween } from '../../../../workflows/kernel/time';

export interface OwingUnit {
  readonly unit: MatrixUnit;
  readonly cell: MatrixCell;
  /** How many days late; negative: left. null where no day is set. */
  readonly days: number | null;
}

/** What is not handed in: of the present stage, and of any other where it is late. The longest late first. */
export function owingUnits({ units, stages, asOf }: Matrix, stageId: string | null): readonly OwingUnit[] {
  const due = new Map(stages.map((stage) => [stage.stageId, stage.submissionDue]));
  const owes = ({ status, late, stageId: of }: MatrixCell) =>
    late || (of === stageId && status !== 'submitted' && status !== 'accepted');
  return units
    .flatMap((unit) =>
      unit.cells.filter(owes).map((cell) => {
        const by = due.get(cell.stageId) ?? null;
        return { unit, cell, days: by === null ? null : daysBetween(by, asOf) };
      }),
    )
    .toSorted((one, other) => (other.days ?? -Infinity) - (one.days ?? -Infinity));
}

export function isLate({ days }: OwingUnit): boolean {
  return days !== null && days > 0;
}

export interface DayCount {
  readonly day: string;
  readonly handedIn: number;
  readonly accepted: number;
}

/** Of one stage: how many had handed in, and been accepted, by the end of each day on which something happened. */
export function courseOf({ units }: Matrix, stageId: string): readonly DayCount[] {
  const cells = units.flatMap((unit) => unit.cells.filter((cell) => cell.stageId === stageId));
  const handedIn = daysOf(cells.map(({ submittedAt }) => submittedAt));
  const accepted = daysOf(cells.map(({ acceptedAt }) => acceptedAt));
  const days = [...new Set([...handedIn, ...accepted])].toSorted();
  const upTo = (list: readonly string[], day: string) => list.filter((each) => each <= day).length;
  return days.map((day) => ({ day, handedIn: upTo(handedIn, day), accepted: upTo(accepted, day) }));
}

/** On the office's calendar. */
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

function daysOf(instants: readonly (string | null)[]): readonly string[] {
  return instants.flatMap((instant) => (instant === null ? [] : [DAY.format(new Date(instant))]));
}
