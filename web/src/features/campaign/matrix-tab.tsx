/** Units × stages: how far each unit is, who is late, what is missing. Only the rows in sight are drawn. */
import { Drawer, Flex, Input, List, Select, Switch, Table, Tag } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { CampaignHeadline } from '../../../../projections/campaigns/query';
import type { CellDetail, MatrixCell, MatrixStage, MatrixUnit } from '../../../../projections/matrix/query';
import type { CellStatus } from '../../../../projections/matrix/tables';
import { daysBetween } from '../../../../workflows/kernel/time';
import { useAnswer } from '../../api/use-answer';
import { Answered } from '../../shared/answered';
import { useLanguage } from '../../shared/language';
import type { Say } from '../../shared/say';
import { CELL_STATUS, STAGE_KIND } from '../../../../projections/words/labels';
import { CELL_COLOUR } from '../../shared/cell-colour';
import { OfficeActs } from './office-acts';
import { ReviewMany } from './review-many';
import { counted } from '../../shared/counted';

interface Props {
  readonly campaign: CampaignHeadline;
  /** Whose unit and below is seen; undefined: all. */
  readonly unitId: string | undefined;
}

interface Chosen {
  readonly unit: MatrixUnit;
  readonly cell: MatrixCell;
}

export default function MatrixTab({ campaign, unitId }: Props) {
  const { say, told } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const [text, setText] = useState('');
  const { campaignId } = campaign;
  // What is filtered by stands in the address: a number on the board leads to what it counts.
  const late = search.get('late') === 'true';
  const status = (search.get('status') ?? undefined) as CellStatus | undefined;
  const filter = (name: string, value: string | undefined) => {
    if (value === undefined) search.delete(name);
    else search.set(name, value);
    setSearch(search);
  };
  // In the address, so that a task in the inbox leads to its cell.
  const choose = (chosen: Chosen | null) => {
    search.delete('unit');
    search.delete('stage');
    if (chosen !== null) {
      search.set('unit', chosen.unit.unitId);
      search.set('stage', chosen.cell.stageId);
    }
    setSearch(search);
  };
  const query = useAnswer('/api/v1/campaigns/{campaignId}/matrix', {
    path: { campaignId },
    query: { unit: unitId, late: late ? 'true' : undefined, status },
  });
  const chosen = query.data?.data.units.flatMap((unit) =>
    unit.unitId === search.get('unit')
      ? unit.cells.filter(({ stageId }) => stageId === search.get('stage')).map((cell) => ({ unit, cell }))
      : [],
  )[0];
  const statuses = Object.entries(CELL_STATUS).map(([value, label]) => ({ value, label: told(label) }));
  return (
    <>
      <Flex gap={16} align="center" wrap style={{ marginBottom: 12 }} className="no-print">
        <label>
          <Switch checked={late} onChange={(on) => filter('late', on ? 'true' : undefined)} />{' '}
          {say('只看逾期', 'Late only')}
        </label>
        <Select
          allowClear
          aria-label={say('状态', 'Status')}
          placeholder={say('全部状态', 'Any status')}
          style={{ width: 160 }}
          value={status}
          onChange={(value: CellStatus | undefined) => filter('status', value)}
          options={statuses}
        />
        <Input.Search
          allowClear
          aria-label={say('单位名称', 'Name of the unit')}
          placeholder={say('单位名称', 'Name of the unit')}
          style={{ width: 220 }}
          onChange={({ target }) => setText(target.value.trim())}
        />
      </Flex>
      <Answered query={query}>
        {({ stages, units, asOf }) => (
          <>
            <Flex gap={16} align="center" style={{ marginBottom: 12 }}>
              {say(`${units.length} 个单位`, counted(units.length, 'unit'))}
              <ReviewMany campaign={campaign} matrix={{ stages, units: named(units, text) }} />
            </Flex>
            <Rows stages={stages} units={named(units, text)} asOf={asOf} onChoose={choose} />
          </>
        )}
      </Answered>
      {chosen !== undefined && <Cell campaign={campaign} chosen={chosen} onClose={() => choose(null)} />}
    </>
  );
}

function named(units: readonly MatrixUnit[], text: string): readonly MatrixUnit[] {
  return units.filter(({ name }) => name.includes(text));
}

interface RowsProps {
  readonly stages: readonly MatrixStage[];
  readonly units: readonly MatrixUnit[];
  readonly asOf: string;
  readonly onChoose: (chosen: Chosen) => void;
}

function Rows({ stages, units, asOf, onChoose }: RowsProps) {
  const { say, told } = useLanguage();
  const daysLate = useMemo(() => daysLateBy(stages, asOf), [stages, asOf]);
  // The unit that is late for longest first.
  const sorted = useMemo(
    () => units.toSorted((one, other) => longest(other, daysLate) - longest(one, daysLate)),
    [units, daysLate],
  );
  return (
    <Table<MatrixUnit>
      rowKey="unitId"
      dataSource={[...sorted]}
      pagination={false}
      virtual
      scroll={{ x: 220 + stages.length * 150, y: 560 }}
      size="small"
      columns={[
        {
          title: say('单位', 'Unit'),
          fixed: 'left',
          width: 220,
          render: (_, { unitId, name }) => <Link to={`/trails/unit/${unitId}`}>{name}</Link>,
        },
        ...stages
          .filter(({ submissionDue, totals }) => submissionDue !== null || totals.units > 0)
          .map((stage) => ({
            title: (
              <>
                {told(STAGE_KIND[stage.kind])}
                {isOneOfMany(stage, stages) && <div>{told(stage.title)}</div>}
                <div>
                  <small>
                    {stage.totals.accepted}/{stage.totals.units}
                    {stage.totals.late > 0 && (
                      <Tag color="red" style={{ marginLeft: 6 }}>
                        {say(`逾期 ${stage.totals.late}`, `${stage.totals.late} late`)}
                      </Tag>
                    )}
                  </small>
                </div>
              </>
            ),
            key: stage.stageId,
            width: 150,
            render: (_: unknown, unit: MatrixUnit) => {
              const cell = unit.cells.find((each) => each.stageId === stage.stageId);
              return cell === undefined ? (
                '—'
              ) : (
                <CellButton
                  cell={cell}
                  daysLate={daysLate.get(cell.stageId) ?? 0}
                  onClick={() => onChoose({ unit, cell })}
                />
              );
            },
          })),
      ]}
    />
  );
}

