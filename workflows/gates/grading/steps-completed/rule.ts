/**
 * Every risk point has gone through the plan's grading steps and has a level. The rating steps are those handed in;
 * approval is one handed in or an adopted collective decision on the point; publicity is a closed notice of grades that
 * shows it. Source: `002` (five grading steps).
 */
import { bilingual } from '../../../kernel/text';
import type { GradingStep } from '../../../plans/plan';
import type { FrozenRiskPoint } from '../../../submission/events';
import { effectiveLevel, type CampaignFacts } from '../../facts';
import type { GateRule } from '../../gate-rule';
import { RISK_POINTS } from '../../needs';
import { judgeRiskPoints } from '../../judge-risk-points';
import { listed, STEP_LABELS } from '../../labels';
import { checkNoSettings } from '../../settings';

export const stepsCompleted: GateRule = {
  id: 'grading/steps-completed',
  version: 1,
  kind: 'grading',
  title: bilingual('每个风险点已走完定级步骤', 'Every risk point through the grading steps'),
  needs: [RISK_POINTS],
  codes: ['UNIT_MISSING_SUBMISSION', 'RISK_POINT_MISSING_LEVEL', 'RISK_POINT_MISSING_STEPS'],
  checkSettings: checkNoSettings,
  judge: ({ campaign }) => {
    const steps = campaign.plan.schemes.gradingSteps;
    return judgeRiskPoints(campaign, (point, blocker, facts) => {
      const missing = steps.filter((step) => !isDone(step, point, facts)).map((step) => STEP_LABELS[step]);
      const { zh, en } = listed(missing);
      const stepsMissing = bilingual(`还缺定级步骤：${zh}`, `has still to go through: ${en}`);
      const levelMissing = bilingual('还没有等级', 'has no level yet');
      return [
        ...(missing.length > 0 ? [blocker('RISK_POINT_MISSING_STEPS', stepsMissing)] : []),
        ...(effectiveLevel(facts, point) === null ? [blocker('RISK_POINT_MISSING_LEVEL', levelMissing)] : []),
      ];
    });
  },
};

function isDone(step: GradingStep, point: FrozenRiskPoint, facts: CampaignFacts): boolean {
  switch (step) {
    case 'selfRating':
    case 'publicReview':
    case 'tieredReview':
      return point.stepsDone.includes(step);
    case 'approval':
      return point.stepsDone.includes(step) || facts.decisionsOn.has(point.id);
    case 'publicity':
      return facts.publicised.has(point.id);
  }
}
