/** 预警信息报送: what an officer owes and has handed in, what was due of all points, and the reports that came in. */
import { Card, Flex } from 'antd';
import { useAnswer, usePages } from '../../api/use-answer';
import { useLanguage } from '../../shared/language';
import { PagedList } from '../../shared/paged-list';
import { DueCard } from './due-card';
import type { Net } from './net';
import { OwnReports } from './own-reports';
import { ReportCard } from './report-card';

export function ReportsTab({ net }: { readonly net: Net }) {
  const { networkId, hostUnitId } = net.network;
  const overview = useAnswer('/api/v1/networks/{networkId}/overview', { path: { networkId } });
  const readable = net.reads('reports', net.unitId ?? hostUnitId);
  return (
    <Flex vertical gap={16}>
      <OwnReports net={net} />
      <DueCard net={net} query={overview} />
      {readable && <Received net={net} />}
    </Flex>
  );
}

function Received({ net }: { readonly net: Net }) {
  const { say } = useLanguage();
  const query = usePages('/api/v1/networks/{networkId}/reports', {
    path: { networkId: net.network.networkId },
    query: { unit: net.unitId, limit: '20' },
  });
  return (
    <Card title={say('收到的预警信息', 'Reports that came in')}>
      <PagedList
        query={query}
        empty={say('还没有预警信息', 'No report yet')}
        keyOf={({ reportId }) => reportId}
        children={(report) => <ReportCard net={net} report={report} />}
      />
    </Card>
  );
}
