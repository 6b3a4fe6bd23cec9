/** The campaign as an aggregate: its events, its machine, its decisions. */
import type { Aggregate } from '../kernel/aggregate';
import type { CampaignCommand } from './commands';
import { decide } from './decide';
import type { CampaignEvent } from './events';
import { campaignMachine } from './machine';
import type { CampaignContext } from './state';

export const campaign: Aggregate<CampaignCommand, CampaignEvent, CampaignContext> = {
  category: 'campaign',
  eventTypes: {
    CampaignLaunched: 1,
    LeadershipGroupChanged: 1,
    ScopeChanged: 1,
    PlanIssued: 1,
    PlanAmended: 1,
    MeetingRecorded: 1,
    TrainingRecorded: 1,
    UnitsUrged: 1,
    ContactNamed: 1,
    MilestoneReached: 1,
    StageOpened: 1,
    StageExtended: 1,
    SubmissionPinned: 1,
    SubmissionUnpinned: 1,
    NoticePinned: 1,
    FilingPinned: 1,
    DecisionPinned: 1,
    AssessmentPinned: 1,
    ChildPinned: 1,
    AssessmentResultsReported: 1,
    RescreeningPinned: 1,
    PledgePinned: 1,
    AccountabilityPinned: 1,
    WarningPinned: 1,
    RectificationPinned: 1,
    GateRequested: 1,
    GateRequestWithdrawn: 1,
    GateDecided: 1,
    GateExceptionCleared: 1,
    CarryOverChosen: 1,
    CampaignSuspended: 1,
    CampaignResumed: 1,
    CampaignEndedEarly: 1,
    CampaignCompleted: 1,
    CampaignArchived: 1,
  },
  machineVersion: 1,
  machine: campaignMachine,
  order: {
    follows: {
      UnitsUrged: [{ event: 'StageOpened', same: ['stageId'] }],
      CampaignCompleted: ['GateExceptionCleared'],
    },
    dayIn: { GateExceptionCleared: 'on' },
  },
  separate: {
    GateDecided: [{ of: ['GateRequested'], code: 'GATE.DECIDED_BY_ASKER' }],
  },
  decide,
};
