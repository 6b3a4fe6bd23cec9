/** A monitoring point gets another name, another unit, or another point above it; its level stays. */
import type { PointAnswer } from '../../../../projections/networks/query-work';
import { FormDialog } from '../../shared/form-dialog';
import { useLanguage } from '../../shared/language';
import { unitChoices, type Net } from './net';

interface Props {
  readonly net: Net;
  readonly point: PointAnswer;
  readonly onClose: () => void;
}

export function MovePointDialog({ net, point, onClose }: Props) {
  const { say } = useLanguage();
  const { pointId, name, unitId, levelId, parentPointId } = point;
  const above = net.network.module.network.levels.find(({ id }) => id === levelId)?.reportsTo ?? null;
  const parents = net.points.filter((each) => each.levelId === above && each.status === 'open');
  return (
    <FormDialog
      title={say(`调整监测点：${name}`, `Move the point: ${name}`)}
      path="/api/v1/monitoring-points/{pointId}/move"
      places={{ pointId }}
      draft="point-move"
      fields={{
        name: { kind: 'text', label: say('名称', 'Name'), initial: name },
        unitId: {
          kind: 'choice',
          label: say('所在单位', 'Unit'),
          initial: unitId,
          choices: unitChoices(net).filter(({ value }) =>
            net.may('MoveMonitoringPoint', { unitId: String(value) }),
          ),
        },
        ...(above === null
          ? {}
          : {
              parentPointId: {
                kind: 'choice',
                label: say('上级监测点', 'Reports to'),
                initial: parentPointId,
                choices: parents.map((each) => ({ value: each.pointId, label: each.name })),
              },
            }),
        reason: { kind: 'long', label: say('理由', 'Reason') },
      }}
      fixed={above === null ? { parentPointId: null } : {}}
      okText={say('调整', 'Move')}
      onClose={onClose}
    />
  );
}
