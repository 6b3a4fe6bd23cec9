import type { View } from '../view';
import { rectificationFolds } from './fold-rectifications';
import { warningFolds } from './fold-warnings';
import { accountabilityTable, rectificationTable, warningTable } from './tables';

export const warnings: View = {
  name: 'warnings',
  version: 3,
  tables: [warningTable, rectificationTable, accountabilityTable],
  folds: { ...warningFolds, ...rectificationFolds },
};
