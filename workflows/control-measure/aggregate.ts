/** The control measure as the write side sees it. */
import type { Aggregate } from '../kernel/aggregate';
import type { ControlMeasureCommand } from './commands';
import { decide } from './decide';
import type { ControlMeasureEvent } from './events';
import { controlMeasureMachine, type ControlMeasureContext } from './machine';

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
  decide,
};
