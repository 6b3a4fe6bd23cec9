import type { View } from '../view';
import { foldTrail } from './fold';
import {
  trailCorrectionTable,
  trailCountTable,
  trailEntryTable,
  trailLinkTable,
  trailSubjectTable,
} from './tables';

/** Folds last: what an event concerns is read from the rows of the other views. */
export const trail: View = {
  name: 'trail',
  version: 3,
  tables: [trailSubjectTable, trailEntryTable, trailLinkTable, trailCorrectionTable, trailCountTable],
  folds: {},
  every: foldTrail,
};
