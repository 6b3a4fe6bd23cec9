/** What a gate's criteria answer: findings with their blockers, as they are stored with the decision. */
import type { Bilingual } from '../kernel/text';

/** One thing that is missing. Within one rule's answer, `code` and `subject.id` together name it. */
export interface Blocker {
  /** Stable, `NOUN_MISSING_WHAT`, listed in docs/gates.md. */
  readonly code: string;
  readonly subject: {
    readonly kind: BlockerSubjectKind;
    readonly id: string;
    readonly name?: string;
  };
  /** The unit that has to act, where one has. */
  readonly unitId?: string;
  readonly text: Bilingual;
}

export type BlockerSubjectKind =
  | 'campaign'
  | 'unit'
  | 'post'
  | 'power'
  | 'riskPoint'
  | 'controlMeasure'
  | 'publicNotice'
  | 'filing'
  | 'decision'
  | 'assessment'
  | 'warning'
  | 'rectification'
  | 'method';

/** The answer of one criterion, as stored with a gate's decision. At most MAX_BLOCKERS_KEPT blockers are kept. */
export interface GateFinding {
  readonly rule: string;
  readonly version: number;
  readonly title: Bilingual;
  readonly passed: boolean;
  readonly blockerCount: number;
  readonly blockers: readonly Blocker[];
}

export const MAX_BLOCKERS_KEPT = 100;
