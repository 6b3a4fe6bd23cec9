/** Commands on a campaign. */
import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Call, Changes, Creates, Give, idFor, type HttpCall } from '../give';
import { IdParam } from '../id-param';
import {
  AmendPlanBody,
  ArchiveBody,
  CampaignReasonBody,
  ChangeGroupBody,
  ChangeScopeBody,
  ChooseCarryOverBody,
  ClearExceptionBody,
  CompleteBody,
  DecideGateBody,
  EndEarlyBody,
  ExtendStageBody,
  IssuePlanBody,
  LaunchCampaignBody,
  NameContactBody,
  ReachMilestoneBody,
  RecordMeetingBody,
  RecordTrainingBody,
  UrgeUnitsBody,
  RequestGateBody,
} from './dto';

@ApiTags('专项工作 campaign')
@Controller('api/v1/campaigns')
export class CampaignCommands {
  constructor(private readonly give: Give) {}

  @Creates('', '启动专项工作 launch a campaign from a plan')
  launch(@Body() body: LaunchCampaignBody, @Call() call: HttpCall) {
    const campaignId = idFor(body.campaignId, 'campaign', body, call);
    return this.give.create('LaunchCampaign', body, call, { campaignId }, 'campaigns');
  }

  @Changes(':campaignId/group', '调整领导小组和办公室 change group and office')
  changeGroup(
    @IdParam('campaignId') campaignId: string,
    @Body() body: ChangeGroupBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('ChangeLeadershipGroup', body, call, { campaignId });
  }

  @Changes(':campaignId/scope', '调整参加单位 change the scope')
  changeScope(
    @IdParam('campaignId') campaignId: string,
    @Body() body: ChangeScopeBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('ChangeScope', body, call, { campaignId });
  }

  @Changes(':campaignId/plan/issue', '印发实施方案 issue the plan')
  issuePlan(@IdParam('campaignId') campaignId: string, @Body() body: IssuePlanBody, @Call() call: HttpCall) {
    return this.give.change('IssuePlan', body, call, { campaignId });
  }

  @Changes(':campaignId/plan/amend', '修订实施方案 amend the plan')
  amendPlan(@IdParam('campaignId') campaignId: string, @Body() body: AmendPlanBody, @Call() call: HttpCall) {
    return this.give.change('AmendPlan', body, call, { campaignId });
  }

  @Changes(':campaignId/meetings', '记录会议 record a meeting')
  meeting(
    @IdParam('campaignId') campaignId: string,
    @Body() body: RecordMeetingBody,
    @Call() call: HttpCall,
  ) {
    const meetingId = idFor(body.meetingId, 'meeting', body, call);
    return this.give.change('RecordMeeting', body, call, { campaignId, meetingId });
  }

  @Changes(':campaignId/trainings', '记录培训 record a training')
  training(
    @IdParam('campaignId') campaignId: string,
    @Body() body: RecordTrainingBody,
    @Call() call: HttpCall,
  ) {
    const trainingId = idFor(body.trainingId, 'training', body, call);
    return this.give.change('RecordTraining', body, call, { campaignId, trainingId });
  }

  @Changes(':campaignId/stages/:stageId/urges', '督办未报送的单位 urge units to hand in')
  urge(
    @IdParam('campaignId') campaignId: string,
    @IdParam('stageId') stageId: string,
    @Body() body: UrgeUnitsBody,
    @Call() call: HttpCall,
  ) {
    const urgeId = idFor(body.urgeId, 'urge', body, call);
    return this.give.change('UrgeUnits', body, call, { campaignId, stageId, urgeId });
  }

  @Changes(':campaignId/units/:unitId/contact', '确定联络员 name a unit’s contact')
  contact(
    @IdParam('campaignId') campaignId: string,
    @IdParam('unitId') unitId: string,
    @Body() body: NameContactBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('NameContact', body, call, { campaignId, unitId });
  }

  @Changes(':campaignId/stages/:stageId/milestones/:milestoneId/reach', '节点完成 reach a milestone')
  milestone(
    @IdParam('campaignId') campaignId: string,
    @IdParam('stageId') stageId: string,
    @IdParam('milestoneId') milestoneId: string,
    @Body() body: ReachMilestoneBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('ReachMilestone', body, call, { campaignId, stageId, milestoneId });
  }

  @Changes(':campaignId/stages/:stageId/extend', '阶段延期 extend a stage')
  extend(
    @IdParam('campaignId') campaignId: string,
    @IdParam('stageId') stageId: string,
    @Body() body: ExtendStageBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('ExtendStage', body, call, { campaignId, stageId });
  }

  @Changes(':campaignId/stages/:stageId/gate/request', '提请过关 ask for the gate')
  requestGate(
    @IdParam('campaignId') campaignId: string,
    @IdParam('stageId') stageId: string,
    @Body() body: RequestGateBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('RequestGate', body, call, { campaignId, stageId });
  }

  @Changes(':campaignId/stages/:stageId/gate/withdraw', '撤回提请 withdraw the request')
  withdrawGate(
    @IdParam('campaignId') campaignId: string,
    @IdParam('stageId') stageId: string,
    @Body() body: CampaignReasonBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('WithdrawGateRequest', body, call, { campaignId, stageId });
  }

  @Changes(':campaignId/stages/:stageId/gate/decide', '关口决定 decide the gate')
  decideGate(
    @IdParam('campaignId') campaignId: string,
    @IdParam('stageId') stageId: string,
    @Body() body: DecideGateBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('DecideGate', body, call, { campaignId, stageId });
  }

  @Changes(':campaignId/exceptions/:exceptionId/clear', '例外整改完毕 clear a gate exception')
  clearException(
    @IdParam('campaignId') campaignId: string,
    @IdParam('exceptionId') exceptionId: string,
    @Body() body: ClearExceptionBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('ClearGateException', body, call, { campaignId, exceptionId });
  }

  @Changes(':campaignId/carry-over', '确定结转 choose what is carried over')
  carryOver(
    @IdParam('campaignId') campaignId: string,
    @Body() body: ChooseCarryOverBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('ChooseCarryOver', body, call, { campaignId });
  }

  @Changes(':campaignId/suspend', '暂停 suspend')
  suspend(
    @IdParam('campaignId') campaignId: string,
    @Body() body: CampaignReasonBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('SuspendCampaign', body, call, { campaignId });
  }

  @Changes(':campaignId/resume', '恢复 resume')
  resume(
    @IdParam('campaignId') campaignId: string,
    @Body() body: CampaignReasonBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('ResumeCampaign', body, call, { campaignId });
  }

  @Changes(':campaignId/end-early', '提前结束 end early')
  endEarly(@IdParam('campaignId') campaignId: string, @Body() body: EndEarlyBody, @Call() call: HttpCall) {
    return this.give.change('EndCampaignEarly', body, call, { campaignId });
  }

  @Changes(':campaignId/complete', '办结 complete')
  complete(@IdParam('campaignId') campaignId: string, @Body() body: CompleteBody, @Call() call: HttpCall) {
    return this.give.change('CompleteCampaign', body, call, { campaignId });
  }

  @Changes(':campaignId/archive', '归档 archive')
  archive(@IdParam('campaignId') campaignId: string, @Body() body: ArchiveBody, @Call() call: HttpCall) {
    return this.give.change('ArchiveCampaign', body, call, { campaignId });
  }
}
