/** Bodies of the commands on warnings, rectifications and accountability actions. */
import { DEADLINE_KINDS, type DeadlineKind } from '../../../workflows/deadline/events';
import { PROGRAMME_KINDS, type Programme, type ProgrammeKind } from '../../../workflows/kernel/programme';
import {
  WARNING_ANSWERS,
  WARNING_SUBJECT_KINDS,
  type WarningAnswer,
  type WarningSubject,
  type WarningSubjectKind,
} from '../../../workflows/warning/events';
import { EvidenceBody } from '../campaign/dto';
import { CommandBody } from '../command-body';
import {
  ChoiceField,
  DateField,
  IdField,
  IdListField,
  LongTextField,
  NullableIdField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
} from '../fields';
import type { BodyOf } from '../give';

const MAX_EVIDENCE = 50;
const MAX_GROUNDS = 50;

export class ProgrammeBody implements Programme {
  @ChoiceField('专项工作或预警网络 campaign or network', PROGRAMME_KINDS)
  kind!: ProgrammeKind;
  @IdField('其编号 its id')
  id!: string;
}

export class WarningSubjectBody implements WarningSubject {
  @ChoiceField('单位、岗位或人员', WARNING_SUBJECT_KINDS)
  kind!: WarningSubjectKind;
  @IdField('其编号')
  id!: string;
}

const WARNING_ORIGINS = ['reports', 'riskPoint', 'missedDeadline', 'other'] as const;

/** Each kind has its own fields beside it; the others are left out. */
export class WarningOriginBody {
  @ChoiceField('缘由的种类', WARNING_ORIGINS)
  kind!: (typeof WARNING_ORIGINS)[number];
  @IdListField('预警信息，用于 reports', 200)
  reportIds: readonly string[] = [];
  @IdField('风险点，用于 riskPoint', { optional: true })
  riskPointId?: string;
  @IdField('逾期提示，用于 missedDeadline', { optional: true })
  deadlineId?: string;
  @ChoiceField('逾期事项的种类，用于 missedDeadline', DEADLINE_KINDS, { optional: true })
  deadlineKind?: DeadlineKind;
  @IdField('逾期事项，用于 missedDeadline', { optional: true })
  subjectId?: string;
  @LongTextField('说明，用于 other', { optional: true })
  text?: string;
}

export class IssueWarningBody
  extends CommandBody
  implements BodyOf<'IssueWarning', 'origin' | 'postId' | 'matterId' | 'noticeNumber'>
{
  @ObjectField('所属工作', () => ProgrammeBody)
  programme!: ProgrammeBody;
  @ObjectField('预警对象', () => WarningSubjectBody)
  subject!: WarningSubjectBody;
  @NullableIdField('对人员预警时，其岗位')
  postId: string | null = null;
  @NullableIdField('事项编号，用于区分同一对象的不同事项；null：由缘由而定')
  matterId: string | null = null;
  @LongTextField('预警内容')
  content!: string;
  @ObjectField('缘由', () => WarningOriginBody)
  origin!: WarningOriginBody;
  @IdField('预警等级，见方案的 warnings')
  colourId!: string;
  @TextField('文号；不填则按方案编号或以后补', { optional: true })
  noticeNumber?: string;
}

export class RaiseWarningBody
  extends CommandBody
  implements BodyOf<'RaiseWarning', 'warningId' | 'noticeNumber'>
{
  @IdField('升至的等级')
  colourId!: string;
  @LongTextField('理由')
  reason!: string;
  @TextField('文号；不填则按方案编号或以后补', { optional: true })
  noticeNumber?: string;
}

export class WarningNumberBody extends CommandBody implements BodyOf<'ProposeWarningNumber', 'warningId'> {
  @TextField('文号')
  noticeNumber!: string;
}

export class AnswerWarningBody extends CommandBody implements BodyOf<'AnswerWarning', 'warningId'> {
  @ChoiceField('说明、谈话、送达、移交或其他', WARNING_ANSWERS)
  answer!: WarningAnswer;
  @LongTextField('答复或处置情况')
  text!: string;
  @ObjectListField('佐证材料', () => EvidenceBody, MAX_EVIDENCE)
  evidence: readonly EvidenceBody[] = [];
}

export class WarningReasonBody extends CommandBody implements BodyOf<'WithdrawWarning', 'warningId'> {
  @LongTextField('理由')
  reason!: string;
}

export class SettleWarningBody extends CommandBody implements BodyOf<'SettleWarning', 'warningId'> {
  @LongTextField('核查结论')
  finding!: string;
}

const RECTIFICATION_ORIGINS = ['warning', 'gateException', 'assessment', 'finding'] as const;

/** Each kind has its own field beside it; the others are left out. */
export class RectificationOriginBody {
  @ChoiceField('依据的种类', RECTIFICATION_ORIGINS)
  kind!: (typeof RECTIFICATION_ORIGINS)[number];
  @IdField('预警，用于 warning', { optional: true })
  warningId?: string;
  @IdField('例外放行事项，用于 gateException', { optional: true })
  exceptionId?: string;
  @IdField('考核，用于 assessment', { optional: true })
  assessmentId?: string;
  @LongTextField('检查发现的问题，用于 finding', { optional: true })
  text?: string;
}

