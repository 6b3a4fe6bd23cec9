/** What each machine is the life of, in the words of the glossary. */
import type { AggregateCategory } from '../../workflows/aggregates';
import { bilingual, type Bilingual } from '../../workflows/kernel/text';

export const CHART_TITLES: Readonly<Record<AggregateCategory, Bilingual>> = {
  unit: bilingual('单位：组织树中的一个单位、部门或科室', 'a node in the tree of organisations'),
  person: bilingual('人员：系统的使用者或其中提到的人', 'a user of the system, or somebody named in it'),
  post: bilingual('岗位：岗位及其历任人员', 'a post, and who holds it from when to when'),
  campaign: bilingual(
    '专项工作：一个主办单位按一个实施方案开展的一次工作',
    'one run of one plan by one host unit',
  ),
  submission: bilingual('报送：一个单位在一个阶段的一份报送', 'what one unit hands in for one stage'),
  power: bilingual('职权：权力事项及其运行流程', 'a power and its flow'),
  riskPoint: bilingual(
    '廉政风险点：从查找、定级到防控、结转或关闭',
    'a risk point from its finding to its close',
  ),
  publicNotice: bilingual('公示：公示与异议', 'a publication, and the objections to it'),
  controlMeasure: bilingual('防控措施：制定、落实、重开', 'a measure against a risk point'),
  assessment: bilingual(
    '考核：一个单位的评分、结果、整改与问责',
    'the score of one unit, and what follows from it',
  ),
  decision: bilingual(
    '集体决策：提请、各成员意见、决定',
    "a matter decided by a body, with each member's opinion",
  ),
  filing: bilingual('备案：上报及其回执', 'something reported upward, with its receipt'),
  pledge: bilingual(
    '双向承诺：部门向领导班子，领导向部门',
    'what a unit and its leaders pledge to each other',
  ),
  monitoringPoint: bilingual('监测点：设立、调整、撤销', 'where a network gathers signs'),
  informationOfficer: bilingual('信息员：聘请、培训、考核、解聘', 'one person at one monitoring point'),
  warningReport: bilingual('预警信息：报送、接收、分类、处理', 'what an officer reports'),
  warningAnalysis: bilingual('分析研判：专家意见、通报交流、结论', 'what the reports of a time show'),
  warningBulletin: bilingual('预警通报、要情报告、防范建议', 'what the centre sends out beside warnings'),
  warningNetwork: bilingual('预警信息网络：建立、调整、撤销', 'a standing network that gathers signs'),
  account: bilingual('账号：登录、会话、锁定与注销', 'what a person logs in with'),
  duty: bilingual('常态任务：一次到期的任务', 'an occurrence of a standing duty'),
  rescreening: bilingual('重新排查：变动后的再次排查', 'a re-screening after a change'),
  warning: bilingual(
    '预警：一个事项的预警，只升不降，从发出到销号',
    'a warning in one matter, which goes up only, from its issue to its settlement',
  ),
  noticeBook: bilingual('文号簿：一个年度的预警文号', 'the notice numbers of one year'),
  rectification: bilingual(
    '整改：责令、反馈、核查、销号，逾期逐级上报',
    'an order to put something right, its answer, the check of the answer',
  ),
  accountabilityAction: bilingual(
    '问责：提请、决定、送达、申诉',
    'what was done about whom, on which finding',
  ),
  deadline: bilingual('时限：到期未完成的一次提示', 'a deadline missed, raised once'),
};
