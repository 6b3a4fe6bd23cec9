/** How many days are left, in words. Of a year whose holidays are not in the calendar yet, working days are no more than a guess. */
import type { DaysLeft } from '../../../projections/deadlines/days-left';
import type { Say } from './say';
import { counted } from './counted';

export function daysLeftWords({ days, workingDays, known }: DaysLeft, say: Say): string {
  if (days === 0) return say('今天到期', 'due today');
  const working = workingDays === null ? '' : workingWords(Math.abs(workingDays), known, say);
  return days < 0
    ? say(`逾期 ${-days} 天${working}`, `${counted(-days, 'day')} late${working}`)
    : say(`还有 ${days} 天${working}`, `${counted(days, 'day')} left${working}`);
}

function workingWords(days: number, known: boolean, say: Say): string {
  return known
    ? say(`，${days} 个工作日`, `, ${days} working`)
    : say(`，约 ${days} 个工作日（放假安排未定）`, `, about ${days} working (holidays not settled)`);
}
