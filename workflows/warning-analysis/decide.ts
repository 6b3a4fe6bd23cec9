/** What may be asked of an analysis. */
import type { State } from '../kernel/aggregate';
import type { CommandMeta } from '../kernel/command';
import type {
  AnalysisFacts,
  AnswerSharing,
  ConcludeAnalysis,
  GiveExpertOpinion,
  MakeAnalysis,
  ShareAnalysis,
  WarningAnalysisCommand,
} from './commands';
import { refuse } from './errors';
import type {
  AnalysisFinding,
  AnalysisMadeData,
  AnalysisSharedData,
  ExpertOpinionGivenData,
  SharingAnswered,
  WarningAnalysisEvent,
} from './events';
import type { WarningAnalysisContext } from './machine';

export function decide(
  command: WarningAnalysisCommand,
  state: State<WarningAnalysisContext>,
  meta: CommandMeta,
): readonly WarningAnalysisEvent[] {
  const { analysisId } = command.data;
  const { context } = state;
  if (command.type === 'MakeAnalysis')
    return [{ type: 'AnalysisMade', data: made(command.data, state.revision, meta) }];
  if (state.revision < 0) refuse('WARNING_ANALYSIS.NOT_FOUND', { analysisId });
  switch (command.type) {
    case 'GiveExpertOpinion':
      return [{ type: 'ExpertOpinionGiven', data: opinion(command.data, context) }];
    case 'ShareAnalysis':
      return [{ type: 'AnalysisShared', data: sharing(command.data, context) }];
    case 'AnswerSharing':
      return [{ type: 'SharingAnswered', data: answer(command.data, context, meta) }];
    case 'ConcludeAnalysis':
      return [{ type: 'AnalysisConcluded', data: conclusion(command.data, context) }];
  }
}

function made(
  { facts, ...data }: MakeAnalysis['data'],
  revision: number,
  { corrects }: CommandMeta,
): AnalysisMadeData {
  const { analysisId, kindId, from, to, findings, reportIds } = data;
  if (revision >= 0 && corrects === undefined) refuse('WARNING_ANALYSIS.ALREADY_EXISTS', { analysisId });
  if (!facts.analysis.kinds.some(({ id }) => id === kindId))
    refuse('WARNING_ANALYSIS.KIND_UNKNOWN', { kindId, known: facts.analysis.kinds.map(({ id }) => id) });
  if (to < from) refuse('WARNING_ANALYSIS.PERIOD_BACKWARDS', { from, to });
  const [unreceived] = facts.unreceivedReportIds;
  if (unreceived !== undefined) refuse('WARNING_ANALYSIS.REPORT_NOT_RECEIVED', { reportId: unreceived });
  const twice = repeated(findings.map(({ findingId }) => findingId));
  if (twice !== undefined) refuse('WARNING_ANALYSIS.FINDING_TWICE', { findingId: twice });
  for (const finding of findings) checkFinding(finding, reportIds, facts);
  return data;
}

function checkFinding(
  { findingId, categoryId, natureId, repeated: isRepeated, reportIds }: AnalysisFinding,
  analysed: readonly string[],
  { reporting }: AnalysisFacts,
): void {
  if (!reporting.categories.some(({ id }) => id === categoryId))
    refuse('WARNING_ANALYSIS.CATEGORY_UNKNOWN', { findingId, categoryId });
  if (!reporting.natures.some(({ id }) => id === natureId))
    refuse('WARNING_ANALYSIS.NATURE_UNKNOWN', { findingId, natureId });
  const stranger = reportIds.find((id) => !analysed.includes(id));
  if (stranger !== undefined)
    refuse('WARNING_ANALYSIS.REPORT_NOT_ANALYSED', { findingId, reportId: stranger });
  if (isRepeated && new Set(reportIds).size < 2)
    refuse('WARNING_ANALYSIS.NOT_REPEATED', { findingId, reports: reportIds.length });
}

function opinion(
  { analysisId: _, ...data }: GiveExpertOpinion['data'],
  { opinions }: WarningAnalysisContext,
): ExpertOpinionGivenData {
  if (opinions.some(({ opinionId }) => opinionId === data.opinionId))
    refuse('WARNING_ANALYSIS.OPINION_TWICE', { opinionId: data.opinionId });
  hasText(data.expertRole);
  hasText(data.text);
  return data;
}

function sharing(
  { analysisId: _, ...data }: ShareAnalysis['data'],
  { sharings, findings }: WarningAnalysisContext,
): AnalysisSharedData {
  const { sharingId, unitIds, findingIds, message } = data;
  if (sharings.some((each) => each.sharingId === sharingId))
    refuse('WARNING_ANALYSIS.SHARING_TWICE', { sharingId });
  if (unitIds.length === 0) refuse('WARNING_ANALYSIS.NO_UNITS', { sharingId });
  if (findingIds.length === 0) refuse('WARNING_ANALYSIS.NO_FINDINGS', { sharingId });
  const unknown = findingIds.find((id) => !findings.some(({ findingId }) => findingId === id));
  if (unknown !== undefined) refuse('WARNING_ANALYSIS.FINDING_UNKNOWN', { findingId: unknown });
  hasText(message);
  return data;
}

function answer(
  { analysisId: _, ...data }: AnswerSharing['data'],
  { sharings, answered }: WarningAnalysisContext,
  { corrects }: CommandMeta,
): SharingAnswered['data'] {
  const { sharingId, unitId, measures } = data;
  const shared = sharings.find((each) => each.sharingId === sharingId);
  if (shared === undefined) return refuse('WARNING_ANALYSIS.SHARING_UNKNOWN', { sharingId });
  if (!shared.unitIds.includes(unitId)) refuse('WARNING_ANALYSIS.NOT_SHARED_WITH', { sharingId, unitId });
  if (answered.includes(`${sharingId}/${unitId}`) && corrects === undefined)
    refuse('WARNING_ANALYSIS.ALREADY_ANSWERED', { sharingId, unitId });
  hasText(measures);
  return data;
}

function conclusion(
  { conclusion: text, on, scheme }: ConcludeAnalysis['data'],
  { kindId, opinions, findings, sharings }: WarningAnalysisContext,
) {
  hasText(text);
  const needed = scheme.kinds.find(({ id }) => id === kindId)?.expertsAtLeast ?? 0;
  const heard = new Set(opinions.map(({ expertRole }) => expertRole)).size;
  if (heard < needed) refuse('WARNING_ANALYSIS.EXPERTS_MISSING', { needed, heard });
  const shared = new Set(sharings.flatMap(({ findingIds }) => findingIds));
  const unshared = findings.filter((finding) => finding.repeated && !shared.has(finding.findingId));
  if (scheme.repeatedMustBeShared && unshared.length > 0)
    refuse('WARNING_ANALYSIS.REPEATED_NOT_SHARED', {
      findingIds: unshared.map(({ findingId }) => findingId),
    });
  return { conclusion: text, on };
}

function hasText(text: string): void {
  if (text.trim() === '') refuse('WARNING_ANALYSIS.NO_TEXT');
}

function repeated(ids: readonly string[]): string | undefined {
  return ids.find((id, index) => ids.indexOf(id) !== index);
}
