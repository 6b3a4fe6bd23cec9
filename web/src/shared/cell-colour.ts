import type { CellStatus } from '../../../projections/matrix/tables';

export const CELL_COLOUR: Readonly<Record<CellStatus, string>> = {
  notBegun: '#bfbfbf',
  working: '#5b8ff9',
  submitted: '#faad14',
  returned: '#d4380d',
  accepted: '#389e0d',
};
