import { given } from '../kernel/given-when-then.spec-support';
import { TEST_MODULE } from '../modules/test-module.spec-support';
import { walk } from '../walk.spec-support';
import { warningAnalysis } from './aggregate';
import type { AnalysisFacts } from './commands';
import type { AnalysisFinding, AnalysisMadeData, WarningAnalysisEvent } from './events';

const analysisId = 'analysis-1';
const { reporting, analysis: scheme } = TEST_MODULE;
const facts: AnalysisFacts = { reporting, analysis: scheme, unreceivedReportIds: [] };
const finding: AnalysisFinding = {
  findingId: 'f-1',
  categoryId: 'style',
  natureId: 'emerging',
  content: '办事拖延，三个镇都有',
  cause: '限时制度不落实',
  proposal: '限时办结',
  repeated: true,
  reportIds: ['r-1', 'r-2'],
};
const data: AnalysisMadeData = {
  analysisId,
  networkId: 'network-1',
  pointId: null,
  kindId: 'monthly',
  title: '九月分析',
  from: '2012-09-01',
  to: '2012-09-30',
  reportIds: ['r-1', 'r-2'],
  findings: [finding],
  madeOn: '2012-10-08',
};
const made: WarningAnalysisEvent = { type: 'AnalysisMade', data };
const special: WarningAnalysisEvent = { type: 'AnalysisMade', data: { ...data, kindId: 'special' } };
const make = (change: Partial<AnalysisMadeData> = {}, more: Partial<AnalysisFacts> = {}) =>
  ({ type: 'MakeAnalysis', data: { ...data, ...change, facts: { ...facts, ...more } } }) as const;
const withFinding = (change: Partial<AnalysisFinding>) => make({ findings: [{ ...finding, ...change }] });
const opinionData = {
  opinionId: 'o-1',
  expertRole: '审计专家',
  postId: null,
  text: '应限时',
  on: '2012-10-09',
};
const opine = (change: object = {}) =>
  ({ type: 'GiveExpertOpinion', data: { analysisId, ...opinionData, ...change } }) as const;
const opinion: WarningAnalysisEvent = { type: 'ExpertOpinionGiven', data: opinionData };
const sharingData = {
  sharingId: 's-1',
  unitIds: ['personnel'],
  findingIds: ['f-1'],
  message: '请研究',
  on: '2012-10-10',
};
const share = (change: object = {}) =>
  ({ type: 'ShareAnalysis', data: { analysisId, ...sharingData, ...change } }) as const;
const shared: WarningAnalysisEvent = { type: 'AnalysisShared', data: sharingData };
const answerData = { sharingId: 's-1', unitId: 'personnel', measures: '已约谈', on: '2012-10-20' };
const answer = (change: object = {}) =>
  ({ type: 'AnswerSharing', data: { analysisId, ...answerData, ...change } }) as const;
const answered: WarningAnalysisEvent = { type: 'SharingAnswered', data: answerData };
const conclude = (conclusion = '属作风问题', repeatedMustBeShared = true) =>
  ({
    type: 'ConcludeAnalysis',
    data: { analysisId, conclusion, on: '2012-10-31', scheme: { ...scheme, repeatedMustBeShared } },
  }) as const;

