/** 考核: how every unit has been assessed, ranked, with what followed, and what whoever looks may do about each. */
import { Card, Flex, Table, Tag, Typography } from 'antd';
import type { AssessmentReport } from '../../../../../projections/assessments/query';
import type { CampaignHeadline } from '../../../../../projections/campaigns/query';
import { useAnswer } from '../../../api/use-answer';
import { Acts, actsOf } from '../../../shared/acts';
import { Answered } from '../../../shared/answered';
import { today } from '../../../shared/dates';
import { formAct } from '../../../shared/form-act';
import { useLanguage } from '../../../shared/language';
import { useRights } from '../../../shared/rights';
import { ScrollBox } from '../../../shared/scroll-box';
import { AssessedCard } from './assessed-card';

interface Props {
  readonly campaign: CampaignHeadline;
  /** Whose unit and below is seen; undefined: all. */
  readonly unitId: string | undefined;
}

export default function AssessmentTab({ campaign, unitId }: Props) {
  const { say } = useLanguage();
  const may = useRights(campaign);
  const { campaignId, status } = campaign;
  const query = useAnswer('/api/v1/campaigns/{campaignId}/assessment-report', {
    path: { campaignId },
    query: { unit: unitId },
  });
  const plan = useAnswer('/api/v1/campaigns/{campaignId}/plan', { path: { campaignId } }).data?.data.plan;
  const running = status === 'running';
  const acts = actsOf([
    running && may('ReportAssessmentResults'),
    formAct({
      key: 'report',
      label: say('通报考核结果', 'Hand the results over'),
      path: '/api/v1/campaigns/{campaignId}/assessment-reports',
      places: { campaignId },
      draft: 'results-report',
      fields: {
        recipient: { kind: 'text', label: say('接收机关', 'To') },
        documentNumber: { kind: 'text', label: say('文号', 'Document number') },
        reportedOn: {
          kind: 'day',
          label: say('通报日期', 'On'),
          initial: today(),
          max: today(),
        },
      },
      okText: say('通报', 'Hand over'),
    }),
  ]);
  return (
    <Answered query={query}>
      {(report) => (
        <Flex vertical gap={16}>
          <Summary report={report} />
          <Acts acts={acts} />
          {report.units.map((unit) => (
            <AssessedCard
              key={unit.unitId}
              unit={unit}
              campaign={campaign}
              scheme={plan?.schemes.assessment}
              may={may}
              running={running}
            />
          ))}
          <Indicators report={report} />
        </Flex>
      )}
    </Answered>
  );
}

function Summary({ report }: { readonly report: AssessmentReport }) {
  const { say, told } = useLanguage();
  return (
    <Card size="small" title={say('考核结果', 'Results')}>
      <Flex gap={8} wrap>
        {report.results.map(({ result, label, units }) => (
          <Tag key={result} color={result === 'unqualified' && units > 0 ? 'red' : 'default'}>
            {told(label)} {units}
          </Tag>
        ))}
      </Flex>
      {report.reports.map(({ reportId, recipient, documentNumber, reportedOn }) => (
        <Typography.Paragraph key={reportId} type="secondary" style={{ margin: '8px 0 0' }}>
          {say(
            `${reportedOn} 以${documentNumber}通报${recipient}`,
            `Handed over on ${reportedOn} to ${recipient} as ${documentNumber}`,
          )}
        </Typography.Paragraph>
      ))}
    </Card>
  );
}

/** How the units compare, indicator by indicator. */
function Indicators({ report }: { readonly report: AssessmentReport }) {
  const { say, told } = useLanguage();
  const title = say('各指标得分情况', 'Indicator by indicator');
  return (
    <Card size="small" title={title}>
      <ScrollBox label={title} minWidth={560}>
        <Table<AssessmentReport['indicators'][number]>
          rowKey="indicatorId"
          dataSource={[...report.indicators]}
          pagination={false}
          size="small"
          columns={[
            { title: say('指标', 'Indicator'), render: (_, each) => told(each.title) },
            { title: say('分值', 'Weight'), dataIndex: 'weight', align: 'right' },
            { title: say('最高', 'Highest'), render: (_, each) => each.highest ?? '—', align: 'right' },
            { title: say('最低', 'Lowest'), render: (_, each) => each.lowest ?? '—', align: 'right' },
            { title: say('平均', 'Mean'), render: (_, each) => each.mean ?? '—', align: 'right' },
          ]}
        />
      </ScrollBox>
    </Card>
  );
}
