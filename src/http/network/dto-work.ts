/** Bodies of the commands on points, officers, reports, analyses and bulletins. */
import type { AnalysisFinding } from '../../../workflows/warning-analysis/events';
import type { Recipient } from '../../../workflows/warning-bulletin/events';
import type { ReportSection, Sign, SignClass } from '../../../workflows/warning-report/events';
import { CommandBody } from '../command-body';
import {
  BooleanField,
  ChoiceField,
  DateField,
  IdField,
  IdListField,
  LongTextField,
  NullableIdField,
  ObjectListField,
  TextField,
} from '../fields';
import type { BodyOf } from '../give';

const MAX_SIGNS = 500;

export class OpenPointBody
  extends CommandBody
  implements BodyOf<'OpenMonitoringPoint', 'networkId', 'pointId'>
{
  @IdField('监测点编号', { optional: true })
  pointId?: string;
  @TextField('名称')
  name!: string;
  @IdField('所在单位')
  unitId!: string;
  @IdField('层级')
  levelId!: string;
  @NullableIdField('上级监测点，直接报送中心则为 null')
  parentPointId!: string | null;
}

export class MovePointBody extends CommandBody implements BodyOf<'MoveMonitoringPoint', 'pointId'> {
  @TextField('名称')
  name!: string;
  @IdField('所在单位')
  unitId!: string;
  @NullableIdField('上级监测点')
  parentPointId!: string | null;
  @LongTextField('理由')
  reason!: string;
}

export class NetworkReasonBody extends CommandBody implements BodyOf<'CloseMonitoringPoint', 'pointId'> {
  @LongTextField('理由')
  reason!: string;
}

export class AppointOfficerBody
  extends CommandBody
  implements BodyOf<'AppointOfficer', 'networkId' | 'pointId'>
{
  @IdField('人员')
  personId!: string;
  @IdField('其岗位')
  postId!: string;
  @IdField('信息员类别')
  kindId!: string;
}

export class TrainOfficerBody
  extends CommandBody
  implements BodyOf<'TrainOfficer', 'officerId', 'trainingId'>
{
  @IdField('培训编号', { optional: true })
  trainingId?: string;
  @DateField('培训日期')
  on!: string;
  @IdField('培训方式')
  formId!: string;
  @TextField('培训内容')
  topic!: string;
}

export class AssessOfficerBody extends CommandBody implements BodyOf<'AssessOfficer', 'officerId'> {
  @TextField('考核期间', { max: 60, example: '2009' })
  period!: string;
  @IdField('考核结果')
  resultId!: string;
  @LongTextField('考核情况', { optional: true })
  finding: string = '';
}

export class DismissOfficerBody extends CommandBody implements BodyOf<'DismissOfficer', 'officerId'> {
  @IdField('解聘情形')
  groundId!: string;
  @LongTextField('理由')
  reason!: string;
}

export class SignBody implements Sign {
  @IdField('编号')
  signId!: string;
  @IdField('信息类别')
  categoryId!: string;
  @IdField('问题性质')
  natureId!: string;
  @LongTextField('内容')
  content!: string;
  @NullableIdField('涉及单位，无则 null')
  unitId!: string | null;
  @NullableIdField('涉及岗位，无则 null')
  postId!: string | null;
  @NullableIdField('涉及人员，无则 null')
  personId!: string | null;
}

export class SectionBody implements ReportSection {
  @IdField('部分')
  sectionId!: string;
  @LongTextField('内容')
  text!: string;
}

export class HandInReportBody extends CommandBody implements BodyOf<'HandInReport', 'networkId' | 'pointId'> {
  @IdField('报送安排')
  scheduleId!: string;
  @IdField('期间，如 2012-03、2012-q1、2012-h1、2012')
  period!: string;
  @BooleanField('零报告')
  nil!: boolean;
  @LongTextField('零报告的说明', { optional: true })
  nilReason: string = '';
  @ObjectListField('预警信息', () => SignBody, MAX_SIGNS)
  signs: readonly SignBody[] = [];
  @ObjectListField('报告各部分', () => SectionBody, 50)
  sections: readonly SectionBody[] = [];
  @IdField('报送方式')
  channelId!: string;
  @BooleanField('保密报送：内容密封保存，只有预警中心和网络负责人可读，直接报中心', { optional: true })
  confidential?: boolean;
}

export class UrgentReportBody
  extends CommandBody
  implements BodyOf<'SendUrgentReport', 'networkId' | 'pointId', 'reportId'>
{
  @IdField('报告编号', { optional: true })
  reportId?: string;
  @LongTextField('为何须即时报送')
  urgency!: string;
  @ObjectListField('预警信息', () => SignBody, MAX_SIGNS)
  signs!: readonly SignBody[];
  @IdField('报送方式')
  channelId!: string;
  @BooleanField('保密报送：内容密封保存，只有预警中心和网络负责人可读，直接报中心', { optional: true })
  confidential?: boolean;
}

export class ReceiveReportBody extends CommandBody implements BodyOf<'ReceiveReport', 'reportId'> {
  @LongTextField('说明', { optional: true })
  note: string = '';
}

