/**
 * The board for a large screen on a wall: no menu, large figures, dark ground, brought up to date by itself. Whoever logged in in
 * this window sees what their post may see.
 */
import { Flex } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Matrix } from '../../../../projections/matrix/query';
import { useLive } from '../../app/live';
import { useSession } from '../../app/session';
import { useAnswer } from '../../api/use-answer';
import { Answered } from '../../shared/answered';
import { instantText } from '../../shared/dates';
import { useLanguage } from '../../shared/language';
import { CELL_STATUS } from '../../../../projections/words/labels';
import { unitSeen } from '../../shared/reach';
import { CourseChart, Framed, StatusChart, UnitsChart } from './charts';
import { isLate, owingUnits } from './figures';
import { counted } from '../../shared/counted';

const SHOWN_LATE = 10;

export default function ScreenPage() {
  const { campaignId = '' } = useParams();
  const { say } = useLanguage();
  const { post } = useSession();
  const connected = useLive();
  const query = useAnswer('/api/v1/campaigns/{campaignId}', { path: { campaignId } });
  const unitId = query.data === undefined ? undefined : unitSeen(query.data.data, post);
  const matrix = useAnswer(
    '/api/v1/campaigns/{campaignId}/matrix',
    { path: { campaignId }, query: { unit: unitId } },
    { enabled: query.data !== undefined },
  );
  const points = useAnswer(
    '/api/v1/campaigns/{campaignId}/register/counts',
    { path: { campaignId }, query: { unit: unitId } },
    { enabled: query.data !== undefined },
  ).data?.data.total;
  const plan = useAnswer('/api/v1/campaigns/{campaignId}/plan', { path: { campaignId } }).data?.data.plan;
  return (
    <main style={PAGE}>
      <Flex justify="space-between" align="center" wrap gap={16}>
        <h1 style={{ fontSize: 34, margin: 0, color: '#fff' }}>{query.data?.data.title ?? campaignId}</h1>
        <Flex gap={24} align="center">
          {!connected && (
            <span style={{ color: '#ffccc7' }}>{say('连接中断，所见可能不是最新', 'Not up to date')}</span>
          )}
          <Clock />
          <Link to={`/campaigns/${campaignId}/board`} style={{ color: '#91caff' }}>
            {say('退出大屏', 'Leave')}
          </Link>
        </Flex>
      </Flex>
      <Answered query={matrix} quiet>
        {(found) => {
          const asked = found.stages.filter(({ totals }) => totals.units > 0);
          const stage =
            asked.find(({ stageId }) => stageId === query.data?.data.currentStageId) ?? asked.at(-1);
          return (
            <>
              <Figures matrix={found} stageId={stage?.stageId} riskPoints={points ?? '—'} />
              <div style={GRID}>
                <StatusChart matrix={found} dark height={300} />
                {stage !== undefined && (
                  <CourseChart matrix={found} stageId={stage.stageId} dark height={300} />
                )}
                {plan !== undefined && (
                  <UnitsChart campaignId={campaignId} unitId={unitId} plan={plan} dark height={420} />
                )}
                <LateList matrix={found} />
              </div>
              <p style={{ color: '#bfbfbf' }}>
                {say('数据完整至', 'Complete to')}{' '}
                {matrix.data?.completeTo.recordedAt == null
                  ? '—'
                  : instantText(matrix.data.completeTo.recordedAt)}
              </p>
            </>
          );
        }}
      </Answered>
    </main>
  );
}

interface FiguresProps {
  readonly matrix: Matrix;
  readonly stageId: string | undefined;
  readonly riskPoints: number | string;
}

function Figures({ matrix, stageId, riskPoints }: FiguresProps) {
  const { say, told } = useLanguage();
  const totals = matrix.stages.find((stage) => stage.stageId === stageId)?.totals;
  const figures = [
    { title: say('参加单位', 'Units'), value: matrix.units.length, colour: '#fff' },
    { title: told(CELL_STATUS.submitted), value: totals?.submitted ?? 0, colour: '#ffd666' },
    { title: told(CELL_STATUS.accepted), value: totals?.accepted ?? 0, colour: '#95de64' },
    { title: told(CELL_STATUS.returned), value: totals?.returned ?? 0, colour: '#ffa39e' },
    { title: say('逾期', 'Late'), value: totals?.late ?? 0, colour: '#ff7875' },
    { title: say('风险点', 'Risk points'), value: riskPoints, colour: '#91caff' },
  ];
  return (
    <Flex gap={16} wrap style={{ margin: '16px 0' }}>
      {figures.map(({ title, value, colour }) => (
        <div
          key={title}
          style={{ background: '#10243e', borderRadius: 8, padding: '12px 24px', flex: 1, minWidth: 140 }}
        >
          <div style={{ fontSize: 18, color: '#d9d9d9' }}>{title}</div>
          <div style={{ fontSize: 48, fontWeight: 700, color: colour }}>{value}</div>
        </div>
      ))}
    </Flex>
  );
}

function LateList({ matrix }: { readonly matrix: Matrix }) {
  const { say } = useLanguage();
  const rows = owingUnits(matrix, null).filter(isLate);
  return (
    <Framed title={say(`逾期 ${rows.length} 项`, `Late: ${rows.length}`)} dark>
      <ol style={{ fontSize: 20, lineHeight: 1.9, margin: 0, paddingInlineStart: 28 }}>
        {rows.slice(0, SHOWN_LATE).map(({ unit, cell, days }) => (
          <li key={`${unit.unitId} ${cell.stageId}`}>
            {unit.name}
            <span style={{ color: '#ff9c9a', marginInlineStart: 12 }}>
              {say(`逾期 ${days} 天`, counted(days ?? 0, 'day'))}
            </span>
          </li>
        ))}
      </ol>
      {rows.length === 0 && <p style={{ fontSize: 20 }}>{say('没有逾期的单位', 'No unit is late')}</p>}
    </Framed>
  );
}

function Clock() {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return <span style={{ fontSize: 22 }}>{instantText(now)}</span>;
}

const PAGE = { minHeight: '100vh', background: '#061529', color: '#fff', padding: 24 } as const;
const GRID = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 560px), 1fr))',
  gap: 16,
} as const;
