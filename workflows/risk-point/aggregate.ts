/** The risk point as the write side sees it. */
import type { Aggregate } from '../kernel/aggregate';
import type { RiskPointCommand } from './commands';
import { decide } from './decide';
import type { RiskPointEvent } from './events';
import { riskPointMachine, type RiskPointContext } from './machine';

export const riskPoint: Aggregate<RiskPointCommand, RiskPointEvent, RiskPointContext> = {
  category: 'riskPoint',
  eventTypes: {
    RiskPointFound: 1,
    RiskPointRevised: 1,
    RiskPointRated: 1,
    OpinionSigned: 1,
    RiskGradeApproved: 1,
    RiskPointPublicised: 1,
    RiskPointPublicityFinished: 1,
    RiskPointControlled: 1,
    RiskPointMonitored: 1,
    RiskPointDisposed: 1,
    RiskPointRegradeOpened: 1,
    RiskPointClosed: 1,
    RiskPointCarriedOver: 1,
  },
  machineVersion: 1,
  machine: riskPointMachine,
  order: {
    follows: {
      RiskPointRated: ['RiskPointRated'],
      RiskGradeApproved: ['RiskPointRated'],
      OpinionSigned: ['OpinionSigned'],
      RiskPointMonitored: ['RiskPointFound'],
    },
    dayIn: { OpinionSigned: 'signedOn', RiskPointMonitored: 'on' },
  },
  decide,
};
