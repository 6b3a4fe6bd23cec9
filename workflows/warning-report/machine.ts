/** The life of a warning report: handed in, received, classified, its signs handled. A correction begins it anew. */
import { assign, setup } from 'xstate';
import type { Fact } from '../kernel/event';
import type { LocalDate } from '../kernel/time';
import type {
  ReportHandedInData,
  ReportPlace,
  ReportTiming,
  Sign,
  SignClass,
  UrgentReportSentData,
  WarningReportEvent,
} from './events';

export interface WarningReportContext extends ReportPlace {
  /** null for an urgent one. */
  readonly scheduleId: string | null;
  readonly period: string | null;
  readonly handedInOn: LocalDate;
  readonly timing: ReportTiming | 'urgent';
  readonly nil: boolean;
  readonly confidential?: true;
  readonly signs: readonly Sign[];
  /** Empty before it is classified. */
  readonly classes: readonly SignClass[];
  /** Once for each time something was done about one. */
  readonly handledSignIds: readonly string[];
}

const EMPTY: WarningReportContext = {
  reportId: '',
  networkId: '',
  pointId: '',
  atUnitId: '',
  officerId: '',
  toPointId: null,
  toUnitId: '',
  scheduleId: null,
  period: null,
  handedInOn: '',
  timing: 'inWindow',
  nil: false,
  signs: [],
  classes: [],
  handledSignIds: [],
};

const corrected = {
  ReportHandedIn: { target: 'handedIn', actions: 'takeReport', description: '更正' },
  UrgentReportSent: { target: 'handedIn', actions: 'takeReport', description: '更正' },
} as const;

export const warningReportMachine = setup({
  types: { context: {} as WarningReportContext, events: {} as Fact<WarningReportEvent> },
  actions: {
    takeReport: assign(({ event }) => {
      if (event.type === 'ReportHandedIn') return scheduled(event.data);
      return event.type === 'UrgentReportSent' ? urgent(event.data) : {};
    }),
  },
}).createMachine({
  id: 'warningReport',
  context: EMPTY,
  initial: 'none',
  states: {
    none: {
      description: '尚未报送',
      on: {
        ReportHandedIn: { target: 'handedIn', actions: 'takeReport', description: '定期报送' },
        UrgentReportSent: { target: 'handedIn', actions: 'takeReport', description: '即时报送' },
      },
    },
    handedIn: {
      description: '已报送，等待接收',
      on: {
        ReportReceived: { target: 'received' },
        ...corrected,
      },
    },
    received: {
      description: '已接收，等待分类',
      on: {
        ReportClassified: {
          target: 'classified',
          actions: assign({ classes: ({ event }) => event.data.classes }),
        },
        ...corrected,
      },
    },
    classified: {
      description: '已分类，逐项处理',
      on: {
        ReportClassified: { actions: assign({ classes: ({ event }) => event.data.classes }) },
        SignHandled: {
          description: '处理一项',
          actions: assign({
            handledSignIds: ({ context, event }) => [...context.handledSignIds, event.data.signId],
          }),
        },
        ...corrected,
      },
    },
  },
});

function scheduled({
  windowFrom: _from,
  windowTo: _to,
  nilReason: _reason,
  sections: _sections,
  channelId: _channel,
  ...data
}: ReportHandedInData): Partial<WarningReportContext> {
  return { ...data, classes: [], handledSignIds: [] };
}

function urgent({
  urgency: _urgency,
  channelId: _channel,
  ...data
}: UrgentReportSentData): Partial<WarningReportContext> {
  return {
    ...data,
    scheduleId: null,
    period: null,
    timing: 'urgent',
    nil: false,
    classes: [],
    handledSignIds: [],
  };
}
