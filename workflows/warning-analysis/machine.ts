/** The life of an analysis: made, opinions heard, shared, concluded; units may answer after that too. */
import { assign, setup } from 'xstate';
import type { Fact } from '../kernel/event';
import type {
  AnalysisMadeData,
  AnalysisSharedData,
  ExpertOpinionGivenData,
  WarningAnalysisEvent,
} from './events';

export interface WarningAnalysisContext extends AnalysisMadeData {
  readonly opinions: readonly ExpertOpinionGivenData[];
  readonly sharings: readonly AnalysisSharedData[];
  /** `<sharingId>/<unitId>` of those that have answered. */
  readonly answered: readonly string[];
}

const EMPTY: WarningAnalysisContext = {
  analysisId: '',
  networkId: '',
  pointId: null,
  kindId: '',
  title: '',
  from: '',
  to: '',
  reportIds: [],
  findings: [],
  madeOn: '',
  opinions: [],
  sharings: [],
  answered: [],
};

export const warningAnalysisMachine = setup({
  types: { context: {} as WarningAnalysisContext, events: {} as Fact<WarningAnalysisEvent> },
  actions: {
    share: assign(({ context, event }) =>
      event.type === 'AnalysisShared' ? { sharings: [...context.sharings, event.data] } : {},
    ),
    answer: assign(({ context, event }) =>
      event.type === 'SharingAnswered'
        ? { answered: [...context.answered, `${event.data.sharingId}/${event.data.unitId}`] }
        : {},
    ),
  },
}).createMachine({
  id: 'warningAnalysis',
  context: EMPTY,
  initial: 'none',
  states: {
    none: {
      description: '尚未分析',
      on: { AnalysisMade: { target: 'open', actions: assign(({ event }) => event.data) } },
    },
    open: {
      description: '研判中：听取专家意见、通报交流',
      on: {
        AnalysisMade: { description: '更正', actions: assign(({ event }) => event.data) },
        ExpertOpinionGiven: {
          actions: assign({ opinions: ({ context, event }) => [...context.opinions, event.data] }),
        },
        AnalysisShared: { actions: 'share' },
        SharingAnswered: { actions: 'answer' },
        AnalysisConcluded: { target: 'concluded' },
      },
    },
    concluded: {
      description: '已形成结论；通报和反馈继续',
      on: { AnalysisShared: { actions: 'share' }, SharingAnswered: { actions: 'answer' } },
    },
  },
});
