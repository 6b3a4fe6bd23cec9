/** What dynamic management goes by: re-screenings, the last revision of each power, and who is exempt from rotation. */
import type { RescreeningCause, RescreeningOutcome } from '../../workflows/rescreening/events';
import type { TableSpec } from '../view';

export interface RescreeningRow {
  readonly rescreeningId: string;
  readonly campaignId: string;
  readonly unitId: string;
  readonly postId: string;
  readonly powerId: string | null;
  readonly cause: RescreeningCause;
  readonly causeId: string;
  readonly changedOn: string;
  readonly dueOn: string;
  readonly state: 'open' | 'completed';
  readonly outcome: RescreeningOutcome | null;
  readonly riskPointIds: readonly string[];
  readonly statement: string | null;
  readonly completedOn: string | null;
  readonly late: 0 | 1;
}

export interface PowerChangeRow {
  readonly powerId: string;
  readonly eventId: string;
  readonly changedOn: string;
  readonly cause: 'powerChanged' | 'powerTransferred';
}

export interface ExemptionRow {
  readonly postId: string;
  readonly appointmentId: string;
  readonly reason: string;
  readonly authority: string;
}

export const rescreeningTable: TableSpec<RescreeningRow> = {
  name: 'rescreening',
  columns: {
    rescreeningId: 'text',
    campaignId: 'text',
    unitId: 'text',
    postId: 'text',
    powerId: 'text',
    cause: 'text',
    causeId: 'text',
    changedOn: 'text',
    dueOn: 'text',
    state: 'text',
    outcome: 'text',
    riskPointIds: 'json',
    statement: 'text',
    completedOn: 'text',
    late: 'integer',
  },
  key: ['rescreeningId'],
  indices: [{ name: 'rescreening_by_campaign', columns: ['campaignId', 'dueOn'] }],
};

export const powerChangeTable: TableSpec<PowerChangeRow> = {
  name: 'power_change',
  columns: { powerId: 'text', eventId: 'text', changedOn: 'text', cause: 'text' },
  key: ['powerId'],
  indices: [],
};

export const exemptionTable: TableSpec<ExemptionRow> = {
  name: 'rotation_exemption',
  columns: { postId: 'text', appointmentId: 'text', reason: 'text', authority: 'text' },
  key: ['postId', 'appointmentId'],
  indices: [],
};
