/** Errors about warnings, rectifications and accountability actions. HTTP status, Chinese and English text of each code. */
import { error, type ErrorTexts } from './error-text';

export const TEXTS_WARNINGS: ErrorTexts = {
  'PROGRAMME.OVER': error(409, '该工作已经结束', 'The campaign or network is over'),
  'PROGRAMME.UNIT_NOT_IN_SCOPE': error(
    422,
    '该单位不在此项工作之内',
    'The unit takes no part in the campaign or network',
  ),
  'PROGRAMME.OTHER': error(
    422,
    '所依据的事项属于另一项工作',
    'What is referred to belongs to another campaign or network',
  ),
  'GATE_EXCEPTION.NOT_FOUND': error(404, '例外放行事项不存在', 'There is no such gate exception'),
  'WARNING.NOT_FOUND': error(404, '预警不存在', 'There is no such warning'),
  'WARNING.WRONG_STATE': error(
    409,
    '预警当前状态不允许此操作',
    'The warning is not in a state that allows this',
  ),
  'WARNING.NO_SCHEME': error(422, '本方案没有设定预警等级', 'The plan or module has no warning colours'),
  'WARNING.UNKNOWN_COLOUR': error(
    422,
    '方案没有此预警等级；可用：{known}',
    'There is no such warning colour; the colours are: {known}',
  ),
  'WARNING.BELOW_PRESENT': error(
    422,
    '同一对象同一事项已有更高等级的预警，预警只升不降',
    'The matter is warned of in a higher colour already: a warning goes up only',
  ),
  'WARNING.ALREADY_IN_COLOUR': error(
    409,
    '同一对象同一事项已有此等级的预警',
    'The matter is warned of in this colour already',
  ),
  'WARNING.NUMBER_TAKEN': error(
    409,
    '文号“{noticeNumber}”本年度已用',
    'The notice number {noticeNumber} has been used this year',
  ),
  'WARNING.ALREADY_NUMBERED': error(
    409,
    '该预警已有文号“{noticeNumber}”',
    'The warning has the notice number {noticeNumber}',
  ),
  'WARNING.SUBJECT_WITHOUT_POST': error(
    422,
    '对人员预警须写明其岗位',
    'A warning on a person names the post they hold',
  ),
  'WARNING.NO_CONTENT': error(422, '请写明预警内容', 'Say what the warning is about'),
  'WARNING.NO_ORIGIN': error(422, '请写明预警缘由', 'Say what set the warning off'),
  'WARNING.NO_REASON': error(422, '请说明理由', 'Give the reason'),
  'WARNING.NO_ANSWER': error(422, '请写明答复或处置情况', 'Say what was answered or done'),
  'NOTICE_BOOK.NOT_FOUND': error(404, '文号簿不存在', 'There is no such notice book'),
  'NOTICE_BOOK.WRONG_STATE': error(
    409,
    '文号簿当前状态不允许此操作',
    'The notice book is not in a state that allows this',
  ),
  'RECTIFICATION.ALREADY_EXISTS': error(409, '该整改已经责令', 'The rectification has already been ordered'),
  'RECTIFICATION.NOT_FOUND': error(404, '整改事项不存在', 'There is no such rectification'),
  'RECTIFICATION.WRONG_STATE': error(
    409,
    '整改当前状态不允许此操作',
    'The rectification is not in a state that allows this',
  ),
  'RECTIFICATION.NO_CONTENT': error(422, '请写明整改内容', 'Say what is to be put right'),
  'RECTIFICATION.NO_ORIGIN': error(422, '请写明整改依据', 'Say what the order stems from'),
  'RECTIFICATION.NO_REPORT': error(422, '请写明整改情况', 'Say what has been put right'),
  'RECTIFICATION.NO_EVIDENCE': error(422, '请附佐证材料', 'Add evidence'),
  'RECTIFICATION.NO_REASON': error(422, '请说明理由', 'Give the reason'),
  'RECTIFICATION.DUE_IN_PAST': error(422, '整改期限不能早于当日', 'The due date lies in the past'),
  'RECTIFICATION.NOT_LATER': error(
    422,
    '延期须晚于现有期限 {now}',
    'An extension goes beyond the present date {now}',
  ),
  'RECTIFICATION.CHECKER_IS_RESPONSIBLE': error(
    422,
    '核查岗位不能是整改责任岗位',
    'The post that checks is not the post that is responsible',
  ),
  'RECTIFICATION.NOT_THE_CHECKER': error(
    422,
    '只有指定的核查岗位或组长可以核查；上级纪检监察责令的，由指定的核查岗位或上级纪检监察核查',
    'Only the checking post checks the answer, or the head of the group; or the supervision above where it ordered the rectification',
  ),
  'ACCOUNTABILITY_ACTION.ALREADY_EXISTS': error(
    409,
    '该问责已经提请',
    'The action has already been asked for',
  ),
  'ACCOUNTABILITY_ACTION.NOT_FOUND': error(404, '问责事项不存在', 'There is no such accountability action'),
  'ACCOUNTABILITY_ACTION.WRONG_STATE': error(
    409,
    '问责当前状态不允许此操作',
    'The accountability action is not in a state that allows this',
  ),
  'ACCOUNTABILITY_ACTION.NO_GROUNDS': error(422, '请列明问责依据', 'Name what the action rests on'),
  'ACCOUNTABILITY_ACTION.TEXT_MISSING': error(422, '请填写 {field}', 'Fill in {field}'),
  'ACCOUNTABILITY_ACTION.OTHER_SUBJECT': error(
    422,
    '与提请问责的单位不一致',
    'It was asked for on another unit',
  ),
  'ACCOUNTABILITY_ACTION.DATE_IN_FUTURE': error(
    422,
    '日期不能晚于事项发生之日',
    'The date lies in the future',
  ),
  'ACCOUNTABILITY_ACTION.SERVED_BEFORE_DECIDED': error(
    422,
    '送达日期不能早于决定日期',
    'It cannot be served before it was decided',
  ),
  'ACCOUNTABILITY_ACTION.NOT_CONCERNED': error(
    403,
    '只有被问责的人员、单位负责人或办公室可以提出申诉',
    'Only whoever is held to account appeals, or the office for them',
  ),
  'ACCOUNTABILITY_ACTION.NO_NEW_MEASURE': error(
    422,
    '变更决定须写明新的处理方式，维持则不写',
    'A changed decision names the new measure, an upheld one names none',
  ),
};
