/** The analysis as the write side sees it. */
import type { Aggregate } from '../kernel/aggregate';
import type { WarningAnalysisCommand } from './commands';
import { decide } from './decide';
import type { WarningAnalysisEvent } from './events';
import { warningAnalysisMachine, type WarningAnalysisContext } from './machine';

export const warningAnalysis: Aggregate<
  WarningAnalysisCommand,
  WarningAnalysisEvent,
  WarningAnalysisContext
> = {
  category: 'warningAnalysis',
  eventTypes: {
    AnalysisMade: 1,
    ExpertOpinionGiven: 1,
    AnalysisShared: 1,
    SharingAnswered: 1,
    AnalysisConcluded: 1,
  },
  machineVersion: 1,
  machine: warningAnalysisMachine,
  order: {
    follows: {
      SharingAnswered: [{ event: 'AnalysisShared', same: ['sharingId'] }],
      AnalysisConcluded: ['ExpertOpinionGiven'],
    },
  },
  decide,
};
