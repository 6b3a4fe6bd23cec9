/** Bodies of the commands on a campaign. */
import type {
  CarryOverMode,
  Evidence,
  GateOutcome,
  GroupOffice,
  LeadershipGroup,
  MeetingData,
  ParentCampaign,
  TrainingData,
} from '../../../workflows/campaign/events';
import type { SearchOrder } from '../../../workflows/campaign/child';
import type { ExceptionRequest } from '../../../workflows/campaign/commands';
import { CommandBody } from '../command-body';
import {
  AnyField,
  ChoiceField,
  DateField,
  IdField,
  IdListField,
  IntegerField,
  LongTextField,
  NullableIdField,
  ObjectField,
  ObjectListField,
  TextField,
} from '../fields';
import type { BodyOf } from '../give';

export class EvidenceBody implements Evidence {
  @TextField('材料名称')
  title!: string;
  @TextField('文号', { optional: true })
  documentNumber?: string;
  @TextField('文件的 SHA-256（十六进制）', { optional: true, max: 64 })
  sha256?: string;
}

export class LeadershipGroupBody implements LeadershipGroup {
  @IdListField('组长岗位', 20)
  headPostIds!: readonly string[];
  @IdListField('副组长岗位', 50)
  deputyPostIds!: readonly string[];
  @IdListField('成员岗位', 200)
  memberPostIds!: readonly string[];
}

export class GroupOfficeBody implements GroupOffice {
  @IdField('办公室主任岗位')
  directorPostId!: string;
  @IdListField('办公室成员岗位', 200)
  memberPostIds!: readonly string[];
}

export class ParentCampaignBody implements ParentCampaign {
  @IdField('上级专项工作')
  campaignId!: string;
}

export class SearchOrderBody implements SearchOrder {
  @IdListField('带头的领导班子（单位）', 50)
  leadingUnitIds: readonly string[] = [];
  @IdListField('试点单位', 500)
  pilotUnitIds: readonly string[] = [];
}

export class LaunchCampaignBody extends CommandBody implements BodyOf<'LaunchCampaign', never, 'campaignId'> {
  @IdField('专项工作编号', { optional: true })
  campaignId?: string;
  @TextField('名称')
  title!: string;
  @IdField('主办单位')
  hostUnitId!: string;
  @IdField('实施方案')
  planId!: string;
  @IntegerField('年度', { min: 1990, max: 2200 })
  year!: number;
  @IdListField('参加单位')
  scopeUnitIds!: readonly string[];
  @ObjectField('领导小组', () => LeadershipGroupBody)
  group!: LeadershipGroupBody;
  @ObjectField('办公室', () => GroupOfficeBody)
  office!: GroupOfficeBody;
  @NullableIdField('上年的专项工作，没有则为 null')
  previousCampaignId!: string | null;
  @ObjectField('上级工作，没有则不写', () => ParentCampaignBody, { optional: true })
  parent?: ParentCampaignBody;
  @ObjectField('先后次序：带头的领导班子和试点单位，没有则不写', () => SearchOrderBody, { optional: true })
  order?: SearchOrderBody;
}

export class ChangeGroupBody extends CommandBody implements BodyOf<'ChangeLeadershipGroup', 'campaignId'> {
  @ObjectField('领导小组', () => LeadershipGroupBody)
  group!: LeadershipGroupBody;
  @ObjectField('办公室', () => GroupOfficeBody)
  office!: GroupOfficeBody;
  @LongTextField('理由')
  reason!: string;
}

export class ChangeScopeBody extends CommandBody implements BodyOf<'ChangeScope', 'campaignId'> {
  @IdListField('增加的单位')
  addedUnitIds!: readonly string[];
  @IdListField('减少的单位')
  removedUnitIds!: readonly string[];
  @LongTextField('理由')
  reason!: string;
}

export class IssuePlanBody extends CommandBody implements BodyOf<'IssuePlan', 'campaignId'> {
  @TextField('文号')
  documentNumber!: string;
  @TextField('标题')
  title!: string;
  @DateField('印发日期')
  issuedOn!: string;
  @TextField('印发单位')
  issuedBy!: string;
}

export class PlanChangeBody {
  @TextField('字段位置（JSON Pointer）', { example: '/stages/2/closes', max: 500 })
  path!: string;
  @AnyField('新值')
  to!: unknown;
}

export class AmendPlanBody extends CommandBody implements BodyOf<'AmendPlan', 'campaignId'> {
  @ObjectListField('修改之处', () => PlanChangeBody, 200)
  changes!: readonly PlanChangeBody[];
  @LongTextField('理由')
  reason!: string;
  @TextField('批准机关或文号')
  authority!: string;
}

const MEETING_KINDS: readonly MeetingData['kind'][] = ['mobilization', 'review', 'other'];

export class RecordMeetingBody
  extends CommandBody
  implements BodyOf<'RecordMeeting', 'campaignId', 'meetingId'>
{
  @IdField('会议编号', { optional: true })
  meetingId?: string;
  @ChoiceField('类型：动员、会审、其他', MEETING_KINDS)
  kind!: MeetingData['kind'];
  @DateField('召开日期')
  heldOn!: string;
  @TextField('地点')
  place!: string;
  @IntegerField('到会人数', { min: 0, max: 1_000_000 })
  attendance!: number;
  @TextField('议题')
  topic!: string;
  @ObjectListField('佐证材料', () => EvidenceBody, 50)
  evidence!: readonly EvidenceBody[];
}

