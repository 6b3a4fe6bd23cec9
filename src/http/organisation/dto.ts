/** Bodies of the commands on units, persons and posts. */
import { POST_RANKS, type PostRank } from '../../../workflows/plans/plan';
import { POST_ROLES, type PostDuty, type PostRole } from '../../../workflows/post/events';
import type { UnitKind } from '../../../workflows/unit/events';
import type { Founding } from '../../commands/founding';
import { CommandBody } from '../command-body';
import {
  ChoiceField,
  DateField,
  IdField,
  IntegerField,
  LongTextField,
  NullableIdField,
  ObjectField,
  ObjectListField,
  OptionalInstantField,
  TextField,
} from '../fields';
import type { BodyOf } from '../give';

const UNIT_KINDS: readonly UnitKind[] = ['body', 'department', 'section', 'affiliate'];

export class EstablishUnitBody extends CommandBody implements BodyOf<'EstablishUnit', never, 'unitId'> {
  @IdField('单位编号', { optional: true })
  unitId?: string;
  @TextField('单位名称')
  name!: string;
  @ChoiceField('类型：机关、部门、科室、所属单位', UNIT_KINDS)
  kind!: UnitKind;
  @NullableIdField('上级单位，根单位为 null')
  parentId!: string | null;
}

export class NameBody extends CommandBody implements BodyOf<'RenameUnit', 'unitId'> {
  @TextField('新名称')
  name!: string;
}

export class MoveUnitBody extends CommandBody implements BodyOf<'MoveUnit', 'unitId'> {
  @IdField('新的上级单位')
  parentId!: string;
}

export class ReasonBody extends CommandBody implements BodyOf<'AbolishUnit', 'unitId'> {
  @LongTextField('理由')
  reason!: string;
}

export class RegisterPersonBody extends CommandBody implements BodyOf<'RegisterPerson', never, 'personId'> {
  @IdField('人员编号', { optional: true })
  personId?: string;
  @TextField('姓名')
  name!: string;
}

export class EstablishPostBody extends CommandBody implements BodyOf<'EstablishPost', never, 'postId'> {
  @IdField('岗位编号', { optional: true })
  postId?: string;
  @IdField('所属单位')
  unitId!: string;
  @TextField('岗位名称')
  name!: string;
  @ChoiceField('层级：领导、中层、其他', POST_RANKS)
  rank!: PostRank;
  @ChoiceField('岗位角色', POST_ROLES)
  role!: PostRole;
  @IntegerField('职数', { min: 1, max: 200 })
  seats!: number;
}

export class ChangeSeatsBody extends CommandBody implements BodyOf<'ChangeSeats', 'postId'> {
  @IntegerField('职数', { min: 1, max: 200 })
  seats!: number;
  @LongTextField('理由')
  reason!: string;
}

export class PostDutyBody implements PostDuty {
  @LongTextField('职责内容')
  content!: string;
  @TextField('办理主体')
  handledBy!: string;
  @TextField('设定依据', { max: 1_000 })
  basis!: string;
  @LongTextField('备注', { optional: true })
  remark?: string;
}

export class RecordPostDutiesBody extends CommandBody implements BodyOf<'RecordPostDuties', 'postId'> {
  @ObjectListField('岗位职责目录各行', () => PostDutyBody, 200)
  duties!: readonly PostDutyBody[];
}

export class AppointPersonBody
  extends CommandBody
  implements BodyOf<'AppointPerson', 'postId', 'appointmentId'>
{
  @IdField('任职编号', { optional: true })
  appointmentId?: string;
  @IdField('任职人员')
  personId!: string;
  @DateField('任职日期')
  from!: string;
}

export class EndAppointmentBody
  extends CommandBody
  implements BodyOf<'EndAppointment', 'postId' | 'appointmentId'>
{
  @DateField('在岗的最后一天')
  until!: string;
  @LongTextField('理由')
  reason!: string;
}

export class ExemptFromRotationBody
  extends CommandBody
  implements BodyOf<'ExemptFromRotation', 'postId' | 'appointmentId'>
{
  @IdField('专项工作')
  campaignId!: string;
  @LongTextField('理由')
  reason!: string;
  @TextField('批准依据')
  authority!: string;
}

export class DelegatePostBody
  extends CommandBody
  implements BodyOf<'DelegatePost', 'postId', 'delegationId'>
{
  @IdField('代理编号', { optional: true })
  delegationId?: string;
  @IdField('由其代理的任职 appointment of the holder')
  appointmentId!: string;
  @IdField('代理人')
  personId!: string;
  @DateField('代理的第一天，不早于今天')
  from!: string;
  @DateField('代理的最后一天，至多 366 天')
  until!: string;
  @LongTextField('理由')
  reason!: string;
}

export class EndDelegationBody
  extends CommandBody
  implements BodyOf<'EndDelegation', 'postId' | 'delegationId'>
{
  @LongTextField('理由')
  reason!: string;
}

export class WithoutRiskBody extends CommandBody implements BodyOf<'DeclarePostWithoutRisk', 'postId'> {
  @IdField('专项工作')
  campaignId!: string;
  @LongTextField('未发现风险点的理由')
  reason!: string;
}

export class FoundingUnitBody implements BodyOfFounding<'unit'> {
  @IdField('单位编号')
  unitId!: string;
  @TextField('单位名称')
  name!: string;
  @ChoiceField('类型', UNIT_KINDS)
  kind!: UnitKind;
}

export class FoundingPostBody implements BodyOfFounding<'post'> {
  @IdField('岗位编号')
  postId!: string;
  @TextField('岗位名称')
  name!: string;
}

export class FoundingPersonBody implements BodyOfFounding<'person'> {
  @IdField('人员编号')
  personId!: string;
  @TextField('姓名')
  name!: string;
}

type BodyOfFounding<Part extends 'unit' | 'post' | 'person'> = Founding[Part];

export class FoundOrganisationBody implements Founding {
  @ObjectField('根单位', () => FoundingUnitBody)
  unit!: FoundingUnitBody;
  @ObjectField('系统管理员岗位', () => FoundingPostBody)
  post!: FoundingPostBody;
  @ObjectField('系统管理员', () => FoundingPersonBody)
  person!: FoundingPersonBody;
  @OptionalInstantField('发生时间')
  occurredAt?: string;
}
