import type { View } from '../view';
import { networkFolds } from './fold';
import { workFolds } from './fold-work';
import { networkTable, reportWindowTable } from './tables';
import {
  analysisTable,
  bulletinTable,
  monitoringPointTable,
  officerTable,
  reportTable,
} from './tables-of-work';

export const networks: View = {
  name: 'networks',
  version: 3,
  tables: [
    networkTable,
    reportWindowTable,
    monitoringPointTable,
    officerTable,
    reportTable,
    analysisTable,
    bulletinTable,
  ],
  folds: { ...networkFolds, ...workFolds },
};
