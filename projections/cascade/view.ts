import type { View } from '../view';
import { cascadeFolds } from './fold';
import { campaignAboveTable, childReportTable, powerPlaceTable, unitPowerTable } from './tables';

export const cascade: View = {
  name: 'cascade',
  version: 2,
  tables: [campaignAboveTable, childReportTable, powerPlaceTable, unitPowerTable],
  folds: cascadeFolds,
};
