/** The control measure as the write side sees it. */
import type { Aggregate } from '../kernel/aggregate';
import type { Separation } from '../kernel/separate-hands';
import type { ControlMeasureCommand } from './commands';
import { decide } from './decide';
import type { ControlMeasureEvent } from './events';
import { controlMeasureMachine, type ControlMeasureContext } from './machine';

/** Nobody gives himself time, nor lets himself off: not by naming another responsible before. */
const OWN_MEASURE: Separation<ControlMeasureEvent['type']> = {
  of: ['MeasureSet', 'MeasureRevised'],
  all: true,
  named: 'responsiblePersonId',
  code: 'CONTROL_MEASURE.OWN_MEASURE',
};

export const controlMeasure: Aggregate<ControlMeasureCommand, ControlMeasureEvent, ControlMeasureContext> = {
  category: 'controlMeasure',
  eventTypes: {
    MeasureSet: 1,
    MeasureRevised: 1,
    MeasureDone: 1,
    MeasureReopened: 1,
    MeasureExtended: 1,
    MeasureCancelled: 1,
  },
  machineVersion: 1,
  machine: controlMeasureMachine,
  order: {
    follows: { MeasureDone: ['MeasureSet'] },
    dayIn: { MeasureDone: 'doneOn' },
  },
  separate: {
    MeasureExtended: [OWN_MEASURE],
    MeasureCancelled: [OWN_MEASURE],
  },
  decide,
};
