/**
 * How a plan has its units assessed 考核: indicators with weights and standards, the ways 考核方式 in which outcomes are gathered
 * (source 000: 信息监测、专项检查、日常监控、社会评价), and what follows from each result (source 004 4th: 通报表彰、整改、再次考核、责任追究).
 */
import type { Bilingual } from '../kernel/text';
import type { AssessmentResult } from './plan-terms';

/** 表彰, 限期整改, 再次考核, 责任追究 */
export const CONSEQUENCES = ['commend', 'rectify', 'reassess', 'account'] as const;
export type ConsequenceKind = (typeof CONSEQUENCES)[number];

export interface AssessmentScheme {
  /** Weights add up to 100; each indicator is scored from 0 to its weight. */
  readonly indicators: readonly Indicator[];
  /** Lowest total score for each result, from the best down; `unqualified` starts at 0. */
  readonly results: readonly ResultRule[];
  /** Headings under which indicators stand; each indicator then names its own. */
  readonly groups?: readonly { readonly id: string; readonly title: Bilingual }[];
  /** Absent: checks are recorded without a way. */
  readonly ways?: readonly AssessmentWay[];
  /** So many different ways must have an outcome before a result is confirmed; beside those that are `needed`. */
  readonly minimumWays?: number;
}

export interface Indicator {
  readonly id: string;
  readonly title: Bilingual;
  readonly weight: number;
  readonly group?: string;
  /** 评分标准: what the score is given for. */
  readonly standard?: Bilingual;
  /** 扣分项. With them the score is the weight less what is deducted, never below 0. */
  readonly deductions?: readonly Deduction[];
}

export interface Deduction {
  readonly id: string;
  readonly title: Bilingual;
  /** Taken off each time. */
  readonly points: number;
}

export interface AssessmentWay {
  readonly id: string;
  readonly label: Bilingual;
  /** Part of the total, in hundredths, that its outcome (0–100) makes; 0: used in addition, and counts by what the scores make of it. */
  readonly weight: number;
  /** No result is confirmed before it has an outcome. */
  readonly needed: boolean;
}

export interface ResultRule {
  readonly result: AssessmentResult;
  readonly label: Bilingual;
  readonly minScore: number;
  /** What follows when the result is confirmed. Absent in all results: nothing is asked for. */
  readonly consequences?: readonly Consequence[];
  /** What follows when a reassessment comes to this result. */
  readonly afterReassessment?: readonly Consequence[];
}

export interface Consequence {
  readonly of: ConsequenceKind;
  /** From the confirmation; a reassessment from the report on the rectification. null: no date. */
  readonly withinDays: number | null;
  readonly dayKind: 'calendar' | 'working';
}
