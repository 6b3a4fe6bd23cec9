/** The risk register of a campaign: filters, counts that add up, the heat map, and every point. */
import { Button, Card, Flex, Input, Select, Skeleton, Statistic, Table, Tag } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { RegisterItem } from '../../../../projections/register/query';
import { useSession } from '../../app/session';
import { useAnswer, usePages } from '../../api/use-answer';
import { Answered, CompleteToLine } from '../../shared/answered';
import { FormsAct } from '../../shared/forms-act';
import { GradeTag } from '../../shared/grade-tag';
import { useLanguage } from '../../shared/language';
import { REGISTER_STATE } from '../../../../projections/words/labels';
import { methodLabel } from '../../shared/method-label';
import { PageTitle } from '../../shared/page-title';
import { ProblemAlert } from '../../shared/problem-alert';
import { ScrollBox } from '../../shared/scroll-box';
import { unitSeen } from '../../shared/reach';

const HeatMapCard = lazy(() => import('../../shared/heat-map'));

interface Filter {
  readonly grade?: string | undefined;
  readonly state?: string | undefined;
  readonly category?: string | undefined;
  readonly text?: string | undefined;
}

export default function RegisterPage() {
  const { campaignId = '' } = useParams();
  const { say, told } = useLanguage();
  const { post } = useSession();
  const [filter, setFilter] = useState<Filter>({});
  const campaign = useAnswer('/api/v1/campaigns/{campaignId}', { path: { campaignId } });
  const plan = useAnswer('/api/v1/campaigns/{campaignId}/plan', { path: { campaignId } }).data?.data.plan;
  const headline = campaign.data?.data;
  const unit = headline === undefined ? undefined : unitSeen(headline, post);
  const params = { path: { campaignId }, query: { ...filter, unit } };
  const enabled = headline !== undefined;
  const list = usePages(
    '/api/v1/campaigns/{campaignId}/register',
    { ...params, query: { ...params.query, order: 'level', limit: '50' } },
    { enabled },
  );
  const counts = useAnswer('/api/v1/campaigns/{campaignId}/register/counts', params, { enabled });
  const items = list.data?.pages.flatMap((page) => page.data) ?? [];
  const last = list.data?.pages.at(-1);
  const above = [
    { to: '/campaigns', title: say('专项工作', 'Campaigns') },
    { to: `/campaigns/${campaignId}`, title: headline?.title ?? campaignId },
  ];
  return (
    <>
      <PageTitle title={say('风险台账', 'Risk register')} above={above}>
        {enabled && <FormsAct campaignId={campaignId} unitId={unit} />}
      </PageTitle>
      <Answered query={counts}>
        {({ total, byLevel }) => (
          <Card style={{ marginBottom: 12 }}>
            <Flex gap={32} wrap align="end">
              <Statistic title={say('合计', 'Total')} value={total} />
              {byLevel.map(({ level, points }) => (
                <Statistic
                  key={level}
                  title={<GradeTag level={level === 'unclassified' ? null : level} plan={plan} />}
                  value={points}
                  formatter={(value) => (
                    <Button
                      type="link"
                      style={{ fontSize: 22, padding: 0, height: 'auto' }}
                      onClick={() => setFilter({ ...filter, grade: String(level) })}
                    >
                      {value}
                    </Button>
                  )}
                />
              ))}
            </Flex>
          </Card>
        )}
      </Answered>
      <Flex gap={12} wrap style={{ marginBottom: 12 }} className="no-print">
        <Select
          allowClear
          aria-label={say('等级', 'Grade')}
          placeholder={say('全部等级', 'Any grade')}
          style={{ width: 140 }}
          value={filter.grade}
          onChange={(grade: string | undefined) => setFilter({ ...filter, grade })}
          options={[
            ...(plan?.schemes.grades ?? []).map(({ level, label }) => ({
              value: String(level),
              label: told(label),
            })),
            { value: 'unclassified', label: say('未定级', 'Not graded') },
          ]}
        />
        <Select
          allowClear
          aria-label={say('类别', 'Category')}
          placeholder={say('全部类别', 'Any category')}
          style={{ width: 160 }}
          value={filter.category}
          onChange={(category: string | undefined) => setFilter({ ...filter, category })}
          options={(plan?.schemes.categories ?? []).map(({ id, label }) => ({
            value: id,
            label: told(label),
          }))}
        />
        <Select
          allowClear
          aria-label={say('状态', 'State')}
          placeholder={say('全部状态', 'Any state')}
          style={{ width: 140 }}
          value={filter.state}
          onChange={(state: string | undefined) => setFilter({ ...filter, state })}
          options={Object.entries(REGISTER_STATE).map(([value, label]) => ({ value, label: told(label) }))}
        />
        <Input.Search
          allowClear
          aria-label={say('表现形式中的文字', 'Text in the manifestation')}
          placeholder={say('表现形式中的文字', 'Text in the manifestation')}
          style={{ maxWidth: 280 }}
          onSearch={(text) => setFilter({ ...filter, text: text === '' ? undefined : text })}
        />
      </Flex>
      <ProblemAlert error={list.error} />
      {list.isPending ? (
        <Skeleton active />
      ) : (
        <Points
          items={items}
          category={(id) =>
            told(plan?.schemes.categories.find((each) => each.id === id)?.label ?? { zh: id, en: id })
          }
          plan={plan}
        />
      )}
      {list.hasNextPage && (
        <Button
          style={{ marginTop: 12 }}
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {say('更多', 'More')}
        </Button>
      )}
      {last !== undefined && <CompleteToLine {...last.completeTo} />}
      <Suspense fallback={<Skeleton active />}>
        {enabled && <HeatMapCard params={params} plan={plan} />}
      </Suspense>
    </>
  );
}

