/** Commands on notices, decisions, filings and assessments. */
import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OpenToAll } from '../account/open-to-all';
import { Call, Changes, Creates, Give, idFor, ObjectionTaken, type HttpCall } from '../give';
import { IdParam } from '../id-param';
import {
  AccountabilityBody,
  AnswerObjectionBody,
  BeginAssessmentBody,
  CheckBody,
  CommendBody,
  ConfirmResultBody,
  DecisionFollowUpBody,
  DecisionMeetingBody,
  DeliberationBody,
  FilingReceiptBody,
  LodgeObjectionBody,
  MemberOpinionBody,
  OfficeReasonBody,
  OrderUnitRectificationBody,
  PlainBody,
  ProposeDecisionBody,
  PublishNoticeBody,
  ReportRectificationBody,
  ReportResultsBody,
  ResendFilingBody,
  ScoresBody,
  SelfAssessmentBody,
  GivePledgeBody,
  PledgeTextBody,
  SendFilingBody,
  TakeDecisionBody,
} from './dto';

@ApiTags('公示 public notice')
@Controller('api/v1/notices')
export class NoticeCommands {
  constructor(private readonly give: Give) {}

  @Creates('', '发布公示：所示内容就此固定 publish: what it shows is frozen')
  publish(@Body() body: PublishNoticeBody, @Call() call: HttpCall) {
    const noticeId = idFor(body.noticeId, 'notice', body, call);
    return this.give.create('PublishNotice', body, call, { noticeId }, 'notices');
  }

  /** Whoever holds the receipt number may ask what became of it: `GET public/notices/:noticeId/objections/:receiptNumber`. */
  @OpenToAll()
  @Changes(
    ':noticeId/objections',
    '提出异议；答复凭回执号查询 object; the receipt number leads to the answer',
    {
      type: ObjectionTaken,
    },
  )
  async object(
    @IdParam('noticeId') noticeId: string,
    @Body() body: LodgeObjectionBody,
    @Call() call: HttpCall,
  ): Promise<ObjectionTaken> {
    const receiptNumber = idFor(body.objectionId, 'objection', body, call);
    const receipt = await this.give.change('LodgeObjection', body, call, {
      noticeId,
      objectionId: receiptNumber,
    });
    return { ...receipt, receiptNumber };
  }

  @Changes(':noticeId/objections/:objectionId/answer', '答复异议 answer an objection')
  answer(
    @IdParam('noticeId') noticeId: string,
    @IdParam('objectionId') objectionId: string,
    @Body() body: AnswerObjectionBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('AnswerObjection', body, call, { noticeId, objectionId });
  }

  @Changes(':noticeId/close', '结束公示 close')
  close(@IdParam('noticeId') noticeId: string, @Body() body: PlainBody, @Call() call: HttpCall) {
    return this.give.change('CloseNotice', body, call, { noticeId });
  }

  @Changes(':noticeId/withdraw', '撤下公示 withdraw')
  withdraw(@IdParam('noticeId') noticeId: string, @Body() body: OfficeReasonBody, @Call() call: HttpCall) {
    return this.give.change('WithdrawNotice', body, call, { noticeId });
  }
}

@ApiTags('集体决策 collective decision')
@Controller('api/v1/decisions')
export class DecisionCommands {
  constructor(private readonly give: Give) {}

  @Creates('', '提请集体决策 propose')
  propose(@Body() body: ProposeDecisionBody, @Call() call: HttpCall) {
    const decisionId = idFor(body.decisionId, 'decision', body, call);
    return this.give.create('ProposeDecision', body, call, { decisionId }, 'decisions');
  }

  @Changes(':decisionId/deliberations', '记录会前酝酿 record deliberation before the meeting')
  deliberation(
    @IdParam('decisionId') decisionId: string,
    @Body() body: DeliberationBody,
    @Call() call: HttpCall,
  ) {
    const deliberationId = idFor(body.deliberationId, 'deliberation', body, call);
    return this.give.change('RecordDeliberation', body, call, { decisionId, deliberationId });
  }

  @Changes(':decisionId/meeting', '记录会议：出席、缺席、回避 record the meeting')
  meeting(
    @IdParam('decisionId') decisionId: string,
    @Body() body: DecisionMeetingBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('RecordDecisionMeeting', body, call, { decisionId });
  }

  @Changes(':decisionId/follow-ups', '记录执行或监督情况 record execution or supervision')
  followUp(
    @IdParam('decisionId') decisionId: string,
    @Body() body: DecisionFollowUpBody,
    @Call() call: HttpCall,
  ) {
    const followUpId = idFor(body.followUpId, 'follow-up', body, call);
    return this.give.change('FollowUpDecision', body, call, { decisionId, followUpId });
  }

  @Changes(':decisionId/opinions/:memberPostId', '成员表态 a member states an opinion')
  opinion(
    @IdParam('decisionId') decisionId: string,
    @IdParam('memberPostId') memberPostId: string,
    @Body() body: MemberOpinionBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('StateMemberOpinion', body, call, { decisionId, memberPostId });
  }

  @Changes(':decisionId/take', '形成决定 take the decision')
  take(@IdParam('decisionId') decisionId: string, @Body() body: TakeDecisionBody, @Call() call: HttpCall) {
    return this.give.change('TakeDecision', body, call, { decisionId });
  }

  @Changes(':decisionId/withdraw', '撤回 withdraw')
  withdraw(
    @IdParam('decisionId') decisionId: string,
    @Body() body: OfficeReasonBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('WithdrawDecision', body, call, { decisionId });
  }
}

