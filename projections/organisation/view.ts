import type { View } from '../view';
import { organisationFolds } from './fold';
import { appointmentTable, personTable, postTable, unitTable } from './tables';

export const organisation: View = {
  name: 'organisation',
  version: 1,
  tables: [unitTable, postTable, appointmentTable, personTable],
  folds: organisationFolds,
};
