/** Every event type the product declares, with its aggregate's category and present schema version. */
import { AGGREGATES, type AggregateCategory } from '../../workflows/aggregates';

export interface DeclaredType {
  readonly category: AggregateCategory;
  readonly type: string;
  readonly version: number;
}

export const DECLARED_TYPES: readonly DeclaredType[] = Object.entries(AGGREGATES).flatMap(
  ([category, { eventTypes }]) =>
    Object.entries(eventTypes).map(([type, version]) => ({
      category: category as AggregateCategory,
      type,
      version,
    })),
);
