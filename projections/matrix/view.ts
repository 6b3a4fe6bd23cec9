import type { View } from '../view';
import { driftTakenUpTable } from './drift-taken-up';
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
  version: 4,
  tables: [
    driftTakenUpTable,
    scopeUnitTable,
    matrixCellTable,
    submissionHomeTable,
    handedInTable,
    unitHoldingTable,
    assessmentTable,
  ],
  folds: { ...submissionFolds, ...holdingFolds },
};