interface PointsProps {
  readonly items: readonly RegisterItem[];
  readonly plan: Parameters<typeof GradeTag>[0]['plan'];
  readonly category: (id: string) => string;
}

function Points({ items, plan, category }: PointsProps) {
  const { say, told } = useLanguage();
  return (
    <ScrollBox label={say('风险点', 'Risk points')} minWidth={900}>
      <Table<RegisterItem>
        rowKey="riskPointId"
        dataSource={[...items]}
        pagination={false}
        size="small"
        locale={{ emptyText: say('没有符合条件的风险点', 'No risk point fits') }}
        columns={[
          {
            title: say('表现形式', 'Manifestation'),
            render: (_, { riskPointId, manifestation }) => (
              <Link to={`/risk-points/${riskPointId}`}>{manifestation}</Link>
            ),
          },
          {
            title: say('等级', 'Grade'),
            width: 110,
            render: (_, { level }) => <GradeTag level={level} plan={plan} />,
          },
          { title: say('类别', 'Category'), width: 110, render: (_, point) => category(point.category) },
          {
            title: say('单位 / 岗位', 'Unit, post'),
            width: 200,
            render: (_, { unitName, postName }) => (
              <>
                {unitName}
                <br />
                {postName}
              </>
            ),
          },
          {
            title: say('方式', 'Method'),
            width: 90,
            render: (_, { method }) => told(methodLabel(method, plan)),
          },
          {
            title: say('状态', 'State'),
            width: 130,
            render: (_, { state, rescreenBy }) => (
              <>
                {told(REGISTER_STATE[state])}
                {rescreenBy !== null && (
                  <Tag color="orange" title={say(`应于 ${rescreenBy} 前`, `by ${rescreenBy}`)}>
                    {say('待重新排查', 'to be screened again')}
                  </Tag>
                )}
              </>
            ),
          },
          {
            title: say('措施', 'Measures'),
            width: 90,
            render: (_, { measures: { done, total } }) => (total === 0 ? '—' : `${done}/${total}`),
          },
        ]}
      />
    </ScrollBox>
  );
}
