/**
 * Measures due on or before the day of the question are done, with evidence. A unit without risk points has none to do;
 * one that holds risk points and has no accepted measures blocks. Source: `003`, fifth phase (落实防控措施).
 */
import { bilingual, type Bilingual } from '../../../kernel/text';
import type { LocalDate } from '../../../kernel/time';
import type { FrozenMeasure } from '../../../submission/events';
import { submissionMissing } from '../../blockers';
import { factsOf, type UnitFacts } from '../../facts';
import type { Blocker } from '../../gate-finding';
import type { GateRule } from '../../gate-rule';
import { MEASURES, RISK_POINTS } from '../../needs';
import { checkNoSettings } from '../../settings';

export const measuresDone: GateRule = {
  id: 'control/measures-done',
  version: 1,
  kind: 'control',
  title: bilingual('到期的措施均已落实、有佐证', 'Measures due are done, with evidence'),
  needs: [RISK_POINTS, MEASURES],
  codes: [
    'UNIT_MISSING_SUBMISSION',
    'CONTROL_MEASURE_MISSING_COMPLETION',
    'CONTROL_MEASURE_MISSING_EVIDENCE',
  ],
  checkSettings: checkNoSettings,
  judge: ({ campaign, on }) => factsOf(campaign).units.flatMap((unit) => measuresDue(unit, on)),
};

function measuresDue(unit: UnitFacts, on: LocalDate): readonly Blocker[] {
  if (!unit.riskPointsAnswered) return [submissionMissing(unit)];
  if (unit.riskPoints.length > 0 && unit.measures.length === 0) return [submissionMissing(unit)];
  return unit.measures
    .filter((measure) => measure.dueOn <= on)
    .flatMap((measure) => {
      if (measure.doneOn === null) {
        const text = bilingual(
          `${measure.dueOn} 到期，还没有落实`,
          `was due on ${measure.dueOn} and is not done`,
        );
        return [measureBlocker(unit, measure, 'CONTROL_MEASURE_MISSING_COMPLETION', text)];
      }
      if (measure.evidence > 0) return [];
      const text = bilingual('已落实，没有佐证材料', 'is done and has no evidence');
      return [measureBlocker(unit, measure, 'CONTROL_MEASURE_MISSING_EVIDENCE', text)];
    });
}

/** Measures are frozen without a name: they are called by their risk point and id. */
function measureBlocker({ unit }: UnitFacts, measure: FrozenMeasure, code: string, text: Bilingual): Blocker {
  const name = `${measure.riskPointId}·${measure.id}`;
  return {
    code,
    subject: { kind: 'controlMeasure', id: measure.id, name },
    unitId: unit.unitId,
    text: bilingual(`${unit.name}的措施“${name}”${text.zh}`, `measure “${name}” of ${unit.name} ${text.en}`),
  };
}
