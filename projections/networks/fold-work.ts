/** Folds of what is done in networks: points, officers, reports, analyses, bulletins. */
import type { StoredEvent } from '../../workflows/kernel/event';
import type {
  ReportClassified,
  ReportHandedIn,
  Sign,
  SignHandled,
  UrgentReportSent,
} from '../../workflows/warning-report/events';
import { streamId, type Folds, type Rows, type TableSpec } from '../view';
import {
  analysisTable,
  bulletinTable,
  monitoringPointTable,
  officerTable,
  reportTable,
  type OfficerRow,
  type OfficerTerm,
  type RecipientState,
  type SignState,
} from './tables-of-work';

export const workFolds: Folds = {
  MonitoringPointOpened: ({ data }, rows) =>
    rows.put(monitoringPointTable, { ...data, status: 'open', closedOn: null, closedFor: null }),
  MonitoringPointMoved: (event, rows) => {
    const { name, unitId, parentPointId } = event.data;
    change(event, rows, monitoringPointTable, () => ({ name, unitId, parentPointId }));
  },
  MonitoringPointClosed: (event, rows) => {
    const { on, reason } = event.data;
    change(event, rows, monitoringPointTable, () => ({
      status: 'closed' as const,
      closedOn: on,
      closedFor: reason,
    }));
  },

  OfficerAppointed: ({ data }, rows) => {
    const before = rows.get(officerTable, data.officerId);
    const fresh = { trainings: [], lastTrainedOn: null, assessments: [], lastResultId: null };
    const open = {
      status: 'appointed',
      dismissedOn: null,
      dismissedFor: null,
      lastConsequence: null,
    } as const;
    const earlierTerms = before === undefined ? [] : [...before.earlierTerms, termOf(before)];
    rows.put(officerTable, { ...fresh, ...before, ...data, ...open, earlierTerms });
  },
  OfficerTrained: (event, rows) =>
    change(event, rows, officerTable, ({ trainings, lastTrainedOn }) => ({
      trainings: [...trainings, event.data],
      lastTrainedOn: lastTrainedOn === null || event.data.on > lastTrainedOn ? event.data.on : lastTrainedOn,
    })),
  OfficerAssessed: (event, rows) => {
    const { on, resultId, consequence } = event.data;
    change(event, rows, officerTable, ({ assessments }) => ({
      assessments: [...assessments, { on, resultId }],
      lastResultId: resultId,
      lastConsequence: consequence,
    }));
  },
  OfficerDismissed: (event, rows) => {
    const { on, groundId } = event.data;
    change(event, rows, officerTable, () => ({
      status: 'dismissed' as const,
      dismissedOn: on,
      dismissedFor: groundId,
    }));
  },

  ReportHandedIn: handedIn,
  UrgentReportSent: sentAtOnce,
  ReportReceived: (event, rows) => {
    const { receivedOn, note } = event.data;
    change(event, rows, reportTable, () => ({ status: 'received' as const, receivedOn, note }));
  },
  ReportClassified: (event, rows) =>
    change(event, rows, reportTable, ({ signs }) => ({
      status: 'classified' as const,
      signs: signs.map((sign) => classified(sign, event.data)),
    })),
  SignHandled: (event, rows) =>
    change(event, rows, reportTable, ({ signs }) => ({
      signs: signs.map((sign) => handled(sign, event.data)),
    })),

  AnalysisMade: ({ data }, rows) => {
    const before = rows.get(analysisTable, data.analysisId);
    const fresh = { opinions: [], sharings: [], status: 'open', conclusion: '', concludedOn: null } as const;
    const { from, to, ...rest } = data;
    rows.put(analysisTable, { ...fresh, ...before, ...rest, fromDate: from, toDate: to });
  },
  ExpertOpinionGiven: (event, rows) =>
    change(event, rows, analysisTable, ({ opinions }) => ({ opinions: [...opinions, event.data] })),
  AnalysisShared: (event, rows) =>
    change(event, rows, analysisTable, ({ sharings }) => ({
      sharings: [...sharings, { ...event.data, answers: [] }],
    })),
  SharingAnswered: (event, rows) => {
    const { sharingId, ...answer } = event.data;
    change(event, rows, analysisTable, ({ sharings }) => ({
      sharings: sharings.map((sharing) =>
        sharing.sharingId === sharingId
          ? {
              ...sharing,
              answers: [...sharing.answers.filter(({ unitId }) => unitId !== answer.unitId), answer],
            }
          : sharing,
      ),
    }));
  },
  AnalysisConcluded: (event, rows) => {
    const { conclusion, on } = event.data;
    change(event, rows, analysisTable, () => ({ status: 'concluded' as const, conclusion, concludedOn: on }));
  },

  BulletinIssued: ({ data: { text, recipients, ...data } }, rows) =>
    rows.put(bulletinTable, {
      ...data,
      content: text,
      recipients: recipients.map((recipient) => ({ ...recipient, ...AWAITED })),
      status: 'issued',
      withdrawnFor: null,
    }),
  BulletinAnswered: (event, rows) => {
    const { unitId, postId, measures, on, late } = event.data;
    changeRecipient(event, rows, { unitId, postId }, { status: 'answered', measures, answeredOn: on, late });
  },
  BulletinAnswerChecked: (event, rows) => {
    const { unitId, postId, outcome, finding } = event.data;
    changeRecipient(event, rows, { unitId, postId }, { status: outcome, finding });
  },
  BulletinWithdrawn: (event, rows) =>
    change(event, rows, bulletinTable, () => ({
      status: 'withdrawn' as const,
      withdrawnFor: event.data.reason,
    })),
};

