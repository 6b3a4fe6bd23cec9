/** The life of a control measure: planned, done with evidence, opened again when the report does not convince. */
import { assign, setup } from 'xstate';
import type { Evidence } from '../campaign/events';
import type { Fact } from '../kernel/event';
import type { LocalDate } from '../kernel/time';
import type { ControlMeasureEvent, MeasureSetData } from './events';

export interface ControlMeasureContext extends MeasureSetData {
  readonly doneOn: LocalDate | null;
  /** Of the report that stands: empty again once the measure is reopened. */
  readonly report: string;
  readonly evidence: readonly Evidence[];
}

const NOT_DONE = { doneOn: null, report: '', evidence: [] } as const;

const EMPTY: ControlMeasureContext = {
  measureId: '',
  riskPointId: '',
  unitId: '',
  campaignId: '',
  phase: 'prevention',
  level: 'unit',
  content: '',
  responsiblePostId: '',
  responsiblePersonId: '',
  dueOn: '',
  ...NOT_DONE,
};

export const controlMeasureMachine = setup({
  types: { context: {} as ControlMeasureContext, events: {} as Fact<ControlMeasureEvent> },
}).createMachine({
  id: 'controlMeasure',
  context: EMPTY,
  initial: 'none',
  states: {
    none: {
      description: '尚未制定',
      on: { MeasureSet: { target: 'planned', actions: assign(({ event }) => event.data) } },
    },
    planned: {
      description: '已制定，待落实',
      on: {
        MeasureRevised: { actions: assign(({ event }) => event.data) },
        MeasureExtended: { actions: assign({ dueOn: ({ event }) => event.data.dueOn }) },
        MeasureDone: { target: 'done', actions: assign(({ event }) => event.data) },
        MeasureCancelled: { target: 'cancelled' },
      },
    },
    done: {
      description: '已落实，附有佐证材料',
      on: { MeasureReopened: { target: 'planned', actions: assign(NOT_DONE) } },
    },
    cancelled: { type: 'final', description: '已取消，记录永久保留' },
  },
});
