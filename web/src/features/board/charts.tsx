/** The board's charts, each with what it shows said in a table that opens below it. */
import { Card, Spin, Table } from 'antd';
import { lazy, Suspense, useMemo, type ReactNode } from 'react';
import type { CampaignHeadline } from '../../../../projections/campaigns/query';
import type { Matrix } from '../../../../projections/matrix/query';
import type { CellStatus } from '../../../../projections/matrix/tables';
import type { Plan } from '../../../../workflows/plans/plan';
import { useAll, useAnswer, useAnswers } from '../../api/use-answer';
import { useSession } from '../../app/session';
import { useLanguage } from '../../shared/language';
import { CELL_STATUS, STAGE_KIND } from '../../../../projections/words/labels';
import { CELL_COLOUR } from '../../shared/cell-colour';
import { unitSeen } from '../../shared/reach';
import { ScrollBox } from '../../shared/scroll-box';
import { courseOf } from './figures';

const Chart = lazy(() => import('../../shared/chart'));

interface ChartProps {
  readonly dark?: boolean;
  readonly height?: number;
}

export function StatusChart({
  matrix,
  dark = false,
  height = 260,
}: ChartProps & { readonly matrix: Matrix }) {
  const { say, told } = useLanguage();
  const stages = matrix.stages.filter(({ totals }) => totals.units > 0);
  const statuses = Object.keys(CELL_STATUS) as CellStatus[];
  const names = stages.map(({ kind }) => told(STAGE_KIND[kind]));
  const rows = stages.map(({ stageId, totals }, index) => ({
    key: stageId,
    name: names[index] ?? '',
    totals,
  }));
  const option = {
    aria: { enabled: true },
    tooltip: { trigger: 'axis' },
    legend: { bottom: 0, type: 'scroll' },
    grid: { left: 48, right: 16, top: 16, bottom: 56 },
    xAxis: { type: 'category', data: names },
    yAxis: { type: 'value', minInterval: 1 },
    series: statuses.map((status) => ({
      type: 'bar',
      stack: 'units',
      name: told(CELL_STATUS[status]),
      itemStyle: { color: CELL_COLOUR[status] },
      data: stages.map(({ totals }) => totals[status]),
    })),
  };
  return (
    <Framed title={say('各阶段报送情况', 'Hand-ins by stage')} dark={dark}>
      <Drawn option={option} dark={dark} height={height} />
      {!dark && (
        <InWords>
          <Table
            size="small"
            pagination={false}
            dataSource={rows}
            columns={[
              { title: say('阶段', 'Stage'), dataIndex: 'name' },
              ...statuses.map((status) => ({
                title: told(CELL_STATUS[status]),
                align: 'right' as const,
                render: (_: unknown, { totals }: (typeof rows)[number]) => totals[status],
              })),
              {
                title: say('逾期', 'Late'),
                align: 'right' as const,
                render: (_: unknown, { totals }: (typeof rows)[number]) => totals.late,
              },
            ]}
          />
        </InWords>
      )}
    </Framed>
  );
}

interface CourseProps extends ChartProps {
  readonly matrix: Matrix;
  readonly stageId: string;
}

/** How it went in the present stage, day by day. */
export function CourseChart({ matrix, stageId, dark = false, height = 260 }: CourseProps) {
  const { say } = useLanguage();
  const course = useMemo(() => courseOf(matrix, stageId), [matrix, stageId]);
  const due = matrix.stages.find((stage) => stage.stageId === stageId)?.submissionDue ?? null;
  const handedIn = say('累计报送', 'Handed in');
  const accepted = say('累计接收', 'Accepted');
  const line = (name: string, color: string, data: readonly (readonly [string, number])[]) => ({
    ...{ type: 'line', step: 'end', name, data, itemStyle: { color }, lineStyle: { color } },
  });
  const option = {
    aria: { enabled: true },
    tooltip: { trigger: 'axis' },
    legend: { bottom: 0, type: 'scroll' },
    grid: { left: 48, right: 24, top: 24, bottom: 56 },
    xAxis: {
      type: 'time',
      minInterval: DAY_MS,
      ...(course[0] === undefined ? {} : { min: course[0].day }),
      ...(due === null || due <= (course.at(-1)?.day ?? '') ? {} : { max: due }),
      axisLabel: { formatter: '{MM}-{dd}', hideOverlap: true },
    },
    yAxis: { type: 'value', minInterval: 1, max: matrix.units.length },
    series: [
      {
        ...line(
          handedIn,
          '#d48806',
          course.map(({ day, handedIn: count }) => [day, count] as const),
        ),
        ...(due === null
          ? {}
          : {
              markLine: { symbol: 'none', label: { formatter: say('截止', 'due') }, data: [{ xAxis: due }] },
            }),
      },
      line(
        accepted,
        '#389e0d',
        course.map(({ day, accepted: count }) => [day, count] as const),
      ),
    ],
  };
  return (
    <Framed title={say('本阶段报送进度', 'Course of the present stage')} dark={dark}>
      {course.length === 0 ? (
        <p>{say('还没有单位报送', 'No unit has handed in yet')}</p>
      ) : (
        <>
          <Drawn option={option} dark={dark} height={height} />
          {!dark && (
            <InWords>
              <Table
                size="small"
                rowKey="day"
                pagination={{ pageSize: 10, hideOnSinglePage: true }}
                dataSource={[...course]}
                columns={[
                  { title: say('日期', 'Day'), dataIndex: 'day' },
                  { title: handedIn, dataIndex: 'handedIn', align: 'right' },
                  { title: accepted, dataIndex: 'accepted', align: 'right' },
                ]}
              />
            </InWords>
          )}
        </>
      )}
    </Framed>
  );
}

