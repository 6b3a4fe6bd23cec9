/** What may be asked of a monitoring point. */
import type { State } from '../kernel/aggregate';
import type { MonitoringPointCommand, PlaceFacts } from './commands';
import { refuse } from './errors';
import type { MonitoringPointEvent } from './events';
import type { MonitoringPointContext } from './machine';

export function decide(
  command: MonitoringPointCommand,
  state: State<MonitoringPointContext>,
): readonly MonitoringPointEvent[] {
  const { pointId } = command.data;
  const { context, revision } = state;
  if (command.type === 'OpenMonitoringPoint' && revision >= 0)
    refuse('MONITORING_POINT.ALREADY_EXISTS', { pointId });
  if (command.type !== 'OpenMonitoringPoint' && revision < 0)
    refuse('MONITORING_POINT.NOT_FOUND', { pointId });
  switch (command.type) {
    case 'OpenMonitoringPoint': {
      const { facts, ...data } = command.data;
      checkPlace(data.levelId, data.parentPointId, facts);
      return [{ type: 'MonitoringPointOpened', data }];
    }
    case 'MoveMonitoringPoint': {
      const { name, unitId, parentPointId, reason, facts } = command.data;
      hasReason(pointId, reason);
      const place = { name, unitId, parentPointId };
      if (name === context.name && unitId === context.unitId && parentPointId === context.parentPointId)
        refuse('MONITORING_POINT.NOTHING_CHANGED', { pointId });
      checkPlace(context.levelId, parentPointId, facts);
      return [{ type: 'MonitoringPointMoved', data: { ...place, reason } }];
    }
    case 'CloseMonitoringPoint': {
      const { on, reason } = command.data;
      hasReason(pointId, reason);
      return [{ type: 'MonitoringPointClosed', data: { on, reason } }];
    }
  }
}

/** A point hangs below a point of the level that its own level reports to: so no ring can close. */
function checkPlace(levelId: string, parentPointId: string | null, { level, parent }: PlaceFacts): void {
  if (level === undefined) return refuse('MONITORING_POINT.LEVEL_UNKNOWN', { levelId });
  const { reportsTo } = level;
  if (reportsTo === null) {
    if (parentPointId !== null) refuse('MONITORING_POINT.PARENT_OF_TOP', { levelId, parentPointId });
    return;
  }
  if (parent === null) return refuse('MONITORING_POINT.PARENT_NEEDED', { levelId, reportsTo });
  if (parent.levelId !== reportsTo)
    refuse('MONITORING_POINT.PARENT_OF_OTHER_LEVEL', { parentPointId, reportsTo, level: parent.levelId });
  if (!parent.isOpen) refuse('MONITORING_POINT.PARENT_CLOSED', { parentPointId });
}

function hasReason(pointId: string, reason: string): void {
  if (reason.trim() === '') refuse('MONITORING_POINT.NO_REASON', { pointId });
}
