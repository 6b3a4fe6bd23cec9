/** The assessment as the write side sees it. */
import type { Aggregate } from '../kernel/aggregate';
import type { Separation } from '../kernel/separate-hands';
import type { AssessmentCommand } from './commands';
import { decide } from './decide';
import type { AssessmentEvent } from './events';
import { assessmentMachine, type AssessmentContext } from './machine';

const OWN_ACCOUNT: Separation<AssessmentEvent['type']> = {
  of: ['SelfAssessmentHandedIn', 'UnitRectificationReported'],
  code: 'ASSESSMENT.OWN_ACCOUNT',
};

export const assessment: Aggregate<AssessmentCommand, AssessmentEvent, AssessmentContext> = {
  category: 'assessment',
  eventTypes: {
    AssessmentBegun: 1,
    SelfAssessmentHandedIn: 1,
    AssessmentChecked: 1,
    AssessmentScored: 1,
    AssessmentResultConfirmed: 1,
    UnitCommended: 1,
    UnitRectificationOrdered: 1,
    UnitRectificationReported: 1,
    UnitReassessed: 1,
    AccountabilityActionRecorded: 1,
  },
  machineVersion: 1,
  machine: assessmentMachine,
  order: {
    follows: {
      AssessmentScored: ['AssessmentChecked'],
      AssessmentResultConfirmed: ['AssessmentChecked'],
      UnitReassessed: ['AssessmentChecked'],
      UnitCommended: ['AssessmentResultConfirmed'],
      AccountabilityActionRecorded: ['AssessmentResultConfirmed'],
    },
    dayIn: { AssessmentChecked: 'on', UnitCommended: 'on' },
  },
  separate: {
    AssessmentScored: [OWN_ACCOUNT],
    UnitReassessed: [OWN_ACCOUNT],
    AssessmentResultConfirmed: [
      OWN_ACCOUNT,
      { of: ['AssessmentScored'], code: 'ASSESSMENT.CONFIRMED_BY_SCORER' },
    ],
    AccountabilityActionRecorded: [
      { of: ['AccountabilityActionRecorded'], named: 'personId', code: 'ASSESSMENT.OWN_CAUSE' },
    ],
  },
  decide,
};
