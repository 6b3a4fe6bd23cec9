/** Errors about units, persons and posts. HTTP status, Chinese and English text of each code. */
import { error, type ErrorTexts } from './error-text';

export const TEXTS_ORGANISATION: ErrorTexts = {
  'UNIT.ALREADY_EXISTS': error(409, '该单位已经设立', 'The unit has already been established'),
  'UNIT.NOT_FOUND': error(404, '单位不存在', 'There is no such unit'),
  'UNIT.WRONG_STATE': error(409, '单位当前状态不允许此操作', 'The unit is not in a state that allows this'),
  'UNIT.LOOP': error(
    422,
    '单位不能隶属于自身或其下级单位',
    'A unit cannot belong to itself or to a unit below it',
  ),
  'UNIT.NO_REASON': error(422, '请说明撤销单位的理由', 'Give the reason for abolishing the unit'),
  'UNIT.ABOLISHED': error(409, '单位已撤销', 'The unit has been abolished'),
  'UNIT.HAS_CHILDREN': error(409, '单位还有下级单位', 'The unit still has units below it'),
  'PERSON.ALREADY_EXISTS': error(409, '该人员已经登记', 'The person has already been registered'),
  'PERSON.NOT_FOUND': error(404, '人员不存在', 'There is no such person'),
  'PERSON.WRONG_STATE': error(
    409,
    '人员当前状态不允许此操作',
    'The person is not in a state that allows this',
  ),
  'POST.ALREADY_EXISTS': error(409, '该岗位已经设置', 'The post has already been established'),
  'POST.NOT_FOUND': error(404, '岗位不存在', 'There is no such post'),
  'POST.WRONG_STATE': error(409, '岗位当前状态不允许此操作', 'The post is not in a state that allows this'),
  'POST.NO_REASON': error(422, '请说明理由', 'Give the reason'),
  'POST.SEATS_TAKEN': error(
    409,
    '调整后的职数少于在任（或已定任职）人数，请先办理离任',
    'More persons hold the post, or are to, than there would be seats: end an appointment first',
  ),
  'POST.SEATS_OUT_OF_RANGE': error(422, '岗位职数须为1至200的整数', 'A post has from 1 to 200 seats'),
  'POST.RISK_POINTS_FOUND': error(
    422,
    '该岗位已登记风险点：{riskPointIds}，不能签为无风险',
    'Risk points have been found on the post: {riskPointIds}; it cannot be signed as without risk',
  ),
  'POST.NO_DUTIES': error(
    422,
    '岗位职责不能为空；如系误登，请以更正方式清空',
    'The list of duties is empty; it may be emptied only as a correction',
  ),
  'POST.SEATS_FULL': error(
    422,
    '岗位职数已满，该时段内任职人数将超过职数',
    'The post has no free seat: on some day it would have more holders than seats',
  ),
  'POST.PERSON_ALREADY_HOLDS_IT': error(
    409,
    '该人员在此时段已任此岗位',
    'The person already holds the post at that time',
  ),
  'POST.APPOINTMENT_TWICE': error(409, '任职编号已存在', 'An appointment with this id already exists'),
  'POST.UNKNOWN_APPOINTMENT': error(422, '该岗位没有这条任职记录', 'The post has no such appointment'),
  'POST.APPOINTMENT_ENDED': error(422, '该任职已经结束', 'The appointment has already been ended'),
  'POST.ENDS_BEFORE_IT_BEGINS': error(
    422,
    '离任日期不能早于任职日期',
    'An appointment cannot end before it begins',
  ),
  'POST.CORRECTS_ANOTHER': error(
    422,
    '所更正的不是这条任职的记录',
    'The event named is not the one that recorded this appointment',
  ),
  'POST.STILL_HELD': error(
    422,
    '岗位尚有人在任，不能撤销',
    'Somebody still holds the post, so it cannot be abolished',
  ),
  'POST.DELEGATION_TWICE': error(409, '代理编号已存在', 'A delegation with this id already exists'),
  'POST.DELEGATION_NOT_YOURS': error(
    403,
    '只有任职者本人或系统管理员可以委托代理，代理人可以结束自己的代理',
    'Only the holder of the seat and the administrator may delegate it; a delegate may end what was delegated to them',
  ),
  'POST.DELEGATED_ON': error(
    403,
    '代理人不得将所代理的岗位再委托他人',
    'What was delegated to somebody is not delegated on',
  ),
  'POST.DELEGATED_TO_ONESELF': error(
    422,
    '不能委托给任职者或委托人自己',
    'A post is delegated neither to its holder nor to whoever delegates it',
  ),
  'POST.DELEGATION_IN_PAST': error(422, '代理不能从今天以前开始', 'A delegation cannot begin before today'),
  'POST.DELEGATION_ENDS_BEFORE_IT_BEGINS': error(
    422,
    '代理的最后一天不能早于第一天',
    'A delegation cannot end before it begins',
  ),
  'POST.DELEGATION_TOO_LONG': error(
    422,
    '代理至多 {maxDays} 天',
    'A delegation lasts at most {maxDays} days',
  ),
  'POST.DELEGATION_OUTSIDE_APPOINTMENT': error(
    422,
    '代理时段超出任职时段',
    'The appointment does not cover the days of the delegation',
  ),
  'POST.DELEGATE_HOLDS_POST': error(
    409,
    '该人员在此时段已任此岗位，无须代理',
    'The person holds the post at that time',
  ),
  'POST.DELEGATION_OVERLAPS': error(
    409,
    '此时段该任职已有人代理，或该人员已在此岗位代理他人',
    'At that time the seat is delegated already, or the person acts for somebody in this post',
  ),
  'POST.UNKNOWN_DELEGATION': error(422, '该岗位没有这项代理', 'The post has no such delegation'),
  'POST.DELEGATION_OVER': error(422, '该代理已经结束', 'The delegation is over'),
  'POST.DELEGATION_NOT_CORRECTED': error(
    422,
    '代理不能事后更正；请结束后重新委托',
    'A delegation is not corrected afterwards: end it and delegate anew',
  ),
  'POST.ABOLISHED': error(409, '岗位已撤销', 'The post has been abolished'),
  'POST.OTHER_UNIT': error(422, '岗位不属于该单位', 'The post belongs to another unit'),
  'POST.NOT_HELD_BY_PERSON': error(
    422,
    '该人员当日不在此岗位',
    'The person does not hold the post on that day',
  ),
  'ORGANISATION.ALREADY_FOUNDED': error(409, '组织已经建立', 'The organisation has been founded already'),
};
