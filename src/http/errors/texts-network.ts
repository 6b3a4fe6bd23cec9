/** Errors about modules and warning networks. HTTP status, Chinese and English text of each code. */
import { error, type ErrorTexts } from './error-text';

export const TEXTS_NETWORK: ErrorTexts = {
  'MODULE.UNKNOWN': error(404, '没有模块“{id}”', 'There is no module {id}'),
  'MODULE.INVALID': error(422, '模块有错误', 'The module has faults'),
  'MODULE.NOT_YAML': error(422, '{file} 不是可读的 YAML：{reason}', 'The file {file} is no YAML: {reason}'),
  'MODULE.TOO_LARGE': error(
    422,
    '{file} 有 {bytes} 字节，至多 {maxBytes} 字节',
    'The file {file} has {bytes} bytes, more than {maxBytes}',
  ),
  'WARNING_NETWORK.ALREADY_EXISTS': error(409, '该网络已经建立', 'The network has already been established'),
  'WARNING_NETWORK.NOT_FOUND': error(404, '预警信息网络不存在', 'There is no such warning network'),
  'WARNING_NETWORK.WRONG_STATE': error(
    409,
    '网络当前状态不允许此操作',
    'The network is not in a state that allows this',
  ),
  'WARNING_NETWORK.OCCURRED_BEFORE_BEGINNING': error(
    422,
    '发生日期早于网络建立日期',
    'It would have occurred before the network was established',
  ),
  'WARNING_NETWORK.NO_REASON': error(422, '请说明理由', 'Give the reason'),
  'WARNING_NETWORK.NO_UNITS': error(422, '网络没有参加单位', 'The network has no unit'),
  'WARNING_NETWORK.UNIT_TWICE': error(422, '参加单位重复', 'A unit stands twice in the network'),
  'WARNING_NETWORK.UNIT_NOT_IN_SCOPE': error(
    422,
    '该单位不在网络之内',
    'The unit does not belong to the network',
  ),
  'WARNING_NETWORK.SCOPE_OUTSIDE_HOST': error(
    422,
    '参加单位不在主办单位之下',
    'Units of a network lie at or below its host',
  ),
  'WARNING_NETWORK.NO_HEAD': error(422, '网络没有分管领导', 'The network has no head'),
  'WARNING_NETWORK.NO_CENTRE': error(422, '网络没有预警信息中心', 'The network has no centre'),
  'WARNING_NETWORK.POST_TWICE': error(
    422,
    '同一岗位在分管领导和中心中重复',
    'A post stands twice in head and centre',
  ),
  'WARNING_NETWORK.NOTHING_CHANGED': error(422, '没有任何变化', 'Nothing would change'),
};
