/**
 * The block `cascade` of a scenario: a campaign and one child for each unit below its host, told by counts. Powers, risk
 * points and measures are made of the counts, the same ones each time; docs/plans/scenarios.md explains the fields.
 */
import type { LocalDate } from '../../../../../workflows/kernel/time';
import type { DiscoveryMethod, GradeLevel } from '../../../../../workflows/plans/plan';
import type { PowerKind } from '../../../../../workflows/power/events';

export interface CascadeBlock {
  readonly campaign: string;
  readonly title: string;
  readonly plan: string;
  readonly childPlan: string;
  readonly year: number;
  /** Heads the host's campaign; a post of role `unitHead` in the host unit. */
  readonly host: CascadeHost;
  /** Who sets up the units and their posts. */
  readonly administrator: string;
  /** Issues documents and receives filings. */
  readonly issuer: string;
  /** Takes the results over for the assessment of cadres. */
  readonly cadreOffice: string;
  readonly categories: readonly string[];
  readonly methods: readonly DiscoveryMethod[];
  /** Likelihood and severity that the plan's matrix rates at each level, from 1 to 3. */
  readonly ratings: readonly (readonly [likelihood: number, severity: number])[];
  /** Where a power of a kind goes wrong, and what is done about it; dealt out in turn. */
  readonly manifestations: readonly string[];
  readonly measures: readonly string[];
  /** Score of each indicator; `pilots` get `pilotBonus` more on each. */
  readonly scores: Readonly<Record<string, number>>;
  readonly results: { readonly pilots: string; readonly others: string };
  readonly pilotBonus: number;
  readonly days: CascadeDays;
  readonly units: readonly CascadeUnit[];
  /** What all comes to, the leaders' own included; a block that does not add up is refused. */
  readonly totals: {
    readonly external: number;
    readonly internal: number;
    readonly points: Counts;
    readonly measures: number;
  };
  /** A grade that the public objected to and that was corrected. */
  readonly corrected?: {
    readonly unit: string;
    readonly from: GradeLevel;
    readonly to: GradeLevel;
    readonly objection: string;
    readonly answer: string;
  };
}

export interface CascadeHost {
  readonly unit: string;
  readonly head: string;
  readonly deputies: readonly string[];
  readonly members: readonly string[];
  readonly office: { readonly director: string; readonly members: readonly string[] };
  /** The leaders' posts in the host unit, which are searched first. */
  readonly leaders: readonly string[];
  /** Posts of the host unit without risk, each with the reason. */
  readonly withoutRisk: Readonly<Record<string, string>>;
  /** The leaders' own points by level. */
  readonly points: Counts;
  readonly measures: number;
}

/** By level, 1 to 3. */
export type Counts = readonly [number, number, number];

export interface CascadeUnit {
  readonly id: string;
  readonly name: string;
  readonly pilot?: boolean;
  /** `class external|internal count what-they-are-called`. */
  readonly powers: readonly string[];
  readonly points: Counts;
  readonly measures: number;
}

export interface PowersOfClass {
  readonly powerClass: string;
  readonly kind: PowerKind;
  readonly count: number;
  readonly name: string;
}

/** Each list of days: what is done is dealt out over them. */
export interface CascadeDays {
  readonly establish: LocalDate;
  readonly launch: LocalDate;
  readonly mobilize: LocalDate;
  readonly launchChildren: LocalDate;
  readonly mobilizeChildren: LocalDate;
  readonly leaders: UnitDays;
  readonly pilots: UnitDays;
  readonly others: UnitDays;
  /** The host's own gates, by stage. */
  readonly gates: Readonly<Record<string, GateDays>>;
  readonly end: EndDays;
  readonly endOfChildren: EndDays;
}

export interface GateDays {
  readonly asked: LocalDate;
  readonly decided: LocalDate;
}

export interface EndDays {
  readonly assessed: LocalDate;
  readonly filed: LocalDate;
  readonly completed: LocalDate;
  readonly archived: LocalDate;
}

export interface UnitDays {
  readonly clear: StageDays;
  readonly search: StageDays;
  readonly grading: StageDays & GradingDays;
  readonly control: StageDays & { readonly due: LocalDate; readonly done: readonly LocalDate[] };
  /** Of children: theirs of mobilisation and of assessment; the others are asked for when all is handed in. */
  readonly gates?: Readonly<Record<string, GateDays>>;
}

export interface StageDays {
  readonly work: readonly LocalDate[];
  readonly handedIn: LocalDate;
  readonly accepted: LocalDate;
}

export interface GradingDays {
  readonly decided: LocalDate;
  readonly published: LocalDate;
  readonly closed: LocalDate;
  /** Of the corrected grade: lodged, answered, regraded and published again, closed again. */
  readonly objected?: LocalDate;
  readonly answered?: LocalDate;
  readonly regraded?: LocalDate;
  readonly closedAgain?: LocalDate;
}