describe('an analysis', () => {
  it('is made once, or again as a correction', () => {
    given(warningAnalysis).when(make()).then([made]).thenState('open');
    given(warningAnalysis, [made]).when(make()).thenRefused('WARNING_ANALYSIS.ALREADY_EXISTS');
    given(warningAnalysis, [made])
      .when(make({ title: '九月分析（更正）' }), { corrects: 'past-0' })
      .thenState('open');
    given(warningAnalysis).when(conclude()).thenRefused('WARNING_ANALYSIS.NOT_FOUND');
  });

  it('speaks in the words of the module, of a time that runs forward', () => {
    const { when } = given(warningAnalysis);
    when(make({ kindId: 'secret' })).thenRefused('WARNING_ANALYSIS.KIND_UNKNOWN');
    when(make({ to: '2012-09-01' })).thenState('open');
    when(make({ to: '2012-08-31' })).thenRefused('WARNING_ANALYSIS.PERIOD_BACKWARDS');
    when(withFinding({ categoryId: 'gossip' })).thenRefused('WARNING_ANALYSIS.CATEGORY_UNKNOWN');
    when(withFinding({ natureId: 'odd' })).thenRefused('WARNING_ANALYSIS.NATURE_UNKNOWN');
    when(make({ findings: [finding, finding] })).thenRefused('WARNING_ANALYSIS.FINDING_TWICE');
  });

  it('rests on reports that have been received', () => {
    const { when } = given(warningAnalysis);
    when(make({}, { unreceivedReportIds: ['r-2'] })).thenRefused('WARNING_ANALYSIS.REPORT_NOT_RECEIVED', {
      reportId: 'r-2',
    });
    when(withFinding({ reportIds: ['r-1', 'r-3'] })).thenRefused('WARNING_ANALYSIS.REPORT_NOT_ANALYSED', {
      reportId: 'r-3',
    });
  });

  it('calls a problem repeated only where two reports speak of it', () => {
    const { when } = given(warningAnalysis);
    when(withFinding({ reportIds: ['r-1'] })).thenRefused('WARNING_ANALYSIS.NOT_REPEATED');
    when(withFinding({ reportIds: ['r-1', 'r-1'] })).thenRefused('WARNING_ANALYSIS.NOT_REPEATED');
    when(withFinding({ reportIds: ['r-1'], repeated: false })).thenState('open');
  });

  it('hears each expert’s opinion once', () => {
    given(warningAnalysis, [made]).when(opine()).then([opinion]);
    given(warningAnalysis, [made, opinion]).when(opine()).thenRefused('WARNING_ANALYSIS.OPINION_TWICE');
    given(warningAnalysis, [made])
      .when(opine({ text: ' ' }))
      .thenRefused('WARNING_ANALYSIS.NO_TEXT');
    given(warningAnalysis, [made])
      .when(opine({ expertRole: '' }))
      .thenRefused('WARNING_ANALYSIS.NO_TEXT');
  });

  it('is shared finding by finding with units, who answer once', () => {
    const { when } = given(warningAnalysis, [made]);
    when(share()).then([shared]);
    when(share({ unitIds: [] })).thenRefused('WARNING_ANALYSIS.NO_UNITS');
    when(share({ findingIds: [] })).thenRefused('WARNING_ANALYSIS.NO_FINDINGS');
    when(share({ findingIds: ['f-2'] })).thenRefused('WARNING_ANALYSIS.FINDING_UNKNOWN');
    when(answer()).thenRefused('WARNING_ANALYSIS.SHARING_UNKNOWN');
    const after = given(warningAnalysis, [made, shared]);
    after.when(share()).thenRefused('WARNING_ANALYSIS.SHARING_TWICE');
    after.when(answer()).then([answered]);
    after.when(answer({ unitId: 'finance' })).thenRefused('WARNING_ANALYSIS.NOT_SHARED_WITH');
    const then = given(warningAnalysis, [made, shared, answered]);
    then.when(answer()).thenRefused('WARNING_ANALYSIS.ALREADY_ANSWERED');
    then.when(answer(), { corrects: 'past-2' }).thenState('open');
  });

  it('of a special kind is concluded only after an expert was heard', () => {
    given(warningAnalysis, [special, shared])
      .when(conclude())
      .thenRefused('WARNING_ANALYSIS.EXPERTS_MISSING', { needed: 1, heard: 0 });
    given(warningAnalysis, [special, shared, opinion]).when(conclude()).thenState('concluded');
  });

  it('is concluded only after what came up repeatedly has been shared, where the module asks for it', () => {
    given(warningAnalysis, [made])
      .when(conclude())
      .thenRefused('WARNING_ANALYSIS.REPEATED_NOT_SHARED', { findingIds: ['f-1'] });
    given(warningAnalysis, [made]).when(conclude('属作风问题', false)).thenState('concluded');
    given(warningAnalysis, [made, shared]).when(conclude()).thenState('concluded');
    given(warningAnalysis, [made, shared]).when(conclude(' ')).thenRefused('WARNING_ANALYSIS.NO_TEXT');
  });

  it('that is concluded takes answers and sharings, but no more opinions', () => {
    const concluded: WarningAnalysisEvent = {
      type: 'AnalysisConcluded',
      data: { conclusion: '属作风问题', on: '2012-10-31' },
    };
    given(warningAnalysis, [made, shared, concluded])
      .when(opine())
      .thenRefused('WARNING_ANALYSIS.WRONG_STATE');
    expect(walk(warningAnalysis, [made, opinion, shared, answered, concluded]).takes).toEqual({
      none: ['AnalysisMade'],
      open: ['AnalysisMade', 'ExpertOpinionGiven', 'AnalysisShared', 'SharingAnswered', 'AnalysisConcluded'],
      concluded: ['AnalysisShared', 'SharingAnswered'],
    });
  });
});
