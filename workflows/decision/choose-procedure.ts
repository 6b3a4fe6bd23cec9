/**
 * By which class of matter a proposed decision is taken, and what it may replace. Source: `004` 4th, part three (一) 3 and (三) 1:
 * what was decided together is changed by nobody alone, so only by another decision that names it.
 */
import type { DecisionScheme } from '../plans/decision-scheme';
import { refuse } from './errors';
import type { GradeProposal } from './events';
import type { DecisionProcedure, JointReview } from './procedure';

export interface AskedProcedure {
  readonly campaignId: string;
  readonly grades: readonly GradeProposal[];
  readonly classId?: string;
  readonly revisesDecisionIds?: readonly string[];
  readonly jointReview?: JointReview;
}

/** What is known of the campaign: its scheme, the decisions to be replaced, the adopted ones oldest first. */
export interface KnownDecisions {
  readonly hostUnitId: string;
  readonly scheme: DecisionScheme | undefined;
  readonly revised: readonly {
    readonly decisionId: string;
    readonly campaignId: string;
    readonly isInForce: boolean;
  }[];
  readonly adopted: readonly { readonly decisionId: string; readonly grades: readonly GradeProposal[] }[];
}

/** null for the simple form: the plan has no classes of matter, and nothing is replaced. */
export function chooseProcedure(
  { campaignId, grades, classId, revisesDecisionIds = [], jointReview }: AskedProcedure,
  { hostUnitId, scheme, revised, adopted }: KnownDecisions,
): DecisionProcedure | null {
  for (const { decisionId, isInForce, ...other } of revised) {
    if (other.campaignId !== campaignId) refuse('DECISION.OTHER_CAMPAIGN', { decisionId });
    if (!isInForce) refuse('DECISION.NOT_IN_FORCE', { decisionId });
  }
  const procedure = { unitId: hostUnitId, revisesDecisionIds, jointReview: jointReview ?? null };
  if (scheme === undefined) {
    if (classId !== undefined || jointReview !== undefined) refuse('DECISION.NO_CLASSES', { campaignId });
    return revisesDecisionIds.length > 0 ? { ...procedure, class: null } : null;
  }
  const known = scheme.classes.map((each) => each.id);
  if (classId === undefined) refuse('DECISION.CLASS_NEEDED', { campaignId, known });
  const chosen = scheme.classes.find((each) => each.id === classId);
  if (chosen === undefined) refuse('DECISION.CLASS_UNKNOWN', { campaignId, classId, known });
  for (const { riskPointId } of grades) {
    const standing = adopted.findLast((each) =>
      each.grades.some((grade) => grade.riskPointId === riskPointId),
    );
    if (standing !== undefined && !revisesDecisionIds.includes(standing.decisionId)) {
      refuse('DECISION.DECIDED_ALREADY', { riskPointId, decisionId: standing.decisionId });
    }
  }
  return { ...procedure, class: chosen };
}