const DAY_MS = 86_400_000;
const SHOWN_UNITS = 15;
const GRADE_COLOURS: Readonly<Record<string, string>> = {
  red: '#cf1322',
  orange: '#d46b08',
  yellow: '#d4b106',
  blue: '#1677ff',
  green: '#389e0d',
};

interface UnitsProps extends ChartProps {
  readonly campaignId: string;
  readonly unitId: string | undefined;
  readonly plan: Plan;
}

/** Which units hold most risk points, by grade. */
export function UnitsChart({ campaignId, unitId, plan, dark = false, height = 360 }: UnitsProps) {
  const { say, told } = useLanguage();
  const levels = [...plan.schemes.grades.map(({ level }) => String(level)), 'unclassified'];
  const answers = useAnswers(
    '/api/v1/campaigns/{campaignId}/register/counts/units',
    levels.map((grade) => ({ path: { campaignId }, query: { grade, unit: unitId } })),
  );
  const units = new Map<
    string,
    { readonly name: string; readonly counts: Map<string, number>; total: number }
  >();
  for (const [index, { data }] of answers.entries()) {
    for (const { unitId: id, unitName, points } of data?.data ?? []) {
      const unit = units.get(id) ?? { name: unitName, counts: new Map<string, number>(), total: 0 };
      unit.counts.set(levels[index] ?? '', points);
      unit.total += points;
      units.set(id, unit);
    }
  }
  const shown = [...units.values()].toSorted((one, other) => other.total - one.total).slice(0, SHOWN_UNITS);
  const nameOf = (level: string) => {
    const grade = plan.schemes.grades.find((each) => String(each.level) === level);
    return grade === undefined ? say('未定级', 'Not graded') : told(grade.label);
  };
  const colourOf = (level: string) =>
    GRADE_COLOURS[plan.schemes.grades.find((each) => String(each.level) === level)?.colour ?? ''] ??
    '#8c8c8c';
  const option = {
    aria: { enabled: true },
    tooltip: { trigger: 'axis' },
    legend: { bottom: 0, type: 'scroll' },
    grid: { left: 150, right: 24, top: 8, bottom: 48 },
    xAxis: { type: 'value', minInterval: 1 },
    yAxis: {
      type: 'category',
      inverse: true,
      data: shown.map(({ name }) => name),
      axisLabel: { width: 135, overflow: 'truncate' },
    },
    series: levels.map((level) => ({
      type: 'bar',
      stack: 'points',
      name: nameOf(level),
      itemStyle: { color: colourOf(level) },
      data: shown.map(({ counts }) => counts.get(level) ?? 0),
    })),
  };
  return (
    <Framed
      title={say(
        `风险点最多的单位（至多 ${SHOWN_UNITS} 个）`,
        `Units with most risk points (at most ${SHOWN_UNITS})`,
      )}
      dark={dark}
    >
      {shown.length === 0 ? (
        <p>{say('还没有风险点', 'No risk point yet')}</p>
      ) : (
        <>
          <Drawn option={option} dark={dark} height={height} />
          {!dark && (
            <InWords>
              <Table
                size="small"
                rowKey="name"
                pagination={false}
                dataSource={shown}
                columns={[
                  { title: say('单位', 'Unit'), dataIndex: 'name' },
                  ...levels.map((level) => ({
                    title: nameOf(level),
                    align: 'right' as const,
                    render: (_: unknown, { counts }: (typeof shown)[number]) => counts.get(level) ?? 0,
                  })),
                  { title: say('合计', 'In all'), dataIndex: 'total', align: 'right' as const },
                ]}
              />
            </InWords>
          )}
        </>
      )}
    </Framed>
  );
}

