/** Refusals of the separation of hands (docs/adr/0023): each says who may do it instead. */
import { error, type ErrorTexts } from './error-text';

export const TEXTS_SEPARATE_HANDS: ErrorTexts = {
  'SUBMISSION.OWN_HAND_IN': error(
    422,
    '报送人不得接收或核定自己报送的材料，请由办公室其他人员办理',
    'Whoever handed it in does not accept it, nor take up its drift: somebody else in the office does',
  ),
  'GATE.DECIDED_BY_ASKER': error(
    422,
    '提请过关的人不得自行决定过关，请由领导小组其他成员决定',
    'Whoever asked for the gate does not decide it: another member of the leadership group does',
  ),
  'POWER.REVIEWED_BY_ASKER': error(
    422,
    '申请人不得审核自己的申请，请由办公室其他人员审核',
    'Whoever asked for the change does not review it: somebody else in the office does',
  ),
  'ASSESSMENT.OWN_UNIT': error(
    422,
    '单位负责人不得为本单位评分、复评或确认结果，请由办公室或领导小组其他人员办理',
    'The head of a unit neither scores it nor confirms its result: others in the office and the group do',
  ),
  'ASSESSMENT.OWN_ACCOUNT': error(
    422,
    '报送自评或整改情况的人不得据以评分、复评或确认结果，请由办公室或领导小组其他人员办理',
    'Whoever reported for the unit neither scores it nor confirms its result: others in the office and the group do',
  ),
  'ASSESSMENT.CONFIRMED_BY_SCORER': error(
    422,
    '评分人不得自行确认考核结果，请由领导小组其他成员确认',
    'Whoever gave the scores does not confirm the result: another member of the leadership group does',
  ),
  'ASSESSMENT.OWN_CAUSE': error(
    422,
    '被问责人不得决定对自己的问责，请由领导小组其他成员决定',
    'Nobody decides on being held to account oneself: another member of the leadership group does',
  ),
  'ACCOUNTABILITY_ACTION.DECIDED_BY_ASKER': error(
    422,
    '提请问责的人不得自行决定，请由领导小组其他成员决定',
    'Whoever asked for the action does not decide on it: another member of the leadership group does',
  ),
  'ACCOUNTABILITY_ACTION.OWN_CAUSE': error(
    422,
    '被问责人或代其申诉的人不得决定、撤销该问责，请由领导小组其他成员办理',
    'Whoever is held to account, or appealed for it, decides nothing of it: another member of the leadership group does',
  ),
  'PLEDGE.OWN_PLEDGE': error(
    422,
    '作出部门承诺的人不能代表领导再承诺，请由领导小组其他成员承诺',
    'Whoever signed for the unit does not pledge for the leaders in return: another of them does',
  ),
  'POST.OWN_EXEMPTION': error(
    422,
    '不得批准自己免于轮岗，请由领导小组其他成员批准',
    'Nobody is exempted from rotation by himself: another member of the leadership group does it',
  ),
  'WARNING.SETTLED_BY_ANSWERER': error(
    422,
    '代表单位或岗位答复预警的人不得自行核查销号或撤销预警，请由办公室、领导小组或上级纪检监察的其他人员办理',
    'Whoever answered the warning for the unit or post neither settles nor withdraws it: others in the office, the group or the supervision do',
  ),
  'WARNING.OWN_CAUSE': error(
    422,
    '被预警人不得核查销号或撤销对自己的预警，请由办公室、领导小组或上级纪检监察的其他人员办理',
    'Whoever is warned neither settles nor withdraws the warning: others in the office, the group or the supervision do',
  ),
  'WARNING.OF_SUPERVISION': error(
    403,
    '上级纪检监察发出或升级的预警由其核查销号、撤回，本级不得办理；本级的预警由本级撤回',
    'A warning that the supervision above issued or raised is settled and withdrawn by the supervision, which withdraws no other',
  ),
  'WARNING_REPORT.OWN_REPORT': error(
    422,
    '不能接收或分类自己报送的信息，请由收件单位其他人员办理',
    'Nobody receives or classifies his own report: somebody else where it is addressed to does',
  ),
  'WARNING_BULLETIN.OWN_ANSWER': error(
    422,
    '不能核查自己的反馈，请由预警中心其他人员核查',
    'Nobody checks his own answer: somebody else in the centre does',
  ),
  'RECTIFICATION.OF_SUPERVISION': error(
    403,
    '上级纪检监察责令的整改由其延期、撤销，本级不得办理；本级责令的由本级延期、撤销',
    'What the supervision above ordered is extended and cancelled by the supervision, which extends and cancels nothing else',
  ),
  'CONTROL_MEASURE.OWN_MEASURE': error(
    422,
    '现任、曾任的措施责任人不得延期或撤销该措施，请由部门负责人或办公室其他人员办理',
    'Whoever is or was responsible for a measure neither extends nor cancels it: the head of the unit or the office does, by another hand',
  ),
  'RECTIFICATION.CHECKED_BY_ANSWERER': error(
    422,
    '反馈整改的人员或岗位不得自行核查或撤销整改，请由指定的核查岗位、组长或责令整改的上级纪检监察办理',
    'Whoever answered, person or post, neither checks the answer nor cancels the order: the checking post, the head of the group or the supervision that ordered it does',
  ),
};
