/** What there is in the log so far: ids by category, and the unit each belongs to. */
import type { AggregateCategory } from '../../workflows/aggregates';
import type { EventReader } from '../../src/event-store/event-store';
import { START, type Position } from '../../src/event-store/position';

export class Known {
  private readonly units = new Map<string, Map<string, string | undefined>>();
  private after: Position = START;

  async catchUp(store: Pick<EventReader, 'readAll'>): Promise<void> {
    for (;;) {
      const page = await store.readAll({ after: this.after });
      for (const { stream, revision, data, position } of page) {
        this.after = position;
        if (revision > 0) continue;
        const cut = stream.indexOf('-');
        const category = this.units.get(stream.slice(0, cut)) ?? new Map<string, string | undefined>();
        this.units.set(stream.slice(0, cut), category);
        category.set(stream.slice(cut + 1), (data as { readonly unitId?: string }).unitId);
      }
      if (page.length === 0) return;
    }
  }

  ids(category: AggregateCategory): readonly string[] {
    return [...(this.units.get(category)?.keys() ?? [])];
  }

  unitOf(category: AggregateCategory, id: string): string | undefined {
    return this.units.get(category)?.get(id);
  }
}
