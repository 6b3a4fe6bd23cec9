/** Commands on points, officers and reports of warning networks. */
import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Call, Changes, Creates, Give, idFor, type HttpCall } from '../give';
import { IdParam } from '../id-param';
import {
  AppointOfficerBody,
  AssessOfficerBody,
  ClassifyReportBody,
  DismissOfficerBody,
  HandInReportBody,
  HandleSignBody,
  MovePointBody,
  NetworkReasonBody,
  OpenPointBody,
  ReceiveReportBody,
  TrainOfficerBody,
  UrgentReportBody,
} from './dto-work';

@ApiTags('预警网络 warning network')
@Controller('api/v1')
export class NetworkWorkCommands {
  constructor(private readonly give: Give) {}

  @Creates('networks/:networkId/points', '设立监测点 open a monitoring point')
  open(@IdParam('networkId') networkId: string, @Body() body: OpenPointBody, @Call() call: HttpCall) {
    const pointId = idFor(body.pointId, 'monitoring-point', body, call);
    return this.give.create('OpenMonitoringPoint', body, call, { networkId, pointId }, 'monitoring-points');
  }

  @Changes('monitoring-points/:pointId/move', '调整监测点 move a monitoring point')
  move(@IdParam('pointId') pointId: string, @Body() body: MovePointBody, @Call() call: HttpCall) {
    return this.give.change('MoveMonitoringPoint', body, call, { pointId });
  }

  @Changes('monitoring-points/:pointId/close', '撤销监测点 close a monitoring point')
  close(@IdParam('pointId') pointId: string, @Body() body: NetworkReasonBody, @Call() call: HttpCall) {
    return this.give.change('CloseMonitoringPoint', body, call, { pointId });
  }

  @Creates('networks/:networkId/points/:pointId/officers', '聘请信息员 appoint an information officer')
  appoint(
    @IdParam('networkId') networkId: string,
    @IdParam('pointId') pointId: string,
    @Body() body: AppointOfficerBody,
    @Call() call: HttpCall,
  ) {
    return this.give.create('AppointOfficer', body, call, { networkId, pointId }, 'information-officers');
  }

  @Changes('information-officers/:officerId/trainings', '培训信息员 train')
  train(@IdParam('officerId') officerId: string, @Body() body: TrainOfficerBody, @Call() call: HttpCall) {
    const trainingId = idFor(body.trainingId, 'officer-training', body, call);
    return this.give.change('TrainOfficer', body, call, { officerId, trainingId });
  }

  @Changes('information-officers/:officerId/assessments', '考核信息员 assess')
  assess(@IdParam('officerId') officerId: string, @Body() body: AssessOfficerBody, @Call() call: HttpCall) {
    return this.give.change('AssessOfficer', body, call, { officerId });
  }

  @Changes('information-officers/:officerId/dismiss', '解聘信息员 dismiss')
  dismiss(@IdParam('officerId') officerId: string, @Body() body: DismissOfficerBody, @Call() call: HttpCall) {
    return this.give.change('DismissOfficer', body, call, { officerId });
  }

  @Creates(
    'networks/:networkId/points/:pointId/reports',
    '定期报送预警信息；在期间之外的照收并标明 report for a period; outside its window it is kept, and marked',
  )
  handIn(
    @IdParam('networkId') networkId: string,
    @IdParam('pointId') pointId: string,
    @Body() body: HandInReportBody,
    @Call() call: HttpCall,
  ) {
    return this.give.create('HandInReport', body, call, { networkId, pointId }, 'warning-reports');
  }

  @Creates('networks/:networkId/points/:pointId/urgent-reports', '即时报送 report at once')
  urgent(
    @IdParam('networkId') networkId: string,
    @IdParam('pointId') pointId: string,
    @Body() body: UrgentReportBody,
    @Call() call: HttpCall,
  ) {
    const reportId = idFor(body.reportId, 'warning-report', body, call);
    const path = { networkId, pointId, reportId };
    return this.give.create('SendUrgentReport', body, call, path, 'warning-reports');
  }

  @Changes('warning-reports/:reportId/receive', '接收 receive')
  receive(@IdParam('reportId') reportId: string, @Body() body: ReceiveReportBody, @Call() call: HttpCall) {
    return this.give.change('ReceiveReport', body, call, { reportId });
  }

  @Changes('warning-reports/:reportId/classify', '逐项分类 classify sign by sign')
  classify(@IdParam('reportId') reportId: string, @Body() body: ClassifyReportBody, @Call() call: HttpCall) {
    return this.give.change('ClassifyReport', body, call, { reportId });
  }

  @Changes('warning-reports/:reportId/signs/:signId/handle', '登记处理情况 record what was done about a sign')
  handle(
    @IdParam('reportId') reportId: string,
    @IdParam('signId') signId: string,
    @Body() body: HandleSignBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('HandleSign', body, call, { reportId, signId });
  }
}
