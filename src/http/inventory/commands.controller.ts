/** Commands on powers, risk points and measures. */
import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Call, Changes, Creates, Give, idFor, type HttpCall } from '../give';
import { IdParam } from '../id-param';
import {
  ApproveGradeBody,
  CancelPowerBody,
  RequestAdditionBody,
  RequestCancellationBody,
  RequestRevisionBody,
  RequestTransferBody,
  ReviewChangeBody,
  ReviewTransferBody,
  ClosePointBody,
  DisposeBody,
  DrawFlowBody,
  ExtendMeasureBody,
  FindRiskPointBody,
  ListPowerBody,
  MeasureDoneBody,
  MeasureReasonBody,
  MonitorBody,
  OpinionBody,
  PowerWithoutRiskBody,
  RateBody,
  ReopenGradingBody,
  ReviseMeasureBody,
  RevisePowerBody,
  ReviseRiskPointBody,
  SetMeasureBody,
} from './dto';

@ApiTags('职权 power')
@Controller('api/v1/powers')
export class PowerCommands {
  constructor(private readonly give: Give) {}

  @Creates('', '列入职权目录 list a power')
  list(@Body() body: ListPowerBody, @Call() call: HttpCall) {
    const powerId = idFor(body.powerId, 'power', body, call);
    return this.give.create('ListPower', body, call, { powerId }, 'powers');
  }

  @Changes(':powerId/revise', '修改（整份替换） revise (whole)')
  revise(@IdParam('powerId') powerId: string, @Body() body: RevisePowerBody, @Call() call: HttpCall) {
    return this.give.change('RevisePower', body, call, { powerId });
  }

  @Changes(':powerId/flow', '绘制流程图（整份替换） draw the flow (whole)')
  flow(@IdParam('powerId') powerId: string, @Body() body: DrawFlowBody, @Call() call: HttpCall) {
    return this.give.change('DrawPowerFlow', body, call, { powerId });
  }

  @Changes(':powerId/without-risk', '签署“未发现风险点” sign "no risk point found"')
  withoutRisk(
    @IdParam('powerId') powerId: string,
    @Body() body: PowerWithoutRiskBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('DeclarePowerWithoutRisk', body, call, { powerId });
  }

  @Changes(':powerId/transfer/request', '申请划转职权 ask for a transfer')
  requestTransfer(
    @IdParam('powerId') powerId: string,
    @Body() body: RequestTransferBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('RequestPowerTransfer', body, call, { powerId });
  }

  @Changes(':powerId/transfer/review', '审核划转，批准即生效 review a transfer: approved, it takes effect')
  reviewTransfer(
    @IdParam('powerId') powerId: string,
    @Body() body: ReviewTransferBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('ReviewPowerTransfer', body, call, { powerId });
  }

  @Creates('requests', '申请增加职权 ask for a power to be added')
  requestAddition(@Body() body: RequestAdditionBody, @Call() call: HttpCall) {
    const powerId = idFor(body.powerId, 'power', body, call);
    return this.give.create('RequestPowerAddition', body, call, { powerId }, 'powers');
  }

  @Changes(':powerId/revision/request', '申请变更职权（整份） ask for a revision (whole)')
  requestRevision(
    @IdParam('powerId') powerId: string,
    @Body() body: RequestRevisionBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('RequestPowerRevision', body, call, { powerId });
  }

  @Changes(':powerId/cancellation/request', '申请取消职权 ask for a cancellation')
  requestCancellation(
    @IdParam('powerId') powerId: string,
    @Body() body: RequestCancellationBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('RequestPowerCancellation', body, call, { powerId });
  }

  @Changes(
    ':powerId/change/review',
    '审核增加、变更、取消，批准即生效 review a change: approved, it takes effect',
  )
  reviewChange(@IdParam('powerId') powerId: string, @Body() body: ReviewChangeBody, @Call() call: HttpCall) {
    return this.give.change('ReviewPowerChange', body, call, { powerId });
  }

  @Changes(':powerId/cancel', '取消职权 cancel')
  cancel(@IdParam('powerId') powerId: string, @Body() body: CancelPowerBody, @Call() call: HttpCall) {
    return this.give.change('CancelPower', body, call, { powerId });
  }
}

@ApiTags('风险点 risk point')
@Controller('api/v1/risk-points')
export class RiskPointCommands {
  constructor(private readonly give: Give) {}

