/** Bodies of the commands on powers, risk points and measures. */
import {
  DISCOVERY_METHODS,
  MEASURE_PHASES,
  OPINIONS,
  type DiscoveryMethod,
  type GradeLevel,
  type MeasurePhase,
  type OpinionKind,
} from '../../../workflows/plans/plan';
import type { FlowStep, PowerKind } from '../../../workflows/power/events';
import { TRANSFER_OUTCOMES } from '../../../workflows/power/events';
import type { MeasureLevel } from '../../../workflows/control-measure/events';
import type { RatingStep, RegradeCause } from '../../../workflows/risk-point/events';
import { EvidenceBody } from '../campaign/dto';
import { CommandBody } from '../command-body';
import {
  BooleanField,
  ChoiceField,
  DateField,
  IdField,
  IdListField,
  IntegerField,
  LongTextField,
  NullableIdField,
  ObjectListField,
  TextField,
  TextListField,
} from '../fields';
import type { BodyOf } from '../give';

const POWER_KINDS: readonly PowerKind[] = ['external', 'internal'];

export class RevisePowerBody extends CommandBody implements BodyOf<'RevisePower', 'powerId'> {
  @TextField('职权名称')
  name!: string;
  @LongTextField('职权内容')
  content!: string;
  @ChoiceField('对外行使或内部管理', POWER_KINDS)
  kind!: PowerKind;
  @IdField('职权类别（方案所定）')
  powerClass!: string;
  @IdField('办理主体（岗位）')
  holderPostId!: string;
  @TextListField('设置依据', { max: 500 })
  legalBasis!: readonly string[];
  @TextField('公开形式')
  publicityForm!: string;
  @TextField('办结时限')
  timeLimit!: string;
  @LongTextField('备注', { optional: true })
  remark?: string;
}

export class ListPowerBody extends RevisePowerBody implements BodyOf<'ListPower', never, 'powerId'> {
  @IdField('职权编号', { optional: true })
  powerId?: string;
  @IdField('单位')
  unitId!: string;
  @IdField('专项工作')
  campaignId!: string;
}

export class FlowStepBody implements FlowStep {
  @IdField('环节编号')
  stepId!: string;
  @TextField('环节名称')
  name!: string;
  @IdField('责任岗位')
  responsiblePostId!: string;
  @TextField('时限，可空', { optional: true })
  timeLimit: string = '';
  @IdListField('下一环节', 100)
  next!: readonly string[];
}

export class DrawFlowBody extends CommandBody implements BodyOf<'DrawPowerFlow', 'powerId'> {
  @ChoiceField('外部或内部流程图', POWER_KINDS)
  variant!: PowerKind;
  @ObjectListField('环节', () => FlowStepBody, 100)
  steps!: readonly FlowStepBody[];
}

export class PowerWithoutRiskBody
  extends CommandBody
  implements BodyOf<'DeclarePowerWithoutRisk', 'powerId'>
{
  @IdField('专项工作')
  campaignId!: string;
  @LongTextField('未发现风险点的理由')
  reason!: string;
}

export class CancelPowerBody extends CommandBody implements BodyOf<'CancelPower', 'powerId'> {
  @LongTextField('理由')
  reason!: string;
  @TextListField('取消依据', { max: 500 })
  legalBasis!: readonly string[];
}

export class RequestTransferBody extends CommandBody implements BodyOf<'RequestPowerTransfer', 'powerId'> {
  @IdField('接收单位')
  toUnitId!: string;
  @IdField('接收岗位')
  toPostId!: string;
  @TextListField('划转依据', { max: 500 })
  legalBasis!: readonly string[];
  @LongTextField('理由')
  reason!: string;
}

export class ReviewTransferBody extends CommandBody implements BodyOf<'ReviewPowerTransfer', 'powerId'> {
  @ChoiceField('审核结果 outcome', TRANSFER_OUTCOMES)
  outcome!: (typeof TRANSFER_OUTCOMES)[number];
  @LongTextField('审核意见')
  opinion!: string;
}

export class RequestAdditionBody
  extends ListPowerBody
  implements BodyOf<'RequestPowerAddition', never, 'powerId'>
{
  @LongTextField('申请理由')
  reason!: string;
}

export class RequestRevisionBody
  extends RevisePowerBody
  implements BodyOf<'RequestPowerRevision', 'powerId'>
{
  @LongTextField('申请理由')
  reason!: string;
}

export class RequestCancellationBody
  extends CancelPowerBody
  implements BodyOf<'RequestPowerCancellation', 'powerId'> {}

export class ReviewChangeBody extends ReviewTransferBody implements BodyOf<'ReviewPowerChange', 'powerId'> {}

export class ReviseRiskPointBody extends CommandBody implements BodyOf<'ReviseRiskPoint', 'riskPointId'> {
  @LongTextField('风险点表现形式')
  manifestation!: string;
  @IdField('风险类别（方案所定）')
  category!: string;
  @IdField('风险层面（方案所定；方案未列则不填）', { optional: true })
  holderLevel?: string;
  @ChoiceField('排查方式', DISCOVERY_METHODS)
  method!: DiscoveryMethod;
  @NullableIdField('所在职权；在岗位上的为 null')
  powerId!: string | null;
  @NullableIdField('所在流程环节，没有则为 null')
  flowStepId!: string | null;
  @IdField('所在岗位')
  postId!: string;
}

