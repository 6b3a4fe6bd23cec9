/**
 * Every adopted decision of a class that is to be filed upward has been, with a receipt. A decision in the simple form, without a class,
 * is asked for nothing. Source: `004` 4th, part three (三) 1 (报市纪委备案); `000`, second part 4.
 */
import { bilingual } from '../kernel/text';
import type { Blocker, GateQuestion } from './gate-rule';

export const DECISIONS_FILED_CODES = ['DECISION_MISSING_FILING'] as const;

export function judgeDecisionsFiled({ campaign }: GateQuestion): readonly Blocker[] {
  const filed = new Set(Object.values(campaign.filings).flatMap(({ decisionIds = [] }) => decisionIds));
  return Object.values(campaign.decisions)
    .filter(({ decisionId, filedUpward = false }) => filedUpward && !filed.has(decisionId))
    .map(({ decisionId, body, on }) => ({
      code: 'DECISION_MISSING_FILING',
      subject: { kind: 'decision', id: decisionId, name: `${body} ${on}` },
      unitId: campaign.hostUnitId,
      text: bilingual(
        `${body} ${on} 的集体决策还没有报备回执`,
        `the decision of ${body} of ${on} has no receipt of its filing yet`,
      ),
    }));
}