  @Creates('', '登记风险点 record a risk point')
  find(@Body() body: FindRiskPointBody, @Call() call: HttpCall) {
    const riskPointId = idFor(body.riskPointId, 'riskPoint', body, call);
    return this.give.create('FindRiskPoint', body, call, { riskPointId }, 'risk-points');
  }

  @Changes(':riskPointId/revise', '修改（整份替换） revise (whole)')
  revise(
    @IdParam('riskPointId') riskPointId: string,
    @Body() body: ReviseRiskPointBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('ReviseRiskPoint', body, call, { riskPointId });
  }

  @Changes(':riskPointId/ratings', '评定等级 rate')
  rate(@IdParam('riskPointId') riskPointId: string, @Body() body: RateBody, @Call() call: HttpCall) {
    return this.give.change('RateRiskPoint', body, call, { riskPointId });
  }

  @Changes(':riskPointId/opinions', '签署意见 sign an opinion')
  opinion(@IdParam('riskPointId') riskPointId: string, @Body() body: OpinionBody, @Call() call: HttpCall) {
    return this.give.change('SignOpinion', body, call, { riskPointId });
  }

  @Changes(':riskPointId/approval', '审定等级 approve the grade')
  approve(
    @IdParam('riskPointId') riskPointId: string,
    @Body() body: ApproveGradeBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('ApproveRiskGrade', body, call, { riskPointId });
  }

  @Changes(':riskPointId/monitoring', '监控记录 record monitoring')
  monitor(@IdParam('riskPointId') riskPointId: string, @Body() body: MonitorBody, @Call() call: HttpCall) {
    return this.give.change('MonitorRiskPoint', body, call, { riskPointId });
  }

  @Changes(':riskPointId/disposal', '处置 dispose of the risk')
  dispose(@IdParam('riskPointId') riskPointId: string, @Body() body: DisposeBody, @Call() call: HttpCall) {
    return this.give.change('DisposeRiskPoint', body, call, { riskPointId });
  }

  @Changes(':riskPointId/regrade', '重新定级 open the grading anew')
  regrade(
    @IdParam('riskPointId') riskPointId: string,
    @Body() body: ReopenGradingBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('ReopenRiskGrading', body, call, { riskPointId });
  }

  @Changes(':riskPointId/close', '销号 close')
  close(@IdParam('riskPointId') riskPointId: string, @Body() body: ClosePointBody, @Call() call: HttpCall) {
    return this.give.change('CloseRiskPoint', body, call, { riskPointId });
  }
}

@ApiTags('防控措施 control measure')
@Controller('api/v1/measures')
export class MeasureCommands {
  constructor(private readonly give: Give) {}

  @Creates('', '制定措施 set a measure')
  set(@Body() body: SetMeasureBody, @Call() call: HttpCall) {
    const measureId = idFor(body.measureId, 'measure', body, call);
    return this.give.create('SetMeasure', body, call, { measureId }, 'measures');
  }

  @Changes(':measureId/revise', '修改（整份替换） revise (whole)')
  revise(@IdParam('measureId') measureId: string, @Body() body: ReviseMeasureBody, @Call() call: HttpCall) {
    return this.give.change('ReviseMeasure', body, call, { measureId });
  }

  @Changes(':measureId/done', '报告完成 report it done')
  done(@IdParam('measureId') measureId: string, @Body() body: MeasureDoneBody, @Call() call: HttpCall) {
    return this.give.change('ReportMeasureDone', body, call, { measureId });
  }

  @Changes(':measureId/reopen', '退回重做 reopen')
  reopen(@IdParam('measureId') measureId: string, @Body() body: MeasureReasonBody, @Call() call: HttpCall) {
    return this.give.change('ReopenMeasure', body, call, { measureId });
  }

  @Changes(':measureId/extend', '延期 extend')
  extend(@IdParam('measureId') measureId: string, @Body() body: ExtendMeasureBody, @Call() call: HttpCall) {
    return this.give.change('ExtendMeasure', body, call, { measureId });
  }

  @Changes(':measureId/cancel', '取消 cancel')
  cancel(@IdParam('measureId') measureId: string, @Body() body: MeasureReasonBody, @Call() call: HttpCall) {
    return this.give.change('CancelMeasure', body, call, { measureId });
  }
}
