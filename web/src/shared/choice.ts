import type { Bilingual } from '../../../workflows/kernel/text';

/** One of those a field offers. */
export interface Choice {
  readonly value: string | number;
  readonly label: string;
}

/** All of them, in the order they stand in. */
export function choicesOf<K extends string>(
  labels: Readonly<Record<K, Bilingual>>,
  told: (text: Bilingual) => string,
): readonly Choice[] {
  return (Object.entries(labels) as [K, Bilingual][]).map(([value, label]) => ({
    value,
    label: told(label),
  }));
}
