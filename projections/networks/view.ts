import type { View } from '../view';
import { networkFolds } from './fold';
import { networkTable } from './tables';

export const networks: View = {
  name: 'networks',
  version: 1,
  tables: [networkTable],
  folds: networkFolds,
};