export class SignClassBody implements SignClass {
  @IdField('预警信息')
  signId!: string;
  @IdField('处理方式')
  handlingId!: string;
  @BooleanField('是否严重')
  grave!: boolean;
}

export class ClassifyReportBody extends CommandBody implements BodyOf<'ClassifyReport', 'reportId'> {
  @ObjectListField('逐项分类', () => SignClassBody, MAX_SIGNS)
  classes!: readonly SignClassBody[];
}

export class HandleSignBody extends CommandBody implements BodyOf<'HandleSign', 'reportId' | 'signId'> {
  @DateField('处理日期')
  on!: string;
  @LongTextField('处理情况')
  outcome!: string;
  @BooleanField('问题已解决')
  resolved!: boolean;
}

export class FindingBody implements AnalysisFinding {
  @IdField('编号')
  findingId!: string;
  @IdField('信息类别')
  categoryId!: string;
  @IdField('问题性质')
  natureId!: string;
  @LongTextField('具体表现、范围、程度')
  content!: string;
  @LongTextField('主要原因', { optional: true })
  cause: string = '';
  @LongTextField('解决措施建议', { optional: true })
  proposal: string = '';
  @BooleanField('反复显示的问题')
  repeated!: boolean;
  @IdListField('所依据的预警信息', MAX_SIGNS)
  reportIds!: readonly string[];
}

export class MakeAnalysisBody
  extends CommandBody
  implements BodyOf<'MakeAnalysis', 'networkId', 'analysisId'>
{
  @IdField('分析编号', { optional: true })
  analysisId?: string;
  @NullableIdField('只分析此监测点所辖网络，全网则为 null')
  pointId!: string | null;
  @IdField('分析类别')
  kindId!: string;
  @TextField('标题')
  title!: string;
  @DateField('起')
  from!: string;
  @DateField('止')
  to!: string;
  @IdListField('所分析的预警信息')
  reportIds!: readonly string[];
  @ObjectListField('分析结果', () => FindingBody, 200)
  findings!: readonly FindingBody[];
}

export class ExpertOpinionBody
  extends CommandBody
  implements BodyOf<'GiveExpertOpinion', 'analysisId', 'opinionId'>
{
  @IdField('意见编号', { optional: true })
  opinionId?: string;
  @TextField('专家身份', { example: '财务管理专家' })
  expertRole!: string;
  @NullableIdField('专家岗位，外请则为 null')
  postId!: string | null;
  @LongTextField('意见')
  text!: string;
}

export class ShareAnalysisBody
  extends CommandBody
  implements BodyOf<'ShareAnalysis', 'analysisId', 'sharingId'>
{
  @IdField('通报编号', { optional: true })
  sharingId?: string;
  @IdListField('通报单位', 500)
  unitIds!: readonly string[];
  @IdListField('所通报的问题', 200)
  findingIds!: readonly string[];
  @LongTextField('通报内容')
  message!: string;
}

export class AnswerSharingBody
  extends CommandBody
  implements BodyOf<'AnswerSharing', 'analysisId' | 'sharingId' | 'unitId'>
{
  @LongTextField('采取的措施')
  measures!: string;
}

export class ConcludeAnalysisBody extends CommandBody implements BodyOf<'ConcludeAnalysis', 'analysisId'> {
  @LongTextField('结论')
  conclusion!: string;
}

export class RecipientBody implements Recipient {
  @IdField('单位')
  unitId!: string;
  @NullableIdField('岗位，发给单位则为 null')
  postId!: string | null;
}

export class IssueBulletinBody
  extends CommandBody
  implements BodyOf<'IssueBulletin', 'networkId', 'bulletinId'>
{
  @IdField('编号', { optional: true })
  bulletinId?: string;
  @IdField('类别')
  kindId!: string;
  @TextField('文号')
  number!: string;
  @TextField('标题')
  title!: string;
  @LongTextField('正文')
  text!: string;
  @ObjectListField('发给', () => RecipientBody, 500)
  recipients: readonly RecipientBody[] = [];
  @TextField('上报', { optional: true })
  reportedTo: string = '';
  @NullableIdField('所依据的分析，无则 null')
  analysisId!: string | null;
}

export class AnswerBulletinBody
  extends CommandBody
  implements BodyOf<'AnswerBulletin', 'bulletinId' | 'unitId'>
{
  @NullableIdField('岗位，单位反馈则为 null')
  postId!: string | null;
  @LongTextField('采取的措施')
  measures!: string;
}

const OUTCOMES: readonly ('accepted' | 'returned')[] = ['accepted', 'returned'];

export class CheckAnswerBody
  extends CommandBody
  implements BodyOf<'CheckBulletinAnswer', 'bulletinId' | 'unitId'>
{
  @NullableIdField('岗位，单位反馈则为 null')
  postId!: string | null;
  @ChoiceField('认可或退回', OUTCOMES)
  outcome!: 'accepted' | 'returned';
  @LongTextField('核查情况', { optional: true })
  finding: string = '';
}
