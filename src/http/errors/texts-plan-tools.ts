/** Errors of the tools for those who write plans. HTTP status, Chinese and English text of each code. */
import { error, type ErrorTexts } from './error-text';

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
};
