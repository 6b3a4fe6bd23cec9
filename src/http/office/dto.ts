/** Bodies of the commands on notices, decisions, filings and assessments. */
import {
  CHECK_MODES,
  type CheckData,
  type CheckMode,
  type IndicatorScore,
} from '../../../workflows/assessment/events';
import type {
  DecisionSubject,
  GradeProposal,
  MatterOpinion,
  Stance,
} from '../../../workflows/decision/events';
import type { JointReview, NotTakingPart, ReviewMatter } from '../../../workflows/decision/procedure';
import { DELIBERATION_KINDS, type DeliberationKind } from '../../../workflows/plans/decision-scheme';
import { FILING_SUBJECTS, type FilingDocument, type FilingSubject } from '../../../workflows/filing/events';
import { ASSESSMENT_RESULTS, type AssessmentResult, type GradeLevel } from '../../../workflows/plans/plan';
import { NOTICE_SUBJECTS, type NoticeSubject } from '../../../workflows/public-notice/events';
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
  MayBeLeftOut,
  NullableIdField,
  ObjectField,
  ObjectListField,
  ScoreField,
  TextField,
} from '../fields';
import type { BodyOf } from '../give';

export class PublishNoticeBody extends CommandBody implements BodyOf<'PublishNotice', never, 'noticeId'> {
  @IdField('公示编号', { optional: true })
  noticeId?: string;
  @IdField('专项工作')
  campaignId!: string;
  @IdField('阶段')
  stageId!: string;
  @ChoiceField('公示目录、外部流程图、内部流程图或等级', NOTICE_SUBJECTS)
  subject!: NoticeSubject;
  @TextField('标题')
  title!: string;
  @IdListField('所涉单位')
  unitIds!: readonly string[];
  @DateField('公示第一天')
  from!: string;
}

export class LodgeObjectionBody
  extends CommandBody
  implements BodyOf<'LodgeObjection', 'noticeId', 'objectionId'>
{
  @IdField('异议编号', { optional: true })
  objectionId?: string;
  @TextField('如何称呼，匿名则空', { optional: true, max: 100 })
  objector: string = '';
  @NullableIdField('针对哪一项，不针对某项则为 null')
  itemId!: string | null;
  @LongTextField('异议内容')
  text!: string;
  @BooleanField('请为我保密：称呼、所针对的项目和内容密封保存，只有办公室和组长可读', { optional: true })
  confidential?: boolean;
}

const OUTCOMES: readonly ('upheld' | 'rejected')[] = ['upheld', 'rejected'];

export class AnswerObjectionBody
  extends CommandBody
  implements BodyOf<'AnswerObjection', 'noticeId' | 'objectionId'>
{
  @ChoiceField('采纳或不采纳', OUTCOMES)
  outcome!: 'upheld' | 'rejected';
  @LongTextField('答复')
  answer!: string;
}

export class PlainBody extends CommandBody implements BodyOf<'CloseNotice', 'noticeId'> {}

export class OfficeReasonBody extends CommandBody implements BodyOf<'WithdrawNotice', 'noticeId'> {
  @LongTextField('理由')
  reason!: string;
}

const DECISION_SUBJECTS: readonly DecisionSubject[] = ['riskGrades', 'leadersGrades', 'other'];

export class GradeProposalBody implements GradeProposal {
  @IdField('风险点')
  riskPointId!: string;
  @ChoiceField('等级', [1, 2, 3])
  level!: GradeLevel;
}

export class ReviewBody {
  @IdField('成员岗位')
  memberPostId!: string;
  @TextField('所代表的单位')
  body!: string;
}

export class ReviewMatterBody implements ReviewMatter {
  @TextField('会审事项')
  title!: string;
  @NullableIdField('所涉对象编号，没有则为 null')
  subjectId!: string | null;
}

export class JointReviewBody implements JointReview {
  @ObjectListField('各成员所代表的单位', () => ReviewBody, 200)
  bodies!: readonly ReviewBody[];
  @ObjectListField('会审事项', () => ReviewMatterBody, 200)
  matters!: readonly ReviewMatterBody[];
}

export class DeliberationBody
  extends CommandBody
  implements BodyOf<'RecordDeliberation', 'decisionId', 'deliberationId'>
{
  @IdField('酝酿记录编号', { optional: true })
  deliberationId?: string;
  @ChoiceField('调研、专家论证、技术咨询、决策评估、听证、公示、征求意见', DELIBERATION_KINDS)
  kind!: DeliberationKind;
  @DateField('日期')
  heldOn!: string;
  @TextField('参加或被征求意见的人员')
  participants!: string;
  @LongTextField('结果')
  result!: string;
}

export class NotTakingPartBody implements NotTakingPart {
  @IdField('成员岗位')
  postId!: string;
  @TextField('原因')
  reason!: string;
}

