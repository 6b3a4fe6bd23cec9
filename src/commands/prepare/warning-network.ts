/** Warning networks: the module is looked up and checked, units get their names, posts must exist. */
import type { ScopeUnit } from '../../../workflows/campaign/events';
import { dateInZone } from '../../../workflows/kernel/time';
import type { CentreStaff } from '../../../workflows/warning-network/events';
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
  ChangeNetworkScope: async ({ addedUnitIds, ...data }, at) => ({
    ...data,
    added: await scopeOf(at, addedUnitIds),
  }),
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
    scope: await scopeOf(at, scopeUnitIds),
    establishedOn: dateInZone(at.occurredAt, module.timeZone),
  };
}

async function scopeOf(at: Preparing, unitIds: readonly string[]): Promise<readonly ScopeUnit[]> {
  const scope: ScopeUnit[] = [];
  for (const unitId of unitIds) {
    const { context } = await at.lookup.activeUnit(unitId);
    scope.push({ unitId, name: context.name });
  }
  return scope;
}

async function staffExists(at: Preparing, { headPostIds, centrePostIds }: CentreStaff): Promise<void> {
  for (const postId of [...headPostIds, ...centrePostIds]) await at.lookup.activePost(postId);
}