export class FindRiskPointBody
  extends ReviseRiskPointBody
  implements BodyOf<'FindRiskPoint', never, 'riskPointId'>
{
  @IdField('风险点编号', { optional: true })
  riskPointId?: string;
  @IdField('单位')
  unitId!: string;
  @IdField('专项工作')
  campaignId!: string;
}

const RATING_STEPS: readonly RatingStep[] = ['selfRating', 'publicReview', 'tieredReview'];

export class RateBody extends CommandBody implements BodyOf<'RateRiskPoint', 'riskPointId'> {
  @ChoiceField('定级步骤', RATING_STEPS)
  step!: RatingStep;
  @IntegerField('发生概率，1 最低', { min: 1, max: 10 })
  likelihood!: number;
  @IntegerField('危害程度，1 最低', { min: 1, max: 10 })
  severity!: number;
  @IntegerField('等级，1 最高', { min: 1, max: 9 })
  level!: GradeLevel;
  @LongTextField('与建议等级不一致的理由', { optional: true })
  reason?: string;
}

export class OpinionBody extends CommandBody implements BodyOf<'SignOpinion', 'riskPointId'> {
  @ChoiceField('哪一级意见', OPINIONS)
  opinion!: OpinionKind;
  @LongTextField('意见')
  text!: string;
  @DateField('签署日期')
  signedOn!: string;
}

export class ApproveGradeBody extends CommandBody implements BodyOf<'ApproveRiskGrade', 'riskPointId'> {
  @IntegerField('等级，1 最高', { min: 1, max: 9 })
  level!: GradeLevel;
  @NullableIdField('所依据的集体决策，没有则为 null')
  decisionId!: string | null;
}

export class MonitorBody extends CommandBody implements BodyOf<'MonitorRiskPoint', 'riskPointId'> {
  @DateField('检查日期')
  on!: string;
  @LongTextField('情况')
  finding!: string;
  @BooleanField('是否正常')
  sound!: boolean;
}

export class DisposeBody extends CommandBody implements BodyOf<'DisposeRiskPoint', 'riskPointId'> {
  @LongTextField('处置情况')
  action!: string;
}

const CAUSES: readonly RegradeCause[] = ['periodic', 'powerChanged', 'holderChanged', 'objection', 'other'];

export class ReopenGradingBody extends CommandBody implements BodyOf<'ReopenRiskGrading', 'riskPointId'> {
  @ChoiceField('原因：定期、职权变动、人员变动、异议、其他', CAUSES)
  cause!: RegradeCause;
  @LongTextField('理由')
  reason!: string;
}

export class ClosePointBody extends CommandBody implements BodyOf<'CloseRiskPoint', 'riskPointId'> {
  @LongTextField('理由')
  reason!: string;
  @IdField('同意关闭的集体决策；一、二级且等级由集体决定的必填', { optional: true })
  decisionId?: string;
}

const MEASURE_LEVELS: readonly MeasureLevel[] = ['unit', 'post', 'person'];

export class ReviseMeasureBody extends CommandBody implements BodyOf<'ReviseMeasure', 'measureId'> {
  @ChoiceField('前期预防、中期监控、后期处置', MEASURE_PHASES)
  phase!: MeasurePhase;
  @ChoiceField('单位、岗位、个人', MEASURE_LEVELS)
  level!: MeasureLevel;
  @LongTextField('措施内容')
  content!: string;
  @IdField('责任岗位')
  responsiblePostId!: string;
  @IdField('责任人')
  responsiblePersonId!: string;
  @DateField('完成期限')
  dueOn!: string;
}

export class SetMeasureBody extends ReviseMeasureBody implements BodyOf<'SetMeasure', never, 'measureId'> {
  @IdField('措施编号', { optional: true })
  measureId?: string;
  @IdField('风险点')
  riskPointId!: string;
  @IdField('单位')
  unitId!: string;
  @IdField('专项工作')
  campaignId!: string;
}

export class MeasureDoneBody extends CommandBody implements BodyOf<'ReportMeasureDone', 'measureId'> {
  @DateField('完成日期')
  doneOn!: string;
  @LongTextField('完成情况')
  report!: string;
  @ObjectListField('佐证材料', () => EvidenceBody, 50)
  evidence!: readonly EvidenceBody[];
}

export class MeasureReasonBody extends CommandBody implements BodyOf<'ReopenMeasure', 'measureId'> {
  @LongTextField('理由')
  reason!: string;
}

export class ExtendMeasureBody extends CommandBody implements BodyOf<'ExtendMeasure', 'measureId'> {
  @DateField('新的完成期限')
  dueOn!: string;
  @LongTextField('理由')
  reason!: string;
}
