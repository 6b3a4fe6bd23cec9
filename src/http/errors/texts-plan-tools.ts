/** Errors of the tools for those who write plans. HTTP status, Chinese and English text of each code. */
import { error, systemError, type ErrorTexts } from './error-text';

export const TEXTS_PLAN_TOOLS: ErrorTexts = {
  'ASSUMPTIONS.INVALID': error(422, '假定文件有错误', 'The assumptions have faults'),
  'ASSUMPTIONS.NOT_YAML': error(
    422,
    '{file} 不是可读的 YAML：{reason}',
    'The file {file} is no YAML: {reason}',
  ),
  'ASSUMPTIONS.TOO_LARGE': error(
    422,
    '{file} 有 {bytes} 字节，至多 {maxBytes} 字节',
    'The file {file} has {bytes} bytes, more than {maxBytes}',
  ),
  'UNITS.INVALID': error(422, '单位文件有错误', 'The file of units has faults'),
  'UNITS.NOT_YAML': error(422, '{file} 不是可读的 YAML：{reason}', 'The file {file} is no YAML: {reason}'),
  'UNITS.TOO_LARGE': error(
    422,
    '{file} 有 {bytes} 字节，至多 {maxBytes} 字节',
    'The file {file} has {bytes} bytes, more than {maxBytes}',
  ),
  'ANSWERS.INVALID': error(422, '答案文件有错误', 'The answers have faults'),
  'ANSWERS.NOT_YAML': error(422, '{file} 不是可读的 YAML：{reason}', 'The file {file} is no YAML: {reason}'),
  'ANSWERS.TOO_LARGE': error(
    422,
    '{file} 有 {bytes} 字节，至多 {maxBytes} 字节',
    'The file {file} has {bytes} bytes, more than {maxBytes}',
  ),
  'PLAN_FILE.NOT_FOUND': error(404, '没有文件 {file}', 'There is no file {file}'),
  'PLAN_FILE.EXISTS': error(409, '文件 {file} 已经存在', 'The file {file} exists already'),
  'PLAN_FILE.NOT_WRITTEN': systemError(
    500,
    '文件 {file} 写不成：{reason}',
    'The file {file} could not be written: {reason}',
  ),
  'PLAN_FILE.STOPPED': error(
    409,
    '问答中断，没有写文件',
    'The questions were broken off, and nothing was written',
  ),
};