/** The same host's campaigns of other years, as far as whoever looks sees each. */
export function YearsChart({ campaign }: { readonly campaign: CampaignHeadline }) {
  const { say, told } = useLanguage();
  const { post } = useSession();
  const all = useAll('/api/v1/campaigns').data?.data ?? [];
  const own = all
    .filter(({ hostUnitId }) => hostUnitId === campaign.hostUnitId)
    .toSorted((one, other) => one.year - other.year);
  const counts = useAnswers(
    '/api/v1/campaigns/{campaignId}/register/counts',
    own.map((each) => ({ path: { campaignId: each.campaignId }, query: { unit: unitSeen(each, post) } })),
  );
  const plan = useAnswer('/api/v1/campaigns/{campaignId}/plan', { path: { campaignId: campaign.campaignId } })
    .data?.data.plan;
  if (own.length < 2 || plan === undefined) return null;
  const rows = own.map(({ campaignId, year, title }, index) => ({
    key: campaignId,
    name: `${year}`,
    title,
    byLevel: counts[index]?.data?.data.byLevel ?? [],
    total: counts[index]?.data?.data.total ?? 0,
  }));
  const { grades } = plan.schemes;
  const ofLevel = ({ byLevel }: (typeof rows)[number], level: number) =>
    byLevel.find((each) => each.level === level)?.points ?? 0;
  const option = {
    aria: { enabled: true },
    tooltip: { trigger: 'axis' },
    legend: { bottom: 0, type: 'scroll' },
    grid: { left: 48, right: 16, top: 16, bottom: 56 },
    xAxis: { type: 'category', data: rows.map(({ name }) => name) },
    yAxis: { type: 'value', minInterval: 1 },
    series: grades.map(({ level, label, colour }) => ({
      type: 'bar',
      name: told(label),
      itemStyle: { color: GRADE_COLOURS[colour] ?? '#8c8c8c' },
      data: rows.map((row) => ofLevel(row, level)),
    })),
  };
  return (
    <Framed title={say('各年度对比（按等级的风险点）', 'Years compared (risk points by grade)')} dark={false}>
      <Drawn option={option} dark={false} height={260} />
      <InWords>
        <Table
          size="small"
          pagination={false}
          dataSource={rows}
          columns={[
            { title: say('年度', 'Year'), dataIndex: 'name' },
            { title: say('工作', 'Campaign'), dataIndex: 'title' },
            ...grades.map(({ level, label }) => ({
              title: told(label),
              align: 'right' as const,
              render: (_: unknown, row: (typeof rows)[number]) => ofLevel(row, level),
            })),
            { title: say('合计', 'In all'), dataIndex: 'total', align: 'right' as const },
          ]}
        />
      </InWords>
    </Framed>
  );
}

interface FramedProps {
  readonly title: string;
  readonly dark: boolean;
  readonly children: ReactNode;
}

export function Framed({ title, dark, children }: FramedProps) {
  if (!dark) return <Card title={title}>{children}</Card>;
  return (
    <section style={DARK}>
      <h2 style={{ margin: '0 0 8px', fontSize: 20, color: '#fff' }}>{title}</h2>
      {children}
    </section>
  );
}

interface DrawnProps {
  readonly option: object;
  readonly dark: boolean;
  readonly height: number;
}

function Drawn({ option, dark, height }: DrawnProps) {
  return (
    <Suspense fallback={<Spin style={{ display: 'block', height }} />}>
      <Chart option={option as Record<string, unknown>} dark={dark} height={height} />
    </Suspense>
  );
}

function InWords({ children }: { readonly children: ReactNode }) {
  const { say } = useLanguage();
  return (
    <details>
      <summary>{say('数据表', 'The figures')}</summary>
      <ScrollBox label={say('数据表', 'The figures')} minWidth={420}>
        {children}
      </ScrollBox>
    </details>
  );
}

const DARK = { background: '#10243e', borderRadius: 8, padding: 16, minWidth: 0 } as const;
