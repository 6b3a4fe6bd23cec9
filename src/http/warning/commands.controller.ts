/** Commands on warnings, rectifications and accountability actions. */
import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Call, Changes, Creates, Give, idFor, type HttpCall } from '../give';
import { IdParam } from '../id-param';
import {
  AcceptRectificationBody,
  AnswerRectificationBody,
  AnswerWarningBody,
  AppealAccountabilityBody,
  AskAccountabilityBody,
  AuthorityReasonBody,
  CancelRectificationBody,
  CloseRectificationBody,
  DecideAccountabilityBody,
  DecideAppealBody,
  ExtendRectificationBody,
  IssueWarningBody,
  OrderRectificationBody,
  RaiseWarningBody,
  ReturnRectificationBody,
  ServeAccountabilityBody,
  SettleWarningBody,
  WarningNumberBody,
  WarningReasonBody,
} from './dto';
import { groundOf, rectificationOrigin, warningOrigin } from './said';

@ApiTags('预警 warning')
@Controller('api/v1/warnings')
export class WarningCommands {
  constructor(private readonly give: Give) {}

  @Creates('', '发出预警；同一事项再发更高等级即为升级 issue, or raise in the same matter')
  issue(@Body() body: IssueWarningBody, @Call() call: HttpCall) {
    const { postId, matterId, noticeNumber = null } = body;
    const said = { postId, matterId, noticeNumber, origin: warningOrigin(body.origin) };
    return this.give.create('IssueWarning', body, call, said, 'warnings');
  }

  @Changes(':warningId/raise', '升级 raise')
  raise(@IdParam('warningId') warningId: string, @Body() body: RaiseWarningBody, @Call() call: HttpCall) {
    const { noticeNumber = null } = body;
    return this.give.change('RaiseWarning', body, call, { warningId, noticeNumber });
  }

  @Changes(':warningId/number', '补文号 give a notice number')
  number(@IdParam('warningId') warningId: string, @Body() body: WarningNumberBody, @Call() call: HttpCall) {
    return this.give.change('ProposeWarningNumber', body, call, { warningId });
  }

  @Changes(':warningId/answer', '说明、谈话、送达或移交 answer')
  answer(@IdParam('warningId') warningId: string, @Body() body: AnswerWarningBody, @Call() call: HttpCall) {
    return this.give.change('AnswerWarning', body, call, { warningId });
  }

  @Changes(':warningId/return', '退回答复 send the answer back')
  return(@IdParam('warningId') warningId: string, @Body() body: WarningReasonBody, @Call() call: HttpCall) {
    return this.give.change('ReturnWarningAnswer', body, call, { warningId });
  }

  @Changes(':warningId/settle', '核查销号 settle')
  settle(@IdParam('warningId') warningId: string, @Body() body: SettleWarningBody, @Call() call: HttpCall) {
    return this.give.change('SettleWarning', body, call, { warningId });
  }

  @Changes(':warningId/withdraw', '撤回 withdraw')
  withdraw(@IdParam('warningId') warningId: string, @Body() body: WarningReasonBody, @Call() call: HttpCall) {
    return this.give.change('WithdrawWarning', body, call, { warningId });
  }
}

@ApiTags('整改 rectification')
@Controller('api/v1/rectifications')
export class RectificationCommands {
  constructor(private readonly give: Give) {}

  @Creates('', '责令整改 order')
  order(@Body() body: OrderRectificationBody, @Call() call: HttpCall) {
    const rectificationId = idFor(body.rectificationId, 'rectification', body, call);
    const { responsiblePostId } = body;
    const said = { rectificationId, responsiblePostId, origin: rectificationOrigin(body.origin) };
    return this.give.create('OrderRectification', body, call, said, 'rectifications');
  }

  @Changes(':rectificationId/answer', '反馈整改情况 answer')
  answer(
    @IdParam('rectificationId') rectificationId: string,
    @Body() body: AnswerRectificationBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('AnswerRectification', body, call, { rectificationId });
  }

  @Changes(':rectificationId/accept', '核查通过 accept')
  accept(
    @IdParam('rectificationId') rectificationId: string,
    @Body() body: AcceptRectificationBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('AcceptRectification', body, call, { rectificationId });
  }

  @Changes(':rectificationId/return', '核查退回 return')
  return(
    @IdParam('rectificationId') rectificationId: string,
    @Body() body: ReturnRectificationBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('ReturnRectification', body, call, { rectificationId });
  }

  @Changes(':rectificationId/close', '销号 close')
  close(
    @IdParam('rectificationId') rectificationId: string,
    @Body() body: CloseRectificationBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('CloseRectification', body, call, { rectificationId });
  }

  @Changes(':rectificationId/extend', '延期 extend')
  extend(
    @IdParam('rectificationId') rectificationId: string,
    @Body() body: ExtendRectificationBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('ExtendRectification', body, call, { rectificationId });
  }

  @Changes(':rectificationId/cancel', '撤销 cancel')
  cancel(
    @IdParam('rectificationId') rectificationId: string,
    @Body() body: CancelRectificationBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('CancelRectification', body, call, { rectificationId });
  }
}

@ApiTags('问责 accountability')
@Controller('api/v1/accountability-actions')
export class AccountabilityCommands {
  constructor(private readonly give: Give) {}

  @Creates('', '提请问责 ask for an action')
  ask(@Body() body: AskAccountabilityBody, @Call() call: HttpCall) {
    const actionId = idFor(body.actionId, 'accountability', body, call);
    const said = { actionId, personId: body.personId, grounds: body.grounds.map(groundOf) };
    return this.give.create('AskAccountability', body, call, said, 'accountability-actions');
  }

  @Creates('decide', '作出问责决定，提请过的或径行 decide, asked for or not')
  decide(@Body() body: DecideAccountabilityBody, @Call() call: HttpCall) {
    const actionId = idFor(body.actionId, 'accountability', body, call);
    const said = { actionId, personId: body.personId, grounds: body.grounds.map(groundOf) };
    return this.give.create('DecideAccountability', body, call, said, 'accountability-actions');
  }

  @Changes(':actionId/decline', '不予问责 decline')
  decline(@IdParam('actionId') actionId: string, @Body() body: AuthorityReasonBody, @Call() call: HttpCall) {
    return this.give.change('DeclineAccountability', body, call, { actionId });
  }

  @Changes(':actionId/serve', '送达 serve')
  serve(
    @IdParam('actionId') actionId: string,
    @Body() body: ServeAccountabilityBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('ServeAccountability', body, call, { actionId });
  }

  @Changes(':actionId/appeal', '申诉 appeal')
  appeal(
    @IdParam('actionId') actionId: string,
    @Body() body: AppealAccountabilityBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('AppealAccountability', body, call, { actionId });
  }

  @Changes(':actionId/appeal/decide', '复核决定 decide the appeal')
  decideAppeal(
    @IdParam('actionId') actionId: string,
    @Body() body: DecideAppealBody,
    @Call() call: HttpCall,
  ) {
    const { measure = null } = body;
    return this.give.change('DecideAccountabilityAppeal', body, call, { actionId, measure });
  }

  @Changes(':actionId/withdraw', '撤销有误的决定 withdraw a wrong decision')
  withdraw(@IdParam('actionId') actionId: string, @Body() body: AuthorityReasonBody, @Call() call: HttpCall) {
    return this.give.change('WithdrawAccountability', body, call, { actionId });
  }
}
