/**
 * The plan 实施方案: the rules of one campaign as data. A template (templates/<id>/plan.yaml) may leave the year out of
 * its dates; `resolvePlan` fills it in, `checkPlan` names every fault, and the launch freezes the result for ever.
 * Source of the fields: docs/plans/format.md. Dates are calendar dates in `timeZone`, both ends included.
 */
import type { Bilingual } from '../kernel/text';
import type { LocalDate } from '../kernel/time';
import type { ConfidentialInCampaign } from './confidential-matters';
import type { DecisionScheme } from './decision-scheme';
import type { DynamicManagement } from './dynamic-management';
import type { AssessmentScheme } from './assessment-scheme';
import type {
  DiscoveryMethod,
  GradeLevel,
  GradingStep,
  LabelledId,
  OpinionKind,
  PostRank,
  StageKind,
  SubmissionContent,
} from './plan-terms';
import type { RectificationScheme } from './rectification-scheme';
import type { StandingDuty } from './standing-duty';
import type { WarningScheme } from './warning-scheme';

// Whoever reads a plan finds its words here.
export * from './plan-terms';

export interface Plan {
  /** Version of this schema. */
  readonly schema: 1;
  readonly id: string;
  readonly version: number;
  readonly title: Bilingual;
  readonly source: { readonly document: string; readonly description: string };
  readonly year: number;
  /** IANA name, e.g. `Asia/Shanghai`. */
  readonly timeZone: string;
  /** Working-day table, e.g. `cn-statutory`. */
  readonly calendar: string;
  readonly stages: readonly PlanStage[];
  readonly schemes: PlanSchemes;
  /** Absent: the campaign issues no warnings. */
  readonly warnings?: WarningScheme;
  /** Absent: PLAIN_RECTIFICATION. */
  readonly rectifications?: RectificationScheme;
  /** Absent: decisions are taken in the simple form, by counting opinions. */
  readonly decisions?: DecisionScheme;
  /** Absent: nothing recurs beside the stages. */
  readonly duties?: readonly StandingDuty[];
  /** Absent: neither rotation nor re-screening nor re-grading is asked for. */
  readonly dynamicManagement?: DynamicManagement;
  /** What is confidential whether it is asked for or not. Absent: what is asked for alone. */
  readonly confidential?: readonly ConfidentialInCampaign[];
}

export interface PlanStage {
  readonly id: string;
  readonly kind: StageKind;
  /** The document's own title of the phase. */
  readonly title: Bilingual;
  readonly opens: LocalDate;
  /** null where the document gives no end. */
  readonly closes: LocalDate | null;
  /** What each unit in scope hands in for the stage; absent where it hands in nothing. */
  readonly submission?: PlanSubmission;
  /** Dated things the office sees to, e.g. "published by 06-28". */
  readonly milestones: readonly PlanMilestone[];
  readonly gate: PlanGate;
}

export interface PlanSubmission {
  readonly title: Bilingual;
  readonly due: LocalDate;
  readonly contents: readonly SubmissionContent[];
}

export interface PlanMilestone {
  readonly id: string;
  readonly title: Bilingual;
  readonly due: LocalDate;
}

export interface PlanGate {
  readonly criteria: readonly PlanCriterion[];
}

/** A rule of the gate registry (workflows/gates/registry.ts), pinned by version, with its settings. */
export interface PlanCriterion {
  readonly rule: string;
  readonly version: number;
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface PlanSchemes {
  /** Exactly one for each level, 1 the highest. */
  readonly grades: readonly GradeLabel[];
  readonly categories: readonly LabelledId[];
  /** 层面: on which level of the organisation the holder stands, beside the category (source 000: three levels, six kinds). Absent: not asked for. */
  readonly holderLevels?: readonly LabelledId[];
  readonly discoveryMethods: readonly {
    readonly method: DiscoveryMethod;
    readonly label: Bilingual;
  }[];
  readonly gradingSteps: readonly GradingStep[];
  readonly rating: RatingScheme;
  readonly opinions: readonly {
    readonly opinion: OpinionKind;
    readonly label: Bilingual;
  }[];
  readonly powerClasses: readonly LabelledId[];
  readonly publicity: {
    readonly catalogues: PublicityRule;
    readonly grades: PublicityRule;
    /** Absent: flows are shown with the catalogues, and have no publication of their own. */
    readonly externalFlows?: PublicityRule;
    readonly internalFlows?: PublicityRule;
  };
  readonly responsibility: readonly ResponsibilityTier[];
  readonly assessment: AssessmentScheme;
}

export interface GradeLabel {
  readonly level: GradeLevel;
  readonly label: Bilingual;
  /** CSS-like colour word for screens: red, yellow, blue, orange, green, grey. */
  readonly colour: string;
  readonly colourLabel: Bilingual;
}

/** Likelihood × severity → suggested level. Scales count from 1 (lowest); matrix[likelihood-1][severity-1]. */
export interface RatingScheme {
  readonly likelihood: readonly Bilingual[];
  readonly severity: readonly Bilingual[];
  readonly matrix: readonly (readonly GradeLevel[])[];
}

export interface PublicityRule {
  readonly days: number;
  readonly dayKind: 'calendar' | 'working';
  readonly places: readonly string[];
  readonly audience: 'public' | 'internal';
}

/** 分级负责: who answers for a grade. */
export interface ResponsibilityTier {
  readonly level: GradeLevel;
  readonly rank: PostRank;
  readonly label: Bilingual;
}
