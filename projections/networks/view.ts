import type { View } from '../view';
import { networkFolds } from './fold';
import { workFolds } from './fold-work';
import { networkTable, networkUnitTable, reportWindowTable } from './tables';
import {
  analysisTable,
  bulletinTable,
  monitoringPointTable,
  officerTable,
  reportTable,
} from './tables-of-work';

export const networks: View = {
  name: 'networks',
  version: 7,
  tables: [
    networkTable,
    networkUnitTable,
    reportWindowTable,
    monitoringPointTable,
    officerTable,
    reportTable,
    analysisTable,
    bulletinTable,
  ],
  folds: { ...networkFolds, ...workFolds },
};
