/** A risk point of level 1 has measures of all three phases: before, during, after. Source: `000`, third phase (前期预防、中期监控、后期处置). */
import { bilingual } from '../../../kernel/text';
import { MEASURE_PHASES } from '../../../plans/plan';
import { riskPointBlockers, submissionMissing } from '../../blockers';
import { effectiveLevel, factsOf, type CampaignFacts, type UnitFacts } from '../../facts';
import type { Blocker } from '../../gate-finding';
import type { GateRule } from '../../gate-rule';
import { MEASURES, RISK_POINTS } from '../../needs';
import { listed, PHASE_LABELS } from '../../labels';
import { checkNoSettings } from '../../settings';

export const topGradeAllPhases: GateRule = {
  id: 'control/top-grade-all-phases',
  version: 1,
  kind: 'control',
  title: bilingual('一级风险前期、中期、后期均有措施', 'Top grade has measures of all three phases'),
  needs: [RISK_POINTS, MEASURES],
  codes: ['UNIT_MISSING_SUBMISSION', 'RISK_POINT_MISSING_PHASES'],
  checkSettings: checkNoSettings,
  judge: ({ campaign }) => {
    const facts = factsOf(campaign);
    return facts.units.flatMap((unit) => topPointsWithoutPhases(unit, facts));
  },
};

function topPointsWithoutPhases(unit: UnitFacts, facts: CampaignFacts): readonly Blocker[] {
  if (!unit.riskPointsAnswered) return [submissionMissing(unit)];
  const blocker = riskPointBlockers(unit);
  return unit.riskPointsToControl.flatMap((point) => {
    if (effectiveLevel(facts, point) !== 1) return [];
    const measures = unit.measuresByRiskPoint.get(point.id) ?? [];
    const missing = MEASURE_PHASES.filter((phase) => !measures.some((measure) => measure.phase === phase));
    if (missing.length === 0) return [];
    const { zh, en } = listed(missing.map((phase) => PHASE_LABELS[phase]));
    const text = bilingual(`为一级，还缺措施：${zh}`, `is of level 1 and has no measure for: ${en}`);
    return [blocker(point, 'RISK_POINT_MISSING_PHASES', text)];
  });
}
