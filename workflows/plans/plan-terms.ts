/** The words a plan chooses from, apart from the plan itself: its schemes are written in them too (plan.ts). */
import type { Bilingual } from '../kernel/text';

export const STAGE_KINDS = ['mobilization', 'identification', 'grading', 'control', 'assessment'] as const;
export type StageKind = (typeof STAGE_KINDS)[number];

export const GRADING_STEPS = ['selfRating', 'publicReview', 'tieredReview', 'approval', 'publicity'] as const;
export type GradingStep = (typeof GRADING_STEPS)[number];

export const DISCOVERY_METHODS = [
  'self',
  'peer',
  'leader',
  'public',
  'expert',
  'discipline',
  'organization',
] as const;
export type DiscoveryMethod = (typeof DISCOVERY_METHODS)[number];

/** Rank of a post: 领导岗位, 中层岗位, 其它岗位 (source 003, third phase). */
export const POST_RANKS = ['leader', 'middle', 'staff'] as const;
export type PostRank = (typeof POST_RANKS)[number];

export const MEASURE_PHASES = ['prevention', 'monitoring', 'disposal'] as const;
export type MeasurePhase = (typeof MEASURE_PHASES)[number];

export const ASSESSMENT_RESULTS = ['excellent', 'good', 'qualified', 'unqualified'] as const;
export type AssessmentResult = (typeof ASSESSMENT_RESULTS)[number];

/** The chain of opinions on the registration form (annex 3 of source 003), in its order. */
export const OPINIONS = ['departmentHead', 'leaderInCharge', 'unit', 'superiorDiscipline'] as const;
export type OpinionKind = (typeof OPINIONS)[number];

export type GradeLevel = 1 | 2 | 3;

/** What a unit's submission for a stage holds. `nilReturn` may stand for any of them. */
export const SUBMISSION_CONTENTS = ['posts', 'powers', 'flows', 'riskPoints', 'grades', 'measures'] as const;
export type SubmissionContent = (typeof SUBMISSION_CONTENTS)[number];

export interface LabelledId {
  readonly id: string;
  readonly label: Bilingual;
}
