/** The form of a rectification scheme, and that its ranks go up. */
import { POST_RANKS } from './plan';
import { planFault, type PlanFault } from './plan-fault';
import type { RectificationScheme } from './rectification-scheme';
import { bilingualText, choice, integer, list, record, type Shape, type Sound } from './shape';

export const RECTIFICATION_SCHEME: Shape = record({
  escalatesTo: list(
    record({
      rank: choice(POST_RANKS),
      label: bilingualText(60),
      withinDays: integer(1, 365),
      dayKind: choice(['calendar', 'working']),
    }),
    0,
    POST_RANKS.length,
    { field: 'rank' },
  ),
  asksAccountability: choice([true, false]),
});

export function checkRectificationScheme(
  scheme: Sound<RectificationScheme> | undefined,
  path = 'rectifications',
): readonly PlanFault[] {
  return (scheme?.escalatesTo ?? []).flatMap((entry, i, ranks) => {
    const previous = ranks[i - 1]?.rank;
    if (entry?.rank === undefined || previous === undefined) return [];
    // POST_RANKS stands from the highest down. The same rank twice is named as a repetition.
    if (POST_RANKS.indexOf(entry.rank) <= POST_RANKS.indexOf(previous)) return [];
    const values = { rank: entry.rank, previous };
    return [planFault(`${path}.escalatesTo[${i}].rank`, 'RECTIFICATION_RANKS_DOWNWARD', values)];
  });
}
