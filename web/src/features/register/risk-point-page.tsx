/** One risk point: what it is, how it was graded, its opinions and measures, what may be done with it, and the way to its trail. */
import { Card, Descriptions, Flex, List, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import type { RiskPointDetail } from '../../../../projections/register/point-query';
import { useAnswer } from '../../api/use-answer';
import { Answered } from '../../shared/answered';
import { DateText } from '../../shared/dates';
import { GradeTag } from '../../shared/grade-tag';
import { useLanguage } from '../../shared/language';
import { MEASURE_STATE, REGISTER_STATE } from '../../../../projections/words/labels';
import { methodLabel } from '../../shared/method-label';
import { PageTitle } from '../../shared/page-title';
import { GradingCard } from './grading-card';
import { PointActs } from './point-acts';

export default function RiskPointPage() {
  const { riskPointId = '' } = useParams();
  const { say } = useLanguage();
  const query = useAnswer('/api/v1/risk-points/{id}', { path: { id: riskPointId } });
  const campaignId = query.data?.data.campaignId;
  const above =
    campaignId === undefined
      ? []
      : [
          { to: `/campaigns/${campaignId}`, title: say('专项工作', 'Campaign') },
          { to: `/campaigns/${campaignId}/register`, title: say('风险台账', 'Register') },
        ];
  return (
    <>
      <PageTitle title={say('风险点', 'Risk point')} above={above}>
        <Link to={`/trails/riskPoint/${riskPointId}`}>{say('责任链', 'Its trail')}</Link>
      </PageTitle>
      <Answered query={query}>{(point) => <Point point={point} />}</Answered>
    </>
  );
}

function Point({ point }: { readonly point: RiskPointDetail }) {
  const { say, told } = useLanguage();
  const plan = useAnswer('/api/v1/campaigns/{campaignId}/plan', { path: { campaignId: point.campaignId } })
    .data?.data.plan;
  const campaign = useAnswer('/api/v1/campaigns/{campaignId}', { path: { campaignId: point.campaignId } })
    .data?.data;
  const category = plan?.schemes.categories.find(({ id }) => id === point.category)?.label;
  const scale = (
    steps: readonly { readonly zh: string; readonly en: string }[] | undefined,
    step: number | null,
  ) => (step === null ? '—' : told(steps?.[step - 1] ?? { zh: String(step), en: String(step) }));
  return (
    <Flex vertical gap={12}>
      <Card>
        <Descriptions
          column={{ xs: 1, md: 2 }}
          items={[
            {
              key: 'what',
              label: say('表现形式', 'Manifestation'),
              span: 'filled',
              children: point.manifestation,
            },
            {
              key: 'grade',
              label: say('等级', 'Grade'),
              children: <GradeTag level={point.level} plan={plan} />,
            },
            { key: 'state', label: say('状态', 'State'), children: told(REGISTER_STATE[point.state]) },
            {
              key: 'category',
              label: say('类别', 'Category'),
              children: category === undefined ? point.category : told(category),
            },
            {
              key: 'method',
              label: say('排查方式', 'Found by'),
              children: told(methodLabel(point.method, plan)),
            },
            { key: 'unit', label: say('单位', 'Unit'), children: point.unitName },
            { key: 'post', label: say('岗位', 'Post'), children: point.postName },
            { key: 'power', label: say('职权', 'Power'), children: point.powerName ?? '—' },
            {
              key: 'rating',
              label: say('概率 × 危害', 'Likelihood × severity'),
              children: `${scale(plan?.schemes.rating.likelihood, point.likelihood)} × ${scale(plan?.schemes.rating.severity, point.severity)}`,
            },
          ]}
        />
        {plan !== undefined && campaign !== undefined && (
          <PointActs point={point} campaign={campaign} plan={plan} />
        )}
      </Card>
      {plan !== undefined && <GradingCard point={point} plan={plan} />}
      <Card title={say('意见', 'Opinions on the form')}>
        <List
          size="small"
          dataSource={[...point.opinionsOnForm]}
          locale={{ emptyText: say('还没有签署意见', 'None signed yet') }}
          renderItem={(opinion) => (
            <List.Item>
              <span>
                <Tag>
                  {told(
                    plan?.schemes.opinions.find((each) => each.opinion === opinion.opinion)?.label ?? {
                      zh: opinion.opinion,
                      en: opinion.opinion,
                    },
                  )}
                </Tag>
                {opinion.content}
              </span>
              <DateText date={opinion.signedOn} />
            </List.Item>
          )}
        />
      </Card>
      <Card title={say('防控措施', 'Control measures')}>
        <List
          size="small"
          dataSource={[...point.measureList]}
          locale={{ emptyText: say('还没有措施', 'No measure yet') }}
          renderItem={(measure) => (
            <List.Item>
              <span>{measure.content}</span>
              <Flex gap={8}>
                <DateText date={measure.dueOn} />
                <Tag color={measure.state === 'done' ? 'green' : 'default'}>
                  {told(MEASURE_STATE[measure.state])}
                </Tag>
              </Flex>
            </List.Item>
          )}
        />
      </Card>
    </Flex>
  );
}
