/**
 * The supervisor's board 督查总览: how far the units of a campaign are, who is late and for how long, how it has gone, where the risks
 * are, and how this year compares with others. Whoever may urge does so from here.
 */
import { Button, Card, Flex, Statistic, Table, Tag } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { CampaignHeadline } from '../../../../projections/campaigns/query';
import type { Matrix } from '../../../../projections/matrix/query';
import type { CellStatus } from '../../../../projections/matrix/tables';
import { useSession } from '../../app/session';
import { useAnswer } from '../../api/use-answer';
import { Answered } from '../../shared/answered';
import { CELL_STATUS, STAGE_KIND } from '../../../../projections/words/labels';
import { useLanguage } from '../../shared/language';
import { PageTitle } from '../../shared/page-title';
import { unitSeen } from '../../shared/reach';
import { useRights } from '../../shared/rights';
import { ScrollBox } from '../../shared/scroll-box';
import { UrgeDialog } from '../../shared/urge-dialog';
import { CourseChart, StatusChart, UnitsChart, YearsChart } from './charts';
import { isLate, owingUnits, type OwingUnit } from './figures';
import { counted } from '../../shared/counted';

const HeatMapCard = lazy(() => import('../../shared/heat-map'));

export default function BoardPage() {
  const { campaignId = '' } = useParams();
  const { say } = useLanguage();
  const { post } = useSession();
  const query = useAnswer('/api/v1/campaigns/{campaignId}', { path: { campaignId } });
  const unitId = query.data === undefined ? undefined : unitSeen(query.data.data, post);
  const matrix = useAnswer(
    '/api/v1/campaigns/{campaignId}/matrix',
    { path: { campaignId }, query: { unit: unitId } },
    { enabled: query.data !== undefined },
  );
  const title = query.data?.data.title ?? campaignId;
  return (
    <>
      <PageTitle
        title={say('督查总览', 'Board')}
        above={[
          { to: '/campaigns', title: say('专项工作', 'Campaigns') },
          { to: `/campaigns/${campaignId}`, title },
        ]}
      >
        <Link to={`/campaigns/${campaignId}/screen`} className="no-print">
          {say('大屏显示', 'Large screen')}
        </Link>
      </PageTitle>
      <Answered query={query} quiet>
        {(campaign) => (
          <Answered query={matrix}>
            {(found) => <Board campaign={campaign} matrix={found} unitId={unitId} />}
          </Answered>
        )}
      </Answered>
    </>
  );
}

interface BoardProps {
  readonly campaign: CampaignHeadline;
  readonly matrix: Matrix;
  readonly unitId: string | undefined;
}

function Board({ campaign, matrix, unitId }: BoardProps) {
  const { campaignId, currentStageId } = campaign;
  const plan = useAnswer('/api/v1/campaigns/{campaignId}/plan', { path: { campaignId } }).data?.data.plan;
  const asked = matrix.stages.filter(({ totals }) => totals.units > 0);
  const stage = asked.find(({ stageId }) => stageId === currentStageId) ?? asked.at(-1);
  return (
    <Flex vertical gap={12}>
      <Numbers campaign={campaign} matrix={matrix} stageId={stage?.stageId} unitId={unitId} />
      <Owing campaign={campaign} matrix={matrix} />
      <div style={GRID}>
        <StatusChart matrix={matrix} />
        {stage !== undefined && <CourseChart matrix={matrix} stageId={stage.stageId} />}
        {plan !== undefined && <UnitsChart campaignId={campaignId} unitId={unitId} plan={plan} />}
        <YearsChart campaign={campaign} />
      </div>
      <Suspense fallback={null}>
        <HeatMapCard params={{ path: { campaignId }, query: { unit: unitId } }} plan={plan} />
      </Suspense>
    </Flex>
  );
}

interface NumbersProps {
  readonly campaign: CampaignHeadline;
  readonly matrix: Matrix;
  readonly stageId: string | undefined;
  readonly unitId: string | undefined;
}

function Numbers({ campaign: { campaignId }, matrix, stageId, unitId }: NumbersProps) {
  const { say, told } = useLanguage();
  const points = useAnswer('/api/v1/campaigns/{campaignId}/register/counts', {
    path: { campaignId },
    query: { unit: unitId },
  }).data?.data.total;
  const totals = matrix.stages.find((stage) => stage.stageId === stageId)?.totals;
  const inMatrix = (more: string) => `/campaigns/${campaignId}?tab=matrix${more}`;
  const figures = [
    { title: say('单位', 'Units'), value: matrix.units.length, to: inMatrix('') },
    ...(Object.keys(CELL_STATUS) as CellStatus[]).map((status) => ({
      title: told(CELL_STATUS[status]),
      value: totals?.[status] ?? 0,
      to: inMatrix(`&status=${status}`),
    })),
    { title: say('逾期', 'Late'), value: totals?.late ?? 0, to: inMatrix('&late=true') },
    {
      title: say('风险点', 'Risk points'),
      value: points ?? '—',
      to: `/campaigns/${campaignId}/register`,
    },
  ];
  return (
    <Card>
      <Flex gap={32} wrap>
        {figures.map(({ title, value, to }) => (
          <Statistic
            key={title}
            title={title}
            value={value}
            formatter={(shown) => <Link to={to}>{shown}</Link>}
          />
        ))}
      </Flex>
    </Card>
  );
}

