import { streamId, type View } from '../view';
import { moveCounts } from './cells';
import { riskPointFolds } from './fold';
import { holdingFolds } from './fold-holdings';
import {
  measureTable,
  powerRequestTable,
  powerTable,
  riskCellTable,
  riskKindTable,
  riskPointHomeTable,
  riskPointTable,
} from './tables';

export const register: View = {
  name: 'register',
  version: 8,
  tables: [
    riskPointTable,
    riskPointHomeTable,
    riskKindTable,
    riskCellTable,
    powerTable,
    powerRequestTable,
    measureTable,
  ],
  folds: {
    ...riskPointFolds,
    ...holdingFolds,
    UnitMoved: (event, rows) => moveCounts(rows, streamId(event)),
  },
};
