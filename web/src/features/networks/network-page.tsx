/** One warning network: what is due and was reported, its points and officers, what the centre made of it and sent out. */
import { Card, Descriptions, Tag } from 'antd';
import { useParams } from 'react-router';
import type { NetworkAnswer } from '../../../../projections/networks/query';
import type { PointAnswer } from '../../../../projections/networks/query-work';
import { useAnswer } from '../../api/use-answer';
import { ActMenu } from '../../shared/acts';
import { AllAnswered } from '../../shared/answered';
import { DateText } from '../../shared/dates';
import { useLanguage } from '../../shared/language';
import { NETWORK_STATUS } from '../../../../projections/words/network-labels';
import { PageTabs } from '../../shared/page-tabs';
import { PageTitle } from '../../shared/page-title';
import { AnalysesTab } from './analyses-tab';
import { BulletinsTab } from './bulletins-tab';
import { DutiesTab } from './duties-tab';
import { useNet, type Net } from './net';
import { useNetworkActs } from './network-acts';
import { OfficersTab } from './officers-tab';
import { ReportsTab } from './reports-tab';

export default function NetworkPage() {
  const { networkId = '' } = useParams();
  const { say } = useLanguage();
  const network = useAnswer('/api/v1/networks/{networkId}', { path: { networkId } });
  const points = useAnswer('/api/v1/networks/{networkId}/points', { path: { networkId } });
  return (
    <>
      <PageTitle
        title={network.data?.data.title ?? networkId}
        above={[{ to: '/networks', title: say('预警信息网络', 'Warning networks') }]}
      />
      <AllAnswered queries={[network, points]}>
        {(found, known) => <Network network={found} points={known} />}
      </AllAnswered>
    </>
  );
}

function Network(props: { readonly network: NetworkAnswer; readonly points: readonly PointAnswer[] }) {
  const { say } = useLanguage();
  const net = useNet(props.network, props.points);
  const tabs = [
    { key: 'reports', label: say('预警信息报送', 'Reports'), children: <ReportsTab net={net} /> },
    {
      key: 'officers',
      label: say('监测点与信息员', 'Points and officers'),
      children: <OfficersTab net={net} />,
    },
    ...(net.reads('reports', net.network.hostUnitId)
      ? [{ key: 'analyses', label: say('分析研判', 'Analyses'), children: <AnalysesTab net={net} /> }]
      : []),
    { key: 'bulletins', label: say('通报和建议', 'Bulletins'), children: <BulletinsTab net={net} /> },
    ...((net.network.module.duties ?? []).length > 0
      ? [{ key: 'duties', label: say('常态任务', 'Duties'), children: <DutiesTab net={net} /> }]
      : []),
  ];
  return (
    <>
      <ActMenu acts={useNetworkActs(net)} label={say('更多', 'More')} />
      <Headline net={net} />
      <PageTabs name="tab" tabs={tabs} />
    </>
  );
}

function Headline({ net: { network, people } }: { readonly net: Net }) {
  const { say, told, listed } = useLanguage();
  const { status, hostUnitName, establishedOn, module, headPostIds, centrePostIds } = network;
  const named = (postIds: readonly string[]) => listed(postIds.map(people.postName));
  return (
    <Card style={{ marginBottom: 12 }}>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2 }}
        items={[
          {
            key: 'status',
            label: say('状态', 'Status'),
            children: (
              <Tag color={status === 'running' ? 'green' : 'default'}>{told(NETWORK_STATUS[status])}</Tag>
            ),
          },
          { key: 'host', label: say('主办单位', 'Host'), children: hostUnitName },
          {
            key: 'established',
            label: say('建立', 'Established'),
            children: <DateText date={establishedOn} />,
          },
          { key: 'module', label: say('所依模块', 'Module'), children: told(module.title) },
          { key: 'head', label: say('分管领导', 'Led by'), children: named(headPostIds) },
          { key: 'centre', label: told(module.network.centre), children: named(centrePostIds) },
        ]}
      />
    </Card>
  );
}
