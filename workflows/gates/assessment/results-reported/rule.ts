/**
 * The results have been handed over for the assessment of cadres, as they stand; with `receipt: needed` the filing of the
 * report has its receipt too. Source: `002` (results count for the choice and promotion of cadres), `000` 四（三）.
 */
import { asReported } from '../../../campaign/decide-results';
import { same } from '../../../campaign/same';
import { bilingual } from '../../../kernel/text';
import { entryOf } from '../../../kernel/keyed';
import { campaignBlocker } from '../../blockers';
import { factsOf } from '../../facts';
import type { Blocker } from '../../gate-finding';
import type { GateQuestion, GateRule, GateSettings } from '../../gate-rule';
import { FILED_CODES, receiptMissing } from '../../judge-filed';
import { checkChoiceSetting, choiceSetting } from '../../settings';

const RECEIPT = ['notNeeded', 'needed'] as const;

export const resultsReported: GateRule = {
  id: 'assessment/results-reported',
  version: 1,
  kind: 'assessment',
  title: bilingual('考核结果已通报', 'Results of the assessment handed over'),
  filing: (settings) => (needsReceipt(settings) ? { anyOf: ['assessmentResults'] } : null),
  codes: ['CAMPAIGN_MISSING_RESULTS_REPORT', 'CAMPAIGN_MISSING_PRESENT_RESULTS', ...FILED_CODES],
  checkSettings: (settings) => checkChoiceSetting(settings, 'receipt', RECEIPT),
  judge: (question, settings) => [
    ...reportMissing(question),
    ...(needsReceipt(settings) ? receiptMissing(question, 'assessmentResults') : []),
  ],
};

function needsReceipt(settings: GateSettings): boolean {
  return choiceSetting(settings, 'receipt', RECEIPT, 'notNeeded') === 'needed';
}

function reportMissing({ campaign }: GateQuestion): readonly Blocker[] {
  // Of two on the same day the one entered later counts.
  const reports = Object.values(campaign.resultsReports);
  const last = reports.toSorted((a, b) => (a.reportedOn < b.reportedOn ? -1 : 1)).at(-1);
  if (last === undefined) {
    const text = bilingual('考核结果还没有通报', 'the results have not been handed over');
    return [campaignBlocker(campaign, 'CAMPAIGN_MISSING_RESULTS_REPORT', text)];
  }
  const reported = new Map(last.results.map((result) => [result.unitId, result]));
  const differs = factsOf(campaign).everyUnit.filter(({ unit: { unitId } }) => {
    const now = entryOf(campaign.assessments, unitId);
    return now !== undefined && !same(asReported(now), reported.get(unitId));
  });
  if (differs.length === 0) return [];
  const names = differs.map(({ unit }) => unit.name).join('、');
  const text = bilingual(
    `通报之后考核结果有变化：${names}`,
    `results have changed since they were handed over: ${names}`,
  );
  return [campaignBlocker(campaign, 'CAMPAIGN_MISSING_PRESENT_RESULTS', text)];
}
