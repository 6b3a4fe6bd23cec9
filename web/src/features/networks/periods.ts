/** For which periods a point may report, as far as a page can tell. */
import type { PointAnswer } from '../../../../projections/networks/query-work';
import { addDays } from '../../../../workflows/kernel/time';
import type { ReportSchedule } from '../../../../workflows/modules/module';
import { periodsDue, type ReportPeriod } from '../../../../workflows/modules/periods';
import { today } from '../../shared/dates';

const A_YEAR_DAYS = 366;

/** Newest first: those of the last year that have begun, from the one in which the point was opened. */
export function begunPeriods(
  { openedOn }: Pick<PointAnswer, 'openedOn'>,
  schedule: ReportSchedule,
): readonly ReportPeriod[] {
  const all = periodsDue(schedule, addDays(today(), -A_YEAR_DAYS), addDays(today(), A_YEAR_DAYS));
  return all
    .filter(({ begins }, index) => begins <= today() && (all[index + 1]?.begins ?? openedOn) > openedOn)
    .toReversed();
}

/** The one whose window has begun last, else the one that runs. */
export function openPeriod(
  point: Pick<PointAnswer, 'openedOn'>,
  schedule: ReportSchedule,
): ReportPeriod | undefined {
  const periods = begunPeriods(point, schedule);
  return periods.find(({ from }) => from <= today()) ?? periods[0];
}