@ApiTags('备案 filing')
@Controller('api/v1/filings')
export class FilingCommands {
  constructor(private readonly give: Give) {}

  @Creates('', '报送备案 send')
  send(@Body() body: SendFilingBody, @Call() call: HttpCall) {
    const filingId = idFor(body.filingId, 'filing', body, call);
    return this.give.create('SendFiling', body, call, { filingId }, 'filings');
  }

  @Changes(':filingId/receipt', '登记回执 record the receipt')
  receipt(@IdParam('filingId') filingId: string, @Body() body: FilingReceiptBody, @Call() call: HttpCall) {
    return this.give.change('RecordFilingReceipt', body, call, { filingId });
  }

  @Changes(':filingId/refuse', '登记退回 record that it was sent back')
  refuse(@IdParam('filingId') filingId: string, @Body() body: OfficeReasonBody, @Call() call: HttpCall) {
    return this.give.change('RefuseFiling', body, call, { filingId });
  }

  @Changes(':filingId/resend', '重新报送 send again')
  resend(@IdParam('filingId') filingId: string, @Body() body: ResendFilingBody, @Call() call: HttpCall) {
    return this.give.change('ResendFiling', body, call, { filingId });
  }
}

@ApiTags('双向承诺 pledge')
@Controller('api/v1/pledges')
export class PledgeCommands {
  constructor(private readonly give: Give) {}

  @Creates('', '部门向领导班子承诺 a unit pledges to its leaders')
  pledge(@Body() body: GivePledgeBody, @Call() call: HttpCall) {
    return this.give.create('GivePledge', body, call, {}, 'pledges');
  }

  @Changes(':pledgeId/return', '领导向部门承诺 a leader pledges in return')
  giveBack(@IdParam('pledgeId') pledgeId: string, @Body() body: PledgeTextBody, @Call() call: HttpCall) {
    return this.give.change('ReturnPledge', body, call, { pledgeId });
  }

  @Changes(':pledgeId/withdraw', '撤回承诺 take it back')
  withdraw(@IdParam('pledgeId') pledgeId: string, @Body() body: OfficeReasonBody, @Call() call: HttpCall) {
    return this.give.change('WithdrawPledge', body, call, { pledgeId });
  }
}

@ApiTags('考核 assessment')
@Controller('api/v1/assessments')
export class AssessmentCommands {
  constructor(private readonly give: Give) {}

  @Creates('', '开始考核一个单位 begin')
  begin(@Body() body: BeginAssessmentBody, @Call() call: HttpCall) {
    return this.give.create('BeginAssessment', body, call, {}, 'assessments');
  }

  @Changes(':assessmentId/self', '自评 self-assessment')
  self(
    @IdParam('assessmentId') assessmentId: string,
    @Body() body: SelfAssessmentBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('HandInSelfAssessment', body, call, { assessmentId });
  }

  @Changes(':assessmentId/checks', '登记检查 record a check')
  check(@IdParam('assessmentId') assessmentId: string, @Body() body: CheckBody, @Call() call: HttpCall) {
    const checkId = idFor(body.checkId, 'check', body, call);
    return this.give.change('RecordAssessmentCheck', body, call, { assessmentId, checkId });
  }

  @Changes(':assessmentId/scores', '打分 score')
  score(@IdParam('assessmentId') assessmentId: string, @Body() body: ScoresBody, @Call() call: HttpCall) {
    return this.give.change('ScoreAssessment', body, call, { assessmentId });
  }

  @Changes(':assessmentId/result', '确定结果 confirm the result')
  confirm(
    @IdParam('assessmentId') assessmentId: string,
    @Body() body: ConfirmResultBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('ConfirmAssessmentResult', body, call, { assessmentId });
  }

  @Changes(':assessmentId/commendation', '表彰 commend')
  commend(@IdParam('assessmentId') assessmentId: string, @Body() body: CommendBody, @Call() call: HttpCall) {
    return this.give.change('CommendUnit', body, call, { assessmentId });
  }

  @Changes(':assessmentId/rectification', '责令整改 order rectification')
  order(
    @IdParam('assessmentId') assessmentId: string,
    @Body() body: OrderUnitRectificationBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('OrderUnitRectification', body, call, { assessmentId });
  }

  @Changes(':assessmentId/rectification/report', '报告整改 report rectification')
  report(
    @IdParam('assessmentId') assessmentId: string,
    @Body() body: ReportRectificationBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('ReportUnitRectification', body, call, { assessmentId });
  }

  @Changes(':assessmentId/reassessment', '重新考核 reassess')
  reassess(@IdParam('assessmentId') assessmentId: string, @Body() body: ScoresBody, @Call() call: HttpCall) {
    return this.give.change('ReassessUnit', body, call, { assessmentId });
  }

  @Changes(':assessmentId/accountability', '记录问责 record an accountability action')
  accountability(
    @IdParam('assessmentId') assessmentId: string,
    @Body() body: AccountabilityBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('RecordAccountabilityAction', body, call, { assessmentId });
  }
}

@ApiTags('考核 assessment')
@Controller('api/v1/campaigns/:campaignId/assessment-reports')
export class ResultsReportCommands {
  constructor(private readonly give: Give) {}

  @Changes('', '通报考核结果 hand the results over')
  report(@IdParam('campaignId') campaignId: string, @Body() body: ReportResultsBody, @Call() call: HttpCall) {
    const reportId = idFor(body.reportId, 'report', body, call);
    return this.give.change('ReportAssessmentResults', body, call, { campaignId, reportId });
  }
}
