/** What each user would ask for after the scenario, printed one after the other. */
import type { AskViews } from '../projecting/views';
import type { DemoOutput } from './progress';
import type { DemoCheck } from './report/demo-check';
import { matrixReport } from './report/matrix';
import { registerReport } from './report/register';
import { stageReport } from './report/stages';
import { raisedReport, trailReport } from './report/trail';
import { treeReport } from './report/tree';
import { table } from '../text/table';
import type { Told } from './told';

export async function printReport(told: Told, views: AskViews, out: DemoOutput): Promise<void> {
  const { campaignIds, childCampaignIds, lastDay, storiedRiskPointId } = told;
  const shown = campaignIds.filter((id) => !childCampaignIds.includes(id));
  for (const id of shown) {
    const of = shown.length === 1 ? '' : `（${id}）`;
    print(out, `领导小组：各阶段和关口 Stages and gates${of}`, await stageReport(views, id, lastDay));
    print(out, `办公室：进度矩阵 Progress matrix${of}`, await matrixReport(views, id, lastDay));
    if (childCampaignIds.length > 0) {
      print(out, `上级：各级工作 Tree of campaigns${of}`, await treeReport(views, id, lastDay));
    }
    print(out, `办公室：逾期提示 What was raised as overdue${of}`, await raisedReport(views, id));
    print(out, `上级纪检监察：风险台账 Risk register${of}`, await registerReport(views, id));
  }
  if (storiedRiskPointId === undefined) return;
  const trail = await trailReport(views, storiedRiskPointId);
  print(out, `审计：责任链 Trail of risk point ${storiedRiskPointId}`, trail);
}

export function printChecks(checks: readonly DemoCheck[], out: DemoOutput): void {
  const rows = checks.map(({ name, ok, detail }) => [ok ? '✓' : '✗', name, detail]);
  print(out, '核验 Checks', table(['', '核验项 check', '结果 result'], rows));
}

function print(out: DemoOutput, title: string, text: string): void {
  out.write(`\n■ ${title}\n\n${text}\n`);
}
