import type { View } from '../view';
import { deadlineFolds } from './fold';
import { milestoneTable, missedTable, stageTable } from './tables';

export const deadlines: View = {
  name: 'deadlines',
  version: 1,
  tables: [stageTable, milestoneTable, missedTable],
  folds: deadlineFolds,
};
