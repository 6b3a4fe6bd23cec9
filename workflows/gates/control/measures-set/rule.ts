/**
 * Every risk point has a measure with a responsible person and a due date. Looked at are the risk points handed in for
 * grading and those the measures were handed in with. Source: `001`, form 4.
 */
import { bilingual } from '../../../kernel/text';
import type { FrozenMeasure } from '../../../submission/events';
import { riskPointBlockers, submissionMissing } from '../../blockers';
import { factsOf, type UnitFacts } from '../../facts';
import type { Blocker } from '../../gate-finding';
import type { GateRule } from '../../gate-rule';
import { MEASURES, RISK_POINTS } from '../../needs';
import { checkNoSettings } from '../../settings';

export const measuresSet: GateRule = {
  id: 'control/measures-set',
  version: 1,
  kind: 'control',
  title: bilingual('每个风险点都有防控措施', 'Every risk point has a measure'),
  needs: [RISK_POINTS, MEASURES],
  codes: ['UNIT_MISSING_SUBMISSION', 'RISK_POINT_MISSING_MEASURE', 'RISK_POINT_MISSING_RESPONSIBLE'],
  checkSettings: checkNoSettings,
  judge: ({ campaign }) => factsOf(campaign).units.flatMap(pointsWithoutMeasure),
};

function pointsWithoutMeasure(unit: UnitFacts): readonly Blocker[] {
  if (!unit.riskPointsAnswered) return [submissionMissing(unit)];
  const blocker = riskPointBlockers(unit);
  const noMeasure = bilingual('还没有防控措施', 'has no measure yet');
  const nobody = bilingual(
    '的措施没有责任人或期限',
    'has measures without a responsible person or a due date',
  );
  return unit.riskPointsToControl.flatMap((point) => {
    const measures = unit.measuresByRiskPoint.get(point.id) ?? [];
    if (measures.length === 0) return [blocker(point, 'RISK_POINT_MISSING_MEASURE', noMeasure)];
    return measures.some(isComplete) ? [] : [blocker(point, 'RISK_POINT_MISSING_RESPONSIBLE', nobody)];
  });
}

function isComplete({ responsiblePersonId, dueOn }: FrozenMeasure): boolean {
  return responsiblePersonId !== '' && dueOn !== '';
}
