/** Warning networks: the module is looked up and checked, units get their names, posts must exist. */
import type { ScopeUnit } from '../../../workflows/campaign/events';
import { dateInZone } from '../../../workflows/kernel/time';
import type { CentreStaff } from '../../../workflows/warning-network/events';
import { refuse } from '../errors';
import { digestOf } from '../meta';
import type { RequestData } from '../request';
import type { Preparers, Preparing } from './preparing';

export const warningNetwork: Preparers<
  'EstablishNetwork' | 'ChangeWarningCentre' | 'ChangeNetworkScope' | 'CloseNetwork'
> = {
  EstablishNetwork: establish,
  ChangeWarningCentre: async (data, at) => {
    await staffExists(at, data);
    return data;
  },
  ChangeNetworkScope: async ({ addedUnitIds, ...data }, at) => {
    const { hostUnitId } = (await at.lookup.network(data.networkId)).context;
    return { ...data, added: await scopeOf(at, hostUnitId, addedUnitIds) };
  },
  CloseNetwork: async (data, at) => {
    const { context } = await at.lookup.network(data.networkId);
    return { ...data, on: dateInZone(at.occurredAt, context.module.timeZone) };
  },
};

async function establish(
  { moduleId, scopeUnitIds, ...said }: RequestData<'EstablishNetwork'>,
  at: Preparing,
) {
  const module = at.modules.get(moduleId);
  await at.lookup.activeUnit(said.hostUnitId);
  await staffExists(at, said);
  return {
    ...said,
    module,
    moduleDigest: digestOf(module),
    calendarVersion: at.calendars.table(module.calendar).version,
    scope: await scopeOf(at, said.hostUnitId, scopeUnitIds),
    establishedOn: dateInZone(at.occurredAt, module.timeZone),
  };
}

/** Who heads a unit sets up networks over that unit and what lies below it, and over nobody else. */
async function scopeOf(
  at: Preparing,
  hostUnitId: string,
  unitIds: readonly string[],
): Promise<readonly ScopeUnit[]> {
  const scope: ScopeUnit[] = [];
  const outside: string[] = [];
  for (const unitId of unitIds) {
    const { context } = await at.lookup.activeUnit(unitId);
    scope.push({ unitId, name: context.name });
    if (!(await at.lookup.unitPath(unitId)).includes(hostUnitId)) outside.push(unitId);
  }
  if (outside.length > 0) refuse('WARNING_NETWORK.SCOPE_OUTSIDE_HOST', { hostUnitId, unitIds: outside });
  return scope;
}

async function staffExists(at: Preparing, { headPostIds, centrePostIds }: CentreStaff): Promise<void> {
  for (const postId of [...headPostIds, ...centrePostIds]) await at.lookup.activePost(postId);
}
