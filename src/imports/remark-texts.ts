/** What is worth saying about a row that is not wrong. A remark never keeps an import back. */
import { bilingual, type Bilingual } from '../../workflows/kernel/text';

export const REMARKS: Readonly<Record<string, Bilingual>> = {
  DEFAULT_TAKEN: bilingual('表中没有填写，取 {value}', 'Not in the file: {valueEn} is taken'),
  NEW_ROOT: bilingual(
    '没有填写上级单位，将设为一个根单位',
    'No superior unit is given: it becomes a root of its own',
  ),
  PERSON_WITHOUT_NUMBER: bilingual(
    '没有编号，按姓名认人；同名的人须填写编号',
    'Without a number the person goes by name; persons of the same name need one',
  ),
  DUTIES_REPLACED: bilingual(
    '岗位职责整份替换，表中没有的 {count} 条将不再列入：{texts}',
    'The list of duties is replaced as a whole; {count} that are not in the file will no longer be in it: {texts}',
  ),
  ROW_NOT_FILLED: bilingual('没有填写，原有的职责保持不变', 'Not filled in: the duties stay as they are'),
  GRADE_NOT_TAKEN: bilingual(
    '风险等级由定级步骤产生，不由导入产生；表中的“{value}”没有采用',
    'Grades come from the grading steps, never from an import; “{value}” is not taken over',
  ),
  TEXT_NOT_TAKEN: bilingual(
    '第 {row} 行“{label}”只供填写和签署，不由导入采用',
    'Row {row}, “{label}”, is not taken over by an import',
  ),
  STATE_NOT_TAKEN: bilingual(
    '落实情况由“报告完成”产生，不由导入产生；表中的“{value}”没有采用',
    'Progress comes from reporting a measure done, never from an import; “{value}” is not taken over',
  ),
  SHEET_HIDDEN: bilingual('隐藏的工作表，没有读取', 'A hidden sheet: not read'),
  SHEET_WITHOUT_TABLE: bilingual(
    '没有找到此表的表头，没有读取',
    'No heads of this form’s columns were found: not read',
  ),
};