export class RecordTrainingBody
  extends CommandBody
  implements BodyOf<'RecordTraining', 'campaignId', 'trainingId'>, Omit<TrainingData, 'trainingId'>
{
  @IdField('培训编号', { optional: true })
  trainingId?: string;
  @DateField('举办日期')
  heldOn!: string;
  @TextField('内容')
  topic!: string;
  @IntegerField('参加人数', { min: 0, max: 1_000_000 })
  attendance!: number;
  @IdListField('参加单位')
  unitIds!: readonly string[];
  @ObjectListField('佐证材料', () => EvidenceBody, 50)
  evidence!: readonly EvidenceBody[];
}

export class UrgeUnitsBody
  extends CommandBody
  implements BodyOf<'UrgeUnits', 'campaignId' | 'stageId', 'urgeId'>
{
  @IdField('督办编号', { optional: true })
  urgeId?: string;
  @IdListField('督办的单位')
  unitIds!: readonly string[];
  @LongTextField('督办内容')
  text!: string;
  @DateField('要求报送的日期，没有则为 null；不改变期限 by when to hand in; moves no deadline', {
    nullable: true,
  })
  dueOn!: string | null;
}

export class NameContactBody extends CommandBody implements BodyOf<'NameContact', 'campaignId' | 'unitId'> {
  @IdField('联络员岗位')
  postId!: string;
  @IdField('联络员')
  personId!: string;
}

export class ReachMilestoneBody
  extends CommandBody
  implements BodyOf<'ReachMilestone', 'campaignId' | 'stageId' | 'milestoneId'>
{
  @DateField('完成日期')
  on!: string;
  @LongTextField('说明', { optional: true })
  note: string = '';
}

export class ExtendStageBody extends CommandBody implements BodyOf<'ExtendStage', 'campaignId' | 'stageId'> {
  @DateField('新的截止日期')
  closes!: string;
  @DateField('新的报送期限，不变则为 null', { nullable: true })
  submissionDue!: string | null;
  @LongTextField('理由')
  reason!: string;
}

export class RequestGateBody extends CommandBody implements BodyOf<'RequestGate', 'campaignId' | 'stageId'> {
  @LongTextField('说明', { optional: true })
  note: string = '';
}

export class CampaignReasonBody extends CommandBody implements BodyOf<'SuspendCampaign', 'campaignId'> {
  @LongTextField('理由')
  reason!: string;
}

export class ExceptionBody implements ExceptionRequest {
  @IdField('例外编号')
  exceptionId!: string;
  @TextField('关口规则', { example: 'control/measures-done' })
  rule!: string;
  @TextField('未完成事项的代码')
  code!: string;
  @TextField('未完成事项的对象编号')
  subjectId!: string;
  @DateField('整改期限')
  dueOn!: string;
}

const OUTCOMES: readonly GateOutcome[] = ['passed', 'passedWithExceptions', 'returned'];

export class DecideGateBody extends CommandBody implements BodyOf<'DecideGate', 'campaignId' | 'stageId'> {
  @ChoiceField('决定：过关、附例外过关、退回整改', OUTCOMES)
  outcome!: GateOutcome;
  @ObjectListField('例外，只用于附例外过关', () => ExceptionBody, 100)
  exceptions: readonly ExceptionBody[] = [];
  @LongTextField('理由', { optional: true })
  reason: string = '';
}

export class ClearExceptionBody
  extends CommandBody
  implements BodyOf<'ClearGateException', 'campaignId' | 'exceptionId'>
{
  @DateField('整改完成日期')
  on!: string;
  @LongTextField('整改情况')
  report!: string;
  @ObjectListField('佐证材料', () => EvidenceBody, 50)
  evidence!: readonly EvidenceBody[];
}

const CARRY_OVER_MODES: readonly CarryOverMode[] = ['all', 'selected', 'none'];

export class ChooseCarryOverBody extends CommandBody implements BodyOf<'ChooseCarryOver', 'campaignId'> {
  @ChoiceField('全部、部分、不结转', CARRY_OVER_MODES)
  mode!: CarryOverMode;
  @IdListField('结转的风险点，只用于部分结转')
  riskPointIds: readonly string[] = [];
  @LongTextField('理由')
  reason!: string;
}

export class EndEarlyBody extends CommandBody implements BodyOf<'EndCampaignEarly', 'campaignId'> {
  @LongTextField('理由')
  reason!: string;
  @TextField('批准机关或文号')
  authority!: string;
}

export class CompleteBody extends CommandBody implements BodyOf<'CompleteCampaign', 'campaignId'> {
  @LongTextField('总结')
  summary!: string;
}

export class ArchiveBody extends CommandBody implements BodyOf<'ArchiveCampaign', 'campaignId'> {
  @TextField('档案号')
  archiveNumber!: string;
}
