import type { View } from '../view';
import { accountFolds } from './fold';
import { accountTable } from './tables';

export const accounts: View = {
  name: 'accounts',
  version: 1,
  tables: [accountTable],
  folds: accountFolds,
};
