/** What may be asked of a campaign, and what comes of it. The statechart (machine.ts) holds the order of things. */
import type { State } from '../kernel/aggregate';
import type { CommandMeta } from '../kernel/command';
import { dayOf, hasReason } from './checks';
import type { CampaignCommand, LaunchCampaign } from './commands';
import { clearException, decideGate, requestGate, withdrawGateRequest } from './decide-gate';
import {
  archive,
  changeGroup,
  changeScope,
  chooseCarryOver,
  complete,
  endEarly,
  launch,
} from './decide-life';
import { pinChild } from './decide-children';
import { pin } from './decide-pins';
import { amendPlan } from './decide-plan';
import { reportResults } from './decide-results';
import {
  extendStage,
  issuePlan,
  nameContact,
  reachMilestone,
  recordMeeting,
  recordTraining,
  urgeUnits,
} from './decide-records';
import { refuse } from './errors';
import type { CampaignEvent } from './events';
import type { CampaignContext } from './state';

export function decide(
  command: CampaignCommand,
  state: State<CampaignContext>,
  meta: CommandMeta,
): readonly CampaignEvent[] {
  if (command.type === 'LaunchCampaign') return decideLaunch(command, state, meta);
  if (state.value === 'none') refuse('CAMPAIGN.NOT_LAUNCHED', { command: command.type });
  return decideLaunched(command, state, meta);
}

function decideLaunch(
  { data }: LaunchCampaign,
  state: State<CampaignContext>,
  meta: CommandMeta,
): readonly CampaignEvent[] {
  if (state.value !== 'none') refuse('CAMPAIGN.ALREADY_LAUNCHED', { campaignId: data.campaignId });
  return launch(data, dayOf(meta, data.plan.timeZone));
}

function decideLaunched(
  command: Exclude<CampaignCommand, LaunchCampaign>,
  state: State<CampaignContext>,
  meta: CommandMeta,
): readonly CampaignEvent[] {
  const { context } = state;
  const today = dayOf(meta, context.plan.timeZone);
  if (today < context.launchedOn) {
    refuse('CAMPAIGN.OCCURRED_BEFORE_LAUNCH', { occurredOn: today, launchedOn: context.launchedOn });
  }
  switch (command.type) {
    case 'ChangeLeadershipGroup':
      return changeGroup(context, command.data, meta);
    case 'ChangeScope':
      return changeScope(context, command.data);
    case 'IssuePlan':
      return issuePlan(context, command.data, meta, today);
    case 'AmendPlan':
      return amendPlan(context, command.data, today);
    case 'RecordMeeting':
      return recordMeeting(context, command.data, meta, today);
    case 'RecordTraining':
      return recordTraining(context, command.data, meta, today);
    case 'UrgeUnits':
      return urgeUnits(context, command.data, today);
    case 'NameContact':
      return nameContact(context, command.data, meta);
    case 'ReachMilestone':
      return reachMilestone(context, command.data, meta, today);
    case 'ExtendStage':
      return extendStage(context, command.data, meta, today);
    case 'PinSubmission':
    case 'UnpinSubmission':
    case 'PinNotice':
    case 'PinFiling':
    case 'PinDecision':
    case 'PinAssessment':
    case 'PinRescreening':
    case 'PinPledge':
    case 'PinAccountability':
    case 'PinWarning':
    case 'PinRectification':
      return pin(state, command);
    case 'PinChild':
      return pinChild(state, command.data);
    case 'ReportAssessmentResults':
      return reportResults(context, command.data, meta, today);
    case 'RequestGate':
      return requestGate(context, command.data);
    case 'WithdrawGateRequest':
      return withdrawGateRequest(context, command.data);
    case 'DecideGate':
      return decideGate(state, command.data, today);
    case 'ClearGateException':
      return clearException(context, command.data, today);
    case 'ChooseCarryOver':
      return chooseCarryOver(context, command.data);
    case 'SuspendCampaign':
      return [{ type: 'CampaignSuspended', data: because(command.data) }];
    case 'ResumeCampaign':
      return [{ type: 'CampaignResumed', data: because(command.data) }];
    case 'EndCampaignEarly':
      return endEarly(context, command.data, today);
    case 'CompleteCampaign':
      return complete(state, command.data, today);
    case 'ArchiveCampaign':
      return archive(context, command.data);
  }
}

function because({ reason }: { readonly reason: string }) {
  hasReason({ reason });
  return { reason };
}