export class DecisionMeetingBody
  extends CommandBody
  implements BodyOf<'RecordDecisionMeeting', 'decisionId'>
{
  @DateField('会议日期')
  heldOn!: string;
  @TextField('地点')
  place!: string;
  @IdField('召集人岗位')
  convenorPostId!: string;
  @IdListField('出席成员岗位', 200)
  presentPostIds!: readonly string[];
  @ObjectListField('缺席成员及原因', () => NotTakingPartBody, 200)
  absent: readonly NotTakingPartBody[] = [];
  @ObjectListField('回避成员及原因', () => NotTakingPartBody, 200)
  avoiding: readonly NotTakingPartBody[] = [];
}

const FOLLOW_UP_KINDS: readonly ('execution' | 'supervision')[] = ['execution', 'supervision'];

export class DecisionFollowUpBody
  extends CommandBody
  implements BodyOf<'FollowUpDecision', 'decisionId', 'followUpId'>
{
  @IdField('记录编号', { optional: true })
  followUpId?: string;
  @ChoiceField('执行情况或监督情况', FOLLOW_UP_KINDS)
  kind!: 'execution' | 'supervision';
  @DateField('日期')
  on!: string;
  @LongTextField('情况')
  report!: string;
  @BooleanField('是否已执行完毕')
  isComplete!: boolean;
}

export class ProposeDecisionBody
  extends CommandBody
  implements BodyOf<'ProposeDecision', never, 'decisionId'>
{
  @IdField('决策编号', { optional: true })
  decisionId?: string;
  @IdField('专项工作')
  campaignId!: string;
  @ChoiceField('事项类别', DECISION_SUBJECTS)
  subject!: DecisionSubject;
  @LongTextField('事项')
  matter!: string;
  @TextField('决策机构', { example: '局党组' })
  body!: string;
  @IdListField('成员岗位', 200)
  memberPostIds!: readonly string[];
  @IdField('主要负责人岗位')
  chiefPostId!: string;
  @IntegerField('法定人数', { min: 1, max: 200 })
  quorum!: number;
  @ObjectListField('拟定等级', () => GradeProposalBody)
  grades!: readonly GradeProposalBody[];
  @IdField('事项分类，方案规定了分类时必填', { optional: true })
  classId?: string;
  @MayBeLeftOut()
  @IdListField('所改变的决定', 50)
  revisesDecisionIds?: readonly string[];
  @ObjectField('会审会：各单位代表和会审事项', () => JointReviewBody, { optional: true })
  jointReview?: JointReviewBody;
}

export class TakeDecisionBody extends CommandBody implements BodyOf<'TakeDecision', 'decisionId'> {
  @TextField('会议记录编号，召开会议的必填', { optional: true })
  minutesNumber?: string;
}

const STANCES: readonly Stance[] = ['agree', 'disagree', 'abstain'];

export class MatterOpinionBody implements MatterOpinion {
  @IntegerField('第几个事项，从 1 起', { min: 1, max: 100 })
  matter!: number;
  @ChoiceField('同意、不同意、弃权', STANCES)
  stance!: Stance;
  @LongTextField('理由')
  reason!: string;
}

export class MemberOpinionBody
  extends CommandBody
  implements BodyOf<'StateMemberOpinion', 'decisionId' | 'memberPostId'>
{
  @ChoiceField('同意、不同意、弃权', STANCES)
  stance!: Stance;
  @LongTextField('理由')
  reason!: string;
  @MayBeLeftOut()
  @ObjectListField('会审会有多个事项时，对每个事项的意见', () => MatterOpinionBody, 100)
  matters?: readonly MatterOpinionBody[];
}

export class FilingDocumentBody implements FilingDocument {
  @TextField('文件名称')
  title!: string;
  @TextField('文号')
  documentNumber!: string;
}

export class ResendFilingBody extends CommandBody implements BodyOf<'ResendFiling', 'filingId'> {
  @ObjectListField('文件', () => FilingDocumentBody, 200)
  documents!: readonly FilingDocumentBody[];
  @IdListField('所报风险点')
  riskPointIds: readonly string[] = [];
  @DateField('报送日期')
  sentOn!: string;
}

export class SendFilingBody extends ResendFilingBody implements BodyOf<'SendFiling', never, 'filingId'> {
  @IdField('备案编号', { optional: true })
  filingId?: string;
  @IdField('专项工作')
  campaignId!: string;
  @IdField('阶段')
  stageId!: string;
  @ChoiceField('备案事项', FILING_SUBJECTS)
  subject!: FilingSubject;
  @TextField('受理机关')
  recipient!: string;
  @MayBeLeftOut()
  @IdListField('所报集体决策')
  decisionIds?: readonly string[];
}

export class FilingReceiptBody extends CommandBody implements BodyOf<'RecordFilingReceipt', 'filingId'> {
  @TextField('回执号')
  receiptNumber!: string;
  @DateField('收到日期')
  receivedOn!: string;
}

