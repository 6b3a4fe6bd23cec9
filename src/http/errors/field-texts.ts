/** What is wrong with a single field of a request: the codes of the checks in fields.ts. */
import { bilingual, type Bilingual } from '../../../workflows/kernel/text';

export const FIELD_TEXTS: Readonly<Record<string, Bilingual>> = {
  FIELD_UNKNOWN: bilingual('没有此字段', 'There is no such field'),
  FIELD_MISSING: bilingual('缺少此字段', 'The field is missing'),
  ID_MALFORMED: bilingual(
    '编号写法不对：小写字母或数字开头，只用小写字母、数字、点、下划线和连字符，至多 100 个字符',
    'Malformed id: begin with a lower-case letter or digit; letters, digits, dot, underscore and hyphen, at most 100',
  ),
  NOT_TEXT: bilingual('应为文字', 'Not a text'),
  TEXT_EMPTY: bilingual('不能为空', 'Must not be empty'),
  TEXT_TOO_LONG: bilingual('文字过长', 'Too long'),
  CONTROL_CHARACTER: bilingual(
    '含有控制字符或不成对的代理字符',
    'Holds control characters or lone surrogates',
  ),
  DATE_INVALID: bilingual('不是真实的日期（YYYY-MM-DD）', 'Not a real date (YYYY-MM-DD)'),
  INSTANT_INVALID: bilingual(
    '不是有效的时刻（YYYY-MM-DDTHH:mm:ss.sssZ）',
    'Not a moment (YYYY-MM-DDTHH:mm:ss.sssZ)',
  ),
  NOT_CHOICE: bilingual('不在可选值之内', 'Not one of the values allowed'),
  NOT_BOOLEAN: bilingual('应为 true 或 false', 'Must be true or false'),
  NOT_INTEGER: bilingual('应为整数', 'Not a whole number'),
  NOT_NUMBER: bilingual('应为数字，至多两位小数', 'Not a number with at most two decimals'),
  NUMBER_OUT_OF_RANGE: bilingual('超出范围', 'Out of range'),
  NOT_LIST: bilingual('应为列表', 'Not a list'),
  TOO_MANY: bilingual('项数过多', 'Too many items'),
  DUPLICATE: bilingual('有重复的项', 'Items repeat'),
  TOO_DEEP: bilingual('层次过深', 'Nested too deeply'),
  NOT_RECORD: bilingual('应为对象', 'Not an object'),
  ACTING_MALFORMED: bilingual(
    '应为 {personId, postId} 或 "public"',
    'Must be {personId, postId} or "public"',
  ),
};
