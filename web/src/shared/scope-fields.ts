/** The fields by which units join a campaign or a network, or leave it, with the reason. */
import type { Say } from './say';

interface Unit {
  readonly unitId: string;
  readonly name: string;
}

/** `all`: of the host and below. */
export function scopeFields(say: Say, all: readonly Unit[], inScope: readonly Unit[]) {
  const within = new Set(inScope.map(({ unitId }) => unitId));
  const units = (label: string, of: readonly Unit[]) =>
    ({
      kind: 'choice',
      label,
      many: true,
      required: false,
      initial: [],
      choices: of.map(({ unitId, name }) => ({ value: unitId, label: name })),
    }) as const;
  return {
    addedUnitIds: units(
      say('增加的单位', 'Added'),
      all.filter(({ unitId }) => !within.has(unitId)),
    ),
    removedUnitIds: units(say('减少的单位', 'Removed'), inScope),
    reason: { kind: 'long', label: say('理由', 'Reason') },
  } as const;
}
