/** Commands on analyses and bulletins of warning networks. */
import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Call, Changes, Creates, Give, idFor, type HttpCall } from '../give';
import { IdParam } from '../id-param';
import {
  AnswerBulletinBody,
  AnswerSharingBody,
  CheckAnswerBody,
  ConcludeAnalysisBody,
  ExpertOpinionBody,
  IssueBulletinBody,
  MakeAnalysisBody,
  NetworkReasonBody,
  ShareAnalysisBody,
} from './dto-work';

@ApiTags('预警网络 warning network')
@Controller('api/v1')
export class NetworkAnalysisCommands {
  constructor(private readonly give: Give) {}

  @Creates('networks/:networkId/analyses', '分析一段时间的预警信息 analyse the reports of a time')
  make(@IdParam('networkId') networkId: string, @Body() body: MakeAnalysisBody, @Call() call: HttpCall) {
    const analysisId = idFor(body.analysisId, 'warning-analysis', body, call);
    return this.give.create('MakeAnalysis', body, call, { networkId, analysisId }, 'warning-analyses');
  }

  @Changes('warning-analyses/:analysisId/opinions', '登记专家意见 an expert’s opinion')
  opinion(
    @IdParam('analysisId') analysisId: string,
    @Body() body: ExpertOpinionBody,
    @Call() call: HttpCall,
  ) {
    const opinionId = idFor(body.opinionId, 'expert-opinion', body, call);
    return this.give.change('GiveExpertOpinion', body, call, { analysisId, opinionId });
  }

  @Changes('warning-analyses/:analysisId/sharings', '通报交流 share with the units concerned')
  share(@IdParam('analysisId') analysisId: string, @Body() body: ShareAnalysisBody, @Call() call: HttpCall) {
    const sharingId = idFor(body.sharingId, 'sharing', body, call);
    return this.give.change('ShareAnalysis', body, call, { analysisId, sharingId });
  }

  @Changes('warning-analyses/:analysisId/sharings/:sharingId/answers/:unitId', '反馈 a unit answers')
  answerSharing(
    @IdParam('analysisId') analysisId: string,
    @IdParam('sharingId') sharingId: string,
    @IdParam('unitId') unitId: string,
    @Body() body: AnswerSharingBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('AnswerSharing', body, call, { analysisId, sharingId, unitId });
  }

  @Changes('warning-analyses/:analysisId/conclude', '形成结论 conclude')
  conclude(
    @IdParam('analysisId') analysisId: string,
    @Body() body: ConcludeAnalysisBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('ConcludeAnalysis', body, call, { analysisId });
  }

  @Creates('networks/:networkId/bulletins', '发出通报、要情报告或防范建议 issue a bulletin')
  issue(@IdParam('networkId') networkId: string, @Body() body: IssueBulletinBody, @Call() call: HttpCall) {
    const bulletinId = idFor(body.bulletinId, 'warning-bulletin', body, call);
    return this.give.create('IssueBulletin', body, call, { networkId, bulletinId }, 'warning-bulletins');
  }

  @Changes('warning-bulletins/:bulletinId/answers/:unitId', '反馈整改 answer with what is done')
  answer(
    @IdParam('bulletinId') bulletinId: string,
    @IdParam('unitId') unitId: string,
    @Body() body: AnswerBulletinBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('AnswerBulletin', body, call, { bulletinId, unitId });
  }

  @Changes('warning-bulletins/:bulletinId/answers/:unitId/check', '核查反馈 check an answer')
  check(
    @IdParam('bulletinId') bulletinId: string,
    @IdParam('unitId') unitId: string,
    @Body() body: CheckAnswerBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('CheckBulletinAnswer', body, call, { bulletinId, unitId });
  }

  @Changes('warning-bulletins/:bulletinId/withdraw', '撤回 withdraw')
  withdraw(
    @IdParam('bulletinId') bulletinId: string,
    @Body() body: NetworkReasonBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('WithdrawBulletin', body, call, { bulletinId });
  }
}
