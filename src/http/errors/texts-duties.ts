/** Errors about standing duties. HTTP status, Chinese and English text of each code. */
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
  'DUTY.OWED_BY_UNIT': error(
    422,
    '此任务由单位完成，办公室不能代为填报',
    'The unit owes this duty: the office cannot answer in its place',
  ),
};
