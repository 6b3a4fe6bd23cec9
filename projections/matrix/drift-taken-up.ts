/** Drift the office has taken up under dynamic management, with what it decided. */
import type { DriftItem } from '../../workflows/submission/events';
import type { TableSpec } from '../view';

export interface DriftTakenUpRow {
  /** Of the event. */
  readonly ordinal: number;
  readonly submissionId: string;
  readonly occurredAt: string;
  readonly personId: string;
  readonly decision: 'noted' | 'resubmissionAsked';
  readonly reason: string;
  readonly items: readonly DriftItem[];
}

export const driftTakenUpTable: TableSpec<DriftTakenUpRow> = {
  name: 'drift_taken_up',
  columns: {
    ordinal: 'integer',
    submissionId: 'text',
    occurredAt: 'text',
    personId: 'text',
    decision: 'text',
    reason: 'text',
    items: 'json',
  },
  key: ['ordinal'],
  indices: [{ name: 'drift_taken_up_by_submission', columns: ['submissionId'] }],
};