/** A plan may give a kind several stages: then only their titles tell them apart. */
function isOneOfMany({ kind }: MatrixStage, stages: readonly MatrixStage[]): boolean {
  return stages.filter((each) => each.kind === kind).length > 1;
}

interface CellButtonProps {
  readonly cell: MatrixCell;
  readonly daysLate: number;
  readonly onClick: () => void;
}

function CellButton({ cell, daysLate, onClick }: CellButtonProps) {
  const { say, told } = useLanguage();
  return (
    <button type="button" onClick={onClick} style={BUTTON}>
      <span aria-hidden style={{ ...DOT, background: CELL_COLOUR[cell.status] }} />
      {told(CELL_STATUS[cell.status])}
      {cell.late && <Tag color="red">{say(`逾期 ${daysLate} 天`, `${counted(daysLate, 'day')} late`)}</Tag>}
      {cell.urged !== null && <Tag color="orange">{say('已督办', 'urged')}</Tag>}
      {cell.drift && <Tag color="purple">{say('有变动', 'moved on')}</Tag>}
    </button>
  );
}

interface CellProps {
  readonly campaign: CampaignHeadline;
  readonly chosen: Chosen;
  readonly onClose: () => void;
}

function Cell({ campaign, chosen: { unit, cell }, onClose }: CellProps) {
  const { say, told, labelled } = useLanguage();
  const { campaignId } = campaign;
  const query = useAnswer('/api/v1/campaigns/{campaignId}/matrix/{unitId}/{stageId}', {
    path: { campaignId, unitId: unit.unitId, stageId: cell.stageId },
  });
  const { posts, powers, flows, riskPoints, measures } = cell.counts;
  return (
    <Drawer open onClose={onClose} size={480} title={`${unit.name} · ${told(CELL_STATUS[cell.status])}`}>
      <p>
        {say(
          `岗位 ${posts}，职权 ${powers}，流程 ${flows}，风险点 ${riskPoints}，措施 ${measures}；退回 ${cell.returns} 次`,
          `${counted(posts, 'post')}, ${counted(powers, 'power')}, ${counted(flows, 'flow')}, ${counted(riskPoints, 'point')}, ${counted(measures, 'measure')}; returned ${counted(cell.returns, 'time')}`,
        )}
      </p>
      <Answered query={query}>
        {({ missing, returnReasons, drift }) => (
          <>
            <Part title={say('退回理由', 'Why it was returned')} lines={returnReasons} />
            <Part
              title={say('缺项', 'Missing')}
              lines={missing.map(({ text, name, subjectId }) => labelled(told(text), name ?? subjectId))}
            />
            <Part
              title={say('报送后的变动', 'Changed since it was handed in')}
              lines={drift.map((item) => driftText(item, say, labelled))}
            />
            <Link to={`/campaigns/${campaignId}/work?unit=${unit.unitId}`}>
              {say('查看该单位登记表', 'The form of the unit')}
            </Link>
            <OfficeActs campaign={campaign} cell={cell} hasDrift={drift.some(({ takenUp }) => !takenUp)} />
          </>
        )}
      </Answered>
    </Drawer>
  );
}

function driftText(
  item: CellDetail['drift'][number],
  say: Say,
  labelled: ReturnType<typeof useLanguage>['labelled'],
): string {
  const { id, name, takenUp } = item;
  const decided = takenUp ? say('（已纳入动态管理）', ' (taken up by the office)') : '';
  return labelled(changeOf(item, say), `${name ?? id}${decided}`);
}

function changeOf({ handedInRevision, revision }: CellDetail['drift'][number], say: Say): string {
  if (handedInRevision === null) return say('新增', 'New');
  if (revision === null) return say('已不在', 'Gone');
  return say('有修改', 'Changed');
}

function Part({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <List
      size="small"
      header={<strong>{title}</strong>}
      dataSource={[...lines]}
      renderItem={(line) => <List.Item>{line}</List.Item>}
    />
  );
}

/** By stage: how many days what is late there is late. */
function daysLateBy(stages: readonly MatrixStage[], asOf: string): ReadonlyMap<string, number> {
  return new Map(
    stages.flatMap(({ stageId, submissionDue }) =>
      submissionDue === null ? [] : [[stageId, Math.max(0, daysBetween(submissionDue, asOf))] as const],
    ),
  );
}

function longest({ cells }: MatrixUnit, daysLate: ReadonlyMap<string, number>): number {
  return Math.max(0, ...cells.flatMap(({ late, stageId }) => (late ? [daysLate.get(stageId) ?? 0] : [])));
}

const BUTTON = {
  border: 0,
  background: 'none',
  padding: '4px 0',
  cursor: 'pointer',
  font: 'inherit',
  display: 'flex',
  gap: 6,
  alignItems: 'center',
} as const;
const DOT = { width: 12, height: 12, borderRadius: 2, display: 'inline-block', flex: 'none' } as const;
