/** 上年对照: what became of last year's risk points, unit by unit and point by point, and which powers and posts came and went. */
import { Alert, Card, Flex, Select, Statistic, Table, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CampaignHeadline } from '../../../../projections/campaigns/query';
import {
  HOLDING_CHANGE,
  HOLDING_KIND,
  NO_PREDECESSOR,
  POINT_CHANGE,
} from '../../../../projections/words/year-on-year-labels';
import { POINT_CHANGES, type PointChange } from '../../../../projections/year-on-year/changes';
import type { HoldingCounts } from '../../../../projections/year-on-year/holdings';
import type { PointChangeItem, UnitChanges, YearOnYear } from '../../../../projections/year-on-year/query';
import type { Plan } from '../../../../workflows/plans/plan';
import { useAnswer, usePages } from '../../api/use-answer';
import { Answered } from '../../shared/answered';
import { GradeTag } from '../../shared/grade-tag';
import { useLanguage } from '../../shared/language';
import { PagedList } from '../../shared/paged-list';
import { ScrollBox } from '../../shared/scroll-box';

interface Props {
  readonly campaign: CampaignHeadline;
  readonly unitId: string | undefined;
}

export default function YearOnYearTab({ campaign, unitId }: Props) {
  const { told } = useLanguage();
  const asked = { path: { campaignId: campaign.campaignId }, query: { unit: unitId } };
  const query = useAnswer('/api/v1/campaigns/{campaignId}/year-on-year', asked);
  return (
    <Answered query={query}>
      {(compared) =>
        compared.previous === null ? (
          <Alert type="info" showIcon title={told(NO_PREDECESSOR)} />
        ) : (
          <Flex vertical gap={16}>
            <Counts compared={compared} />
            <Points campaign={campaign} previousId={compared.previous.campaignId} unitId={unitId} />
            <Holdings campaign={campaign} unitId={unitId} />
          </Flex>
        )
      }
    </Answered>
  );
}

function Counts({ compared }: { readonly compared: YearOnYear }) {
  const { say, told } = useLanguage();
  const { previous, units, total, powers, posts } = compared;
  const title = say(`与“${previous?.title ?? ''}”对照`, `Beside “${previous?.title ?? ''}”`);
  const held = ({ added, cancelled }: HoldingCounts) => `+${added} / −${cancelled}`;
  return (
    <Card title={title} styles={{ title: { whiteSpace: 'normal' } }}>
      <Flex gap={32} wrap style={{ marginBottom: 16 }}>
        <Statistic title={say('上年风险点', 'Risk points last year')} value={total.lastYear} />
        <Statistic title={say('本年风险点', 'Risk points this year')} value={total.thisYear} />
        <Statistic title={say('职权增加 / 取消', 'Powers added / cancelled')} value={held(powers)} />
        <Statistic title={say('岗位增加 / 取消', 'Posts added / cancelled')} value={held(posts)} />
      </Flex>
      <ScrollBox label={say('各单位上年对照', 'Beside last year, by unit')} minWidth={860}>
        <Table<UnitChanges>
          rowKey="unitId"
          size="small"
          dataSource={[...units]}
          pagination={{ pageSize: 20, hideOnSinglePage: true }}
          columns={[
            { title: say('单位', 'Unit'), dataIndex: 'name' },
            { title: say('上年', 'Last year'), dataIndex: 'lastYear', align: 'right' },
            ...POINT_CHANGES.map((change) => ({
              key: change,
              title: told(POINT_CHANGE[change]),
              align: 'right' as const,
              render: (_: unknown, { changes }: UnitChanges) => changes[change],
            })),
            { title: say('本年', 'This year'), dataIndex: 'thisYear', align: 'right' },
          ]}
        />
      </ScrollBox>
    </Card>
  );
}

function Points({ campaign, previousId, unitId }: Props & { readonly previousId: string }) {
  const { say, told } = useLanguage();
  const [change, setChange] = useState<PointChange>();
  const { campaignId } = campaign;
  const plan = useAnswer('/api/v1/campaigns/{campaignId}/plan', { path: { campaignId } });
  const before = useAnswer('/api/v1/campaigns/{campaignId}/plan', { path: { campaignId: previousId } });
  const query = usePages('/api/v1/campaigns/{campaignId}/year-on-year/risk-points', {
    path: { campaignId },
    query: { unit: unitId, change, limit: '20' },
  });
  return (
    <Card
      title={say('逐个风险点', 'Point by point')}
      extra={
        <Select<PointChange>
          allowClear
          aria-label={say('变动', 'Change')}
          placeholder={say('全部变动', 'All changes')}
          style={{ minWidth: 160 }}
          options={POINT_CHANGES.map((value) => ({ value, label: told(POINT_CHANGE[value]) }))}
          onChange={(value: PointChange | undefined) => setChange(value)}
        />
      }
    >
      <PagedList
        query={query}
        empty={say('没有这样的风险点', 'No such risk point')}
        keyOf={({ point }) => point.riskPointId}
        children={(item) => (
          <PointLine item={item} plan={plan.data?.data.plan} before={before.data?.data.plan} />
        )}
      />
    </Card>
  );
}

interface PointLineProps {
  readonly item: PointChangeItem;
  readonly plan: Plan | undefined;
  readonly before: Plan | undefined;
}

function PointLine({ item: { change, point, before: then }, plan, before }: PointLineProps) {
  const { told } = useLanguage();
  const isHere = change !== 'closedBefore' && change !== 'gone';
  return (
    <Flex gap={8} wrap align="center">
      <Tag>{told(POINT_CHANGE[change])}</Tag>
      {then !== null && <GradeTag level={then.level} plan={before} />}
      {then !== null && isHere && <span aria-hidden>→</span>}
      {isHere && <GradeTag level={point.level} plan={plan} />}
      <Link to={`/risk-points/${point.riskPointId}`}>{point.manifestation}</Link>
      <span>
        {point.unitName} · {point.postName}
      </span>
    </Flex>
  );
}

function Holdings({ campaign: { campaignId }, unitId }: Props) {
  const { say, told } = useLanguage();
  const query = usePages('/api/v1/campaigns/{campaignId}/year-on-year/holdings', {
    path: { campaignId },
    query: { unit: unitId, limit: '20' },
  });
  return (
    <Card title={say('增加和取消的职权、岗位', 'Powers and posts added or cancelled')}>
      <PagedList
        query={query}
        empty={say('没有增减', 'None')}
        keyOf={({ kind, id, change }) => `${kind} ${id} ${change}`}
        children={({ kind, change, name, unitName }) => (
          <Flex gap={8} wrap>
            <Tag>{told(HOLDING_CHANGE[change])}</Tag>
            <Tag>{told(HOLDING_KIND[kind])}</Tag>
            {name} · {unitName}
          </Flex>
        )}
      />
    </Card>
  );
}
