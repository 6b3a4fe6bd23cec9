/** Errors about powers, risk points and measures. HTTP status, Chinese and English text of each code. */
import { error, type ErrorTexts } from './error-text';

export const TEXTS_INVENTORY: ErrorTexts = {
  'POWER.ALREADY_EXISTS': error(409, '该职权已列入目录', 'The power has already been listed'),
  'POWER.NOT_FOUND': error(404, '职权不存在', 'There is no such power'),
  'POWER.WRONG_STATE': error(409, '职权当前状态不允许此操作', 'The power is not in a state that allows this'),
  'POWER.NO_REASON': error(422, '请说明理由', 'Give the reason'),
  'POWER.RISK_POINTS_FOUND': error(
    422,
    '该职权已登记风险点：{riskPointIds}，不能签为无风险',
    'Risk points have been found on the power: {riskPointIds}; it cannot be signed as without risk',
  ),
  'POWER.NO_LEGAL_BASIS': error(
    422,
    '请填写职权的设置（取消）依据',
    'Name the law or document that gives or takes away the power',
  ),
  'POWER.TRANSFER_PENDING': error(
    409,
    '该职权的划转正待审核',
    'A transfer of the power waits for its review',
  ),
  'POWER.TRANSFER_TO_ITSELF': error(422, '接收单位和岗位与现在相同', 'The power is held there already'),
  'POWER.NO_TRANSFER_ASKED': error(409, '没有待审核的划转', 'No transfer waits for a review'),
  'POWER.CHANGE_PENDING': error(409, '已有变更申请待审核', 'A change has been asked for and awaits review'),
  'POWER.NO_CHANGE_ASKED': error(409, '没有待审核的变更申请', 'No change awaits review'),
  'POWER.REVIEW_NEEDED': error(
    422,
    '职权目录已被接收，按方案增加、变更、取消职权须由部门负责人申请，经办公室审核后生效',
    'The catalogue has been accepted: by the plan the head of the unit asks for a power to be added, revised or cancelled, and the office reviews it',
  ),
  'POWER.CLASS_OUT_OF_SCHEME': error(
    422,
    '职权类别不在方案规定的类别之内',
    "The class is not one of the plan's classes of powers",
  ),
  'POWER.FLOW_EMPTY': error(422, '流程图至少要有一个环节', 'A flow has at least one step'),
  'POWER.FLOW_TOO_LONG': error(422, '流程图最多100个环节', 'A flow has at most 100 steps'),
  'POWER.FLOW_STEP_TWICE': error(422, '流程环节编号重复', 'Two steps of the flow have the same id'),
  'POWER.FLOW_NEXT_UNKNOWN': error(
    422,
    '流程环节指向了不存在的下一环节',
    'A step leads to a step that does not exist',
  ),
  'POWER.FLOW_STEP_UNREACHABLE': error(
    422,
    '有环节无法从起始环节到达',
    'Some steps are never reached from a start',
  ),
  'POWER.FLOW_NO_END': error(422, '流程没有结束环节', 'The flow has no end'),
  'POWER.FLOW_END_UNREACHABLE': error(422, '有环节无法走到结束环节', 'From some steps no end is reached'),
  'POWER.FLOW_NOT_CONNECTED': error(
    422,
    '这些环节与首个环节不相连：{stepIds}；一项职权只有一个流程',
    'These steps are not connected with the first one: {stepIds}; a power has one flow',
  ),
  'POWER.OTHER_UNIT': error(422, '职权不属于该单位', 'The power belongs to another unit'),
  'POWER.FLOW_STEP_UNKNOWN': error(422, '职权流程中没有此环节', "The power's flow has no such step"),
  'RISK_POINT.ALREADY_EXISTS': error(409, '该风险点已经登记', 'The risk point has already been recorded'),
  'RISK_POINT.NOT_FOUND': error(404, '风险点不存在', 'There is no such risk point'),
  'RISK_POINT.WRONG_STATE': error(
    409,
    '风险点当前状态不允许此操作',
    'The risk point is not in a state that allows this',
  ),
  'RISK_POINT.NO_REASON': error(422, '请说明理由', 'Give the reason'),
  'RISK_POINT.DATE_IN_FUTURE': error(422, '日期不能晚于事项发生之日', 'The date lies in the future'),
  'RISK_POINT.CATEGORY_OUT_OF_SCHEME': error(
    422,
    '风险类别不在方案规定的类别之内',
    "The category is not one of the plan's",
  ),
  'RISK_POINT.HOLDER_LEVEL_OUT_OF_SCHEME': error(
    422,
    '风险层面须为方案所列之一；方案未列的不填',
    "The level is one of the plan's, and left out where the plan has none",
  ),
  'RISK_POINT.METHOD_OUT_OF_SCHEME': error(
    422,
    '排查方式不在方案规定的方式之内',
    "The way of discovery is not one of the plan's",
  ),
  'RISK_POINT.FLOW_STEP_WITHOUT_POWER': error(
    422,
    '填写流程环节时须同时指明职权',
    'A step of a flow is named without its power',
  ),
  'RISK_POINT.STEP_NOT_IN_PLAN': error(
    422,
    '方案没有规定此定级步骤',
    'The plan does not have this grading step',
  ),
  'RISK_POINT.STEP_OUT_OF_ORDER': error(
    422,
    '前面的定级步骤尚未完成',
    'An earlier grading step has not been taken',
  ),
  'RISK_POINT.RATING_OUT_OF_SCALE': error(
    422,
    '发生概率或危害程度超出方案的分值范围',
    "Likelihood or severity is off the plan's scale",
  ),
  'RISK_POINT.GRADE_OUT_OF_SCHEME': error(
    422,
    '风险等级不在方案规定的等级之内',
    "The grade is not one of the plan's",
  ),
  'RISK_POINT.OVERRULE_WITHOUT_REASON': error(
    422,
    '所定等级与建议等级不一致，请说明理由',
    'The grade differs from the suggested one: give the reason',
  ),
  'RISK_POINT.OPINION_OUT_OF_SCHEME': error(
    422,
    '方案的登记表没有此项意见',
    "The plan's registration form does not have this opinion",
  ),
  'RISK_POINT.OPINION_OUT_OF_ORDER': error(
    422,
    '前面的意见尚未签署',
    'An earlier opinion on the form has not been signed',
  ),
  'RISK_POINT.OPINION_ALREADY_SIGNED': error(
    409,
    '此项意见已经签署；如有误，请以更正方式重签',
    'This opinion has been signed; sign again only as a correction',
  ),
  'RISK_POINT.CORRECTS_ANOTHER': error(
    422,
    '所更正的不是此项意见现行的签署记录',
    'The event named is not the signature of this opinion that stands',
  ),
  'RISK_POINT.STEPS_MISSING': error(
    422,
    '审定前的定级步骤尚未全部完成',
    'Not every grading step before approval has been taken',
  ),
  'RISK_POINT.APPROVAL_WITHOUT_REASON': error(
    422,
    '审定等级与最后一次评级不一致，请说明理由或注明集体决策',
    'The approved grade differs from the last rating: give the reason or name the decision',
  ),
  'RISK_POINT.DECIDED_COLLECTIVELY': error(
    409,
    '该等级由集体决定，个人不得改变；须另行集体决定',
    'The grade was decided collectively: only another collective decision changes it',
  ),
  'RISK_POINT.ABOVE_RANK': error(
    403,
    '已评定或审定为 {stands} 级的风险点，部门负责人无权审定为 {level} 级，须由领导小组审定',
    'A point rated or approved at level {stands} is brought down to {level} by the leadership group, not by the head of its unit',
  ),
  'RISK_POINT.REVIEWED_ABOVE_RANK': error(
    403,
    '上级已评审为 {reviewed} 级，不得由下级改评；请由领导小组改评',
    'It was reviewed at level {reviewed} by a higher rank, which alone changes its review',
  ),
  'RISK_POINT.ENDED_ABOVE_RANK': error(
    403,
    '{level} 级风险点由领导小组处置、关闭，部门和办公室不得自行办理',
    'A point of level {level} is disposed of and closed by the leadership group, not by its unit or the office',
  ),
  'RISK_POINT.CLOSING_NOT_DECIDED': error(
    409,
    '该风险点等级由集体决定，关闭须另经集体决定并注明该决定',
    'Its grade was decided collectively: closing it names another collective decision, which says so',
  ),
  'RISK_POINT.ALREADY_GRADED': error(
    409,
    '该风险点已按此等级审定',
    'The risk point has already been approved at this grade',
  ),
  'RISK_POINT.NOT_APPROVED': error(
    422,
    '风险等级尚未审定，不能公示',
    'The grade has not been approved, so it is not publicised',
  ),
  'RISK_POINT.NOT_PUBLICISED': error(
    422,
    '该风险点未列入此公示',
    'This notice does not publicise the risk point',
  ),
  'RISK_POINT.OTHER_CAMPAIGN': error(
    422,
    '风险点不属于该专项工作',
    'The risk point belongs to another campaign',
  ),
  'RISK_POINT.OTHER_UNIT': error(422, '风险点不属于该单位', 'The risk point belongs to another unit'),
  'RISK_POINT.CLOSED': error(
    422,
    '风险点 {id} 已经销号，不能结转',
    'Risk point {id} is closed: it is not carried over',
  ),
  'RISK_POINT.DECISION_NOT_ADOPTED': error(
    422,
    '决策 {decisionId} 不是本次工作中已通过、且把该风险点定为 {level} 级的集体决策',
    'Decision {decisionId} is no adopted decision of this campaign that gives the risk point level {level}',
  ),
  'RISK_POINT.CLOSING_NOT_ADOPTED': error(
    422,
    '决策 {decisionId} 不是本次工作中已通过、仍有效的集体决策',
    'Decision {decisionId} is no decision of this campaign that was adopted and stands',
  ),
  'RISK_POINT.DECISION_NOT_TO_CLOSE': error(
    422,
    '决策 {decisionId} 是评定等级或关于其他事项的决定，不能据以关闭风险点 {riskPointId}',
    'Decision {decisionId} gives grades or is about other things: it is none to close risk point {riskPointId}',
  ),
  'CONTROL_MEASURE.ALREADY_EXISTS': error(409, '该防控措施已经制定', 'The measure has already been set'),
  'CONTROL_MEASURE.NOT_FOUND': error(404, '防控措施不存在', 'There is no such measure'),
  'CONTROL_MEASURE.WRONG_STATE': error(
    409,
    '防控措施当前状态不允许此操作',
    'The measure is not in a state that allows this',
  ),
  'CONTROL_MEASURE.NO_REASON': error(422, '请说明理由', 'Give the reason'),
  'CONTROL_MEASURE.NO_EVIDENCE': error(
    422,
    '报告措施落实须附佐证材料',
    'A measure is reported done with at least one piece of evidence',
  ),
  'CONTROL_MEASURE.DATE_IN_FUTURE': error(
    422,
    '落实日期不能晚于报告之日',
    'The day it was done lies in the future',
  ),
  'CONTROL_MEASURE.DUE_IN_PAST': error(
    422,
    '完成期限 {dueOn} 不能早于当日（{today}）',
    'The due date {dueOn} lies before the day of the act ({today})',
  ),
  'CONTROL_MEASURE.NOT_LATER': error(
    422,
    '延期后的期限须晚于原期限',
    'An extension needs a later date than the present one',
  ),
  'CONTROL_MEASURE.EXTENSION_NEEDED': error(
    422,
    '推迟期限请办理延期',
    'A later due date is given by an extension, not by a revision',
  ),
};
