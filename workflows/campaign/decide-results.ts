/** 考核结果通报: the results of all units are handed over as they stand, with who headed the units on the day. */
import type { CommandMeta } from '../kernel/command';
import { entryOf } from '../kernel/keyed';
import type { LocalDate } from '../kernel/time';
import { entryIsNewOrCorrects, hasText, notInFuture } from './checks';
import type { ReportAssessmentResults } from './commands';
import { refuse } from './errors';
import type { AssessmentPinnedData, AssessmentResultsReported } from './events';
import type { CampaignContext } from './state';

export function reportResults(
  context: CampaignContext,
  command: ReportAssessmentResults['data'],
  meta: CommandMeta,
  today: LocalDate,
): readonly AssessmentResultsReported[] {
  const { reportId, recipient, documentNumber, reportedOn, leaders } = command;
  hasText({ recipient, documentNumber });
  notInFuture('reportedOn', reportedOn, today);
  entryIsNewOrCorrects(Object.hasOwn(context.resultsReports, reportId), reportId, meta, { reportId });
  const results = Object.keys(context.scope).map((unitId) => entryOf(context.assessments, unitId));
  const missing = Object.keys(context.scope).filter((_, i) => results[i] === undefined);
  if (missing.length > 0) refuse('CAMPAIGN.RESULTS_INCOMPLETE', { unitIds: missing });
  const data = {
    reportId,
    recipient,
    documentNumber,
    reportedOn,
    results: results.filter((each) => each !== undefined).map(asReported),
    leaders,
  };
  return [{ type: 'AssessmentResultsReported', data }];
}

/** What a report says of a unit. */
export function asReported(assessment: AssessmentPinnedData) {
  const { unitId, total, result, reassessedResult, accountabilityRecorded } = assessment;
  return { unitId, total, result, reassessedResult, accountabilityRecorded };
}
