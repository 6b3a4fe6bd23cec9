/** A report that came in: what it says, what became of each sign, and what whoever receives it may do. */
import { Alert, Card, Flex, Tag, Typography } from 'antd';
import type { ReportAnswer } from '../../../../projections/networks/query-work';
import { Acts, actsOf, type Act } from '../../shared/acts';
import { today } from '../../shared/dates';
import { formAct } from '../../shared/form-act';
import { useLanguage } from '../../shared/language';
import { REPORT_STATUS, REPORT_TIMING } from '../../../../projections/words/network-labels';
import { ClassifyDialog } from './classify-dialog';
import { useModuleWords, type Net } from './net';

interface Props {
  readonly net: Net;
  readonly report: ReportAnswer;
}

export function ReportCard(props: Props) {
  const { say, told, labelled } = useLanguage();
  const { labelOf } = useModuleWords();
  const { net, report } = props;
  const { timing, status, nil, scheduleId, period, sections, signs, unopened } = report;
  const { schedules, channels } = net.network.module.reporting;
  const schedule = schedules.find(({ id }) => id === scheduleId);
  return (
    <Card size="small">
      <Flex gap={8} wrap align="center">
        <strong>{report.pointName}</strong>
        <span>
          {schedule === undefined
            ? say('即时报送', 'Urgent report')
            : `${told(schedule.title)} ${period ?? ''}`}
        </span>
        <Tag color={TIMING_COLOURS[timing]}>{told(REPORT_TIMING[timing])}</Tag>
        <Tag color={status === 'handedIn' ? 'orange' : 'green'}>{told(REPORT_STATUS[status])}</Tag>
        {nil && <Tag>{say('零报告', 'Nil')}</Tag>}
        {report.confidential === true && <Tag color="purple">{say('保密', 'Confidential')}</Tag>}
        <Typography.Text type="secondary">
          {net.unitName(report.atUnitId)} · {report.handedInOn} · {labelOf(channels, report.channelId)}
        </Typography.Text>
      </Flex>
      {unopened !== undefined && (
        <Alert type="warning" showIcon title={say(unopened.title, unopened.titleEn)} />
      )}
      {report.urgency !== '' && <p style={PARAGRAPH}>{report.urgency}</p>}
      {nil && <p style={PARAGRAPH}>{report.nilReason}</p>}
      <Signs {...props} />
      {sections.map(({ sectionId, text }) => (
        <p key={sectionId} style={PARAGRAPH}>
          {labelled(labelOf(schedule?.sections ?? [], sectionId), text)}
        </p>
      ))}
      {report.note !== '' && (
        <p style={PARAGRAPH}>
          {say('接收说明', 'Note')}：{report.note}
        </p>
      )}
      <div style={{ marginTop: signs.length === 0 ? 0 : 8 }}>
        <Acts acts={useReportActs(props)} small />
      </div>
    </Card>
  );
}

function Signs({ net, report: { signs } }: Props) {
  const { say } = useLanguage();
  const { labelOf } = useModuleWords();
  const { categories, natures, handlings } = net.network.module.reporting;
  return (
    <ol style={{ margin: '8px 0 0', paddingInlineStart: 20 }}>
      {signs.map(({ signId, categoryId, natureId, content, unitId, handlingId, grave, handled }) => (
        <li key={signId}>
          <Tag>{labelOf(categories, categoryId)}</Tag> <Tag>{labelOf(natures, natureId)}</Tag>{' '}
          {grave && <Tag color="red">{say('严重', 'Grave')}</Tag>}{' '}
          {handlingId !== null && <Tag color="blue">{labelOf(handlings, handlingId)}</Tag>}{' '}
          <span style={{ whiteSpace: 'pre-wrap' }}>{content}</span>
          {unitId !== null && <Typography.Text type="secondary">（{net.unitName(unitId)}）</Typography.Text>}
          {handled.map(({ on, outcome, resolved }) => (
            <div key={`${on} ${outcome}`}>
              {on} {outcome}
              {resolved && (
                <Tag color="green" style={{ marginInlineStart: 8 }}>
                  {say('已解决', 'Resolved')}
                </Tag>
              )}
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}

function useReportActs({ net, report }: Props): readonly Act[] {
  const { say } = useLanguage();
  const { reportId, status, signs, toUnitId, confidential } = report;
  const about = { unitId: toUnitId };
  const places = { reportId };
  const open = signs.filter(({ handled }) => !handled.some(({ resolved }) => resolved));
  return actsOf(
    [
      status === 'handedIn' && net.may('ReceiveReport', about),
      formAct({
        key: 'receive',
        label: say('接收', 'Receive'),
        kind: 'primary',
        title: say('接收预警信息', 'Receive the report'),
        path: '/api/v1/warning-reports/{reportId}/receive',
        places,
        draft: 'report-receive',
        fields: { note: { kind: 'long', label: say('说明', 'Note'), required: false, empty: '' } },
        okText: say('接收', 'Receive'),
      }),
    ],
    [
      status === 'received' && signs.length > 0 && net.may('ClassifyReport', about),
      {
        key: 'classify',
        label: say('逐项分类', 'Classify'),
        kind: 'primary',
        dialog: (onClose) => <ClassifyDialog net={net} report={report} onClose={onClose} />,
      },
    ],
    [
      status === 'classified' && open.length > 0 && net.may('HandleSign', about),
      formAct({
        key: 'handle',
        label: say('登记处理', 'Record the handling'),
        path: '/api/v1/warning-reports/{reportId}/signs/{signId}/handle',
        places: { ...places, signId: open[0]?.signId ?? '' },
        draft: 'sign-handle',
        fields: {
          on: { kind: 'day', label: say('处理日期', 'On'), initial: today(), max: today() },
          outcome: { kind: 'long', label: say('处理情况', 'What was done') },
          resolved: {
            kind: 'yesNo',
            label: say('问题是否已解决', 'Is it resolved?'),
            yes: say('已解决', 'Resolved'),
            no: say('尚未解决', 'Not yet'),
          },
        },
        okText: say('登记', 'Record'),
        above: <p>{confidential === true ? null : open[0]?.content}</p>,
      }),
    ],
  );
}

const PARAGRAPH = { margin: '8px 0 0', whiteSpace: 'pre-wrap' } as const;

const TIMING_COLOURS: Readonly<Record<ReportAnswer['timing'], string>> = {
  early: 'blue',
  inWindow: 'green',
  late: 'red',
  urgent: 'orange',
};
