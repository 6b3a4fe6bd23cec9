/** Commands on units, persons and posts. */
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CommandGateway } from '../../commands/command-gateway';
import { Call, Changes, Creates, Give, idFor, type HttpCall } from '../give';
import { IdParam } from '../id-param';
import { GATEWAY } from '../parts';
import {
  AppointPersonBody,
  ChangeSeatsBody,
  DelegatePostBody,
  EndAppointmentBody,
  EndDelegationBody,
  EstablishPostBody,
  EstablishUnitBody,
  ExemptFromRotationBody,
  FoundOrganisationBody,
  MoveUnitBody,
  NameBody,
  ReasonBody,
  RecordPostDutiesBody,
  RegisterPersonBody,
  WithoutRiskBody,
} from './dto';

@ApiTags('组织 organisation')
@Controller('api/v1')
export class OrganisationCommands {
  constructor(
    private readonly give: Give,
    @Inject(GATEWAY) private readonly gateway: CommandGateway,
  ) {}

  @Creates('organisation', '在空日志上建立第一个单位及其管理员 found the organisation on an empty log')
  found(@Body() body: FoundOrganisationBody) {
    const { unit, post, person, occurredAt } = body;
    return this.gateway.foundOrganisation({
      unit: { ...unit },
      post: { ...post },
      person: { ...person },
      ...(occurredAt === undefined ? {} : { occurredAt }),
    });
  }

  @Creates('units', '设立单位 establish a unit')
  establishUnit(@Body() body: EstablishUnitBody, @Call() call: HttpCall) {
    const unitId = idFor(body.unitId, 'unit', body, call);
    return this.give.create('EstablishUnit', body, call, { unitId }, 'units');
  }

  @Changes('units/:unitId/rename', '单位更名 rename a unit')
  renameUnit(@IdParam('unitId') unitId: string, @Body() body: NameBody, @Call() call: HttpCall) {
    return this.give.change('RenameUnit', body, call, { unitId });
  }

  @Changes('units/:unitId/move', '调整隶属关系 move a unit')
  moveUnit(@IdParam('unitId') unitId: string, @Body() body: MoveUnitBody, @Call() call: HttpCall) {
    return this.give.change('MoveUnit', body, call, { unitId });
  }

  @Changes('units/:unitId/abolish', '撤销单位 abolish a unit')
  abolishUnit(@IdParam('unitId') unitId: string, @Body() body: ReasonBody, @Call() call: HttpCall) {
    return this.give.change('AbolishUnit', body, call, { unitId });
  }

  @Creates('persons', '登记人员 register a person')
  registerPerson(@Body() body: RegisterPersonBody, @Call() call: HttpCall) {
    const personId = idFor(body.personId, 'person', body, call);
    return this.give.create('RegisterPerson', body, call, { personId }, 'persons');
  }

  @Changes('persons/:personId/rename', '更正姓名 correct a name')
  renamePerson(@IdParam('personId') personId: string, @Body() body: NameBody, @Call() call: HttpCall) {
    return this.give.change('RenamePerson', body, call, { personId });
  }

  @Creates('posts', '设置岗位 establish a post')
  establishPost(@Body() body: EstablishPostBody, @Call() call: HttpCall) {
    const postId = idFor(body.postId, 'post', body, call);
    return this.give.create('EstablishPost', body, call, { postId }, 'posts');
  }

  @Changes('posts/:postId/rename', '岗位更名 rename a post')
  renamePost(@IdParam('postId') postId: string, @Body() body: NameBody, @Call() call: HttpCall) {
    return this.give.change('RenamePost', body, call, { postId });
  }

  @Changes('posts/:postId/seats', '调整职数，即日起 change how many may hold the post, from that day on')
  changeSeats(@IdParam('postId') postId: string, @Body() body: ChangeSeatsBody, @Call() call: HttpCall) {
    return this.give.change('ChangeSeats', body, call, { postId });
  }

  @Changes('posts/:postId/duties', '填报岗位职责目录（整份替换） record the duties (whole)')
  recordDuties(
    @IdParam('postId') postId: string,
    @Body() body: RecordPostDutiesBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('RecordPostDuties', body, call, { postId });
  }

  @Changes('posts/:postId/appointments', '任职 appoint a person')
  appoint(@IdParam('postId') postId: string, @Body() body: AppointPersonBody, @Call() call: HttpCall) {
    const appointmentId = idFor(body.appointmentId, 'appointment', body, call);
    return this.give.change('AppointPerson', body, call, { postId, appointmentId });
  }

  @Changes('posts/:postId/appointments/:appointmentId/end', '离任 end an appointment')
  endAppointment(
    @IdParam('postId') postId: string,
    @IdParam('appointmentId') appointmentId: string,
    @Body() body: EndAppointmentBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('EndAppointment', body, call, { postId, appointmentId });
  }

  @Changes('posts/:postId/appointments/:appointmentId/exempt', '免予轮岗 exempt from rotation')
  exempt(
    @IdParam('postId') postId: string,
    @IdParam('appointmentId') appointmentId: string,
    @Body() body: ExemptFromRotationBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('ExemptFromRotation', body, call, { postId, appointmentId });
  }

  @Changes('posts/:postId/delegations', '委托他人代理岗位 delegate a post for a time')
  delegate(@IdParam('postId') postId: string, @Body() body: DelegatePostBody, @Call() call: HttpCall) {
    const delegationId = idFor(body.delegationId, 'delegation', body, call);
    return this.give.change('DelegatePost', body, call, { postId, delegationId });
  }

  @Changes('posts/:postId/delegations/:delegationId/end', '提前结束代理 end a delegation at once')
  endDelegation(
    @IdParam('postId') postId: string,
    @IdParam('delegationId') delegationId: string,
    @Body() body: EndDelegationBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('EndDelegation', body, call, { postId, delegationId });
  }

  @Changes('posts/:postId/without-risk', '签署“未发现风险点” sign "no risk point found"')
  withoutRisk(@IdParam('postId') postId: string, @Body() body: WithoutRiskBody, @Call() call: HttpCall) {
    return this.give.change('DeclarePostWithoutRisk', body, call, { postId });
  }

  @Changes('posts/:postId/abolish', '撤销岗位 abolish a post')
  abolishPost(@IdParam('postId') postId: string, @Body() body: ReasonBody, @Call() call: HttpCall) {
    return this.give.change('AbolishPost', body, call, { postId });
  }
}