function termOf({ kindId, appointedOn, dismissedOn, dismissedFor }: OfficerRow): OfficerTerm {
  return { kindId, appointedOn, dismissedOn, dismissedFor };
}

const AWAITED = { status: 'awaited', measures: '', answeredOn: null, late: false, finding: '' } as const;
const NOT_RECEIVED = { status: 'handedIn', receivedOn: null, note: '' } as const;

/** A correction begins the report's life anew, and is counted. */
function handedIn({ data }: StoredEvent<ReportHandedIn>, rows: Rows): void {
  const before = rows.get(reportTable, data.reportId);
  rows.put(reportTable, {
    ...data,
    ...NOT_RECEIVED,
    kind: 'scheduled',
    nil: data.nil ? 1 : 0,
    urgency: '',
    signs: data.signs.map(unclassified),
    corrections: before === undefined ? 0 : before.corrections + 1,
    confidential: data.confidential === true ? 1 : 0,
  });
}

function sentAtOnce({ data }: StoredEvent<UrgentReportSent>, rows: Rows): void {
  const before = rows.get(reportTable, data.reportId);
  const unscheduled = { scheduleId: null, period: null, windowFrom: null, windowTo: null };
  rows.put(reportTable, {
    ...data,
    ...NOT_RECEIVED,
    ...unscheduled,
    kind: 'urgent',
    timing: 'urgent',
    nil: 0,
    nilReason: '',
    sections: [],
    signs: data.signs.map(unclassified),
    corrections: before === undefined ? 0 : before.corrections + 1,
    confidential: data.confidential === true ? 1 : 0,
  });
}

function unclassified(sign: Sign): SignState {
  return { ...sign, handlingId: null, grave: false, handled: [] };
}

function classified(sign: SignState, { classes }: ReportClassified['data']): SignState {
  const said = classes.find(({ signId }) => signId === sign.signId);
  return said === undefined ? sign : { ...sign, handlingId: said.handlingId, grave: said.grave };
}

function handled(sign: SignState, { signId, on, outcome, resolved }: SignHandled['data']): SignState {
  const act = { on, outcome, resolved };
  return sign.signId === signId ? { ...sign, handled: [...sign.handled, act] } : sign;
}

function changeRecipient(
  event: StoredEvent,
  rows: Rows,
  { unitId, postId }: Pick<RecipientState, 'unitId' | 'postId'>,
  changes: Partial<RecipientState>,
): void {
  change(event, rows, bulletinTable, ({ recipients }) => ({
    recipients: recipients.map((each) =>
      each.unitId === unitId && each.postId === postId ? { ...each, ...changes } : each,
    ),
  }));
}

function change<Row extends object>(
  event: StoredEvent,
  rows: Rows,
  table: TableSpec<Row>,
  changes: (row: Row) => Partial<Row>,
): void {
  const row = rows.get(table, streamId(event));
  if (row !== undefined) rows.put(table, { ...row, ...changes(row) });
}
