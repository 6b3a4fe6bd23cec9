/** The unit's control measures, each with what may be done about it. */
import { Table, Tag } from 'antd';
import { Link } from 'react-router';
import type { MeasureListItem } from '../../../../projections/register/measure-query';
import { useAll } from '../../api/use-answer';
import { Answered } from '../../shared/answered';
import { DateText } from '../../shared/dates';
import { useLanguage } from '../../shared/language';
import { MEASURE_PHASE, MEASURE_STATE } from '../../../../projections/words/labels';
import { ScrollBox } from '../../shared/scroll-box';
import { MeasureActs } from './measure-acts';
import type { Place } from './place';

export function MeasuresStep({ place }: { readonly place: Place }) {
  const { say, told } = useLanguage();
  const { campaign, unit } = place;
  const query = useAll('/api/v1/campaigns/{campaignId}/measures', {
    path: { campaignId: campaign.campaignId },
    query: { unit: unit.unitId },
  });
  return (
    <Answered
      query={query}
      empty={say(
        '还没有措施；防控阶段开始后，在风险点上制定',
        'No measure yet: they are set on the risk points once control has begun',
      )}
    >
      {(measures) => (
        <ScrollBox label={say('防控措施', 'Measures')} minWidth={1080}>
          <Table<MeasureListItem>
            rowKey="measureId"
            dataSource={[...measures]}
            pagination={{ pageSize: 50, hideOnSinglePage: true }}
            size="small"
            columns={[
              { title: say('措施', 'Measure'), dataIndex: 'content' },
              {
                title: say('风险点', 'Risk point'),
                width: 220,
                render: (_, { riskPointId, manifestation }) => (
                  <Link to={`/risk-points/${riskPointId}`}>{manifestation ?? riskPointId}</Link>
                ),
              },
              {
                title: say('阶段', 'Phase'),
                width: 100,
                render: (_, { phase }) => told(MEASURE_PHASE[phase]),
              },
              {
                title: say('责任人', 'Responsible'),
                width: 140,
                render: (_, each) => `${each.responsiblePersonName}（${each.responsiblePostName}）`,
              },
              {
                title: say('期限', 'Due'),
                width: 150,
                render: (_, { dueOn, late }) => (
                  <>
                    <DateText date={dueOn} /> {late && <Tag color="red">{say('逾期', 'late')}</Tag>}
                  </>
                ),
              },
              {
                title: say('状态', 'State'),
                width: 90,
                render: (_, { state }) => told(MEASURE_STATE[state]),
              },
              {
                title: say('操作', 'Acts'),
                width: 160,
                render: (_, measure) => <MeasureActs place={place} measure={measure} />,
              },
            ]}
          />
        </ScrollBox>
      )}
    </Answered>
  );
}
