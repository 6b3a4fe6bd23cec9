/** Errors about forms that are read back: the file as a whole, then single rows of it. */
import { error, type ErrorTexts } from './error-text';

export const TEXTS_IMPORTS: ErrorTexts = {
  'IMPORT.BUSY': error(
    503,
    '正在读取 {atMost} 个文件，请稍后再试',
    '{atMost} files are being read; try again in a moment',
  ),
  'IMPORT.FILE_TOO_LARGE': error(
    413,
    '文件超过 {maxBytes} 字节；请分单位导入',
    'The file is larger than {maxBytes} bytes; import it unit by unit',
  ),
  'IMPORT.UNPACKED_TOO_LARGE': error(
    413,
    '文件展开后超过 {maxBytes} 字节',
    'Unpacked, the file is larger than {maxBytes} bytes',
  ),
  'IMPORT.TOO_MANY_SHEETS': error(
    413,
    '工作表（或 Word 中的表格）超过 {max} 张',
    'More than {max} sheets, or tables of a Word document',
  ),
  'IMPORT.TOO_MANY_ROWS': error(
    413,
    '文件或其中一张表超过 {max} 行',
    'The file, or a sheet of it, has more than {max} rows',
  ),
  'IMPORT.TOO_MANY_COLUMNS': error(413, '一张工作表超过 {max} 列', 'A sheet has more than {max} columns'),
  'IMPORT.FILE_TOO_HEAVY': error(
    422,
    '读取此文件用时或占用内存过多；请另存为新文件，或分单位导入',
    'The file takes too much time or memory to read; save it anew, or import it unit by unit',
  ),
  'IMPORT.FILE_OLD_FORMAT': error(
    415,
    '旧格式文件（.xls、.doc、.et、.wps）；请另存为 .xlsx 或 .docx',
    'A file of an old format (.xls, .doc, .et, .wps); save it as .xlsx or .docx',
  ),
  'IMPORT.FILE_ENCRYPTED': error(
    415,
    '文件设有打开密码；请取消密码后再导入',
    'The file is protected by a password; save it without one',
  ),
  'IMPORT.FILE_NOT_OFFICE': error(
    415,
    '不是 .xlsx 或 .docx 文件（改后缀的 CSV 或网页不行）；请另存为 .xlsx 或 .docx',
    'Neither an .xlsx nor a .docx file, whatever its name says; save it as one of them',
  ),
  'IMPORT.FILE_DAMAGED': error(
    422,
    '文件已损坏，不能读取（{reason}）；请打开后另存',
    'The file is damaged and cannot be read ({reason}); open it and save it anew',
  ),
  'IMPORT.NO_TABLE': error(
    422,
    '文件中没有找到此表的表头，请对照空白表；读到的工作表：{sheets}',
    'No heads of this form’s columns were found in the file: compare it with the blank form; its sheets: {sheets}',
  ),
  'IMPORT.FILE_UNREADABLE': error(404, '不能读取文件 {file}：{reason}', 'Cannot read {file}: {reason}'),
  'IMPORT.FORM_UNKNOWN': error(
    404,
    '表格 {formId} 不能导入；可导入的有 {choices}',
    'The form {formId} cannot be imported; those that can: {choices}',
  ),
  'IMPORT.ROWS_REFUSED': error(
    422,
    '文件中有 {refused} 处不能导入，全部没有写入；改正后再导入',
    'Nothing was written, for {refused} places of the file cannot be imported; mend them and import it again',
  ),
  'IMPORT.CUT_OFF': error(
    503,
    '导入中断：{of} 条已写入 {written} 条（{because}）；再次导入同一文件即可继续，不会重复',
    'The import was cut off: {written} of {of} were written ({because}); import the same file again, and it goes on without repeating anything',
  ),
  'IMPORT.VALUE_MISSING': error(422, '没有填写', 'Not filled in'),
  'IMPORT.CHOICE_MISSING': error(422, '没有填写；应为 {choices} 之一', 'Not filled in; one of {choices}'),
  'IMPORT.NOT_A_CHOICE': error(422, '“{value}”不在可选值之内：{choices}', 'Not one of {choices}: “{value}”'),
  'IMPORT.NOT_A_DATE': error(
    422,
    '“{value}”不是日期；写成 2012-04-26 或 2012年4月26日',
    'No date: “{value}”; write 2012-04-26',
  ),
  'IMPORT.NOT_A_NUMBER': error(422, '“{value}”不是整数', 'No whole number: “{value}”'),
  'IMPORT.REFERENCE_UNKNOWN': error(422, '没有“{value}”', 'There is no “{value}”'),
  'IMPORT.REFERENCE_AMBIGUOUS': error(
    422,
    '“{value}”有多个：{choices}；请写明是哪一个',
    'Several are called “{value}”: {choices}; say which is meant',
  ),
  'IMPORT.ROW_TWICE': error(422, '与第 {row} 行重复', 'The same as row {row}'),
  'IMPORT.CANNOT_CHANGE': error(
    422,
    '现为“{from}”，不能由导入改为“{to}”',
    'It is “{from}”, and an import cannot make it “{to}”',
  ),
  'IMPORT.NUMBER_OF_ANOTHER': error(
    422,
    '编号 {number} 在第 {row} 行是 {name} 的',
    'The number {number} is that of {name} in row {row}',
  ),
  'IMPORT.UNIT_LOOP': error(
    422,
    '上级单位“{value}”在本表中绕成一圈',
    'The superior unit “{value}” leads back to this unit',
  ),
  'IMPORT.UNIT_OUTSIDE': error(
    422,
    '单位“{value}”不在导入的范围内',
    'The unit “{value}” is not among those that are imported',
  ),
  'IMPORT.PAGE_WITHOUT_UNIT': error(
    422,
    '看不出此表是哪个单位的；在表格上方写“单位名称：……”',
    'Nothing says whose page this is; write “单位名称：…” above the table',
  ),
  'IMPORT.POST_OF_PAGE_UNKNOWN': error(
    422,
    '单位“{unit}”没有岗位“{value}”',
    'The unit “{unit}” has no post “{value}”',
  ),
  'IMPORT.DEPENDS_ON_REFUSED': error(
    422,
    '“{sheet}”第 {row} 行不能导入，本行依赖它',
    'Row {row} of “{sheet}” is refused, and this row depends on it',
  ),
};
