/** Which notice book a number belongs to: one for each programme and year. */
import type { Programme } from '../../workflows/kernel/programme';
import type { LocalDate } from '../../workflows/kernel/time';

export function bookIdOf({ kind, id }: Programme, on: LocalDate): string {
  return `${kind}.${id}.${on.slice(0, 4)}`;
}
