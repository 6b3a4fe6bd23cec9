/**
 * How a leading body decides 集体决策 (三重一大), and how several bodies review together 会审会: classes of matter, and what each
 * class asks for before, in and after the meeting. Source: `004` 4th, part three (一), (三) 1 and 2.
 */
import type { LabelledId } from './plan-terms';

/** 决策酝酿: research 调研, experts 专家论证, technical advice 技术咨询, evaluation 决策评估, hearing 听证, publicity 公示, opinions 征求意见. */
export const DELIBERATION_KINDS = [
  'research',
  'experts',
  'technicalAdvice',
  'evaluation',
  'hearing',
  'publicity',
  'consultation',
] as const;
export type DeliberationKind = (typeof DELIBERATION_KINDS)[number];

/** More for than against among those who spoke, or more than half of all members, whether present or not. */
export const DECISION_MAJORITIES = ['ofStated', 'ofMembers'] as const;
export type DecisionMajority = (typeof DECISION_MAJORITIES)[number];

export interface DecisionClass extends LabelledId {
  /** A leading body's own meeting, or a joint review of several bodies. */
  readonly meeting: 'collective' | 'jointReview';
  /** What must have been recorded before the meeting. */
  readonly deliberation: readonly DeliberationKind[];
  /** 主要领导末位表态: the chief, if present, speaks after all others. */
  readonly chiefLast: boolean;
  readonly majority: DecisionMajority;
  /** 报备: once adopted it is to be filed upward. */
  readonly filedUpward: boolean;
  /** So many calendar days after the decision; the due list asks for it. Absent: the gate alone does, where the plan has the rule. */
  readonly fileWithinDays?: number;
}

export interface DecisionScheme {
  readonly classes: readonly DecisionClass[];
}
