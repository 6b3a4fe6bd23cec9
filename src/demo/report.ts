/** What each user would ask for after the campaign, printed one after the other. */
import type { LocalDate } from '../../workflows/kernel/time';
import type { AskViews } from '../projecting/views';
import { CAMPAIGN } from './phases/campaign-id';
import { REGRADED } from './phases/publicity';
import type { DemoOutput } from './progress';
import type { DemoCheck } from './report/checks';
import { matrixReport } from './report/matrix';
import { registerReport } from './report/register';
import { stageReport } from './report/stages';
import { raisedReport, trailReport } from './report/trail';
import { table } from '../text/table';

/** After the archive. */
const AS_OF: LocalDate = '2013-01-09';

export async function printReport(views: AskViews, out: DemoOutput): Promise<void> {
  print(out, '领导小组：各阶段和关口 Stages and gates', await stageReport(views, CAMPAIGN, AS_OF));
  print(out, '办公室：进度矩阵 Progress matrix', await matrixReport(views, CAMPAIGN, AS_OF));
  print(out, '办公室：逾期提示 What was raised as overdue', await raisedReport(views, CAMPAIGN));
  print(out, '上级纪检监察：风险台账 Risk register', await registerReport(views, CAMPAIGN));
  print(out, `审计：责任链 Trail of risk point ${REGRADED.id}`, await trailReport(views, REGRADED.id));
}

export function printChecks(checks: readonly DemoCheck[], out: DemoOutput): void {
  const rows = checks.map(({ name, ok, detail }) => [ok ? '✓' : '✗', name, detail]);
  print(out, '核验 Checks', table(['', '核验项 check', '结果 result'], rows));
}

function print(out: DemoOutput, title: string, text: string): void {
  out.write(`\n■ ${title}\n\n${text}\n`);
}
