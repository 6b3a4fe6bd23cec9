import type { View } from '../view';
import { assessmentFolds } from './fold';
import { assessmentDueTable, assessmentRecordTable, resultsReportTable } from './tables';

export const assessments: View = {
  name: 'assessments',
  version: 2,
  tables: [assessmentRecordTable, assessmentDueTable, resultsReportTable],
  folds: assessmentFolds,
};
