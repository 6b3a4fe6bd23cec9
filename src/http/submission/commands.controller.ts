/** Commands on a submission. Its id is `<campaign>.<stage>.<unit>`. */
import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Call, Changes, Creates, Give, type HttpCall } from '../give';
import { IdParam } from '../id-param';
import {
  AcceptSubmissionBody,
  BeginSubmissionBody,
  HandInBody,
  ReasonsBody,
  WithdrawSubmissionBody,
  TakeUpDriftBody,
} from './dto';

@ApiTags('报送 submission')
@Controller('api/v1/submissions')
export class SubmissionCommands {
  constructor(private readonly give: Give) {}

  @Creates('', '开始报送 begin')
  begin(@Body() body: BeginSubmissionBody, @Call() call: HttpCall) {
    return this.give.create('BeginSubmission', body, call, {}, 'submissions');
  }

  @Changes(':submissionId/hand-in', '报送：此刻的内容就此固定 hand in: the items are frozen as they stand')
  handIn(@IdParam('submissionId') submissionId: string, @Body() body: HandInBody, @Call() call: HttpCall) {
    return this.give.change('HandInSubmission', body, call, { submissionId });
  }

  @Changes(':submissionId/withdraw', '撤回 withdraw')
  withdraw(
    @IdParam('submissionId') submissionId: string,
    @Body() body: WithdrawSubmissionBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('WithdrawSubmission', body, call, { submissionId });
  }

  @Changes(':submissionId/return', '退回 return, with reasons')
  return(@IdParam('submissionId') submissionId: string, @Body() body: ReasonsBody, @Call() call: HttpCall) {
    return this.give.change('ReturnSubmission', body, call, { submissionId });
  }

  @Changes(':submissionId/accept', '接收 accept')
  accept(
    @IdParam('submissionId') submissionId: string,
    @Body() body: AcceptSubmissionBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('AcceptSubmission', body, call, { submissionId });
  }

  @Changes(':submissionId/reopen', '重新打开已接收的报送 reopen an accepted one')
  reopen(@IdParam('submissionId') submissionId: string, @Body() body: ReasonsBody, @Call() call: HttpCall) {
    return this.give.change('ReopenSubmission', body, call, { submissionId });
  }
  @Changes(':submissionId/drift', '接收后的变动纳入动态管理 take up what changed since the acceptance')
  takeUpDrift(
    @IdParam('submissionId') submissionId: string,
    @Body() body: TakeUpDriftBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('TakeUpDrift', body, call, { submissionId });
  }
}
