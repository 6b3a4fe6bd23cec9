/** The register in short: grade by category, and the heat map of likelihood by severity. */
import { campaignPlan } from '../../../projections/campaigns/query';
import { heatMap, registerCounts } from '../../../projections/register/counts';
import type { Plan } from '../../../workflows/plans/plan';
import type { AskViews } from '../../projecting/views';
import { table } from '../../text/table';

export async function registerReport(views: AskViews, campaignId: string): Promise<string> {
  const { answer } = await views.ask(campaignPlan, { campaignId });
  if (answer === undefined) return '';
  const { schemes } = answer.plan;
  return `${await gradeByCategory(views, campaignId, schemes)}\n\n${await heat(views, campaignId, schemes)}`;
}

async function gradeByCategory(
  views: AskViews,
  campaignId: string,
  { grades, categories }: Plan['schemes'],
): Promise<string> {
  const rows: string[][] = [];
  for (const { level, label, colourLabel } of grades) {
    const { answer } = await views.ask(registerCounts, { campaignId, levels: [level] });
    const counts = new Map(answer.byCategory.map(({ category, points }) => [category, points]));
    const cells = categories.map(({ id }) => String(counts.get(id) ?? 0));
    rows.push([`${label.zh}（${colourLabel.zh}）`, ...cells, String(answer.total)]);
  }
  const { answer: all } = await views.ask(registerCounts, { campaignId });
  const totals = categories.map(({ id }) => {
    return String(all.byCategory.find(({ category }) => category === id)?.points ?? 0);
  });
  const head = ['等级 grade', ...categories.map(({ label }) => label.zh), '合计 total'];
  return table(head, [...rows, ['合计', ...totals, String(all.total)]], rightFrom(head.length));
}

async function heat(
  views: AskViews,
  campaignId: string,
  { rating, grades }: Plan['schemes'],
): Promise<string> {
  const { answer } = await views.ask(heatMap, { campaignId });
  const points = (likelihood: number, severity: number) =>
    answer.cells.find((cell) => cell.likelihood === likelihood && cell.severity === severity)?.points ?? 0;
  const colour = (likelihood: number, severity: number) => {
    const level = rating.matrix[likelihood - 1]?.[severity - 1];
    return grades.find((grade) => grade.level === level)?.colourLabel.zh ?? '';
  };
  const head = ['概率＼危害', ...rating.severity.map(({ zh }) => zh)];
  const rows = rating.likelihood
    .map(({ zh }, l) => [
      zh,
      ...rating.severity.map((_, s) => `${points(l + 1, s + 1)} ${colour(l + 1, s + 1)}`),
    ])
    .reverse();
  return table(head, rows, rightFrom(head.length));
}

function rightFrom(columns: number) {
  return ['left' as const, ...Array.from({ length: columns - 1 }, () => 'right' as const)];
}
