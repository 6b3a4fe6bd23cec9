import type { View } from '../view';
import { submissionFolds } from './fold';
import { holdingFolds } from './fold-holdings';
import {
  assessmentTable,
  handedInTable,
  matrixCellTable,
  scopeUnitTable,
  submissionHomeTable,
  unitHoldingTable,
} from './tables';

export const matrix: View = {
  name: 'matrix',
  version: 3,
  tables: [
    scopeUnitTable,
    matrixCellTable,
    submissionHomeTable,
    handedInTable,
    unitHoldingTable,
    assessmentTable,
  ],
  folds: { ...submissionFolds, ...holdingFolds },
};
