/**
 * Every unit's submission for this stage has been accepted; where the stage asks for none, any accepted answer about
 * risk points. Source: `003`, third phase (annex 3 in by 08-26).
 */
import { bilingual } from '../../../kernel/text';
import { submissionMissing } from '../../blockers';
import { factsOf, type UnitFacts } from '../../facts';
import type { GateRule } from '../../gate-rule';
import { RISK_POINTS } from '../../needs';
import { checkNoSettings } from '../../settings';
import type { PlanStage } from '../../../plans/plan';

export const submissionsAccepted: GateRule = {
  id: 'grading/submissions-accepted',
  version: 1,
  kind: 'grading',
  title: bilingual('各单位的定级报送已接收', 'Submissions for grading accepted'),
  needs: [RISK_POINTS],
  codes: ['UNIT_MISSING_SUBMISSION'],
  checkSettings: checkNoSettings,
  judge: ({ campaign, stage }) =>
    factsOf(campaign)
      .units.filter((unit) => !hasSubmitted(unit, stage))
      .map(submissionMissing),
};

function hasSubmitted(unit: UnitFacts, stage: PlanStage): boolean {
  if (stage.submission === undefined) return unit.riskPointsAnswered;
  return unit.submissions.some((submission) => submission.stageId === stage.id);
}