export class OrderRectificationBody
  extends CommandBody
  implements BodyOf<'OrderRectification', 'origin' | 'responsiblePostId', 'rectificationId'>
{
  @IdField('整改编号', { optional: true })
  rectificationId?: string;
  @ObjectField('所属工作', () => ProgrammeBody)
  programme!: ProgrammeBody;
  @IdField('整改单位')
  unitId!: string;
  @NullableIdField('责任岗位；null：单位')
  responsiblePostId: string | null = null;
  @IdField('核查岗位')
  checkerPostId!: string;
  @LongTextField('整改内容')
  content!: string;
  @ObjectField('依据', () => RectificationOriginBody)
  origin!: RectificationOriginBody;
  @DateField('整改期限')
  dueOn!: string;
}

export class AnswerRectificationBody
  extends CommandBody
  implements BodyOf<'AnswerRectification', 'rectificationId'>
{
  @LongTextField('整改情况')
  report!: string;
  @ObjectListField('佐证材料', () => EvidenceBody, MAX_EVIDENCE)
  evidence!: readonly EvidenceBody[];
}

export class AcceptRectificationBody
  extends CommandBody
  implements BodyOf<'AcceptRectification', 'rectificationId'>
{
  @LongTextField('核查结论')
  finding!: string;
}

export class ReturnRectificationBody
  extends CommandBody
  implements BodyOf<'ReturnRectification', 'rectificationId'>
{
  @TextListField('退回的理由')
  reasons!: readonly string[];
  @DateField('新的期限')
  dueOn!: string;
}

export class CloseRectificationBody
  extends CommandBody
  implements BodyOf<'CloseRectification', 'rectificationId'>
{
  @LongTextField('备注', { optional: true })
  note: string = '';
}

export class ExtendRectificationBody
  extends CommandBody
  implements BodyOf<'ExtendRectification', 'rectificationId'>
{
  @DateField('新的期限')
  dueOn!: string;
  @LongTextField('理由')
  reason!: string;
}

export class CancelRectificationBody
  extends CommandBody
  implements BodyOf<'CancelRectification', 'rectificationId'>
{
  @LongTextField('理由')
  reason!: string;
}

const GROUNDS = ['warning', 'rectification', 'assessment', 'riskPoint', 'other'] as const;

/** Each kind has its own field beside it; the others are left out. */
export class GroundBody {
  @ChoiceField('依据的种类', GROUNDS)
  kind!: (typeof GROUNDS)[number];
  @IdField('预警，用于 warning', { optional: true })
  warningId?: string;
  @IdField('整改，用于 rectification', { optional: true })
  rectificationId?: string;
  @IdField('考核，用于 assessment', { optional: true })
  assessmentId?: string;
  @IdField('风险点，用于 riskPoint', { optional: true })
  riskPointId?: string;
  @LongTextField('说明，用于 other', { optional: true })
  text?: string;
}

export class AskAccountabilityBody
  extends CommandBody
  implements BodyOf<'AskAccountability', 'grounds' | 'personId', 'actionId'>
{
  @IdField('问责编号', { optional: true })
  actionId?: string;
  @ObjectField('所属工作', () => ProgrammeBody)
  programme!: ProgrammeBody;
  @IdField('单位')
  unitId!: string;
  @NullableIdField('人员，问责单位则为 null')
  personId: string | null = null;
  @LongTextField('提请的理由')
  reason!: string;
  @ObjectListField('依据', () => GroundBody, MAX_GROUNDS)
  grounds!: readonly GroundBody[];
}

export class DecideAccountabilityBody
  extends CommandBody
  implements BodyOf<'DecideAccountability', 'grounds' | 'personId', 'actionId'>
{
  @IdField('问责编号，决定已提请的问责时填写', { optional: true })
  actionId?: string;
  @ObjectField('所属工作', () => ProgrammeBody)
  programme!: ProgrammeBody;
  @IdField('单位')
  unitId!: string;
  @NullableIdField('人员，问责单位则为 null')
  personId: string | null = null;
  @LongTextField('认定的问题')
  finding!: string;
  @TextField('决定机关')
  authority!: string;
  @LongTextField('处理方式')
  measure!: string;
  @ObjectListField('依据', () => GroundBody, MAX_GROUNDS)
  grounds!: readonly GroundBody[];
  @DateField('决定日期')
  decidedOn!: string;
}

export class AuthorityReasonBody extends CommandBody implements BodyOf<'DeclineAccountability', 'actionId'> {
  @TextField('决定机关')
  authority!: string;
  @LongTextField('理由')
  reason!: string;
}

export class ServeAccountabilityBody
  extends CommandBody
  implements BodyOf<'ServeAccountability', 'actionId'>
{
  @DateField('送达日期')
  servedOn!: string;
}

export class AppealAccountabilityBody
  extends CommandBody
  implements BodyOf<'AppealAccountability', 'actionId'>
{
  @LongTextField('申诉内容')
  text!: string;
}

const OUTCOMES: readonly ('upheld' | 'changed')[] = ['upheld', 'changed'];

export class DecideAppealBody
  extends AuthorityReasonBody
  implements BodyOf<'DecideAccountabilityAppeal', 'actionId' | 'measure'>
{
  @ChoiceField('维持或变更', OUTCOMES)
  outcome!: 'upheld' | 'changed';
  @LongTextField('变更后的处理方式', { optional: true })
  measure?: string;
}
