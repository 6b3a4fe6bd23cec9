import type { View } from '../view';
import { organisationFolds } from './fold';
import { appointmentTable, delegationTable, personTable, postTable, unitTable } from './tables';

export const organisation: View = {
  name: 'organisation',
  version: 4,
  tables: [unitTable, postTable, appointmentTable, delegationTable, personTable],
  folds: organisationFolds,
};
