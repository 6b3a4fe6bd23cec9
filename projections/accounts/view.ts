import type { View } from '../view';
import { accountFolds } from './fold';
import { accountTable, accountTokenTable } from './tables';

export const accounts: View = {
  name: 'accounts',
  version: 2,
  tables: [accountTable, accountTokenTable],
  folds: accountFolds,
};
