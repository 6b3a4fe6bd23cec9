/**
 * Every power has its flow. An accepted nil return for flows or powers is an answer too. Source: `003`, second phase
 * (绘制职权运行流程图).
 */
import { bilingual } from '../../../kernel/text';
import { powerBlocker, submissionMissing } from '../../blockers';
import { factsOf, type UnitFacts } from '../../facts';
import type { Blocker } from '../../gate-finding';
import type { GateRule } from '../../gate-rule';
import { ANY_SUBMISSION } from '../../needs';
import { checkNoSettings } from '../../settings';

export const flowsDrawn: GateRule = {
  id: 'identification/flows-drawn',
  version: 1,
  kind: 'identification',
  title: bilingual('每项职权都有运行流程图', 'Every power has its flow'),
  needs: [ANY_SUBMISSION],
  codes: ['UNIT_MISSING_SUBMISSION', 'POWER_MISSING_FLOW'],
  checkSettings: checkNoSettings,
  judge: ({ campaign }) => factsOf(campaign).units.flatMap(powersWithoutFlow),
};

function powersWithoutFlow(unit: UnitFacts): readonly Blocker[] {
  if (unit.submissions.length === 0) return [submissionMissing(unit)];
  if (unit.nil.has('flows')) return [];
  const text = bilingual('还没有运行流程图', 'has no flow yet');
  return unit.powers
    .filter((power) => power.flowSteps === 0)
    .map((power) => powerBlocker(unit, power, 'POWER_MISSING_FLOW', text));
}
