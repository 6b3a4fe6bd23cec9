/** All preparers; a command without one does not compile. */
import type { AnyCommand } from '../../../workflows/commands';
import type { CommandRequest, UserCommandType } from '../request';
import { accounts } from './accounts';
import { assessments } from './assessment';
import { campaign } from './campaign';
import { duties } from './duties';
import { inventoryItems } from './inventory-items';
import { officeWork } from './office-work';
import { organisation } from './organisation';
import { rectifications } from './rectifications';
import type { Preparer, Preparers, Preparing } from './preparing';
import { submission } from './submission';
import { networkWork } from './network-work';
import { warnings } from './warnings';
import { warningNetwork } from './warning-network';

const PREPARERS: Preparers<UserCommandType> = {
  ...organisation,
  ...campaign,
  ...submission,
  ...inventoryItems,
  ...officeWork,
  ...duties,
  ...assessments,
  ...warnings,
  ...rectifications,
  ...warningNetwork,
  ...networkWork,
  ...accounts,
};

/** The command a request stands for, with every fact it needs from other streams. */
export async function prepare(request: CommandRequest, at: Preparing): Promise<AnyCommand> {
  // The table pairs each type with its own data; the union cannot carry that pairing through an index.
  const preparer = PREPARERS[request.type] as Preparer<UserCommandType>;
  return { type: request.type, data: await preparer(request.data, at) } as AnyCommand;
}