export class PledgeTextBody extends CommandBody implements BodyOf<'ReturnPledge', 'pledgeId'> {
  @LongTextField('承诺内容')
  text!: string;
}

export class GivePledgeBody extends PledgeTextBody implements BodyOf<'GivePledge'> {
  @IdField('专项工作')
  campaignId!: string;
  @IdField('单位')
  unitId!: string;
}

export class BeginAssessmentBody extends CommandBody implements BodyOf<'BeginAssessment'> {
  @IdField('专项工作')
  campaignId!: string;
  @IdField('单位')
  unitId!: string;
}

export class CheckFindingBody {
  @NullableIdField('所涉指标，不涉及某项则为 null')
  indicatorId!: string | null;
  @LongTextField('发现的情况')
  text!: string;
}

export class CheckBody
  extends CommandBody
  implements BodyOf<'RecordAssessmentCheck', 'assessmentId', 'checkId'>, Omit<CheckData, 'checkId'>
{
  @IdField('检查编号', { optional: true })
  checkId?: string;
  @NullableIdField('方案规定的考核方式，方案未列则为 null')
  way!: string | null;
  @ChoiceField('现场检查、查阅资料或其他', CHECK_MODES)
  mode!: CheckMode;
  @TextField('检查机关', { example: '市纪委' })
  by!: string;
  @IdListField('检查人员岗位', 50)
  checkerPostIds: readonly string[] = [];
  @DateField('检查日期')
  on!: string;
  @ObjectListField('发现的情况', () => CheckFindingBody, 200)
  findings!: readonly CheckFindingBody[];
  @ScoreField('得分，计入总分的方式才有', { nullable: true })
  score!: number | null;
  @ObjectListField('佐证材料', () => EvidenceBody, 50)
  evidence!: readonly EvidenceBody[];
}

export class DeductionMadeBody {
  @IdField('扣分项')
  deductionId!: string;
  @IntegerField('次数', { min: 1, max: 1000 })
  times!: number;
}

export class ScoreBody implements IndicatorScore {
  @IdField('指标')
  indicatorId!: string;
  @ScoreField('得分')
  score!: number;
  @LongTextField('说明', { optional: true })
  finding: string = '';
  @ObjectListField('所扣各项，方案列有扣分项时填写', () => DeductionMadeBody, 20, { optional: true })
  deductions?: readonly DeductionMadeBody[];
}

export class ScoresBody extends CommandBody implements BodyOf<'ScoreAssessment', 'assessmentId'> {
  @ObjectListField('各指标得分', () => ScoreBody, 100)
  scores!: readonly ScoreBody[];
}

export class SelfAssessmentBody extends ScoresBody implements BodyOf<'HandInSelfAssessment', 'assessmentId'> {
  @LongTextField('自评说明')
  statement!: string;
}

export class ConfirmResultBody
  extends CommandBody
  implements BodyOf<'ConfirmAssessmentResult', 'assessmentId'>
{
  @ChoiceField('优秀、良好、合格、不合格', ASSESSMENT_RESULTS)
  result!: AssessmentResult;
  @LongTextField('与建议结果不一致的理由', { optional: true })
  reason?: string;
}

export class CommendBody extends CommandBody implements BodyOf<'CommendUnit', 'assessmentId'> {
  @TextField('表彰名称')
  title!: string;
  @TextField('作出机关')
  authority!: string;
  @TextField('文号')
  documentNumber!: string;
  @DateField('表彰日期')
  on!: string;
}

export class ReportResultsBody
  extends CommandBody
  implements BodyOf<'ReportAssessmentResults', 'campaignId', 'reportId'>
{
  @IdField('通报编号', { optional: true })
  reportId?: string;
  @TextField('接收机关', { example: '市委组织部' })
  recipient!: string;
  @TextField('文号')
  documentNumber!: string;
  @DateField('通报日期')
  reportedOn!: string;
}

export class OrderUnitRectificationBody
  extends CommandBody
  implements BodyOf<'OrderUnitRectification', 'assessmentId'>
{
  @LongTextField('整改内容')
  content!: string;
  @DateField('整改期限')
  dueOn!: string;
}

export class ReportRectificationBody
  extends CommandBody
  implements BodyOf<'ReportUnitRectification', 'assessmentId'>
{
  @LongTextField('整改情况')
  report!: string;
  @ObjectListField('佐证材料', () => EvidenceBody, 50)
  evidence!: readonly EvidenceBody[];
}

export class AccountabilityBody
  extends CommandBody
  implements BodyOf<'RecordAccountabilityAction', 'assessmentId'>
{
  @LongTextField('认定的问题')
  finding!: string;
  @TextField('作出机关')
  authority!: string;
  @LongTextField('问责措施')
  measure!: string;
  @NullableIdField('被问责人员，问责单位则为 null')
  personId!: string | null;
}
