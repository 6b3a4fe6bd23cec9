/** What an item of a hand-in is called now: the name of a post or power, the words of a risk point or measure. */
import type { Reader } from '../view';

/** Null for what is none of these, or is not known to the views yet. */
export function itemName(reader: Reader, id: string): string | null {
  const row = reader.get<{ readonly name: string }>(
    `SELECT name FROM post WHERE postId = $id
     UNION ALL SELECT name FROM power WHERE powerId = $id
     UNION ALL SELECT manifestation FROM risk_point WHERE riskPointId = $id
     UNION ALL SELECT content FROM measure WHERE measureId = $id LIMIT 1`.replaceAll('$id', '?'),
    ...[id, id, id, id],
  );
  return row?.name ?? null;
}
