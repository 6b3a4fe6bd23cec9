/**
 * What a gate rule is: a pure function of the campaign's own frozen facts, with a version. Its answer is stored with the
 * decision and never computed again for it; a changed rule gets a new version beside the old one.
 */
import type { Bilingual } from '../kernel/text';
import type { LocalDate } from '../kernel/time';
import type { PlanStage, StageKind, SubmissionContent } from '../plans/plan';
import type { CampaignContext } from '../campaign/state';
import type { FilingSubject } from '../filing/events';
import type { Blocker } from './gate-finding';

export { type Blocker, type GateFinding } from './gate-finding';

export interface GateQuestion {
  readonly campaign: CampaignContext;
  readonly stage: PlanStage;
  /** The day the question is asked for, in the plan's time zone. */
  readonly on: LocalDate;
}

/** What a plan gives a rule; checked by the rule's own `checkSettings` when the plan is loaded. */
export type GateSettings = Readonly<Record<string, unknown>>;

export type Needs = readonly (readonly SubmissionContent[])[];

export interface GateRule {
  /** `<stage kind>/<criterion>`, e.g. `identification/flows-drawn`. */
  readonly id: string;
  readonly version: number;
  readonly kind: StageKind;
  readonly title: Bilingual;
  /**
   * Of each list, the stage itself or an earlier one has to ask for something: what no unit can hand in by then would block
   * for ever. Absent: the rule looks at no submission. Where it depends on the plan, it follows from all that any stage asks for.
   */
  readonly needs?: Needs | ((asked: ReadonlySet<SubmissionContent>) => Needs);
  /** What it asks to be filed upward 备案; absent, or null by its settings: nothing. */
  readonly filing?: (settings: GateSettings) => FilingAsked | null;
  /** Every code its blockers can carry. */
  readonly codes: readonly string[];
  /** Faults of the settings a plan gives, each as `path: what is wrong`; empty when fine. */
  readonly checkSettings: (settings: GateSettings) => readonly SettingFault[];
  /** Everything that blocks; empty when the criterion is met. */
  readonly judge: (question: GateQuestion, settings: GateSettings) => readonly Blocker[];
}

export interface FilingAsked {
  /** The first is what it is asked for as; a filing of any of them counts. */
  readonly anyOf: readonly [FilingSubject, ...FilingSubject[]];
  /** Each of these has to be filed, and where there is none, nothing; absent: one filing of the campaign. */
  readonly each?: 'leadersRiskPoint' | 'decision';
}

export interface SettingFault {
  readonly path: string;
  readonly wrong: Bilingual;
}
