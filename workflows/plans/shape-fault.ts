/** Faults of form: the same reasons for every kind of document, `PLAN.FIELD_MISSING` as well as `CALENDAR.FIELD_MISSING`. */
import { bilingual } from '../kernel/text';
import { faultOf, type Fault, type FaultText, type FaultValues } from './fault';

export const SHAPE_REASONS = [
  'FIELD_MISSING',
  'FIELD_UNKNOWN',
  'NOT_RECORD',
  'NOT_LIST',
  'NOT_TEXT',
  'NOT_INTEGER',
  'NOT_CHOICE',
  'TEXT_EMPTY',
  'TEXT_TOO_LONG',
  'TEXT_UNREADABLE',
  'ID_MALFORMED',
  'KEY_MALFORMED',
  'DATE_INVALID',
  'NUMBER_OUT_OF_RANGE',
  'TOO_FEW',
  'TOO_MANY',
  'DUPLICATE',
  'SETTINGS_TOO_LARGE',
] as const;

export type ShapeReason = (typeof SHAPE_REASONS)[number];

/** The kind of document a fault is found in: the noun of its code. */
export type DocumentNoun = 'PLAN' | 'CALENDAR' | 'MODULE' | 'ASSUMPTIONS' | 'UNITS' | 'ANSWERS' | 'SCENARIO';

export type ShapeFaultCode<Noun extends DocumentNoun> = `${Noun}.${ShapeReason}`;

export const SHAPE_FAULT_TEXTS: Readonly<Record<ShapeReason, FaultText>> = {
  FIELD_MISSING: {
    wrong: bilingual('缺少“{field}”', 'field {field} is missing'),
    right: bilingual('补上“{field}”', 'add {field}'),
  },
  FIELD_UNKNOWN: {
    wrong: bilingual('没有“{field}”这一项', 'there is no field {field}'),
    right: bilingual('此处可用：{known}', 'the fields here are: {known}'),
  },
  NOT_RECORD: {
    wrong: bilingual('“{value}”不是一组字段', '{value} is not a set of fields'),
    right: bilingual('写成“名称: 值”的一组字段', 'write a set of fields, name: value'),
  },
  NOT_LIST: {
    wrong: bilingual('“{value}”不是列表', '{value} is not a list'),
    right: bilingual('写成列表', 'write a list'),
  },
  NOT_TEXT: {
    wrong: bilingual('“{value}”不是文字', '{value} is not a text'),
    right: bilingual('写成文字', 'write a text'),
  },
  NOT_INTEGER: {
    wrong: bilingual('“{value}”不是整数', '{value} is not a whole number'),
    right: bilingual('写成 {min} 至 {max} 的整数', 'write a whole number from {min} to {max}'),
  },
  NOT_CHOICE: {
    wrong: bilingual('“{value}”不在可选值之内', '{value} is not one of the values allowed'),
    right: bilingual('可选值：{choices}', 'the values allowed are: {choices}'),
  },
  TEXT_EMPTY: {
    wrong: bilingual('文字为空', 'the text is empty'),
    right: bilingual('写明内容，不超过 {max} 个字符', 'write a text of at most {max} characters'),
  },
  TEXT_TOO_LONG: {
    wrong: bilingual('文字有 {length} 个字符，过长', 'the text has {length} characters'),
    right: bilingual('不超过 {max} 个字符', 'write at most {max} characters'),
  },
  TEXT_UNREADABLE: {
    wrong: bilingual('文字含有看不见的控制字符', 'the text holds control characters that nobody sees'),
    right: bilingual(
      '去掉控制字符和改变书写方向的符号',
      'take out control characters, and marks that turn the reading direction round',
    ),
  },
  ID_MALFORMED: {
    wrong: bilingual('标识“{value}”写法不对', 'identifier {value} is not well formed'),
    right: bilingual(
      '以小写字母开头，只用小写字母、数字和连字符，不超过 64 个字符',
      'begin with a lower-case letter and use only lower-case letters, digits and hyphens, at most 64 characters',
    ),
  },
  KEY_MALFORMED: {
    wrong: bilingual('键“{value}”写法不对', 'key {value} is not well formed'),
    right: bilingual('键的写法：{form}', 'keys have the form {form}'),
  },
  DATE_INVALID: {
    wrong: bilingual('“{value}”不是真实的日期', '{value} is not a real date'),
    right: bilingual('写成真实的日期，如 2012-05-25', 'write a real date such as 2012-05-25'),
  },
  NUMBER_OUT_OF_RANGE: {
    wrong: bilingual('{value} 超出范围', '{value} is out of range'),
    right: bilingual('取 {min} 至 {max}', 'write a number from {min} to {max}'),
  },
  TOO_FEW: {
    wrong: bilingual('只有 {count} 项', 'there are only {count} entries'),
    right: bilingual('至少 {min} 项', 'write at least {min}'),
  },
  TOO_MANY: {
    wrong: bilingual('有 {count} 项，过多', 'there are {count} entries'),
    right: bilingual('至多 {max} 项', 'write at most {max}'),
  },
  DUPLICATE: {
    wrong: bilingual('“{value}”与 {first} 重复', '{value} repeats {first}'),
    right: bilingual('每项只写一次', 'write each entry once'),
  },
  SETTINGS_TOO_LARGE: {
    wrong: bilingual('设置过大或层次过深', 'the settings are too large or too deep'),
    right: bilingual(
      '至多 {values} 个值、{depth} 层、每段文字 {textLength} 个字符',
      'write at most {values} values, {depth} levels and {textLength} characters in each text',
    ),
  },
};

export function shapeFault<Noun extends DocumentNoun>(
  noun: Noun,
  path: string,
  reason: ShapeReason,
  values: FaultValues = {},
): Fault<ShapeFaultCode<Noun>> {
  return faultOf(path, `${noun}.${reason}`, SHAPE_FAULT_TEXTS[reason], values);
}
