import type { View } from '../view';
import { changeFolds } from './change-fold';
import { exemptionTable, powerChangeTable, rescreeningTable } from './change-tables';
import { dutyFolds } from './fold';
import { dutyTable, gradedPointTable, takingPartTable } from './tables';

export const duties: View = {
  name: 'duties',
  version: 3,
  tables: [dutyTable, takingPartTable, gradedPointTable, rescreeningTable, powerChangeTable, exemptionTable],
  folds: { ...dutyFolds, ...changeFolds },
};