/** Longest late first; who is chosen can be urged. */
function Owing({ campaign, matrix }: { readonly campaign: CampaignHeadline; readonly matrix: Matrix }) {
  const { say, told } = useLanguage();
  const granted = useRights(campaign);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [urging, setUrging] = useState(false);
  const { campaignId, currentStageId, hostUnitId, status } = campaign;
  const rows = owingUnits(matrix, currentStageId);
  const late = rows.filter(isLate).length;
  const kindOf = (stageId: string) => matrix.stages.find((stage) => stage.stageId === stageId)?.kind;
  const may = status === 'running' && granted('UrgeUnits', { unitId: hostUnitId });
  return (
    <Card
      styles={{ title: { whiteSpace: 'normal' } }}
      title={say(
        `未报送 ${rows.length} 项，其中逾期 ${late} 项`,
        `Not handed in: ${rows.length}, late: ${late}`,
      )}
      extra={
        may && (
          <Button type="primary" disabled={chosen.length === 0} onClick={() => setUrging(true)}>
            {say(`督办（${chosen.length}）`, `Urge (${chosen.length})`)}
          </Button>
        )
      }
    >
      <ScrollBox label={say('未报送', 'Not handed in')} minWidth={640}>
        <Table<OwingUnit>
          size="small"
          rowKey={({ unit, cell }) => `${unit.unitId} ${cell.stageId}`}
          dataSource={[...rows]}
          locale={{ emptyText: say('应报送的都已报送', 'All has been handed in') }}
          pagination={{ pageSize: 20, hideOnSinglePage: true }}
          {...(may
            ? {
                rowSelection: {
                  selectedRowKeys: [...chosen],
                  onChange: (keys: readonly React.Key[]) => setChosen(keys.map(String)),
                  getCheckboxProps: ({ unit, cell }: OwingUnit) => ({
                    disabled: cell.stageId !== currentStageId,
                    'aria-label': unit.name,
                  }),
                },
              }
            : {})}
          columns={[
            {
              title: say('单位', 'Unit'),
              render: (_, { unit, cell }) => (
                <Link to={`/campaigns/${campaignId}?tab=matrix&unit=${unit.unitId}&stage=${cell.stageId}`}>
                  {unit.name}
                </Link>
              ),
            },
            {
              title: say('阶段', 'Stage'),
              render: (_, { cell }) => {
                const kind = kindOf(cell.stageId);
                return kind === undefined ? cell.stageId : told(STAGE_KIND[kind]);
              },
            },
            { title: say('状态', 'Status'), render: (_, { cell }) => told(CELL_STATUS[cell.status]) },
            {
              title: say('期限', 'Due'),
              render: (_, row) => <Days row={row} />,
            },
            { title: say('督办次数', 'Urged'), align: 'right', render: (_, { cell }) => cell.urges },
            {
              title: say('联络员', 'Contact'),
              render: (_, { unit }) => unit.contact?.personName ?? '—',
            },
          ]}
        />
      </ScrollBox>
      {urging && currentStageId !== null && (
        <UrgeDialog
          campaignId={campaignId}
          stageId={currentStageId}
          units={rows
            .filter(({ unit, cell }) => chosen.includes(`${unit.unitId} ${cell.stageId}`))
            .map(({ unit }) => unit)}
          onClose={() => {
            setUrging(false);
            setChosen([]);
          }}
        />
      )}
    </Card>
  );
}

function Days({ row }: { readonly row: OwingUnit }) {
  const { say } = useLanguage();
  const { days } = row;
  if (days === null) return <>—</>;
  if (isLate(row)) return <Tag color="red">{say(`逾期 ${days} 天`, `${counted(days, 'day')} late`)}</Tag>;
  return (
    <Tag>
      {days === 0 ? say('今天到期', 'due today') : say(`还有 ${-days} 天`, `${counted(-days, 'day')} left`)}
    </Tag>
  );
}

const GRID = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 480px), 1fr))',
  gap: 12,
} as const;
