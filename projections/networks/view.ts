import type { View } from '../view';
import { networkFolds } from './fold';
import { workFolds } from './fold-work';
import { networkTable } from './tables';
import {
  analysisTable,
  bulletinTable,
  monitoringPointTable,
  officerTable,
  reportTable,
} from './tables-of-work';

export const networks: View = {
  name: 'networks',
  version: 2,
  tables: [networkTable, monitoringPointTable, officerTable, reportTable, analysisTable, bulletinTable],
  folds: { ...networkFolds, ...workFolds },
};
