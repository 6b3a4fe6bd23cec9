/** Everything the deadline service has raised, in whatever programme, read from the log itself. */
import type { DeadlineMissed } from '../../../workflows/deadline/events';
import type { EventReader } from '../../event-store/event-store';

export async function raisedEverywhere(
  store: Pick<EventReader, 'readAll'>,
): Promise<readonly DeadlineMissed['data'][]> {
  const raised: DeadlineMissed['data'][] = [];
  let page = await store.readAll();
  while (page.length > 0) {
    for (const event of page) {
      if (event.type === 'DeadlineMissed') raised.push(event.data as DeadlineMissed['data']);
    }
    const last = page.at(-1);
    page = last === undefined ? [] : await store.readAll({ after: last.position });
  }
  return raised;
}
