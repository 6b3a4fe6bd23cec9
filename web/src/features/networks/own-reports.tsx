/** 我的报送: for each point of which whoever looks is an officer, the latest periods, and handing in. */
import { Card, Flex, Tag } from 'antd';
import type { PointAnswer, ReportAnswer } from '../../../../projections/networks/query-work';
import type { ReportPeriod } from '../../../../workflows/modules/periods';
import { useSession } from '../../app/session';
import { useAnswer, useAnswers } from '../../api/use-answer';
import { Acts, actsOf } from '../../shared/acts';
import { DateText, today } from '../../shared/dates';
import { useLanguage } from '../../shared/language';
import { REPORT_STATUS, REPORT_TIMING } from '../../../../projections/words/network-labels';
import { HandInDialog } from './hand-in-dialog';
import type { Net } from './net';
import { begunPeriods } from './periods';
import { UrgentDialog } from './urgent-dialog';

interface Props {
  readonly net: Net;
}

export function OwnReports({ net }: Props) {
  const { who, post } = useSession();
  const officers = useAnswer('/api/v1/networks/{networkId}/officers', {
    path: { networkId: net.network.networkId },
    query: { status: 'appointed' },
  }).data?.data;
  const own = (officers ?? []).filter(
    ({ personId, postId }) => personId === who?.personId && postId === post?.postId,
  );
  const points = net.points.filter(
    ({ pointId, status }) => status === 'open' && own.some((officer) => officer.pointId === pointId),
  );
  return points.map((point) => <OwnPoint key={point.pointId} net={net} point={point} />);
}

/** So many are asked about: what is older stands among what was missed. */
const SHOWN = 4;

function OwnPoint({ net, point }: Props & { readonly point: PointAnswer }) {
  const { say, told } = useLanguage();
  const { post } = useSession();
  const { pointId, unitId, levelId, openedOn } = point;
  const { schedules } = net.network.module.reporting;
  const begun = schedules
    .filter(({ levels }) => levels.includes(levelId))
    .flatMap((schedule) => begunPeriods(point, schedule).map((period) => ({ schedule, period })))
    .toSorted((a, b) => b.period.to.localeCompare(a.period.to))
    .slice(0, SHOWN);
  // A scheduled report is named after its point, its schedule and its period.
  const given = useAnswers(
    '/api/v1/warning-reports/{reportId}',
    begun.map(({ schedule, period }) => ({ path: { reportId: `${pointId}.${schedule.id}.${period.id}` } })),
  );
  const about = { unitId, postIds: post === null ? [] : [post.postId] };
  const acts = actsOf(
    [
      schedules.some(({ levels }) => levels.includes(levelId)) && net.may('HandInReport', about),
      {
        key: 'handIn',
        label: say('定期报送', 'Hand in a report'),
        kind: 'primary',
        dialog: (onClose) => <HandInDialog net={net} point={point} onClose={onClose} />,
      },
    ],
    [
      net.may('SendUrgentReport', about),
      {
        key: 'urgent',
        label: say('即时报送', 'Report at once'),
        dialog: (onClose) => <UrgentDialog net={net} point={point} onClose={onClose} />,
      },
    ],
  );
  return (
    <Card
      title={say(`我的报送：${point.name}`, `My reports: ${point.name}`)}
      styles={{ title: { whiteSpace: 'normal' } }}
      extra={<Acts acts={acts} />}
    >
      <Flex component="ul" vertical gap={8} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {begun.map(({ schedule, period }, index) => (
          <Flex key={`${schedule.id} ${period.id}`} component="li" gap={8} wrap align="center">
            <span>
              {told(schedule.title)} {period.id}
            </span>
            <span>
              <DateText date={period.from} /> — <DateText date={period.to} />
            </span>
            <Given
              report={given[index]?.data?.data}
              // A window that was over before there was a point asks nothing of it.
              period={period.to < openedOn ? undefined : period}
            />
          </Flex>
        ))}
      </Flex>
    </Card>
  );
}

interface GivenProps {
  readonly report: ReportAnswer | undefined;
  /** Of what is owed. */
  readonly period: ReportPeriod | undefined;
}

function Given({ report, period }: GivenProps) {
  const { say, told } = useLanguage();
  if (report === undefined) {
    if (period === undefined || today() < period.from) return <Tag>{say('尚未报送', 'Not yet')}</Tag>;
    return today() > period.to ? (
      <Tag color="red">{say('未报送', 'Not handed in')}</Tag>
    ) : (
      <Tag color="orange">{say('待报送', 'To be handed in')}</Tag>
    );
  }
  return (
    <>
      <Tag color={report.timing === 'late' ? 'red' : 'green'}>
        {told(REPORT_TIMING[report.timing])} {report.handedInOn}
      </Tag>
      {report.nil && <Tag>{say('零报告', 'Nil')}</Tag>}
      <Tag>{told(REPORT_STATUS[report.status])}</Tag>
    </>
  );
}
