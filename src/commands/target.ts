/** The stream a request goes to. */
import { COMMAND_CATEGORY, streamIdOf, type AggregateCategory } from '../../workflows/aggregates';
import type { AnyCommand, CommandType } from '../../workflows/commands';
import { officerIdOf } from '../../workflows/information-officer/aggregate';
import { scheduledReportId } from '../../workflows/warning-report/aggregate';
import { warningIdOf } from './warning-id';
import type { CommandRequest, RequestData } from './request';

export interface Target {
  readonly category: AggregateCategory;
  readonly id: string;
}

/** Commands that begin a stream; any other one needs the stream to exist. */
export const CREATING: ReadonlySet<CommandType> = new Set<CommandType>([
  'EstablishUnit',
  'RegisterPerson',
  'EstablishPost',
  'LaunchCampaign',
  'BeginSubmission',
  'ListPower',
  'RequestPowerAddition',
  'FindRiskPoint',
  'SetMeasure',
  'PublishNotice',
  'ProposeDecision',
  'SendFiling',
  'GivePledge',
  'BeginAssessment',
  'RaiseMissedDeadline',
  'OpenDuty',
  'OpenRescreening',
  'EstablishNetwork',
  'OpenMonitoringPoint',
  'AppointOfficer',
  'HandInReport',
  'SendUrgentReport',
  'MakeAnalysis',
  'IssueBulletin',
  'OpenAccount',
  'IssueWarning',
  'OrderRectification',
  'AskAccountability',
  'DecideAccountability',
  'EnterNotice',
]);

export function targetOf(request: Pick<CommandRequest, 'type' | 'data'>): Target {
  return { category: COMMAND_CATEGORY[request.type], id: idOf(request) };
}

function idOf(request: Pick<CommandRequest, 'type' | 'data'>): string {
  if (request.type === 'BeginSubmission') {
    const { campaignId, stageId, unitId } = request.data as RequestData<'BeginSubmission'>;
    return `${campaignId}.${stageId}.${unitId}`;
  }
  if (request.type === 'BeginAssessment') {
    const { campaignId, unitId } = request.data as RequestData<'BeginAssessment'>;
    return `${campaignId}.${unitId}`;
  }
  if (request.type === 'AppointOfficer') {
    const { pointId, personId } = request.data as RequestData<'AppointOfficer'>;
    return officerIdOf(pointId, personId);
  }
  if (request.type === 'HandInReport') {
    const { pointId, scheduleId, period } = request.data as RequestData<'HandInReport'>;
    return scheduledReportId(pointId, scheduleId, period);
  }
  if (request.type === 'IssueWarning') return warningIdOf(request.data as RequestData<'IssueWarning'>);
  // A request has its stream's id in the same field as the command it stands for.
  return streamIdOf(request as AnyCommand);
}
