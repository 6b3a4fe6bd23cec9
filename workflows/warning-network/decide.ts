/** What may be asked of a warning network. */
import type { State } from '../kernel/aggregate';
import type { WarningNetworkCommand } from './commands';
import { refuse } from './errors';
import type { CentreStaff, WarningNetworkEvent } from './events';
import type { WarningNetworkContext } from './machine';

export function decide(
  command: WarningNetworkCommand,
  state: State<WarningNetworkContext>,
): readonly WarningNetworkEvent[] {
  const { networkId } = command.data;
  const { context, revision } = state;
  if (command.type === 'EstablishNetwork' && revision >= 0)
    refuse('WARNING_NETWORK.ALREADY_EXISTS', { networkId });
  if (command.type !== 'EstablishNetwork' && revision < 0) refuse('WARNING_NETWORK.NOT_FOUND', { networkId });
  switch (command.type) {
    case 'EstablishNetwork': {
      const { data } = command;
      checkStaff(data);
      checkUnits(data.scope.map(({ unitId }) => unitId));
      return [{ type: 'NetworkEstablished', data }];
    }
    case 'ChangeWarningCentre': {
      const { headPostIds, centrePostIds, reason } = command.data;
      hasReason(networkId, reason);
      checkStaff(command.data);
      return [{ type: 'WarningCentreChanged', data: { headPostIds, centrePostIds, reason } }];
    }
    case 'ChangeNetworkScope': {
      const { added, removedUnitIds, reason } = command.data;
      hasReason(networkId, reason);
      if (added.length + removedUnitIds.length === 0)
        refuse('WARNING_NETWORK.NOTHING_CHANGED', { networkId });
      for (const unitId of removedUnitIds) {
        if (context.scope[unitId] === undefined)
          refuse('WARNING_NETWORK.UNIT_NOT_IN_SCOPE', { networkId, unitId });
      }
      const kept = Object.keys(context.scope).filter((unitId) => !removedUnitIds.includes(unitId));
      checkUnits([...kept, ...added.map(({ unitId }) => unitId)]);
      return [{ type: 'NetworkScopeChanged', data: { added, removedUnitIds, reason } }];
    }
    case 'CloseNetwork': {
      const { on, reason } = command.data;
      hasReason(networkId, reason);
      return [{ type: 'NetworkClosed', data: { on, reason } }];
    }
  }
}

function checkStaff({ headPostIds, centrePostIds }: CentreStaff): void {
  if (headPostIds.length === 0) refuse('WARNING_NETWORK.NO_HEAD');
  if (centrePostIds.length === 0) refuse('WARNING_NETWORK.NO_CENTRE');
  const twice = repeated([...headPostIds, ...centrePostIds]);
  if (twice !== undefined) refuse('WARNING_NETWORK.POST_TWICE', { postId: twice });
}

function checkUnits(unitIds: readonly string[]): void {
  if (unitIds.length === 0) refuse('WARNING_NETWORK.NO_UNITS');
  const twice = repeated(unitIds);
  if (twice !== undefined) refuse('WARNING_NETWORK.UNIT_TWICE', { unitId: twice });
}

function repeated(ids: readonly string[]): string | undefined {
  return ids.find((id, index) => ids.indexOf(id) !== index);
}

function hasReason(networkId: string, reason: string): void {
  if (reason.trim() === '') refuse('WARNING_NETWORK.NO_REASON', { networkId });
}
