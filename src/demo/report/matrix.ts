/** Units by stages: how far each unit came, how often it was sent back, and what the assessment said of it. */
import { progressMatrix, type MatrixCell, type MatrixUnit } from '../../../projections/matrix/query';
import type { CellStatus } from '../../../projections/matrix/tables';
import type { AssessmentResult } from '../../../workflows/plans/plan';
import type { LocalDate } from '../../../workflows/kernel/time';
import type { AskViews } from '../../projecting/views';
import { cut, table } from '../../text/table';

const STATUSES: Readonly<Record<CellStatus, string>> = {
  notBegun: '未开始',
  working: '填报中',
  submitted: '已报送',
  returned: '已退回',
  accepted: '已接收',
};

const RESULTS: Readonly<Record<AssessmentResult, string>> = {
  excellent: '优秀',
  good: '良好',
  qualified: '合格',
  unqualified: '不合格',
};

export async function matrixReport(views: AskViews, campaignId: string, asOf: LocalDate): Promise<string> {
  const { answer } = await views.ask(progressMatrix, { campaignId, asOf });
  const submitting = answer.stages.filter(({ submissionDue }) => submissionDue !== null);
  const head = [
    '单位 unit',
    ...submitting.map(({ title }) => cut(title.zh, 14)),
    '风险点 points',
    '措施 measures',
    '考核 assessment',
  ];
  const rows = answer.units.map((unit) => [
    unit.name,
    ...submitting.map(({ stageId }) => cellText(unit.cells.find((cell) => cell.stageId === stageId))),
    String(unit.live.riskPoints),
    String(unit.live.measures),
    assessmentText(unit),
  ]);
  const legend = '退n：退回 n 次 returned n times；△：接收后又有变动 changed since it was accepted';
  const align = [...head.slice(0, -3).map(() => 'left' as const), 'right', 'right', 'left'] as const;
  return `${table(head, rows, align)}\n${legend}`;
}

function cellText(cell: MatrixCell | undefined): string {
  if (cell === undefined) return '—';
  const returns = cell.returns > 0 ? ` 退${cell.returns}` : '';
  return `${STATUSES[cell.status]}${returns}${cell.drift ? ' △' : ''}`;
}

function assessmentText({ assessment }: MatrixUnit): string {
  if (assessment === null || assessment.result === null) return '—';
  const { total, result, reassessedResult } = assessment;
  const again = reassessedResult === null ? '' : ` → ${RESULTS[reassessedResult]}`;
  return `${total ?? ''} ${RESULTS[result]}${again}`;
}
