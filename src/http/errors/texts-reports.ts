/** Errors about monitoring points, officers, reports, analyses and bulletins. HTTP status, Chinese and English text of each code. */
import { error, type ErrorTexts } from './error-text';

export const TEXTS_REPORTS: ErrorTexts = {
  'WARNING_NETWORK.NOT_RUNNING': error(409, '该网络已撤销', 'The network has been closed'),
  'MONITORING_POINT.ALREADY_EXISTS': error(
    409,
    '该监测点已经设立',
    'The monitoring point has already been opened',
  ),
  'MONITORING_POINT.NOT_FOUND': error(404, '监测点不存在', 'There is no such monitoring point'),
  'MONITORING_POINT.WRONG_STATE': error(409, '监测点已撤销', 'The monitoring point has been closed'),
  'MONITORING_POINT.NO_REASON': error(422, '请说明理由', 'Give the reason'),
  'MONITORING_POINT.LEVEL_UNKNOWN': error(
    422,
    '模块没有层级“{levelId}”',
    'The module has no level {levelId}',
  ),
  'MONITORING_POINT.PARENT_NEEDED': error(
    422,
    '此层级的监测点须指明所属的“{reportsTo}”监测点',
    'A point of this level needs one of level {reportsTo} above it',
  ),
  'MONITORING_POINT.PARENT_OF_TOP': error(
    422,
    '此层级直接报送中心，没有上级监测点',
    'A point of this level reports to the centre and has none above it',
  ),
  'MONITORING_POINT.PARENT_OF_OTHER_LEVEL': error(
    422,
    '上级监测点的层级是“{level}”，应为“{reportsTo}”',
    'The point above is of level {level}, not {reportsTo}',
  ),
  'MONITORING_POINT.PARENT_CLOSED': error(409, '上级监测点已撤销', 'The point above has been closed'),
  'MONITORING_POINT.NOTHING_CHANGED': error(422, '没有任何变化', 'Nothing would change'),
  'MONITORING_POINT.OTHER_NETWORK': error(
    422,
    '该监测点属于另一个网络',
    'The monitoring point belongs to another network',
  ),

  'INFORMATION_OFFICER.ALREADY_APPOINTED': error(
    409,
    '此人已是该监测点的信息员',
    'This person is an officer of the point already',
  ),
  'INFORMATION_OFFICER.NOT_FOUND': error(404, '没有这名信息员', 'There is no such information officer'),
  'INFORMATION_OFFICER.WRONG_STATE': error(409, '该信息员已解聘', 'The officer has been dismissed'),
  'INFORMATION_OFFICER.OTHER_APPOINTER': error(
    403,
    '该监测点的信息员由别的单位聘请、考核和解聘',
    'Somebody else appoints, assesses and dismisses the officers of this point',
  ),
  'INFORMATION_OFFICER.POINT_CLOSED': error(409, '监测点已撤销', 'The monitoring point has been closed'),
  'INFORMATION_OFFICER.KIND_UNKNOWN': error(
    422,
    '模块没有信息员类别“{kindId}”；可用：{known}',
    'The module has no kind of officer {kindId}; it has: {known}',
  ),
  'INFORMATION_OFFICER.FORM_UNKNOWN': error(
    422,
    '模块没有培训方式“{formId}”；可用：{known}',
    'The module has no form of training {formId}; it has: {known}',
  ),
  'INFORMATION_OFFICER.RESULT_UNKNOWN': error(
    422,
    '模块没有考核结果“{resultId}”；可用：{known}',
    'The module has no result {resultId}; it has: {known}',
  ),
  'INFORMATION_OFFICER.GROUND_UNKNOWN': error(
    422,
    '模块没有解聘情形“{groundId}”；可用：{known}',
    'The module has no ground for dismissal {groundId}; it has: {known}',
  ),
  'INFORMATION_OFFICER.TRAINING_TWICE': error(
    409,
    '该培训已经登记',
    'The training has already been recorded',
  ),
  'INFORMATION_OFFICER.TRAINED_BEFORE_APPOINTMENT': error(
    422,
    '培训日期早于聘请日期',
    'The training lies before the appointment',
  ),
  'INFORMATION_OFFICER.DATE_IN_FUTURE': error(
    422,
    '日期晚于发生当日',
    'The date lies after the day of the act',
  ),
  'INFORMATION_OFFICER.NO_REASON': error(422, '请说明解聘理由', 'Give the reason for the dismissal'),

  'WARNING_REPORT.ALREADY_HANDED_IN': error(
    409,
    '该期预警信息已经报送；如有误，请以更正方式再报',
    'The report has been handed in; hand it in again only as a correction',
  ),
  'WARNING_REPORT.NOT_FOUND': error(404, '没有这份预警信息', 'There is no such warning report'),
  'WARNING_REPORT.WRONG_STATE': error(
    409,
    '预警信息当前状态不允许此操作',
    'The report is not in a state that allows this',
  ),
  'WARNING_REPORT.OFFICER_DISMISSED': error(
    403,
    '信息员已解聘，不能报送',
    'The officer has been dismissed and cannot report',
  ),
  'WARNING_REPORT.POINT_CLOSED': error(409, '监测点已撤销', 'The monitoring point has been closed'),
  'WARNING_REPORT.SCHEDULE_UNKNOWN': error(
    422,
    '模块没有报送安排“{scheduleId}”；可用：{known}',
    'The module has no schedule {scheduleId}; it has: {known}',
  ),
  'WARNING_REPORT.SCHEDULE_OF_OTHER_LEVEL': error(
    422,
    '此报送安排不适用于“{level}”层级的监测点',
    'This schedule is not for points of level {level}',
  ),
  'WARNING_REPORT.PERIOD_UNKNOWN': error(
    422,
    '“{period}”不是此安排的期间',
    '{period} is no period of this schedule',
  ),
  'WARNING_REPORT.PERIOD_NOT_BEGUN': error(
    422,
    '该期间 {begins} 才开始',
    'The period begins on {begins} only',
  ),
  'WARNING_REPORT.NIL_NOT_ALLOWED': error(422, '此报送安排不接受零报告', 'This schedule takes no nil return'),
  'WARNING_REPORT.NIL_WITH_SIGNS': error(422, '零报告不能列有预警信息', 'A nil return holds no sign'),
  'WARNING_REPORT.NO_REASON': error(422, '请说明情况', 'Say why, or what was done'),
  'WARNING_REPORT.NO_SIGNS': error(
    422,
    '没有预警信息；无情况请作零报告',
    'There is no sign; where there is nothing, make a nil return',
  ),
  'WARNING_REPORT.SIGN_TWICE': error(422, '预警信息编号重复', 'A sign stands twice'),
  'WARNING_REPORT.SIGN_UNKNOWN': error(422, '报告中没有这条信息', 'The report has no such sign'),
  'WARNING_REPORT.SIGN_UNCLASSIFIED': error(
    422,
    '尚有信息未分类：{signIds}',
    'These signs are not classified: {signIds}',
  ),
  'WARNING_REPORT.CATEGORY_UNKNOWN': error(
    422,
    '模块没有信息类别“{categoryId}”；可用：{known}',
    'The module has no category {categoryId}; it has: {known}',
  ),
  'WARNING_REPORT.NATURE_UNKNOWN': error(
    422,
    '模块没有问题性质“{natureId}”；可用：{known}',
    'The module has no nature {natureId}; it has: {known}',
  ),
  'WARNING_REPORT.CHANNEL_UNKNOWN': error(
    422,
    '模块没有报送方式“{channelId}”；可用：{known}',
    'The module has no channel {channelId}; it has: {known}',
  ),
  'WARNING_REPORT.SECTION_MISSING': error(
    422,
    '报告缺少：{missing}',
    'The report lacks these sections: {missing}',
  ),
  'WARNING_REPORT.SECTION_UNKNOWN': error(
    422,
    '报告的部分“{sectionId}”不在应有之列或重复',
    'The section {sectionId} is not asked for, or stands twice',
  ),
  'WARNING_REPORT.NOT_ADDRESSED_TO_YOU': error(
    403,
    '该预警信息不是报送本单位的',
    'The report is not addressed to your unit',
  ),
  'WARNING_REPORT.CONFIDENTIAL_STAYS': error(
    422,
    '保密报送的信息只能以保密方式更正',
    'What was reported in confidence is corrected in confidence',
  ),
  'WARNING_REPORT.NOTHING_TO_CLASSIFY': error(
    422,
    '零报告没有可分类的信息',
    'A nil return has nothing to classify',
  ),
  'WARNING_REPORT.HANDLING_UNKNOWN': error(
    422,
    '模块没有处理方式“{handlingId}”；可用：{known}',
    'The module has no handling {handlingId}; it has: {known}',
  ),
  'WARNING_REPORT.DATE_IN_FUTURE': error(422, '日期晚于发生当日', 'The date lies after the day of the act'),
  'WARNING_REPORT.HANDLED_BEFORE_REPORT': error(
    422,
    '处理日期早于报送日期',
    'It would have been handled before it was reported',
  ),
  'WARNING_REPORT.OTHER_NETWORK': error(
    422,
    '该预警信息属于另一个网络',
    'The report belongs to another network',
  ),

  'WARNING_ANALYSIS.ALREADY_EXISTS': error(409, '该分析已经作出', 'The analysis has already been made'),
  'WARNING_ANALYSIS.NOT_FOUND': error(404, '没有这份分析', 'There is no such analysis'),
  'WARNING_ANALYSIS.WRONG_STATE': error(
    409,
    '分析当前状态不允许此操作',
    'The analysis is not in a state that allows this',
  ),
  'WARNING_ANALYSIS.KIND_UNKNOWN': error(
    422,
    '模块没有分析类别“{kindId}”；可用：{known}',
    'The module has no kind of analysis {kindId}; it has: {known}',
  ),
  'WARNING_ANALYSIS.PERIOD_BACKWARDS': error(
    422,
    '分析期间首尾颠倒',
    'The time analysed ends before it begins',
  ),
  'WARNING_ANALYSIS.FINDING_TWICE': error(422, '问题编号重复', 'A finding stands twice'),
  'WARNING_ANALYSIS.FINDING_UNKNOWN': error(422, '分析中没有这个问题', 'The analysis has no such finding'),
  'WARNING_ANALYSIS.CATEGORY_UNKNOWN': error(
    422,
    '模块没有信息类别“{categoryId}”',
    'The module has no category {categoryId}',
  ),
  'WARNING_ANALYSIS.NATURE_UNKNOWN': error(
    422,
    '模块没有问题性质“{natureId}”',
    'The module has no nature {natureId}',
  ),
  'WARNING_ANALYSIS.REPORT_NOT_RECEIVED': error(
    422,
    '预警信息 {reportId} 尚未接收',
    'The report {reportId} has not been received',
  ),
  'WARNING_ANALYSIS.REPORT_NOT_ANALYSED': error(
    422,
    '问题所依据的 {reportId} 不在所分析的预警信息之内',
    'The finding rests on {reportId}, which is not among the reports analysed',
  ),
  'WARNING_ANALYSIS.NOT_REPEATED': error(
    422,
    '反复显示的问题须有至少两份预警信息为据',
    'A repeated problem needs at least two reports',
  ),
  'WARNING_ANALYSIS.OPINION_TWICE': error(409, '该意见已经登记', 'The opinion has already been recorded'),
  'WARNING_ANALYSIS.NO_TEXT': error(422, '缺少必填内容', 'A required text is missing'),
  'WARNING_ANALYSIS.NO_UNITS': error(422, '没有通报单位', 'Name the units it is shared with'),
  'WARNING_ANALYSIS.NO_FINDINGS': error(422, '没有所通报的问题', 'Name the findings that are shared'),
  'WARNING_ANALYSIS.SHARING_TWICE': error(409, '该通报已经发出', 'The sharing has already been made'),
  'WARNING_ANALYSIS.SHARING_UNKNOWN': error(422, '没有这份通报', 'There is no such sharing'),
  'WARNING_ANALYSIS.NOT_SHARED_WITH': error(
    422,
    '该单位不在通报之列',
    'The findings were not shared with this unit',
  ),
  'WARNING_ANALYSIS.ALREADY_ANSWERED': error(
    409,
    '该单位已经反馈；如有误，请以更正方式反馈',
    'The unit has answered; answer again only as a correction',
  ),
  'WARNING_ANALYSIS.EXPERTS_MISSING': error(
    422,
    '此类分析须听取至少 {needed} 方专家意见，已有 {heard} 方',
    'This kind of analysis needs the opinions of {needed} experts; there are {heard}',
  ),
  'WARNING_ANALYSIS.REPEATED_NOT_SHARED': error(
    422,
    '反复显示的问题尚未通报有关单位：{findingIds}',
    'These repeated problems have not been shared: {findingIds}',
  ),
  'WARNING_ANALYSIS.OTHER_NETWORK': error(
    422,
    '该分析属于另一个网络',
    'The analysis belongs to another network',
  ),

  'WARNING_BULLETIN.ALREADY_EXISTS': error(409, '该文已经发出', 'The bulletin has already been issued'),
  'WARNING_BULLETIN.NOT_FOUND': error(404, '没有这份通报', 'There is no such bulletin'),
  'WARNING_BULLETIN.WRONG_STATE': error(409, '该文已撤回', 'The bulletin has been withdrawn'),
  'WARNING_BULLETIN.KIND_UNKNOWN': error(
    422,
    '模块没有文种“{kindId}”；可用：{known}',
    'The module has no kind of bulletin {kindId}; it has: {known}',
  ),
  'WARNING_BULLETIN.NO_TEXT': error(422, '缺少必填内容', 'A required text is missing'),
  'WARNING_BULLETIN.NO_RECIPIENT': error(
    422,
    '没有收件单位、岗位，也没有上报机关',
    'It goes to nobody: name units, posts, or whom it is reported to',
  ),
  'WARNING_BULLETIN.RECIPIENT_TWICE': error(422, '收件单位或岗位重复', 'A recipient stands twice'),
  'WARNING_BULLETIN.NOT_A_RECIPIENT': error(422, '该文没有发给此单位或岗位', 'The bulletin did not go there'),
  'WARNING_BULLETIN.NO_ANSWER_ASKED': error(422, '该文不要求反馈', 'This bulletin asks for no answer'),
  'WARNING_BULLETIN.ALREADY_ANSWERED': error(409, '已经反馈', 'It has been answered'),
  'WARNING_BULLETIN.NOT_ANSWERED': error(422, '没有待核查的反馈', 'There is no answer to be checked'),
  'WARNING_BULLETIN.NO_REASON': error(422, '请说明理由', 'Give the reason'),
};
