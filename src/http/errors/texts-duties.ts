/** Errors about standing duties and re-screening. HTTP status, Chinese and English text of each code. */
import { error, type ErrorTexts } from './error-text';

export const TEXTS_DUTIES: ErrorTexts = {
  'DUTY.NOT_FOUND': error(404, '常态任务不存在', 'There is no such duty'),
  'DUTY.WRONG_STATE': error(409, '任务当前状态不允许此操作', 'The duty is not in a state that allows this'),
  'DUTY.NO_REASON': error(
    422,
    '请说明理由及批准依据',
    'Give the reason, and the authority where one is asked for',
  ),
  'DUTY.NO_REPORT': error(422, '报告没有内容', 'The report says nothing'),
  'DUTY.NIL_RETURN_DOES_NOT_COUNT': error(
    422,
    '此任务不接受零报告',
    'A nil return does not count for this duty',
  ),
  'DUTY.BEFORE_WINDOW': error(422, '窗口 {opensOn} 才开始', 'The window opens on {opensOn} only'),
  'DUTY.POINTS_UNCHECKED': error(422, '还有风险点没有自查', 'Risk points have been left unchecked'),
  'DUTY.POINT_NOT_ASKED': error(
    422,
    '所列风险点不属于此次自查',
    'A risk point is named that this duty does not ask for',
  ),
  'RESCREENING.NOT_FOUND': error(404, '重新排查任务不存在', 'There is no such re-screening'),
  'RESCREENING.WRONG_STATE': error(409, '重新排查已经完成', 'The re-screening has been completed'),
  'RESCREENING.NO_STATEMENT': error(422, '请说明排查情况', 'Say what was looked at and found'),
  'RESCREENING.NO_POINTS': error(
    422,
    '请列明确认或修订的风险点',
    'Name the risk points confirmed or revised',
  ),
  'RESCREENING.NONE_AND_POINTS': error(
    422,
    '既签署未发现又列有风险点',
    'None found, and yet risk points are named',
  ),
  'RESCREENING.POINT_ELSEWHERE': error(
    422,
    '所列风险点不在此岗位或职权上',
    'A risk point is named that lies on another post or power',
  ),
  'RESCREENING.BEFORE_CHANGE': error(422, '变动 {changedOn} 才发生', 'The change came on {changedOn} only'),
  'DUTY.OWED_BY_UNIT': error(
    422,
    '此任务由单位完成，办公室不能代为填报',
    'The unit owes this duty: the office cannot answer in its place',
  ),
};
