/** 监测点与信息员: the points of the network, unit by unit, and who gathers and reports at each. */
import { Card, Empty, Flex, Tag, Typography } from 'antd';
import type { OfficerAnswer, PointAnswer } from '../../../../projections/networks/query-work';
import { useAnswer } from '../../api/use-answer';
import { Acts, actsOf, type Act } from '../../shared/acts';
import { Answered } from '../../shared/answered';
import { formAct } from '../../shared/form-act';
import { useLanguage } from '../../shared/language';
import { AppointDialog } from './appoint-dialog';
import { unitChoices, useModuleWords, type Net } from './net';
import { OfficerLine } from './officer-line';
import { MovePointDialog } from './move-point-dialog';
import { OpenPointDialog } from './open-point-dialog';

export function OfficersTab({ net }: { readonly net: Net }) {
  const { say } = useLanguage();
  const { network, points, may } = net;
  const query = useAnswer('/api/v1/networks/{networkId}/officers', {
    path: { networkId: network.networkId },
  });
  const acts = actsOf([
    unitChoices(net).some(({ value }) => may('OpenMonitoringPoint', { unitId: String(value) })),
    {
      key: 'open',
      label: say('设立监测点', 'Open a point'),
      kind: 'primary',
      dialog: (onClose) => <OpenPointDialog net={net} onClose={onClose} />,
    },
  ]);
  return (
    <Flex vertical gap={12}>
      <Acts acts={acts} />
      {points.length === 0 && <Empty description={say('还没有监测点', 'No monitoring point yet')} />}
      <Answered query={query}>
        {(officers) => (
          <Flex component="ul" vertical gap={12} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
            {points.map((point) => (
              <li key={point.pointId}>
                <PointCard
                  net={net}
                  point={point}
                  officers={officers.filter(({ pointId }) => pointId === point.pointId)}
                />
              </li>
            ))}
          </Flex>
        )}
      </Answered>
    </Flex>
  );
}

interface PointProps {
  readonly net: Net;
  readonly point: PointAnswer;
  readonly officers: readonly OfficerAnswer[];
}

function PointCard({ net, point, officers }: PointProps) {
  const { say } = useLanguage();
  const { labelOf } = useModuleWords();
  const { name, unitName, levelId, parentPointId, status } = point;
  const open = status === 'open';
  return (
    <Card
      size="small"
      title={name}
      styles={{ title: { whiteSpace: 'normal' } }}
      extra={<Acts acts={usePointActs(net, point)} small />}
    >
      <Flex gap={8} wrap align="center" style={{ marginBottom: 8 }}>
        <span>{unitName}</span>
        <Tag>{labelOf(net.network.module.network.levels, levelId)}</Tag>
        {parentPointId !== null && (
          <Typography.Text type="secondary">
            {say('报送至', 'Reports to')} {net.pointName(parentPointId)}
          </Typography.Text>
        )}
        {!open && (
          <Tag>
            {say('已撤销', 'Closed')} {point.closedOn}
          </Tag>
        )}
        {open && !officers.some((officer) => officer.status === 'appointed') && (
          <Tag color="orange">{say('没有信息员', 'No officer')}</Tag>
        )}
      </Flex>
      <Flex component="ul" vertical gap={8} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {officers.map((officer) => (
          <li key={officer.officerId}>
            <OfficerLine net={net} officer={officer} unitId={point.unitId} />
          </li>
        ))}
      </Flex>
    </Card>
  );
}

function usePointActs(net: Net, point: PointAnswer): readonly Act[] {
  const { say } = useLanguage();
  const { pointId, unitId, status } = point;
  const open = status === 'open';
  return actsOf(
    [
      open && net.may('AppointOfficer', { unitId }),
      {
        key: 'appoint',
        label: say('聘请信息员', 'Appoint'),
        kind: 'primary',
        dialog: (onClose) => <AppointDialog net={net} point={point} onClose={onClose} />,
      },
    ],
    [
      open && net.may('MoveMonitoringPoint', { unitId }),
      {
        key: 'move',
        label: say('调整', 'Move'),
        dialog: (onClose) => <MovePointDialog net={net} point={point} onClose={onClose} />,
      },
    ],
    [
      open && net.may('CloseMonitoringPoint', { unitId }),
      formAct({
        key: 'close',
        label: say('撤销', 'Close'),
        kind: 'danger',
        title: say(`撤销监测点：${point.name}`, `Close the point: ${point.name}`),
        path: '/api/v1/monitoring-points/{pointId}/close',
        places: { pointId },
        draft: 'point-close',
        fields: { reason: { kind: 'long', label: say('理由', 'Reason') } },
        okText: say('撤销', 'Close'),
      }),
    ],
  );
}
