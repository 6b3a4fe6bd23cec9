/** A paged query asked to its end, or until there is more than a form may hold. */
import { refuse } from '../../workflows/kernel/domain-error';
import type { Page, PageParams } from '../paging';
import type { Query, Reader } from '../view';
import { MAX_ROWS } from './paper-form';

export function allPages<Params extends PageParams, Item>(
  reader: Reader,
  query: Query<Params, Page<Item>>,
  params: Params,
): readonly Item[] {
  const items: Item[] = [];
  for (let page = query(reader, { ...params, limit: 1_000 }); ;) {
    items.push(...page.items);
    if (items.length > MAX_ROWS) refuse('FORM.TOO_LARGE', { max: MAX_ROWS });
    if (page.nextCursor === null) return items;
    page = query(reader, { ...params, limit: 1_000, cursor: page.nextCursor });
  }
}
