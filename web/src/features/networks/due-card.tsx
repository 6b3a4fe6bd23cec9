/** Of every schedule and period: how many points owed a report, how many came, and from which none did. */
import type { UseQueryResult } from '@tanstack/react-query';
import { Card, Empty, Table, Tag } from 'antd';
import type { NetworkOverview, PeriodCount } from '../../../../projections/networks/overview';
import type { Answer } from '../../api/use-answer';
import { Answered } from '../../shared/answered';
import { DateText } from '../../shared/dates';
import { useLanguage } from '../../shared/language';
import { ScrollBox } from '../../shared/scroll-box';
import type { Net } from './net';
import { QuarterlyReportAct } from './quarterly-report-act';

interface Props {
  readonly net: Net;
  readonly query: UseQueryResult<Answer<NetworkOverview>>;
}

export function DueCard({ net, query }: Props) {
  const { say, told } = useLanguage();
  return (
    <Card
      title={say('各期应报、已报', 'Due and given, by period')}
      extra={net.reads('reports', net.network.hostUnitId) && <QuarterlyReportAct net={net} />}
    >
      <Answered query={query}>
        {({ periods }) =>
          periods.length === 0 ? (
            <Empty description={say('还没有到报送期', 'No report is due yet')} />
          ) : (
            <ScrollBox label={say('各期应报、已报', 'Due and given, by period')} minWidth={760}>
              <Table<PeriodCount>
                rowKey={({ scheduleId, period }) => `${scheduleId} ${period}`}
                dataSource={[...periods]}
                size="small"
                pagination={{ pageSize: 12, hideOnSinglePage: true }}
                columns={[
                  { title: say('报送安排', 'Schedule'), render: (_, { title }) => told(title) },
                  {
                    title: say('期间', 'Period'),
                    render: (_, { period, isOpen }) => (
                      <>
                        {period} {isOpen && <Tag color="green">{say('报送期内', 'open')}</Tag>}
                      </>
                    ),
                  },
                  {
                    title: say('报送期', 'Window'),
                    render: (_, { from, to }) => (
                      <>
                        <DateText date={from} /> — <DateText date={to} />
                      </>
                    ),
                  },
                  { title: say('应报', 'Due'), dataIndex: 'due', align: 'right' },
                  { title: say('已报', 'Given'), dataIndex: 'received', align: 'right' },
                  { title: say('零报告', 'Nil'), dataIndex: 'nil', align: 'right' },
                  { title: say('迟报', 'Late'), dataIndex: 'late', align: 'right' },
                  {
                    title: say('未报', 'Missing'),
                    render: (_, { missing }) =>
                      missing.length === 0 ? (
                        '—'
                      ) : (
                        <Tag color="red" style={{ whiteSpace: 'normal' }}>
                          {missing.map(net.pointName).join('、')}
                        </Tag>
                      ),
                  },
                ]}
              />
            </ScrollBox>
          )
        }
      </Answered>
    </Card>
  );
}
