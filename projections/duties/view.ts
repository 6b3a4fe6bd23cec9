import type { View } from '../view';
import { dutyFolds } from './fold';
import { dutyTable, gradedPointTable, takingPartTable } from './tables';

export const duties: View = {
  name: 'duties',
  version: 1,
  tables: [dutyTable, takingPartTable, gradedPointTable],
  folds: dutyFolds,
};
