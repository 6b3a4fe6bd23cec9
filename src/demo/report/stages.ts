/** The stages with their dates, how late they were, and what their gates decided. */
import { gateDecisions, type GateDecisionAnswer } from '../../../projections/campaigns/query';
import { campaignDeadlines, type StageDeadlines } from '../../../projections/deadlines/query';
import type { GateOutcome } from '../../../workflows/campaign/events';
import { daysBetween, type LocalDate } from '../../../workflows/kernel/time';
import type { AskViews } from '../../projecting/views';
import { cut, table } from '../../text/table';

const OUTCOMES: Readonly<Record<GateOutcome, string>> = {
  passed: '通过',
  passedWithExceptions: '保留通过',
  returned: '退回整改',
};

export async function stageReport(views: AskViews, campaignId: string, asOf: LocalDate): Promise<string> {
  const { answer: deadlines } = await views.ask(campaignDeadlines, { campaignId, asOf });
  const { answer: gates } = await views.ask(gateDecisions, { campaignId });
  const stages = deadlines?.stages ?? [];
  const head = [
    '阶段 stage',
    '起 opens',
    '止 closes',
    '报送截止 due',
    '过关 passed',
    '逾期 late',
    '关口 gate',
  ];
  const rows = stages.map((stage) => [
    cut(stage.title.zh, 32),
    stage.planned.opens,
    closingOf(stage),
    stage.submissionDue ?? '—',
    stage.decidedOn ?? '—',
    lateOf(stage),
    gates
      .filter(({ stageId }) => stageId === stage.stageId)
      .map(outcomeOf)
      .join('→'),
  ]);
  return table(head, rows, ['left', 'left', 'left', 'left', 'left', 'right', 'left']);
}

function closingOf({ closes, planned }: StageDeadlines): string {
  if (closes === null) return '未定 open';
  return closes === planned.closes ? closes : `${planned.closes ?? ''} ⇒ ${closes}`;
}

/** Against the plan's own date: an extension does not make the first date good. */
function lateOf({ decidedOn, planned }: StageDeadlines): string {
  if (decidedOn === null || planned.closes === null) return '—';
  return `${Math.max(0, daysBetween(planned.closes, decidedOn))} 天`;
}

function outcomeOf({ outcome }: GateDecisionAnswer): string {
  return OUTCOMES[outcome];
}
