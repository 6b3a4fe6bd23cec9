/** Folds of assessments. What a correction takes back and what stands follows assessment/machine.ts. */
import type { DueConsequence } from '../../workflows/assessment/due-consequence';
import type { AssessmentEvent } from '../../workflows/assessment/events';
import type { StoredEvent } from '../../workflows/kernel/event';
import type { ConsequenceKind } from '../../workflows/plans/assessment-scheme';
import { streamId, type Folds, type Rows } from '../view';
import {
  assessmentDueTable,
  assessmentRecordTable,
  resultsReportTable,
  type AssessmentRecordRow,
} from './tables';

export const assessmentFolds: Folds = {
  AssessmentBegun: ({ data: { assessmentId, campaignId, unitId } }, rows) =>
    rows.put(assessmentRecordTable, {
      assessmentId,
      campaignId,
      unitId,
      selfAssessment: null,
      checks: [],
      scores: [],
      confirmed: null,
      confirmedAt: null,
      reassessment: null,
      commendation: null,
      accountability: [],
    }),
  SelfAssessmentHandedIn: (event, rows) => {
    change(event, rows, () => ({ selfAssessment: event.data }));
  },
  AssessmentChecked: (event, rows) => {
    change(event, rows, ({ checks }) => ({ checks: [...checks, event.data] }));
  },
  AssessmentScored: (event, rows) => {
    const record = change(event, rows, () => ({ scores: event.data.scores, reassessment: null }));
    if (record !== undefined) setDue(record, [], rows);
  },
  AssessmentResultConfirmed: (event, rows) => {
    const confirmedAt = event.occurredAt;
    const record = change(event, rows, () => ({ confirmed: event.data, confirmedAt }));
    if (record === undefined) return;
    setDue(record, event.data.consequences ?? [], rows);
    if (record.commendation !== null) markDone(event, 'commend', rows);
    if (record.accountability.length > 0) markDone(event, 'account', rows);
  },
  UnitCommended: (event, rows) => {
    change(event, rows, () => ({ commendation: event.data }));
    markDone(event, 'commend', rows);
  },
  UnitRectificationReported: (event, rows) => {
    markDone(event, 'rectify', rows);
    const reassess = rows.get(assessmentDueTable, streamId(event), 'reassess');
    if (reassess !== undefined) {
      const { reassessBy = null, approximate } = event.data;
      rows.put(assessmentDueTable, {
        ...reassess,
        dueOn: reassessBy,
        approximate: approximate === true ? 1 : 0,
      });
    }
  },
  UnitReassessed: (event, rows) => {
    const record = change(event, rows, () => ({ reassessment: event.data }));
    if (record !== undefined) setDue(record, event.data.consequences ?? [], rows);
  },
  AccountabilityActionRecorded: (event, rows) => {
    change(event, rows, ({ accountability }) => ({ accountability: [...accountability, event.data] }));
    markDone(event, 'account', rows);
  },
  AssessmentResultsReported: (event, rows) =>
    rows.put(resultsReportTable, {
      campaignId: streamId(event),
      reportId: event.data.reportId,
      report: event.data,
      recordedAt: event.recordedAt,
    }),
};

const TITLES: Readonly<Record<ConsequenceKind, string>> = {
  commend: '通报表彰',
  rectify: '限期整改',
  reassess: '再次考核',
  account: '责任追究',
};

function change(
  event: StoredEvent<AssessmentEvent>,
  rows: Rows,
  changes: (record: AssessmentRecordRow) => Partial<AssessmentRecordRow>,
): AssessmentRecordRow | undefined {
  const record = rows.get(assessmentRecordTable, streamId(event));
  if (record === undefined) return undefined;
  const next = { ...record, ...changes(record) };
  rows.put(assessmentRecordTable, next);
  return next;
}

/** In place of what was due before. */
function setDue(
  { assessmentId, campaignId, unitId }: AssessmentRecordRow,
  consequences: readonly DueConsequence[],
  rows: Rows,
): void {
  for (const consequence of Object.keys(TITLES)) rows.delete(assessmentDueTable, assessmentId, consequence);
  for (const { of, dueOn, approximate } of consequences) {
    const row = {
      assessmentId,
      consequence: of,
      campaignId,
      unitId,
      title: TITLES[of],
      dueOn,
      approximate: approximate === true ? 1 : 0,
      done: 0,
    } as const;
    rows.put(assessmentDueTable, row);
  }
}

function markDone(event: StoredEvent, consequence: ConsequenceKind, rows: Rows): void {
  const due = rows.get(assessmentDueTable, streamId(event), consequence);
  if (due !== undefined) rows.put(assessmentDueTable, { ...due, done: 1 });
}
