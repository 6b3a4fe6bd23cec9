/** All views, in the order they fold in: a view may read the rows of those before it. */
import { accounts } from './accounts/view';
import { assessments } from './assessments/view';
import { campaigns } from './campaigns/view';
import { cascade } from './cascade/view';
import { duties } from './duties/view';
import { deadlines } from './deadlines/view';
import { matrix } from './matrix/view';
import { networks } from './networks/view';
import { organisation } from './organisation/view';
import { register } from './register/view';
import { trail } from './trail/view';
import { warnings } from './warnings/view';
import type { View } from './view';

export const VIEWS: readonly View[] = [
  organisation,
  campaigns,
  cascade,
  deadlines,
  duties,
  register,
  matrix,
  assessments,
  networks,
  warnings,
  trail,
  accounts,
];
